package input

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// candidates are the encodings that are told by their letters, in the order in which they win ties.
func candidates() []charset {
	return []charset{
		{name: "windows-1251", decoder: charmap.Windows1251},
		{name: "koi8-r", decoder: charmap.KOI8R},
		{name: "ibm866", decoder: charmap.CodePage866},
		{name: "iso-8859-5", decoder: charmap.ISO8859_5},
		{name: "koi8-u", decoder: charmap.KOI8U},
	}
}

func isCandidate(name string) bool {
	return slices.ContainsFunc(candidates(), func(c charset) bool { return c.name == name })
}

// least is the score that Cyrillic text reaches in its own encoding, and none in another.
const least = 0.35

// fewest is the number of high bytes below which they may as well be damage.
const fewest = 10

// detect tells an 8-bit encoding by what its bytes make: words of small Cyrillic letters in their usual
// frequency, or a few accented letters inside Latin words.
func detect(content []byte) (charset, bool) {
	if len(content) > sampleBytes {
		content = content[:sampleBytes]
	}
	var best charset
	bestScore := least
	for _, c := range candidates() {
		if score := cyrillicScore(content, c.decoder.(*charmap.Charmap)); score > bestScore {
			best, bestScore = c, score
		}
	}
	if best.decoder != nil {
		return best, true
	}
	if accented(content) {
		return charset{name: "windows-1252", decoder: charmap.Windows1252}, true
	}
	return charset{}, false
}

// cyrillicScore is at most 1: the share of high bytes that make common small letters, less those that make
// signs between letters or capitals behind small letters.
func cyrillicScore(content []byte, m *charmap.Charmap) float64 {
	high, score := 0, 0.0
	before := ' '
	for _, b := range content {
		r := rune(b)
		if b >= 0x80 {
			r = m.DecodeByte(b)
			high++
			switch {
			case strings.ContainsRune("оеаинтсрвлкмдупяы", r):
				score++
			case r >= 'А' && r <= 'Я' && before >= 'а' && before <= 'я':
				score -= 2
			case isCyrillic(r):
				score += 0.2
			case r == '«' || r == '»' || r == '—' || r == '–' || r == '№' || r == '\u00a0' || r == '…' || r == '“' || r == '”' || r == '„':
				score += 0.2
			default:
				score -= 2
			}
			if isCyrillic(r) && before < 0x80 && unicode.IsLetter(before) {
				score-- // words are of one script
			}
		}
		before = r
	}
	if high < fewest {
		return 0
	}
	return score / float64(high)
}

func isCyrillic(r rune) bool { return r >= 0x400 && r < 0x500 }

// accented reports high bytes that stand inside Latin words, as accented letters do.
func accented(content []byte) bool {
	high, inside := 0, 0
	for i, b := range content {
		if b < 0x80 {
			continue
		}
		r := charmap.Windows1252.DecodeByte(b)
		if !unicode.IsLetter(r) {
			continue
		}
		high++
		if i > 0 && isLatin(content[i-1]) || i+1 < len(content) && isLatin(content[i+1]) {
			inside++
		}
	}
	return high >= fewest/2 && inside*10 >= high*7
}

func isLatin(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
