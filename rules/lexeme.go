package rules

import (
	"slices"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// Lexeme is all that is known of one surface form: its readings, the terms it starts, the tests of
// the pack it passes. It is made once for each form and worker and never changes.
type Lexeme struct {
	Surface   string
	*Features             // the tests it passes
	Word      *morph.Word // the readings; without any for tokens that are no words
	Form      string      // lower case, ё as е

	*listing
	value  int      // of a number token, else -1
	alone  ClassSet // that this form by itself is a term of
	digits int32
	roman  int16 // of a roman number, else 0
	kind   text.Kind
	shape  text.Shape
	script text.Script
}

// listing is where tables have a form. Most are in none, those share one.
type listing struct {
	terms []*term  // that start with this form, longest first, then in file order
	names []string // words of names, as tables write them, whose form this is
}

// unlisted is the listing of forms that no table has.
var unlisted = &listing{}

// ClassSet is some classes, those whose numbers are equal modulo 64 together: it says no for sure.
type ClassSet uint64

// MayHold reports whether the set may hold a class.
func (s ClassSet) MayHold(c Class) bool { return s>>(uint(c)%64)&1 != 0 }

func (s *ClassSet) add(c Class) { *s |= 1 << (uint(c) % 64) }

// In reports whether the form by itself is a term of the class.
func (l *Lexeme) In(c Class) bool {
	_, ok := l.Term(c)
	return ok
}

// Term returns the row of the form in the class.
func (l *Lexeme) Term(c Class) (Row, bool) {
	if !l.alone.MayHold(c) {
		return Row{}, false
	}
	return l.findTerm(c)
}

func (l *Lexeme) findTerm(c Class) (Row, bool) {
	for _, t := range l.terms {
		if t.class == c && len(t.words) == 1 {
			return Row{t}, true
		}
	}
	return Row{}, false
}

// reads reports whether the form has a reading with the lemma (any when empty) and the grammemes.
func (l *Lexeme) reads(lemma string, tags tagFilter) bool {
	if l.Word == nil {
		return false
	}
	for i := range l.Word.Parses {
		p := &l.Word.Parses[i]
		if (lemma == "" || p.Lemma == lemma) && tags.passes(p.Tags) {
			return true
		}
	}
	return false
}

// isWord reports whether the form is what one word of a term or pattern asks for.
func (l *Lexeme) isWord(t *test) bool {
	switch t.kind {
	case testForm:
		return l.Form == t.text
	case testExact:
		return l.Surface == t.text
	case testLemma:
		return l.hasLemma(t)
	case testName:
		return slices.Contains(l.names, t.text)
	}
	return false
}

// hasLemma reports whether the form has a reading of the lemma; a form without readings is its own lemma.
func (l *Lexeme) hasLemma(t *test) bool {
	if l.Word == nil || len(l.Word.Parses) == 0 {
		return t.tags.empty() && l.Form == t.text
	}
	return l.reads(t.text, t.tags)
}

// starts reports whether the form can start the term, its first word having the grammemes.
func (l *Lexeme) starts(t *term, tags tagFilter) bool {
	first := t.words[0]
	if tags.empty() {
		return true // the index brought the term
	}
	if first.kind == testLemma {
		return l.reads(first.text, tagFilter{tags.with | first.tags.with, tags.without | first.tags.without})
	}
	return l.reads("", tags)
}
