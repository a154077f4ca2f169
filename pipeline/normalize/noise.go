package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxNoise bounds a line that may be noise, in characters; headLines the lines in which an article's
// head ends.
const (
	maxNoise  = 150
	headLines = 6
)

// dropNoise marks the lines that are plainly no article text.
func (n *Normalizer) dropNoise() {
	for i := range n.lines {
		if l := &n.lines[i]; l.runes <= maxNoise && !l.header {
			l.dropped = n.isNoise(i, strings.Trim(l.Of(n.source), "*_ "))
		}
	}
}

func (n *Normalizer) isNoise(i int, s string) bool {
	w := &n.words
	if strings.HasPrefix(s, "#") {
		return isHashtags(s) && (i > 0 || strings.Count(s, "#") > 1)
	}
	if startsNumber(s) && isCount(s) {
		return i < headLines && n.underHead(i) || n.isPageNumber(i, s)
	}
	return w.isOfSite(s) || i < headLines && w.isOfHead(i, s) || w.isPage(s) && n.isPageNumber(i, s)
}

// isOfSite reports what a site writes anywhere around an article.
func (w *words) isOfSite(s string) bool {
	return w.has("stub", strings.TrimRight(s, ": ")) || w.has("note", strings.TrimRight(s, ".… ")) ||
		w.isSeeAlso(s) || w.isCredit(s) || w.isViews(s)
}

// isOfHead reports what a site writes above or below the headline of an article.
func (w *words) isOfHead(i int, s string) bool {
	return w.isSections(s) || w.isState(s) || i > 0 && w.isSectionList(s)
}

// isCredit reports the credit of a picture: «Фото: Kazpravda.kz / Адильбек Тауекелов».
func (w *words) isCredit(s string) bool {
	label, rest, ok := strings.Cut(s, ":")
	if ok && w.has("credit", strings.TrimSpace(label)) {
		return !strings.ContainsAny(rest, "?!") && (!strings.HasSuffix(rest, ".") || len(strings.Fields(rest)) <= 4)
	}
	return w.startsWithOrigin(s) && !strings.ContainsAny(s, "?!:;") && !strings.HasSuffix(s, ".")
}

// isSeeAlso reports a link to another article: «Читайте также: Встреча в Хиве».
func (w *words) isSeeAlso(s string) bool {
	label, _, _ := strings.Cut(s, ":")
	return w.has("also", strings.TrimSpace(label))
}

// isHashtags reports a line of nothing but #tags.
func isHashtags(s string) bool {
	for field := range strings.FieldsSeq(s) {
		tag := strings.TrimPrefix(strings.TrimRight(field, ",;"), "#")
		if len(tag) == len(field) || strings.IndexFunc(tag, unicode.IsLetter) < 0 || strings.ContainsAny(tag, ".#") {
			return false
		}
	}
	return true
}

// isSections reports a known section alone, or several with signs between them: «Главная / Новости».
func (w *words) isSections(s string) bool {
	for found := false; ; found = true {
		i := strings.IndexAny(s, ",/|•·»›>")
		if i < 0 {
			return w.has("section", strings.TrimSpace(s)) || found && s == ""
		}
		if !w.has("section", strings.TrimSpace(s[:i])) {
			return false
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		s = s[i+size:]
	}
}

// isSectionList reports names divided by commas without blanks, a known section among them: «Политика,Мнения».
func (w *words) isSectionList(s string) bool {
	known := false
	names := 0
	for name := range strings.SplitSeq(s, ",") {
		first, _ := utf8.DecodeRuneInString(name)
		if !unicode.IsUpper(first) || strings.ContainsAny(name, ".:;!?«»\"0123456789") || len(strings.Fields(name)) > 3 {
			return false
		}
		known = known || w.has("section", name)
		names++
	}
	return names > 1 && known
}

// isViews reports a counter with its name: «126 просмотров», «Просмотры: 126».
func (w *words) isViews(s string) bool {
	const digits = "0123456789"
	name := strings.Trim(s, digits+" \u00a0")
	return len(name) < len(s) && w.has("views", strings.TrimRight(name, ": "))
}

// isState reports what a site says of an article beside its text, in parts between signs: «Мнения | 2 часа назад |
// Просмотров: 126». One of the parts must be a counter or an age; a date is none, it tells when the article was written.
func (w *words) isState(s string) bool {
	told := false
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("|•·", r) }) {
		switch part = strings.TrimSpace(part); {
		case w.isViews(part), w.isAge(part):
			told = true
		case !w.has("section", part):
			return false
		}
	}
	return told
}

// isAge reports how long ago something was written: «2 часа назад».
func (w *words) isAge(s string) bool {
	fields := strings.Fields(s)
	return len(fields) == 3 && isCount(fields[0]) && w.has("ago", fields[2])
}

// isPage reports a page number with a word or dashes: «стр. 3», «- 3 -».
func (w *words) isPage(s string) bool {
	if len(s) > w.longest {
		return false
	}
	fields := strings.Fields(s)
	return (len(fields) == 2 || len(fields) == 3 && fields[2] == fields[0]) && isCount(fields[1]) && w.has("page", fields[0])
}

// isCount reports digits, in groups or not.
func isCount(s string) bool {
	for _, c := range []byte(s) {
		if (c < '0' || c > '9') && c != ' ' {
			return false
		}
	}
	return s != "" && len(s) <= 9
}

// underHead reports whether the line stands right under the title or under sections.
func (n *Normalizer) underHead(i int) bool {
	if i == 0 || n.lines[i].gap && !n.lines[i-1].dropped {
		return false
	}
	return i == 1 && n.lines[0].runes <= maxTitle && !isFinal(n.lines[0].last) || n.lines[i-1].dropped
}

// isPageNumber reports whether the number stands alone inside a sentence, or anywhere in a text whose
// lines are cut.
func (n *Normalizer) isPageNumber(i int, s string) bool {
	if i == 0 || utf8.RuneCountInString(s) > 12 || !n.lines[i].gap && n.wrap == 0 {
		return false
	}
	if i+1 == len(n.lines) {
		return n.wrap > 0 && n.lines[i].gap
	}
	return n.wrap > 0 && n.lines[i].gap && n.lines[i+1].gap ||
		n.lines[i-1].endsOpen() && unicode.IsLower(n.lines[i+1].first)
}
