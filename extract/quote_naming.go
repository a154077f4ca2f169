package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// nameAt takes what stands at token t as the speaker when it may be one in the case: a person, an
// organisation or a place by name, a pronoun, a noun for a person or a body. Names behind a noun are
// looked for up to token last.
func (q *quoter) nameAt(d *Document, a *attribution, t, last int, kase morph.Tags) bool {
	a.own = ""
	if m := q.mentions[t]; m >= 0 {
		return q.takeMention(d, a, m, t, kase)
	}
	l := d.Lexemes[t]
	if d.Tokens[t].Kind == text.Link {
		a.speaker = d.Tokens[t].Span
		a.name, a.body = l.Surface, true
		return true
	}
	if d.Tokens[t].Script == text.Latin && d.Tokens[t].Shape > text.Lower && a.cue != nil && d.Tokens[a.cue.first].Script != text.Latin &&
		(t == a.cue.last || t == a.cue.first-1) {
		return q.foreignName(d, a, t)
	}
	if row, ok := l.Term(q.pronouns); ok {
		if want, ok := morph.ParseTag(row.Get("case")); ok && kase != 0 && want&kase == 0 || l.In(q.other) && (isAttribute(d, t) || t+1 < len(d.Tokens) && isA(d, t+1, morph.PRCL)) { // «последний раз», «тот же день»
			return false
		}
		a.speaker = d.Tokens[t].Span
		gender, _ := morph.ParseTag(row.Get("gender"))
		q.referPronoun(d, a, t, gender)
		return true
	}
	if isAttribute(d, t) || l.In(q.knowing) && t+1 < len(d.Tokens) && isA(d, t+1, morph.PREP) { // «не знакомая с делом»
		return false
	}
	if q.english && isNounBeforeNoun(d, a, t) {
		return false
	}
	if row, ok := l.Term(q.nouns); ok && isBehind(d, t, row.Get("behind")) && (kase == 0 || !l.Word.Union().Any(morph.Case) || l.Word.Has(kase)) {
		q.takeNoun(d, a, t, last, row.Get("of"))
		return true
	}
	if kase != 0 && l.Word.Union().Any(morph.Case) && !l.Word.Has(morph.NOUN|kase) {
		return false
	}
	if kase != 0 && d.Tokens[t].Kind == text.Word && d.Tokens[t].Shape <= text.Title && isPersonNoun(l.Word, kase) {
		q.takeNoun(d, a, t, last, "")
		return true
	}
	return false
}

// isBehind reports whether token t stands right behind a word, where it must: «the force», not «comes into force».
func isBehind(d *Document, t int, word string) bool {
	return word == "" || t > 0 && d.Lexemes[t-1].Form == word
}

// isAttribute reports whether the word at token t is an adjective of the noun behind it: «военное ведомство».
func isAttribute(d *Document, t int) bool {
	w := d.Lexemes[t].Word
	return t+1 < len(d.Tokens) && w.Has(morph.ADJF|morph.Sing) && isA(d, t+1, morph.NOUN) && !d.Lexemes[t+1].Word.Union().Any(morph.Proper) && agree(d.Lexemes[t+1].Word, w, morph.Case)
}

// foreignName takes words in another script beside a cue as the name of a body: «отмечает Focus».
func (q *quoter) foreignName(d *Document, a *attribution, t int) bool {
	first, last := t, t+1
	for first > 0 && d.Tokens[first-1].Script == text.Latin {
		first--
	}
	for last < len(d.Tokens) && d.Tokens[last].Script == text.Latin {
		last++
	}
	a.speaker = text.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
	a.name, a.body = a.speaker.Of(d.Text), true
	return true
}

// isPersonNoun reports whether a word is before all a noun for a person.
func isPersonNoun(w *morph.Word, kase morph.Tags) bool {
	return (w.Known || strings.HasPrefix(w.Form, "экс-")) && w.Best().Tags.Has(morph.NOUN|morph.Anim) && !w.Best().Tags.Any(morph.Proper) && w.Has(morph.NOUN|morph.Anim|kase)
}

// takeMention takes a mention whose words may stand in the case.
func (q *quoter) takeMention(d *Document, a *attribution, m, t int, kase morph.Tags) bool {
	mention := &d.Mentions[m]
	switch mention.Type {
	case Person, Org:
	case Norp:
		return q.takePeople(d, a, mention, t, kase)
	case Location:
		if kase != morph.Nomn && kase != morph.Gent || !q.mayBe(d, m, t, kase) {
			return false
		}
	default:
		return false
	}
	if !q.mayBe(d, m, t, kase) {
		return false
	}
	a.speaker, a.id, a.name = mention.Span, mention.Entity, d.Entities[mention.Entity-1].Name
	return true
}

// takePeople takes «россияне», or whom «россиянин» means.
func (q *quoter) takePeople(d *Document, a *attribution, m *Mention, t int, kase morph.Tags) bool {
	w := d.Lexemes[t].Word
	if q.english {
		return q.takeOneOfPeople(d, a, m, t)
	}
	if !w.Has(morph.NOUN | kase) {
		return false
	}
	a.speaker, a.id, a.name, a.body = m.Span, m.Entity, d.Entities[m.Entity-1].Name, true
	if !w.Has(morph.NOUN | morph.Sing | kase) {
		return true
	}
	a.id, a.body = 0, false
	if who := q.lastPerson(d, t, w.Union()&(morph.Masc|morph.Femn), q.saysAhead(d, a)); who.id != 0 {
		a.id, a.name = who.id, who.name
	}
	return true
}

