package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// minJoin is the length in characters from which a line counts as cut: shorter ones may be items of a list.
const minJoin = 40

// joinLines decides what stands between each line and the one before it.
func (n *Normalizer) joinLines() {
	wrap := n.wrapWidth()
	before := -1
	for i := range n.lines {
		l := &n.lines[i]
		if l.dropped {
			continue
		}
		if before >= 0 {
			l.glue = n.glue(&n.lines[before], l, wrap, before == i-1)
		}
		before = i
	}
}

// glue tells how two lines that follow each other in the article are joined.
func (n *Normalizer) glue(a, b *line, wrap int, adjacent bool) joint {
	s := n.source
	if a.heading || b.heading {
		return newParagraph
	}
	if b.gap || !adjacent {
		if a.runes >= minJoin && a.endsOpen(s) && b.startsLower(s) {
			return oneBlank
		}
		return newParagraph
	}
	if j := hyphenated(s[a.from:a.to], s[b.from:b.to]); j != newParagraph && (wrap > 0 || a.runes >= minJoin) {
		return j
	}
	switch {
	case wrap > 0 && (a.runes*10 >= wrap*6 || a.endsOpen(s)):
		return oneBlank
	case a.hard && !isFinal(a.last(s)):
		return oneBlank
	case a.runes >= minJoin && a.endsOpen(s) && b.startsLower(s):
		return oneBlank
	}
	return newParagraph
}

// wrapWidth is the width to which the lines of the source are cut, in characters; 0: they are paragraphs.
// Cut lines are of one length and stop anywhere; paragraphs stop at the end of a sentence.
func (n *Normalizer) wrapWidth() int {
	breaks, open, longest := 0, 0, 0
	for i := 1; i < len(n.lines); i++ {
		a, b := &n.lines[i-1], &n.lines[i]
		longest = max(longest, a.runes)
		if b.gap {
			continue
		}
		breaks++
		if a.runes >= minJoin && !isFinal(a.last(n.source)) {
			open++
		}
	}
	if breaks < 3 || longest > 140 || open*2 < breaks {
		return 0
	}
	return longest
}

// isFinal reports marks that end a sentence or a paragraph.
func isFinal(r rune) bool { return strings.ContainsRune(".!?…:;»\")”", r) }

// hyphenated tells whether a word is divided by a hyphen at the end of the line a, and whether the
// hyphen is the word's own: behind a linking vowel (социально-экономический) and in particles
// (кто-то). newParagraph: no word is divided.
func hyphenated(a, b string) joint {
	stem, ok := strings.CutSuffix(a, "-")
	if !ok {
		return newParagraph
	}
	before, _ := utf8.DecodeLastRuneInString(stem)
	first, _ := utf8.DecodeRuneInString(b)
	if !unicode.IsLower(before) || !unicode.IsLower(first) {
		return newParagraph
	}
	left := stem[strings.LastIndexAny(stem, " \u00a0")+1:]
	right := b
	if i := strings.IndexFunc(b, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		right = b[:i]
	}
	if ownHyphen(left, right) {
		return keepHyphen
	}
	return noBlank
}

func ownHyphen(left, right string) bool {
	switch right {
	case "то", "либо", "нибудь", "таки", "ка":
		return true
	}
	switch strings.ToLower(left) {
	case "по", "кое", "вице", "экс", "пресс", "бизнес", "интернет", "онлайн", "премьер", "генерал", "топ":
		return true
	}
	return utf8.RuneCountInString(left) > 4 && (strings.HasSuffix(left, "о") || strings.HasSuffix(left, "е")) &&
		utf8.RuneCountInString(right) > 5
}
