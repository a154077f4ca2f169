package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsfacts/extract/morph"
)

// fold is the form in which words are compared: lower case, ё as е, ’ as '.
func fold(s string) string {
	for i, r := range s {
		if foldRune(r) != r {
			return foldFrom(s, i)
		}
	}
	return s
}

// foldFrom folds s, whose first n bytes stay as they are.
func foldFrom(s string, n int) string {
	var array [64]byte // long enough for nearly all words
	b := append(array[:0], s[:n]...)
	for _, r := range s[n:] {
		b = utf8.AppendRune(b, foldRune(r))
	}
	return string(b)
}

func foldRune(r rune) rune {
	if r == '’' {
		return '\''
	}
	return morph.FoldRune(r)
}

// splitWords cuts a term or a form of a rule file as the segmenter cuts a text: runs of letters
// with hyphens and apostrophes inside, runs of digits, single signs.
func splitWords(s string) []string {
	var words []string
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		n := wordLen(s)
		words = append(words, s[:n])
		s = s[n:]
	}
	return words
}

// wordLen is the length in bytes of the first word of s, which starts with no blank.
func wordLen(s string) int {
	first, size := utf8.DecodeRuneInString(s)
	switch {
	case isDigit(first):
		return runLen(s, isDigit)
	case !unicode.IsLetter(first):
		if strings.HasPrefix(s, "...") {
			return 3
		}
		if strings.HasPrefix(s, "'s") && runLen(s[1:], isLetter) == 1 {
			return 2 // the possessive ending
		}
		return size
	}
	n := runLen(s, isLetter)
	for n < len(s) {
		joint, size := utf8.DecodeRuneInString(s[n:])
		next, _ := utf8.DecodeRuneInString(s[n+size:])
		if joint != '-' && joint != '’' && joint != '\'' || !unicode.IsLetter(next) {
			break
		}
		n += size + runLen(s[n+size:], isLetter)
	}
	return n
}

func runLen(s string, in func(rune) bool) int {
	for i, r := range s {
		if !in(r) {
			return i
		}
	}
	return len(s)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }
