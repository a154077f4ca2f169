package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// thatReach bounds how far behind its cue a content clause begins, in tokens.
const thatReach = 16

// thatBehind is the token behind the «что» of the cue's content clause, -1: there is none.
func (q *quoter) thatBehind(d *Document, c *cue, last int) int {
	for t := c.to; t+1 < min(last, c.to+thatReach); t++ {
		if end := q.closeOf(t); end > t && (q.mentions[t+1] >= 0 || q.isTold(d, run{t + 1, end}, last)) {
			t = end
			continue
		}
		l := d.Lexemes[t]
		if l.In(q.that) {
			if isComma(d, t-1) && !d.Lexemes[t-2].In(q.relativeHead) || q.mayLackComma(c, t) {
				return t + 1
			}
			return -1
		}
		switch l.Surface {
		case ".", ";", "—", "–", ":", "«":
			return -1
		}
		if t > c.to && (len(q.cuesIn(t, t+1)) > 0 || isComma(d, t-1) && (l.In(q.and) || q.isOtherClause(d, t, last))) {
			return -1
		}
	}
	return -1
}

// isTold reports whether words in marks name who is told what follows: «пояснил «Степным огням», что …».
func (q *quoter) isTold(d *Document, in run, last int) bool {
	return in.len() < 4 && d.Tokens[in.first].Shape == text.Title && in.last+2 < last && isComma(d, in.last+1) && d.Lexemes[in.last+2].In(q.that)
}

// isOtherClause reports whether a clause with a subject of its own starts behind the comma before token t:
// «признали агентом, причиной стало то, что …».
func (q *quoter) isOtherClause(d *Document, t, last int) bool {
	if d.Tokens[t].Kind != text.Word || !d.Lexemes[t].Word.Best().Tags.Has(morph.NOUN) {
		return false
	}
	for ; t < last && !isComma(d, t); t++ {
		if d.Tokens[t].Kind == text.Word && d.Lexemes[t].Word.Best().Tags.Has(morph.VERB) {
			return true
		}
	}
	return false
}

// mayLackComma reports whether the conjunction at token t stands right behind the cue.
func (q *quoter) mayLackComma(c *cue, t int) bool { return t == c.to }

// colonBehind is the token behind the colon that opens what the cue brings, -1: there is none. Marked
// words behind a colon are found before.
func (q *quoter) colonBehind(d *Document, c *cue, last int) int {
	for t := c.to; t+3 < min(last, c.to+thatReach); t++ {
		switch d.Lexemes[t].Surface {
		case ":":
			if isClock(d, t) {
				continue
			}
			return t + 1
		case ",", ".", ";", "—", "–", "«":
			return -1
		}
	}
	return -1
}

// contentEnd is where the content from token from on ends: at the end of the sentence, before another
// cue with the same or another speaker, or before who passes it on: «…, сообщает ТАСС».
func (q *quoter) contentEnd(d *Document, c *cue, from, last int) int {
	last = q.returnsTo(d, c, from, last)
	cues := q.cuesIn(from, last)
	for i := range cues {
		o := &cues[i]
		if o == c || o.from <= from+1 {
			continue
		}
		t := o.from
		for t > from && t > o.from-6 && !isComma(d, t-1) {
			t--
		}
		switch {
		case t <= from || !isComma(d, t-1):
		case t == o.from, q.isConjunction(d, t): // «…, сообщает X», «…, и добавил, что», «…, а Y заявил, что»
			if t < o.from && q.joinsCue(d, o, run{from, last}, t) || q.bringsOwn(d, o, last) {
				return t - 1
			}
		}
	}
	return last
}

// joinsCue reports whether the conjunction at token t, inside the content, goes on with a cue instead.
func (q *quoter) joinsCue(d *Document, o *cue, content run, t int) bool {
	return o.from <= t+1 || q.addsVerb(d, o, content.first, t) || q.isOthersVerb(d, o, t) || q.marksBehind(d, o, content.last)
}

// bringsOwn reports whether a cue behind the content of another brings words or a clause of its own.
func (q *quoter) bringsOwn(d *Document, o *cue, last int) bool {
	switch o.brings {
	case bringsClause:
		return q.thatBehind(d, o, last) >= 0 || q.isTail(d, o, last)
	case bringsSpeech:
		return o.given.len() > 0 || o.who == whoBehind
	}
	return false
}

