package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// findKnownSurnames adds surnames that stand alone and whose bearer the article names in full
// elsewhere: the dictionary need not know them.
func (n *names) findKnownSurnames(d *Document) {
	if len(n.persons.all) == 0 || n.inflector == nil {
		return
	}
	for s := range d.Sentences {
		for t := d.Sentences[s].First; t < d.Sentences[s].Last; t++ {
			if n.covered[t] || d.Tokens[t].Shape != text.Title || d.Tokens[t].Script != text.Cyrillic {
				continue
			}
			if n.isFamily(d.Lexemes[t]) {
				continue
			}
			if p, ok := n.knownSurname(d.Lexemes[t].Form); ok {
				n.addSurname(d, s, t, p)
			}
		}
	}
}

// isFamily reports whether a word is a surname of several, «Чекалины», and so of nobody in particular, nor of
// somebody whom the article names so in full: «Анна Седых».
func (n *names) isFamily(l *rules.Lexeme) bool {
	if !l.Word.Has(morph.Surn|morph.Plur) || l.Word.Has(morph.Surn|morph.Sing) {
		return false
	}
	return !slices.ContainsFunc(n.persons.byLast.of(l.Form), func(p personName) bool { return p.last == l.Form })
}

// knownSurname finds the person of the article whose surname a form is.
func (n *names) knownSurname(form string) (personName, bool) {
	for _, p := range n.persons.byLast.of(form) {
		stem := p.last
		for range 2 {
			if len(stem) > 8 {
				stem = stem[:len(stem)-2]
			}
		}
		if !strings.HasPrefix(form, stem) || len(form) > len(p.last)+6 {
			continue
		}
		if form == p.last || n.surnameIn(form, p.last) {
			return p, true
		}
	}
	return personName{}, false
}

// surnameIn reports whether a form is a case of the surname, a man's or a woman's.
func (n *names) surnameIn(form, last string) bool {
	return isCaseInA(last, form) && !isOfWoman(last) || n.surnameOf(form, last, morph.Masc) || n.surnameOf(form, last, morph.Femn)
}

// isOfWoman reports whether a surname is a woman's by its ending, which declines as an adjective does.
func isOfWoman(last string) bool {
	return morph.HasEnding(last, "ова", "ева", "ина", "ая")
}

// surnameOf reports whether a form is a case of the surname of a man or a woman: by its likeliest reading, else
// by one of the others. All cases of a surname start with the same letter, which most others do not.
func (n *names) surnameOf(form, last string, gender morph.Tags) bool {
	if !sameLetter(form, last) {
		return false
	}
	if gender != morph.Femn && isCaseOnConsonant(last, form) {
		return true
	}
	surname := capitalised(form)
	for _, cases := range [...]morph.Tags{0, morph.Gent, morph.Datv, morph.Ablt, morph.Loct} {
		if read := n.inflector.person(surname, cases|gender); (read.agrees || cases == 0) && read.folded == last {
			return true
		}
	}
	return false
}

// sameLetter reports whether two words start with the same letter.
func sameLetter(a, b string) bool {
	_, size := utf8.DecodeRuneInString(a)
	return size <= len(b) && a[:size] == b[:size]
}

func (n *names) addSurname(d *Document, sentence, token int, p personName) {
	c := n.newCandidate()
	c.first, c.last, c.person = token, token+1, personName{last: p.last}
	c.Fact = Fact{Span: d.Tokens[token].Span, Sentence: sentence, Rule: d.Language + ".person.known-surname"}
	c.Type, c.Name, c.Evidence, c.named = Person, capitalised(p.last), namedInFull, true
	n.candidates = append(n.candidates, c)
	n.covered[token] = true
}
