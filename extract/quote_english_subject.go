package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// pronounsBack bounds over how many sentences a pronoun goes back to whom it means.
const pronounsBack = 3

// englishSubjectNear is the person that is the subject of the last sentence in a stretch of text, and one whom it names
// besides. Where its subject is a pronoun, that of the sentence before is meant, back to token floor.
func (q *quoter) englishSubjectNear(d *Document, r run, floor int, fits func(t int) bool) (subject, object spoken) {
	back := pronounsBack
	for s := d.sentenceAt(max(r.last-1, 0), 0); s >= 0 && d.Sentences[s].Last > r.first; s-- {
		zone := run{max(r.first, d.Sentences[s].First), min(r.last, d.Sentences[s].Last)}
		found, other, again := q.englishSubjectIn(d, zone, fits)
		if found.id != 0 {
			return found, object
		}
		if object.id == 0 {
			object = other
		}
		if again && s > 0 && back > 0 {
			back--
			r.first = max(floor, min(r.first, d.Sentences[s-1].First))
		}
	}
	return subject, object
}

// englishSubjectIn is the first person of a sentence that may be its subject, and the last that may not but whom the
// sentence brings in; again: its subject is a pronoun.
func (q *quoter) englishSubjectIn(d *Document, zone run, fits func(t int) bool) (subject, object spoken, again bool) {
	for k := zone.first; k < zone.last; k++ {
		if form := d.Lexemes[k].Form; form == "he" || form == "she" { // «She passed Jane Roe»
			return subject, object, object.id == 0
		}
		m := q.mentions[k]
		if m < 0 || k > 0 && q.mentions[k-1] == m || d.Mentions[m].Type != Person || q.isDescription(d, k, zone.last) || !fits(k) {
			continue
		}
		who := spoken{token: k, id: d.Mentions[m].Entity, name: d.Entities[d.Mentions[m].Entity-1].Name}
		if isPossessed(d, q, k) {
			if object.id == 0 {
				object = who
			}
			continue
		}
		governed := q.isComplement(d, k)
		if !governed && !q.isObject(d, k, zone.first) {
			return who, object, false
		}
		if !governed || q.isBroughtIn(d, k) {
			object = who
		}
	}
	return subject, object, false
}

// isBroughtIn reports whether the preposition before the name at token t may bring in who speaks then: «echoed by X»,
// «another view comes from X», «for X, it was too late»; not «the steps of X».
func (q *quoter) isBroughtIn(d *Document, t int) bool {
	for k := t - 1; k >= max(0, t-3); k-- {
		switch d.Lexemes[k].Form {
		case "by", "from", "for", "to":
			return true
		}
		if isA(d, k, morph.PREP) {
			return false
		}
	}
	return false
}

// isDescription reports whether the name at token t only tells of what is behind it: «the Quimby drummer John Poe», «a John
// Poe goal».
func (q *quoter) isDescription(d *Document, t, last int) bool {
	end := q.mentionEnd(t, last)
	if t > 0 && end < last && (d.Lexemes[t-1].Form == "a" || d.Lexemes[t-1].Form == "an") && d.Tokens[end].Shape == text.Lower && isNoun(d.Lexemes[end].Word) {
		return true
	}
	for k := end; k < min(last, end+3); k++ {
		if m := q.mentions[k]; m >= 0 {
			return k > end && d.Mentions[m].Type == Person
		}
		if d.Lexemes[k].In(q.nouns) { // «coach», «MP»
			continue
		}
		if d.Tokens[k].Shape != text.Lower || !isNoun(d.Lexemes[k].Word) || d.Lexemes[k].Word.Union().Any(morph.VERB) {
			return false
		}
	}
	return false
}

// isObject reports whether a verb stands before the name at token t in its clause, which it is the object of; whoever says
// something may stand behind his verb.
func (q *quoter) isObject(d *Document, t, first int) bool {
	for k := t - 1; k >= first; k-- {
		if d.Tokens[k].Kind == text.Mark && d.Lexemes[k].Surface != "-" || isA(d, k, morph.CONJ) || d.Lexemes[k].In(q.relative) || d.Lexemes[k].In(q.that) || d.Lexemes[k].In(q.verbs) {
			return false
		}
		if q.mentions[k] < 0 && hasVerbItself(d, run{k, k + 1}) {
			return true
		}
	}
	return false
}
