package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// attribution is who says it and with what word; token numbers, -1: none.
type attribution struct {
	cue, cueEnd int
	speaker     text.Span
	id          EntityID
	name        string
}

func (a *attribution) hasSpeaker() bool { return !a.speaker.Empty() }

// attributionIn reads the tokens [first, last) as an attribution: a cue with the nearest naming of a
// speaker. ok is false when there is no cue.
func (q *quoter) attributionIn(d *Document, first, last int) (attribution, bool) {
	for t := first; t < last; t++ {
		if !q.isCue(d, t) {
			continue
		}
		a := attribution{cue: t, cueEnd: t + 1}
		if !q.speakerBehind(d, &a, t+1, last) {
			q.speakerBefore(d, &a, first, t)
		}
		return a, true
	}
	return attribution{cue: -1}, false
}

// isCue reports whether a token is a verb of speech in a form that has a speaker of its own: the author
// speaks in «напомним» and «стоит отметить», and «говорит о …» says nothing.
func (q *quoter) isCue(d *Document, t int) bool {
	l := d.Lexemes[t]
	if d.Tokens[t].Shape != text.Lower && d.Tokens[t].Shape != text.Title || !l.In(q.cues) {
		return false
	}
	p, ok := l.Word.Find(morph.VERB)
	if !ok || p.Tags.Any(morph.Impr|morph.Per1) && !p.Tags.Any(morph.Past|morph.Per3) {
		return false
	}
	if t+1 < len(d.Tokens) {
		if next := d.Lexemes[t+1].Form; next == "о" || next == "об" {
			return false
		}
	}
	return true
}

// speakerReach bounds how far a speaker stands from his cue, in tokens.
const speakerReach = 14

// speakerBehind looks for a speaker behind the cue, up to the next clause. A person goes before an
// organisation: «сообщил агентству ТАСС представитель завода Иван Петров».
func (q *quoter) speakerBehind(d *Document, a *attribution, first, last int) bool {
	organization := *a
	for t := first; t < min(last, first+speakerReach); t++ {
		if stopsAttribution(d, t) {
			break
		}
		found := *a
		if !q.speakerAt(d, &found, t, morph.Nomn) {
			continue
		}
		if found.id == 0 || d.Entities[found.id-1].Type != Org {
			*a = found
			return true
		}
		if !organization.hasSpeaker() {
			organization = found
		}
	}
	*a = organization
	return a.hasSpeaker()
}

// speakerBefore looks for a speaker before the cue, the nearest first.
func (q *quoter) speakerBefore(d *Document, a *attribution, first, cue int) bool {
	for t := cue - 1; t >= max(first, cue-speakerReach); t-- {
		if q.speakerAt(d, a, t, morph.Nomn) {
			return true
		}
	}
	return false
}

func stopsAttribution(d *Document, t int) bool {
	switch d.Lexemes[t].Surface {
	case "—", "–", ":", ".", ";", "«", "»", "?", "!":
		return true
	}
	switch d.Lexemes[t].Form {
	case "что", "который", "которая":
		return true
	}
	return false
}

// speakerAt takes what stands at token t as the speaker when it may be one in the case: a person or an
// organisation by name, a pronoun, a noun for a person.
func (q *quoter) speakerAt(d *Document, a *attribution, t int, kase morph.Tags) bool {
	if m := q.mentionAt(t); m >= 0 {
		return q.takeMention(d, a, m, t, kase)
	}
	l := d.Lexemes[t]
	if row, ok := l.Term(q.pronouns); ok {
		a.speaker = d.Tokens[t].Span
		gender, _ := morph.ParseTag(row.Get("gender"))
		q.refer(d, a, d.Tokens[t].Start, gender)
		return true
	}
	if l.In(q.nouns) && l.Word.Has(morph.NOUN|kase) {
		a.speaker = d.Tokens[t].Span
		if !q.holderOf(d, a, l.Word.Lemma()) {
			q.refer(d, a, d.Tokens[t].Start, 0)
		}
		return true
	}
	return false
}

// holderOf finds the person whose role a noun names: the nearest before it, else the first of the article.
func (q *quoter) holderOf(d *Document, a *attribution, noun string) bool {
	best := -1
	for i := range d.Roles {
		r := &d.Roles[i]
		if r.Person == 0 || !strings.Contains(r.Role, noun) {
			continue
		}
		if best < 0 || r.Span.Start <= a.speaker.Start {
			best = i
		}
	}
	if best < 0 || len(q.speakers) > 0 && d.Roles[best].Person != q.speakers[len(q.speakers)-1] && d.Roles[best].Span.Start < a.speaker.Start-1500 {
		return false
	}
	a.id, a.name = d.Roles[best].Person, d.Roles[best].PersonName
	return true
}

func (q *quoter) takeMention(d *Document, a *attribution, m, t int, kase morph.Tags) bool {
	mention := &d.Mentions[m]
	if mention.Type != Person && mention.Type != Org {
		return false
	}
	l := d.Lexemes[t]
	if mention.Type == Person && l.Word.Known && !l.Word.Has(kase) && l.Word.Union().Any(morph.Case) {
		return false
	}
	a.speaker, a.id, a.name = mention.Span, mention.Entity, d.Entities[mention.Entity-1].Name
	return true
}

// refer finds who a pronoun or a noun stands for: the last person who spoke, else the last one named
// before it.
func (q *quoter) refer(d *Document, a *attribution, before int, gender morph.Tags) {
	for i := len(d.Mentions) - 1; i >= 0; i-- {
		m := &d.Mentions[i]
		if m.Span.Start < before && m.Type == Person && q.spoke(m.Entity) && q.genderFits(m.Entity, gender) {
			a.id, a.name = m.Entity, d.Entities[m.Entity-1].Name
			return
		}
	}
	for i := len(d.Mentions) - 1; i >= 0; i-- {
		m := &d.Mentions[i]
		if m.Span.Start < before && before-m.Span.Start < 600 && m.Type == Person && q.genderFits(m.Entity, gender) {
			a.id, a.name = m.Entity, d.Entities[m.Entity-1].Name
			return
		}
	}
}
