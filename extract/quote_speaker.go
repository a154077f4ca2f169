package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// speakerReach bounds how far a speaker stands from his cue, in tokens.
const speakerReach = 16

// speakerBehind looks for a speaker among the tokens [first, last), up to the next clause. A person goes
// before an organisation: «сообщил агентству ТАСС представитель завода Иван Петров».
func (q *quoter) speakerBehind(d *Document, a *attribution, first, last int, kase morph.Tags) bool {
	other := *a
	for t := first; t < min(last, first+speakerReach); t++ {
		if end := q.closeOf(t); end > t && (q.mentions[t+1] < 0 || q.isLonger(d, run{t + 1, end}, kase)) {
			if t > first || isRecipient(d, t+1) { // «в «Твиттере»», «рассказали «Городским известиям» в мэрии»
				t = end
				continue
			}
			q.nickname(d, &other, run{t + 1, end})
			break
		}
		if end := q.parentheticEnd(d, t, last); end > t {
			t = end
			continue
		}
		if q.stopsAttribution(d, t) || t > first && q.opensSpeech(t) || a.cue.who == whoBehind && t > first && q.partsFrom(d, t-1) {
			break
		}
		found := *a
		if !q.nameAt(d, &found, t, last, kase) && !q.quotedAt(d, &found, t, last, kase) || !q.agrees(d, a.cue, &found, t) || t > first && kase == morph.Nomn && q.isGoverned(d, t, &found) {
			continue
		}
		if q.isPerson(d, &found) {
			*a = found
			return true
		}
		if !other.hasSpeaker() || q.mediaNames[other.name] && d.tokenBehind(other.speaker.End, first) == t { // «сообщила РБК пресс-служба завода»
			other = found
		}
	}
	*a = other
	return a.hasSpeaker()
}

// isRecipient reports whether the name in quotation marks at token t stands in the dative alone, as whoever is told something.
func isRecipient(d *Document, t int) bool {
	w := d.Lexemes[t].Word
	return w.Known && w.Has(morph.Datv) && !w.Has(morph.Nomn) && !w.Has(morph.Gent) && d.Tokens[t].Shape == text.Title
}

// quotedAt takes whom a cue quotes where the accusative of the word is no genitive: «цитирует газета [главу] ведомства».
func (q *quoter) quotedAt(d *Document, a *attribution, t, last int, kase morph.Tags) bool {
	if kase != morph.Gent || a.cue.who != whoBehind {
		return false
	}
	m := q.mentions[t]
	if m >= 0 {
		return d.Mentions[m].Type == Person && q.nameAt(d, a, t, last, morph.Accs)
	}
	if !d.Lexemes[t].Word.Has(morph.NOUN | morph.Anim | morph.Sing | morph.Accs) {
		return false
	}
	if t+1 < last && q.mentions[t+1] >= 0 && q.mediaNames[d.Entities[d.Mentions[q.mentions[t+1]].Entity-1].Name] { // «цитирует фигуристку ТАСС»
		last = t + 1
	}
	found := q.nameAt(d, a, t, last, morph.Accs)
	if found && a.id == 0 && q.inflector != nil {
		a.name = q.inflector.NominativeFrom(a.name, morph.Accs)
		a.own = a.name
	}
	return found
}

// parentheticEnd is the comma behind the words that stand between commas from token t on and are no part of the sentence:
// «полагает, [например,] аналитик Пётр Ким»; t where none do.
func (q *quoter) parentheticEnd(d *Document, t, last int) int {
	if !isComma(d, t) || t+2 >= last || !d.Lexemes[t+1].In(q.parenthetic) {
		return t
	}
	for end := t + 2; end < min(last, t+2+longestParenthetic); end++ {
		if isComma(d, end) {
			return end
		}
	}
	return t
}

// longestParenthetic bounds the words of what stands between commas: «может быть».
const longestParenthetic = 2

// subjectAt takes the naming at token t where it is governed by nothing and agrees with the cue.
func (q *quoter) subjectAt(d *Document, a *attribution, t, last int) bool {
	return q.nameAt(d, a, t, last, a.cue.kase) && !q.isGoverned(d, t, a) && q.agrees(d, a.cue, a, t)
}

