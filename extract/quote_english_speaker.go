package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

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
	if behind.len() > 0 && (before.len() == 0 || invitesSpeaker(d, m) && !q.isAnnounced(d, before)) {
		if c := q.firstCueWithin(behind, longSubject); c != nil && (before.len() == 0 || q.endsWords(d, c, before, behind)) {
			if a, ok := q.englishSubjectOrNoun(d, c, behind); ok {
				return a, true
			}
		}
	}
	if c := q.lastMainCue(d, before); c != nil {
		if a, ok := q.englishSubjectOrNoun(d, c, before); ok {
			a = q.ratherByName(d, a, run{before.first, c.first})
			return q.ratherBySubject(d, a, run{d.Sentences[s].First, before.first}), true
		}
	}
	a := attribution{}
	if q.followsWords(d, i, s) && !q.freeNaming(d, &a, before) {
		return q.lastQuoted(d)
	}
	if before.len() > 0 && (q.endNaming(d, &a, s) || q.firstNaming(d, &a, before)) {
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
	if before.len() == 0 {
		return q.lastQuoted(d)
	}
	return q.lastMarked(d)
}

// endsWords reports whether a cue behind words in marks belongs to them and to what stands before in their sentence: right
// behind them, or where nothing but it ends the sentence («Roe “is the one,” a retired Acme driver, Jane Poe, said»).
func (q *quoter) endsWords(d *Document, c *cue, before, behind run) bool {
	if isA(d, behind.first, morph.CONJ) { // «while others said»
		return false
	}
	return c.first-behind.first <= 3 || q.lastCue(before) == nil && q.endsSentence(d, run{c.to, behind.last})
}

// ratherBySubject takes the subject of the words before others in marks in place of a name that only a preposition brings in
// behind them: «Jane Roe told of a “great day” held by Acme and said».
func (q *quoter) ratherBySubject(d *Document, a attribution, before run) attribution {
	t := d.tokenBehind(a.speaker.Start, before.last)
	if before.len() == 0 || t <= before.last || t >= len(d.Tokens) || q.mentions[t] < 0 || !q.isComplement(d, t) || a.cue == nil || t > a.cue.first {
		return a
	}
	if subject := (attribution{cue: a.cue}); q.freeNaming(d, &subject, before) {
		return subject
	}
	return a
}

// isAnnounced reports whether a cue and a colon bring the words behind a zone.
func (q *quoter) isAnnounced(d *Document, zone run) bool {
	if zone.len() < 2 || d.Lexemes[zone.last-1].Surface != ":" {
		return false
	}
	c := q.lastCue(zone)
	return c != nil && !hasVerbItself(d, run{c.to, zone.last})
}

