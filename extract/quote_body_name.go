package extract

import (
	"strings"
	"unicode"

	"newsfacts/extract/morph"
)

// mayMean reports whether a noun for bodies at token t, of a kind, may stand for the one of a name: no medium
// where it does not say so, and as the tables of names tell («министерство»: «Минторг», no institute of it).
func (q *quoter) mayMean(d *Document, t int, of, name string) bool {
	if (of == "organization" || of == "office" || of == "company") && q.mediaNames[name] {
		return false
	}
	folded := morph.Fold(name)
	if t > 0 {
		if row, ok := d.Lexemes[t-1].Term(q.bodyAdjectives); ok && of == "office" {
			return startsAs(folded, row.Get("names"))
		}
	}
	names := ""
	if row, ok := d.Lexemes[t].Term(q.nouns); ok {
		names = row.Get("names")
		if holds := row.Get("holds"); holds != "" && !holdsAs(folded, holds) { // «the firm» is no police force
			return false
		}
	}
	switch names {
	case "":
		return q.bodyNames[of] == "" || startsAs(folded, q.bodyNames[of])
	case "own":
		return holdsNoun(folded, d.Lexemes[t].Form) || isLetters(name) && !q.hasAttribute(d, t) // «топливный союз»
	default:
		return startsAs(folded, names)
	}
}

// holdsNoun reports whether a name in lower case holds a noun in some form, by how that starts.
func holdsNoun(name, noun string) bool {
	const letters = 4
	start := []rune(noun)
	return strings.Contains(name, string(start[:min(len(start)-1, letters)]))
}

// isUnnamedOffice reports whether a noun alone stood for the office of the state that spoke, «областная полиция»,
// and not the noun asked for.
func (q *quoter) isUnnamedOffice(s *spoken, noun string) bool {
	name := morph.Fold(s.name)
	return s.id == 0 && (s.of == "part" || s.of == "organization") && startsAs(name, q.bodyNames["unnamed"]) && !holdsNoun(name, noun)
}

// startsAs reports whether a name begins with one of the words between commas, or with none of those behind «-».
func startsAs(name, words string) bool {
	denied := false
	for word := range strings.SplitSeq(words, ", ") {
		not, ok := strings.CutPrefix(word, "-")
		denied = denied || ok
		if strings.HasPrefix(name, not) {
			return !ok
		}
	}
	return denied
}

// holdsAs is startsAs for the words of a name, any of which may begin so.
func holdsAs(name, words string) bool {
	denies := strings.HasPrefix(words, "-")
	for word := range strings.FieldsSeq(name) {
		if startsAs(word, words) != denies {
			return !denies
		}
	}
	return denies
}

// isLetters reports whether a name is an abbreviation: «СК».
func isLetters(name string) bool {
	for _, r := range name {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}
