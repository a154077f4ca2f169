package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of the source: its content without blanks and marks at its ends, and what becomes of it.
type line struct {
	from, to int
	runes    int
	dropped  bool
	heading  bool
	hard     bool // two blanks at its end: Markdown's line break inside a paragraph
	gap      bool // a blank line stands before it
	glue     joint
}

// joint is what stands between a line and the one before it.
type joint uint8

const (
	newParagraph joint = iota
	oneBlank
	noBlank    // a word divided by a hyphen, which goes
	keepHyphen // a word divided at its own hyphen
)

// readLines finds the lines that hold anything.
func (n *Normalizer) readLines() {
	n.lines = n.lines[:0]
	gap := true
	for at := 0; at < len(n.source); {
		end := len(n.source)
		if i := strings.IndexByte(n.source[at:], '\n'); i >= 0 {
			end = at + i
		}
		l := n.lineOf(at, end)
		if l.to > l.from {
			l.gap = gap
			n.lines = append(n.lines, l)
			gap = false
		} else {
			gap = true
		}
		at = end + 1
	}
}

// lineOf trims a line and takes the Markdown marks of its start.
func (n *Normalizer) lineOf(from, to int) line {
	s := n.source
	end := to
	for to > from {
		r, size := utf8.DecodeLastRuneInString(s[from:to])
		if !isBlank(r) {
			break
		}
		to -= size
	}
	from = skipBlanks(s, from, to)
	l := line{from: from, to: to, hard: end-to >= 2 && strings.HasPrefix(s[to:], "  ")}
	l.takeMarks(s)
	l.runes = utf8.RuneCountInString(s[l.from:l.to])
	return l
}

func skipBlanks(s string, from, to int) int {
	for from < to {
		r, size := utf8.DecodeRuneInString(s[from:to])
		if !isBlank(r) {
			break
		}
		from += size
	}
	return from
}

// isBlank reports what shows nothing: white space, zero-width characters, byte order marks.
func isBlank(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad':
		return true
	}
	return unicode.IsSpace(r)
}

// takeMarks passes over the marks of a heading, a quotation block and a list item (CommonMark).
func (l *line) takeMarks(s string) {
	rest := s[l.from:l.to]
	hashes := 0
	for hashes < len(rest) && rest[hashes] == '#' {
		hashes++
	}
	skip := 0
	switch {
	case hashes > 0 && hashes <= 6 && hashes < len(rest) && rest[hashes] == ' ':
		skip, l.heading = hashes, true
	case strings.HasPrefix(rest, "> "), strings.HasPrefix(rest, "* "), strings.HasPrefix(rest, "+ "):
		skip = 1
	case strings.HasPrefix(rest, "• "), strings.HasPrefix(rest, "· "):
		_, skip = utf8.DecodeRuneInString(rest)
	}
	if skip > 0 {
		l.from = skipBlanks(s, l.from+skip, l.to)
	}
}

// last and first are the characters at the ends of the line that are no emphasis marks.
func (l *line) last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[l.from:l.to], "*_ "))
	return r
}

func (l *line) first(s string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[l.from:l.to], "*_ "))
	return r
}

// endsOpen reports whether the line stops inside a sentence: at a lower-case letter or a comma.
func (l *line) endsOpen(s string) bool {
	r := l.last(s)
	return r == ',' || unicode.IsLower(r)
}

func (l *line) startsLower(s string) bool { return unicode.IsLower(l.first(s)) }
