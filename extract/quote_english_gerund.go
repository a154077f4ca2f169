package extract

import "newsfacts/extract/morph"

// subjectOfGerund takes the subject of the clause that a gerund goes with: «Roe attacked Poe over Libya, saying “…”», «Roe
// replied to a mother by saying “…”»; what a clause before («As Poe left, …») or a relative one has is not asked.
func (q *quoter) subjectOfGerund(d *Document, a *attribution, zone run) bool {
	if a.cue == nil || a.cue.first != zone.last || zone.len() < 3 || !d.Lexemes[a.cue.first].Word.Has(morph.GRND) {
		return false
	}
	if before := d.Lexemes[zone.last-1].Form; before != "," && before != "by" && before != "while" {
		return false
	}
	if isA(d, zone.first, morph.CONJ|morph.PREP) || d.Lexemes[zone.first].Form == "as" {
		for zone.first++; zone.first < zone.last-1 && !isComma(d, zone.first); zone.first++ {
		}
		zone.first++
	}
	for t := zone.first; t < zone.last; t++ {
		if d.Lexemes[t].In(q.relative) {
			return false
		}
	}
	found := *a
	if zone.len() < 3 || !q.freeNaming(d, &found, zone) {
		return false
	}
	if noun := q.nounBeforeName(d, zone.first, found.speaker.Start); noun >= 0 && (d.Lexemes[zone.last-1].Form != "while" || !q.nameAt(d, &found, noun, zone.last, morph.Nomn)) {
		return false
	}
	*a = found
	return true
}

// nounBeforeName is the token of a noun for somebody, which is no title of a name, between token t and an offset: «a
// [spokesman] for Acme left, saying»; -1: there is none.
func (q *quoter) nounBeforeName(d *Document, t, offset int) int {
	for ; d.Tokens[t].Start < offset; t++ {
		if q.mentions[t] < 0 && q.mentions[t+1] < 0 && d.Lexemes[t].In(q.nouns) && !d.Lexemes[t].In(q.persons.honorific) && !d.Lexemes[t+1].In(q.nouns) {
			return t
		}
	}
	return -1
}
