package normalize

import (
	"unicode"
	"unicode/utf8"
)

// cyrillicOf is the Cyrillic letter that looks like a Latin one, 0: none does.
func cyrillicOf(r rune) rune {
	switch r {
	case 'A':
		return 'А'
	case 'B':
		return 'В'
	case 'C':
		return 'С'
	case 'E':
		return 'Е'
	case 'H':
		return 'Н'
	case 'K':
		return 'К'
	case 'M':
		return 'М'
	case 'O':
		return 'О'
	case 'P':
		return 'Р'
	case 'T':
		return 'Т'
	case 'X':
		return 'Х'
	case 'a':
		return 'а'
	case 'c':
		return 'с'
	case 'e':
		return 'е'
	case 'o':
		return 'о'
	case 'p':
		return 'р'
	case 'x':
		return 'х'
	case 'y':
		return 'у'
	}
	return 0
}

// lookalikes writes the rest of a word that mixes both alphabets. Where Cyrillic prevails and every
// Latin letter looks like a Cyrillic one, the word is Cyrillic.
func (n *Normalizer) lookalikes(i, to int) int {
	start := n.wordStart(i)
	end, cyrillic, latin, alike := n.wordLetters(start, to)
	if cyrillic <= latin || !alike {
		return end
	}
	if start < n.copied {
		start = n.copied
	}
	for k := start; k < end; {
		r, size := utf8.DecodeRuneInString(n.source[k:end])
		if c := cyrillicOf(r); c != 0 {
			n.replace(k, k+size, string(c))
		}
		k += size
	}
	return end
}

// wordStart is where the letters around offset i begin, not before what was written already.
func (n *Normalizer) wordStart(i int) int {
	for i > n.copied {
		r, size := utf8.DecodeLastRuneInString(n.source[n.copied:i])
		if !unicode.IsLetter(r) {
			break
		}
		i -= size
	}
	return i
}

func (n *Normalizer) wordLetters(i, to int) (end, cyrillic, latin int, alike bool) {
	alike = true
	for i < to {
		r, size := utf8.DecodeRuneInString(n.source[i:to])
		if !unicode.IsLetter(r) {
			break
		}
		if r < utf8.RuneSelf {
			latin++
			alike = alike && cyrillicOf(r) != 0
		} else {
			cyrillic++
		}
		i += size
	}
	return i, cyrillic, latin, alike
}
