package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// rolesOfPair reads the roles of the heads of two bodies or places, named in the same order: «Главы МИД Казахстана и
// Узбекистана Иван Орлов и Пётр Белов». It returns the token behind their names, 0 where no such thing stands.
func (n *names) rolesOfPair(d *Document, s, t, next int) int {
	noun := d.Lexemes[t].Word
	if !noun.Has(morph.NOUN | morph.Nomn | morph.Plur) {
		return 0
	}
	end := n.roleEnd(d, t, d.Sentences[s].Last)
	holders, at, next := n.pairAt(d, end, next, func(c *candidate) bool { return c.Type == Org || c.Type == Location })
	persons, at, _ := n.pairAt(d, at, next, func(c *candidate) bool { return c.Type == Person })
	if holders[1] == nil || persons[1] == nil || !n.agrees(d, persons[0], nounCases(noun)) {
		return 0
	}
	head, _ := noun.Find(morph.NOUN | morph.Plur)
	for i, c := range holders {
		r := Role{Fact: Fact{Span: text.Span{Start: d.Tokens[t].Start, End: d.Tokens[end-1].End}, Sentence: s, Rule: n.rolePrefix + "of-many"}}
		r.Role = head.Lemma + d.Text[d.Tokens[t].End:d.Tokens[end-1].End]
		if c.Type == Org {
			r.Organization = c.Entity
		} else {
			r.Location = c.Entity
		}
		n.give(d, &r, persons[i].Entity)
		d.Roles = append(d.Roles, r)
	}
	return at
}

// pairAt is the two names of a kind that start at a token with «и» between them, the token behind them and the candidate
// behind; the second is nil where there are none.
func (n *names) pairAt(d *Document, at, next int, of func(*candidate) bool) (pair [2]*candidate, end, behind int) {
	for i := 0; next < len(n.candidates) && n.candidates[next].first <= at; next++ {
		c := n.candidates[next]
		if c.Nested || c.first < at {
			continue
		}
		if !of(c) {
			break
		}
		pair[i] = c
		if i++; i == len(pair) {
			return pair, c.last, next + 1
		}
		if c.last+1 >= len(d.Lexemes) || d.Lexemes[c.last].Form != "и" {
			break
		}
		at = c.last + 1
	}
	return [2]*candidate{}, at, next
}
