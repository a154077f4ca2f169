package extract

import (
	"slices"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// referNoun finds whom the noun at token t means: the person whose role it names, the nearest before
// it, else the first of the article; a noun of no role means who spoke last.
func (q *quoter) referNoun(d *Document, a *attribution, t int) {
	head := d.Lexemes[t].Word.Lemma()
	noun := head
	if row, ok := d.Lexemes[min(t+1, len(d.Lexemes)-1)].Term(q.headOf); ok {
		noun = row.Get("role")
	}
	gender := q.cueGender(d, a.cue)
	best := EntityID(0)
	named := false
	of, marked := q.complement(d, t)
	fits := func(r *Role) bool {
		return isRoleOf(r, noun) && !marked && (of == 0 || r.Organization == of || r.Location == of || r.Organization == 0 && r.Location == 0)
	}
	for i := range d.Roles {
		r := &d.Roles[i]
		if r.Person == 0 || !isRoleOf(r, noun) && !(of != 0 && isRoleOf(r, head)) {
			continue
		}
		named = true
		if !fits(r) && !(of != 0 && r.Organization == of && isRoleOf(r, head)) {
			continue
		}
		if gender != 0 && q.genders(d, r.Person)&gender == 0 {
			continue
		}
		if best == 0 || r.Span.Start <= d.Tokens[t].Start {
			best = r.Person
		}
	}
	if last := q.lastSpeaker(t, func(s *spoken) bool { return s.id != 0 && q.hasRole(d, s.id, fits) }); last.id != 0 {
		best = last.id
	}
	if last := q.lastSpeaker(t, func(s *spoken) bool { return s.id != 0 && !s.body }); best != 0 && of == 0 && last.id != 0 &&
		last.id != best && !q.hasAnyRole(d, last.id) && !q.hasSpoken(best) {
		best = last.id // the article need not say that he is the president
	}
	if best != 0 {
		a.id, a.name = best, d.Entities[best-1].Name
		return
	}
	row, ok := d.Lexemes[t].Term(q.nouns)
	if !ok || named || marked || row.Get("of") == "role" && (q.hasAttribute(d, t) || noun == head && q.isOfSomething(d, t)) {
		return
	}
	spokesman := row.Get("of") == "spokesman" && q.isOfSomething(d, t)
	who := q.lastSpeaker(t, func(s *spoken) bool {
		return !s.body && (gender == 0 || s.id == 0 || q.genders(d, s.id)&gender != 0) && d.Tokens[t].Start-d.Tokens[s.token].Start < referReach &&
			(!spokesman || s.id != 0 && q.hasRole(d, s.id, func(r *Role) bool { return q.isSpokesman(d, r) }))
	})
	if who.name == "" && row.Get("of") == "anyone" {
		who = q.lastPerson(d, t, gender, q.saysAhead(d, a))
	}
	if who.id != 0 {
		a.id, a.name = who.id, who.name
	}
}

// isRoleOf reports whether a noun is among the words of a role: «губернатор» is not «вице-губернатор».
func isRoleOf(r *Role, noun string) bool {
	return strings.HasPrefix(r.Role, noun) || strings.Contains(r.Role, " "+noun)
}

// isSpokesman reports whether a role is to speak for others: «пресс-секретарь президента».
func (q *quoter) isSpokesman(d *Document, r *Role) bool {
	for t := d.tokenBehind(r.Span.Start, d.Sentences[r.Sentence].First); t < len(d.Tokens) && d.Tokens[t].Start < r.Span.End; t++ {
		if row, ok := d.Lexemes[t].Term(q.nouns); ok && row.Get("of") == "spokesman" {
			return true
		}
	}
	return false
}

// complement is the organisation or place right behind the noun at token t; marked: what it is of stands
// in quotation marks and is no mention: «президент «Рога и копыта»».
func (q *quoter) complement(d *Document, t int) (of EntityID, marked bool) {
	if t+2 >= len(d.Tokens) {
		return 0, false
	}
	t++
	if isOpening(d, t) {
		if q.mentions[t+1] < 0 {
			return 0, true
		}
		t++
	}
	if m := q.mentions[t]; m >= 0 && d.Mentions[m].Type != Person {
		return d.Mentions[m].Entity, false
	}
	return 0, false
}

// hasAttribute reports whether an adjective stands before the noun at token t: «российский лидер».
func (q *quoter) hasAttribute(d *Document, t int) bool {
	return t > 0 && d.Tokens[t-1].Kind == text.Word && d.Lexemes[t-1].Word.Best().Tags.Has(morph.ADJF)
}

func (q *quoter) hasSpoken(id EntityID) bool {
	return slices.ContainsFunc(q.spoken, func(s spoken) bool { return s.id == id })
}

// hasRole reports whether the article gives a person a role that fits.
func (q *quoter) hasRole(d *Document, id EntityID, fits func(*Role) bool) bool {
	for i := range d.Roles {
		if d.Roles[i].Person == id && fits(&d.Roles[i]) {
			return true
		}
	}
	return false
}

// isOfSomething reports whether the noun at token t has a complement that says more than «компании».
func (q *quoter) isOfSomething(d *Document, t int) bool {
	if q.phraseEnd(d, t, len(d.Tokens)) == t+1 {
		return false
	}
	row, ok := d.Lexemes[t+1].Term(q.nouns)
	return !ok || !isBody(row.Get("of")) || d.Tokens[t+1].Shape > text.Lower
}

func (q *quoter) hasAnyRole(d *Document, id EntityID) bool {
	return q.hasRole(d, id, func(*Role) bool { return true })
}

// referPronoun finds whom the pronoun at token t means.
func (q *quoter) referPronoun(d *Document, a *attribution, t int, gender morph.Tags) {
	if gender == morph.Neut {
		a.body = true
		return
	}
	if gender == morph.Plur {
		who := q.lastSpeaker(t, func(s *spoken) bool { return s.body })
		a.id, a.name, a.body = who.id, who.name, true
		return
	}
	who := q.himself(d, t, gender)
	if who.id == 0 {
		who = q.lastPerson(d, t, gender, q.saysAhead(d, a))
	}
	if who.name == "" && t+1 < len(d.Lexemes) && d.Lexemes[t+1].In(q.documents) { // «По её данным, …»
		who = q.lastSpeaker(t, func(s *spoken) bool { return s.body && s.id != 0 && d.Entities[s.id-1].Type == Org })
		a.body = who.id != 0
	}
	a.id, a.name = who.id, who.name
}

// himself is whom «сам он» sets against others: the person named last in the sentence.
func (q *quoter) himself(d *Document, t int, gender morph.Tags) spoken {
	first := d.Sentences[d.sentenceAt(t, 0)].First
	if t == first || !d.Lexemes[t-1].In(q.self) {
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

// referBody finds the organisation that a noun with no name of its own means: the last one named.
func (q *quoter) referBody(d *Document, a *attribution, t, end int, of string) {
	for k := t; k < end; k++ {
		if m := q.mentions[k]; m >= 0 && d.Mentions[m].Type == Org {
			a.id, a.name = d.Mentions[m].Entity, d.Entities[d.Mentions[m].Entity-1].Name
			return
		}
	}
	if end > t+1 {
		return
	}
	noun := d.Lexemes[t].Word.Lemma()
	reach := referReach
	if of == "office" {
		reach = 2 * referReach
	}
	near := func(start int) bool {
		return of == "media" || of == "agency" || d.Tokens[t].Start-start < reach
	}
	if subject := q.subjectBody(d, t); subject.id != 0 && of != "part" && of != "media" && of != "agency" {
		a.id, a.name = subject.id, subject.name
		return
	}
	who := q.lastSpeaker(t, func(s *spoken) bool {
		return s.body && near(d.Tokens[s.token].Start) && (strings.Contains(s.name, noun) ||
			(of == "media" || of == "agency") && s.media != noMedium || of != "part" && of != "media" && s.id != 0 && d.Entities[s.id-1].Type == Org && s.media != isMedium)
	})
	if who.name != "" {
		a.id, a.name = who.id, who.name
		return
	}
	q.lastBody(d, a, t, noun, of)
}

// lastBody takes the organisation named last before token t: of those of the same noun, where it means a
// certain one.
func (q *quoter) lastBody(d *Document, a *attribution, t int, noun, of string) {
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
		default:
			a.id, a.name = m.Entity, name
			return
		}
	}
}

// isMediaName reports whether a mention is known for media, or has a noun for them before it: «газета «Степь»».
func (q *quoter) isMediaName(d *Document, m *Mention) bool {
	t := d.tokenBehind(m.Span.Start, d.Sentences[m.Sentence].First)
	if d.Lexemes[t].In(q.media) {
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

// subjectBody is the organisation that a sentence with token t begins with: «Минторг ввёл ограничения против
// компаний, которые, как считает ведомство, …».
func (q *quoter) subjectBody(d *Document, t int) spoken {
	first := d.Sentences[d.sentenceAt(t, 0)].First
	m := q.mentions[first]
	if first >= t || m < 0 || d.Mentions[m].Type != Org || !q.mayBe(d, m, first, morph.Nomn) {
		return spoken{}
	}
	id := d.Mentions[m].Entity
	return spoken{token: first, id: id, name: d.Entities[id-1].Name}
}

// referReach bounds how far back what a word means was named, in bytes.
const referReach = 1200

// saysAhead reports whether the words of a cue follow in a clause of their own, so that what stands before
// is not part of them.
func (q *quoter) saysAhead(d *Document, a *attribution) bool {
	return a.cue != nil && a.cue.brings == bringsClause && q.thatBehind(d, a.cue, d.Sentences[a.cue.sentence].Last) >= 0
}

// lastPerson is who a word at token t means that names nobody: the subject of this sentence or the one
// before, else who spoke last, else who was named last.
func (q *quoter) lastPerson(d *Document, t int, gender morph.Tags, saysAhead bool) spoken {
	fits := func(id EntityID) bool { return gender == 0 || id == 0 || q.genders(d, id)&gender != 0 }
	last := q.lastSpeaker(t, func(s *spoken) bool { return !s.body && fits(s.id) })
	since := max(d.sentenceBefore(t), last.until)
	named := spoken{}
	start := t - 1
	if s := &d.Sentences[d.sentenceAt(t, 0)]; t > s.First+1 && !saysAhead { // «…, сказал он», «…, по его словам, …»: this sentence is what he says
		start = s.First - 1
	}
	for k := start; k >= 0 && d.Tokens[t].Start-d.Tokens[k].End < referReach; k-- {
		m := q.mentions[k]
		if m < 0 || k > 0 && q.mentions[k-1] == m || d.Mentions[m].Type != Person || !fits(d.Mentions[m].Entity) || last.name != "" && q.isSaid(k) {
			continue
		}
		who := spoken{token: k, id: d.Mentions[m].Entity, name: d.Entities[d.Mentions[m].Entity-1].Name}
		if k > since && q.mayBe(d, m, k, morph.Nomn) {
			return who
		}
		if named.id == 0 {
			named = who
		}
		if k <= since && last.name != "" {
			break
		}
	}
	if last.name != "" {
		return last
	}
	return named
}

// lastSpeaker is who spoke last before token t and fits; without a name: nobody.
func (q *quoter) lastSpeaker(t int, fits func(*spoken) bool) spoken {
	best := spoken{token: -1}
	for i := range q.spoken {
		if s := &q.spoken[i]; s.token < t && s.token > best.token && fits(s) {
			best = *s
		}
	}
	return best
}
