package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// behindTold is the token behind who was told, at token t, where a clause without «that» begins there: «told Acme
// [the plant would close]», «told reporters [he was ill]»; -1: none does («told Acme the truth»).
func (q *quoter) behindTold(d *Document, t, last int) int {
	if t < last && d.Lexemes[t].Form == "the" {
		t++
	}
	if t >= last {
		return -1
	}
	end := t + 1
	switch m := q.mentions[t]; {
	case m >= 0:
		end = q.mentionEnd(t, last)
	case !d.Lexemes[t].In(q.nouns) && !d.Lexemes[t].In(q.listener):
		return -1
	}
	if end >= last || d.Lexemes[end].In(q.asking) || q.mentions[end] < 0 && !d.Lexemes[end].Word.Best().Tags.Any(morph.NPRO|morph.Apro) || !q.hasOwnVerb(d, end, last) {
		return -1
	}
	return end
}

// longestSubjectTold is the most tokens of a subject before its verb in a clause that nothing opens.
const longestSubjectTold = 8

// hasOwnVerb reports whether a verb follows the subject at token t before anything that opens another clause.
func (q *quoter) hasOwnVerb(d *Document, t, last int) bool {
	for k := t + 1; k < min(last, t+longestSubjectTold); k++ {
		switch l := d.Lexemes[k]; {
		case q.mentions[k] >= 0:
		case d.Tokens[k].Kind == text.Mark, l.In(q.relative), l.In(q.that), l.Word.Best().Tags.Any(morph.CONJ), l.In(q.asking):
			return false
		case hasVerbItself(d, run{k, k + 1}):
			return true
		}
	}
	return false
}
