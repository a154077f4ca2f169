package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// takeNoun takes the noun at token t with what it is of; a name behind it in the same phrase is nearer
// («представитель завода Иван Петров»), else the article tells who that is.
func (q *quoter) takeNoun(d *Document, a *attribution, t, last int, of string) {
	a.body = of == "organization" || of == "group"
	l := d.Lexemes[t]
	if !a.body && q.nameBehindNoun(d, a, t, last) {
		return
	}
	end := q.phraseEnd(d, t, last)
	a.speaker = text.Span{Start: d.Tokens[t].Start, End: d.Tokens[end-1].End}
	if a.name = a.speaker.Of(d.Text); !l.Word.Has(morph.NOUN | morph.Nomn) {
		a.name = q.nominative(d, a.speaker)
	}
	if d.Tokens[t].Shape == text.Title && l.Word.Known && d.Sentences[d.sentenceAt(t, 0)].First == t {
		a.name = lowered(a.name)
	}
	switch {
	case of == "nobody":
	case of == "group" || l.Word.Best().Tags.Has(morph.Plur) && !l.Word.Has(morph.Sing):
		a.body = true
	case of == "organization":
		q.referBody(d, a, t, end)
	default:
		q.referNoun(d, a, t)
	}
}

// nameBehindNoun takes the person named in the phrase of the noun at token t: in the noun's case, with
// nothing but complements between.
func (q *quoter) nameBehindNoun(d *Document, a *attribution, t, last int) bool {
	kase := morph.Tags(0)
	if w := d.Lexemes[t].Word; w.Known {
		kase = w.Union() & morph.Case
	}
	for k := t + 1; k < min(last, t+speakerReach); k++ {
		m := q.mentions[k]
		if m < 0 && isOpening(d, k) {
			k = q.closeOf(k)
			continue
		}
		if m >= 0 && d.Mentions[m].Type == Person {
			if q.mentions[k-1] == m || kase != 0 && !q.mayBeAny(d, m, k, kase) {
				return false
			}
			a.speaker, a.id = d.Mentions[m].Span, d.Mentions[m].Entity
			a.name = d.Entities[a.id-1].Name
			return true
		}
		if m < 0 && q.endsPhrase(d, k) {
			return q.nameInRoles(d, a, t, last) || isComma(d, k) && q.apposition(d, a, k+1, last, kase)
		}
	}
	return q.nameInRoles(d, a, t, last)
}

// apposition takes the name that starts behind a comma, with no more than attributes before it: «один из
// зрителей, 62-летний Хуан Ортис».
func (q *quoter) apposition(d *Document, a *attribution, t, last int, kase morph.Tags) bool {
	for end := t + 6; t < min(last, end); t++ {
		if m := q.mentions[t]; m >= 0 && d.Mentions[m].Type == Person {
			if kase != 0 && !q.mayBeAny(d, m, t, kase) {
				return false
			}
			a.speaker, a.id = d.Mentions[m].Span, d.Mentions[m].Entity
			a.name = d.Entities[a.id-1].Name
			return true
		}
		if d.Tokens[t].Kind == text.Word && q.mentions[t] < 0 && !d.Lexemes[t].Word.Has(morph.ADJF) || d.Tokens[t].Kind == text.Mark && d.Lexemes[t].Surface != "-" {
			return false
		}
	}
	return false
}

// closeOf is the token of the mark that closes the stretch that opens at token t; t where none does.
func (q *quoter) closeOf(t int) int {
	for i := range q.stretches {
		if m := &q.stretches[i]; m.open == t && m.close > t && m.close-t < speakerReach/2 {
			return m.close
		}
	}
	return t
}

// openOf is the token of the mark that opens the short stretch that token t closes, -1: it closes none.
func (q *quoter) openOf(t int) int {
	for i := range q.stretches {
		if m := &q.stretches[i]; m.close == t && t-m.open < speakerReach/2 {
			return m.open
		}
	}
	return -1
}

