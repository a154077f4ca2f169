package extract

import (
	"slices"
	"strings"
)

// withoutSeats leaves out persons and places one of whose words only tells where something sits, «Hong Kong-based», and
// persons that open with two places, «Leeds-Exeter Herons».
func (e *english) withoutSeats(d *Document, candidates []*candidate) []*candidate {
	return slices.DeleteFunc(candidates, func(c *candidate) bool {
		if c.Type != Person && c.Type != Location {
			return false
		}
		if c.Type == Person && e.isPairOfPlaces(d.Lexemes[c.first].Surface) {
			return true
		}
		for t := c.first; t < c.last; t++ {
			if e.isBasedOn(d.Lexemes[t].Surface) {
				return true
			}
		}
		return false
	})
}

// isPairOfPlaces reports whether a word is two places with a hyphen between.
func (e *english) isPairOfPlaces(surface string) bool {
	first, second, ok := strings.Cut(surface, "-")
	_, isFirst := e.places[first]
	_, isSecond := e.places[second]
	return ok && isFirst && isSecond
}
