package morph

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// respell writes a folded form as the surface it comes from is written: the letters they share at
// the start are the surface's (capitals, ё), the rest follows the case of its last letter.
func respell(surface, form string) string {
	var b strings.Builder
	b.Grow(len(form) + 2)
	rest := surface
	for form != "" {
		r, size := utf8.DecodeRuneInString(rest)
		f, width := utf8.DecodeRuneInString(form)
		if size == 0 || foldRune(r) != f {
			break
		}
		b.WriteRune(r)
		rest, form = rest[size:], form[width:]
	}
	if isUpper(surface) {
		form = strings.ToUpper(form)
	}
	b.WriteString(form)
	return b.String()
}

// isUpper tells whether surface has several letters and all are capitals.
func isUpper(surface string) bool {
	return utf8.RuneCountInString(surface) > 1 && !strings.ContainsFunc(surface, func(r rune) bool {
		return unicode.IsLower(r)
	})
}
