package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// clauses reads the cues in the tokens [first, last) that are left over, in text order.
func (q *quoter) clauses(d *Document, first, last int) {
	cues := q.cuesIn(first, last)
	for i := range cues {
		c := &cues[i]
		if c.used {
			continue
		}
		if q.clause(d, c); !c.used && c.who == whoSubject && !q.isSaid(c.first) { // «заявил о победе»: he has spoken
			s := &d.Sentences[c.sentence]
			a := q.attribute(d, c, run{s.First, s.Last})
			c.speaker = a.naming
			q.speaks(d, &a, c.first)
		}
	}
}

// clause reads what a cue brings.
func (q *quoter) clause(d *Document, c *cue) {
	r, nested := q.around(d, c)
	if nested && c.brings != bringsClause {
		return
	}
	switch c.brings {
	case bringsClause:
		q.contentClause(d, c, r, nested)
	case bringsRest:
		q.restOfSentence(d, c, r)
	case bringsBefore:
		q.sentenceBefore(d, c, r)
	case bringsMarks, bringsWord:
		q.markedWords(d, c, r)
	}
}

// around is the tokens of the cue's sentence that go with it: without the words already found, or, where
// the cue itself stands in such words, only those.
func (q *quoter) around(d *Document, c *cue) (r run, nested bool) {
	s := &d.Sentences[c.sentence]
	r = run{s.First, s.Last}
	for i := len(q.said) - 1; i >= 0; i-- {
		said := q.said[i]
		switch {
		case said.last <= r.first || said.first >= r.last:
		case said.first <= c.first && c.first < said.last:
			r.first, r.last, nested = max(r.first, said.first), min(r.last, said.last), true
		case said.last <= c.first:
			r.first = max(r.first, said.last)
		case said.first > c.first:
			r.last = min(r.last, said.first)
		}
	}
	return r, nested
}

// contentClause reads «X отметил, что …», «X отметил: …», «…, сообщил X»; else words in marks.
func (q *quoter) contentClause(d *Document, c *cue, r run, nested bool) {
	if that := q.thatBehind(d, c, r.last); that >= 0 {
		a := q.attribute(d, c, run{r.first, that})
		if nested && !a.hasSpeaker() {
			return
		}
		q.report(d, &a, run{that, q.contentEnd(d, c, that, r.last)})
		return
	}
	if nested {
		return
	}
	if from := q.colonBehind(d, c, r.last); from >= 0 {
		a := q.attribute(d, c, run{r.first, from - 1})
		if a.hasSpeaker() {
			q.report(d, &a, run{from, r.last})
		}
		return
	}
	if c.who != whoSame && q.clauseBefore(d, c, r) {
		return
	}
	q.markedWords(d, c, r)
}

// thatReach bounds how far behind its cue a content clause begins, in tokens.
const thatReach = 16

