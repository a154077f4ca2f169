package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// englishClauses reads the cues that no words in marks took: «X said that …», «X said it would …», «…, X said»,
// «according to X, …».
func (q *quoter) englishClauses(d *Document, first, last int) {
	cues := q.cuesIn(first, last)
	for i := range cues {
		c := &cues[i]
		if c.used || c.who == whoNobody {
			continue
		}
		s := &d.Sentences[c.sentence]
		r, depth := q.around(d, c)
		if depth > 0 || r.last != s.Last || (r.first > s.First || len(q.turns) > 0) && q.isSaid(s.First) || len(q.turns) > 0 && q.isSaid(c.first) {
			continue // its words are in marks
		}
		r.first = behindLabel(d, run{s.First, s.Last})
		switch c.brings {
		case bringsRest:
			q.accordingTo(d, c, r)
		case bringsClause:
			_ = q.englishThat(d, c, r) || q.bareClause(d, c, r) || q.clauseAhead(d, c, r)
		}
	}
}

// accordingTo reads «according to X, …», «…, according to X» and «…, according to X, …».
func (q *quoter) accordingTo(d *Document, c *cue, r run) {
	a := attribution{cue: c}
	if !q.namingBehind(d, &a, c.last, r.last) {
		return
	}
	if r.first < r.last && isOpening(d, r.first) && c.from > r.first {
		return // its words are in marks
	}
	var parts []run
	if t := c.from - 1; t > r.first && (isComma(d, t) || isLongDash(d, t)) && !(t == r.first+1 && isA(d, r.first, morph.ADVB|morph.CONJ)) {
		parts = append(parts, run{r.first, t})
	}
	if len(parts) == 0 || !hasVerb(d, parts[0]) { // «prices, according to X, will rise»
		if from := q.behindNaming(d, &a, c, r); from > 0 && from < r.last && !d.Tokens[from].Glued {
			parts = append(parts, run{from, r.last})
		}
	}
	if len(parts) > 0 {
		q.report(d, &a, parts...)
	}
}

// behindNaming is where the words go on behind the naming of who says them, -1: nowhere. A cue that opens its sentence
// may lack the comma: «according to Acme the plant …».
func (q *quoter) behindNaming(d *Document, a *attribution, c *cue, r run) int {
	if from := q.behindSpeaker(d, a, r.last); from > 0 || c.from > r.first {
		return q.behindHisName(d, a, from, r.last)
	}
	if from := d.tokenBehind(a.speaker.End, c.to); hasVerb(d, run{from, r.last}) {
		return from
	}
	return -1
}

// behindHisName is behind the name at token from, which then is the speaker's: «according to the head of the service,
// [Jane Roe], prices will rise»; from where no name stands between commas.
func (q *quoter) behindHisName(d *Document, a *attribution, from, last int) int {
	if from < 0 || from >= last || q.mentions[from] < 0 || d.Mentions[q.mentions[from]].Type != Person {
		return from
	}
	end := q.mentionEnd(from, last)
	if end+1 >= last || !isComma(d, end) {
		return from
	}
	q.nameAt(d, a, from, last, morph.Nomn)
	return end + 1
}

// subordinateEnd is where the content clause from token t on ends: with the sentence or, where a word like «when»
// opens that, with the clause.
func (q *quoter) subordinateEnd(d *Document, r run, t int) int {
	if !d.Lexemes[r.first].Word.Has(morph.CONJ) {
		return r.last
	}
	for ; t < r.last; t++ {
		if isComma(d, t) {
			return t
		}
	}
	return r.last
}

// englishThat reads «X said that …»; it is done where there is a «that».
func (q *quoter) englishThat(d *Document, c *cue, r run) bool {
	t := q.thatNear(d, c, r.last-3)
	if t < 0 {
		return false
	}
	if a, ok := q.englishSubjectOrNoun(d, c, run{r.first, t}); ok && a.speaker.Start < d.Tokens[c.first].Start {
		a = q.ratherByName(d, a, run{r.first, c.first})
		q.report(d, &a, run{t + 1, q.subordinateEnd(d, r, t+1)})
	}
	return true
}

