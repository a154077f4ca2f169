package extract

import "newsfacts/extract/text"

// partJoined parts two bodies that a rule took for one: «Alba Partners and Brio Airways». A body named of two things
// («Research and Development Institute») stays whole, and so do partners («Roe and Poe Holdings»).
func (e *english) partJoined(n *names, d *Document) {
	for i := 0; i < len(n.candidates); i++ {
		c := n.candidates[i]
		if c.Type != Org || c.rule.Kind != "organization" || c.rule.ID == "known" {
			continue
		}
		for t := c.first + 1; t+1 < c.last; t++ {
			if d.Lexemes[t].Form != "and" || !e.isJoint(d, run{c.first, t}, run{t + 1, c.last}) {
				continue
			}
			e.part(n, d, c, t)
			break
		}
	}
}

// part parts a candidate at the «and» at token t: persons and places are left to their own rules.
func (e *english) part(n *names, d *Document, c *candidate, t int) {
	left, right := run{c.first, t}, run{t + 1, c.last}
	switch {
	case !e.isHeaded(d, left) && e.holdsFirst(d, left):
		c.startAt(d, right.first)
		return
	case !e.isPlace(d, right):
		e.addPart(n, d, c, right)
	}
	c.endAt(d, t)
}

// holdsFirst reports whether a run holds a given name.
func (e *english) holdsFirst(d *Document, r run) bool {
	for t := r.first; t < r.last; t++ {
		if d.Lexemes[t].In(e.words.first) {
			return true
		}
	}
	return false
}

// isJoint reports whether two runs with «and» between are bodies each for itself.
func (e *english) isJoint(d *Document, left, right run) bool {
	if e.endsAsBody(d, right) && right.last-right.first > 1 && e.holdsProper(d, right) {
		return left.last-left.first > 1 && (e.isHeaded(d, left) || e.holdsProper(d, left)) ||
			left.last-left.first == 1 && !e.isPlaceWord(d, left.first) && (e.isWhole(d, left.first) || e.isProper(d, left.first) && e.isPlaceWord(d, right.first))
	}
	if right.len() > 2 && e.isHeaded(d, left) && d.Lexemes[right.first].In(e.words.orgHead) && d.Lexemes[right.first+1].Form == "of" { // «Acme Bank and Bank of Alba»
		return true
	}
	if !e.endsAsBody(d, left) || left.last-left.first < 2 {
		return false
	}
	if d.Lexemes[left.last-1].In(e.words.firmHead) && e.holdsProper(d, right) { // «General Motors and Air Alba»
		return true
	}
	return e.holdsProper(d, left) && (e.isPlace(d, right) || e.isProper(d, right.first))
}

// isHeaded reports whether a run ends or begins with the noun of a body.
func (e *english) isHeaded(d *Document, r run) bool {
	return e.endsAsBody(d, r) || d.Lexemes[r.first].In(e.words.orgHead)
}

func (e *english) endsAsBody(d *Document, r run) bool {
	return d.Lexemes[r.last-1].In(e.words.orgHead)
}

// isWhole tells of a word that names a body by itself: letters, or what the tables know.
func (e *english) isWhole(d *Document, t int) bool {
	return d.Tokens[t].Shape == text.Upper || e.companies[d.Lexemes[t].Surface]
}

// holdsProper reports whether a run holds a word that only names have.
func (e *english) holdsProper(d *Document, r run) bool {
	for t := r.first; t < r.last; t++ {
		if e.isProper(d, t) {
			return true
		}
	}
	return false
}

func (e *english) isProper(d *Document, t int) bool {
	switch d.Tokens[t].Shape {
	case text.Upper, text.Mixed:
		return true
	case text.Title:
		return !d.Lexemes[t].Word.Known || e.isPlaceWord(d, t)
	}
	return false
}

func (e *english) isPlaceWord(d *Document, t int) bool {
	_, ok := e.places[d.Lexemes[t].Surface]
	return ok
}

// isPlace tells of words that name a place.
func (e *english) isPlace(d *Document, r run) bool {
	_, ok := e.named[d.Text[d.Tokens[r.first].Start:d.Tokens[r.last-1].End]]
	return ok
}

// addPart adds the words of a candidate that are a body of its own.
func (e *english) addPart(n *names, d *Document, whole *candidate, r run) {
	c := n.newCandidate()
	c.first, c.last, c.weight, c.rule = r.first, r.last, whole.weight, whole.rule
	c.Fact = Fact{Span: text.Span{Start: d.Tokens[r.first].Start, End: d.Tokens[r.last-1].End}, Sentence: whole.Sentence, Rule: whole.Rule}
	c.Type = Org
	n.candidates = append(n.candidates, c)
}
