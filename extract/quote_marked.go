package extract

import (
	"slices"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// stretch decides what the i-th stretch in quotation marks is. One way after another is tried, the
// first that fits is final; names and terms fit none, and marked words inside a reported clause are
// left to the cue that brings it.
func (q *quoter) stretch(d *Document, p, s, i int) {
	m := &q.stretches[i]
	_, last := d.tokensIn(p)
	in := m.inside(last)
	if wordsIn(d, in) == 0 || q.isName(in) { // «18+»
		return
	}
	m.taken = q.interrupted(d, in) || q.saidBehind(d, i, s) || q.saidBefore(d, m, p, s, last) ||
		p == 0 && q.headline(d, m, s, last) || q.alone(d, m, p, s, last)
}

// isName reports whether one mention takes the whole stretch.
func (q *quoter) isName(in run) bool {
	if in.len() == 0 { // a mark opens at the end of the text
		return false
	}
	m := q.mentions[in.first]
	return m >= 0 && m == q.mentions[in.last-1]
}

func wordsIn(d *Document, r run) int {
	n := 0
	for t := r.first; t < r.last; t++ {
		if d.Tokens[t].Kind == text.Word {
			n++
		}
	}
	return n
}

// interrupted reads «…, — сказал X. — …».
func (q *quoter) interrupted(d *Document, in run) bool {
	if wordsIn(d, in) < 4 {
		return false
	}
	a, parts, ok := q.dashSpeech(d, in)
	return ok && q.add(d, Direct, "", &a, parts...)
}

// saidBehind reads «…», — сказал X. Words in marks that go on behind the attribution are a second part:
// «…», — сказал X, — «…».
func (q *quoter) saidBehind(d *Document, i, s int) bool {
	m := &q.stretches[i]
	if m.close < 0 || !startsSpeech(d, m.open, s) {
		return false
	}
	_, last := d.tokensIn(d.Sentences[d.sentenceAt(m.close, s)].Paragraph)
	zone, ok := zoneBehind(d, m.close, last)
	if !ok || m.open > d.Sentences[s].First && isDash(d.Lexemes[m.open-1].Surface) && m.open-1 > d.Sentences[s].First && !isComma(d, m.close+1) && !endsSpeech(d.Lexemes[m.close-1].Surface) {
		return false // «Военное крыло — «Бригады Юга» — грозило»
	}
	c := q.firstCue(zone)
	if c == nil || c.first > zone.first && !isDash(d.Lexemes[zone.first-1].Surface) && wordsIn(d, m.inside(last)) < 4 {
		return false // «Хозяева», напротив, требуют …»
	}
	a := q.attribute(d, c, zone)
	parts := m.parts(last)
	if n := i + 1; n < len(q.stretches) && q.stretches[n].open == behindDash(d, zone.last, last) && !q.isAttributed(d, q.stretches[n].close, last) {
		q.stretches[n].taken = true
		parts = append(parts, q.stretches[n].parts(last)...)
	}
	return q.add(d, Direct, "", &a, parts...)
}

// isAttributed reports whether the words that the mark at token t closes have an attribution behind them.
func (q *quoter) isAttributed(d *Document, t, last int) bool {
	zone, ok := zoneBehind(d, t, last)
	return ok && t >= 0 && q.firstCue(zone) != nil
}

// behindDash is the token behind the dash that ends an attribution at token t, with a full stop before it or without:
// «…», — сказал X. — «…»; -1 where none does.
func behindDash(d *Document, t, last int) int {
	if t < last && d.Lexemes[t].Surface == "." {
		t++
	}
	if t >= last || !isDash(d.Lexemes[t].Surface) {
		return -1
	}
	return t + 1
}

// startsSpeech reports whether the mark at token t of sentence s opens words by themselves: nothing of
// the sentence stands before it, or what does has ended.
func startsSpeech(d *Document, t, s int) bool {
	first := d.Sentences[s].First
	for t > first && d.Tokens[t-1].Kind == text.Mark {
		switch d.Lexemes[t-1].Surface {
		case ":", "—", "–", "-", ".", "?", "!", "…":
			return true
		case "(":
			t--
			continue
		}
		break
	}
	return t == first
}

// zoneBehind is the tokens that may tell who said what the mark at token t closes: behind a dash or a
// comma, up to the end of the sentence or the next dash.
func zoneBehind(d *Document, t, last int) (run, bool) {
	comma := t > 0 && isComma(d, t-1)
	for t++; t < last && (isComma(d, t) || d.Lexemes[t].Surface == "." || isApostrophe(d, t)); t++ {
		comma = comma || !isApostrophe(d, t)
	}
	dash := t < last && isDash(d.Lexemes[t].Surface)
	if dash {
		t++
	}
	if t >= last || !dash && (!comma || d.Lexemes[t-1].Surface == ".") {
		return run{}, false
	}
	return run{t, attributionEnd(d, t, last)}, true
}

// isApostrophe reports whether the token is one of the marks with which wikis write italics: ”«…»”.
func isApostrophe(d *Document, t int) bool {
	return d.Lexemes[t].Surface == "'" || d.Lexemes[t].Surface == "''"
}

// isComma reports whether the token is a comma outside of a number.
func isComma(d *Document, t int) bool {
	return d.Lexemes[t].Surface == "," && (t+1 >= len(d.Tokens) || d.Tokens[t+1].Kind != text.Number || !d.Tokens[t+1].Glued)
}

// cueReach bounds how far from the words said the cue of their attribution stands, in tokens.
const cueReach = 7

// firstCue is the first cue of an attribution that stands behind the words said.
func (q *quoter) firstCue(zone run) *cue { return q.firstCueWithin(zone, cueReach) }

func (q *quoter) firstCueWithin(zone run, reach int) *cue {
	cues := q.cuesIn(zone.first, min(zone.last, zone.first+reach))
	for i := range cues {
		if c := &cues[i]; (c.brings != bringsBefore || c.from == zone.first) && !c.used { // «…», — такой комментарий дал X
			return c
		}
	}
	return nil
}

// saidBefore reads «X заявил: «…»» and «X: «…»», also where the words follow in a paragraph of their own.
func (q *quoter) saidBefore(d *Document, m *marked, p, s, last int) bool {
	zone, ok := zoneBefore(d, m.open, p, s)
	if !ok {
		return false
	}
	if c := q.lastCue(zone); c != nil {
		a := q.attribute(d, c, zone)
		return q.add(d, Direct, "", &a, m.parts(last)...)
	}
	a := attribution{}
	whole := m.close > 0 && endsSentence(d, m.close, last) && isSentence(d, m.inside(last))
	named := q.namedBefore(d, &a, zone) || whole && !q.english && q.subjectOfColon(d, &a, zone)
	return named && q.add(d, Direct, "colon", &a, m.parts(last)...)
}

// isSentence reports whether words start with a capital and are enough for a sentence.
func isSentence(d *Document, words run) bool {
	const few = 3
	return d.Tokens[words.first].Shape > text.Lower && wordsIn(d, words) >= few
}

// subjectOfColon takes the one person in the nominative of a short zone before a colon: «его коллега X остался доволен: «…»».
func (q *quoter) subjectOfColon(d *Document, a *attribution, zone run) bool {
	subject := -1
	for t := zone.first; t < zone.last; t++ {
		m := q.mentions[t]
		if m < 0 || d.Mentions[m].Type != Person || t > zone.first && q.mentions[t-1] == m || !q.mayBe(d, m, t, morph.Nomn) || !isBaseForm(d, &d.Mentions[m]) {
			continue
		}
		if subject >= 0 {
			return false
		}
		subject = t
	}
	return subject >= 0 && zone.len() <= longestZone && q.takeMention(d, a, q.mentions[subject], subject, morph.Nomn)
}

// blockBehind reads a paragraph without marks behind one that ends «X заявил:».
func (q *quoter) blockBehind(d *Document, p int) bool {
	s := d.Paragraphs[p].Last - 1
	last := d.Sentences[s].Last
	if d.Lexemes[last-1].Surface != ":" {
		return false
	}
	first, end := d.tokensIn(p + 1)
	if end-first < 5 || d.Tokens[first].Kind != text.Word || d.Tokens[first].Shape == text.Lower || !endsSpeech(d.Lexemes[end-1].Surface) {
		return false
	}
	zone := run{d.Sentences[s].First, last - 1}
	c := q.lastCue(zone)
	if c == nil || c.brings == bringsRest {
		return false
	}
	a := q.attribute(d, c, zone)
	return a.hasSpeaker() && !q.bringsClause(first, end) && q.add(d, Direct, "", &a, run{first, end})
}

// bringsClause reports whether a cue among the tokens brings a clause.
func (q *quoter) bringsClause(first, last int) bool {
	return slices.ContainsFunc(q.cuesIn(first, last), func(c cue) bool { return !takesObject(&c) && c.brings != bringsSpeech })
}

// zoneBefore is the tokens of the sentence that ends in a colon before token t.
func zoneBefore(d *Document, t, p, s int) (run, bool) {
	first, _ := d.tokensIn(p)
	if t == first && p > 0 {
		t = d.Sentences[d.Paragraphs[p-1].Last-1].Last
		if t > 0 && d.Lexemes[t-1].Surface == ":" {
			return run{d.Sentences[d.Paragraphs[p-1].Last-1].First, t - 1}, true
		}
		return run{}, false
	}
	for t > 1 && isApostrophe(d, t-1) {
		t--
	}
	if t < 1 || d.Lexemes[t-1].Surface != ":" && !(isDash(d.Lexemes[t-1].Surface) && t > 1 && d.Lexemes[t-2].Surface == ":") {
		return run{}, false
	}
	for s > d.Paragraphs[p].First && d.Sentences[s].First >= t {
		s--
	}
	t--
	if d.Lexemes[t].Surface != ":" {
		t--
	}
	return run{d.Sentences[s].First, t}, d.Sentences[s].First < t
}

// lastCue is the cue of an attribution that stands before the words said.
func (q *quoter) lastCue(zone run) *cue {
	cues := q.cuesIn(zone.first, zone.last)
	for i := len(cues) - 1; i >= 0; i-- {
		if c := &cues[i]; !c.used {
			return c
		}
	}
	return nil
}

// longestZone bounds the words before a colon that need no cue, in tokens.
const longestZone = 14

// namedBefore reads a name at the end or the start of a short zone before a colon: «X о визите: «…»».
func (q *quoter) namedBefore(d *Document, a *attribution, zone run) bool {
	if zone.len() > longestZone {
		return false
	}
	for _, t := range []int{zone.first, zone.last - 1} {
		if m := q.mentions[t]; m >= 0 && d.Mentions[m].Type == Person {
			for t > zone.first && q.mentions[t-1] == m {
				t--
			}
			return q.takeMention(d, a, m, t, morph.Nomn)
		}
	}
	return q.nameAt(d, a, zone.first, zone.last, morph.Nomn) && q.isPerson(d, a)
}

// headline reads «…» — эксперт о …
func (q *quoter) headline(d *Document, m *marked, s, last int) bool {
	if m.open != d.Sentences[s].First || m.close < 0 || m.close+2 >= last {
		return false
	}
	t := m.close + 1
	if isComma(d, t) || d.Lexemes[t].Surface == ":" {
		t++
	}
	if d.Lexemes[t-1].Surface != ":" {
		if !isDash(d.Lexemes[t].Surface) {
			return false
		}
		t++
	}
	a := attribution{}
	return t < last && q.nameAt(d, &a, t, last, morph.Nomn) && q.add(d, Direct, "headline", &a, m.parts(last)...)
}

// alone gives sentences in marks that stand by themselves the speaker of the words before them.
func (q *quoter) alone(d *Document, m *marked, p, s, last int) bool {
	in := m.inside(last)
	first, _ := d.tokensIn(p)
	if m.close < 0 || m.open != d.Sentences[s].First || d.Tokens[in.first].Shape == text.Lower || wordsIn(d, in) < 4 ||
		!endsSentence(d, m.close, last) {
		return false
	}
	if m.open == first && (p == 0 || wordsIn(d, in) < 8) {
		return false
	}
	a, ok := q.speakerOfBefore(d, s)
	return ok && q.add(d, Direct, "carried", &a, m.parts(last)...)
}

// endsSentence reports whether a sentence ends with the mark at token t.
func endsSentence(d *Document, t, last int) bool {
	if t+1 >= last {
		return true
	}
	switch d.Lexemes[t-1].Surface {
	case ".", "!", "?", "…", "...":
		return true
	}
	switch d.Lexemes[t+1].Surface {
	case ".", "!", "?", "…":
		return true
	}
	return false
}

// speakerOfBefore is who speaks in the sentence before sentence s: by its own cue, or in words already
// found.
func (q *quoter) speakerOfBefore(d *Document, s int) (attribution, bool) {
	if s == 0 {
		return attribution{}, false
	}
	before := &d.Sentences[s-1]
	if n := len(d.Quotes); n > 0 {
		last := &d.Quotes[n-1]
		if last.Span.End > before.Start && last.HasSpeaker() {
			return attribution{naming: naming{speaker: last.Speaker, id: last.SpeakerID, name: last.SpeakerName}}, true
		}
	}
	cues := q.cuesIn(before.First, before.Last)
	for i := range cues {
		if cues[i].used {
			continue
		}
		a := q.attribute(d, &cues[i], run{before.First, before.Last})
		return a, a.hasSpeaker()
	}
	return attribution{}, false
}
