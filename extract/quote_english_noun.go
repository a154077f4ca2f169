package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// englishSubject finds the subject of a cue in its zone: right behind it where the cue opens the zone («said
// X»), else before it.
func (q *quoter) englishSubject(d *Document, c *cue, zone run) (attribution, bool) {
	a := attribution{cue: c}
	if c.who == whoNobody { // «Jane Roe was told»: nobody knows by whom
		return a, true
	}
	if c.who == whoBehind || c.first <= zone.first+1 && !q.isNaming(d, zone.first) {
		if q.namingBehind(d, &a, c.last, zone.last) {
			return a, true
		}
	}
	if q.namingBefore(d, &a, run{zone.first, c.first}) {
		return a, true
	}
	found := q.namingBehind(d, &a, c.last, zone.last)
	return a, found && !(c.first > zone.first+1 && isPronounSpan(d, q, a.speaker)) // «has admitted it was»
}

// englishSubjectOrNoun is englishSubject, but that a noun right before the cue goes before a name behind it.
func (q *quoter) englishSubjectOrNoun(d *Document, c *cue, zone run) (attribution, bool) {
	a := attribution{cue: c}
	if c.given.len() > 0 && q.nameAt(d, &a, q.nameStart(c.given.first), c.given.last, 0) {
		return a, true
	}
	if c.who != whoNobody && c.who != whoBehind && q.isOfClause(d, c, zone.first) && q.nounBefore(d, &a, zone.first) {
		return a, true
	}
	if c.who != whoNobody && c.who != whoBehind && !q.namingBefore(d, &a, run{zone.first, c.first}) && q.nounBefore(d, &a, zone.first) {
		return a, true
	}
	return q.englishSubject(d, c, zone)
}

// isNounBeforeNoun reports whether the word at token t, which may be somebody, only tells what kind of thing is behind it:
// «the major companies», «the general election»; a verb that brings words may look like a noun.
func isNounBeforeNoun(d *Document, a *attribution, t int) bool {
	switch d.Lexemes[t].Form {
	case "major", "general", "executive", "official", "host":
	default:
		return false
	}
	return t+1 < len(d.Tokens) && (a.cue == nil || t+1 != a.cue.first) &&
		d.Tokens[t+1].Kind == text.Word && d.Tokens[t+1].Shape == text.Lower && isNoun(d.Lexemes[t+1].Word)
}

// nameStart is the first token of the name that token t belongs to.
func (q *quoter) nameStart(t int) int {
	for t > 0 && q.mentions[t] >= 0 && q.mentions[t-1] == q.mentions[t] {
		t--
	}
	return t
}

// subjectBefore is the last word of what stands before a cue, adverbs and «has» aside; before first where nothing does.
func (q *quoter) subjectBefore(d *Document, c *cue, first int) int {
	t := c.first - 1
	for t >= first && (d.Lexemes[t].Word.Has(morph.ADVB) || d.Lexemes[t].In(q.has)) {
		t--
	}
	return t
}

// nounBefore takes the noun right before a cue that no table knows as a speaker: «the lawsuit alleges», «residents of
// the town say».
func (q *quoter) nounBefore(d *Document, a *attribution, first int) bool {
	t := q.subjectBefore(d, a.cue, first)
	if t >= first && d.Lexemes[t].Word.Has(morph.PREP) { // «ahead of the match by saying»
		return false
	}
	for k := t - 1; k > first && k >= t-3; k-- {
		if d.Lexemes[k].Form == "of" {
			t = k - 1
		}
	}
	if t < first || q.mentions[t] >= 0 || d.Tokens[t].Kind != text.Word || d.Tokens[t].Shape == text.Lower && t == first || !isNoun(d.Lexemes[t].Word) {
		return false
	}
	q.takeNoun(d, a, t, t+1, "nobody")
	a.body = true // nobody whom a pronoun may mean
	return true
}