// addsVerb reports whether nothing but conjunctions stands from token t to the verb of a cue, and no verb of the content
// from token from on goes with it: «…, по его словам, растёт, а также говорил о …», not «купил дом, а также передал …».
func (q *quoter) addsVerb(d *Document, c *cue, from, t int) bool {
	verb := finiteVerb(d, c.first, c.last)
	if verb == 0 || q.beforeConjunctions(d, c.from-1) >= t {
		return false
	}
	for k := from; k < t; k++ {
		if isA(d, k, morph.VERB) && finiteVerb(d, k, k+1) == verb {
			return false
		}
	}
	return true
}

// isOthersVerb reports whether nothing but somebody with his name stands between the conjunction at token t and a cue: «…, а
// экономист Пётр Ким считает план завышенным».
func (q *quoter) isOthersVerb(d *Document, c *cue, t int) bool {
	if c.brings != bringsClause || d.Lexemes[t].Form != "а" || hasVerb(d, run{t, c.from}) {
		return false
	}
	m := q.mentions[c.from-1]
	return m >= 0 && d.Mentions[m].Type == Person && q.mayBe(d, m, c.from-1, morph.Nomn)
}

// marksBehind reports whether a cue has a pronoun before it and its words in quotation marks behind it: «…, а город
// он назвал «крепостью»».
func (q *quoter) marksBehind(d *Document, c *cue, last int) bool {
	if c.brings != bringsMarks && c.brings != bringsWord || c.first == 0 || !d.Lexemes[c.first-1].In(q.pronouns) {
		return false
	}
	return len(q.markedIn(d, []run{{c.to, min(last, c.to+thatReach/2)}})) > 0
}

// isTail reports whether a cue tells who passes on what stands before it: «…, сообщает ТАСС».
func (q *quoter) isTail(d *Document, c *cue, last int) bool {
	a := attribution{cue: c}
	return c.who == whoSame || q.speakerBehind(d, &a, c.last, last, c.kase) || q.isPlaceTail(d, c, last)
}

// isPlaceTail is isTail for «…, сообщили в МЧС»; not «…, но дрон, сообщили в МЧС, сбит».
func (q *quoter) isPlaceTail(d *Document, c *cue, last int) bool {
	a := attribution{cue: c}
	if !isComma(d, c.from-1) || !q.speakerPlace(d, &a, run{c.from, last}, false) {
		return false
	}
	t := d.tokenBehind(a.speaker.End, c.to)
	return t+1 >= last || !isComma(d, t) || !isA(d, t+1, morph.VERB|morph.PRTS)
}

// isConjunction reports whether another statement may start with the word at token t.
func (q *quoter) isConjunction(d *Document, t int) bool {
	return d.Lexemes[t].In(q.and)
}

// behindSpeaker is the token behind the comma or the dash that ends the attribution, -1: there is none.
func (q *quoter) behindSpeaker(d *Document, a *attribution, last int) int {
	t := a.cue.to
	for t < last && d.Tokens[t].Start < a.speaker.End {
		t++
	}
	for end := t + 12; t < min(last, end); t++ {
		if isComma(d, t) || isDash(d.Lexemes[t].Surface) && a.cue.from > 0 && isDash(d.Lexemes[a.cue.from-1].Surface) {
			if t+1 < last && isDash(d.Lexemes[t+1].Surface) {
				t++
			}
			if t+1 < last && q.isAside(d, t+1, a.cue.kase) {
				end = t + 20
				continue
			}
			return t + 1
		}
	}
	return -1
}

// isAside reports whether a clause about what stands before its comma starts at token t: «который …»,
// «…, выступивший на форуме».
func (q *quoter) isAside(d *Document, t int, kase morph.Tags) bool {
	l := d.Lexemes[t]
	if t+2 < len(d.Lexemes) && isA(d, t, morph.PREP) && (d.Lexemes[t+1].In(q.relative) || isA(d, t+1, morph.NOUN) && d.Lexemes[t+2].In(q.relative)) {
		return true // «МЧС, на площадке которого …»
	}
	if l.In(q.relative) || l.In(q.knowing) || t+1 < len(d.Lexemes) && isA(d, t, morph.NOUN) && d.Lexemes[t+1].In(q.relative) {
		return true // «чиновник, знакомый с планом», «…, слова которого приводит ТАСС»
	}
	if !isParticiple(d, t) && !q.hasComplement(d, t) || kase == morph.Gent && !l.Word.Has(morph.PRTF|morph.Gent) {
		return false
	}
	if t+1 < len(d.Lexemes) && isA(d, t+1, morph.VERB|morph.PRTS) { // «задержанные дали показания»
		return false
	}
	cases := morph.Case
	if kase == morph.Gent {
		cases = kase
	}
	for k := t - 2; k >= max(0, t-8) && !isComma(d, k) && d.Lexemes[k].Surface != "."; k-- {
		if d.Tokens[k].Kind == text.Word && agree(d.Lexemes[k].Word, l.Word, cases) {
			return true
		}
	}
	return false
}

