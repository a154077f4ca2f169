package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// organizationBefore gives the head of «его глава Иван Белов» the organisation that the sentence, or the one before it,
// has named last, if its noun may be what the possessive stands for.
func (n *names) organizationBefore(d *Document, r *Role, start, next int) {
	if r.Person == 0 || r.Organization != 0 || r.Location != 0 || start == 0 || n.rankOf(r.Role) != "head" {
		return
	}
	row, ok := d.Lexemes[start-1].Term(n.possessives)
	if !ok {
		return
	}
	from := d.Sentences[max(0, r.Sentence-1)].First
	for i := min(next, len(n.candidates)) - 1; i >= 0 && n.candidates[i].first >= from; i-- {
		c := n.candidates[i]
		if c.last >= start || c.Nested {
			continue
		}
		if c.Type == Org && mayBePossessor(d, c, row.Get("gender")) {
			r.Organization = c.Entity
		}
		return
	}
}

// mayBePossessor reports whether the first noun of a name has the gender of a possessive; letters and names in quotation
// marks say nothing of theirs.
func mayBePossessor(d *Document, c *candidate, gender string) bool {
	for t := c.first; t < c.last; t++ {
		noun, ok := d.Lexemes[t].Word.Find(morph.NOUN)
		switch {
		case !ok || d.Tokens[t].Shape == text.Upper:
		case gender == "plur":
			return noun.Tags.Has(morph.Plur)
		case gender == "femn":
			return noun.Tags.Has(morph.Femn | morph.Sing)
		default:
			return noun.Tags.Has(morph.Sing) && noun.Tags.Any(morph.Masc|morph.Neut)
		}
	}
	return gender != "plur"
}
