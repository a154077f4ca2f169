package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsfacts/extract/text"
)

// line is a line of the source: its content without blanks at its ends and without marks at its start,
// and what becomes of it.
type line struct {
	text.Span
	runes       int  // length of the content in characters
	first, last rune // characters at its ends that are no emphasis marks or dashes
	dash        dash // dash it starts with

	gap       bool // a blank line stands before it
	heading   bool // marked as a heading
	item      bool // of a list
	header    bool // of a crawler
	hardBreak bool // two blanks at its end: Markdown's line break inside a paragraph
	softBreak bool // a soft hyphen at its end
	dropped   bool

	joint joint // to the line before it
	run   int   // length in characters of its paragraph up to its end
}

// dash tells what a line that starts with a dash goes on with.
type dash uint8

const (
	noDash    dash = iota
	dashLower      // — сказал он
	dashOther      // — Хорошо
)

// readLines finds the lines that hold anything.
func (n *Normalizer) readLines() {
	n.lines = n.lines[:0]
	plain := !hasRareBreaks(n.source)
	gap := true
	for at := 0; at < len(n.source); {
		end, next := n.lineEnd(at, plain)
		if l := n.lineOf(at, end); l.Empty() {
			gap = true
		} else if isRuler(l.Of(n.source)) {
			n.underline(l, gap)
			gap = true
		} else if onlyMarks(l.Of(n.source)) {
			gap = true
		} else {
			l.gap, gap = gap, false
			n.lines = append(n.lines, l)
		}
		at = next
	}
	n.capital = n.startsCapital()
}

// carriageReturn is what spreadsheets make of a carriage return (ECMA-376, 22.9.2.19).
const carriageReturn = "_x000D_"

// hasRareBreaks reports line breaks other than \n.
func hasRareBreaks(s string) bool {
	for _, mark := range [...]string{"\r", "\v", "\f", "\u0085", "\u2028", "\u2029", carriageReturn} {
		if strings.Contains(s, mark) {
			return true
		}
	}
	return false
}

// lineEnd returns where the line that starts at offset i ends and where the next one starts.
func (n *Normalizer) lineEnd(i int, plain bool) (end, next int) {
	s := n.source
	if plain {
		if k := strings.IndexByte(s[i:], '\n'); k >= 0 {
			return i + k, i + k + 1
		}
		return len(s), len(s)
	}
	for ; i < len(s); i++ {
		if size := breakAt(s[i:]); size > 0 {
			return i, i + size
		}
	}
	return i, i
}

// breakAt returns the length of the line break s starts with, 0: none.
func breakAt(s string) int {
	switch s[0] {
	case '\n', '\v', '\f':
		return 1
	case '\r':
		return 1 + len(s[1:]) - len(strings.TrimPrefix(s[1:], "\n"))
	case '_':
		if rest, ok := strings.CutPrefix(s, carriageReturn); ok {
			rest = strings.TrimPrefix(rest, "\r")
			return len(s) - len(strings.TrimPrefix(rest, "\n"))
		}
	case 0xC2:
		if strings.HasPrefix(s, "\u0085") {
			return 2
		}
	case 0xE2:
		if strings.HasPrefix(s, "\u2028") || strings.HasPrefix(s, "\u2029") {
			return 3
		}
	}
	return 0
}

// trim takes the blanks from both ends.
func (l *line) trim(s string) {
	end := l.End
	for !l.Empty() {
		size := blankBefore(l.Of(s))
		if size == 0 {
			break
		}
		l.End -= size
	}
	l.Start = skipBlanks(s, l.Start, l.End)
	l.hardBreak = end-l.End >= 2 && strings.HasPrefix(s[l.End:], "  ")
	l.softBreak = strings.HasPrefix(s[l.End:end], "\u00ad")
}

// blankBefore is the length of the blank that s, which is not empty, ends with, 0: none.
func blankBefore(s string) int {
	if c := s[len(s)-1]; c > ' ' && c < 0x7F {
		if strings.HasSuffix(s, nbsp) {
			return len(nbsp)
		}
		return 0
	}
	if r, size := utf8.DecodeLastRuneInString(s); isBlank(r) {
		return size
	}
	return 0
}

const nbsp = "&nbsp;"

func skipBlanks(s string, from, to int) int {
	for from < to {
		if strings.HasPrefix(s[from:to], nbsp) {
			from += len(nbsp)
			continue
		}
		r, size := utf8.DecodeRuneInString(s[from:to])
		if !isBlank(r) {
			break
		}
		from += size
	}
	return from
}

// measure counts the characters and looks at those at the ends.
func (l *line) measure(s string) {
	content := l.Of(s)
	l.runes = countRunes(content)
	l.last = lastLetter(strings.TrimRight(content, "*_ "))
	content = strings.TrimLeft(content, "*_ ")
	l.first, _ = utf8.DecodeRuneInString(content)
	if rest := strings.TrimLeft(content, "-–—"); len(rest) < len(content) && strings.HasPrefix(rest, " ") {
		l.first, _ = utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
		l.dash = dashOther
		if unicode.IsLower(l.first) {
			l.dash = dashLower
		}
	}
}

// startsCapital reports whether any line starts with a capital; in a text without them small letters
// tell nothing.
func (n *Normalizer) startsCapital() bool {
	for i := range n.lines {
		if unicode.IsUpper(n.lines[i].first) {
			return true
		}
	}
	return false
}

// countRunes counts the characters of s by their first bytes, eight bytes at once, faster than decoding them.
func countRunes(s string) int {
	const ones = 0x0101010101010101
	n := len(s)
	for ; len(s) >= 8; s = s[8:] {
		w := eight(s)
		inside := (w >> 7) & (^w >> 6) & ones // 10xxxxxx
		n -= int(inside * ones >> 56)
	}
	for _, c := range []byte(s) {
		if c&0xC0 == 0x80 {
			n--
		}
	}
	return n
}

// eight is the first eight bytes of s, the first one lowest.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// lastLetter is the last character of s without marks that stand over it: in «e» with an accent, «e».
func lastLetter(s string) rune {
	last, size := utf8.DecodeLastRuneInString(s)
	for last >= 0x300 && unicode.Is(unicode.Mn, last) {
		s = s[:len(s)-size]
		last, size = utf8.DecodeLastRuneInString(s)
	}
	return last
}
