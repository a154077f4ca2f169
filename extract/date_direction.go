package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/extract/timex"
	"newsfacts/rules"
)

// reach is how many tokens around a date are asked which way the sentence looks.
const reach = 12

// direction tells which way the sentence looks at the date: by the nearest verb of its clause, or by a word
// that looks ahead («предстоящий», «запланирован»); failing that, by the nearest of the sentence. What has
// a date for its term («до 5 мая») need not lie where the verb looks.
func (r *dateReader) direction(d *Document, i int) timex.Direction {
	date := &d.Dates[i]
	first, last := d.tokensOf(date)
	sentence := &d.Sentences[date.Sentence]
	low, high := max(sentence.First, first-reach), min(sentence.Last, last+reach)
	clauseLow, clauseHigh := first, last
	for clauseLow > low && !d.endsClause(clauseLow-1) {
		clauseLow--
	}
	for clauseHigh < high && !d.endsClause(clauseHigh) {
		clauseHigh++
	}
	words := view{d.Lexemes, first > sentence.First && r.says(d.Lexemes[first-1]) == "deadline"}
	way := r.nearest(&words, first, last, clauseLow, clauseHigh)
	if way == timex.Unsaid && (r.expressions[i].CountsByTense() || !hasPresent(d.Lexemes[clauseLow:clauseHigh])) {
		way = r.nearest(&words, clauseLow, clauseHigh, low, high)
	}
	if way != timex.Future && words.deadline {
		return timex.Deadline
	}
	return way
}

// view is the words of a document as a date sees them.
type view struct {
	words    []*rules.Lexeme
	deadline bool // the date has «until» before it
}

// endsClause reports whether token i parts clauses; the comma of «1, 8 and 9 May» does not.
func (d *Document) endsClause(i int) bool {
	return d.Tokens[i].Kind == text.Mark &&
		!(i > 0 && i+1 < len(d.Tokens) && d.Tokens[i-1].Kind == text.Number && d.Tokens[i+1].Kind == text.Number)
}

// hasPresent reports whether a verb in the present stands among the words: then they are no part of what the verbs
// around them tell of («he said that the border closes on 30 November»).
func hasPresent(words []*rules.Lexeme) bool {
	for _, l := range words {
		if len(l.Word.Parses) > 0 && l.Word.Best().Tags.Has(morph.VERB|morph.Pres) {
			return true
		}
	}
	return false
}

// nearest asks the words around the tokens [first, last), as far as low and high, the nearest first.
func (r *dateReader) nearest(words *view, first, last, low, high int) timex.Direction {
	for first > low || last < high {
		if first--; first >= low {
			if way := r.looks(words, first); way != timex.Unsaid {
				return way
			}
		}
		if last++; last <= high {
			if way := r.looks(words, last-1); way != timex.Unsaid {
				return way
			}
		}
	}
	return timex.Unsaid
}

// looks tells the direction of word i; the English «to be released» is of no time.
func (r *dateReader) looks(v *view, i int) timex.Direction {
	words := v.words
	l := words[i]
	switch r.says(l) {
	case "future":
		return timex.Future
	case "past":
		return timex.Past
	case "none":
		return timex.Unsaid
	case "before-to":
		if i+1 < len(words) && (words[i+1].Form == "to" || words[i+1].Form == "for" || isInfinitive(words[i+1])) {
			return timex.Future
		}
	case "until":
		if v.deadline {
			return timex.Future
		}
	}
	if len(l.Word.Parses) == 0 || i > 0 && words[i-1].Form == "be" || isLatinCapital(l.Surface) {
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

func isInfinitive(l *rules.Lexeme) bool {
	return len(l.Word.Parses) > 0 && l.Word.Best().Tags.Has(morph.INFN)
}

// isLatinCapital tells of words like «United», which only look like verbs.
func isLatinCapital(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' }

// says is what the table of tenses has of a word: past, future, deadline for «until», none for verbs
// that tell of no time («said»), before-to for those that look ahead only before an infinitive («agreed to», «set for»),
// until for those that do only where the date has a deadline before it («назначить на»).
func (r *dateReader) says(l *rules.Lexeme) string {
	row, ok := l.Term(r.tense)
	if !ok {
		return ""
	}
	return row.Get("direction")
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
