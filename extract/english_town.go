package extract

import (
	"slices"
	"strings"
)

// withoutSurnames leaves out towns that are the surname of somebody whom the article names in full: «Diana Kennedy … Kennedy
// won», not «in Kennedy».
func withoutSurnames(d *Document, candidates []*candidate) []*candidate {
	surnames := map[string]bool{}
	for _, c := range candidates {
		if c.Type == Person && c.last-c.first > 1 {
			surnames[d.Lexemes[c.last-1].Surface] = true
		}
	}
	if len(surnames) == 0 {
		return candidates
	}
	return slices.DeleteFunc(candidates, func(c *candidate) bool {
		return c.Type == Location && c.last-c.first == 1 && c.weight <= townWeight && surnames[d.Lexemes[c.first].Surface] && !behindPlaceWord(d, c.first)
	})
}

// withoutNamesakes leaves out firms that are called like somebody, where the article first names him in full, the headline
// aside: «Mary Tata … Tata said».
func withoutNamesakes(d *Document, candidates []*candidate) []*candidate {
	var named []*candidate
	for _, c := range candidates {
		if strings.HasPrefix(c.rule.ID, "named-like-a-firm") {
			named = append(named, c)
		}
	}
	for _, person := range named {
		surname := d.Lexemes[person.last-1].Surface
		isNamesake := func(c *candidate) bool {
			return c.rule.ID == "known" && c.last-c.first == 1 && d.Lexemes[c.first].Surface == surname
		}
		if !slices.ContainsFunc(candidates, func(c *candidate) bool { return isNamesake(c) && c.first < person.first && c.Sentence > 0 }) {
			candidates = slices.DeleteFunc(candidates, isNamesake)
		}
	}
	return candidates
}

// townWeight is what a table of towns and regions alone says.
const townWeight = 6

// behindPlaceWord reports whether a word before token t tells of a place.
func behindPlaceWord(d *Document, t int) bool {
	if t == 0 {
		return false
	}
	switch d.Lexemes[t-1].Form {
	case "in", "at", "near", "from", "to", "outside", "around", "of":
		return true
	}
	return false
}
