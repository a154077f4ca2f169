package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// referBody finds the organisation that a noun with no name of its own means: the one that the sentence or the
// one before it begins with, else the one that spoke last, else the last one named.
func (q *quoter) referBody(d *Document, a *attribution, t, end int, of string) {
	for k := t; k < end; k++ {
		if m := q.mentions[k]; m >= 0 && d.Mentions[m].Type == Org {
			a.id, a.name = d.Mentions[m].Entity, d.Entities[d.Mentions[m].Entity-1].Name
			return
		}
	}
	if end == t+2 { // «пресс-служба ведомства»: of what the complement means
		if row, ok := d.Lexemes[t+1].Term(q.nouns); ok && (row.Get("of") == "office" || row.Get("of") == "company") {
			q.referBody(d, a, t+1, end, row.Get("of"))
		}
		return
	}
	if end > t+1 || end < len(d.Tokens) && d.Lexemes[end].Form == "по" && of == "organization" { // «комитет по здравоохранению»
		return
	}
	noun := morph.Fold(d.Lexemes[t].Word.Lemma())
	reach := referReach
	if of == "office" {
		reach = 2 * referReach
	}
	isMedia := of == "media" || of == "agency"
	near := func(start int) bool { return isMedia || d.Tokens[t].Start-start < reach }
	s, limit := d.sentenceAt(t, 0), t
	if words := q.markedBefore(d, t); words.len() > 0 {
		s, limit = d.sentenceAt(words.first, 0), words.first // not what the words speak of
	} else if who := q.subjectBody(d, s, t); who.id != 0 && of != "part" && !isMedia && q.mayMean(d, t, of, who.name) {
		a.id, a.name = who.id, who.name
		return
	}
	who := q.lastSpeaker(t, func(s *spoken) bool {
		return s.body && near(d.Tokens[s.token].Start) && (strings.Contains(morph.Fold(s.name), noun) || isMedia && s.media != noMedium)
	})
	if who.name == "" && of != "media" && of != "part" {
		who = q.lastSpeaker(t, func(s *spoken) bool {
			return s.body && near(d.Tokens[s.token].Start) && s.media != isMedium && (s.id != 0 && d.Entities[s.id-1].Type == Org || of == "office" && q.isUnnamedOffice(s, noun)) && q.mayMean(d, t, of, s.name)
		})
		if his := q.bodyOfSpeaker(d, t, of); his.token > who.token && near(d.Tokens[his.token].Start) {
			who = his
		}
	}
	if s > 0 && of != "part" && !isMedia && who.token < d.Sentences[s-1].First {
		if subject := q.subjectBody(d, s-1, t); subject.id != 0 && q.mayMean(d, t, of, subject.name) {
			who = subject
		}
	}
	if who.name != "" {
		a.id, a.name = who.id, who.name
		return
	}
	q.lastBody(d, a, limit, t, of)
}

// bodyOfSpeaker is the organisation whose office the person who spoke last before token t holds, where the noun
// there is for an office of the state.
func (q *quoter) bodyOfSpeaker(d *Document, t int, of string) spoken {
	last := q.lastSpeaker(t, func(*spoken) bool { return true })
	row, ok := d.Lexemes[t].Term(q.nouns)
	if last.body || last.id == 0 || !ok || of != "office" && row.Get("names") == "" {
		return spoken{token: -1}
	}
	for i := range d.Roles {
		if r := &d.Roles[i]; r.Person == last.id && r.Organization != 0 && q.mayMean(d, t, of, d.Entities[r.Organization-1].Name) {
			return spoken{token: last.token, id: r.Organization, name: d.Entities[r.Organization-1].Name}
		}
	}
	return spoken{token: -1}
}

// lastBody takes the organisation named last before token t for the noun at token at: of those of the same noun,
// where it means a certain one.
func (q *quoter) lastBody(d *Document, a *attribution, t, at int, of string) {
	noun := morph.Fold(d.Lexemes[at].Word.Lemma())
	for i := len(d.Mentions) - 1; i >= 0; i-- {
		m := &d.Mentions[i]
		if m.Type != Org || m.Span.End > d.Tokens[t].Start || d.Tokens[t].Start-m.Span.End >= referReach {
			continue
		}
		latin := d.Text[m.Span.Start]|0x20 >= 'a' && d.Text[m.Span.Start]|0x20 <= 'z'
		switch name := d.Entities[m.Entity-1].Name; {
		case of == "part" && !strings.Contains(morph.Fold(name), noun):
		case (of == "organization" || of == "office") && d.Tokens[t].Script != text.Latin && latin: // no name of a public body
		case of == "media" && !latin && !q.isMediaName(d, m):
		case (of == "organization" || of == "office" || of == "company") && q.isMediaName(d, m), !q.mayMean(d, at, of, name):
		default:
			a.id, a.name = m.Entity, name
			return
		}
	}
}

// isMediaName reports whether a mention is known for media, or has a noun for them before it: «газета «Степь»».
func (q *quoter) isMediaName(d *Document, m *Mention) bool {
	t := d.tokenBehind(m.Span.Start, d.Sentences[m.Sentence].First)
	if d.Lexemes[t].In(q.media) || q.mediaNames[d.Entities[m.Entity-1].Name] {
		return true
	}
	for t--; t > 0 && isOpening(d, t); t-- {
	}
	if t < 0 {
		return false
	}
	row, ok := d.Lexemes[t].Term(q.nouns)
	return ok && isMediaNoun(row)
}

// subjectBody is the organisation that sentence s begins with, before token t, or that what it begins with is
// of: «Минторг ввёл ограничения против компаний, которые, как считает ведомство, …», «Сотрудники ФСБ …».
func (q *quoter) subjectBody(d *Document, s, t int) spoken {
	first := d.Sentences[s].First
	if q.isSaid(first) {
		return spoken{}
	}
	for k := first; k < min(t, first+5); k++ {
		m := q.mentions[k]
		if k == first && m < 0 && k+1 < t && (isA(d, k, morph.ADVB) || d.Tokens[k].Kind == text.Number) { // «Позже», «15 сентября»
			continue
		}
		if k == first && m < 0 && isA(d, k, morph.PREP) && d.Lexemes[k+1].In(q.time) { // «В апреле»
			k++
			continue
		}
		if m < 0 && (isA(d, k, morph.NOUN|morph.ADJF|morph.NUMR) && !d.Lexemes[k].Word.Best().Tags.Has(morph.Anim|morph.Sing) || isOpening(d, k)) {
			continue
		}
		if m < 0 || d.Mentions[m].Type != Org || k == first && !q.mayBe(d, m, k, morph.Nomn) || q.isMediaName(d, &d.Mentions[m]) {
			break
		}
		id := d.Mentions[m].Entity
		return spoken{token: k, id: id, name: d.Entities[id-1].Name}
	}
	return spoken{}
}