// mayBeAny is mayBe for one case of several.
func (q *quoter) mayBeAny(d *Document, m, t int, cases morph.Tags) bool {
	for kase := morph.Nomn; kase <= morph.Voct; kase <<= 1 {
		if cases&kase != 0 && q.mayBe(d, m, t, kase) {
			return true
		}
	}
	return false
}

// nameInRoles takes the person whose role the noun at token t is, where his name stands near behind it:
// «политолог, доктор наук Фарход Толипов».
func (q *quoter) nameInRoles(d *Document, a *attribution, t, last int) bool {
	for i := range d.Roles {
		r := &d.Roles[i]
		if r.Person == 0 || !r.Span.Contains(d.Tokens[t].Span) {
			continue
		}
		for k := t; k < min(last, t+speakerReach); k++ {
			if m := q.mentions[k]; m >= 0 && d.Mentions[m].Entity == r.Person {
				a.speaker, a.id, a.name = d.Mentions[m].Span, r.Person, d.Entities[r.Person-1].Name
				return true
			}
		}
	}
	return false
}

// endsPhrase reports whether a noun's phrase ends before token k.
func (q *quoter) endsPhrase(d *Document, k int) bool {
	if q.stopsAttribution(d, k) {
		return true
	}
	w := d.Lexemes[k].Word
	if w == nil || d.Tokens[k].Kind != text.Word {
		return false
	}
	best := w.Best().Tags
	if best.Has(morph.CONJ) && d.Lexemes[k].In(q.and) && k+1 < len(d.Lexemes) && d.Lexemes[k+1].Word.Has(morph.Gent) {
		return false // «министр энергетики и угля»
	}
	return best.Any(morph.VERB|morph.CONJ|morph.GRND|morph.NPRO) || best.Has(morph.PREP) && !d.Lexemes[k].In(q.inPhrase)
}

// phraseEnd is the token behind the noun at token t and the complements right behind it: «глава
// ведомства», «представителя КИСИ».
func (q *quoter) phraseEnd(d *Document, t, last int) int {
	end := t + 1
	for end < min(last, t+6) && d.Tokens[end].Kind == text.Word {
		m := q.mentions[end]
		if m >= 0 {
			if d.Mentions[m].Type == Person {
				break
			}
			for end < last && q.mentions[end] == m {
				end++
			}
			break
		}
		if d.Tokens[end].Script == text.Latin {
			end++
			continue
		}
		w := d.Lexemes[end].Word
		if w == nil || !w.Best().Tags.Any(morph.NOUN|morph.ADJF) || !w.Has(morph.Gent) {
			break
		}
		end++
	}
	return end
}

func (q *quoter) nominative(d *Document, s text.Span) string {
	if q.inflector == nil {
		return s.Of(d.Text)
	}
	return q.inflector.Nominative(s.Of(d.Text))
}

// referNoun finds whom the noun at token t means: the person whose role it names, the nearest before
// it, else the first of the article; a noun of no role means who spoke last.
func (q *quoter) referNoun(d *Document, a *attribution, t int) {
	noun := d.Lexemes[t].Word.Lemma()
	if row, ok := d.Lexemes[min(t+1, len(d.Lexemes)-1)].Term(q.headOf); ok {
		noun = row.Get("role")
	}
	gender := q.cueGender(d, a.cue)
	best := EntityID(0)
	named := false
	for i := range d.Roles {
		r := &d.Roles[i]
		if r.Person == 0 || !strings.Contains(r.Role, noun) {
			continue
		}
		named = true
		if gender != 0 && q.genders(d, r.Person)&gender == 0 {
			continue
		}
		if best == 0 || r.Span.Start <= d.Tokens[t].Start {
			best = r.Person
		}
	}
	if last := q.lastSpeaker(t, func(s *spoken) bool { return s.id != 0 && q.hasRole(d, s.id, noun) }); last.id != 0 {
		best = last.id
	}
	if best != 0 {
		a.id, a.name = best, d.Entities[best-1].Name
		return
	}
	if named {
		return
	}
	row, ok := d.Lexemes[t].Term(q.nouns)
	if !ok {
		return
	}
	who := q.lastSpeaker(t, func(s *spoken) bool {
		return !s.body && (gender == 0 || s.id == 0 || q.genders(d, s.id)&gender != 0) && d.Tokens[t].Start-d.Tokens[s.token].Start < referReach
	})
	if who.name == "" && row.Get("of") == "anyone" {
		who = q.lastPerson(d, t, gender)
	}
	if who.name != "" && (row.Get("of") == "anyone" || who.id != 0) {
		a.id, a.name = who.id, who.name
	}
}

