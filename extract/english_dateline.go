package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsfacts/rules"
)

// withoutLabels leaves out capitals before a colon that are no town: «UPDATE: …».
func (e *english) withoutLabels(d *Document, candidates []*candidate) []*candidate {
	return slices.DeleteFunc(candidates, func(c *candidate) bool {
		if c.rule.ID != "dateline-colon" {
			return false
		}
		_, known := e.townOf(c.Span.Of(d.Text))
		return !known && (c.Sentence > 1 || holdsCommonWord(d, c))
	})
}

// holdsCommonWord reports whether a candidate holds a common word, or one too short to tell.
func holdsCommonWord(d *Document, c *candidate) bool {
	for t := c.first; t < c.last; t++ {
		if d.Lexemes[t].Word.Known || d.Tokens[t].Len() < shortestUnknown {
			return true
		}
	}
	return false
}

// shortestUnknown is the fewest letters of a word of which the dictionary says enough by not having it.
const shortestUnknown = 4

// nameDateline gives a town in capitals the name that others have, and what the tables know of it.
func (e *english) nameDateline(c *candidate) {
	if row, ok := e.townOf(c.Name); ok {
		c.Name, c.subtype, c.link = row.Get("name"), row.Get("subtype"), row.Get("link")
	}
}

// townOf finds words in capitals among the places.
func (e *english) townOf(surface string) (rules.Row, bool) {
	if row, ok := e.places[surface]; ok { // UAE
		return row, true
	}
	row, ok := e.named[townName(surface)]
	return row, ok
}

// townName writes words in capitals as names are written.
func townName(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for i, word := range words {
		r, size := utf8.DecodeRuneInString(word)
		words[i] = string(unicode.ToUpper(r)) + word[size:]
	}
	return strings.Join(words, " ")
}
