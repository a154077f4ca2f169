package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// referPronoun finds whom the pronoun at token t means.
func (q *quoter) referPronoun(d *Document, a *attribution, t int, gender morph.Tags) {
	if gender == morph.Neut {
		a.body = true
		q.referIt(d, a, t)
		return
	}
	if gender == morph.Plur {
		told := t+1 < len(d.Lexemes) && d.Lexemes[t+1].In(q.told)
		many := d.Lexemes[t].Word.Has(morph.NPRO | morph.Plur) // «они», not «там»
		who := q.lastSpeaker(t, func(s *spoken) bool {
			return s.body && (told || !many || s.media != isMedium) && (many || !s.people)
		})
		if m := q.bodyWithin(d, t); !many && m != nil && (who.token < 0 || m.Span.Start > d.Tokens[who.token].Start) {
			a.id, a.name, a.body = m.Entity, d.Entities[m.Entity-1].Name, true
			return
		}
		a.id, a.name, a.body = who.id, who.name, true
		return
	}
	who := q.himself(d, t, gender)
	if d.Lexemes[t].In(q.other) {
		a.id, a.name = who.id, who.name
		return
	}
	if t+1 < len(d.Lexemes) && d.Lexemes[t+1].In(q.told) { // «По его данным, …»: whoever told the sentence before
		if last := q.lastSpeaker(t, func(*spoken) bool { return true }); last.body && last.until > d.sentenceBefore(t) {
			a.id, a.name, a.body = last.id, last.name, true
			return
		}
	}
	if who.id == 0 {
		ahead := q.saysAhead(d, a) || q.inRelative(d, a)
		if who = q.lastPerson(d, t, gender, ahead); ahead && q.nounAhead(d, a, t, &who, gender) {
			return
		}
	}
	if who.name == "" && t+1 < len(d.Lexemes) && d.Lexemes[t+1].In(q.documents) { // «По её данным, …»
		who = q.lastSpeaker(t, func(s *spoken) bool { return s.body && s.id != 0 && d.Entities[s.id-1].Type == Org })
		a.body = who.id != 0
	}
	a.id, a.name = who.id, who.name
}

// bodyWithin is the last organisation in which something was before token t, in its sentence or the one before: «В
// Кремле отказались говорить. Там заверили, что …». nil: there is none.
func (q *quoter) bodyWithin(d *Document, t int) *Mention {
	first := d.Sentences[max(d.sentenceAt(t, 0)-1, 0)].First
	for k := t - 1; k > first; k-- {
		m := q.mentions[k]
		if m < 0 || q.mentions[k-1] == m || d.Mentions[m].Type != Org {
			continue
		}
		if before := d.Lexemes[k-1]; before.In(q.place) && before.Form != "на" {
			return &d.Mentions[m]
		}
	}
	return nil
}

// nounAhead takes the noun for somebody that is the subject of a clause before the pronoun at token t in its
// sentence, where no name stands nearer: «друг вышел один, а дома он сказал, что …».
func (q *quoter) nounAhead(d *Document, a *attribution, t int, who *spoken, gender morph.Tags) bool {
	if q.markedBefore(d, t).len() > 0 {
		return false
	}
	for k := t - 1; k > max(who.token, d.Sentences[d.sentenceAt(t, 0)].First-1); k-- {
		w := d.Lexemes[k].Word
		if q.mentions[k] >= 0 || d.Tokens[k].Kind != text.Word || !isPersonNoun(w, morph.Nomn) || !w.Has(morph.NOUN|morph.Nomn|morph.Sing|gender) || q.isSaid(k) || q.inOneClause(d, d.Tokens[k].Span, t) {
			continue
		}
		found := attribution{}
		if q.takeNoun(d, &found, k, k+1, ""); q.isGoverned(d, k, &found) {
			continue
		}
		a.id, a.name = found.id, found.name
		return found.id != 0 || who.id == 0
	}
	return false
}

