package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// longestOffice bounds how far behind a noun the name of who holds the office stands, in tokens.
const longestOffice = 30

// nameBehindNoun takes the person named in the phrase of the noun at token t: in the noun's case, with
// nothing but complements and asides between.
func (q *quoter) nameBehindNoun(d *Document, a *attribution, t, last int) bool {
	kase := morph.Tags(0)
	if w := d.Lexemes[t].Word; w.Known {
		kase = w.Union() & morph.Case
	}
	if a.cue != nil && a.cue.kase == morph.Nomn && a.cue.document < 0 && kase.Has(morph.Nomn) && !kase.Has(morph.Ablt) { // «супруг Анны Беловой»
		kase = morph.Nomn
	}
	for k := t + 1; k < min(last, t+longestOffice); k++ {
		m := q.mentions[k]
		if end := q.asideEnd(d, t, k, last); m < 0 && end > k {
			k = end
			continue
		}
		if m >= 0 && d.Mentions[m].Type == Person {
			if q.mentions[k-1] == m || kase != 0 && !q.mayBeAny(d, m, k, kase) || isA(d, k-1, morph.PREP) || q.servesHim(d, t, k) ||
				a.cue != nil && a.cue.kase == morph.Nomn && k == t+1 && q.isDeclined(d, k) && q.cueGender(d, a.cue) != morph.Femn {
				continue
			}
			q.takePerson(d, a, m)
			return true
		}
		if m < 0 && q.endsPhrase(d, k) {
			return q.nameInRoles(d, a, t, last, kase) || isComma(d, k) && q.apposition(d, a, k+1, last, kase)
		}
	}
	return q.nameInRoles(d, a, t, last, kase)
}

func (q *quoter) takePerson(d *Document, a *attribution, m int) {
	a.speaker, a.id = d.Mentions[m].Span, d.Mentions[m].Entity
	a.name = d.Entities[a.id-1].Name
}

// asideEnd is the last token of what stands aside at token k in the phrase of the noun at token t: words in
// quotation marks or brackets, a participle with its own between commas; k where nothing does.
func (q *quoter) asideEnd(d *Document, t, k, last int) int {
	last = min(last, t+longestOffice)
	end := func(closes func(int) bool) int {
		for e := k + 1; e < last; e++ {
			if closes(e) {
				return e
			}
		}
		return k
	}
	switch {
	case isOpening(d, k):
		return q.closeOf(k)
	case d.Lexemes[k].Surface == "(":
		return end(func(e int) bool { return d.Lexemes[e].Surface == ")" })
	case isComma(d, k) && k+1 < last && isA(d, k+1, morph.PRTF) && q.isAside(d, k+1, 0):
		return end(func(e int) bool { return isComma(d, e) })
	}
	return k
}

// apposition takes the name that starts behind a comma, with no more than attributes before it: «один из
// зрителей, 62-летний Хуан Ортис».
func (q *quoter) apposition(d *Document, a *attribution, t, last int, kase morph.Tags) bool {
	for end := t + 6; t < min(last, end); t++ {
		if m := q.mentions[t]; m >= 0 && d.Mentions[m].Type == Person {
			if kase != 0 && !q.mayBeAny(d, m, t, kase) || q.goesOn(d, t) {
				return false
			}
			q.takePerson(d, a, m)
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

// goesOn reports whether the clause goes on behind the name at token t, which is then its subject.
func (q *quoter) goesOn(d *Document, t int) bool {
	end := d.tokenBehind(d.Mentions[q.mentions[t]].Span.End, t)
	return end < len(d.Tokens) && d.Tokens[end].Kind == text.Word && !isA(d, end, morph.PREP)
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
			if m := q.mentions[k]; m >= 0 && d.Mentions[m].Entity == r.Person && !q.servesHim(d, t, k) && (kase == 0 || q.mayBeAny(d, m, k, kase)) {
				a.speaker, a.id, a.name = d.Mentions[m].Span, r.Person, d.Entities[r.Person-1].Name
				return true
			}
		}
	}
	return false
}

// endsPhrase reports whether a noun's phrase ends before token k.
func (q *quoter) endsPhrase(d *Document, k int) bool {
	if isComma(d, k) && inSeries(d, k) {
		return false
	}
	if q.stopsAttribution(d, k) {
		return true
	}
	if !isA(d, k, morph.VERB|morph.CONJ|morph.GRND|morph.NPRO|morph.PREP) {
		return false
	}
	if isA(d, k, morph.CONJ) && d.Lexemes[k].In(q.and) && k+1 < len(d.Lexemes) && d.Tokens[k+1].Shape == text.Lower {
		next := d.Lexemes[k+1]
		return !mayBeOblique(d, k+1) && !isPersonNoun(next.Word, morph.Nomn) && !next.In(q.nouns) // «министр энергетики и угля», «актриса и певица»
	}
	return !isA(d, k, morph.PREP) || !d.Lexemes[k].In(q.inPhrase)
}

// inSeries reports whether the comma at token k stands between words in other cases than the nominative, the
// last of which follows «и»: «культуры, спорта и туризма».
func inSeries(d *Document, k int) bool {
	if k+1 >= len(d.Tokens) || !mayBeOblique(d, k-1) || !mayBeOblique(d, k+1) {
		return false
	}
	for t := k + 1; t < min(len(d.Tokens)-1, k+9); t++ {
		switch {
		case isComma(d, t), isA(d, t, morph.NOUN|morph.ADJF|morph.PRTF):
		case d.Lexemes[t].Form == "и":
			return mayBeOblique(d, t+1)
		default:
			return false
		}
	}
	return false
}

// mayBeOblique reports whether the word at token t may stand in another case than those of subject and object.
func mayBeOblique(d *Document, t int) bool {
	return isA(d, t, morph.NOUN|morph.ADJF|morph.PRTF) && d.Lexemes[t].Word.Union()&(morph.Case&^(morph.Nomn|morph.Accs)) != 0
}

// isA reports whether the word at token t is before all one of the parts of speech.
func isA(d *Document, t int, parts morph.Tags) bool {
	w := d.Lexemes[t].Word
	return d.Tokens[t].Kind == text.Word && len(w.Parses) > 0 && w.Best().Tags.Any(parts)
}
