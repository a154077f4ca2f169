package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// isOfClause reports whether the words between a cue and a conjunction before it, or the start of its zone, are a plain noun
// phrase, so that its noun speaks, whoever is named before: «Acme is late, but [union bosses] say», «[Opec members] said».
func (q *quoter) isOfClause(d *Document, c *cue, first int) bool {
	t := q.subjectBefore(d, c, first)
	if t < first || !q.isPlainNoun(d, t) {
		return false
	}
	for t--; t >= first; t-- {
		if m := q.mentions[t]; m >= 0 {
			if d.Mentions[m].Type == Person || t+1 < len(q.mentions) && q.mentions[t+1] >= 0 && q.mentions[t+1] != m {
				return false
			}
			continue
		}
		if isA(d, t, morph.CONJ) || d.Lexemes[t].In(q.that) {
			return true
		}
		if d.Tokens[t].Kind != text.Word || !isDeterminer(d.Lexemes[t].Form) && !isNoun(d.Lexemes[t].Word) && !isA(d, t, morph.ADJF) {
			return false
		}
	}
	return true
}

// isPlainNoun reports whether the word at token t is a noun in the plural that no table knows as a speaker: members, MPs.
func (q *quoter) isPlainNoun(d *Document, t int) bool {
	l := d.Lexemes[t]
	if q.mentions[t] >= 0 || l.In(q.nouns) || l.In(q.pronouns) || d.Tokens[t].Kind != text.Word || !isPluralForm(l.Form) {
		return false
	}
	return d.Tokens[t].Shape == text.Lower && isNoun(l.Word) || d.Tokens[t].Shape == text.Mixed && isPluralAbbreviation(l.Surface)
}
