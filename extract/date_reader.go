package extract

import (
	"newsfacts/extract/timex"
	"newsfacts/rules"
)

// dateReader finds the dates of articles: first what each says by itself, then, when the whole article
// is read, what it means. It belongs to one goroutine.
type dateReader struct {
	tense       rules.Class // words that look back or ahead: tense.tsv
	phase       rules.Class // verbs whose time is that of the infinitive behind them: «начали строить»
	sites       sites
	prefix      string             // of the names of rules
	expressions []timex.Expression // one a date of the document
	named       namedDays
	value       []byte
}

func newDateReader(pack *rules.Pack, sites sites) *dateReader {
	return &dateReader{tense: pack.Class("tense"), phase: pack.Class("phase-verb"), sites: sites, prefix: pack.Language + ".date."}
}

// start forgets the article before.
func (r *dateReader) start() { r.expressions = r.expressions[:0] }

// read adds the date of a match, unless no calendar has it.
func (r *dateReader) read(d *Document, m *rules.Match) {
	r.expressions = append(r.expressions, timex.Expression{})
	e := &r.expressions[len(r.expressions)-1]
	if !readFields(e, m.Fields) || !e.Valid() {
		r.expressions = r.expressions[:len(r.expressions)-1]
		return
	}
	d.Dates = append(d.Dates, Date{Fact: factOf(m), Begin: NoDay, End: NoDay})
}

// readFields takes what the match says; ok is false where a field says nothing that it may say.
func readFields(e *timex.Expression, fields []rules.Field) (ok bool) {
	for i := range fields {
		f := &fields[i]
		if f.IsNumber {
			ok = e.SetNumber(f.Name, f.Number.Coef, f.Number.Exp)
		} else {
			ok = e.SetText(f.Name, f.Text)
		}
		if !ok {
			return false
		}
	}
	return true
}
