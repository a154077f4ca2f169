package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// isGoverned reports whether the naming at token t is no subject: a preposition stands before it, or a
// noun whose complement it is. A noun for an organisation may have its name behind it.
func (q *quoter) isGoverned(d *Document, named int, a *attribution) bool {
	person := q.mentions[named] >= 0 && q.isPerson(d, a)
	if a.cue != nil && named == d.Sentences[a.cue.sentence].First {
		return person && q.isDeclined(d, named) && !q.mayBeWoman(d, a, named, -1)
	}
	t := named - 1
	for t > 0 && isOpening(d, t) {
		t--
	}
	if q.isPlaceMet(d, named, t, a) {
		return true
	}
	if governed, sure := q.governedBeside(d, named, t, a); sure {
		return governed
	}
	w := d.Lexemes[named].Word
	oblique := w.Has(morph.Gent) || !w.Known || d.Tokens[named].Shape == text.Upper || d.Tokens[named].Script == text.Latin
	if person && t >= 0 {
		oblique = nameMayBe(w, morph.Gent, 0) && !d.Lexemes[t].In(q.time)
	}
	if oblique && t >= 0 && d.Tokens[t].Kind == text.Word && q.isPerson(d, a) && isOblique(d.Lexemes[t].Word) && (w.Known || q.mentions[t] < 0) {
		return true // «пресс-служба президента Александра Лукашенко»
	}
	if person && (q.isDeclined(d, named) && !q.mayBeWoman(d, a, named, t) || t >= 0 && q.servesHim(d, t, named)) {
		return true
	}
	for t > 0 && d.Tokens[t].Kind == text.Word && q.mentions[t] < 0 && d.Lexemes[t].Word.Best().Tags.Any(morph.ADJF|morph.PRTF) {
		t--
	}
	return t >= 0 && d.Tokens[t].Kind == text.Word && q.governs(d, t, named, a, oblique)
}

// governedBeside is isGoverned by token t, which stands before a naming and the mark that opens before it; not sure where
// the cases must tell.
func (q *quoter) governedBeside(d *Document, named, t int, a *attribution) (governed, sure bool) {
	row, pronoun := d.Lexemes[named].Term(q.pronouns)
	if t < 0 {
		return false, pronoun
	}
	before := d.Lexemes[t]
	if marks := t < named-1; marks && isA(d, t, morph.NOUN) {
		preposition := t > 0 && isA(d, t-1, morph.PREP)
		switch {
		case !preposition && !before.In(q.nouns) && before.Word.Has(morph.NOUN|morph.Inan|morph.Nomn):
			return false, true // «паблик «База»»
		case !before.In(q.time) && (preposition || isOblique(before.Word) && !before.Word.Has(morph.Gent)):
			return true, true // «в интервью «Степи»», «рассказал журналу «Степь»»
		}
	}
	switch {
	case before.In(q.acting): // «врио главы»
		return true, true
	case t > 0 && before.In(q.and) && q.mentions[named] >= 0 && !q.isPerson(d, a) && q.isGovernedBefore(d, t, a): // «источники ТАСС и «Степи»»
		return true, true
	case before.Surface == "(" && closesBracket(d, named, a.cue.first):
		return true, true
	case pronoun:
		return row.Get("case") != "nomn" && isA(d, t, morph.PREP), true
	case q.mentions[named] >= 0 || t != named-1 || !before.In(q.nouns):
		return false, false
	}
	served := d.Lexemes[named].Word.Has(morph.NOUN|morph.Gent) && isPersonNoun(before.Word, morph.Nomn)
	return served, served // «пресс-секретарь премьера»
}

