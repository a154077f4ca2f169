package rules

import "strings"

// yield turns the way to a match into the match, or into one match for each item.
func (m *machine) yield(r *Rule, from, to int, events []event, yield func(*Match)) {
	m.fields = m.fields[:0]
	m.derive(events, to)
	for _, c := range r.set {
		m.fields = append(m.fields, Field{Name: c.name, Text: c.value})
	}
	if r.each == "" {
		match := Match{Rule: r, First: from, Last: to, Fields: m.fields}
		if f := match.Field(r.span); f != nil {
			match.First, match.Last = f.First, f.Last
		}
		match.Span = m.span(match.First, match.Last)
		yield(&match)
		return
	}
	m.yieldEach(r, yield)
}

// yieldEach yields one match for each field of the name r.each, with its own fields and those that
// belong to none of them or stand under the field rest of one.
func (m *machine) yieldEach(r *Rule, yield func(*Match)) {
	prefix := r.each + "."
	rest := prefix + "rest."
	for _, item := range m.fields {
		if item.Name != r.each {
			continue
		}
		match := Match{Rule: r, Span: item.Span, First: item.First, Last: item.Last}
		for _, f := range m.fields {
			switch {
			case f.Name == r.each:
			case strings.HasPrefix(f.Name, rest):
				f.Name = f.Name[len(rest):]
				match.Fields = append(match.Fields, f)
			case strings.HasPrefix(f.Name, prefix):
				if f.First >= item.First && f.Last <= item.Last {
					f.Name = f.Name[len(prefix):]
					match.Fields = append(match.Fields, f)
				}
			default:
				match.Fields = append(match.Fields, f)
			}
		}
		yield(&match)
	}
}

// derive reads the fields out of the events. A field that holds a term or a numeral and nothing
// else has its value; the fields of a table's row stand beside it.
func (m *machine) derive(events []event, end int) {
	type opened struct{ index, prefix int }
	var stack []opened
	path := ""
	for k := range events {
		e := &events[k]
		switch e.step {
		case stepOpen:
			stack = append(stack, opened{len(m.fields), len(path)})
			m.fields = append(m.fields, Field{Name: path + e.name, First: e.token})
			path += e.name + "."
		case stepClose:
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			path = path[:top.prefix]
			m.closeField(&m.fields[top.index], e.token)
		case stepTerm, stepNumeral:
			alone := k > 0 && k+1 < len(events) && events[k-1].step == stepOpen && events[k+1].step == stepClose &&
				events[k-1].token == e.token && events[k+1].token == e.end
			m.value(e, alone, path)
		}
	}
}

// value gives the field around a term or numeral its value, and adds the row's other fields.
func (m *machine) value(e *event, alone bool, path string) {
	var field *Field
	if alone {
		field = &m.fields[len(m.fields)-1]
		path = strings.TrimSuffix(path, field.Name[strings.LastIndexByte(field.Name, '.')+1:]+".")
	}
	if e.step == stepNumeral {
		if field != nil {
			field.Number, field.IsNumber = e.numeral, true
		}
		return
	}
	for i, column := range e.term.table.columns {
		value := e.term.values[i]
		if i == 0 && field != nil {
			field.Text = value
			continue
		}
		if value != "" {
			m.fields = append(m.fields, Field{Name: path + column, Text: value, First: e.token, Last: e.end, Span: m.Input.span(e.token, e.end)})
		}
	}
}

// closeField ends a field before token end; without a value of its own it has its surface.
func (m *machine) closeField(f *Field, end int) {
	f.Last = end
	if end == f.First {
		return
	}
	f.Span = m.Input.span(f.First, end)
	if f.Text != "" || f.IsNumber {
		return
	}
	f.Text = f.Span.Of(m.Text)
	if l := m.Lexemes[f.First]; end == f.First+1 && l.value >= 0 {
		f.Number, f.IsNumber = Numeral{Coef: int64(l.value)}, true
	}
}
