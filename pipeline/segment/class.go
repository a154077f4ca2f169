package segment

import (
	"unicode"
	"unicode/utf8"
)

// class is what a character is to the scanner.
type class uint8

const (
	blank class = iota
	digit
	letter
	mark
	symbol
)

// decode reads the character at offset i: its class, whether it is a capital, a lower-case letter.
func decode(s string, i int) (r rune, size int, c class) {
	if b := s[i]; b < utf8.RuneSelf {
		return rune(b), 1, asciiClass(b)
	}
	if b := s[i]; (b == 0xD0 || b == 0xD1) && i+1 < len(s) { // U+0400 to U+047F: letters
		return rune(b&0x1F)<<6 | rune(s[i+1]&0x3F), 2, letter
	}
	r, size = utf8.DecodeRuneInString(s[i:])
	return r, size, classOf(r)
}

func asciiClass(b byte) class {
	switch {
	case b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z':
		return letter
	case b >= '0' && b <= '9':
		return digit
	case b <= ' ' || b == 0x7F:
		return blank
	}
	switch b {
	case '%', '$', '+', '=', '<', '>', '|', '~', '^', '`', '&':
		return symbol
	}
	return mark
}

func classOf(r rune) class {
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return letter
	case unicode.IsSpace(r):
		return blank
	case unicode.IsPunct(r):
		return mark
	}
	return symbol
}

// alphabet tells the script of a letter.
type alphabet uint8

const (
	noAlphabet alphabet = iota
	cyrillic
	latin
	other
)

func alphabetOf(r rune) alphabet {
	switch {
	case r < 0x80 || r >= 0xC0 && r < 0x250:
		return latin
	case r >= 0x400 && r < 0x530:
		return cyrillic
	case unicode.IsMark(r):
		return noAlphabet
	case r >= 0x1E00 && r < 0x1F00:
		return latin
	}
	return other
}

func isUpper(r rune) bool {
	switch {
	case r < 0x80:
		return r >= 'A' && r <= 'Z'
	case r >= 0x400 && r < 0x460:
		return r < 0x430
	}
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func isLower(r rune) bool {
	switch {
	case r < 0x80:
		return r >= 'a' && r <= 'z'
	case r >= 0x400 && r < 0x460:
		return r >= 0x430
	}
	return unicode.IsLower(r)
}