// nickname takes a short name in quotation marks that no mention holds: «рассказал «Русский»», «передаёт «112»».
func (q *quoter) nickname(d *Document, a *attribution, in run) {
	number := in.len() == 1 && d.Tokens[in.first].Kind == text.Number && (in.first < 2 || !isA(d, in.first-2, morph.NOUN)) // not «источник «112»»
	if number || wordsIn(d, in) < 4 && (d.Tokens[in.first].Shape > text.Lower || d.Tokens[in.first].Kind == text.Link) {
		a.speaker = text.Span{Start: d.Tokens[in.first].Start, End: d.Tokens[in.last-1].End}
		a.name, a.body = a.speaker.Of(d.Text), true
	}
}

// isOfOther reports whether a name whose marks open at token t is that of a noun which is no subject:
// «корреспонденту «Степи» сообщили в мэрии».
func (q *quoter) isOfOther(d *Document, t int) bool {
	return t > 0 && isA(d, t-1, morph.NOUN) && !d.Lexemes[t-1].In(q.time) && !d.Lexemes[t-1].Word.Has(morph.NOUN|morph.Nomn)
}

// isLonger reports whether a name in quotation marks goes on behind the mention that opens it: «РБК Пермь»;
// in the case, or it does not decline.
func (q *quoter) isLonger(d *Document, in run, kase morph.Tags) bool {
	m := q.mentions[in.first]
	return m >= 0 && d.Mentions[m].Type == Org && q.mentions[in.last-1] != m && in.len() < 4 &&
		(kase != morph.Nomn || !declines(d, in.last-1) || d.Lexemes[in.last-1].Word.Has(kase))
}

// speakerBefore looks for a speaker before the cue down to token first, the nearest first; what a
// preposition or a noun governs is passed over: «директор МИД», «в Госдуме».
func (q *quoter) speakerBefore(d *Document, a *attribution, first int) bool {
	for t := a.cue.first - 1; t >= max(first, a.cue.first-2*speakerReach); t-- {
		if m := q.mentions[t]; m >= 0 && t > first && q.mentions[t-1] == m {
			continue // not its first token
		}
		if l := d.Lexemes[t]; l.Surface == ";" || l.Surface == ":" && !isClock(d, t) {
			return false
		}
		found := *a
		if open := q.openOf(t); open >= first && open < t-1 && t == a.cue.first-1 && !q.isOfOther(d, open) && (q.mentions[open+1] < 0 || q.isLonger(d, run{open + 1, t}, a.cue.kase)) {
			if q.nickname(d, a, run{open + 1, t}); a.hasSpeaker() {
				return true
			}
		}
		if name := q.apposed(d, a.cue, t, first); name >= 0 && q.subjectAt(d, &found, name, t) {
			*a = found
			return true
		}
		if q.subjectAt(d, &found, t, a.cue.first) && !q.inAside(d, t, a.cue.from) {
			*a = found
			return true
		}
	}
	return false
}

// opensSpeech reports whether the mark at token t opens more words than a name has.
func (q *quoter) opensSpeech(t int) bool {
	m := q.markedAt(t + 1)
	return m != nil && m.open == t && m.close-t >= speakerReach/2
}

// isClock reports whether the colon at token t stands between numbers: «около 1:00».
func isClock(d *Document, t int) bool {
	return t > 0 && t+1 < len(d.Tokens) && d.Tokens[t-1].Kind == text.Number && d.Tokens[t+1].Kind == text.Number
}

// partsFrom reports whether the word at token t parts a cue from its speaker: it is neither the cue's own
// nor an attribute of the speaker.
func (q *quoter) partsFrom(d *Document, t int) bool {
	if row, ok := d.Lexemes[t].Term(q.nouns); ok && isMediaNoun(row) { // «цитирует издание главу ведомства»
		return false
	}
	return d.Tokens[t].Kind == text.Word && q.mentions[t] < 0 && !d.Lexemes[t].Word.Has(morph.ADJF|morph.Gent) && !d.Lexemes[t].Word.Has(morph.PRTF|morph.Gent)
}

