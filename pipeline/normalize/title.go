package normalize

import (
	"strings"
	"unicode/utf8"

	"newsfacts/extract/text"
)

// maxTitle bounds a headline, in characters.
const maxTitle = 200

// dropRepeatedTitle leaves out a headline that stands twice, one line under the other.
func (n *Normalizer) dropRepeatedTitle() {
	second := n.first + 1
	for second < len(n.lines) && n.lines[second].dropped {
		second++
	}
	if second+1 >= len(n.lines) || n.lines[n.first].runes > maxTitle || isFinal(n.lines[n.first].last) {
		return
	}
	title := strings.Trim(n.lines[n.first].Of(n.source), "*_ ")
	n.lines[second].dropped = strings.Contains(title, " ") && strings.Trim(n.lines[second].Of(n.source), "*_ ") == title
}

// headline is the first paragraph when it is short, is no sentence with a full stop and more follows it,
// or when it is marked as a heading.
func (n *Normalizer) headline() text.Span {
	if n.opening.Empty() || n.opening.End >= len(n.out) || n.lines[n.first].header {
		return text.Span{}
	}
	s := string(n.out[n.opening.Start:n.opening.End])
	if utf8.RuneCountInString(s) > maxTitle {
		return text.Span{}
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if n.lines[n.first].heading || !strings.ContainsRune(".,;:", last) && n.lines[n.first].dash == noDash {
		return n.opening
	}
	return text.Span{}
}