// governs reports whether the word at token t, before the adjectives of a naming, is a preposition or the noun whose
// complement the naming is.
func (q *quoter) governs(d *Document, t, named int, a *attribution, oblique bool) bool {
	if t > 0 && d.Tokens[t].Glued && d.Lexemes[t-1].Surface == "-" { // «в 2023-го «Степь» писала»
		return false
	}
	before := d.Lexemes[t]
	best := before.Word.Best().Tags
	if q.mediaNames[a.name] && best.Has(morph.NOUN|morph.Gent) && best.Any(morph.Inan) && !before.In(q.nouns) && !before.In(q.documents) {
		return false // «после начала пожара ТАСС сообщил»
	}
	if best.Has(morph.PREP) {
		return !before.In(q.ago)
	}
	if q.isPerson(d, a) || !oblique {
		return false
	}
	if m := q.mentions[t]; m >= 0 && d.Mentions[m].Type == Org {
		return true // «в МИДе страны»
	}
	if !best.Has(morph.NOUN) || d.Tokens[t].Shape > text.Title || before.In(q.time) {
		return false
	}
	row, ok := before.Term(q.nouns)
	if !ok && d.Tokens[named].Script == text.Latin && t == d.Sentences[d.sentenceAt(t, 0)].First && before.Word.Has(morph.NOUN|morph.Nomn) {
		return false // «Радиостанция KLMN»
	}
	return !ok || row.Get("of") != "organization" && row.Get("of") != "office" || !before.Word.Has(morph.NOUN|morph.Nomn)
}

// isPlaceMet reports whether a place is what the verb right before it is about, and so not who speaks: «который посетил
// Белград, заявил».
func (q *quoter) isPlaceMet(d *Document, named, t int, a *attribution) bool {
	m := q.mentions[named]
	if m < 0 || d.Mentions[m].Type != Location || t < 0 || a.cue == nil || t >= a.cue.first && t < a.cue.last {
		return false
	}
	if !isA(d, t, morph.VERB) || !d.Lexemes[t].Word.Best().Tags.Has(morph.Tran) {
		return false
	}
	behind := d.tokenBehind(d.Mentions[m].Span.End, named)
	return behind+1 >= len(d.Tokens) || !isComma(d, behind) || !d.Lexemes[behind+1].Word.HasLemma("который") // «начала Москва, которая считает»
}

// isGovernedBefore reports whether the name that ends before token t, joined to another behind it, is no subject.
func (q *quoter) isGovernedBefore(d *Document, t int, a *attribution) bool {
	for t--; t > 0 && isClosing(d, t); t-- {
	}
	m := q.mentions[t]
	if m < 0 || d.Mentions[m].Type != Org {
		return false
	}
	for t > 0 && q.mentions[t-1] == m {
		t--
	}
	first := attribution{cue: a.cue}
	return q.takeMention(d, &first, m, t, 0) && q.isGoverned(d, t, &first)
}

// servesHim reports whether the noun at token t is of the person named behind it rather than his own: «советник
// Нетаньяху», where the article calls Нетаньяху something else.
func (q *quoter) servesHim(d *Document, t, named int) bool {
	id := d.Mentions[q.mentions[named]].Entity
	if !d.Lexemes[t].In(q.ofWhom) || named != t+1 || !nameMayBe(d.Lexemes[named].Word, morph.Gent, 0) {
		return false
	}
	noun, other := d.Lexemes[t].Word.Lemma(), false
	for i := range d.Roles {
		r := &d.Roles[i]
		if r.Person != id || r.Span.Contains(d.Tokens[t].Span) {
			continue
		}
		if isRoleOf(r, noun) {
			return false
		}
		other = true
	}
	return other
}

// isDeclined reports whether the person's name at token t ends as his full name does not: «внук Чернова» where the
// article names Пётр Чернов.
func (q *quoter) isDeclined(d *Document, t int) bool {
	m := &d.Mentions[q.mentions[t]]
	name := morph.Fold(d.Entities[m.Entity-1].Name)
	last := name[strings.LastIndexByte(name, ' ')+1:]
	form := d.Lexemes[d.tokenBehind(m.Span.End, t)-1].Form
	return len(last) < len(name) && len(last) < len(form) && strings.HasPrefix(form, last)
}

// mayBeWoman reports whether the person's name at token t, which ends as his full name does not, may stand in the
// nominative for all that: by a feminine verb or right beside the verb, with no noun before that it is of.
func (q *quoter) mayBeWoman(d *Document, a *attribution, t, before int) bool {
	c := a.cue
	feminine := q.cueGender(d, c) == morph.Femn
	if before >= 0 && q.mentions[before] < 0 && isA(d, before, morph.NOUN) {
		return feminine && d.Lexemes[before].Word.Best().Tags.Has(morph.Anim)
	}
	return feminine || c.last == t || c.first > 0 && d.Tokens[c.first-1].End == a.speaker.End
}

// closesBracket reports whether a bracket closes among the tokens [first, last).
func closesBracket(d *Document, first, last int) bool {
	for t := first; t < last; t++ {
		if d.Lexemes[t].Surface == ")" {
			return true
		}
	}
	return false
}

