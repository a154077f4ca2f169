package extract

import (
	"slices"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// findEnglish adds the quotations of an English article: what stands in marks, with the speaker that its
// sentence names («…,» said X; X said: «…»; X called it «…»), else with the one who spoke before.
func (q *quoter) findEnglish(d *Document) {
	q.cues = slices.DeleteFunc(q.cues, func(c cue) bool { return q.mentions[c.first] >= 0 }) // «United States» states nothing
	if len(q.stretches) == 0 {
		q.readSingleMarks(d)
	}
	for i := range q.stretches {
		q.englishStretch(d, i)
	}
	for p := range d.Paragraphs {
		first, last := d.tokensIn(p)
		q.englishClauses(d, first, last)
	}
}

// englishClauses reads the cues that no words in marks took: «X said that …», «according to X, …».
func (q *quoter) englishClauses(d *Document, first, last int) {
	cues := q.cuesIn(first, last)
	for i := range cues {
		c := &cues[i]
		switch {
		case c.used, c.who == whoNobody:
		case c.brings == bringsRest:
			q.clause(d, c)
		case c.brings == bringsClause:
			q.englishThat(d, c)
		}
	}
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

// thatNear bounds how far behind its cue «that» stands: told reporters on Monday that.
const thatNear = 5

func (q *quoter) englishThat(d *Document, c *cue) {
	r, depth := q.around(d, c)
	if depth > 0 || r.last != d.Sentences[c.sentence].Last {
		return // its words are in marks
	}
	for t := c.to; t < min(r.last-3, c.to+thatNear); t++ {
		if d.Tokens[t].Kind == text.Mark {
			return
		}
		if !d.Lexemes[t].In(q.that) {
			continue
		}
		if a, ok := q.englishSubjectOrNoun(d, c, run{r.first, t}); ok && a.speaker.Start < d.Tokens[c.first].Start {
			a = q.ratherByName(d, a, run{r.first, c.first})
			q.report(d, &a, run{t + 1, q.subordinateEnd(d, r, t+1)})
		}
		return
	}
}

// scareWords is how many words in marks are rather a term or an irony than somebody's words.
const scareWords = 1

func (q *quoter) englishStretch(d *Document, i int) {
	m := &q.stretches[i]
	s := d.sentenceAt(m.open, 0)
	_, last := d.tokensIn(d.Sentences[s].Paragraph)
	in := m.inside(last)
	if in.len() == 0 || wordsIn(d, in) <= scareWords || q.isName(in) || m.taken {
		return
	}
	a, ok := q.englishSpeaker(d, i, s, last)
	if !ok && wordsIn(d, in) < 4 || isTitleOfWork(d, in) && (a.cue == nil || englishKind(d, m, in, s) == Partial) {
		return
	}
	m.taken = true
	rule := ""
	if a.cue == nil {
		rule = "unbrought"
	}
	kind := englishKind(d, m, in, s)
	parts := m.parts(last)
	if end := &parts[len(parts)-1]; kind == Partial && end.len() > 1 && d.Lexemes[end.last-1].Surface == "." {
		end.last-- // of the sentence around the words
	}
	q.add(d, kind, rule, &a, parts...)
}

// englishKind: whole sentences, or what a comma ends, are direct speech; what is built into the sentence s is a part.
func englishKind(d *Document, m *marked, in run, s int) QuoteKind {
	if d.Tokens[in.first].Shape == text.Lower && m.open > d.Sentences[s].First {
		return Partial
	}
	switch d.Lexemes[in.last-1].Surface {
	case ",", ".", "?", "!", "…", "...", "—":
		return Direct
	}
	if d.Tokens[in.first].Shape == text.Title {
		return Direct
	}
	return Partial
}

// isTitleOfWork tells of a book or film: its words have capitals.
func isTitleOfWork(d *Document, in run) bool {
	for t := in.first; t < in.last; t++ {
		if d.Tokens[t].Kind == text.Word && d.Tokens[t].Shape == text.Lower && !d.Lexemes[t].Word.Best().Tags.Any(morph.PREP|morph.CONJ|morph.Apro) {
			return false
		}
	}
	return true
}

// longSubject is how many words a subject may have before its cue: «…,» said Jane Roe, but «…,» Jane Roe, head of the
// city's board of works, said.
const longSubject = 24

// englishSpeaker finds who says the words of the i-th stretch, which opens in sentence s.
func (q *quoter) englishSpeaker(d *Document, i, s, last int) (attribution, bool) {
	m := &q.stretches[i]
	before, behind := q.englishZones(d, i, s, last)
	if a, ok := q.signed(d, m, behind); ok {
		return a, true
	}
	if behind.len() > 0 && (before.len() == 0 || invitesSpeaker(d, m)) {
		if c := q.firstCueWithin(behind, longSubject); c != nil && (before.len() == 0 || c.first-behind.first <= 3) {
			if a, ok := q.englishSubjectOrNoun(d, c, behind); ok {
				return a, true
			}
		}
	}
	if c := q.lastMainCue(d, before); c != nil {
		if a, ok := q.englishSubjectOrNoun(d, c, before); ok {
			return q.ratherByName(d, a, run{before.first, c.first}), true
		}
	}
	a := attribution{}
	if before.len() > 0 && q.firstNaming(d, &a, before) {
		return a, true
	}
	if before.len() == 0 {
		if a, ok := q.englishBefore(d, m, s); ok {
			return a, true
		}
	}
	if behind.len() > 0 {
		if c := q.firstCue(behind); c != nil {
			if a, ok := q.englishSubjectOrNoun(d, c, behind); ok {
				return a, true
			}
		}
		if q.firstNaming(d, &a, behind) {
			return a, true
		}
	}
	return q.lastQuoted(d)
}

// lastMainCue is the last cue of a zone, but for one behind another that is of a relative clause («told a woman who
// asked that») or of nobody («said he was told that»).
func (q *quoter) lastMainCue(d *Document, zone run) *cue {
	last := q.lastCue(zone)
	if last == nil || last.first == zone.first || last.who != whoNobody && !d.Lexemes[last.first-1].In(q.relative) {
		return last
	}
	if main := q.lastCue(run{zone.first, last.first}); main != nil {
		return main
	}
	return last
}

// signed reads «…» — X.
func (q *quoter) signed(d *Document, m *marked, behind run) (attribution, bool) {
	a := attribution{}
	if behind.len() == 0 || behind.first != m.close+2 || !isLongDash(d, m.close+1) {
		return a, false
	}
	mention := q.mentions[behind.first]
	return a, mention >= 0 && d.Mentions[mention].Type == Person && q.nameAt(d, &a, behind.first, behind.last, morph.Nomn)
}

func isLongDash(d *Document, t int) bool {
	return isDash(d.Lexemes[t].Surface) || d.Lexemes[t].Surface == "―"
}

// ratherByName takes the name that opens the sentence in place of the pronoun of a clause in it: «X said that she …», a
// person also where nothing is said before («Jane Roe wept as she said …»).
func (q *quoter) ratherByName(d *Document, a attribution, zone run) attribution {
	if !isPronounSpan(d, q, a.speaker) {
		return a
	}
	named := attribution{cue: a.cue}
	saidBefore := q.lastCue(run{zone.first, d.tokenBehind(a.speaker.Start, zone.first)}) != nil
	if q.firstNaming(d, &named, zone) && !isPronounSpan(d, q, named.speaker) && (saidBefore || q.isPerson(d, &named)) {
		return named
	}
	return a
}

func isPronounSpan(d *Document, q *quoter, s text.Span) bool {
	for t := range d.Tokens {
		if d.Tokens[t].Start >= s.Start {
			return d.Tokens[t].Span == s && d.Lexemes[t].In(q.pronouns)
		}
	}
	return false
}

// englishZones are the tokens of the sentence before the words and those behind them, without other words in
// marks.
func (q *quoter) englishZones(d *Document, i, s, last int) (before, behind run) {
	m := &q.stretches[i]
	before = run{d.Sentences[s].First, m.open}
	if i > 0 && q.stretches[i-1].close >= before.first {
		before.first = q.stretches[i-1].close + 1
	}
	before.first = datelineEnd(d, before)
	for before.first < before.last && d.Tokens[before.first].Kind == text.Mark {
		before.first++
	}
	if m.close < 0 {
		return before, run{}
	}
	close := d.sentenceAt(m.close, s)
	behind = run{m.close + 1, d.Sentences[close].Last}
	if behind.len() == 0 && behind.last < last { // «Why?» X said. «Because.» — X
		next := &d.Sentences[close+1]
		if isLongDash(d, next.First) || asksOrCries(d, m) && q.firstCue(run{next.First, min(next.Last, next.First+5)}) != nil {
			behind = run{next.First, next.Last}
		}
	}
	if i+1 < len(q.stretches) && q.stretches[i+1].open < behind.last {
		behind.last = max(behind.first, q.stretches[i+1].open)
	}
	for behind.first < behind.last && d.Tokens[behind.first].Kind == text.Mark {
		behind.first++
	}
	return before, behind
}

// asksOrCries reports whether the words end with a question or exclamation mark, behind which a capital tells
// nothing of the sentence.
func asksOrCries(d *Document, m *marked) bool {
	switch d.Lexemes[m.close-1].Surface {
	case "?", "!", "?!", "!!":
		return true
	}
	return false
}

// datelineEnd is the token behind the dash of a dateline: «PARIS, May 5 (XYZ) — …».
func datelineEnd(d *Document, r run) int {
	for t := r.first; t < min(r.last, r.first+14); t++ {
		if s := d.Lexemes[t].Surface; (s == "—" || s == "–" || s == "-") && !d.Tokens[t].Glued && d.Tokens[r.first].Shape == text.Upper {
			return t + 1
		}
	}
	return r.first
}

// invitesSpeaker reports whether a comma or the like ends the words, so that who says them may follow.
func invitesSpeaker(d *Document, m *marked) bool {
	t := m.close - 1
	if t < 0 || d.Tokens[t].Kind != text.Mark {
		return m.close+1 < len(d.Tokens) && d.Lexemes[m.close+1].Surface == ","
	}
	switch d.Lexemes[t].Surface {
	case ",", "?", "!", "…", "...", "—", "-":
		return true
	}
	return false
}

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
	if c.who != whoNobody && c.who != whoBehind && !q.namingBefore(d, &a, run{zone.first, c.first}) && q.nounBefore(d, &a, zone.first) {
		return a, true
	}
	return q.englishSubject(d, c, zone)
}

// nounBefore takes the noun right before a cue that no table knows as a speaker: «the lawsuit alleges», «residents of
// the town say».
func (q *quoter) nounBefore(d *Document, a *attribution, first int) bool {
	t := a.cue.first - 1
	if t >= first && d.Lexemes[t].Word.Has(morph.ADVB) {
		t--
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
	for end < min(last, t+6) && (q.mentions[end] >= 0 || d.Lexemes[end].Form == "the" || d.Tokens[end].Kind == text.Word && isNoun(d.Lexemes[end].Word)) {
		end++
	}
	if end == t+1 {
		return t
	}
	return end
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
		if !isPossessed(d, q, t) && !q.isModifier(d, t, last) && q.nameAt(d, a, t, last, morph.Nomn) {
			return true
		}
	}
	return false
}

// isModifier reports whether the name at token t only tells which role a person has that is named behind it: «Acme
// chairman Jane Roe».
func (q *quoter) isModifier(d *Document, t, last int) bool {
	m := q.mentions[t]
	if m < 0 || d.Mentions[m].Type == Person {
		return false
	}
	for t < last && q.mentions[t] == m {
		t++
	}
	for k := t; k < min(last, t+4); k++ {
		if of := q.mentions[k]; of >= 0 {
			return k > t && d.Mentions[of].Type == Person
		}
		if d.Tokens[k].Kind != text.Word || d.Tokens[k].Shape != text.Lower || !isNoun(d.Lexemes[k].Word) {
			return false
		}
	}
	return false
}

// isPossessed reports whether the mention at token t owns what follows: Trump's spokesman.
func isPossessed(d *Document, q *quoter, t int) bool {
	m := q.mentions[t]
	for m >= 0 && t < len(q.mentions) && q.mentions[t] == m {
		t++
	}
	return m >= 0 && t < len(d.Tokens) && d.Tokens[t].Glued && (d.Lexemes[t].Form == "'s" || d.Lexemes[t].Form == "'")
}

// namingBefore takes the nearest naming before a cue that is no complement: of what stands between commas
// right before the cue, the naming before the commas is the subject («X, a friend of Y, said»).
func (q *quoter) namingBefore(d *Document, a *attribution, zone run) bool {
	if zone.len() > 2 && d.Lexemes[zone.last-1].Surface == "," {
		for t := zone.last - 2; t > zone.first; t-- {
			if d.Lexemes[t].Surface != "," || d.Lexemes[t-1].Surface == ")" {
				continue
			}
			if at := q.headOfNaming(d, t); at >= 0 && q.nameAt(d, a, at, t, morph.Nomn) {
				return true
			}
			break
		}
	}
	second := -1
	for t := zone.last - 1; t >= zone.first; t-- {
		m := q.mentions[t]
		if m >= 0 && t > zone.first && q.mentions[t-1] == m {
			continue
		}
		found := *a
		if !q.nameAt(d, &found, t, zone.last, morph.Nomn) {
			continue
		}
		if isPossessed(d, q, t) || t > zone.first && q.isComplement(d, t) {
			if second < 0 {
				second = t
			}
			continue
		}
		*a = found
		return true
	}
	return second >= 0 && q.nameAt(d, a, second, zone.last, morph.Nomn)
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

// isComplement reports whether a preposition stands before the noun phrase of token t.
func (q *quoter) isComplement(d *Document, t int) bool {
	for k := t - 1; k >= 0 && k >= t-3; k-- {
		tags := d.Lexemes[k].Word
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

// firstNaming takes the subject of a zone: the first name that is no complement, else the first naming at all.
func (q *quoter) firstNaming(d *Document, a *attribution, zone run) bool {
	other := -1
	for t := zone.first; t < zone.last; t++ {
		m := q.mentions[t]
		if m >= 0 && t > 0 && q.mentions[t-1] == m {
			continue
		}
		found := *a
		if !q.nameAt(d, &found, t, zone.last, morph.Nomn) {
			continue
		}
		free := !isPossessed(d, q, t) && !q.isModifier(d, t, zone.last) && (t == zone.first || !q.isComplement(d, t))
		if m >= 0 && free && (d.Mentions[m].Type != Location || t == zone.first) {
			*a = found
			return true
		}
		if other < 0 || free && m < 0 && d.Lexemes[t].In(q.pronouns) {
			other = t
		}
	}
	return other >= 0 && q.nameAt(d, a, other, zone.last, morph.Nomn)
}

// englishBefore finds who says words that have a sentence of their own: the speaker of the words before them in
// the paragraph, or whom the sentence before presents with a colon or a cue.
func (q *quoter) englishBefore(d *Document, m *marked, s int) (attribution, bool) {
	first, _ := d.tokensIn(d.Sentences[s].Paragraph)
	if s > 0 && d.Sentences[s-1].First >= first {
		if a, ok := q.lastQuoted(d); ok && d.Quotes[len(d.Quotes)-1].Span.Start >= d.Tokens[first].Start {
			return a, true
		}
	}
	if s == 0 {
		return attribution{}, false
	}
	before := &d.Sentences[s-1]
	zone := run{before.First, before.Last}
	if q.isSaid(zone.first) && q.isSaid(zone.last-1) {
		return attribution{}, false
	}
	colon := d.Lexemes[zone.last-1].Surface == ":"
	if c := q.lastCue(zone); c != nil && (colon || before.First >= first) {
		if a, ok := q.englishSubject(d, c, run{zone.first, zone.last - 1}); ok {
			return a, true
		}
	}
	if a := (attribution{}); colon && q.firstNaming(d, &a, zone) {
		return a, true
	}
	return attribution{}, false
}

// lastQuoted is who spoke last.
func (q *quoter) lastQuoted(d *Document) (attribution, bool) {
	for i := len(d.Quotes) - 1; i >= 0; i-- {
		if last := &d.Quotes[i]; last.HasSpeaker() {
			return attribution{naming: naming{speaker: last.Speaker, id: last.SpeakerID, name: last.SpeakerName}}, true
		}
	}
	return attribution{}, false
}

// readSingleMarks reads the single marks of an article that has no others, as British papers set them.
func (q *quoter) readSingleMarks(d *Document) {
	for p := range d.Paragraphs {
		first, last := d.tokensIn(p)
		open := -1
		for t := first; t < last; t++ {
			surface := d.Lexemes[t].Surface
			if surface != "‘" && surface != "’" && surface != "'" {
				continue
			}
			glued := d.Tokens[t].Glued
			behind := t+1 < last && d.Tokens[t+1].Glued
			switch {
			case open < 0 && surface != "’" && behind && !glued && d.Tokens[t+1].Kind == text.Word:
				open = t
			case open >= 0 && surface != "‘" && glued && (!behind || d.Tokens[t+1].Kind == text.Mark):
				q.stretches = append(q.stretches, marked{open: open, close: t})
				open = -1
			}
		}
	}
}
