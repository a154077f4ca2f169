package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// addAuthors adds the names of persons: no addresses, no name of the site, no labels before them.
func (m *metadata) addAuthors(s string) {
	for _, sign := range []string{";", " | "} {
		s = strings.ReplaceAll(s, sign, ",")
	}
	for name := range strings.SplitSeq(s, ",") {
		name = clean(name)
		for _, label := range []string{"Авторы:", "Автор:", "Авторы", "Автор", "Текст:", "Подготовил:", "Подготовила:", "By ", "by ", "Author:"} {
			name = strings.TrimSpace(strings.TrimPrefix(name, label))
		}
		if isName(name) && !m.isSite(name) && !slices.Contains(m.Authors, name) {
			m.Authors = append(m.Authors, name)
		}
	}
}

// isName reports what may be a person's name or a signature: a few words, the first with a capital.
func isName(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) && len(strings.Fields(s)) <= 5 && utf8.RuneCountInString(s) <= 60 &&
		!strings.ContainsAny(s, "@/:0123456789<>")
}

// isSite reports the name of the site itself: «INFORM.KZ» of inform.kz.
func (m *metadata) isSite(s string) bool {
	host := strings.TrimPrefix(hostOf(m.URL), "www.")
	return strings.EqualFold(s, m.Site) || host != "" && strings.EqualFold(s, host)
}
