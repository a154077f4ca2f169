package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// findRoles finds what persons are: a noun of the table of roles with what it is of, beside a person's
// name («директор Института … Еркин Тукумов», «Еркин Тукумов, директор …»), or without the person
// where it stands with an organisation or a place («президент Казахстана»).
func (n *names) findRoles(d *Document) {
	if n.english != nil {
		n.findEnglishRoles(d)
		return
	}
	c := 0
	for s := range d.Sentences {
		sentence := &d.Sentences[s]
		done := sentence.First
		for t := sentence.First; t < sentence.Last; t++ {
			for c < len(n.candidates) && n.candidates[c].last <= t {
				c++
			}
			if t < done || n.covered[t] || !d.Lexemes[t].In(n.roles) || !isSingular(d.Lexemes[t].Word) {
				continue
			}
			done = n.role(d, s, t, c)
		}
	}
	n.resolveRoles(d)
}

// resolveRoles gives a role without a person the one that has the same role of the same organisation or
// place elsewhere in the article: «президент Казахстана».
func (n *names) resolveRoles(d *Document) {
	for i := range d.Roles {
		r := &d.Roles[i]
		for k := range d.Roles {
			if o := &d.Roles[k]; r.Person == 0 && o.Person != 0 && o.Role == r.Role && o.Organization == r.Organization && o.Location == r.Location {
				r.Person, r.PersonName = o.Person, o.PersonName
			}
		}
	}
}

// isSingular reports whether a word is rather a noun than anything else («после» is no ambassador), and
// may be one in the singular.
func isSingular(w *morph.Word) bool {
	return w.Best().Tags.Has(morph.NOUN) && w.Has(morph.NOUN|morph.Sing)
}

// role reads the role at token t and returns the token behind its words; next is the first candidate
// behind t.
func (n *names) role(d *Document, s, t, next int) int {
	end := t + 1
	sentence := &d.Sentences[s]
	for end < sentence.Last && end-t < 4 && !n.covered[end] && d.Tokens[end].Shape == text.Lower && n.isTail(d, end) {
		end++
	}
	start := t
	for start > sentence.First && d.Lexemes[start-1].In(n.ofRole) {
		start--
	}
	r := Role{Fact: Fact{Span: text.Span{Start: d.Tokens[start].Start, End: d.Tokens[end-1].End}, Sentence: s, Rule: n.rolePrefix}}
	at := end
	at, next = n.roleOf(d, &r, at, next)
	switch {
	case n.personAt(d, &r, at, next):
		r.Rule += "before-name"
	case n.personBehind(d, &r, at, next, sentence.Last):
		r.Rule += "before-role"
	case n.personBefore(d, &r, start):
		r.Rule += "after-name"
	case r.Organization != 0 || r.Location != 0:
		r.Rule += "of-whom"
	default:
		return end
	}
	r.Role = n.roleName(r.Span.Of(d.Text))
	d.Roles = append(d.Roles, r)
	return end
}

// isTail reports whether a token goes on with a role: «доктор политических наук».
func (n *names) isTail(d *Document, t int) bool {
	w := d.Lexemes[t].Word
	return (w.Has(morph.ADJF|morph.Gent) || w.Has(morph.NOUN|morph.Gent)) &&
		!w.Best().Tags.Any(morph.PREP|morph.CONJ|morph.VERB|morph.ADVB)
}

// roleOf reads the organisation and the place that the role is of, right behind it.
func (n *names) roleOf(d *Document, r *Role, at, next int) (int, int) {
	for next < len(n.candidates) && n.candidates[next].first < at {
		next++
	}
	for next < len(n.candidates) {
		c := &n.candidates[next]
		if c.Nested {
			next++
			continue
		}
		gap := c.first - at
		bracket := gap == 1 && d.Lexemes[at].Surface == "("
		if gap != 0 && !bracket || c.Type != Org && c.Type != Location {
			break
		}
		switch {
		case bracket:
		case c.Type == Org && r.Organization == 0:
			r.Organization = c.Entity
		case c.Type == Location && r.Location == 0:
			r.Location = c.Entity
		}
		at = c.last
		if bracket && at < len(d.Tokens) && d.Lexemes[at].Surface == ")" {
			at++
		}
		next++
	}
	return at, next
}

// personAt takes the person whose name starts at token at.
func (n *names) personAt(d *Document, r *Role, at, next int) bool {
	for ; next < len(n.candidates) && n.candidates[next].first <= at; next++ {
		if c := &n.candidates[next]; c.first == at && c.Type == Person {
			n.give(d, r, c.Entity)
			return true
		}
	}
	return false
}

// personBehind takes the person whose name stands behind another role: «эксперт, доктор наук Саидов».
func (n *names) personBehind(d *Document, r *Role, at, next, last int) bool {
	if at >= last || d.Lexemes[at].Surface != "," || at+1 >= last || !d.Lexemes[at+1].In(n.roles) {
		return false
	}
	for ; next < len(n.candidates) && n.candidates[next].first < min(at+10, last); next++ {
		if c := &n.candidates[next]; c.Type == Person {
			n.give(d, r, c.Entity)
			return true
		}
	}
	return false
}

// personBefore takes the person whose name, with a comma or a dash behind it, stands before token t.
func (n *names) personBefore(d *Document, r *Role, t int) bool {
	if t < 2 {
		return false
	}
	switch d.Lexemes[t-1].Surface {
	case ",", "—", "–", "(":
	default:
		return false
	}
	for i := range n.candidates {
		if c := &n.candidates[i]; c.last == t-1 && c.Type == Person {
			n.give(d, r, c.Entity)
			return true
		} else if c.first > t {
			break
		}
	}
	return false
}

func (n *names) give(d *Document, r *Role, id EntityID) {
	r.Person = id
	r.PersonName = d.Entities[id-1].Name
}

// roleName is the role in the nominative, in lower case as the dictionary writes it.
func (n *names) roleName(surface string) string {
	if n.inflector == nil {
		return surface
	}
	return lowered(n.inflector.Nominative(surface))
}
