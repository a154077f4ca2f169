package normalize

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsfacts/extract/text"
)

// bullets are the signs before an item of a list that mean nothing else there.
const bullets = "•▪●■◆◦‣⁃"

// takeMarks passes over the marks of quotation blocks, headings and list items at the start of a line
// (CommonMark 0.31), and looks for a number that counts items.
func (l *line) takeMarks(s string) {
	for {
		size := l.markSize(l.Of(s))
		if size == 0 {
			break
		}
		l.Start = skipBlanks(s, l.Start+size, l.End)
	}
	if l.heading {
		closed := strings.TrimRight(l.Of(s), "#")
		if trimmed := strings.TrimRight(closed, " "); trimmed != closed || closed == "" {
			l.End = l.Start + len(trimmed)
		}
	}
	l.item = l.item || isNumbered(l.Of(s))
}

// markSize is the length of the mark that the line starts with, 0: none. A hyphen is none: it may begin
// somebody's words.
func (l *line) markSize(s string) int {
	switch {
	case s == "":
		return 0
	case s[0] == '#':
		hashes := len(s) - len(strings.TrimLeft(s, "#"))
		if hashes <= 6 && strings.HasPrefix(s[hashes:], " ") {
			l.heading = true
			return hashes
		}
	case s[0] == '>':
		if strings.HasPrefix(s, "> ") {
			return 1
		}
	case s[0] == '*', s[0] == '+':
		if strings.HasPrefix(s[1:], " ") && !isRuler(s) && (s[0] == '*' || !startsNumber(strings.TrimLeft(s[1:], " "))) {
			l.item = true
			return 1
		}
	default:
		if r, size := utf8.DecodeRuneInString(s); size > 1 && strings.ContainsRune(bullets, r) {
			l.item = true
			return size
		}
	}
	return 0
}

func startsNumber(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// isNumbered reports the start of a counted item: «1. », «2) », «а) ».
func isNumbered(s string) bool {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 {
		return digits <= 2 && (strings.HasPrefix(s[digits:], ". ") || strings.HasPrefix(s[digits:], ") "))
	}
	r, size := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) && strings.HasPrefix(s[size:], ") ")
}

// onlyMarks reports a line of marks that mark nothing.
func onlyMarks(s string) bool { return strings.Trim(s, "*_#> ") == "" }

// isRuler reports a line drawn of at least three signs.
func isRuler(s string) bool {
	signs := 0
	for _, r := range s {
		switch r {
		case '-', '=', '_', '*', '~', '—', '–':
			signs++
		case ' ':
		default:
			return false
		}
	}
	return signs >= 3
}

// underline makes a heading of the line right above a ruler of - or = (CommonMark's setext heading).
func (n *Normalizer) underline(ruler line, gap bool) {
	s := ruler.Of(n.source)
	if i := len(n.lines) - 1; !gap && i >= 0 && n.lines[i].gap && n.lines[i].runes <= maxTitle && strings.Trim(s, s[:1]) == "" &&
		(s[0] == '=' || s[0] == '-') {
		n.lines[i].heading = true
	}
}

// findMarks finds the marks inside a line that are left out: emphasis in pairs, and of links all but
// their words. Each kind of emphasis has one open mark at a time, so the time is linear.
func (n *Normalizer) findMarks(l line) {
	n.marks = n.marks[:0]
	s := l.Of(n.source)
	if strings.IndexByte(s, '*') < 0 && strings.IndexByte(s, '_') < 0 && strings.IndexByte(s, ']') < 0 {
		return
	}
	var open [2][4]int // by sign and length: start of the open mark + 1
	bracket := -1      // the last open [
	for i := 0; i < len(s); {
		switch s[i] {
		case '*', '_':
			end := i + len(s[i:]) - len(strings.TrimLeft(s[i:], s[i:i+1]))
			n.emphasis(s, l.Start, i, end, &open)
			i = end
		case '[':
			bracket = i
			i++
		case ']':
			end := linkEnd(s, i)
			if end > 0 && bracket >= 0 {
				n.link(s, l.Start, bracket, i, end)
				i = end
			} else {
				i++
			}
			bracket = -1
		default:
			i++
		}
	}
	sortMarks(n.marks)
}

// emphasis takes a run of * or _ as the start or the end of emphasis.
func (n *Normalizer) emphasis(s string, base, from, to int, open *[2][4]int) {
	if to-from > 3 {
		return
	}
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	atStart := from == 0 || unicode.IsSpace(before) || unicode.IsPunct(before)
	atEnd := to == len(s) || unicode.IsSpace(after) || unicode.IsPunct(after)
	sign := 0
	if s[from] == '_' {
		sign = 1
	}
	slot := &open[sign][to-from]
	switch {
	case *slot > 0 && from > 0 && !unicode.IsSpace(before) && (atEnd || to-from == 2 && sign == 0):
		start := base + *slot - 1
		n.marks = append(n.marks, text.Span{Start: start, End: start + to - from}, text.Span{Start: base + from, End: base + to})
		*slot = 0
	case to < len(s) && !unicode.IsSpace(after) && (atStart || to-from == 2 && sign == 0):
		*slot = from + 1
	}
}

// linkEnd returns the end of «](address)» at offset i, 0: it is none.
func linkEnd(s string, i int) int {
	if !strings.HasPrefix(s[i:], "](") {
		return 0
	}
	from := i + 2
	for k := from; k < min(len(s), from+2000); k++ {
		switch c := s[k]; {
		case c == ')':
			address := s[from:k]
			if strings.Contains(address, "/") || strings.HasPrefix(address, "#") || strings.HasPrefix(address, "mailto:") {
				return k + 1
			}
			return 0
		case c <= ' ':
			return 0
		}
	}
	return 0
}

// link leaves of [words](address) the words, of ![words](address) nothing.
func (n *Normalizer) link(s string, base, bracket, middle, end int) {
	if bracket > 0 && s[bracket-1] == '!' {
		n.marks = append(n.marks, text.Span{Start: base + bracket - 1, End: base + end})
		return
	}
	n.marks = append(n.marks, text.Span{Start: base + bracket, End: base + bracket + 1}, text.Span{Start: base + middle, End: base + end})
}

// sortMarks puts the marks in order; those inside a mark before them are passed over in writing.
func sortMarks(marks []text.Span) {
	slices.SortFunc(marks, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
}
