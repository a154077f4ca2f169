package extract

import (
	"strings"

	"newsfacts/extract/text"
)

// findInHyphens adds the places and peoples inside words with hyphens: London-based, the US-India talks, anti-China, Chinese-funded.
func (e *english) findInHyphens(n *names, d *Document) {
	for s := range d.Sentences {
		for t := d.Sentences[s].First; t < d.Sentences[s].Last; t++ {
			if token := &d.Tokens[t]; token.Kind == text.Word && !n.covered[t] && token.Shape != text.Lower {
				e.placesOf(n, d, t, s)
			}
		}
	}
}

// placesOf adds the places and peoples of one word, where all its parts with a capital are such.
func (e *english) placesOf(n *names, d *Document, t, sentence int) {
	surface := d.Lexemes[t].Surface
	if !strings.Contains(surface, "-") || d.Tokens[t].Len() != len(surface) {
		return
	}
	known := len(n.candidates)
	start := d.Tokens[t].Start
	for part := range strings.SplitSeq(surface, "-") {
		if row, ok := e.places[part]; ok {
			c := e.partOf(n, t, start, part, sentence)
			c.subtype, c.link = row.Get("subtype"), row.Get("link")
			c.Type, c.Name = Location, row.Get("name")
		} else if e.nations[part] {
			e.partOf(n, t, start, part, sentence).Type = Norp
		} else if part != strings.ToLower(part) {
			n.candidates = n.candidates[:known]
			return
		}
		start += len(part) + 1
	}
	n.covered[t] = n.covered[t] || len(n.candidates) > known
}

// partOf adds a part of the word at token t, which a table knows.
func (e *english) partOf(n *names, t, start int, part string, sentence int) *candidate {
	c := n.newCandidate()
	c.first, c.last, c.weight, c.given, c.rule = t, t+1, townWeight, true, e.hyphen
	c.Fact = Fact{Span: text.Span{Start: start, End: start + len(part)}, Sentence: sentence, Rule: e.hyphen.Name}
	c.Name = part
	n.candidates = append(n.candidates, c)
	return c
}
