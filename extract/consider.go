package extract

import (
	"strings"

	"newsfacts/extract/morph"
)

// consider lets the rest of the article speak of the doubtful candidates, the words by themselves: a
// person named in full explains the surname or the first name that stands alone elsewhere, and what is
// a place or a speaker once is one everywhere. Those that nothing speaks for are dropped.
func (n *names) consider(d *Document) {
	n.linkAlike(d)
	kept := n.candidates[:0]
	for _, c := range n.candidates {
		if isDoubtful(c) || c.Type == Location && c.last-c.first == 1 {
			n.ponder(d, c)
		}
		if c.weight > 0 && !(c.Type == Person && c.last-c.first == 1 && n.isFamily(d.Lexemes[c.first])) {
			kept = append(kept, c)
		}
	}
	n.candidates = kept
}

// ponder adds to the evidence of a candidate what the rest of the article shows.
func (n *names) ponder(d *Document, c *candidate) {
	form := d.Lexemes[c.first].Form
	switch c.Type {
	case Person:
		if p, ok := n.knownPart(form, c); ok || c.hasWholeName() {
			c.Evidence |= namedInFull
			c.Evidence &^= commonWord | atStart
			if !c.hasWholeName() {
				c.person, c.Name = p, p.name()
			}
		}
		if c.Evidence.has(placedElsewhere) {
			n.place(d, c)
		}
	case Location:
		if c.Evidence.has(afterPreposition) || c.first > 0 && d.Lexemes[c.first-1].In(n.prepositions) || c.rule.ID == "town" {
			break
		}
		if p, ok := n.knownSurname(form); ok {
			c.Type, c.Rule, c.subtype, c.link, c.given = Person, d.Language+".person.known-surname", "", "", false
			c.Evidence, c.person, c.Name, c.named = namedInFull, personName{last: p.last}, capitalised(p.last), true
		}
	}
	c.weight = c.Evidence.weight()
}

// place makes a place of a word that is one elsewhere in the article, unless something speaks for a person.
func (n *names) place(d *Document, c *candidate) {
	c.Evidence &^= placedElsewhere
	if c.Evidence.Any(afterRole|afterAge|besideSpeech|namedInFull|aloneInQuotes|afterThing) || d.Lexemes[c.first].Word.Best().Tags.Has(morph.PREP) {
		return
	}
	prepositional := c.Evidence.has(personInPlace)
	c.Type, c.Rule, c.named = Location, d.Language+".location.known-place", false
	c.Name, c.person, c.gender = "", personName{}, 0 // what it was called as a person
	if c.Evidence = isUnknown | placedElsewhere; prepositional {
		c.Evidence |= afterPreposition
	}
}

// knownPart finds the person of the article whose surname or first name a word is.
func (n *names) knownPart(form string, c *candidate) (personName, bool) {
	if p, ok := n.knownSurname(form); ok {
		return personName{last: p.last}, true
	}
	if c.rule.ID == "first-name" || c.rule.ID == "unknown-word" {
		for _, p := range n.persons.all {
			if p.first == c.person.first && p.first != "" || c.person.first == "" && p.first == c.person.last {
				return personName{first: p.first}, true
			}
		}
	}
	return personName{}, false
}

// name is a person's name of one part.
func (p personName) name() string { return capitalised(p.first + p.last) }

// mostAlike bounds how many words of one letter are compared with each of them; only very long articles have more.
const mostAlike = 1 << 10

// linkAlike shares the clues of words by themselves among those with the same stem: «в Сребренице»
// tells what «Сребреница» is.
func (n *names) linkAlike(d *Document) {
	n.groupByLetter(d)
	for _, c := range n.candidates {
		if !isRule(c.rule, "unknown-word", "surname", "unknown-place") && !(c.rule.ID == "first-name" && !d.Lexemes[c.first].Word.Known) {
			continue
		}
		form := d.Lexemes[c.first].Form
		others := n.byLetter.of(form)
		for _, o := range others[:min(len(others), mostAlike)] {
			if o != c && o.first != c.first && sameStem(form, d.Lexemes[o.first].Form) {
				n.share(d, c, o)
			}
		}
	}
}

// placeAlike makes places of two words that read like a person where the article has them behind a noun for a place:
// «обстрел Белой Берёзки» beside «посёлок Белая Берёзка».
func (n *names) placeAlike(d *Document) {
	n.places = n.places[:0]
	for _, o := range n.candidates {
		if o.Type == Location && o.last-o.first == 2 && o.Evidence.has(byHeadNoun) {
			n.places = append(n.places, o)
		}
	}
	if len(n.places) == 0 {
		return
	}
	for _, c := range n.candidates {
		if c.last-c.first != 2 || c.Evidence.has(afterRole) || !isRule(c.rule, "first-and-capital", "unknown-first", "unknown-names") {
			continue
		}
		for _, o := range n.places {
			if c.first != o.first && alikeInBoth(d, c, o) {
				c.Type, c.Rule, c.rule, c.subtype = Location, o.Rule, o.rule, o.subtype
				c.Evidence, c.weight = o.Evidence, o.weight
				break
			}
		}
	}
}

// alikeInBoth reports whether two names of two words may be cases of one.
func alikeInBoth(d *Document, a, b *candidate) bool {
	return sameStem(d.Lexemes[a.first].Form, d.Lexemes[b.first].Form) && sameStem(d.Lexemes[a.first+1].Form, d.Lexemes[b.first+1].Form)
}

// groupByLetter groups the candidates of one word by the letter that it begins with.
func (n *names) groupByLetter(d *Document) {
	n.byLetter.reset()
	for _, c := range n.candidates {
		if c.last-c.first == 1 {
			n.byLetter.add(d.Lexemes[c.first].Form, c)
		}
	}
}

// share gives c what another occurrence of its word shows.
func (n *names) share(d *Document, c, o *candidate) {
	switch {
	case o.Type == Person && c.Type == Person && isDoubtful(o):
		c.Evidence |= o.Evidence & (afterRole | afterAge | besideSpeech)
		if !o.Evidence.has(atStart) {
			c.Evidence &^= atStart
		}
	case o.Type == Location && c.Type == Person && o.Evidence.Any(afterPreposition|byHeadNoun):
		c.Evidence |= placedElsewhere
	}
	c.weight = c.Evidence.weight()
}

// sameStem reports whether two forms may be cases of one word.
func sameStem(a, b string) bool {
	stem := a
	if len(b) < len(a) {
		stem = b
	}
	if len(stem) > 8 {
		stem = stem[:len(stem)-4]
	}
	return strings.HasPrefix(a, stem) && strings.HasPrefix(b, stem) && len(a)-len(b) <= 6 && len(b)-len(a) <= 6
}
