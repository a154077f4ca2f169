package normalize

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed noise.tsv
var noiseTable string

//go:embed joining.tsv
var joiningTable string

// words are the tables: kind and word, lower-case.
type words struct {
	known   map[word]bool
	origins []string // with a small and a capital letter
	longest int      // length in bytes
}

type word struct{ kind, form string }

func readWords() words {
	w := words{known: map[word]bool{}}
	for _, table := range []string{noiseTable, joiningTable} {
		for line := range strings.Lines(table) {
			if kind, form, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && kind[0] != '#' {
				w.add(kind, form)
			}
		}
	}
	return w
}

func (w *words) add(kind, form string) {
	w.known[word{kind, form}] = true
	w.longest = max(w.longest, len(form))
	if kind == "origin" {
		first, size := utf8.DecodeRuneInString(form)
		w.origins = append(w.origins, form, string(unicode.ToUpper(first))+form[size:])
	}
}

func (w *words) has(kind, form string) bool {
	return len(form) <= w.longest && w.known[word{kind, strings.ToLower(form)}]
}

// startsWithOrigin reports whether s starts as the credit of a picture.
func (w *words) startsWithOrigin(s string) bool {
	for _, o := range w.origins {
		if strings.HasPrefix(s, o) {
			return true
		}
	}
	return false
}