// himself is whom «сам он» or «тот» sets against others: the person named last in the sentence.
func (q *quoter) himself(d *Document, t int, gender morph.Tags) spoken {
	first := d.Sentences[d.sentenceAt(t, 0)].First
	if t == first && d.Lexemes[t].In(q.other) { // «Последний сообщил, что …»
		first = d.sentenceBefore(t)
	} else if t == first || !d.Lexemes[t-1].In(q.self) && !d.Lexemes[t].In(q.other) {
		return spoken{}
	}
	for k := t - 1; k >= first; k-- {
		m := q.mentions[k]
		if m < 0 || d.Mentions[m].Type != Person {
			continue
		}
		if id := d.Mentions[m].Entity; q.genders(d, id)&gender != 0 {
			return spoken{token: k, id: id, name: d.Entities[id-1].Name}
		}
	}
	return spoken{}
}

// referReach bounds how far back what a word means was named, in bytes.
const referReach = 1200

// saysAhead reports whether the words of a cue follow in a clause of their own or in quotation marks, so that what
// stands before is not part of them.
func (q *quoter) saysAhead(d *Document, a *attribution) bool {
	if a.cue != nil && (a.cue.brings == bringsMarks || a.cue.brings == bringsWord) {
		return true
	}
	return a.cue != nil && a.cue.brings == bringsClause && q.thatBehind(d, a.cue, d.Sentences[a.cue.sentence].Last) >= 0
}

// inRelative reports whether a cue stands in a clause about what stands before it: «…, который, по его мнению, …».
func (q *quoter) inRelative(d *Document, a *attribution) bool {
	return a.cue != nil && a.cue.from > 1 && isComma(d, a.cue.from-1) && d.Lexemes[a.cue.from-2].In(q.relative)
}

// lastPerson is who a word at token t means that names nobody: the subject of this sentence or the one
// before, else who spoke last, else who was named last.
func (q *quoter) lastPerson(d *Document, t int, gender morph.Tags, saysAhead bool) spoken {
	fits := func(id EntityID) bool { return gender == 0 || id == 0 || q.mayBeOf(d, id, gender) }
	last := q.lastSpeaker(t, func(s *spoken) bool {
		return !s.body && fits(s.id) && (s.id != 0 || gender == 0 || s.verb == 0 || s.verb&gender != 0)
	})
	words := q.markedBefore(d, t)
	start, since := q.beforeWords(d, t, words, saysAhead)
	since = max(since, last.until)
	named, object := spoken{}, spoken{}
	if q.english {
		var subject spoken
		if subject, object = q.pronounSubject(d, run{since, start + 1}, words, &last, fits); subject.id != 0 {
			return subject
		}
	}
	for k := start; k >= 0 && d.Tokens[t].Start-d.Tokens[k].End < referReach; k-- {
		who := q.personAt(d, k)
		if who.id == 0 || !fits(who.id) || last.name != "" && q.isSaid(k) || q.names(d, words, who.id) {
			continue
		}
		if m := q.mentions[k]; k >= since && !q.english && q.mayBe(d, m, k, morph.Nomn) && isBaseForm(d, &d.Mentions[m]) {
			return who
		}
		if named.id == 0 {
			named = who
		}
		if k < since && last.name != "" {
			break
		}
	}
	switch {
	case object.id != 0 && (last.name == "" || !d.inOneParagraph(last.token, object.token)):
		return object
	case last.name != "":
		return last
	}
	return named
}

// inOneParagraph reports whether two tokens stand in one paragraph.
func (d *Document) inOneParagraph(a, b int) bool {
	return d.Sentences[d.sentenceAt(a, 0)].Paragraph == d.Sentences[d.sentenceAt(b, 0)].Paragraph
}

// beforeWords is the last token before what somebody says by the word at token t, and where the sentence before begins: a
// name in his own words is whom he speaks of.
func (q *quoter) beforeWords(d *Document, t int, words run, saysAhead bool) (start, since int) {
	if words.len() > 0 { // «…», — сказал он
		start, since = words.first-1, d.sentenceBefore(words.first)
		if s := &d.Sentences[d.sentenceAt(words.first, 0)]; q.english && words.first > s.First+1 && q.firstCue(run{s.First, words.first}) == nil { // «X “did it,” he said»
			start = s.First - 1
		}
		return start, since
	}
	sentence := &d.Sentences[d.sentenceAt(t, 0)]
	if t > sentence.First+1 && !saysAhead && !isBehindColon(d, t) { // «…, сказал он», «…, по его словам, …»
		return sentence.First - 1, d.sentenceBefore(t)
	}
	return t - 1, d.sentenceBefore(t)
}

