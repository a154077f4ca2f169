package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// jointRole is a role without a person, by its place among the roles, and the token behind «и» where another one starts.
type jointRole struct{ role, behind int }

// noteJoint notes the role to be added next where «и» and another role in the same case stand behind it, at token at.
func (n *names) noteJoint(d *Document, at, last int, cases morph.Tags) {
	if at < last && isComma(d, at) {
		at++
	}
	if at+1 >= last || d.Lexemes[at].Form != "и" {
		return
	}
	const reach = 3 // adjectives, too
	for t := at + 1; t < min(last, at+1+reach) && !n.covered[t]; t++ {
		if n.isRank(d, t, cases) {
			n.joint = append(n.joint, jointRole{len(d.Roles), at + 1})
			return
		}
		if d.Tokens[t].Kind != text.Word || !d.Lexemes[t].Word.Union().Any(morph.ADJF) {
			return
		}
	}
}

// resolveJoint gives roles before «и» the person of the role behind, where the article names nobody else who has them:
// «глава Минпромторга и вице-премьер Иван Белов». Heads of two countries are two.
func (n *names) resolveJoint(d *Document) {
	for _, j := range n.joint {
		r := &d.Roles[j.role]
		if r.Person != 0 || j.role+1 >= len(d.Roles) {
			continue
		}
		o := &d.Roles[j.role+1]
		start := d.Tokens[j.behind].Start
		two := r.Role == o.Role || r.Location != 0 && o.Location != 0 && r.Location != o.Location
		if o.Person != 0 && !two && o.Span.Start >= start && o.Sentence == r.Sentence && d.tokenBehind(o.Span.Start, j.behind) <= j.behind+2 {
			r.Person, r.PersonName = o.Person, o.PersonName
		}
	}
}
