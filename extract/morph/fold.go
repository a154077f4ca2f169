package morph

import (
	"unicode"
	"unicode/utf8"
)

// Fold is s in lower case with ё as е. It never shares memory with s.
func Fold(s string) string {
	var array [64]byte // long enough for nearly all words
	b := array[:0]
	for _, r := range s {
		b = utf8.AppendRune(b, FoldRune(r))
	}
	return string(b)
}

// FoldRune is a letter as Fold has it.
func FoldRune(r rune) rune {
	switch {
	case r >= 'А' && r <= 'Я':
		return r + 'а' - 'А'
	case r >= 'а' && r <= 'я':
		return r
	case r == 'ё' || r == 'Ё':
		return 'е'
	}
	return unicode.ToLower(r)
}
