package normalize

import (
	"strings"

	"newsfacts/extract/text"
)

// cutHeader finds the header some crawlers put before a text, « date 2025-11-14 », makes it a line of its
// own and returns its day, ISO; empty: there is none.
func (n *Normalizer) cutHeader() string {
	if len(n.lines) == 0 {
		return ""
	}
	first := n.lines[0]
	rest, ok := strings.CutPrefix(first.Of(n.source), "date ")
	if !ok {
		return ""
	}
	rest = strings.TrimLeft(rest, " ")
	const length = len("2006-01-02")
	if len(rest) < length || !isDay(rest[:length]) || len(rest) > length && rest[length] > ' ' {
		return ""
	}
	end := first.End - len(rest) + length
	header := n.lineOf(first.Start, end)
	header.header, header.gap = true, true
	n.lines[0] = header
	if body := n.lineOf(end, first.End); !body.Empty() {
		body.gap = true
		n.lines = append(n.lines, line{})
		copy(n.lines[2:], n.lines[1:])
		n.lines[1] = body
	}
	return rest[:length]
}

// isDay reports the form of an ISO 8601 day, with a month and a day that may be.
func isDay(s string) bool {
	for i, c := range []byte(s) {
		if (i == 4 || i == 7) != (c == '-') || c != '-' && (c < '0' || c > '9') {
			return false
		}
	}
	return s[5:7] >= "01" && s[5:7] <= "12" && s[8:] >= "01" && s[8:] <= "31"
}

// lineOf makes a line of source[from:to].
func (n *Normalizer) lineOf(from, to int) line {
	l := line{Span: text.Span{Start: from, End: to}}
	l.trim(n.source)
	l.takeMarks(n.source)
	l.measure(n.source)
	return l
}