// thatBehind is the token behind the «что» of the cue's content clause, -1: there is none.
func (q *quoter) thatBehind(d *Document, c *cue, last int) int {
	for t := c.to; t+1 < min(last, c.to+thatReach); t++ {
		if end := q.closeOf(t); end > t && q.mentions[t+1] >= 0 {
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
		if t > c.to && (len(q.cuesIn(t, t+1)) > 0 || isComma(d, t-1) && l.In(q.and)) {
			return -1
		}
	}
	return -1
}

// mayLackComma reports whether the conjunction at token t stands right behind the cue.
func (q *quoter) mayLackComma(c *cue, t int) bool { return t == c.to }

// colonBehind is the token behind the colon that opens what the cue brings, -1: there is none. Marked
// words behind a colon are found before.
func (q *quoter) colonBehind(d *Document, c *cue, last int) int {
	for t := c.to; t+3 < min(last, c.to+thatReach); t++ {
		switch d.Lexemes[t].Surface {
		case ":":
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
			if t < o.from && o.from <= t+1 || o.brings == bringsClause && (q.thatBehind(d, o, last) >= 0 || q.isTail(d, o, last)) {
				return t - 1
			}
		}
	}
	return last
}

// isTail reports whether a cue tells who passes on what stands before it: «…, сообщает ТАСС».
func (q *quoter) isTail(d *Document, c *cue, last int) bool {
	a := attribution{cue: c}
	return c.who == whoSame || q.speakerBehind(d, &a, c.last, last, c.kase)
}

// isConjunction reports whether another statement may start with the word at token t.
func (q *quoter) isConjunction(d *Document, t int) bool {
	return d.Lexemes[t].In(q.and)
}

// clauseBefore reads «…, сообщил X» and «…, считает он, …».
func (q *quoter) clauseBefore(d *Document, c *cue, r run) bool {
	t := c.from - 1
	dash := t > r.first && isDash(d.Lexemes[t].Surface)
	if dash {
		t--
	}
	if t < r.first || !isComma(d, t) && !(dash && endsSpeech(d.Lexemes[t].Surface)) {
		return false
	}
	a := q.attribute(d, c, run{c.from, r.last})
	if !a.hasSpeaker() {
		return false
	}
	if r.first > d.Sentences[c.sentence].First || q.pointsBack(r.first, c.from) { // who passes on what is found already
		c.used, c.speaker = true, a.naming
		return true
	}
	r.first = q.behindThat(d, r.first, t)
	parts := []run{{r.first, t}}
	if from := q.behindSpeaker(d, &a, r.last); from > 0 && r.last-from > 3 && !q.bringsMore(d, from, r.last) && len(q.cuesIn(c.to, from)) == 0 {
		parts = append(parts, run{from, r.last})
		if !q.isStatement(d, parts[0]) { // «Во-первых, констатировал он, …»
			parts = parts[1:]
		}
	} else if wordsIn(d, parts[0]) < 2 {
		return false
	}
	return q.report(d, &a, parts...)
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

// behindThat is the token behind «о том, что» where words start with that, else their first.
func (q *quoter) behindThat(d *Document, first, last int) int {
	for t := first + 3; t < min(last-2, first+6); t++ {
		if d.Lexemes[t].In(q.that) && isComma(d, t-1) && len(d.Lexemes[t-3].Word.Parses) > 0 && d.Lexemes[t-3].Word.Best().Tags.Has(morph.PREP) {
			return t + 1
		}
	}
	return first
}

// bringsMore reports whether what stands from token from on is no more of the same words: a gerund with
// its own clause, a relative clause about the speaker.
func (q *quoter) bringsMore(d *Document, from, last int) bool {
	if len(q.cuesIn(from, min(last, from+3))) > 0 {
		return true
	}
	return q.isAside(d, from, morph.Nomn)
}

// isAside reports whether a clause about what stands before its comma starts at token t: «который …»,
// «…, выступивший на форуме».
func (q *quoter) isAside(d *Document, t int, kase morph.Tags) bool {
	l := d.Lexemes[t]
	if l.In(q.relative) {
		return true
	}
	if len(l.Word.Parses) == 0 || !l.Word.Best().Tags.Has(morph.PRTF) || kase == morph.Gent && !l.Word.Has(morph.PRTF|morph.Gent) {
		return false
	}
	for k := t - 2; k >= max(0, t-6) && d.Tokens[k].Kind == text.Word; k-- {
		if agree(d.Lexemes[k].Word, l.Word) {
			return true
		}
	}
	return false
}

// agree reports whether a noun and another word may stand in one case, number and gender.
func agree(noun, b *morph.Word) bool {
	if !noun.Best().Tags.Any(morph.NOUN | morph.NPRO) {
		return false
	}
	for i := range noun.Parses {
		for k := range b.Parses {
			both := noun.Parses[i].Tags & b.Parses[k].Tags
			if both.Any(morph.Case) && (both.Has(morph.Plur) || both.Has(morph.Sing) && both.Any(morph.Gender)) {
				return true
			}
		}
	}
	return false
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

// restOfSentence reads «По словам X, …», «…, как отметил X», «…, по его словам, …».
func (q *quoter) restOfSentence(d *Document, c *cue, r run) {
	a := q.attribute(d, c, run{r.first, r.last})
	if !a.hasSpeaker() {
		return
	}
	var parts []run
	if t := c.from - 1; t > r.first && (isComma(d, t) || isDash(d.Lexemes[t].Surface)) && q.isStatement(d, run{r.first, t}) {
		parts = append(parts, run{r.first, t})
	}
	if from := q.behindSpeaker(d, &a, r.last); from > 0 && r.last-from > 2 {
		parts = append(parts, run{from, q.contentEnd(d, c, from, r.last)})
	}
	if len(parts) > 0 {
		q.report(d, &a, parts...)
	}
}

// isStatement reports whether the words before an attribution belong to what is said: they name
// something, and are no connective («кроме того, по словам X, …», «…, однако, по словам X, …»).
func (q *quoter) isStatement(d *Document, r run) bool {
	if end := d.Lexemes[r.last-1]; end.In(q.and) || end.In(q.relative) {
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

// sentenceBefore reads «Такое мнение высказал X», «Об этом заявил X» of the sentence before.
func (q *quoter) sentenceBefore(d *Document, c *cue, r run) {
	if c.sentence == 0 {
		return
	}
	before := &d.Sentences[c.sentence-1]
	if before.Paragraph+1 < d.Sentences[c.sentence].Paragraph || before.Last-before.First < 4 || before.Paragraph == 0 && d.Sentences[c.sentence].Paragraph > 0 {
		return
	}
	a := q.attribute(d, c, r)
	if !a.hasSpeaker() {
		return
	}
	for t := before.First; t < before.Last; t++ {
		if q.isSaid(t) {
			return
		}
	}
	q.report(d, &a, run{before.First, before.Last})
}

// report writes the words that a cue brings: as words in marks where these are most of them, else as
// an indirect quotation, and longer marked words in it by themselves.
func (q *quoter) report(d *Document, a *attribution, parts ...run) bool {
	words := 0
	for _, p := range parts {
		words += wordsIn(d, p)
	}
	if words < 2 {
		return false
	}
	marked := 0
	inside := q.markedIn(parts)
	for _, m := range inside {
		marked += wordsIn(d, m.inside(parts[len(parts)-1].last))
	}
	done := false
	if marked*2 < words {
		done = q.add(d, Indirect, "", a, parts...)
	}
	for _, m := range inside {
		in := m.inside(parts[len(parts)-1].last)
		if n := wordsIn(d, in); !q.isName(in) && (n > 3 && isReported(d, in) || n > 1 && !done) {
			m.taken = true
			q.add(d, Partial, "", a, m.parts(in.last)...)
			done = true
		}
	}
	return done
}

// markedIn is the stretches that open in the parts and are no quotation yet.
func (q *quoter) markedIn(parts []run) []*marked {
	var inside []*marked
	for i := range q.stretches {
		for _, p := range parts {
			if m := &q.stretches[i]; !m.taken && p.first <= m.open && m.open < p.last {
				inside = append(inside, m)
			}
		}
	}
	return inside
}

// markedWords reads words in marks that a cue brings without a clause of their own: «подчеркнул
// важность «…»».
func (q *quoter) markedWords(d *Document, c *cue, r run) {
	for _, next := range q.cuesIn(c.to, r.last) {
		if next.who == whoSubject {
			r.last = next.from
			break
		}
	}
	inside := q.markedIn([]run{{c.to, r.last}})
	if len(inside) == 0 {
		return
	}
	a := q.attribute(d, c, run{r.first, inside[0].open})
	if !a.hasSpeaker() || a.name == "" {
		return
	}
	fewest := 3
	if c.brings == bringsWord {
		fewest = 1
	}
	for _, m := range inside {
		if in := m.inside(r.last); !q.isName(in) && wordsIn(d, in) >= fewest && isReported(d, in) {
			m.taken = true
			q.add(d, Partial, "", &a, m.parts(r.last)...)
		}
	}
}

// isReported reports whether marked words are a part of somebody's sentence, and no title.
func isReported(d *Document, in run) bool {
	return d.Tokens[in.first].Shape == text.Lower || d.Tokens[in.first].Kind == text.Number
}
