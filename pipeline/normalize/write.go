package normalize

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"newsfacts/extract/text"
)

// write puts the lines together.
func (n *Normalizer) write() {
	first := true
	for i := range n.lines {
		l := &n.lines[i]
		if l.dropped {
			continue
		}
		before := len(n.out)
		if !first {
			n.writeJoint(l)
		}
		if n.writeLine(l.from, l.to); len(n.out) > before {
			first = false
		}
	}
}

// writeJoint writes what divides the line from the one before it.
func (n *Normalizer) writeJoint(l *line) {
	switch l.glue {
	case newParagraph:
		n.builder.Replace(len(n.out), text.Span{Start: l.from, End: l.from})
		n.out = append(n.out, "\n\n"...)
	case oneBlank:
		n.builder.Replace(len(n.out), text.Span{Start: l.from, End: l.from})
		n.out = append(n.out, ' ')
	case noBlank:
		n.out = n.out[:len(n.out)-1] // the hyphen
	}
}

// writeLine writes the clean content of source[from:to].
func (n *Normalizer) writeLine(from, to int) {
	n.copied = from
	emphasis := n.emphasisIn(from, to)
	for i := from; i < to; {
		c := n.source[i]
		if c == 0xD0 || c == 0xD1 {
			i = n.cyrillic(i, to)
			continue
		}
		if c >= utf8.RuneSelf {
			i = n.wide(i, to)
			continue
		}
		switch c {
		case '&':
			i = n.entity(i, to)
		case ' ', '\t', '\r', '\v', '\f':
			i = n.blanks(i, to)
		case '*':
			i = n.stars(i, to, emphasis)
		case '[', '!':
			i = n.link(i, to)
		case '_':
			i = n.carriageReturn(i, to)
		default:
			if c < ' ' || c == 0x7F {
				i = n.drop(i, i+1)
			} else {
				i++
			}
		}
	}
	n.flush(to)
}

// flush copies the source up to offset.
func (n *Normalizer) flush(to int) {
	if to > n.copied {
		n.builder.Copy(len(n.out), text.Span{Start: n.copied, End: to})
		n.out = append(n.out, n.source[n.copied:to]...)
	}
	n.copied = to
}

// drop leaves source[from:to] out and goes on behind it.
func (n *Normalizer) drop(from, to int) int {
	n.flush(from)
	n.copied = to
	return to
}

// replace writes clean in place of source[from:to].
func (n *Normalizer) replace(from, to int, clean string) int {
	n.flush(from)
	n.builder.Replace(len(n.out), text.Span{Start: from, End: to})
	n.out = append(n.out, clean...)
	n.copied = to
	return to
}

// blanks makes one blank of a run of white space; one plain blank is copied.
func (n *Normalizer) blanks(i, to int) int {
	end := i
	for end < to {
		r, size := utf8.DecodeRuneInString(n.source[end:to])
		if !isBlank(r) {
			break
		}
		end += size
	}
	if end == i+1 && n.source[i] == ' ' && n.copied < i {
		return end
	}
	return n.oneBlank(i, end)
}

// oneBlank writes a blank in place of source[from:to], unless one stands there.
func (n *Normalizer) oneBlank(from, to int) int {
	n.flush(from)
	if len(n.out) > 0 && (n.out[len(n.out)-1] == ' ' || n.out[len(n.out)-1] == '\n') {
		return n.drop(from, to)
	}
	return n.replace(from, to, " ")
}

// cyrillic reads a run of Cyrillic letters (U+0400 to U+047F), the common case. A Latin letter beside
// it or a combining mark behind it is looked at more closely.
func (n *Normalizer) cyrillic(i, to int) int {
	s := n.source
	end := i + 2
	for end+1 < to && (s[end] == 0xD0 || s[end] == 0xD1) {
		end += 2
	}
	switch {
	case i > n.copied && isLatin(s[i-1]) || end < to && isLatin(s[end]):
		return n.lookalikes(i, to)
	case end < to && (s[end] == 0xCC || s[end] == 0xCD):
		return n.composed(end-2, to)
	}
	return end
}

