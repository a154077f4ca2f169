package extract

import (
	"strings"
	"unicode/utf8"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// divide takes a second person off a name where two stand side by side, one in an oblique case, the other in
// the nominative: «при Борисе Ельцине Путин», «сотрудница Дарьи Дугиной Наталья Вовк», «жена Пашиняна Анна
// Акопян». c keeps the first.
func (n *names) divide(d *Document, c *candidate) (second *candidate, ok bool) {
	const full = 2 // words of a first name and a surname
	if c.last-c.first <= full {
		return nil, false
	}
	words := d.Lexemes[c.first:c.last]
	cut := full
	if words[1].Word.Has(morph.Name|morph.Nomn) && (!words[0].Word.Has(morph.Name) || words[0].Word.Has(morph.Geox) || !mayBeInCase(words[1])) {
		cut = 1
	}
	if !isInCase(words[0]) && (cut == 1 || !isFixed(words[0]) || !isInCase(words[1])) {
		return nil, false
	}
	for i, w := range words {
		if d.Tokens[c.first+i].Shape != text.Title || w.Word.Has(morph.Patr) || i >= cut && !isSubject(w) {
			return nil, false
		}
	}
	whole := c.Span.Of(d.Text)
	if read := n.inflector.person(whole, 0); read.agrees && read.name != whole && mayBeInCase(words[len(words)-1]) {
		return nil, false
	}
	second = n.pool.take()
	*second = *c
	second.first += cut
	second.Span.Start = d.Tokens[second.first].Start
	n.asSurname(second)
	c.last, c.divided = second.first, true
	c.Span.End = d.Tokens[c.last-1].End
	n.asSurname(c)
	return second, true
}

// asSurname gives a name of one word the rule of surnames.
func (n *names) asSurname(c *candidate) {
	if c.last-c.first == 1 {
		c.rule, c.Rule = n.surname, n.surname.Name
	}
}

// isInCase reports whether a word is somebody's name in another case than the nominative.
func isInCase(l *rules.Lexeme) bool {
	w := l.Word
	return w.Known && (w.Has(morph.Name|morph.Sing) || w.Has(morph.Surn|morph.Sing)) && !w.Has(morph.Nomn|morph.Sing)
}

// mayBeInCase reports whether a word may be somebody's name in another case than the nominative.
func mayBeInCase(l *rules.Lexeme) bool {
	for i := range l.Word.Parses {
		if t := l.Word.Parses[i].Tags; t.Any(morph.Name|morph.Surn) && t.Has(morph.Sing) && !t.Has(morph.Nomn) {
			return true
		}
	}
	return false
}

// isFixed reports whether a name has no forms.
func isFixed(l *rules.Lexeme) bool {
	return len(l.Word.Parses) > 0 && l.Word.Best().Tags.Has(morph.Fixd)
}

// isSubject reports whether a word is somebody's name in the nominative, by its likeliest reading as a name; of
// unknown ones those in a consonant are.
func isSubject(l *rules.Lexeme) bool {
	if !l.Word.Known {
		last, _ := utf8.DecodeLastRuneInString(l.Form)
		return strings.HasSuffix(l.Form, "ий") || strings.HasSuffix(l.Form, "ый") || !strings.ContainsRune("аеиоуыэюяйьм", last)
	}
	for i := range l.Word.Parses {
		if t := l.Word.Parses[i].Tags; t.Any(morph.Name | morph.Surn) {
			return t.Has(morph.Nomn | morph.Sing)
		}
	}
	return false
}