// speakerPlace reads «в МИД заявили»: a cue in the plural without a subject, and where it is said; anywhere: also by
// a noun that the tables lack.
func (q *quoter) speakerPlace(d *Document, a *attribution, r run, anywhere bool) bool {
	c := a.cue
	if q.place == 0 || !isPluralVerb(d, c) {
		return false
	}
	for t := max(r.first, c.from-speakerReach); t < min(r.last, c.to+speakerReach); t++ {
		if (t < c.from || t >= c.to) && q.placeAt(d, a, t, r, anywhere) {
			return true
		}
	}
	return false
}

// placeBehind reads «…, сказали РБК в мэрии», where what stands before the cue is said.
func (q *quoter) placeBehind(d *Document, a *attribution, r run) bool {
	c := a.cue
	t := c.from - 1
	if q.place == 0 || !isPluralVerb(d, c) || t < 0 || !isComma(d, t) && !isDash(d.Lexemes[t].Surface) {
		return false
	}
	for t = c.last; t < min(r.last, c.last+speakerReach/2) && (q.mentions[t] >= 0 && d.Mentions[q.mentions[t]].Type == Org || isOpening(d, t) || d.Lexemes[t].Surface == "»"); t++ {
	}
	return t < r.last && q.placeAt(d, a, t, r, false)
}

// placeAt takes the body behind the preposition at token t as the speaker.
func (q *quoter) placeAt(d *Document, a *attribution, t int, r run, anywhere bool) bool {
	row, ok := d.Lexemes[t].Term(q.place)
	if !ok || t+1 >= r.last {
		return false
	}
	if t > r.first && q.isBehindAttribute(d, a, t) {
		return false
	}
	kase, _ := morph.ParseTag(row.Get("case"))
	for k := t + 1; k < min(r.last, t+4) && (k < a.cue.from || k >= a.cue.to); k++ {
		if q.bodyAt(d, a, k, kase) {
			return true
		}
		if anywhere && a.cue.brings == bringsClause && (t == a.cue.last || t < a.cue.from && t > a.cue.from-6) && q.mayBeBody(d, k, kase) {
			q.takeNoun(d, a, k, len(d.Tokens), "part")
			return true
		}
		if l := d.Lexemes[k]; l.In(q.documents) && l.Word.Has(morph.NOUN|kase) {
			q.ofDocument(d, a, k, r)
			return true
		}
		if w := d.Lexemes[k].Word; !isOpening(d, k) && !w.Has(morph.ADJF|kase) && !w.Has(morph.PRTF|kase) {
			break
		}
	}
	return false
}

// isBehindAttribute reports whether a participle or an adjective stands before the preposition at token t, which so tells of
// that: «запрещённого в России»; not what somebody calls something: «Случившееся в мэрии назвали …».
func (q *quoter) isBehindAttribute(d *Document, a *attribution, t int) bool {
	before := d.Lexemes[t-1].Word
	if len(before.Parses) == 0 || !before.Best().Tags.Any(morph.PRTF|morph.ADJF) {
		return false
	}
	return !before.Has(morph.PRTF|morph.Neut|morph.Sing|morph.Accs) || a.cue.from != t+2
}

// bodyAt takes an organisation, a place or a noun for an organisation at token t as the speaker.
func (q *quoter) bodyAt(d *Document, a *attribution, t int, kase morph.Tags) bool {
	if m := q.mentions[t]; m >= 0 {
		mention := &d.Mentions[m]
		if mention.Type != Org && (mention.Type != Location || !q.mayBe(d, m, t, kase)) { // «поездка в Китай»
			return false
		}
		a.speaker, a.id, a.name = mention.Span, mention.Entity, d.Entities[mention.Entity-1].Name
		return true
	}
	row, ok := d.Lexemes[t].Term(q.nouns)
	if !d.Lexemes[t].Word.Has(morph.NOUN | kase) {
		return false
	}
	if next := t + 1; !ok && !d.Lexemes[t].In(q.documents) && next < len(d.Tokens) && q.mentions[next] >= 0 && d.Mentions[q.mentions[next]].Type == Org && !isOpening(d, next) && isA(d, t, morph.NOUN) { // «в дежурной части МЧС»
		m := &d.Mentions[q.mentions[next]]
		a.speaker, a.id, a.name = text.Span{Start: d.Tokens[t].Start, End: m.Span.End}, m.Entity, d.Entities[m.Entity-1].Name
		return true
	}
	if !ok || !isBody(row.Get("of")) {
		return false
	}
	q.takeNoun(d, a, t, len(d.Tokens), row.Get("of"))
	return true
}