// hasRole reports whether the article says that a person is what the noun says.
func (q *quoter) hasRole(d *Document, id EntityID, noun string) bool {
	for i := range d.Roles {
		if d.Roles[i].Person == id && strings.Contains(d.Roles[i].Role, noun) {
			return true
		}
	}
	return false
}

// referPronoun finds whom the pronoun at token t means.
func (q *quoter) referPronoun(d *Document, a *attribution, t int, gender morph.Tags) {
	if gender == morph.Plur {
		who := q.lastSpeaker(t, func(s *spoken) bool { return s.body })
		a.id, a.name, a.body = who.id, who.name, true
		return
	}
	who := q.lastPerson(d, t, gender)
	a.id, a.name = who.id, who.name
}

// referBody finds the organisation that a noun with no name of its own means: the last one named.
func (q *quoter) referBody(d *Document, a *attribution, t, end int) {
	for k := t; k < end; k++ {
		if m := q.mentions[k]; m >= 0 && d.Mentions[m].Type == Org {
			a.id, a.name = d.Mentions[m].Entity, d.Entities[d.Mentions[m].Entity-1].Name
			return
		}
	}
	if end > t+1 {
		return
	}
	who := q.lastSpeaker(t, func(s *spoken) bool {
		return s.body && s.id != 0 && d.Entities[s.id-1].Type == Org && d.Tokens[t].Start-d.Tokens[s.token].Start < referReach
	})
	if who.id != 0 {
		a.id, a.name = who.id, who.name
		return
	}
	for i := len(d.Mentions) - 1; i >= 0; i-- {
		m := &d.Mentions[i]
		if m.Type == Org && m.Span.End <= d.Tokens[t].Start && d.Tokens[t].Start-m.Span.End < referReach {
			a.id, a.name = m.Entity, d.Entities[m.Entity-1].Name
			return
		}
	}
}

// referReach bounds how far back what a word means was named, in bytes.
const referReach = 1200

// lastPerson is who a word at token t means that names nobody: the subject of this sentence or the one
// before, else who spoke last, else who was named last.
func (q *quoter) lastPerson(d *Document, t int, gender morph.Tags) spoken {
	fits := func(id EntityID) bool { return gender == 0 || id == 0 || q.genders(d, id)&gender != 0 }
	last := q.lastSpeaker(t, func(s *spoken) bool { return !s.body && fits(s.id) })
	since := max(d.sentenceBefore(t), last.token)
	named := spoken{}
	for k := t - 1; k >= 0 && d.Tokens[t].Start-d.Tokens[k].End < referReach; k-- {
		m := q.mentions[k]
		if m < 0 || k > 0 && q.mentions[k-1] == m || d.Mentions[m].Type != Person || !fits(d.Mentions[m].Entity) {
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

// cueGender is the gender of a cue's verb, 0: it has none.
func (q *quoter) cueGender(d *Document, c *cue) morph.Tags {
	if c == nil {
		return 0
	}
	for _, l := range d.Lexemes[c.first:c.last] {
		if p, ok := l.Word.Find(morph.VERB); ok && p.Tags.Has(morph.Femn) {
			return morph.Femn
		}
	}
	return 0
}
