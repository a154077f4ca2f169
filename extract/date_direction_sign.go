package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// saidThen reports whether a date is when something was said: «said Monday that it will», «said on Monday».
func (r *dateReader) saidThen(d *Document, first, low int) bool {
	if first > low+1 && d.Lexemes[first-1].Form == "on" {
		first--
	}
	return first > low && r.says(d.Lexemes[first-1]) == "none"
}

// happenedThen reports whether a date is that of what is over, by the noun behind it: «Monday's ruling».
func (r *dateReader) happenedThen(d *Document, last int) bool {
	return isPossessor(d, last-1) && last+1 < len(d.Lexemes) && r.says(d.Lexemes[last+1]) == "happened"
}

// besideInfinitive reports whether an infinitive stands right before the token of a date, or before its preposition, and no
// verb before it whose time is the same: not «начали строить в декабре».
func (r *dateReader) besideInfinitive(d *Document, t, low int) bool {
	if t--; t > low && isA(d, t, morph.PREP) {
		t--
	}
	return t > low && isA(d, t, morph.INFN) && !d.Lexemes[t-1].In(r.phase)
}

// isOffered reports whether the date at token t, without a preposition, is what somebody offers, as it may be: «предложил
// Маску 26 августа».
func (r *dateReader) isOffered(d *Document, t, low int) bool {
	if t == low || isA(d, t-1, morph.PREP) {
		return false
	}
	for low = max(low, t-besideVerb); t > low; t-- {
		if r.says(d.Lexemes[t-1]) == "offered" {
			return true
		}
	}
	return false
}

// isHoliday reports whether token t is «Днём» with a capital, which the day before it is to be: «назначили 22 ноября Днём
// психолога».
func (d *Document) isHoliday(t, high int) bool {
	return t < high && (d.Lexemes[t].Surface == "Днем" || d.Lexemes[t].Surface == "Днём")
}

// hasPast reports whether a verb in the past stands among the words.
func hasPast(words []*rules.Lexeme) bool {
	for _, l := range words {
		if len(l.Word.Parses) > 0 && l.Word.Best().Tags.Has(morph.VERB|morph.Past) {
			return true
		}
	}
	return false
}

// whenPast reports whether a clause behind a date tells what happened then: «с 7 мая, когда начались дожди».
func (d *Document) whenPast(last, high int) bool {
	if last+1 >= high || d.Lexemes[last].Surface != "," || d.Lexemes[last+1].Form != "когда" {
		return false
	}
	for t := last + 2; t < high && d.Lexemes[t].Surface != ","; t++ {
		if isA(d, t, morph.VERB) {
			return d.Lexemes[t].Word.Best().Tags.Has(morph.Past)
		}
	}
	return false
}

// beforeThat is the token before «, что» among the tokens [first, last), behind which another tells of another time:
// «тогда же, 12 июля, он заявил, что война продолжится»; last where none stands there.
func (d *Document) beforeThat(first, last int) int {
	for t := first + 1; t < last; t++ {
		if d.Lexemes[t].Form == "что" && d.Lexemes[t-1].Surface == "," {
			return t
		}
	}
	return last
}

// isRemark reports whether brackets say more than the date in them, and have no part in what the verb outside tells of:
// «в ноябре купят 5 т (в октябре – 7 т)».
func (d *Document) isRemark(clauseLow, first, last int) bool {
	if clauseLow == 0 || d.Lexemes[clauseLow-1].Surface != "(" || first-clauseLow > 1 || last >= len(d.Lexemes) {
		return false
	}
	return d.Tokens[last].Kind == text.Word || isDash(d.Lexemes[last].Surface)
}
