package morph

import (
	"strings"
	"unicode"
)

// piece is a word of a phrase and its bytes there; what stands between pieces is never touched.
type piece struct {
	start, end int
	surface    string
	quoted     bool // inside quotation marks that open after the phrase's first word
	*entry
}

// pieces splits a phrase into words: letters and digits, with hyphens and apostrophes inside. A number
// after a hyphen is no part of the word: «Северного потока-2». They are valid until the next call.
func (a *Russian) pieces(phrase string) []piece {
	list := a.list[:0]
	start, depth := -1, 0
	add := func(end int) {
		if start < 0 {
			return
		}
		surface := strings.TrimRight(phrase[start:end], "-'’")
		if word, number, ok := strings.Cut(surface, "-"); ok && strings.Trim(number, "0123456789") == "" {
			surface = word
		}
		list = append(list, piece{start, start + len(surface), surface, depth > 0 && len(list) > 0, a.entry(surface)})
		start = -1
	}
	straight := false
	for at, r := range phrase {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || start >= 0 && strings.ContainsRune("-'’", r) {
			if start < 0 {
				start = at
			}
			continue
		}
		add(at)
		switch r {
		case '«', '“', '„':
			depth += opens(len(list))
		case '»', '”':
			depth = max(0, depth-1)
		case '"':
			if straight = !straight; straight {
				depth += opens(len(list))
			} else {
				depth = max(0, depth-1)
			}
		}
	}
	add(len(phrase))
	a.list = list
	return list
}

// opens is 0 for a quotation mark before the first word: what it holds is the phrase itself.
func opens(words int) int {
	if words == 0 {
		return 0
	}
	return 1
}

// rewrite is phrase with some of its pieces in new forms; an empty form leaves a piece as it is.
func rewrite(phrase string, list []piece, forms []string) string {
	var b strings.Builder
	at := 0
	for i, p := range list {
		if forms[i] == "" {
			continue
		}
		b.WriteString(phrase[at:p.start])
		b.WriteString(respell(p.surface, forms[i]))
		at = p.end
	}
	b.WriteString(phrase[at:])
	return b.String()
}
