package extract

import "newsfacts/rules"

// figures finds dates, sums and quantities together: a number belongs to one of them.
func (x *Extractor) figures(d *Document) {
	in := d.Input()
	for s := range d.Sentences {
		sentence := &d.Sentences[s]
		x.matcher.Sentence(in, sentence.First, sentence.Last, func(m *rules.Match) {
			m.Sentence = s
			if !m.Rule.Skip {
				x.figure(d, m)
			}
		})
	}
	for i := range d.Money {
		d.leaveStop(&d.Money[i].Fact)
	}
	for i := range d.Quantities {
		d.leaveStop(&d.Quantities[i].Fact)
	}
}

func (x *Extractor) figure(d *Document, m *rules.Match) {
	switch m.Rule.Kind {
	case "date":
		x.dates.read(d, m)
	case "money":
		readMoney(d, m)
	case "quantity":
		x.quantities.read(d, m)
	}
}

// factOf is what every fact of a match has.
func factOf(m *rules.Match) Fact {
	return Fact{Span: m.Span, Sentence: m.Sentence, Rule: m.Rule.Name}
}

// Input is the document as the rules see it.
func (d *Document) Input() rules.Input {
	return rules.Input{Text: d.Text, Tokens: d.Tokens, Lexemes: d.Lexemes, Features: d.Features, Classes: d.Classes}
}

// leaveStop takes the full stop of its sentence off a figure: of those with «млрд.» only some write the stop of an
// abbreviation, and who does goes on behind it.
func (d *Document) leaveStop(f *Fact) {
	last := d.Sentences[f.Sentence].Last - 1
	if last == 0 || d.Tokens[last].End != f.Span.End || d.Lexemes[last].Surface != "." {
		return
	}
	switch d.Lexemes[last-1].Form {
	case "млн", "млрд", "трлн":
		f.Span.End = d.Tokens[last-1].End
	}
}
