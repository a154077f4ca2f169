package pipeline

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"newsfacts/extract"
	"newsfacts/pipeline/input"
	"newsfacts/rules"
)

// Explanation is an article with its facts, each with the rule that made it.
type Explanation struct {
	ID, Language, DocumentDate, DocumentDateFrom string
	Facts                                        []ExplainedFact // in text order
}

// ExplainedFact is a fact and where it comes from.
type ExplainedFact struct {
	Start, End           int // code points of the clean text
	Surface, Kind, Value string
	Rule                 string
	Place                string   // file:line of the rule; empty where Go made the fact
	Fields               []string // "day = 21 «21»": what the parts of the match gave
	Evidence             []string // "+3 a first name": what spoke for and against a name
}

// Explain takes an article down the street and tells of each fact why it is there.
func (s *Street) Explain(a *input.Article) (*Explanation, error) {
	d := &extract.Document{}
	if r := s.Process(a, d); r != nil {
		return nil, fmt.Errorf("%s: %s: %s", r.Source, r.Stage, r.Reason)
	}
	e := &Explanation{ID: d.ID, Language: d.Language, DocumentDateFrom: string(d.DocumentDateFrom)}
	if d.DocumentDate.Known() {
		e.DocumentDate = d.DocumentDate.String()
	}
	x, err := s.extractor(d.Language)
	if err != nil || x == nil {
		return e, err
	}
	pack, err := s.languages.Pack(d.Language)
	if err != nil {
		return nil, err
	}
	for _, kind := range extract.RuleKinds() {
		for _, f := range extract.Findings(d, kind) {
			e.Facts = append(e.Facts, explained(d, pack, x.Vocabulary(), kind, f))
		}
	}
	slices.SortStableFunc(e.Facts, func(a, b ExplainedFact) int { return a.Start - b.Start })
	return e, nil
}

// explained finds the rule of a fact and matches it once more for its fields.
func explained(d *extract.Document, pack *rules.Pack, v *rules.Vocabulary, kind string, f rules.Finding) ExplainedFact {
	start := utf8.RuneCountInString(d.Text[:f.Span.Start])
	e := ExplainedFact{Start: start, End: start + utf8.RuneCountInString(f.Span.Of(d.Text)),
		Surface: f.Span.Of(d.Text), Kind: kind, Value: f.Value, Rule: f.Rule}
	e.Evidence = evidenceOf(d, f)
	for _, r := range pack.Rules() {
		if r.Name == f.Rule {
			e.Place = fmt.Sprintf("%s:%d", r.File, r.Line)
			e.Fields = fieldsOf(d, v, r, f)
		}
	}
	return e
}

// evidenceOf is what spoke for and against the mention that f is, if it is one.
func evidenceOf(d *extract.Document, f rules.Finding) []string {
	var lines []string
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Span == f.Span && m.Rule == f.Rule {
			m.Evidence.Each(func(weight int, says string) { lines = append(lines, fmt.Sprintf("%+d %s", weight, says)) })
			break
		}
	}
	return lines
}

func fieldsOf(d *extract.Document, v *rules.Vocabulary, r *rules.Rule, f rules.Finding) []string {
	var fields []string
	in := d.Input()
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if !s.Span.Contains(f.Span) {
			continue
		}
		v.NewMatcher(r.Kind).Sentence(in, s.First, s.Last, func(m *rules.Match) {
			if m.Rule.Name != r.Name || m.Span != f.Span {
				return
			}
			for k := range m.Fields {
				field := &m.Fields[k]
				line := field.Name + " = " + field.Text
				if field.IsNumber {
					line = field.Name + " = " + decimal.New(field.Number.Coef, field.Number.Exp).String()
				}
				if field.Last > field.First && field.Span.Of(d.Text) != field.Text {
					line += " «" + field.Span.Of(d.Text) + "»"
				}
				fields = append(fields, line)
			}
		})
	}
	return fields
}
