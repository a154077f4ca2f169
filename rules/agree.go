package rules

import "newsfacts/extract/morph"

// agree reports whether the fields that the rule wants to agree have readings of one case, one
// number and, in the singular, one gender. A field that is not there agrees.
func (m *machine) agree(r *Rule, events []event) bool {
	for _, names := range r.agree {
		if !m.agreeAll(names, events) {
			return false
		}
	}
	return true
}

func (m *machine) agreeAll(names []string, events []event) bool {
	words := m.agreeing[:0]
	for _, name := range names {
		for i := range events {
			if e := &events[i]; e.step == stepOpen && m.program.captures[e.number].name == name {
				words = append(words, m.Lexemes[e.token])
			}
		}
	}
	m.agreeing = words
	if len(words) < 2 {
		return true
	}
	for i := range words[0].Word.Parses {
		if agreeWith(words[0].Word.Parses[i].Tags, words[1:]) {
			return true
		}
	}
	return false
}

// agreeWith reports whether each of the words has a reading that agrees with the tags.
func agreeWith(tags morph.Tags, words []*Lexeme) bool {
	for _, w := range words {
		fits := false
		for i := range w.Word.Parses {
			if Agree(tags, w.Word.Parses[i].Tags) {
				fits = true
				break
			}
		}
		if !fits {
			return false
		}
	}
	return true
}

// Agree reports whether two readings agree: one case, one number, and in the singular one gender
// where both have one. A reading that does not decline agrees with any.
func Agree(a, b morph.Tags) bool {
	if (a|b)&morph.Fixd != 0 {
		return true
	}
	if a&b&morph.Case == 0 || a&b&morph.Number == 0 {
		return false
	}
	if a&b&morph.Plur != 0 || a&morph.Gender == 0 || b&morph.Gender == 0 {
		return true
	}
	return a&b&morph.Gender != 0
}
