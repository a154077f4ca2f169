package normalize

import "unicode"

// Widths in characters between which lines may be cut: narrower are verses and lists, wider are paragraphs.
const (
	minWidth = 30
	maxWidth = 140
)

// minBreaks is the number of line breaks inside paragraphs from which they tell anything.
const minBreaks = 5

// wrapWidth is the width to which the lines of the source are cut, 0 when they are paragraphs. In a cut
// text there would have been no room for the next word on nearly every line, and lines stop and begin
// inside sentences.
func (n *Normalizer) wrapWidth() int {
	breaks, longest := 0, 0
	for i := 1; i < len(n.lines); i++ {
		if !n.lines[i].gap {
			breaks++
			longest = max(longest, n.lines[i-1].runes)
		}
	}
	if breaks < minBreaks || longest < minWidth || longest > maxWidth {
		return 0
	}
	n.wrap = longest
	full, open, lower := 0, 0, 0
	for i := 1; i < len(n.lines); i++ {
		a, b := &n.lines[i-1], &n.lines[i]
		if b.gap {
			continue
		}
		full += count(n.isFull(a, b))
		open += count(!isFinal(a.last))
		lower += count(unicode.IsLower(b.first))
	}
	if full*10 < breaks*6 || open*2 < breaks || lower*4 < breaks {
		return 0
	}
	return longest
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// isFull reports whether the first word of line b would have had no room on line a. A tenth of the width
// is allowed for ragged ends and for the blanks of justified lines.
func (n *Normalizer) isFull(a, b *line) bool {
	return (a.runes+1+n.firstWord(b))*10 >= n.wrap*9
}
