package normalize

import (
	"unicode"
	"unicode/utf8"

	"newsfacts/extract/text"
)

// write puts the lines together.
func (n *Normalizer) write() {
	n.opening = text.Span{Start: len(n.out), End: len(n.out)}
	start := len(n.out)
	opening := true
	var before *line
	for i := range n.lines {
		l := &n.lines[i]
		if l.dropped {
			continue
		}
		empty := len(n.out) == start
		mark := len(n.out)
		if !empty {
			opening = opening && l.joint != newParagraph
			n.writeJoint(l, before.End)
		}
		content := len(n.out)
		n.writeLine(*l)
		if len(n.out) == content { // the line held marks alone
			n.takeBack(mark)
			continue
		}
		if opening {
			n.opening.End = len(n.out)
		}
		before = l
	}
}

// writeJoint writes what divides the line from the one before it, which ends at source offset end.
func (n *Normalizer) writeJoint(l *line, end int) {
	between := text.Span{Start: end, End: l.Start}
	switch l.joint {
	case newParagraph:
		if between.Of(n.source) == "\n\n" {
			n.builder.Copy(len(n.out), between)
		} else {
			n.builder.Replace(len(n.out), between)
		}
		n.out = append(n.out, "\n\n"...)
	case oneBlank:
		n.builder.Replace(len(n.out), between)
		n.out = append(n.out, ' ')
	}
}

// takeBack forgets what was written from offset on.
func (n *Normalizer) takeBack(offset int) {
	n.out = n.out[:offset]
	n.builder.Cut(offset)
}

// writeLine writes the clean content of a line, which ends without a blank.
func (n *Normalizer) writeLine(l line) {
	n.findMarks(l)
	n.copied = l.Start
	at := l.Start
	for _, m := range n.marks {
		if m.Start >= at {
			n.characters(at, m.Start)
			n.copied = m.End
			at = m.End
		}
	}
	n.characters(at, l.End)
	for k := len(n.out); k > 0 && n.out[k-1] == ' '; k = len(n.out) {
		n.takeBack(k - 1)
	}
}

// characters writes the clean characters of source[i:to].
func (n *Normalizer) characters(i, to int) {
	s := n.source[:to]
	for i < to {
		c := s[i]
		switch classes[c] {
		case plain:
			i++
		case plainCyrillic:
			i = n.cyrillic(i, to)
		case plainBlank:
			if c == ' ' && i+1 < to && classes[s[i+1]] <= plainCyrillic && i > n.copied && s[i-1] != ' ' {
				i++
			} else {
				i = n.blanks(i, to)
			}
		case entityStart:
			i = n.entity(i, to)
		case control:
			i = n.drop(i, i+1)
		default:
			i = n.wide(i, to)
		}
	}
	n.flush(to)
}

// byteClass tells what a byte is at the start of a character.
type byteClass uint8

const (
	plain         byteClass = iota // ASCII that is always copied
	plainCyrillic                  // leads U+0400 to U+047F
	plainBlank
	entityStart
	control
	wide
)

var classes = func() (table [256]byteClass) {
	for c := range table {
		switch {
		case c == ' ' || c >= '\t' && c <= '\r':
			table[c] = plainBlank
		case c < ' ' || c == 0x7F:
			table[c] = control
		case c == '&':
			table[c] = entityStart
		case c == 0xD0 || c == 0xD1:
			table[c] = plainCyrillic
		case c >= utf8.RuneSelf:
			table[c] = wide
		}
	}
	return table
}()

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

// blanks makes one blank of a run of white space; a plain blank that stands alone is copied.
func (n *Normalizer) blanks(i, to int) int {
	end, visible := i, false
	for end < to {
		r, size := utf8.DecodeRuneInString(n.source[end:to])
		if !isBlank(r) {
			break
		}
		visible = visible || unicode.IsSpace(r)
		end += size
	}
	if !visible {
		return n.drop(i, end)
	}
	return n.oneBlank(i, end)
}

// oneBlank writes a blank in place of source[from:to], unless one stands there.
func (n *Normalizer) oneBlank(from, to int) int {
	n.flush(from)
	if k := len(n.out); k == 0 || n.out[k-1] == ' ' || n.out[k-1] == '\n' {
		return n.drop(from, to)
	}
	if n.source[from] == ' ' {
		n.flush(from + 1)
		return n.drop(from+1, to)
	}
	return n.replace(from, to, " ")
}

// cyrillic reads a run of Cyrillic letters of two bytes, the common case. A Latin letter beside it is
// looked at more closely.
func (n *Normalizer) cyrillic(i, to int) int {
	s := n.source[:to]
	end := i
	for end+8 <= to && eight(s[end:])&0xC0FEC0FEC0FEC0FE == 0x80D080D080D080D0 { // four letters at once
		end += 8
	}
	for end+1 < to && (s[end] == 0xD0 || s[end] == 0xD1) && s[end+1]&0xC0 == 0x80 {
		end += 2
	}
	if end == i { // half a character
		return n.wide(i, to)
	}
	if i > n.copied && isLatin(s[i-1]) || end < to && isLatin(s[end]) {
		return n.lookalikes(i, to)
	}
	return end
}

func isLatin(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// wide reads another character beyond ASCII.
func (n *Normalizer) wide(i, to int) int {
	r, size := utf8.DecodeRuneInString(n.source[i:to])
	switch {
	case r == utf8.RuneError && size == 1:
		return n.replace(i, i+1, "\uFFFD")
	case isBlank(r):
		return n.blanks(i, to)
	case r < 0xA0:
		return n.drop(i, i+size)
	case r == '\u2010' || r == '\u2011':
		return n.replace(i, i+size, "-")
	case r < rune(len(cyrillicOf)) && cyrillicOf[r] != 0 && n.besideCyrillic(i, i+size, to):
		return n.lookalikes(i, to)
	case r < 0xC0 || r >= 0x2012 && r < 0x2100:
		return i + size
	}
	return n.composed(i, i+size, to)
}

// besideCyrillic reports whether a Cyrillic letter stands right before or behind source[from:end].
func (n *Normalizer) besideCyrillic(from, end, to int) bool {
	return end < to && classes[n.source[end]] == plainCyrillic ||
		from-2 >= n.copied && classes[n.source[from-2]] == plainCyrillic
}

// isBlank reports what shows nothing: white space, zero-width characters, marks of direction, byte order
// marks, soft hyphens.
func isBlank(r rune) bool {
	switch {
	case r == ' ':
		return true
	case r < utf8.RuneSelf:
		return r < ' ' || r == 0x7F
	case r < 0x2000:
		return r == '\u0085' || r == '\u00a0' || r == '\u00ad' || r == '\u1680' || r == '\u061c' || r == '\u180e'
	}
	return r <= 0x200F || r >= 0x2028 && r <= 0x202F || r >= 0x205F && r <= 0x206F || r == '\u3000' || r == '\ufeff'
}
