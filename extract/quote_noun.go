package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// takeNoun takes the noun at token t with what it is of; a name behind it in the same phrase is nearer
// («представитель завода Иван Петров»), else the article tells who that is.
func (q *quoter) takeNoun(d *Document, a *attribution, t, last int, of string) {
	a.body = isBody(of) || of == "group"
	l := d.Lexemes[t]
	if !a.body && q.nameBehindNoun(d, a, t, last) {
		return
	}
	end := q.phraseEnd(d, t, last)
	if end < last && a.body && q.closeOf(end) > end { // «газета «Степь»»
		end = q.closeOf(end) + 1
	}
	a.speaker = text.Span{Start: d.Tokens[t].Start, End: d.Tokens[end-1].End}
	switch a.name = a.speaker.Of(d.Text); {
	case a.cue != nil && a.cue.kase == morph.Gent && q.inflector != nil:
		a.name = q.inflector.NominativeFrom(a.name, morph.Gent)
	case l.Word.Has(morph.NOUN|morph.Nomn|morph.Plur) && a.cue != nil && isPluralVerb(d, a.cue) && !q.isPlaced(d, t):
	case of != "group" && q.inflector != nil && l.Word.Has(morph.NOUN|morph.Sing) && !l.Word.Has(morph.NOUN|morph.Nomn|morph.Sing): // «в полиции»
		a.name = q.inflector.NominativeFrom(a.name, morph.Case&^morph.Nomn)
	case !l.Word.Has(morph.NOUN | morph.Nomn):
		a.name = q.nominative(d, a.speaker)
	}
	if d.Tokens[t].Shape == text.Title && l.Word.Known && d.Sentences[d.sentenceAt(t, 0)].First == t {
		a.name = lowered(a.name)
	}
	switch {
	case of == "nobody":
	case a.cue != nil && isPluralVerb(d, a.cue) && l.Word.Has(morph.Nomn|morph.Plur) && !q.isPlaced(d, t):
		a.body = true
	case of == "group" || l.Word.Best().Tags.Has(morph.Plur) && !l.Word.Has(morph.Sing):
		a.body = true
	case a.body && d.Tokens[t].Shape == text.Title && d.Sentences[d.sentenceAt(t, 0)].First != t: // a name: «в Кремле»
	case a.body:
		q.referBody(d, a, t, end, of)
	default:
		q.referNoun(d, a, t)
	}
}

// isBody reports whether nouns of a kind stand for organisations.
func isBody(of string) bool {
	switch of {
	case "organization", "office", "company", "media", "agency", "part":
		return true
	}
	return false
}

// isMediaNoun reports whether a noun stands before the names of media.
func isMediaNoun(row rules.Row) bool { return row.Get("of") == "media" || row.Get("of") == "agency" }

// isPlaced reports whether the noun at token t stands behind «в», with an attribute between or not.
func (q *quoter) isPlaced(d *Document, t int) bool {
	for k := t - 1; k >= max(0, t-3); k-- {
		if d.Lexemes[k].In(q.place) {
			return true
		}
		if d.Tokens[k].Kind != text.Word || !d.Lexemes[k].Word.Best().Tags.Any(morph.ADJF|morph.PRTF) {
			break
		}
	}
	return false
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
				continue
			}
			a.speaker, a.id = d.Mentions[m].Span, d.Mentions[m].Entity
			a.name = d.Entities[a.id-1].Name
			return true
		}
		if m < 0 && q.endsPhrase(d, k) {
			return q.nameInRoles(d, a, t, last, kase) || isComma(d, k) && q.apposition(d, a, k+1, last, kase)
		}
	}
	return q.nameInRoles(d, a, t, last, kase)
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
		if w := d.Lexemes[t].Word; isPersonNoun(w, morph.Nomn) && kase&morph.Nomn != 0 {
			return q.nameBehindNoun(d, a, t, last)
		}
		if d.Tokens[t].Kind == text.Word && q.mentions[t] < 0 && !d.Lexemes[t].Word.Has(morph.ADJF) || d.Tokens[t].Kind == text.Mark && d.Lexemes[t].Surface != "-" {
			return false
		}
	}
	return false
}

// nameInRoles takes the person whose role the noun at token t is, where his name stands near behind it:
// «политолог, доктор наук Фарход Толипов».
func (q *quoter) nameInRoles(d *Document, a *attribution, t, last int, kase morph.Tags) bool {
	for i := range d.Roles {
		r := &d.Roles[i]
		if r.Person == 0 || !r.Span.Contains(d.Tokens[t].Span) {
			continue
		}
		for k := t; k < min(last, t+speakerReach); k++ {
			if m := q.mentions[k]; m >= 0 && d.Mentions[m].Entity == r.Person && (kase == 0 || q.mayBeAny(d, m, k, kase)) {
				a.speaker, a.id, a.name = d.Mentions[m].Span, r.Person, d.Entities[r.Person-1].Name
				return true
			}
		}
	}
	return false
}

// endsPhrase reports whether a noun's phrase ends before token k.
func (q *quoter) endsPhrase(d *Document, k int) bool {
	if isComma(d, k) && k+1 < len(d.Lexemes) && d.Lexemes[k-1].Word.Has(morph.ADJF|morph.Gent) && d.Lexemes[k+1].Word.Has(morph.ADJF|morph.Gent) {
		return false // «войск радиационной, химической и биологической защиты»
	}
	if q.stopsAttribution(d, k) {
		return true
	}
	w := d.Lexemes[k].Word
	if w == nil || d.Tokens[k].Kind != text.Word {
		return false
	}
	best := w.Best().Tags
	if best.Has(morph.CONJ) && d.Lexemes[k].In(q.and) && k+1 < len(d.Lexemes) {
		if next := d.Lexemes[k+1].Word; next.Has(morph.Gent) || isPersonNoun(next, morph.Nomn) && d.Tokens[k+1].Shape == text.Lower {
			return false // «министр энергетики и угля», «актриса и певица»
		}
	}
	return best.Any(morph.VERB|morph.CONJ|morph.GRND|morph.NPRO) || best.Has(morph.PREP) && !d.Lexemes[k].In(q.inPhrase)
}

// phraseEnd is the token behind the noun at token t and the complements right behind it: «глава
// ведомства», «представителя КИСИ».
func (q *quoter) phraseEnd(d *Document, t, last int) int {
	end := t + 1
	if end < last && d.Tokens[end].Kind == text.Link { // «портал e1.ru»
		return end + 1
	}
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