// thatReachEnglish bounds how far behind its cue «that» stands: told reporters on Monday that.
const thatReachEnglish = 5

// thatReachTold is the same behind «told», where who was told, and when and where, stands between.
const thatReachTold = 14

// thatNear is the token of the «that» near behind a cue, before token last and any mark; -1: there is none.
func (q *quoter) thatNear(d *Document, c *cue, last int) int {
	reach := thatReachEnglish
	if isTold(d, c) {
		reach = thatReachTold
	}
	for t := c.to; t < min(last, c.to+reach); t++ {
		switch {
		case d.Lexemes[t].In(q.that):
			return t
		case d.Tokens[t].Kind == text.Mark && !(d.Tokens[t].Glued && d.Lexemes[t].Surface == "."):
			return -1
		case t >= c.to+thatReachEnglish && (isA(d, t, morph.NPRO) || isA(d, t, morph.VERB) && d.Lexemes[t].Word.Best().Tags.Has(morph.Pres)):
			return -1
		}
	}
	return -1
}

// bareClause reads «X said it would …», where the subject stands before the cue and a clause with a verb of its own
// begins right behind it or behind a day («said on Monday the plant …»).
func (q *quoter) bareClause(d *Document, c *cue, r run) bool {
	if c.first == r.first || !d.Lexemes[c.first].In(q.bare) && !isTold(d, c) {
		return false
	}
	from := q.behindDay(d, c.to, r.last)
	if isTold(d, c) {
		if from = q.behindTold(d, c.to, r.last); from < 0 {
			return false
		}
	}
	if !opensClause(d, q, from, r.last) || !hasVerb(d, run{from + 1, min(r.last, from+longSubject)}) {
		return false
	}
	a, ok := q.englishSubjectOrNoun(d, c, run{r.first, c.first})
	if !ok || a.speaker.End > d.Tokens[c.first].Start {
		return false
	}
	if gap := (run{d.tokenBehind(a.speaker.End, r.first), c.first}); hasVerbItself(d, gap) && !isInCommas(d, gap) {
		return false
	}
	a = q.ratherByName(d, a, run{r.first, c.first})
	return q.report(d, &a, run{from, min(q.subordinateEnd(d, r, from), q.nextStatement(d, from, r.last))})
}

// isInCommas reports whether commas part a run from what stands around it, with none within: «The team, [based in Paris], said».
func isInCommas(d *Document, r run) bool {
	if r.len() < 3 || !isComma(d, r.first) || !isComma(d, r.last-1) {
		return false
	}
	for t := r.first + 1; t < r.last-1; t++ {
		if isComma(d, t) {
			return false
		}
	}
	return true
}

// nextStatement is where, from token t on, another cue with a «that» begins: «…, but insists that …».
func (q *quoter) nextStatement(d *Document, t, last int) int {
	cues := q.cuesIn(t+1, last)
	for i := range cues {
		at := cues[i].first - 1
		if isA(d, at, morph.ADVB) {
			at--
		}
		if at <= t || !isA(d, at, morph.CONJ) || q.thatNear(d, &cues[i], last) < 0 {
			continue
		}
		if isComma(d, at-1) || isDash(d.Lexemes[at-1].Surface) {
			at--
		}
		return at
	}
	return last
}

// behindDay is the token behind a day or the like at token t, when somebody spoke: «on Monday», «last week», else t.
func (q *quoter) behindDay(d *Document, t, last int) int {
	if at := behindTimeOfSpeech(d, t); at > t && opensClause(d, q, at, last) {
		return at
	}
	at := t
	if at < last && d.Lexemes[at].Form == "on" {
		at++
	}
	if at < last && d.Lexemes[at].In(q.weekday) {
		return at + 1
	}
	return t
}