// englishPhraseEnd is the token behind the phrase of a noun that ends before token t: chair of the works council.
func (q *quoter) englishPhraseEnd(d *Document, t, last int) int {
	for t < last && d.Lexemes[t].In(q.nouns) {
		t++
	}
	if t >= last || !d.Lexemes[t].Word.Has(morph.PREP) {
		return t
	}
	end := t + 1
	if end < last && d.Lexemes[end].Form == "the" {
		end++
	}
	if end >= last || d.Lexemes[t].Form != "of" && d.Lexemes[t].Form != "for" && q.mentions[end] < 0 {
		return t // «the minister in an interview»
	}
	for end < last && (end < t+longestPhrase || q.isInside(end)) && q.isOfPhrase(d, end) {
		end++
	}
	if end == t+1 {
		return t
	}
	return end
}

// longestPhrase bounds the tokens of what stands behind the preposition of a noun, the rest of a name aside.
const longestPhrase = 6

// isInside reports whether token t goes on with a name.
func (q *quoter) isInside(t int) bool { return q.mentions[t] >= 0 && q.mentions[t] == q.mentions[t-1] }

// isOfPhrase reports whether token t may belong to the phrase of a noun.
func (q *quoter) isOfPhrase(d *Document, t int) bool {
	return q.mentions[t] >= 0 || d.Lexemes[t].Form == "the" || d.Lexemes[t].Surface == "." && d.Lexemes[t-1].In(q.persons.honorific) || d.Tokens[t].Kind == text.Word && isNoun(d.Lexemes[t].Word)
}

// isNoun reports whether a word may be a noun and is likelier no verb or small word.
func isNoun(w *morph.Word) bool {
	return w.Has(morph.NOUN) && !w.Best().Tags.Any(morph.PREP|morph.CONJ|morph.NPRO|morph.Apro|morph.VERB)
}

func (q *quoter) isNaming(d *Document, t int) bool {
	return q.mentions[t] >= 0 || d.Lexemes[t].In(q.pronouns)
}

// namingBehind takes the naming behind a cue: said the mayor, John Smith.
func (q *quoter) namingBehind(d *Document, a *attribution, first, last int) bool {
	for t := first; t < min(last, first+8); t++ {
		if d.Lexemes[t].Surface == "," || d.Lexemes[t].Surface == ":" {
			return false
		}
		if q.mentions[t] < 0 && t+1 < last && d.Lexemes[t+1].In(q.nouns) {
			continue // «said bank economist Jane Roe»
		}
		if q.isOfWhat(d, t, last) {
			continue // «said an Acme official»
		}
		if end := q.thingEnd(d, t, last); end > t {
			a.speaker, a.body = text.Span{Start: d.Tokens[t].Start, End: d.Tokens[end-1].End}, true
			a.name = a.speaker.Of(d.Text)
			a.own = a.name
			return true
		}
		if !isPossessed(d, q, t) && !isOwner(d, t) && !q.isModifier(d, t, last) && q.nameAt(d, a, t, last, morph.Nomn) {
			return true
		}
	}
	return false
}

// isNoSubject reports whether the naming at token t only tells whose or of where the noun behind it is.
func (q *quoter) isNoSubject(d *Document, t int) bool {
	return isPossessed(d, q, t) || isHyphenated(d, q, t) || q.mentions[t] < 0 && isOwner(d, t)
}

// isPlaceOf reports whether the place or body at token t only tells where or whose the thing behind it is, in a clause that
// ends before token last: «Acme fell because of weak demand and [U.S.] tariffs, and said …», «came to a [Senate] hearing, saying».
func (q *quoter) isPlaceOf(d *Document, t, last int) bool {
	m := q.mentions[t]
	if m < 0 || d.Mentions[m].Type != Location && d.Mentions[m].Type != Org {
		return false
	}
	isPlace := d.Mentions[m].Type == Location
	t = q.mentionEnd(t, last)
	return t+1 < last && q.mentions[t] < 0 && d.Tokens[t].Shape == text.Lower && isNoun(d.Lexemes[t].Word) && !d.Lexemes[t].In(q.nouns) &&
		(isPlace || d.Lexemes[t].Word.Known)
}

// isHyphenated reports whether the name at token t is a part of a word: «the Leeds-based brewer».
func isHyphenated(d *Document, q *quoter, t int) bool {
	m := q.mentions[t]
	return m >= 0 && d.Mentions[m].Span.End < d.Tokens[t].End
}