// mayBeBody reports whether a noun behind «в» that the table lacks may be for who speaks there: «сообщили в
// госсекретариате», not «в ходе».
func (q *quoter) mayBeBody(d *Document, t int, kase morph.Tags) bool {
	l := d.Lexemes[t]
	if d.Tokens[t].Shape == text.Upper && d.Tokens[t].Kind == text.Word && q.mentions[t] < 0 {
		return true // «в ТРЦ»
	}
	return q.mentions[t] < 0 && isA(d, t, morph.NOUN) && !l.In(q.nouns) && l.Word.Has(morph.NOUN|kase) && !strings.HasSuffix(l.Word.Lemma(), "ние") && l.Word.Best().Tags.Has(morph.Inan|morph.Sing) && !l.In(q.time) && !l.In(q.documents) && !l.In(q.noBody)
}

// ofDocument takes whose document is quoted, else the document: «в сообщении МИД говорится».
func (q *quoter) ofDocument(d *Document, a *attribution, t int, r run) {
	if t+2 < r.last && d.Lexemes[t+1].Form == "на" && d.Lexemes[t+2].In(q.documents) { // «в сообщении на сайте МЧС»
		t += 2
	}
	for k := t + 1; k < min(r.last, t+5) && !q.stopsAttribution(d, k) && !(k >= a.cue.first && k < a.cue.last); k++ {
		found := *a
		if q.nameAt(d, &found, k, r.last, morph.Gent) {
			*a = found
			return
		}
		if w := d.Lexemes[k].Word; w == nil || !w.Has(morph.ADJF|morph.Gent) {
			break
		}
	}
	a.speaker = d.Tokens[t].Span
	a.name, a.body = d.Lexemes[t].Word.Lemma(), true
}

// anySubject takes the nearest noun before a cue with a content clause that may be its subject.
func (q *quoter) anySubject(d *Document, a *attribution, r run) bool {
	if a.cue.brings != bringsClause || q.thatBehind(d, a.cue, d.Sentences[a.cue.sentence].Last) < 0 {
		return false
	}
	for t := a.cue.first - 1; t >= max(r.first, a.cue.first-speakerReach); t-- {
		w := d.Lexemes[t].Word
		if q.mentions[t] >= 0 || d.Tokens[t].Kind != text.Word || d.Tokens[t].Len() < 6 || !w.Best().Tags.Has(morph.NOUN) || !w.Has(morph.NOUN|morph.Nomn) || d.Lexemes[t].In(q.time) {
			continue
		}
		found := *a
		q.takeNoun(d, &found, t, a.cue.first, "group")
		if !q.isGoverned(d, t, &found) && q.agrees(d, a.cue, &found, t) {
			*a = found
			return true
		}
	}
	return false
}

// stopsAttribution reports whether the words that name a speaker end before token t.
func (q *quoter) stopsAttribution(d *Document, t int) bool {
	l := d.Lexemes[t]
	switch l.Surface {
	case "—", "–", ":", ".", ";", "?", "!", ",":
		return !isAbbreviated(d, t) && !isInSentence(d, t) && !(l.Surface == ":" && isClock(d, t))
	case "(":
		return true
	case "«", "\"", "“", "„":
		return (t+1 >= len(d.Tokens) || q.mentions[t+1] < 0) && (t == 0 || q.mentions[t-1] < 0)
	case "»":
		return q.mentions[t-1] < 0
	}
	return l.In(q.that)
}
