package extract

// dateScope is where a date stands.
type dateScope struct {
	sentence int // its first token
	date     run
	clause   run // around the date
	near     run // the tokens of the sentence within reach
}

// reach is how many tokens around a date are asked which way the sentence looks.
const reach = 12

// scopeOf is where date i stands.
func (d *Document) scopeOf(i int) dateScope {
	first, last := d.tokensOf(&d.Dates[i])
	sentence := &d.Sentences[d.Dates[i].Sentence]
	s := dateScope{
		sentence: sentence.First, date: run{first, last}, clause: run{first, last},
		near: run{max(sentence.First, first-reach), min(sentence.Last, last+reach)},
	}
	for s.clause.first > s.near.first && !d.endsClause(s.clause.first-1) {
		s.clause.first--
	}
	for s.clause.last < s.near.last && !d.endsClause(s.clause.last) {
		s.clause.last++
	}
	return s
}
