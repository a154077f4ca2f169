package morph

import (
	"unicode"
	"unicode/utf8"
)

// Fold is s in lower case with ё as е. It never shares memory with s.
func Fold(s string) string {
	var array [64]byte // long enough for nearly all words
	return string(appendFolded(array[:0], s))
}

// folded is Fold for words that may be kept: it is s where nothing folds.
func folded(s string) string {
	var array [64]byte
	if b := appendFolded(array[:0], s); string(b) != s {
		return string(b)
	}
	return s
}

func appendFolded(b []byte, s string) []byte {
	for _, r := range s {
		b = utf8.AppendRune(b, FoldRune(r))
	}
	return b
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