// isOwner reports whether the word at token t owns what is behind it: «said the committee's chairman».
func isOwner(d *Document, t int) bool {
	return isPossessor(d, t) && d.Tokens[t+1].Glued
}

// isModifier reports whether the name at token t only tells which role a person has that is named behind it: «Acme
// chairman Jane Roe».
func (q *quoter) isModifier(d *Document, t, last int) bool {
	m := q.mentions[t]
	if m < 0 || d.Mentions[m].Type == Person {
		return false
	}
	t = q.mentionEnd(t, last)
	for k := t; k < min(last, t+6); k++ {
		if of := q.mentions[k]; of >= 0 {
			return k > t && d.Mentions[of].Type == Person
		}
		if k > t && d.Lexemes[k].Surface == "." && d.Lexemes[k-1].In(q.persons.honorific) { // «nominee Sen. Jane Roe»
			continue
		}
		if d.Tokens[k].Kind != text.Word || d.Tokens[k].Shape == text.Lower && !isNoun(d.Lexemes[k].Word) && !isA(d, k, morph.ADJF) { // «Acme Deputy CEO Jane Roe»
			return false
		}
	}
	return false
}

// isOfWhat reports whether the name at token t, of no person, only tells of what the noun behind it is.
func (q *quoter) isOfWhat(d *Document, t, last int) bool {
	m := q.mentions[t]
	if m < 0 || d.Mentions[m].Type == Person {
		return false
	}
	t = q.mentionEnd(t, last)
	if t >= last || d.Tokens[t].Shape != text.Lower {
		return false
	}
	row, ok := d.Lexemes[t].Term(q.nouns)
	return ok && !isBody(row.Get("of")) // «a World Bank report» is the bank's
}

// isPossessed reports whether the mention at token t owns what follows: Trump's spokesman.
func isPossessed(d *Document, q *quoter, t int) bool {
	m := q.mentions[t]
	for m >= 0 && t < len(q.mentions) && q.mentions[t] == m {
		t++
	}
	if m < 0 || t >= len(d.Tokens) || !d.Tokens[t].Glued {
		return false
	}
	switch d.Lexemes[t].Form {
	case "'s", "’s", "'", "’":
		return true
	}
	return false
}

// namingBefore takes the nearest naming before a cue that is no complement: of what stands between commas
// right before the cue, the naming before the commas is the subject («X, a friend of Y, said»).
func (q *quoter) namingBefore(d *Document, a *attribution, zone run) bool {
	if zone.len() > 2 && d.Lexemes[zone.last-1].Surface == ")" { // «Acme Group (ACME) said»
		for t := zone.last - 2; t > zone.first; t-- {
			if d.Lexemes[t].Surface == "(" {
				zone.last = t
				break
			}
		}
	}
	if q.subjectOfGerund(d, a, zone) || q.namingBeforeCommas(d, a, zone) {
		return true
	}
	second := -1
	for t := zone.last - 1; t >= zone.first; t-- {
		m := q.mentions[t]
		if m >= 0 && t > zone.first && q.mentions[t-1] == m || d.Tokens[t].Kind == text.Link && d.Tokens[t].Glued { // «Acme AG (ACME.DE)»
			continue
		}
		found := *a
		if !q.nameAt(d, &found, t, zone.last, morph.Nomn) {
			continue
		}
		if q.isNoSubject(d, t) || t > zone.first && (q.isComplement(d, t) || q.isOfHolder(d, t, a.cue.last) || q.isPlaceOf(d, t, zone.last)) {
			if second < 0 || m >= 0 && d.Mentions[m].Type == Org && !q.isNoSubject(d, t) && !q.isComplement(d, t) && q.isComplement(d, second) { // «a [YouGov] poll in The Times found»
				second = t
			}
			continue
		}
		if whose := q.describedOpenly(d, t, zone); whose >= 0 && q.nameAt(d, &found, whose, zone.last, morph.Nomn) {
			t = whose
		}
		*a = found
		return true
	}
	if second >= 0 && q.isNoSubject(d, second) && zone.last == a.cue.first && q.nounBefore(d, a, zone.first) { // «Acme's chief buyer said»
		return true
	}
	return second >= 0 && q.nameAt(d, a, second, zone.last, morph.Nomn)
}

