package normalize

import (
	"unicode"
	"unicode/utf8"
)

// Letters of the two alphabets that look alike, in pairs.
const (
	latinAlike    = "ABCEHKMOPTXYaceiopxyáéóýë"
	cyrillicAlike = "АВСЕНКМОРТХУасеіорхуаеоуё"
)

// cyrillicOf is the Cyrillic letter that looks like a Latin one, latinOf the other way round; 0: none does.
var (
	cyrillicOf = alike(latinAlike, cyrillicAlike)
	latinOf    = alike(cyrillicAlike, latinAlike)
)

func alike(from, to string) (table [0x460]rune) {
	letters := []rune(to)
	for i, r := range []rune(from) {
		if table[r] == 0 {
			table[r] = letters[i]
		}
	}
	return table
}

// mixture is what a word of two alphabets is made of.
type mixture struct {
	end                   int // offset behind it
	cyrillic, latin       int // letters
	toCyrillic, toLatin   bool
	firstLatin, lastLatin bool
	changes               int // of alphabet
}

// lookalikes writes the rest of a word in which a Latin and a Cyrillic letter meet at offset i. It becomes
// Cyrillic where every Latin letter looks like a Cyrillic one (Cчета), Latin where every Cyrillic letter
// looks like a Latin one (СNN), the alphabet of most letters where both hold. Words of both alphabets (IT-шник,
// БесогонTV) stay, and so do two words whose blank was lost (Tengrinews.kzсо).
func (n *Normalizer) lookalikes(i, to int) int {
	start := n.wordStart(i)
	m := n.mixture(start, to)
	table := &cyrillicOf
	switch {
	case m.toCyrillic && (m.cyrillic >= m.latin || !m.toLatin):
	case m.toLatin && !n.lostBlank(start, &m):
		table = &latinOf
	default:
		return m.end
	}
	for k := start; k < m.end; {
		r, size := utf8.DecodeRuneInString(n.source[k:m.end])
		if r < rune(len(table)) && table[r] != 0 {
			n.replace(k, k+size, string(table[r]))
		}
		k += size
	}
	return m.end
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

func (n *Normalizer) mixture(i, to int) mixture {
	m := mixture{toCyrillic: true, toLatin: true}
	for start := i; i < to; {
		r, size := utf8.DecodeRuneInString(n.source[i:to])
		if !unicode.IsLetter(r) {
			break
		}
		isLatin := r < 0x400
		if isLatin {
			m.latin++
			m.toCyrillic = m.toCyrillic && cyrillicOf[r] != 0
		} else {
			m.cyrillic++
			m.toLatin = m.toLatin && r < rune(len(latinOf)) && latinOf[r] != 0
		}
		if i == start {
			m.firstLatin = isLatin
		} else if isLatin != m.lastLatin {
			m.changes++
		}
		m.lastLatin = isLatin
		i += size
	}
	m.end = i
	return m
}

// lostBlank reports whether the word may be a Latin word and a Russian preposition or conjunction of
// look-alikes (о, с, у, со) without the blank between them.
func (n *Normalizer) lostBlank(start int, m *mixture) bool {
	if m.changes != 1 || m.cyrillic > 2 || m.latin < 2 {
		return false
	}
	word := n.source[start:m.end]
	part := word[len(word)-2*m.cyrillic:]
	if !m.firstLatin {
		part = word[:2*m.cyrillic]
	}
	switch part {
	case "о", "с", "у", "со":
		return true
	}
	return false
}
