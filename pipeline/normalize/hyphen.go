package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dividesWord reports whether a word, or a compound, is divided by a hyphen at the end of line a.
func (n *Normalizer) dividesWord(a, b *line) bool {
	if a.softBreak {
		return unicode.IsLower(b.first) && b.dash == noDash
	}
	stem, ok := strings.CutSuffix(a.Of(n.source), "-")
	if !ok || b.dash != noDash || a.run < minWidth {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(stem)
	return unicode.IsLower(before) && unicode.IsLower(b.first) || unicode.IsNumber(before) && unicode.IsLower(b.first) ||
		unicode.IsLetter(before) && unicode.IsUpper(b.first) && n.wrap > 0
}

// divided returns the joint of two lines, and takes the hyphen from the end of line a where it only
// divides the word.
func (n *Normalizer) divided(a, b *line) joint {
	if !n.dividesWord(a, b) {
		return oneBlank
	}
	if a.softBreak {
		return noBlank
	}
	stem := strings.TrimSuffix(a.Of(n.source), "-")
	left := stem[strings.LastIndexAny(stem, " \u00a0«(\"")+1:]
	right := b.Of(n.source)
	if i := strings.IndexFunc(right, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		right = right[:i]
	}
	if !n.ownHyphen(left, right) {
		a.End--
	}
	return noBlank
}

// ownHyphen reports whether the hyphen between the halves is the word's own, by signs that need no
// dictionary: a number or a capital beside it, a prefix or a particle of the table, the linking vowel of a compound adjective before the ending of one.
func (n *Normalizer) ownHyphen(left, right string) bool {
	before, _ := utf8.DecodeLastRuneInString(left)
	after, _ := utf8.DecodeRuneInString(right)
	if !unicode.IsLower(before) || !unicode.IsLower(after) {
		return true
	}
	if n.words.has("prefix", left) || n.words.has("particle", right) || right == "то" && isPronoun(left) {
		return true
	}
	return utf8.RuneCountInString(left) >= 6 && utf8.RuneCountInString(right) >= 6 && endsWith(left, linking) && endsWith(right, endings)
}

// linking are the ends of the first halves of compound adjectives that keep their hyphen (социально-,
// торгово-, военно-, узбекско-), endings those of adjectives.
const (
	linking = "ско цко ально ельно ично ионно урно енно орно ово рико нико мико итико ебно учно ортно"
	endings = "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ых их ую юю ыми ими ей"
)

// pronouns are the words behind which «-то» stands, whatever their ending: кто-то, где-то, какого-то.
const pronouns = "кто кого кому кем что чего чему чем как где куда откуда когда почему зачем чей чья чьё"

func isPronoun(s string) bool {
	for p := range strings.FieldsSeq(pronouns) {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func endsWith(s, suffixes string) bool {
	for x := range strings.FieldsSeq(suffixes) {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}