// namingBeforeCommas takes the subject of a cue that a comma stands before: what stands before the commas, and not of
// which it is («Jane Roe, of the board of Acme, who …, said»), unless nothing else is there.
func (q *quoter) namingBeforeCommas(d *Document, a *attribution, zone run) bool {
	if zone.len() <= 2 || d.Lexemes[zone.last-1].Surface != "," {
		return false
	}
	if at := q.nameBehindTitle(d, zone); at >= 0 && q.nameAt(d, a, at, zone.last, morph.Nomn) {
		return true
	}
	second, end := -1, -1
	for t := zone.last - 2; t > zone.first; t-- {
		if d.Lexemes[t].Surface != "," || d.Lexemes[t-1].Surface == ")" || second >= 0 && d.Tokens[t-1].Kind == text.Number {
			continue
		}
		at := q.headOfNaming(d, t)
		if at > zone.first && (q.isComplement(d, at) || q.isPlaceInCommas(d, at)) {
			if noun := q.nounOf(d, at, zone.first); noun >= 0 {
				if whose := q.describedBy(d, noun, zone.first); whose >= 0 && q.nameAt(d, a, whose, t, morph.Nomn) || q.nameAt(d, a, noun, t, morph.Nomn) {
					return true
				}
			}
			if second < 0 {
				second, end = at, t
			}
			continue
		}
		if at < 0 && second < 0 && q.isPlacedNoun(d, t, zone) {
			q.takeNounBefore(d, a, t)
			return true
		}
		if at >= 0 && (second < 0 || d.Mentions[q.mentions[at]].Type == Person) && q.nameAt(d, a, at, t, morph.Nomn) {
			return true
		}
		break
	}
	return second >= 0 && q.nameAt(d, a, second, end, morph.Nomn)
}

// nameBehindTitle is the person between the last two commas of a zone, whose title stands before: «the head of Acme, [Jane
// Roe], said»; -1: a person stands before those, or none between.
func (q *quoter) nameBehindTitle(d *Document, zone run) int {
	at := q.namingEndsAt(d, zone.last-1)
	if at <= zone.first+1 || d.Mentions[q.mentions[at]].Type != Person {
		return -1
	}
	comma := at - 1
	for comma > zone.first && (d.Lexemes[comma].In(q.persons.honorific) || d.Lexemes[comma].Surface == ".") {
		comma--
	}
	if comma <= zone.first || !isComma(d, comma) {
		return -1
	}
	if before := q.namingEndsAt(d, comma); before >= 0 && d.Mentions[q.mentions[before]].Type == Person {
		return -1
	}
	return at
}

// describedBy is the person named before the comma before the phrase of the noun at token t, -1: none is.
func (q *quoter) describedBy(d *Document, t, first int) int {
	for t--; t > first && d.Tokens[t].Shape == text.Lower && !isA(d, t, morph.VERB|morph.PREP); t-- {
	}
	if t <= first || !isComma(d, t) {
		return -1
	}
	at := q.namingEndsAt(d, t)
	if at < 0 || d.Mentions[q.mentions[at]].Type != Person {
		return -1
	}
	return at
}

// describedOpenly is describedBy where no comma closes the description and no article opens it, as in titles: «Jane Roe,
// finance director at Acme said».
func (q *quoter) describedOpenly(d *Document, t int, zone run) int {
	if q.mentions[t] >= 0 || !d.Lexemes[t].In(q.nouns) || isPluralForm(d.Lexemes[t].Form) {
		return -1
	}
	if t == zone.first {
		return -1
	}
	if at := q.namingEndsAt(d, t); at >= 0 && d.Tokens[t].Shape == text.Upper && d.Mentions[q.mentions[at]].Type == Person { // «Jane Roe MP said»
		return at
	}
	for k := t - 1; k > zone.first; k-- {
		if isComma(d, k) {
			at := q.namingEndsAt(d, k)
			if at < 0 || d.Mentions[q.mentions[at]].Type != Person || at > zone.first && q.isComplement(d, at) {
				return -1
			}
			return at
		}
		if d.Tokens[k].Kind != text.Word || d.Lexemes[k].In(q.relative) || isA(d, k, morph.VERB|morph.PREP|morph.CONJ|morph.Apro) || isDeterminer(d.Lexemes[k].Form) {
			return -1
		}
	}
	return -1
}

