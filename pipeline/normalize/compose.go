package normalize

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"newsfacts/extract/text"
)

// composed writes the character source[i:end] and the combining marks behind it in NFC (Unicode Standard
// Annex 15). Marks are put together with what was written last, wherever it came from.
func (n *Normalizer) composed(i, end, to int) int {
	s := n.source[:to]
	if norm.NFC.PropertiesString(s[i:]).BoundaryBefore() {
		if clean := norm.NFC.String(s[i:end]); clean != s[i:end] {
			return n.replace(i, end, clean)
		}
		return end
	}
	for end < to && s[end] >= utf8.RuneSelf && !norm.NFC.PropertiesString(s[end:]).BoundaryBefore() {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	n.flush(i)
	n.compose(s[i:end], text.Span{Start: i, End: end})
	n.copied = end
	return end
}

// compose adds marks to the character written last.
func (n *Normalizer) compose(marks string, source text.Span) {
	base := n.lastCharacter()
	if isStressed(n.out[base:]) {
		marks = strings.Map(dropStress, marks)
	}
	if marks == "" {
		return
	}
	whole := norm.NFC.String(string(n.out[base:]) + marks)
	if base == len(n.out) {
		n.builder.Replace(base, source)
	} else {
		n.builder.Merge(base, source.End)
	}
	n.out = append(n.out[:base], whole...)
}

// lastCharacter is where the last character of out begins, with its marks.
func (n *Normalizer) lastCharacter() int {
	base := len(n.out)
	for range 32 { // the Stream-Safe Text Format allows 30 marks
		if base == 0 || n.out[base-1] == '\n' {
			break
		}
		_, size := utf8.DecodeLastRune(n.out[:base])
		base -= size
		if norm.NFC.Properties(n.out[base:]).BoundaryBefore() {
			break
		}
	}
	return base
}

// isStressed reports a Russian vowel, on which an accent is a stress mark.
func isStressed(character []byte) bool {
	r, _ := utf8.DecodeRune(character)
	return strings.ContainsRune("аеёиоуыэюяАЕЁИОУЫЭЮЯ", r)
}

// dropStress drops the combining acute and grave accents.
func dropStress(r rune) rune {
	if r == '\u0301' || r == '\u0300' {
		return -1
	}
	return r
}
