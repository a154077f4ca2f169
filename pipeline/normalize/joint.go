package normalize

import (
	"strings"
	"unicode"
)

// joint is what stands between a line and the one before it.
type joint uint8

const (
	newParagraph joint = iota
	oneBlank
	noBlank // a divided word
)

// minJoin is the length in characters from which a paragraph counts as cut: shorter ones may be items of
// a list.
const minJoin = 40

// joinLines decides what stands between each line and the one before it.
func (n *Normalizer) joinLines() {
	before := -1
	list := false
	for i := range n.lines {
		l := &n.lines[i]
		if l.dropped {
			continue
		}
		l.run = l.runes
		if before >= 0 {
			a := &n.lines[before]
			list = list && unicode.IsLower(l.first) || a.last == ':'
			if n.joined(a, l, list, l.gap || before != i-1) {
				l.joint = n.divided(a, l)
				l.run += a.run
			}
		}
		before = i
	}
}

// joined tells whether line b goes on with the paragraph of line a. List says that b is an item of a
// list after a colon, far that something stands between the two.
func (n *Normalizer) joined(a, b *line, list, far bool) bool {
	switch {
	case a.heading || b.heading || a.header || b.item:
		return false
	case n.dividesWord(a, b):
		return true
	case far:
		return !list && a.run >= minJoin && !n.isTitle(a) && n.goesOn(a, b)
	case n.wrap > 0:
		return n.joinedCut(a, b)
	case a.hardBreak:
		return !isFinal(a.last)
	}
	return !list && a.run >= minJoin && n.goesOn(a, b)
}

// joinedCut joins lines of a text whose lines are cut: a full line goes on, unless a sentence ends with it
// and someone begins to speak; a line that stops short goes on inside a sentence.
func (n *Normalizer) joinedCut(a, b *line) bool {
	if n.isFull(a, b) {
		return b.dash != dashOther || !isFinal(a.last)
	}
	return a.endsOpen() || unicode.IsLower(b.first)
}

// goesOn reports whether a sentence plainly goes on from line a to line b: it stops at a small letter or
// a comma and a small letter follows, or it stops at a word that needs another.
func (n *Normalizer) goesOn(a, b *line) bool {
	if !a.endsOpen() || b.dash == dashOther || a.last == ',' && (b.last == ',' || b.last == ';') {
		return false
	}
	if n.capital && unicode.IsLower(b.first) && !strings.HasPrefix(b.Of(n.source), "http") || isDash(a.last) {
		return true
	}
	content := a.Of(n.source)
	return n.words.has("onward", content[strings.LastIndexAny(content, " \u00a0")+1:])
}

// isTitle reports whether a is the title: the first line, short, without a full stop in it.
func (n *Normalizer) isTitle(a *line) bool {
	return a == &n.lines[n.first] && a.runes <= maxTitle && !strings.Contains(a.Of(n.source), ". ")
}

// endsOpen reports whether the line stops inside a sentence: at a small letter, a comma or a dash.
func (l *line) endsOpen() bool { return l.last == ',' || unicode.IsLower(l.last) || isDash(l.last) }

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' }

// isFinal reports marks that end a sentence or a paragraph.
func isFinal(r rune) bool {
	switch r {
	case '.', '!', '?', '…', ':', ';', '»', '"', ')', '”':
		return true
	}
	return false
}

// firstWord is the length of the first word of a line, in characters.
func (n *Normalizer) firstWord(l *line) int {
	s := l.Of(n.source)
	if i := strings.IndexAny(s, " \u00a0"); i >= 0 {
		s = s[:i]
	}
	return countRunes(s)
}