// wide reads another character beyond ASCII.
func (n *Normalizer) wide(i, to int) int {
	s := n.source
	if s[i] == 0xCC || s[i] == 0xCD { // a combining mark behind an ASCII letter
		if i > n.copied && s[i-1] < utf8.RuneSelf {
			if end := n.composed(i-1, to); end > i {
				return end
			}
		}
	}
	r, size := utf8.DecodeRuneInString(s[i:to])
	switch {
	case r == '\u00ad' || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\u2060' || r == '\ufeff':
		return n.drop(i, i+size)
	case unicode.IsSpace(r):
		return n.blanks(i, to)
	case r < 0xC0 || r >= 0x2010 && r < 0x2100:
		return i + size
	}
	return n.composed(i, to)
}

func isLatin(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// composed writes a character with its combining marks in NFC (Unicode Standard Annex 15). Stress marks
// of Russian vowels go.
func (n *Normalizer) composed(i, to int) int {
	s := n.source[i:to]
	end := norm.NFC.NextBoundaryInString(s, true)
	if end <= 0 {
		return to
	}
	clean := s[:end]
	if r, size := utf8.DecodeRuneInString(s); strings.ContainsRune("аеёиоуыэюяАЕЁИОУЫЭЮЯ", r) && end > size {
		clean = strings.Map(dropStress, clean)
	}
	if clean = norm.NFC.String(clean); clean == s[:end] {
		return i + end
	}
	return n.replace(i, i+end, clean)
}

// dropStress drops the combining acute and grave accents.
func dropStress(r rune) rune {
	if r == '\u0301' || r == '\u0300' {
		return -1
	}
	return r
}

// entity writes the character of an HTML entity that was left in the text.
func (n *Normalizer) entity(i, to int) int {
	end := strings.IndexByte(n.source[i:min(to, i+12)], ';')
	if end < 2 {
		return i + 1
	}
	end += i + 1
	clean := html.UnescapeString(n.source[i:end])
	switch {
	case clean == n.source[i:end] || strings.HasSuffix(clean, ";") && clean != ";":
		return i + 1
	case strings.TrimFunc(clean, isBlank) == "":
		if clean == "\u00ad" || clean == "\u200b" {
			return n.drop(i, end)
		}
		return n.oneBlank(i, end)
	}
	return n.replace(i, end, clean)
}

// carriageReturn drops _x000D_, what spreadsheets make of a carriage return.
func (n *Normalizer) carriageReturn(i, to int) int {
	const mark = "_x000D_"
	if strings.HasPrefix(n.source[i:to], mark) {
		return n.oneBlank(i, i+len(mark))
	}
	return i + 1
}

// emphasisIn reports whether the asterisks of a line are Markdown's: all stand at a word, and in pairs.
func (n *Normalizer) emphasisIn(from, to int) bool {
	s := n.source[from:to]
	if strings.IndexByte(s, '*') < 0 {
		return false
	}
	runs := 0
	for i := 0; i < len(s); {
		if s[i] != '*' {
			i++
			continue
		}
		end := i
		for end < len(s) && s[end] == '*' {
			end++
		}
		open := end < len(s) && s[end] != ' '
		closed := i > 0 && s[i-1] != ' '
		if end-i > 3 || !open && !closed {
			return false
		}
		runs++
		i = end
	}
	return runs%2 == 0
}

// stars leaves out asterisks that mark emphasis.
func (n *Normalizer) stars(i, to int, emphasis bool) int {
	end := i
	for end < to && n.source[end] == '*' {
		end++
	}
	if !emphasis && end-i != 2 {
		return end
	}
	return n.drop(i, end)
}

// link leaves of [words](address) the words, of ![words](address) nothing.
func (n *Normalizer) link(i, to int) int {
	s := n.source[i:to]
	image := strings.HasPrefix(s, "![")
	open := 0
	if image {
		open = 1
	} else if s[0] != '[' {
		return i + 1
	}
	middle := strings.Index(s, "](")
	if middle < 0 || middle > 300 {
		return i + 1
	}
	end := strings.IndexByte(s[middle:], ')')
	address := ""
	if end > 0 {
		address = s[middle+2 : middle+end]
	}
	if end < 0 || strings.ContainsAny(address, " \t") || !strings.Contains(address, "/") && !strings.HasPrefix(address, "#") ||
		strings.IndexByte(s[open+1:middle], '[') >= 0 {
		return i + 1
	}
	if image {
		return n.drop(i, i+middle+end+1)
	}
	n.drop(i, i+1)
	n.flush(i + middle)
	return n.drop(i+middle, i+middle+end+1)
}
