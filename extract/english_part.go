package extract

import "newsfacts/extract/text"

// partNeighbours parts a known body from what a rule took it with: «Ford and General Motors» are two, «the Ministry of
// Finance, Acme Bank and Roe Bank» three.
func (e *english) partNeighbours(n *names, d *Document) {
	for _, c := range n.candidates[:len(n.candidates):len(n.candidates)] {
		if c.Type != Org || c.rule.ID == "known" {
			continue
		}
		for t := c.first + 1; t < c.last; t++ {
			if between := d.Lexemes[t].Form; between != "," && (between != "and" || t > c.first+1) {
				continue
			}
			if end := partEnd(d, t+1, c.last); e.companies[d.Text[d.Tokens[t+1].Start:d.Tokens[end-1].End]] {
				e.addKnown(n, d, run{t + 1, end}, c.Sentence)
				c.endAt(d, t)
			}
		}
	}
}

// partEnd is the token behind the part of a list that starts at token t.
func partEnd(d *Document, t, last int) int {
	for t++; t < last && d.Lexemes[t].Form != "and" && d.Lexemes[t].Form != ","; t++ {
	}
	return t
}

// addKnown adds a known body.
func (e *english) addKnown(n *names, d *Document, r run, sentence int) {
	c := n.newCandidate()
	c.first, c.last, c.weight, c.rule = r.first, r.last, enoughUnsure, e.rule
	c.Fact = Fact{Span: text.Span{Start: d.Tokens[r.first].Start, End: d.Tokens[r.last-1].End}, Sentence: sentence, Rule: d.Language + ".organization.known"}
	c.Type = Org
	n.candidates = append(n.candidates, c)
}