// isOblique reports whether a noun stands in another case than the nominative.
func isOblique(w *morph.Word) bool {
	return w.Known && w.Best().Tags.Has(morph.NOUN) && !w.Has(morph.NOUN|morph.Nomn)
}

// isPluralVerb reports whether the verb of a cue stands in the plural only.
func isPluralVerb(d *Document, c *cue) bool {
	for _, l := range d.Lexemes[c.first:c.last] {
		if p, ok := l.Word.Find(morph.VERB); ok {
			return p.Tags.Has(morph.Plur)
		}
	}
	return false
}

// agrees reports whether the cue's verb may have the naming at token t as its subject: a plural wants
// several, a gender wants its own.
func (q *quoter) agrees(d *Document, c *cue, a *attribution, t int) bool {
	if c.who != whoSubject && c.who != whoBefore {
		return true
	}
	for _, l := range d.Lexemes[c.first:c.last] {
		p, ok := l.Word.Find(morph.VERB)
		if !ok {
			continue
		}
		if p.Tags.Has(morph.Plur) {
			if row, ok := d.Lexemes[t].Term(q.pronouns); ok {
				return row.Get("gender") == "plur"
			}
			return inList(d, t, a.speaker.End) || d.Lexemes[t].Word.Has(morph.Nomn|morph.Plur) && !(q.mentions[t] >= 0 && q.isPerson(d, a))
		}
		gender := p.Tags & morph.Gender
		if m := q.mentions[t]; m >= 0 && d.Mentions[m].Type == Location {
			return nounAgrees(d.Lexemes[t].Word, gender)
		}
		if q.mentions[t] >= 0 || d.Lexemes[t].In(q.pronouns) {
			if c.first > 0 && d.Tokens[c.first-1].End == a.speaker.End || c.last < len(d.Tokens) && d.Tokens[c.last].Start == a.speaker.Start {
				return true // what stands right beside the verb outweighs what its name looks like
			}
			return gender == 0 || a.id == 0 || d.Entities[a.id-1].Type != Person || q.mayBeOf(d, a.id, gender)
		}
		return c.first == t+1 || nounAgrees(d.Lexemes[t].Word, gender) ||
			c.last == t && d.Lexemes[t].In(q.nouns) && d.Lexemes[t].Word.Has(morph.PRTF|morph.Nomn|morph.Sing) // «признался задержанный»
	}
	return true
}

// nounAgrees reports whether a noun may be the subject of a verb in the singular, of the gender where it
// shows one. A woman may be called by a masculine noun.
func nounAgrees(w *morph.Word, gender morph.Tags) bool {
	for i := range w.Parses {
		tags := w.Parses[i].Tags
		if tags.Has(morph.Nomn) && !tags.Any(morph.PRTF) && (tags.Has(morph.Sing) || !tags.Any(morph.Number)) &&
			(gender == 0 || tags.Any(gender) || !tags.Any(morph.Gender) || gender == morph.Femn && tags.Has(morph.Masc|morph.Anim)) {
			return true
		}
	}
	return !w.Union().Any(morph.Case)
}

// inListBehind reports whether another naming follows: «сообщили ТАСС и РБК».
func (q *quoter) inListBehind(d *Document, naming text.Span) bool {
	t := d.tokenBehind(naming.Start, 0)
	return t < len(d.Tokens) && inList(d, t, naming.End)
}

// inList reports whether a naming stands beside another: «Петров и Иванов сообщили».
func inList(d *Document, t, end int) bool {
	isAnd := func(t int) bool {
		switch d.Lexemes[t].Form {
		case "и", "and":
			return true
		}
		return false
	}
	before := t - 1
	if before > 0 && isOpening(d, before) {
		before--
	}
	if before >= 0 && isAnd(before) {
		return true
	}
	t = d.tokenBehind(end, t)
	if t+1 < len(d.Tokens) && isClosing(d, t) { // ««Степь» и «Ветер»»
		t++
	}
	return t < len(d.Tokens) && isAnd(t)
}

// verbGender is the gender that a cue's verb shows, 0: none.
func verbGender(d *Document, c *cue) morph.Tags {
	for _, l := range d.Lexemes[c.first:c.last] {
		if p, ok := l.Word.Find(morph.VERB); ok {
			return p.Tags & morph.Gender
		}
	}
	return 0
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