// mayBe reports whether the words of a mention may stand in the case: all words of a person's name, the
// first of another, which may as well not decline («МВД России»).
func (q *quoter) mayBe(d *Document, m, t int, kase morph.Tags) bool {
	if kase == 0 {
		return true
	}
	if d.Mentions[m].Type == Person {
		return q.personMayBe(d, m, t, kase)
	}
	for ; t < len(q.mentions) && q.mentions[t] == m; t++ {
		if d.Tokens[t].Kind == text.Word {
			return !declines(d, t) || d.Lexemes[t].Word.Has(kase)
		}
	}
	return true
}

func (q *quoter) personMayBe(d *Document, m, t int, kase morph.Tags) bool {
	gender := q.genders(d, d.Mentions[m].Entity)
	if gender == morph.Masc|morph.Femn {
		gender = 0
	}
	for ; t < len(q.mentions) && q.mentions[t] == m; t++ {
		if declines(d, t) && !nameMayBe(d.Lexemes[t].Word, kase, gender) || kase == morph.Nomn && isOtherCase(d, &d.Mentions[m], t) {
			return false
		}
	}
	return true
}

// declines reports whether the dictionary knows the cases of the word at token t.
func declines(d *Document, t int) bool {
	w := d.Lexemes[t].Word
	return w.Known && w.Union().Any(morph.Case) && !w.Union().Any(morph.Fixd) && d.Tokens[t].Len() > 2
}

// isOtherCase reports whether a word that the dictionary lacks is not the one that ends a person's name in
// the nominative: «Цзиньпином» of «Си Цзиньпин». With -а it may be a woman's.
func isOtherCase(d *Document, m *Mention, t int) bool {
	form := d.Lexemes[t].Form
	return !d.Lexemes[t].Word.Known && d.Tokens[t].End == m.Span.End && m.Name != "" && len(form) > 6 &&
		!strings.HasSuffix(form, "а") && !strings.HasSuffix(form, "я") && !strings.HasSuffix(morph.Fold(m.Name), form)
}

// nameMayBe reports whether a word of a person's name may stand in the case: by its readings as a name of
// the gender; a word without any may.
func nameMayBe(w *morph.Word, kase, gender morph.Tags) bool {
	known := false
	for i := range w.Parses {
		tags := w.Parses[i].Tags
		if !tags.Any(morph.Surn|morph.Name|morph.Patr) || tags.Has(morph.Plur) || gender != 0 && tags.Any(morph.Gender) && !tags.Any(gender) {
			continue
		}
		if tags.Has(kase) || tags.Has(morph.Fixd) {
			return true
		}
		known = true
	}
	return !known
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

// isPerson reports whether a speaker is a person or may be one.
func (q *quoter) isPerson(d *Document, a *attribution) bool {
	if a.id != 0 {
		return d.Entities[a.id-1].Type == Person
	}
	return !a.body
}

// genders is what the name of a person leaves open.
func (q *quoter) genders(d *Document, id EntityID) morph.Tags {
	if q.english {
		return q.persons.genders(id)
	}
	n := &q.notes[id]
	if n.genders == 0 {
		n.genders = q.findGenders(d, id)
	}
	return n.genders
}

// findGenders is genders, to be asked once an article.
func (q *quoter) findGenders(d *Document, id EntityID) morph.Tags {
	if q.inflector != nil {
		if gender := q.inflector.person(d.Entities[id-1].Name, morph.Nomn).gender; gender != 0 {
			return gender
		}
	}
	if q.hasRole(d, id, func(r *Role) bool { return q.isOfWoman(d, r) }) {
		return morph.Femn
	}
	return morph.Masc | morph.Femn
}

// mayBeOf reports whether a person may be of the gender: by the name, or by a verb of which it was the subject.
func (q *quoter) mayBeOf(d *Document, id EntityID, gender morph.Tags) bool {
	return (q.genders(d, id)|q.notes[id].verbs)&gender != 0
}

// isOfWoman reports whether the noun of a role is one for women alone: «журналистка», «певица».
func (q *quoter) isOfWoman(d *Document, r *Role) bool {
	t := d.tokenBehind(r.Span.Start, d.Sentences[r.Sentence].First)
	for ; t < len(d.Tokens) && d.Tokens[t].End <= r.Span.End; t++ {
		if isA(d, t, morph.NOUN) {
			w := d.Lexemes[t].Word
			return w.Best().Tags.Has(morph.Femn|morph.Anim) && (strings.HasSuffix(w.Lemma(), "ка") || strings.HasSuffix(w.Lemma(), "ица") || strings.HasSuffix(w.Lemma(), "иса"))
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

// mentionEnd is the token behind the mention at token t, at most last.
func (q *quoter) mentionEnd(t, last int) int {
	m := q.mentions[t]
	for t < last && q.mentions[t] == m {
		t++
	}
	return t
}