// behindTimeOfSpeech is the token behind words that open at token t and rather tell when somebody spoke than what of.
func behindTimeOfSpeech(d *Document, t int) int {
	if t+1 >= len(d.Lexemes) {
		return t
	}
	switch first, second := d.Lexemes[t].Form, d.Lexemes[t+1].Form; {
	case first == "yesterday":
		return t + 1
	case first == "last" && (second == "week" || second == "month" || second == "night"):
		return t + 2
	case first == "earlier" && second == "this" && t+2 < len(d.Lexemes):
		return t + 3
	}
	return t
}

// opensClause reports whether the subject of a clause may start at token t.
func opensClause(d *Document, q *quoter, t, last int) bool {
	if t >= last-1 || d.Tokens[t].Kind != text.Word && d.Tokens[t].Kind != text.Number {
		return false
	}
	if q.mentions[t] >= 0 || q.isNaming(d, t) || d.Tokens[t].Kind == text.Number {
		return true
	}
	w := d.Lexemes[t].Word
	return w.Best().Tags.Any(morph.NPRO|morph.Apro|morph.ADJF|morph.NOUN) && !w.Best().Tags.Any(morph.PREP|morph.CONJ) && !d.Lexemes[t].In(q.relative)
}

// clauseAhead reads «…, X said on Monday», «…, said X» and «…, X said, …».
func (q *quoter) clauseAhead(d *Document, c *cue, r run) bool {
	comma := q.commaBefore(d, c, r.first)
	if comma >= 0 && comma+1 == c.first && q.besidesHim(d, c, comma, r) {
		return true
	}
	if comma < 0 || comma+1 == c.first && isTold(d, c) || comma+1 == c.first-1 && d.Lexemes[comma+1].In(q.has) || d.Lexemes[r.first].Word.Has(morph.CONJ) || q.pointsOn(d, comma+1) {
		return false
	}
	parts := []run{{r.first, comma}}
	zone := run{comma + 1, r.last}
	switch {
	case c.to+3 < r.last && isComma(d, c.to) && comma+1 < c.first && !q.pointsOn(d, c.to+1):
		parts = append(parts, run{c.to + 1, r.last})
		zone.last = c.to
	case hasVerbItself(d, run{c.to, q.warningBehind(d, c.to, r.last)}) || comma+1 == c.first && c.to < r.last && d.Lexemes[c.to].In(q.pronouns):
		return false
	}
	verb, words := false, 0
	for _, p := range parts {
		verb = verb || hasVerb(d, p)
		words += wordsIn(d, p)
	}
	a, ok := q.englishSubjectOrNoun(d, c, zone)
	if ok && comma+1 == c.first && !q.maySpeakBehind(d, &a, r.last) {
		return false
	}
	if it, found := q.itself(d, c, zone.first, parts[0]); found {
		a, ok = it, true
	}
	return ok && verb && wordsIn(d, parts[0]) > 0 && words > 3 && d.Tokens[zone.first].Start <= a.speaker.Start && q.report(d, &a, parts...)
}

// warningBehind is the token of a comma near token t behind which a gerund goes on: «X said Monday, warning that …»; else
// last.
func (q *quoter) warningBehind(d *Document, t, last int) int {
	for k := t; k < min(last-1, t+cueReach); k++ {
		if isComma(d, k) {
			if d.Lexemes[k+1].Word.Has(morph.GRND) {
				return k
			}
			break
		}
	}
	return last
}

// maySpeakBehind reports whether a speaker behind his verb ends the clause, as one does that told somebody something
// not: «…, promised the owner 20 acres».
func (q *quoter) maySpeakBehind(d *Document, a *attribution, last int) bool {
	t := d.tokenBehind(a.speaker.End, a.cue.to)
	return t >= last || d.Tokens[t].Kind != text.Number && d.Lexemes[t].Form != "to"
}