// lastMainCue is the last cue of a zone, but for one behind another that is of a relative clause («told a woman who
// asked that»), of nobody («said he was told that») or a weaker verb before a clause («said the news demands that»).
func (q *quoter) lastMainCue(d *Document, zone run) *cue {
	last := q.lastCue(zone)
	if last == nil || last.first == zone.first {
		return last
	}
	weak := takesObject(last) && !d.Lexemes[last.first].Word.Has(morph.GRND) && last.to < zone.last && d.Lexemes[last.to].In(q.that)
	if !weak && last.who != whoNobody && !d.Lexemes[last.first-1].In(q.relative) {
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
	t := d.tokenBehind(s.Start, 0)
	return t < len(d.Tokens) && d.Tokens[t].Span == s && d.Lexemes[t].In(q.pronouns)
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

// firstNaming takes the subject of a zone: the first name that is no complement, else the first naming at all.
func (q *quoter) firstNaming(d *Document, a *attribution, zone run) bool {
	if q.freeNaming(d, a, zone) {
		return true
	}
	other := -1
	for t := zone.first; t < zone.last; t++ {
		found := *a
		m := q.mentions[t]
		if m >= 0 && t > 0 && q.mentions[t-1] == m || !q.nameAt(d, &found, t, zone.last, morph.Nomn) {
			continue
		}
		if m >= 0 && d.Mentions[m].Type == Location && t > zone.first && (a.cue == nil || q.isComplement(d, t)) { // «the gap with China», «two US names»
			continue
		}
		if m < 0 && d.Lexemes[t].Form == "people" { // nobody in particular
			continue
		}
		if other < 0 || q.isFree(d, t, zone) && m < 0 && d.Lexemes[t].In(q.pronouns) {
			other = t
		}
	}
	return other >= 0 && q.nameAt(d, a, other, zone.last, morph.Nomn)
}

// endNaming takes who says the sentence s, as its end tells: «John Poe lives on “air and water”, Jane Roe said.» The cue is
// left for the whole of what is said.
func (q *quoter) endNaming(d *Document, a *attribution, s int) bool {
	zone := run{d.Sentences[s].First, d.Sentences[s].Last}
	c := q.lastCue(zone)
	if c == nil || c.brings != bringsClause || !q.endsSentence(d, run{c.to, zone.last}) {
		return false
	}
	comma := q.commaBefore(d, c, zone.first)
	if comma < 0 {
		return false
	}
	found, ok := q.englishSubjectOrNoun(d, c, run{comma + 1, zone.last})
	if !ok {
		return false
	}
	found.cue = a.cue
	*a = found
	return true
}

// longestSetting is how many words may tell where somebody spoke: «in a letter to the board».
const longestSetting = 8

// endsSentence reports whether nothing but where and when somebody spoke stands behind a cue.
func (q *quoter) endsSentence(d *Document, r run) bool {
	if r.len() < 2 {
		return true
	}
	if r.len() > longestSetting || !isA(d, r.first, morph.PREP) && !d.Lexemes[r.first].In(q.weekday) && d.Lexemes[r.first].Form != "yesterday" {
		return false
	}
	for t := r.first; t < r.last-1; t++ {
		if d.Tokens[t].Kind == text.Mark || d.Lexemes[t].In(q.that) || hasVerbItself(d, run{t, t + 1}) {
			return false
		}
	}
	return true
}

// freeNaming takes the first name of a zone that may be a subject.
func (q *quoter) freeNaming(d *Document, a *attribution, zone run) bool {
	for t := zone.first; t < zone.last; t++ {
		m := q.mentions[t]
		if m < 0 || t > 0 && q.mentions[t-1] == m || d.Mentions[m].Type == Location && t > zone.first || !q.isFree(d, t, zone) {
			continue
		}
		if found := *a; q.nameAt(d, &found, t, zone.last, morph.Nomn) {
			*a = found
			return true
		}
	}
	return false
}

// isFree reports whether a naming may be a subject: nobody's, of nothing, behind no preposition.
func (q *quoter) isFree(d *Document, t int, zone run) bool {
	return !isPossessed(d, q, t) && !q.isModifier(d, t, zone.last) && (t == zone.first || !q.isComplement(d, t))
}

// followsWords reports whether words in marks follow others in sentence s, which are a quotation: «a “huge figure” in it and a
// “valued friend”».
func (q *quoter) followsWords(d *Document, i, s int) bool {
	return i > 0 && q.stretches[i-1].taken && q.stretches[i-1].close >= d.Sentences[s].First && q.stretches[i-1].open >= d.Sentences[s].First
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
	return lastSaying(d, func(*Quote) bool { return true })
}

// lastMarked is who said the last words in marks.
func (q *quoter) lastMarked(d *Document) (attribution, bool) {
	return lastSaying(d, func(last *Quote) bool { return last.Kind != Indirect })
}

func lastSaying(d *Document, fits func(*Quote) bool) (attribution, bool) {
	for i := len(d.Quotes) - 1; i >= 0; i-- {
		if last := &d.Quotes[i]; last.HasSpeaker() && fits(last) {
			return attribution{naming: naming{speaker: last.Speaker, id: last.SpeakerID, name: last.SpeakerName}}, true
		}
	}
	return attribution{}, false
}
