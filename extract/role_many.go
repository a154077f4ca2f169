package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// rolesOfMany reads the roles of several persons in one noun: «президенты Казахстана и Узбекистана»,
// «политологи Санжар Саидов и Фарход Толипов», «депутаты Госдумы Иван Орлов и Пётр Белов», «президенты Казахстана и
// Узбекистана Иван Орлов и Пётр Белов».
func (n *names) rolesOfMany(d *Document, s, t, next int) int {
	end := n.roleEnd(d, t, d.Sentences[s].Last)
	noun, _ := d.Lexemes[t].Word.Find(morph.NOUN)
	at := end
	var of EntityID    // the organisation of all of them
	var ofPlaces []int // roles that wait for their persons
	for ; next < len(n.candidates); next++ {
		c := n.candidates[next]
		if c.Nested || c.first < at {
			continue
		}
		if c.Sentence != s {
			break
		}
		if c.Type == Org && c.first == end && of == 0 && n.arePersonsAt(d, t, c.last, next+1) {
			of, at = c.Entity, c.last
			continue
		}
		joined := at > end && c.first == at+1 && (d.Lexemes[at].Form == "и" || d.Lexemes[at].Surface == ",")
		if c.first != at && !joined || c.Type != Person && (c.Type != Location || end > t+1 && !isOfMinister(d, t)) {
			break
		}
		if c.Type == Person && len(ofPlaces) > 0 {
			n.give(d, &d.Roles[ofPlaces[0]], c.Entity)
			ofPlaces, at = ofPlaces[1:], c.last
			continue
		}
		r := Role{Fact: Fact{Span: text.Span{Start: d.Tokens[t].Start, End: d.Tokens[end-1].End}, Sentence: s, Rule: n.rolePrefix + "of-many"}}
		r.Role, r.Organization = noun.Lemma+d.Text[d.Tokens[t].End:d.Tokens[end-1].End], of
		if c.Type == Person {
			n.give(d, &r, c.Entity)
		} else {
			r.Location = c.Entity
			ofPlaces = append(ofPlaces, len(d.Roles))
		}
		d.Roles = append(d.Roles, r)
		at = c.last
	}
	return max(end, at)
}

// arePersonsAt reports whether the names of several persons start at a token, in a case of the noun at t: not «членам
// Совета ООН Белов говорил».
func (n *names) arePersonsAt(d *Document, t, at, next int) bool {
	var first *candidate
	for ; next < len(n.candidates) && n.candidates[next].first <= at; next++ {
		switch c := n.candidates[next]; {
		case c.Nested || c.Type != Person:
		case first == nil && c.first == at && n.agrees(d, c, nounCases(d.Lexemes[t].Word)):
			first, at = c, c.last+1
		case first != nil && c.first == at:
			return d.Lexemes[at-1].Form == "и" || d.Lexemes[at-1].Surface == ","
		}
	}
	return false
}
