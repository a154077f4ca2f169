package extract

import "slices"

// withoutSeats leaves out persons and places one of whose words only tells where something sits: «Hong Kong-based».
func withoutSeats(d *Document, candidates []*candidate) []*candidate {
	return slices.DeleteFunc(candidates, func(c *candidate) bool {
		if c.Type != Person && c.Type != Location {
			return false
		}
		for t := c.first; t < c.last; t++ {
			if isBasedOn(d.Lexemes[t].Surface) {
				return true
			}
		}
		return false
	})
}
