package rules

import "strings"

// yield turns the way to a match into the match, or into one match for each item.
func (m *machine) yield(r *Rule, from, to int, events []event, yield func(*Match)) {
	m.fields = m.fields[:0]
	m.derive(r.match, events)
	for _, c := range r.set {
		m.fields = append(m.fields, Field{Name: c.name, Text: c.value})
	}
	if r.each != "" {
		m.yieldEach(r, yield)
		return
	}
	match := &m.match
	*match = Match{Rule: r, First: from, Last: to, Fields: m.fields}
	if f := match.Field(r.span); f != nil {
		match.First, match.Last = f.First, f.Last
	}
	match.Span = m.span(match.First, match.Last)
	yield(match)
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
func (m *machine) derive(p *program, events []event) {
	m.open = m.open[:0]
	for k := range events {
		e := &events[k]
		switch e.step {
		case stepOpen:
			m.open = append(m.open, len(m.fields))
			m.fields = append(m.fields, Field{Name: p.captures[e.number].path, First: int(e.token)})
		case stepClose:
			top := m.open[len(m.open)-1]
			m.open = m.open[:len(m.open)-1]
			m.closeField(&m.fields[top], int(e.token))
		case stepTerm:
			m.row(e, &p.terms[e.number], isAlone(events, k))
		case stepNumeral:
			if isAlone(events, k) {
				field := &m.fields[len(m.fields)-1]
				field.Number, _, field.IsNumber = m.numerals.read(e.numeral, int(e.token))
			}
		}
	}
}

// isAlone reports whether a field is around a term or numeral that holds nothing else.
func isAlone(events []event, k int) bool {
	return k > 0 && k+1 < len(events) && events[k-1].step == stepOpen && events[k+1].step == stepClose &&
		events[k-1].token == events[k].token && events[k+1].token == events[k].end
}

// row adds the fields of a term's row; the first gives the field around a term by itself its value.
func (m *machine) row(e *event, step *termStep, alone bool) {
	names := step.inside
	if alone {
		names = step.beside
	}
	for i, value := range e.term.values {
		switch {
		case i == 0 && alone:
			m.fields[len(m.fields)-1].Text = value
		case value != "":
			first, last := int(e.token), int(e.end)
			m.fields = append(m.fields, Field{Name: names[i], Text: value, First: first, Last: last, Span: m.Input.span(first, last)})
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
