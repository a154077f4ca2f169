package extract

import (
	"slices"
	"strings"
)

// choose orders the candidates and drops those that others displace: of two over the same words the
// weightier stays; one inside another stays as nested where names nest.
func (n *names) choose(d *Document) {
	n.dropUnnamed(d)
	slices.SortStableFunc(n.candidates, func(a, b *candidate) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		if a.Span.End != b.Span.End {
			return b.Span.End - a.Span.End
		}
		return b.weight - a.weight
	})
	kept := n.candidates[:0]
	for _, c := range n.candidates {
		if displaced(kept, c) || c.Type == Location && isNestedAlone(c) && !c.Nested {
			continue
		}
		kept = append(kept, c)
	}
	n.candidates = kept
	n.joinRespelled(d)
	n.cover(d)
}

// displaced reports whether a candidate before it takes its place; it looks back as far as the
// longest name may reach.
func displaced(kept []*candidate, c *candidate) bool {
	for i := len(kept) - 1; i >= 0 && i >= len(kept)-8; i-- {
		k := kept[i]
		if !k.Span.Overlaps(c.Span) {
			continue
		}
		if k.Span == c.Span || !k.Span.Contains(c.Span) || !nests(k.Type, c.Type) || isPartOf(k, c) {
			return true
		}
		c.Nested = true
	}
	return false
}

// isPartOf reports whether a name inside another is a word of that and names nothing by itself.
func isPartOf(outer, c *candidate) bool {
	surname := c.Type == Person && c.last-c.first == 1
	return surname && (isQuoted(outer) || outer.Evidence.has(inTable) && c.first == outer.first && c.rule.ID == "surname") || isModel(outer, c) || isNumberedEvent(outer, c) || isSeat(outer, c) || isSmaller(outer, c)
}

// isSmaller reports whether a place is another without its first adjective: «Никитская улица» of «Большая Никитская
// улица».
func isSmaller(outer, c *candidate) bool {
	return outer.Type == Location && outer.last == c.last && isRule(c.rule, "with-head", "ending-with-head")
}

// isSeat reports whether a region or a district is called after a town: «Суджанский район» is not Суджа. What is a
// place elsewhere is none here, either.
func isSeat(outer, c *candidate) bool {
	if outer.Type != Location || c.rule == nil || c.rule.ID != "adjective" && !isDoubtful(c) {
		return false
	}
	return outer.subtype == "region" || outer.subtype == "district"
}

// isModel reports whether a Latin word or letters belong to the name of a product: «Redmi Note 14», «Союз ТМА-7».
func isModel(outer, c *candidate) bool {
	return outer.Type == Product && c.Type == Org && (strings.HasPrefix(c.rule.ID, "latin") || outer.rule.ID == "craft")
}

// isNumberedEvent reports whether a name is what an event is without its number: «VI Конгресс кардиологов».
func isNumberedEvent(outer, c *candidate) bool {
	return outer.Type == Event && outer.rule.ID == "numbered" && outer.last == c.last && c.Type == Org
}

// nests reports whether names of the inner type stand in names of the outer.
func nests(outer, inner EntityType) bool {
	switch outer {
	case Org, Law, Event, Product:
		return inner == Location || inner == Person || inner == Org || inner == Law && outer == Law
	case Location:
		return inner == Location
	}
	return false
}

// dropUnnamed drops treaties in lower case that the article names nowhere: «договор о поставках» is any,
// «договор о дружбе» beside a «Договор о дружбе» is that one.
func (n *names) dropUnnamed(d *Document) {
	n.candidates = slices.DeleteFunc(n.candidates, func(c *candidate) bool {
		return c.rule.ID == "about-again" && !slices.ContainsFunc(n.candidates, func(named *candidate) bool {
			return named.Type == Law && named.rule.ID != "about-again" && sameTail(d, named, c)
		})
	})
}

// sameTail reports whether two names have the same words behind the first.
func sameTail(d *Document, a, b *candidate) bool {
	if a.last-a.first != b.last-b.first {
		return false
	}
	for i := 1; i < a.last-a.first; i++ {
		if d.Lexemes[a.first+i].Form != d.Lexemes[b.first+i].Form {
			return false
		}
	}
	return true
}

func (n *names) cover(d *Document) {
	n.covered = append(n.covered[:0], make([]bool, len(d.Tokens))...)
	for _, c := range n.candidates {
		for t := c.first; t < c.last; t++ {
			n.covered[t] = true
		}
	}
}
