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
		b = utf8.AppendRune(b, foldRune(r))
	}
	return string(b)
}

func foldRune(r rune) rune {
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