// personAt is the person whose name starts at token k.
func (q *quoter) personAt(d *Document, k int) spoken {
	m := q.mentions[k]
	if m < 0 || k > 0 && q.mentions[k-1] == m || d.Mentions[m].Type != Person {
		return spoken{}
	}
	id := d.Mentions[m].Entity
	return spoken{token: k, id: id, name: d.Entities[id-1].Name}
}

// isBehindColon reports whether the pronoun at token t is the first word behind a colon but for a preposition, so that
// somebody else tells what stands before: «Белов усомнился в этом: по его данным, …».
func isBehindColon(d *Document, t int) bool {
	if t > 1 && d.Lexemes[t-1].Word.Union().Any(morph.PREP) {
		t--
	}
	return t > 0 && d.Lexemes[t-1].Surface == ":"
}

// isBaseForm reports whether a name of several words stands as it does in the nominative.
func isBaseForm(d *Document, m *Mention) bool {
	return m.Name == "" || !strings.Contains(m.Name, " ") || morph.Fold(m.Name) == morph.Fold(m.Span.Of(d.Text))
}

// cueBefore bounds the tokens between a dash inside marks and who speaks: «…, — [тогда сказал] он. — …».
const cueBefore = 4

// markedBefore is the words in quotation marks before the attribution with token t; empty: there are none.
func (q *quoter) markedBefore(d *Document, t int) run {
	first := d.Sentences[d.sentenceAt(t, 0)].First
	for i := range q.stretches {
		m := &q.stretches[i]
		if m.close < first || m.close >= t || m.close+2 >= len(d.Tokens) {
			continue
		}
		dash := isDash(d.Lexemes[m.close+1].Surface) || isDash(d.Lexemes[m.close+2].Surface)
		beside := m.close == t-1 || m.close == t-2 && d.Lexemes[t-1].Form == "the"
		if dash || q.english && beside { // «"…," he said»
			return run{m.open, m.close}
		}
	}
	if m := q.markedAt(t); m != nil { // «…, — сказал он. — …»
		for k := t - 1; k > max(m.open, t-cueBefore); k-- {
			if isDash(d.Lexemes[k].Surface) {
				return run{m.open, k}
			}
		}
	}
	return run{}
}

// names reports whether the tokens of r name somebody.
func (q *quoter) names(d *Document, r run, id EntityID) bool {
	for t := r.first; t < r.last; t++ {
		if m := q.mentions[t]; m >= 0 && d.Mentions[m].Entity == id {
			return true
		}
	}
	return false
}

// isNamedIn reports whether words that tell what somebody said name whom the pronoun or the noun for the speaker
// is thought to mean: he would be «он» there, too. Words before him may be the writer's, except of whom the noun is:
// «Чернов болен, сообщил его адвокат».
func (q *quoter) isNamedIn(d *Document, a *attribution, parts []text.Span) bool {
	if q.english || a.cue == nil || a.cue.brings == bringsBefore || a.id == 0 || d.Entities[a.id-1].Type != Person {
		return false
	}
	t := d.tokenBehind(a.speaker.Start, d.Sentences[a.cue.sentence].First)
	if t == len(d.Tokens) || q.mentions[t] >= 0 {
		return false
	}
	for _, p := range parts {
		if p.Start < a.speaker.Start && !d.Lexemes[t].In(q.ofWhom) {
			continue
		}
		for k := d.tokenBehind(p.Start, 0); k < len(d.Tokens) && d.Tokens[k].Start < p.End; k++ {
			if m := q.mentions[k]; m >= 0 && d.Mentions[m].Entity == a.id && !q.isAsideOf(d, k) {
				return true
			}
		}
	}
	return false
}

// isAsideOf reports whether the name at token t stands where the writer speaks inside somebody's words: as a speaker
// himself («по мнению Белова», «Белов не уточнил») or in brackets.
func (q *quoter) isAsideOf(d *Document, t int) bool {
	if len(q.cuesIn(t-2, t)) > 0 {
		return true
	}
	end := d.tokenBehind(d.Mentions[q.mentions[t]].Span.End, t)
	s := &d.Sentences[d.sentenceAt(t, 0)]
	return end+1 < s.Last && d.Lexemes[end].Form == "не" && d.Lexemes[end+1].In(q.verbs) || closesBracket(d, end, s.Last) && !closesBracket(d, s.First, t)
}