// hasVerbItself is hasVerb, but that the 's of a possessor counts for none.
func hasVerbItself(d *Document, r run) bool {
	for t := r.first; t < r.last; t++ {
		whose := isPossessive(d.Lexemes[t].Form) && t > 0 && !isA(d, t-1, morph.NPRO)
		if !whose && hasVerb(d, run{t, t + 1}) {
			return true
		}
	}
	return false
}

// isTold reports whether whom a verb tells stands behind it, never who speaks.
func isTold(d *Document, c *cue) bool {
	switch d.Lexemes[c.first].Form {
	case "told", "tells":
		return true
	}
	return false
}

// besidesHim reads «…, X, head of Y, said» and «…, the head of Y, X, said»: the clause ends before the name and the title.
func (q *quoter) besidesHim(d *Document, c *cue, comma int, r run) bool {
	if at := q.namingEndsAt(d, comma); at > r.first+2 && d.Mentions[q.mentions[at]].Type == Person && isComma(d, at-1) {
		for t := at - 2; t > max(r.first, at-longSubject) && (d.Lexemes[t].Form == "'s" || !hasVerb(d, run{t, t + 1})); t-- {
			ahead := run{r.first, t}
			a := attribution{cue: c}
			if isComma(d, t) {
				return hasVerb(d, ahead) && !d.Lexemes[r.first].Word.Has(morph.CONJ) && q.nameAt(d, &a, at, comma, morph.Nomn) && q.report(d, &a, ahead)
			}
		}
		return false
	}
	for t := comma - 1; t > max(r.first, comma-longSubject); t-- {
		if !isComma(d, t) {
			continue
		}
		at := q.namingEndsAt(d, t)
		if at <= r.first || d.Mentions[q.mentions[at]].Type != Person {
			return false
		}
		end := at - 1
		for end > at-longestTitle-3 && end > r.first && (isNoun(d.Lexemes[end].Word) || isA(d, end, morph.ADJF) || d.Tokens[end].Shape == text.Title) {
			end-- // police chief X
		}
		a := attribution{cue: c}
		ahead := run{r.first, end}
		return isComma(d, end) && hasVerb(d, ahead) && !d.Lexemes[r.first].Word.Has(morph.CONJ) && q.nameAt(d, &a, at, t, morph.Nomn) && q.report(d, &a, ahead)
	}
	return false
}

// itself takes the body that the clause begins with for the «it» at token t: «Acme will close its plant, it said».
func (q *quoter) itself(d *Document, c *cue, t int, clause run) (attribution, bool) {
	first := clause.first
	if first+1 < clause.last && d.Lexemes[first].Form == "the" {
		first++
	}
	m := q.mentions[first]
	if d.Lexemes[t].Form != "it" || m < 0 || d.Mentions[m].Type != Org {
		return attribution{}, false
	}
	id := d.Mentions[m].Entity
	return attribution{cue: c, naming: naming{speaker: d.Tokens[t].Span, id: id, name: d.Entities[id-1].Name, body: true}}, true
}

// commaBefore is the comma before a cue with no more than its subject between, -1: there is none.
func (q *quoter) commaBefore(d *Document, c *cue, first int) int {
	reach := cueReach
	for t := c.first - 1; t > first && reach > 0; t-- {
		if m := q.mentions[t]; m < 0 || q.mentions[t-1] != m { // a name counts once
			reach--
		}
		if isComma(d, t) {
			return t
		}
		mark := d.Tokens[t].Kind == text.Mark && d.Lexemes[t].Surface != "-" && q.mentions[t] < 0
		auxiliary := t == c.first-1 && d.Lexemes[t].In(q.has)
		if mark || hasVerbItself(d, run{t, t + 1}) && !auxiliary {
			return -1
		}
	}
	return -1
}

// pointsOn reports whether the word at token t goes on with what stands before it: «…, who said», «…, and said»,
// «…, adding».
func (q *quoter) pointsOn(d *Document, t int) bool {
	l := d.Lexemes[t]
	return l.In(q.relative) || d.Tokens[t].Kind == text.Word && l.Word.Best().Tags.Any(morph.CONJ|morph.GRND|morph.PREP)
}
