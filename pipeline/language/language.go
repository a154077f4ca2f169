package language

import (
	_ "embed"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Und is the language of a text that is in none of ours (BCP 47).
const Und = "und"

//go:embed languages.tsv
var table string

// profile is a line of the table.
type profile struct {
	code   string
	script script
	marked bool // has letters of its own, which few sentences lack
}

type script uint8

const (
	cyrillic script = iota
	latin
	scripts
)

// Detector tells languages. It may be shared.
type Detector struct {
	profiles []profile
	of       [scripts]uint32   // the profiles of each script, a bit each
	words    map[string]uint32 // the profiles that have the word
	longest  int               // bytes of the longest of words
	letters  [lastLetter]letter
}

// letter is a character that profiles may know.
type letter struct {
	wordBits
	small  uint16 // as plain writes it
	script script
	is     bool // a letter of one of the scripts
}

// lastLetter is the end of the letters that profiles know.
const lastLetter = 0x530

// wordBits are the profiles a word's letters speak for and against.
type wordBits struct{ own, foreign uint32 }

// New reads the table.
func New() *Detector {
	d := &Detector{words: map[string]uint32{}}
	for r := range d.letters {
		if !common(rune(r)) {
			d.letters[r].foreign = ^uint32(0)
		}
	}
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		columns := strings.Split(strings.TrimSpace(line), "\t")
		p := profile{code: columns[0], script: cyrillic, marked: columns[2] != "-"}
		if columns[1] == "Latn" {
			p.script = latin
		}
		if p.code == "-" {
			p.code = Und
		}
		bit := uint32(1) << len(d.profiles)
		d.profiles = append(d.profiles, p)
		d.of[p.script] |= bit
		for _, r := range strings.Trim(columns[2], "-") {
			d.letters[r].own |= bit
			d.letters[r].foreign &^= bit
		}
		for _, r := range strings.Trim(columns[3], "-") {
			d.letters[r].foreign |= bit
		}
		for w := range strings.FieldsSeq(columns[4]) {
			d.words[w] |= bit
			d.longest = max(d.longest, len(w))
		}
	}
	d.addCapitals()
	return d
}

// addCapitals gives each character its small letter, and what that says.
func (d *Detector) addCapitals() {
	for r := range d.letters {
		l, small := &d.letters[r], plain(rune(r))
		if small >= lastLetter {
			small = rune(r)
		} else {
			l.wordBits = d.letters[small].wordBits
		}
		l.small = uint16(small)
		l.script, l.is = scriptOf(small)
	}
}

// The head of a text tells its language nearly always; more of it is read where it does not.
const (
	head = 1 << 9
	more = 16 << 10
)

// Of tells the language of a text.
func (d *Detector) Of(text string) string {
	c := counts{Detector: d}
	c.count(cut(text, head))
	if code, sure := c.verdict(); sure || len(text) <= head {
		return code
	}
	c = counts{Detector: d}
	c.count(cut(text, more))
	code, _ := c.verdict()
	return code
}

