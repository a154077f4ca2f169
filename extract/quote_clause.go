package extract

import (
	"sort"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// clauses reads the cues in the tokens [first, last) that are left over, in text order, those inside quotation
// marks last: their words may be somebody else's.
func (q *quoter) clauses(d *Document, first, last int) {
	cues := q.cuesIn(first, last)
	for _, inMarks := range []bool{false, true} {
		for i := range cues {
			if c := &cues[i]; !c.used && (q.markedAt(c.first) != nil) == inMarks {
				q.spokenClause(d, c)
			}
		}
	}
}

// markedAt is the stretch in quotation marks that holds token t, nil: there is none that closes.
func (q *quoter) markedAt(t int) *marked {
	i := sort.Search(len(q.stretches), func(i int) bool { return q.stretches[i].open >= t }) - 1
	if i >= 0 && q.stretches[i].close > t {
		return &q.stretches[i]
	}
	return nil
}

// spokenClause reads what a cue brings, or that its subject has spoken.
func (q *quoter) spokenClause(d *Document, c *cue) {
	if q.clause(d, c); !c.used && c.who == whoSubject && !q.isSaid(c.first) { // «заявил о победе»: he has spoken
		s := &d.Sentences[c.sentence]
		a := q.attribute(d, c, run{s.First, s.Last})
		c.speaker = a.naming
		q.speaks(d, &a, c.first)
	}
}

// clause reads what a cue brings.
func (q *quoter) clause(d *Document, c *cue) {
	r, depth := q.around(d, c)
	nested := depth > 0
	if (nested || q.markedAt(c.first) != nil) && c.brings != bringsClause || depth >= deepest {
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

// deepest is how deep reported speech is followed into reported speech: «A сказал, что B заявил, что …».
// Each goes to the end of the sentence, so that without a bound their words would grow with its square.
const deepest = 4

// around is the tokens of the cue's sentence that go with it: without the words already found, or, where
// the cue itself stands in such words, only those; depth counts these.
func (q *quoter) around(d *Document, c *cue) (r run, depth int) {
	s := &d.Sentences[c.sentence]
	r = run{s.First, s.Last}
	for i := len(q.said) - 1; i >= 0; i-- {
		said := q.said[i]
		switch {
		case said.last <= r.first || said.first >= r.last:
		case said.first <= c.first && c.first < said.last:
			r.first, r.last = max(r.first, said.first), min(r.last, said.last)
			depth++
		case said.last <= c.first && bracketBefore(d, said.first, r.first) >= 0 && bracketBefore(d, c.first, r.first) < 0: // an aside
		case said.last <= c.first:
			r.first = max(r.first, said.last)
		case said.first > c.first:
			r.last = min(r.last, said.first)
		}
	}
	if m := q.markedAt(c.first); m != nil { // what begins in quotation marks ends there
		r.last = min(r.last, m.close)
	}
	return bracketAround(d, c, r), depth
}

// bracketAround is the tokens of r inside the brackets that a cue stands in: «Белов (состояние, по оценке газеты,
// невелико)»; r where it stands in none.
func bracketAround(d *Document, c *cue, r run) run {
	t := bracketBefore(d, c.from, r.first)
	for end := c.to; t >= 0 && end < r.last; end++ {
		if d.Lexemes[end].Surface == ")" {
			return run{t + 1, end}
		}
	}
	return r
}

// bracketBefore is the token of the bracket that is open before token t, looked for down to token first; -1: none.
func bracketBefore(d *Document, t, first int) int {
	for t--; t >= first && d.Lexemes[t].Surface != ")"; t-- {
		if d.Lexemes[t].Surface == "(" {
			return t
		}
	}
	return -1
}

// contentClause reads «X отметил, что …», «X отметил: …», «…, сообщил X»; else words in marks.
func (q *quoter) contentClause(d *Document, c *cue, r run, nested bool) {
	if that := q.thatBehind(d, c, r.last); that >= 0 {
		a := q.attribute(d, c, run{r.first, that})
		if nested && !a.hasSpeaker() {
			return
		}
		end := q.contentEnd(d, c, that, r.last)
		q.report(d, &a, run{that, end})
		if q.markedBehind(d, &a, run{end, r.last}); end < r.last && isComma(d, end) {
			q.othersWords(d, c, end+1, r.last)
		}
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
	if c.who != whoSame && (q.clauseBefore(d, c, r) || q.aboutClause(d, c, r)) {
		return
	}
	q.markedWords(d, c, r)
}

// aboutClause reads «О том, что …, в марте X сообщил» and «О том, что …, ранее сообщил X»: the clause ends at the last comma
// before the cue, behind which nothing is told but when, to whom and by whom.
func (q *quoter) aboutClause(d *Document, c *cue, r run) bool {
	const reach = 24
	from := q.behindThat(d, r.first, c.from)
	if from == r.first || r.first != d.Sentences[c.sentence].First || c.who != whoSubject {
		return false
	}
	comma := c.from - 1
	for ; comma > max(from, c.from-reach) && !isComma(d, comma); comma-- {
	}
	if !isComma(d, comma) || wordsIn(d, run{from, comma}) < 2 || !hasPredicate(d, from, comma) || hasVerb(d, run{comma + 1, c.first}) || q.markedAt(comma) != nil || closesBracket(d, comma, c.from) {
		return false
	}
	a := q.attribute(d, c, run{comma + 1, r.last})
	return a.hasSpeaker() && a.speaker.Start > d.Tokens[comma].Start && q.report(d, &a, run{from, comma})
}

// clauseBefore reads «…, сообщил X» and «…, считает он, …».
func (q *quoter) clauseBefore(d *Document, c *cue, r run) bool {
	t := c.from - 1
	for end := t - 2; t > max(r.first, end) && d.Lexemes[t].In(q.also); t-- { // «…, также сообщил X»
	}
	dash := t > r.first && isDash(d.Lexemes[t].Surface)
	if dash {
		t--
	}
	if t < r.first || !isComma(d, t) && !(dash && endsSpeech(d.Lexemes[t].Surface)) {
		return false
	}
	a := q.attribute(d, c, run{c.from, r.last})
	if !a.hasSpeaker() || !dash && q.isOfApposed(d, c, r.first) {
		return false
	}
	if r.first > d.Sentences[c.sentence].First || q.pointsBack(r.first, c.from) { // who passes on what is found already
		c.used, c.speaker = true, a.naming
		return true
	}
	if dash && isDash(d.Lexemes[r.first].Surface) && r.first == d.Sentences[c.sentence].First {
		return q.add(d, Direct, "", &a, q.dashParts(d, c, &a, run{r.first + 1, t})...)
	}
	r.first = q.behindThat(d, r.first, t)
	if first := q.unclosedFrom(d, run{r.first, t}); first < r.first {
		if q.pointsBack(first, c.from) {
			return false
		}
		r.first = first
	}
	if q.isTopic(d, run{r.first, t}) {
		return false
	}
	if c.who == whoSubject && d.Tokens[r.first].Start <= a.speaker.Start && a.speaker.End <= d.Tokens[t].Start {
		return false // «делегаты осудили налёт, потребовали мира»
	}
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

// unclosedFrom is where the sentence starts that opens the marks of a name that the tokens of r close: «X сказал на форуме «Дом.
// [Новый мир»], сообщает Y». It is r's first token where they close no such marks.
func (q *quoter) unclosedFrom(d *Document, r run) int {
	for t := r.first; t < r.last; t++ {
		if !isClosing(d, t) {
			continue
		}
		if open := q.openOf(t); open > 0 && open < r.first && d.Tokens[open-1].Kind == text.Word && d.inOneParagraph(open, r.first) {
			return d.Sentences[d.sentenceAt(open, 0)].First
		}
	}
	return r.first
}

// dashParts is the words of speech that a dash opens in the middle of a paragraph, and those of the sentence behind its
// attribution where a dash opens that, too: «Пришла засуха. — Хлеба нет, — говорит X. — Собрали мало.»
func (q *quoter) dashParts(d *Document, c *cue, a *attribution, first run) []run {
	parts := []run{first}
	next := c.sentence + 1
	if next == len(d.Sentences) || d.Sentences[next].Paragraph != d.Sentences[c.sentence].Paragraph {
		return parts
	}
	s := &d.Sentences[next]
	if isDash(d.Lexemes[s.First].Surface) && s.Last-s.First > 1 && len(q.cuesIn(s.First, s.Last)) == 0 {
		parts = append(parts, run{s.First + 1, s.Last})
	}
	return parts
}

// isTopic reports whether the tokens of r name what is spoken of rather than say it: «о грузе, который задержали,
// сообщили в порту».
func (q *quoter) isTopic(d *Document, r run) bool {
	if !d.Lexemes[r.first].In(q.about) {
		return false
	}
	for t := r.first; t < r.last && !isComma(d, t); t++ {
		if isA(d, t, morph.VERB|morph.PRED|morph.ADJS|morph.PRTS) {
			return false
		}
	}
	return true
}

// restOfSentence reads «По словам X, …», «…, как отметил X», «…, по его словам, …».
func (q *quoter) restOfSentence(d *Document, c *cue, r run) {
	if c.given.len() > 0 && c.from-2 > r.first && isComma(d, c.from-1) && d.Lexemes[c.from-2].In(q.that) {
		return // «министр сказал, что, по его оценкам, …»: his own
	}
	a := q.attribute(d, c, run{r.first, r.last})
	if !a.hasSpeaker() {
		return
	}
	var parts []run
	if t := c.from - 1; t > r.first && (isComma(d, t) || isDash(d.Lexemes[t].Surface)) {
		if said := (run{q.behindOwn(d, &a, r.first, t), t}); said.len() > 0 && q.isStatement(d, said) {
			parts = append(parts, said)
		}
	}
	from := q.behindSpeaker(d, &a, r.last)
	from = q.behindCiting(d, from, r.last)
	from = q.behindApposed(d, c, from, r.last)
	end := from - 1
	if from < 0 && (c.from == r.first || isComma(d, c.from-1)) {
		end = r.last
	}
	if start := d.tokenBehind(a.speaker.End, c.to); len(parts) == 0 && c.who == whoBehind && start < r.last && !isComma(d, start) && hasVerb(d, run{start, end}) {
		from = start // «по мнению прокуратуры цена была завышена, причём …»
	}
	if from > 0 && (r.last-from > 2 || len(parts) > 0 && !hasVerb(d, parts[0]) && wordsIn(d, run{from, r.last}) > 0) && (c.from == r.first || isComma(d, c.from-1) || len(q.cuesIn(from, from+1)) == 0) { // «42 атаки согласно докладу, отмечает издание»
		parts = append(parts, run{from, q.contentEnd(d, c, from, r.last)})
	}
	if len(parts) > 0 {
		q.report(d, &a, parts...)
	}
}

// behindCiting is the token behind a gerund and its own that say how the speaker speaks: «как сообщил X, [ссылаясь на
// МЧС,] …»; from where none stands there.
func (q *quoter) behindCiting(d *Document, from, last int) int {
	if from < 0 || from >= last || !d.Lexemes[from].In(q.citing) || !isA(d, from, morph.GRND) {
		return from
	}
	for t := from; t+1 < last; t++ {
		if isComma(d, t) {
			return t + 1
		}
	}
	return from
}

// behindApposed is the token behind what says who the speaker is, in his case and up to the next comma: «по словам X, [главы
// порта,] …»; from where none stands there.
func (q *quoter) behindApposed(d *Document, c *cue, from, last int) int {
	if from < 0 || c.kase != morph.Gent && c.document < 0 {
		return from
	}
	t := from
	for t < last && isA(d, t, morph.ADJF) && d.Lexemes[t].Word.Has(morph.Gent) {
		t++
	}
	if t == last || !isA(d, t, morph.NOUN) || !isGenitive(d.Lexemes[t].Word) || t == from && !isPersonNoun(d.Lexemes[t].Word, morph.Gent) {
		return from
	}
	for end := t + 1; end+1 < last; end++ {
		if isComma(d, end) {
			if hasPredicate(d, from, end) || q.isAside(d, end+1, 0) { // «пожара, о котором писали, не было»
				return from
			}
			return end + 1
		}
	}
	return from
}

// isGenitive reports whether a noun is surely in the genitive of the singular.
func isGenitive(w *morph.Word) bool {
	return w.Best().Tags.Has(morph.Gent|morph.Sing) && !w.Has(morph.Nomn|morph.Sing)
}

// behindOwn is where the words before an attribution begin that are no account of the speaker's speaking: «Белов
// рассказал о пожаре, но огонь, по его словам, уже потушен».
func (q *quoter) behindOwn(d *Document, a *attribution, first, last int) int {
	for _, c := range q.cuesIn(first, last) {
		if c.who != whoSubject || c.speaker.id != a.id || a.id == 0 {
			continue
		}
		for t := c.last; t+2 < last; t++ {
			if isComma(d, t) && d.Lexemes[t+1].In(q.and) {
				return t + 2
			}
		}
	}
	return first
}

// tokenBehind is the first token from t on that starts at byte end or behind it.
func (d *Document) tokenBehind(end, t int) int {
	return t + sort.Search(len(d.Tokens)-t, func(i int) bool { return d.Tokens[t+i].Start >= end })
}

// hasVerb reports whether a verb in a personal form is among the tokens.
func hasVerb(d *Document, r run) bool {
	for t := r.first; t < r.last; t++ {
		if d.Tokens[t].Kind == text.Word && d.Lexemes[t].Word.Best().Tags.Has(morph.VERB) {
			return true
		}
	}
	return false
}

// sentenceBefore reads «Такое мнение высказал X», «Об этом заявил X» of the sentence before.
func (q *quoter) sentenceBefore(d *Document, c *cue, r run) {
	if said := (run{r.first, c.from - 1}); said.len() > 2 && (isComma(d, c.from-1) || isDash(d.Lexemes[c.from-1].Surface)) && hasVerb(d, said) { // «…, об этом сообщает X»
		condition := d.Tokens[r.first].Kind == text.Word && d.Lexemes[r.first].Word.Best().Tags.Has(morph.CONJ) && !d.Lexemes[r.first].In(q.and)
		if a := q.attribute(d, c, run{c.from, r.last}); a.hasSpeaker() && !condition {
			q.report(d, &a, said)
		}
		return
	}
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
