package extract

import (
	"slices"

	"newsfacts/extract/morph"
	"newsfacts/rules"
)

// recast makes of names in quotation marks and in Latin letters what the article calls them elsewhere: beside
// «беспилотник «Посейдон»» no «Посейдона» is an organisation, beside «рэпер Slimus» a Slimus is he. What is a company
// somewhere stays one.
func (n *names) recast(d *Document) {
	n.readTold(d)
	if len(n.told)+len(n.quotedThings) == 0 {
		return
	}
	n.readCompanies(d)
	n.candidates = slices.DeleteFunc(n.candidates, func(c *candidate) bool {
		switch {
		case c.Type == Person:
			return aloneInMarks(d, c.first, c.last) && n.isQuotedThing(d, c)
		case !n.mayBeRecast(d, c):
			return false
		case n.recastAs(d, c):
			return false
		}
		return isRule(c.rule, "quoted-name") && n.isQuotedThing(d, c)
	})
}

// mayBeRecast reports whether an organisation is one by its marks or its letters alone.
func (n *names) mayBeRecast(d *Document, c *candidate) bool {
	return c.Type == Org && isRule(c.rule, "quoted-name", "latin") && !c.Evidence.Any(byQuotedName) && !n.isCompany(d, c)
}

// recastAs makes of an organisation the person or the product of its words: persons have Latin letters, products marks.
func (n *names) recastAs(d *Document, c *candidate) bool {
	for _, t := range n.told {
		if (t.Type == Person) == isRule(c.rule, "latin") && haveSameStems(d, t, c) {
			c.Type, c.Rule, c.rule, c.weight = t.Type, t.Rule, t.rule, t.weight
			c.Name, c.given = t.Span.Of(d.Text), t.Type == Product
			return true
		}
	}
	return false
}

// isQuotedThing reports whether a word for a thing stands before the name elsewhere.
func (n *names) isQuotedThing(d *Document, c *candidate) bool {
	return slices.ContainsFunc(n.quotedThings, func(t *candidate) bool { return haveSameStems(d, t, c) })
}

// isApposed reports whether a noun of a class, in the singular, stands right before a name in quotation marks, which is no
// genitive: «фильм «Победа»», not «самолёт «Победы»».
func (n *names) isApposed(d *Document, c *candidate, nouns rules.Class) bool {
	if c.first < 2 || !isOpening(d, c.first-1) || !d.Lexemes[c.first-2].In(nouns) || n.inflector == nil {
		return false
	}
	if noun := d.Lexemes[c.first-2].Word; !noun.Has(morph.NOUN|morph.Sing) && !noun.Has(morph.ADJF|morph.Sing) || noun.HasLemma("игра") || noun.HasLemma("система") {
		return false
	}
	name := c.Span.Of(d.Text)
	return n.inflector.NominativeFrom(name, morph.Gent) == name
}

// readTold lists the products and the persons that the noun before them tells.
func (n *names) readTold(d *Document) {
	n.told = n.told[:0]
	for _, c := range n.candidates {
		if c.rule == nil {
			continue
		}
		switch c.rule.ID {
		case "noun-and-name":
			if n.isApposed(d, c, n.orgs.made) {
				n.told = append(n.told, c)
			}
		case "stage-name":
			n.told = append(n.told, c)
		}
	}
}

// readCompanies lists, by their letter, the organisations that a word for a company stands before or a table has.
func (n *names) readCompanies(d *Document) {
	n.companies.reset()
	for _, c := range n.candidates {
		if c.Type == Org && (c.Evidence.Any(byQuotedName) || c.Evidence.has(inTable)) {
			n.companies.add(d.Lexemes[c.first].Form, c)
		}
	}
}

// isCompany reports whether the name is a company's elsewhere.
func (n *names) isCompany(d *Document, c *candidate) bool {
	return slices.ContainsFunc(n.companies.of(d.Lexemes[c.first].Form), func(o *candidate) bool {
		return o != c && haveSameStems(d, o, c)
	})
}

// haveSameStems reports whether two names have as many words, each of the stem of the other's.
func haveSameStems(d *Document, a, b *candidate) bool {
	if a.last-a.first != b.last-b.first {
		return false
	}
	for i := range a.last - a.first {
		if !sameStem(d.Lexemes[a.first+i].Form, d.Lexemes[b.first+i].Form) {
			return false
		}
	}
	return true
}
