package rules

import (
	"unicode/utf8"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// testKind is the kind of a test of one token.
type testKind uint8

const (
	testForm testKind = iota
	testExact
	testLemma
	testName // a word of a name, in any case
	testTags
	testClass
	testRange
	testSpelling // a regular expression
	testShape
	testNumeral
	testNumeralRest // may go on with a numeral
	testScale       // is a scale word: млн
	testSecond      // is the second word of a term of the class
	testNot
	testAll
)

// tagFilter says which grammemes a reading must have and must not have.
type tagFilter struct{ with, without morph.Tags }

func (f tagFilter) empty() bool { return f == tagFilter{} }

func (f tagFilter) passes(t morph.Tags) bool { return t.Has(f.with) && t&f.without == 0 }

// test asks something of one token that its surface alone decides, so that the answer is found once
// for each surface form.
type test struct {
	kind     testKind
	numeral  numeralKind
	one      bool   // of a class: the term is this one token
	eager    bool   // of a spelling: asked by itself, not only behind another test
	id       int32  // in the book
	bit      int32  // in the answers; -1: rules do not ask it
	text     string // form, lemma, shape, source of a spelling
	tags     tagFilter
	class    Class
	numbers  *numberRange
	spelling *spelling
	left     *test // of what is made of others: the one, or the first of two
	right    *test
}

// numberRange is <low-high>, or <low-high:digits>.
type numberRange struct{ low, high, digits int }

// wordKey tells equal tests of words without grammemes, which nearly all tests are.
type wordKey struct {
	kind testKind
	text string
}

// testKey tells equal tests of other kinds.
type testKey struct {
	kind        testKind
	text        string
	tags        tagFilter
	class       Class
	one         bool
	numbers     numberRange
	numeral     numeralKind
	left, right int32 // ids of what it is made of, from 1
}

// isWord reports whether a wordKey tells the test.
func (t *test) isWord() bool { return t.kind <= testName && t.tags.empty() }

func (t *test) key() testKey {
	k := testKey{kind: t.kind, text: t.text, tags: t.tags, class: t.class, one: t.one, numeral: t.numeral}
	if t.numbers != nil {
		k.numbers = *t.numbers
	}
	if t.left != nil {
		k.left = t.left.id + 1
	}
	if t.right != nil {
		k.right = t.right.id + 1
	}
	return k
}

func formTest(kind testKind, word string) test {
	if kind == testForm {
		word = fold(word)
	}
	return test{kind: kind, text: word}
}

// passes answers the tests of numbers, which no index answers.
func (t *test) passes(l *Lexeme) bool {
	switch t.kind {
	case testRange:
		n := t.numbers
		return l.value >= n.low && l.value <= n.high && (n.digits == 0 || int(l.digits) == n.digits)
	case testNumeral:
		return l.startsNumeral(t.numeral)
	case testNumeralRest:
		return l.continuesNumeral(t.text)
	case testScale:
		return l.hasScale()
	}
	return false
}

// leftmost is the test that x&y&z begins with; nil where that is a negation or a spelling, whose
// answer is not at hand.
func (t *test) leftmost() *test {
	for t.kind == testAll {
		t = t.left
	}
	if t.kind == testNot || t.kind == testSpelling {
		return nil
	}
	return t
}

// isShape reports whether :name is a shape, a kind or an alphabet.
func isShape(name string) bool {
	switch name {
	case "title", "upper", "lower", "mixed", "word", "number", "mark", "symbol", "link",
		"cyrillic", "latin", "any", "initial", "known":
		return true
	}
	return false
}

func (l *Lexeme) hasShape(name string) bool {
	switch name {
	case "any":
		return true
	case "known":
		return l.Word.Known
	case "title":
		return l.shape == text.Title
	case "upper":
		return l.shape == text.Upper
	case "lower":
		return l.shape == text.Lower
	case "mixed":
		return l.shape == text.Mixed
	case "word":
		return l.kind == text.Word
	case "number":
		return l.kind == text.Number
	case "mark":
		return l.kind == text.Mark
	case "symbol":
		return l.kind == text.Symbol
	case "link":
		return l.kind == text.Link
	case "cyrillic":
		return l.script == text.Cyrillic
	case "latin":
		return l.script == text.Latin
	case "initial":
		return (l.shape == text.Title || l.shape == text.Upper) && l.isOneLetter()
	}
	return false
}

func (l *Lexeme) isOneLetter() bool {
	return len(l.Surface) <= utf8.UTFMax && utf8.RuneCountInString(l.Surface) == 1
}
