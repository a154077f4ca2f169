package rules

import (
	"strconv"

	"newsfacts/extract/text"
)

// Field is a named part of a match and its value.
type Field struct {
	Name        string // with the names of the fields around it: from.day
	Span        text.Span
	First, Last int    // tokens [First, Last); empty for constants
	Text        string // value of the table's row, constant, else the surface
	Number      Numeral
	IsNumber    bool // Number holds the value
}

// Int returns the value as a whole number.
func (f *Field) Int() (int, bool) {
	if f.IsNumber {
		return f.Number.Int()
	}
	n, err := strconv.Atoi(f.Text)
	return n, err == nil
}

// Match is a place where a rule applies.
type Match struct {
	Rule        *Rule
	Span        text.Span
	First, Last int // tokens [First, Last) of Span
	Fields      []Field
	Sentence    int
}

// Field returns the first field of the name, nil when there is none.
func (m *Match) Field(name string) *Field {
	for i := range m.Fields {
		if m.Fields[i].Name == name {
			return &m.Fields[i]
		}
	}
	return nil
}

// Has reports whether there is a field of the name.
func (m *Match) Has(name string) bool { return m.Field(name) != nil }

// Text returns the value of a field, empty when there is none.
func (m *Match) Text(name string) string {
	if f := m.Field(name); f != nil {
		return f.Text
	}
	return ""
}

// Int returns the value of a field that is a whole number.
func (m *Match) Int(name string) (int, bool) {
	if f := m.Field(name); f != nil {
		return f.Int()
	}
	return 0, false
}
