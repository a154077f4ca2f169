package score

import (
	"regexp"
	"strings"
	"unicode"
)

// Tokens as razdel cuts them: atoms of one script each, joined over dashes, underscores, decimal points,
// fractions and final marks.

type atomKind uint8

const (
	russian atomKind = iota
	latin
	digits
	mark
	other
)

type atom struct {
	start, end int
	kind       atomKind
	text       string
}

const (
	dashes     = "‑–—−-"
	finalMarks = ".?!…"
	marks      = "\\/!#$%&*+,.:;<=>?@^_`|~№…" + dashes + "«“‘»”’\"„'" + "([{)]}"
)

// place is a token in code points.
type place struct{ start, end int }

// tokenizer cuts texts.
type tokenizer struct{ smile *regexp.Regexp }

func newTokenizer() tokenizer { return tokenizer{regexp.MustCompile(`^[=:;]-?[)(]{1,3}$`)} }

func (t tokenizer) tokens(text []rune) []place {
	atoms := atomsOf(text)
	var all []place
	for i, a := range atoms {
		if i > 0 && atoms[i-1].end == a.start && t.joins(atoms, i, string(text[all[len(all)-1].start:a.start])) {
			all[len(all)-1].end = a.end
			continue
		}
		all = append(all, place{a.start, a.end})
	}
	return all
}

func atomsOf(text []rune) []atom {
	var atoms []atom
	for i := 0; i < len(text); {
		kind, ok := kindOf(text[i])
		end := i + 1
		if !ok {
			i = end
			continue
		}
		if kind <= digits {
			for end < len(text) {
				if k, ok := kindOf(text[end]); !ok || k != kind {
					break
				}
				end++
			}
		}
		atoms = append(atoms, atom{i, end, kind, string(text[i:end])})
		i = end
	}
	return atoms
}

// kindOf is the kind of a character, false for blanks.
func kindOf(r rune) (atomKind, bool) {
	switch l := unicode.ToLower(r); {
	case l >= 'а' && l <= 'я' || l == 'ё':
		return russian, true
	case l >= 'a' && l <= 'z':
		return latin, true
	case unicode.Is(unicode.Nd, r):
		return digits, true
	case strings.ContainsRune(marks, r):
		return mark, true
	case unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f:
		return 0, false
	}
	return other, true
}

// joins tells whether an atom belongs to the token before it.
func (t tokenizer) joins(atoms []atom, i int, token string) bool {
	left, right := atoms[i-1], atoms[i]
	words := func(a, b atom) bool { return a.kind != mark && b.kind != mark }
	numbers := func(a, b atom) bool { return a.kind == digits && b.kind == digits }
	if around(atoms, i, dashes, words) || around(atoms, i, "_", words) || around(atoms, i, ".,", numbers) || around(atoms, i, "/\\", numbers) {
		return true
	}
	if left.kind == mark && right.kind == mark {
		return t.smile.MatchString(token+right.text) ||
			strings.Contains(finalMarks, left.text) && strings.Contains(finalMarks, right.text) ||
			left.text+right.text == "--" || left.text+right.text == "**"
	}
	isWord := func(a atom) bool { return a.kind == other || a.kind == russian || a.kind == latin }
	if left.kind == other && isWord(right) || right.kind == other && isWord(left) {
		return true
	}
	return strings.EqualFold(left.text, "yahoo") && right.text == "!"
}

// around tests the atoms on both sides of a mark that is the last atom or this one.
func around(atoms []atom, i int, set string, test func(a, b atom) bool) bool {
	left, right := atoms[i-1], atoms[i]
	switch {
	case strings.Contains(set, left.text):
		return i > 1 && test(atoms[i-2], right)
	case strings.Contains(set, right.text):
		return i+1 < len(atoms) && test(left, atoms[i+1])
	}
	return false
}
