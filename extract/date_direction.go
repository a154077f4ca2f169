package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/timex"
	"newsfacts/rules"
)

// reach is how many tokens around a date are asked which way the sentence looks.
const reach = 12

// direction tells which way the sentence looks at the date: by the nearest verb, or by a word that looks
// ahead («предстоящий», «запланирован»).
func (r *dateReader) direction(d *Document, date *Date) timex.Direction {
	first, last := d.tokensOf(date)
	sentence := &d.Sentences[date.Sentence]
	for k := 1; k <= reach; k++ {
		if i := last + k - 1; i < sentence.Last {
			if way := r.looks(d.Lexemes[i]); way != timex.Unsaid {
				return way
			}
		}
		if i := first - k; i >= sentence.First {
			if way := r.looks(d.Lexemes[i]); way != timex.Unsaid {
				return way
			}
		}
	}
	return timex.Unsaid
}

// looks tells the direction of one word.
func (r *dateReader) looks(l *rules.Lexeme) timex.Direction {
	if row, ok := l.Term(r.tense); ok {
		if row.Get("direction") == "future" {
			return timex.Future
		}
		return timex.Past
	}
	if len(l.Word.Parses) == 0 {
		return timex.Unsaid
	}
	switch tags := l.Word.Best().Tags; {
	case tags.Has(morph.VERB | morph.Futr):
		return timex.Future
	case tags.Has(morph.VERB | morph.Past), tags.Has(morph.PRTS | morph.Past):
		return timex.Past
	}
	return timex.Unsaid
}

// tokensOf finds the tokens [first, last) of a date in its sentence.
func (d *Document) tokensOf(date *Date) (first, last int) {
	sentence := &d.Sentences[date.Sentence]
	first = sentence.First
	for first < sentence.Last && d.Tokens[first].Start < date.Span.Start {
		first++
	}
	last = first
	for last < sentence.Last && d.Tokens[last].Start < date.Span.End {
		last++
	}
	return first, last
}