// cut shortens a text to n bytes, at a rune.
func cut(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// counts are what speaks for each profile.
type counts struct {
	*Detector
	seen    [scripts]int
	others  int // letters of other scripts
	words   [scripts]int
	common  [32]int // words of the list
	own     [32]int // words with a letter of its own
	foreign [32]int // words with a letter it has not
}

// count counts the words of a text.
func (c *counts) count(text string) {
	d := c.Detector
	var word [64]byte
	n, inWord, script, held := 0, false, cyrillic, wordBits{}
	for i := 0; i <= len(text); {
		r, size := rune(-1), 1
		if i < len(text) {
			r, size = decode(text, i)
		}
		i += size
		if r >= lastLetter {
			r = plain(r)
		}
		if uint32(r) < lastLetter {
			l := &d.letters[r]
			r = rune(l.small)
			if l.is {
				c.seen[l.script]++
				inWord, script = true, l.script
				held.own |= l.own
				held.foreign |= l.foreign
				switch {
				case n+utf8.UTFMax > len(word):
				case r < utf8.RuneSelf:
					word[n] = byte(r)
					n++
				default: // lastLetter is one of two bytes
					word[n], word[n+1] = 0xC0|byte(r>>6), 0x80|byte(r&0x3F)
					n += 2
				}
				continue
			}
		}
		switch {
		case inWord && (r == '\'' || r == '-') && n < len(word):
			word[n] = byte(r)
			n++
			continue
		case r > unicode.MaxLatin1 && unicode.IsLetter(r):
			c.others++
		}
		if inWord {
			for n > 0 && (word[n-1] == '\'' || word[n-1] == '-') {
				n--
			}
			common := uint32(0)
			if n <= d.longest {
				common = d.words[string(word[:n])]
			}
			c.add(script, common, held)
		}
		n, inWord, held = 0, false, wordBits{}
	}
}

// decode reads the character at offset i.
func decode(s string, i int) (r rune, size int) {
	b := s[i]
	switch {
	case b < utf8.RuneSelf:
		return rune(b), 1
	case (b == 0xD0 || b == 0xD1) && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // U+0400 to U+047F
		return rune(b&0x1F)<<6 | rune(s[i+1]&0x3F), 2
	}
	return utf8.DecodeRuneInString(s[i:])
}

// add counts a word.
func (c *counts) add(s script, common uint32, b wordBits) {
	c.words[s]++
	b.foreign &= c.of[s]
	each(common&c.of[s], &c.common)
	each(b.foreign, &c.foreign)
	each(b.own&c.of[s]&^b.foreign, &c.own)
}

// each counts one more for each bit.
func each(set uint32, counts *[32]int) {
	for ; set != 0; set &= set - 1 {
		counts[bits.TrailingZeros32(set)]++
	}
}

// What a text must have to be told: a share of common words, and a lead over the next language. A text
// without either of them, a list of results say, is in the common language of its script when there is no letter against it.
const (
	enough = 0.07
	lead   = 0.03
	few    = 40 // words of a text too short for shares
)

// verdict tells the language, and whether more text would change nothing.
func (c *counts) verdict() (code string, sure bool) {
	s := cyrillic
	if c.seen[latin] > 2*c.seen[cyrillic] { // brands and addresses stand in Cyrillic texts, not the other way round
		s = latin
	}
	if c.words[s] == 0 || c.others > c.seen[s] {
		return Und, false
	}
	best, second, bestScore, secondScore := -1, -1, 0.0, 0.0
	words := float64(c.words[s])
	for i, p := range c.profiles {
		if p.script != s {
			continue
		}
		score := (float64(c.common[i]) + 0.4*float64(c.own[i]) - float64(c.foreign[i])) / words
		switch {
		case best < 0 || score > bestScore:
			best, second, bestScore, secondScore = i, best, score, bestScore
		case second < 0 || score > secondScore:
			second, secondScore = i, score
		}
	}
	code = c.profiles[best].code
	if c.isChance(best) {
		return c.usual(s), false
	}
	if bestScore >= enough {
		return code, bestScore-secondScore >= lead && bestScore >= 2*enough
	}
	return c.usual(s), false
}

// isChance reports whether a text of a few words is hardly in a language, as it has no letter of its own: one word alone
// speaks for it («Да», which is Kazakh, too), or it is one in Cyrillic letters that has such («У нас», Ukrainian).
func (c *counts) isChance(i int) bool {
	p := &c.profiles[i]
	if p.code == "ru" || p.code == "en" || c.words[p.script] >= few || c.own[i] > 0 {
		return false
	}
	return c.common[i] < 2 || c.common[i] < 4 && p.marked && p.script == cyrillic && p.code != Und
}

// usual is the language of a text whose words do not tell: Russian in Cyrillic letters and, when the text
// is short, English in Latin ones, as long as nothing speaks against it.
func (c *counts) usual(s script) string {
	for i, p := range c.profiles {
		if p.script != s || p.code != "ru" && p.code != "en" {
			continue
		}
		if c.foreign[i]*10 <= c.words[s] && (s == cyrillic || c.words[s] < few) {
			return p.code
		}
	}
	return Und
}

// common tells the letters that count for no language and against none but those that say so.
func common(r rune) bool {
	return r >= 'а' && r <= 'я' || r == 'ё' || r >= 'a' && r <= 'z'
}

// plain writes a letter small, and the signs used as apostrophes as one.
func plain(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		if r == '`' {
			return '\''
		}
		return r
	case r >= 'А' && r <= 'Я':
		return r + 'а' - 'А'
	case r == '’' || r == '‘' || r == 'ʻ' || r == 'ʼ' || r == '´':
		return '\''
	}
	return unicode.ToLower(r)
}

// scriptOf tells the script of a small letter.
func scriptOf(r rune) (script, bool) {
	switch {
	case r >= 0x400 && r < 0x530:
		return cyrillic, true
	case r >= 'a' && r <= 'z', r >= 0xDF && r < 0x250 && r != '÷':
		return latin, true
	}
	return 0, false
}