// isParticiple reports whether the word at token t is before all a participle.
func isParticiple(d *Document, t int) bool {
	w := d.Lexemes[t].Word
	return len(w.Parses) > 0 && w.Best().Tags.Has(morph.PRTF)
}

// hasComplement reports whether a passive participle that may be an adjective stands at token t with what goes with it, and
// is no noun for people: «данных, [раскрытых] 3 мая», «декларации, [принятой] по итогам встречи».
func (q *quoter) hasComplement(d *Document, t int) bool {
	if t+1 >= len(d.Tokens) || !d.Lexemes[t].Word.Has(morph.PRTF|morph.Pssv) || d.Lexemes[t].In(q.people) {
		return false
	}
	return d.Tokens[t+1].Kind == text.Number || isA(d, t+1, morph.PREP)
}

// agree reports whether a noun and another word may stand in one of the cases, in one number and gender.
func agree(noun, b *morph.Word, cases morph.Tags) bool {
	if len(noun.Parses) == 0 || !noun.Best().Tags.Any(morph.NOUN|morph.NPRO|morph.ADJF|morph.PRTF) {
		return false
	}
	for i := range noun.Parses {
		if !noun.Parses[i].Tags.Any(morph.NOUN | morph.NPRO) {
			continue
		}
		for k := range b.Parses {
			both := noun.Parses[i].Tags & b.Parses[k].Tags
			if both.Any(cases) && (both.Has(morph.Plur) || both.Has(morph.Sing) && both.Any(morph.Gender)) {
				return true
			}
		}
	}
	return false
}

// bringsMore reports whether what stands from token from on is no more of the same words: a gerund with
// its own clause, a relative clause about the speaker.
func (q *quoter) bringsMore(d *Document, from, last int) bool {
	if len(q.cuesIn(from, min(last, from+3))) > 0 || isA(d, from, morph.GRND) { // «…, заявил он, выступая в Риме»
		return true
	}
	for t := from; t < min(last, from+4); t++ { // «…, ответил он на вопрос, не устал ли он»
		if d.Lexemes[t].In(q.whether) {
			return true
		}
	}
	if q.isAside(d, from, morph.Nomn) {
		return true
	}
	if hasPredicate(d, from, last) {
		return false
	}
	body := isOpening(d, from) || q.mentions[from] >= 0 && d.Mentions[q.mentions[from]].Type == Org // «…, сообщают «Степь», «Огни» и ТАСС»
	return body || isPersonNoun(d.Lexemes[from].Word, morph.Nomn)                                   // «…, заявил X, глава завода»
}

// behindThat is the token behind «о том, что» where words start with that, else their first.
func (q *quoter) behindThat(d *Document, first, last int) int {
	for t := first + 3; t < min(last-2, first+10); t++ {
		if before := t - 4; t >= first+6 && !(d.Lexemes[t-3].In(q.about) && (isComma(d, before) || d.Lexemes[before].In(q.time))) {
			continue // «в начале января о том, что»
		}
		if d.Lexemes[t].In(q.that) && isComma(d, t-1) && len(d.Lexemes[t-3].Word.Parses) > 0 && d.Lexemes[t-3].Word.Best().Tags.Has(morph.PREP) {
			return t + 1
		}
	}
	return first
}

// pointsBack reports whether the tokens [first, last) speak of the sentence before: «об этом сообщил X,
// передаёт Y».
func (q *quoter) pointsBack(first, last int) bool {
	for _, c := range q.cuesIn(first, last) {
		if c.brings == bringsBefore {
			return true
		}
	}
	return false
}

// isStatement reports whether the words before an attribution belong to what is said: they name
// something, and are no connective («кроме того, по словам X, …», «…, однако, по словам X, …»).
func (q *quoter) isStatement(d *Document, r run) bool {
	if r.len() <= 0 {
		return false
	}
	if end := d.Lexemes[r.last-1]; end.In(q.and) || end.In(q.relative) || end.In(q.that) {
		return false
	}
	if wordsIn(d, r) > 2 {
		return true
	}
	for t, l := range d.Lexemes[r.first:r.last] {
		if q.mentions[r.first+t] >= 0 || l.Word.Has(morph.NOUN|morph.Nomn) || l.Word.Has(morph.NPRO|morph.Nomn) || len(l.Word.Parses) > 0 && l.Word.Best().Tags.Has(morph.VERB) {
			return true
		}
	}
	return false
}
