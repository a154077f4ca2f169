package extract

import "newsfacts/extract/text"

// findShort adds the bodies that the article named in full before and then calls by their noun: the Bank of England, «the
// Bank».
func (e *english) findShort(n *names, d *Document) {
	for t := 1; t < len(d.Tokens); t++ {
		if n.covered[t] || !isShortName(d, t) {
			continue
		}
		if full := n.fullNameOf(d, t); full != nil {
			c := n.newCandidate()
			c.first, c.last, c.weight, c.given, c.rule = t, t+1, enoughUnsure, true, e.rule
			c.Fact = Fact{Span: text.Span{Start: d.Tokens[t].Start, End: d.Tokens[t].End}, Sentence: d.sentenceAt(t, 0), Rule: d.Language + ".entity.short"}
			c.Type, c.Name = Org, full.Span.Of(d.Text)
			n.candidates = append(n.candidates, c)
			n.covered[t] = true
		}
	}
}

// isShortName reports whether token t is one of the nouns that stand for a body's name: «the Bank», «the Commission».
func isShortName(d *Document, t int) bool {
	surface := d.Lexemes[t].Surface
	return (surface == "Bank" || surface == "Commission") && d.Lexemes[t-1].Form == "the"
}

// fullNameOf finds the body named last before token t whose name holds its word.
func (n *names) fullNameOf(d *Document, t int) *candidate {
	var full *candidate
	for _, c := range n.candidates {
		if c.Type == Org && c.last <= t && c.last-c.first > 1 && (full == nil || c.first > full.first) && holdsWord(d, run{c.first, c.last}, d.Lexemes[t].Surface) {
			full = c
		}
	}
	return full
}

func holdsWord(d *Document, r run, word string) bool {
	for t := r.first; t < r.last; t++ {
		if d.Lexemes[t].Surface == word {
			return true
		}
	}
	return false
}
