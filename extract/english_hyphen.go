package extract

import (
	"cmp"
	"strings"

	"newsfacts/extract/text"
	"newsfacts/rules"
)

// findInHyphens adds the places, peoples and bodies inside words with hyphens: London-based, the US-India talks, anti-China,
// Chinese-funded, ZBQ-led.
func (e *english) findInHyphens(n *names, d *Document) {
	for s := range d.Sentences {
		for t := d.Sentences[s].First; t < d.Sentences[s].Last; t++ {
			if token := &d.Tokens[t]; token.Kind == text.Word && !n.covered[t] && token.Shape != text.Lower {
				e.partsOf(n, d, t, s)
			}
		}
	}
}

// partsOf adds the places, peoples and bodies of one word, where all its parts with a capital are such. Words before it
// may belong to the first: «[New York]-based».
func (e *english) partsOf(n *names, d *Document, t, sentence int) {
	surface := d.Lexemes[t].Surface
	if !strings.Contains(surface, "-") || d.Tokens[t].Len() != len(surface) {
		return
	}
	known := len(n.candidates)
	start := d.Tokens[t].Start
	for part := range strings.SplitSeq(surface, "-") {
		switch {
		case start == d.Tokens[t].Start && e.addLongPart(n, d, t, part, sentence):
		case e.addHyphened(n, d, t, start, part, sentence):
		case part != strings.ToLower(part):
			n.candidates = n.candidates[:known]
			return
		}
		start += len(part) + 1
	}
	for _, c := range n.candidates[known:] {
		for i := c.first; i <= t; i++ {
			n.covered[i] = true
		}
	}
}

// addHyphened adds what a part of the word at token t names, if anything.
func (e *english) addHyphened(n *names, d *Document, t, start int, part string, sentence int) bool {
	row, isPlace := e.places[part]
	name, isBody := e.bodyWords[part]
	switch {
	case isPlace:
		e.partOf(n, t, start, part, sentence).becomePlace(row)
	case e.nations[part]:
		e.partOf(n, t, start, part, sentence).Type = Norp
	case isBody || start == d.Tokens[t].Start && e.isLettersOfBody(d.Lexemes[t].Surface, part):
		e.partOf(n, t, start, part, sentence).becomeBody(d, cmp.Or(name, part))
	default:
		return false
	}
	return true
}

// longestBefore is how many words before a word with a hyphen may belong to its first part: «[Rio de Janeiro]-based».
const longestBefore = 2

// addLongPart adds the place or the body whose name the first part of the word at token t ends.
func (e *english) addLongPart(n *names, d *Document, t int, part string, sentence int) bool {
	for first := max(d.Sentences[sentence].First, t-longestBefore); first < t; first++ {
		if n.covered[first] || d.Tokens[first].Shape != text.Title || d.Lexemes[first].In(e.words.determiner) {
			continue
		}
		name := d.Text[d.Tokens[first].Start : d.Tokens[t].Start+len(part)]
		row, isPlace := e.named[name]
		if !isPlace && !e.companies[name] {
			continue
		}
		c := e.partOf(n, t, d.Tokens[first].Start, name, sentence)
		c.first = first
		if isPlace {
			c.becomePlace(row)
		} else {
			c.becomeBody(d, name)
		}
		return true
	}
	return false
}

// fewestOfBody is how many letters an abbreviation has at least that names a body before a hyphen.
const fewestOfBody = 3

// isLettersOfBody reports whether a word is letters and what a body does: «ZBQ-led».
func (e *english) isLettersOfBody(surface, part string) bool {
	return len(part) >= fewestOfBody && part == strings.ToUpper(part) && e.ofBody[surface[len(part)+1:]] && !e.noBodies[part]
}

// becomePlace makes a candidate the place of a table.
func (c *candidate) becomePlace(row rules.Row) {
	c.Type, c.Name, c.subtype, c.link = Location, row.Get("name"), row.Get("subtype"), row.Get("link")
}

// becomeBody makes a candidate the body of this name.
func (c *candidate) becomeBody(d *Document, name string) {
	c.Type, c.Name, c.Rule = Org, name, d.Language+".organization.hyphen"
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
