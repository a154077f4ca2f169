package output

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"newsfacts/extract"
	"newsfacts/extract/text"
)

// Golden holds the facts of an article as they are kept beside it and reviewed as a diff
// (NAME.facts.json): one fact a line, by kind and then by place, without the text, without ids and
// without what is null. Entities are referred to by name, so that one more of them changes one line.
type Golden struct {
	SchemaVersion    string
	Source           string
	Language         string
	DocumentDate     string // ISO; "" where it is not known
	DocumentDateFrom string
	Facts            []GoldenFact
}

// GoldenFact is a fact, or an entity at the place of its first mention.
type GoldenFact struct {
	Table      string
	Start, End int // code points
	Surface    string
	Rule       string // "" of entities
	Values     []GoldenValue
}

// GoldenValue is a value of a fact. Its name is that of the column, without _id where an entity stands by
// its name.
type GoldenValue struct {
	Name string
	JSON string
}

// NewGolden returns the golden facts of a document.
func NewGolden(d *extract.Document) (*Golden, error) {
	var a article
	a.begin(d)
	g := &Golden{
		SchemaVersion:    SchemaVersion,
		Source:           a.meta.Source,
		Language:         a.meta.Language,
		DocumentDateFrom: string(a.meta.DocumentDateFrom),
	}
	if dayCell(d.DocumentDate) != null {
		g.DocumentDate = d.DocumentDate.String()
	}
	for _, t := range tables() {
		facts, err := t.golden(&a)
		if err != nil {
			return nil, err
		}
		g.Facts = append(g.Facts, facts...)
	}
	return g, nil
}

// WriteGolden writes the golden facts of a document.
func WriteGolden(w io.Writer, d *extract.Document) error {
	g, err := NewGolden(d)
	if err != nil {
		return err
	}
	return g.Write(w)
}

// golden returns the facts of a table in the order of their places; none of tables that hold no facts.
func (t *table[R]) golden(a *article) ([]GoldenFact, error) {
	if t.place == nil {
		return nil, nil
	}
	var facts []GoldenFact
	found := t.rows(a.Document)
	if err := t.begin(a, found); err != nil {
		return nil, err
	}
	for i := range found {
		row := &found[i]
		a.turnTo(i)
		span := t.place(row)
		f := GoldenFact{Table: t.name, Start: int(a.chars.at(span.Start)), End: int(a.chars.at(span.End)), Surface: span.Of(a.Text)}
		if t.fact != nil {
			f.Rule = t.fact(row).Rule
		}
		for k := range t.columns {
			if v, ok := t.columns[k].golden(a, row); ok {
				f.Values = append(f.Values, v)
			}
		}
		facts = append(facts, f)
	}
	slices.SortStableFunc(facts, func(f, g GoldenFact) int {
		if f.Start != g.Start {
			return f.Start - g.Start
		}
		return f.End - g.End
	})
	return facts, nil
}

// golden returns the value of a cell, and false where it has no place among the golden facts.
func (c *column[R]) golden(a *article, row *R) (GoldenValue, bool) {
	if c.entity != nil {
		id := c.entity(row)
		if id < 1 || int(id) > len(a.Entities) {
			return GoldenValue{}, false
		}
		name := appendString(nil, a.Entities[id-1].Name)
		return GoldenValue{Name: strings.TrimSuffix(c.Name, "_id"), JSON: string(name)}, true
	}
	if c.common {
		return GoldenValue{}, false
	}
	cell := string(c.appendJSON(nil, a, row))
	_, value, _ := strings.Cut(cell, ":")
	return GoldenValue{Name: c.Name, JSON: value}, value != "null"
}

// Write writes the golden facts.
func (g *Golden) Write(w io.Writer) error {
	b := appendString([]byte(`{"schema_version":`), g.SchemaVersion)
	for _, v := range []struct{ name, value string }{
		{"source", g.Source}, {"language", g.Language}, {"document_date", g.DocumentDate}, {"document_date_from", g.DocumentDateFrom},
	} {
		if v.value != "" {
			b = appendString(append(b, `,"`+v.name+`":`...), v.value)
		}
	}
	b = append(b, `,"facts":[`...)
	for i := range g.Facts {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '\n')
		b = g.Facts[i].appendJSON(b)
	}
	b = append(b, "\n]}\n"...)
	if _, err := w.Write(b); err != nil {
		return fmt.Errorf("writing golden facts: %w", err)
	}
	return nil
}

func (f *GoldenFact) appendJSON(b []byte) []byte {
	b = appendString(append(b, `{"table":`...), f.Table)
	b = appendNumber(append(b, `,"`+startChar+`":`...), Int32, int64(f.Start))
	b = appendNumber(append(b, `,"`+endChar+`":`...), Int32, int64(f.End))
	b = appendString(append(b, `,"surface":`...), f.Surface)
	if f.Rule != "" {
		b = appendString(append(b, `,"rule":`...), f.Rule)
	}
	for _, v := range f.Values {
		b = append(append(appendString(append(b, ','), v.Name), ':'), v.JSON...)
	}
	return append(b, '}')
}

// ReadGolden reads golden facts. Unknown names are values of their fact; an unknown name beside the facts
// is an error.
func ReadGolden(r io.Reader) (*Golden, error) {
	var file struct {
		SchemaVersion    string            `json:"schema_version"`
		Source           string            `json:"source"`
		Language         string            `json:"language"`
		DocumentDate     string            `json:"document_date"`
		DocumentDateFrom string            `json:"document_date_from"`
		Facts            []json.RawMessage `json:"facts"`
	}
	in := json.NewDecoder(r)
	in.DisallowUnknownFields()
	if err := in.Decode(&file); err != nil {
		return nil, fmt.Errorf("reading golden facts: %w", err)
	}
	g := &Golden{file.SchemaVersion, file.Source, file.Language, file.DocumentDate, file.DocumentDateFrom, make([]GoldenFact, len(file.Facts))}
	for i, raw := range file.Facts {
		if err := g.Facts[i].read(raw); err != nil {
			return nil, fmt.Errorf("reading golden facts: fact %d: %w", i+1, err)
		}
	}
	return g, nil
}

// read reads a fact and keeps the order of its values.
func (f *GoldenFact) read(raw []byte) error {
	in := json.NewDecoder(bytes.NewReader(raw))
	if open, err := in.Token(); err != nil || open != json.Delim('{') {
		return errors.Join(errors.New("not an object"), err)
	}
	for in.More() {
		name, err := in.Token()
		if err != nil {
			return err
		}
		var value json.RawMessage
		if err := in.Decode(&value); err != nil {
			return err
		}
		if err := f.set(fmt.Sprint(name), value); err != nil {
			return fmt.Errorf("%v: %w", name, err)
		}
	}
	return nil
}

func (f *GoldenFact) set(name string, value json.RawMessage) error {
	switch name {
	case "table":
		return json.Unmarshal(value, &f.Table)
	case startChar:
		return json.Unmarshal(value, &f.Start)
	case endChar:
		return json.Unmarshal(value, &f.End)
	case "surface":
		return json.Unmarshal(value, &f.Surface)
	case "rule":
		return json.Unmarshal(value, &f.Rule)
	}
	f.Values = append(f.Values, GoldenValue{name, string(value)})
	return nil
}

// placeOf is the place of a fact.
func placeOf[R any](fact func(*R) *extract.Fact) func(*R) text.Span {
	return func(row *R) text.Span { return fact(row).Span }
}
