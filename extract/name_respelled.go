package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsfacts/extract/text"
)

// joinRespelled makes the name in brackets that spells the person or the place before it in its own language another
// name of that: «Джон Смит (John Smith)», «Лондон (London)».
func (n *names) joinRespelled(d *Document) {
	kept := n.candidates[:0]
	for _, c := range n.candidates {
		if c.Type == Org && c.rule.ID == "latin" && isShortForNone(d, kept, c) {
			continue
		}
		if open := bracketOf(d, c); len(kept) > 0 && c.Type == Org && c.rule.ID == "latin" && open > 0 {
			switch before := kept[len(kept)-1]; {
			case before.last != open:
			case before.Type == Location && before.Nested: // «Лига лугов Америки (KPGA)»
			case before.Type == Location:
				if !n.spells(c.Span.Of(d.Text), before.Span.Of(d.Text)) {
					continue
				}
				c.Type, c.rule, c.Rule = Location, n.respelledPlace, n.respelledPlace.Name
				c.subtype, c.link, c.entity = before.subtype, before.link, before.entity
			case before.Type == Person:
				c.Type, c.rule, c.Rule = Person, n.respelled, n.respelled.Name
				c.Name, c.person, c.gender, c.named = before.Name, before.person, before.gender, true
			}
		}
		kept = append(kept, c)
	}
	n.candidates = kept
}

// bracketOf is the bracket that opens right before a name, or before its language: «(исп. Kalpog)»; it is 0 where there
// is none.
func bracketOf(d *Document, c *candidate) int {
	i := c.first - 1
	if i > 2 && d.Lexemes[i].Surface == "." && d.Tokens[i-1].Shape == text.Lower && d.Lexemes[i-2].Surface == "(" {
		i -= 2
	}
	if i < 1 || d.Lexemes[i].Surface != "(" {
		return 0
	}
	return i
}

// isShortForNone reports whether letters behind a bracket or a comma are short for the Latin words before it, which are
// no name: «программа Love Any Meadow (LAM)».
func isShortForNone(d *Document, kept []*candidate, c *candidate) bool {
	letters := d.Lexemes[c.first].Surface
	if c.last-c.first > 1 || c.first < len(letters)+1 || d.Tokens[c.first].Shape != text.Upper {
		return false
	}
	before := c.first - 1
	if s := d.Lexemes[before].Surface; s != "(" && s != "," {
		return false
	}
	const nested = 4 // names that may stand in the one before
	for i := len(kept) - 1; i >= max(0, len(kept)-nested); i-- {
		if kept[i].last >= before {
			return false
		}
	}
	for i, k := len(letters)-1, before-1; i >= 0; i, k = i-1, k-1 {
		if d.Tokens[k].Script != text.Latin || d.Lexemes[k].Surface[0]&^' ' != letters[i] {
			return false
		}
	}
	return true
}

// nameRespelled gives the places in their own language the Russian names before them.
func (n *names) nameRespelled() {
	for i, c := range n.candidates {
		if c.rule == n.respelledPlace && i > 0 {
			c.Name = n.candidates[i-1].Name
		}
	}
}

// spells reports whether a name in Latin letters may be one in Cyrillic letters in its own language: they begin alike,
// and it is not letters alone.
func (n *names) spells(latin, cyrillic string) bool {
	if !strings.ContainsFunc(latin, unicode.IsLower) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.ToLower(cyrillic))
	return strings.ContainsRune(n.latinLetters[latin[0]|' '], first)
}