func isDeterminer(form string) bool {
	switch form {
	case "the", "a", "an", "his", "her", "their", "its", "my", "our":
		return true
	}
	return false
}

// nounOf is the noun for a speaker that the complement at token t is of: a [spokesman] for Acme; -1: there is none.
func (q *quoter) nounOf(d *Document, t, first int) int {
	for k := t - 1; k > first && k >= t-3; k-- {
		if isA(d, k, morph.PREP) {
			if d.Lexemes[k-1].In(q.nouns) {
				return k - 1
			}
			return -1
		}
	}
	return -1
}

// headOfNaming is the token where the mention starts that ends before token t, or the one that this belongs to: Lord
// Roe of Poeton.
func (q *quoter) headOfNaming(d *Document, t int) int {
	at := q.namingEndsAt(d, t)
	for at > 1 && d.Lexemes[at-1].Form == "of" {
		head := q.namingEndsAt(d, at-1)
		if head < 0 {
			break
		}
		at = head
	}
	return at
}

// namingEndsAt is the token where the mention starts that ends before token t, -1: none does.
func (q *quoter) namingEndsAt(d *Document, t int) int {
	k := t - 1
	if d.Lexemes[k].Surface == ")" {
		for k > 0 && d.Lexemes[k].Surface != "(" {
			k--
		}
		k--
	}
	m := q.mentions[max(k, 0)]
	if m < 0 {
		return -1
	}
	for k > 0 && q.mentions[k-1] == m {
		k--
	}
	return k
}

// isOfTitled reports whether a noun for somebody and a preposition stand before the title of the name at token t: «a
// spokesman for Mr. Roe».
func (q *quoter) isOfTitled(d *Document, t int) bool {
	k := t - 1
	if k > 0 && d.Lexemes[k].Surface == "." {
		k--
	}
	if k < 2 || q.mentions[t] < 0 || !d.Lexemes[k].In(q.persons.honorific) {
		return false
	}
	form := d.Lexemes[k-1].Form
	return (form == "for" || form == "of") && d.Lexemes[k-2].In(q.nouns)
}

// isOfHolder reports whether the name at token t has an office in a body before it, and a preposition before that: «an associate
// of former Acme boss [Jane Roe]», of whom no «who» goes on to tell.
func (q *quoter) isOfHolder(d *Document, t, last int) bool {
	end := q.mentionEnd(t, last)
	if end < last && isComma(d, end) {
		end++
	}
	k := t - 1
	for k > 0 && q.mentions[k] < 0 && d.Lexemes[k].In(q.nouns) {
		k--
	}
	if k == t-1 || k < 1 || q.mentions[k] < 0 || d.Mentions[q.mentions[k]].Type == Person || end < last && d.Lexemes[end].In(q.relative) {
		return false
	}
	for k--; k > 0 && (q.mentions[k] >= 0 && q.mentions[k] == q.mentions[k+1] || isA(d, k, morph.ADJF)); k-- {
	}
	return isA(d, k, morph.PREP)
}

// isComplement reports whether a preposition stands before the noun phrase of token t.
func (q *quoter) isComplement(d *Document, t int) bool {
	if q.isOfTitled(d, t) {
		return true
	}
	for k := t - 1; k >= 0 && k >= t-3; k-- {
		tags := d.Lexemes[k].Word
		if q.mentions[k] >= 0 && q.mentions[t] < 0 || d.Tokens[k].Kind == text.Number && k > 0 && isDeterminer(d.Lexemes[k-1].Form) { // «of the MIDC police», «at a 2014 Senate hearing»
			continue
		}
		if len(tags.Parses) == 0 || q.mentions[k] >= 0 {
			return false
		}
		best := tags.Best().Tags
		if best.Has(morph.PREP) {
			return true
		}
		if !best.Any(morph.ADJF) && !d.Lexemes[k].In(q.nouns) {
			return false
		}
	}
	return false
}
