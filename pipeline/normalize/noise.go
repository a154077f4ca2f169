package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dropNoise marks the lines that are plainly no article text.
func (n *Normalizer) dropNoise() {
	for i := range n.lines {
		l := &n.lines[i]
		if l.runes > maxNoise {
			continue
		}
		s := strings.Trim(n.source[l.from:l.to], "*_ ")
		l.dropped = isStub(s) || isCredit(s) || isHashtags(s) ||
			i > 0 && i < headLines && (isCategories(s) || isCount(s) && n.underHead(i)) ||
			isCount(s) && n.cutsSentence(i)
	}
}

// maxNoise bounds a line that may be noise, in characters; headLines the lines in which an article's
// head ends.
const (
	maxNoise  = 150
	headLines = 6
)

// isStub reports a label of a link that was left behind.
func isStub(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, ": ")) {
	case "источник", "источники", "source":
		return true
	}
	return false
}

// isCredit reports a photo credit: «Фото: Kazpravda.kz / …».
func isCredit(s string) bool {
	label, rest, ok := strings.Cut(s, ":")
	if !ok || strings.ContainsAny(rest, "«\"?!") || strings.HasSuffix(rest, ".") {
		return false
	}
	switch strings.ToLower(strings.TrimSpace(label)) {
	case "фото", "фотография", "фотографии", "фото и видео", "коллаж", "скриншот", "иллюстрация", "инфографика", "photo", "image":
		return true
	}
	return false
}

// isHashtags reports a line of nothing but #tags.
func isHashtags(s string) bool {
	for word := range strings.FieldsSeq(s) {
		tag := strings.TrimPrefix(strings.TrimRight(word, ",;"), "#")
		if len(tag) == len(word) || tag == "" || strings.ContainsAny(tag, ".#") {
			return false
		}
	}
	return strings.HasPrefix(s, "#")
}

// isCategories reports names of sections divided by commas without blanks: «Политика,Мнения».
func isCategories(s string) bool {
	names := strings.Split(s, ",")
	for _, name := range names {
		first, _ := utf8.DecodeRuneInString(name)
		if !unicode.IsUpper(first) || strings.ContainsAny(name, ".:;!?«»\"0123456789") || len(strings.Fields(name)) > 3 {
			return false
		}
	}
	return len(names) > 1
}

func isCount(s string) bool {
	for _, c := range []byte(s) {
		if (c < '0' || c > '9') && c != ' ' {
			return false
		}
	}
	return s != "" && len(s) <= 9
}

// underHead reports whether the line stands right under the title or a line of categories, and is
// no year.
func (n *Normalizer) underHead(i int) bool {
	return i == 1 && n.lines[0].runes <= maxTitle && !n.lines[i].gap || n.lines[i-1].dropped
}

// cutsSentence reports whether the line, a page number, stands inside a sentence.
func (n *Normalizer) cutsSentence(i int) bool {
	return i > 0 && i+1 < len(n.lines) && n.lines[i-1].endsOpen(n.source) && n.lines[i+1].startsLower(n.source)
}
