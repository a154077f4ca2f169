package extract

import "newsfacts/extract/text"

// isNoInner reports whether a candidate inside another names nobody and nothing by itself: what overlaps a weightier one
// there («[Hong Kong] Grain Institute» is no person), and persons with common words («Alba [Asset Trading] Company»).
func (e *english) isNoInner(d *Document, kept []int32, all []*candidate, c *candidate) bool {
	if !c.Nested {
		return false
	}
	for _, i := range kept {
		if k := all[i]; k.Nested && k.Type != c.Type && k.Span.Overlaps(c.Span) && (k.Type == Person || c.Type == Person) {
			return true
		}
	}
	return c.Type == Person && e.holdsCommon(d, c)
}

// holdsCommon reports whether the name of a person holds a word that is common and no name, or a people.
func (e *english) holdsCommon(d *Document, c *candidate) bool {
	if c.last-c.first == 2 && d.Lexemes[c.first].In(e.words.first) && d.Lexemes[c.first+1].In(e.words.commonSurname) {
		return false // «the [Gill Mason] University»
	}
	for t := c.first; t < c.last; t++ {
		l := d.Lexemes[t]
		if t == c.first && l.In(e.words.nation) { // «[German] Grain»
			return true
		}
		if d.Tokens[t].Shape == text.Title && l.Word.Known && !l.In(e.words.first) && !l.In(e.words.surname) {
			return true
		}
	}
	return false
}
