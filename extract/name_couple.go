package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// sharedEnds turns the endings of a surname of several into those of a man's and a woman's: «Умаровы».
var sharedEnds = [...]struct {
	stem, end string
	man, she  string
}{
	{"ов", "ы", "", "а"}, {"ев", "ы", "", "а"}, {"ёв", "ы", "", "а"}, {"ин", "ы", "", "а"}, {"ын", "ы", "", "а"},
	{"ск", "и", "ий", "ая"}, {"цк", "и", "ий", "ая"},
}

// sharedSurnameCases is what stands behind the first letter of such an ending, and the cases that it shows.
var sharedSurnameCases = [...]struct {
	behind string
	cases  morph.Tags
}{
	{"ми", morph.Ablt}, {"х", morph.Gent | morph.Accs | morph.Loct}, {"м", morph.Datv}, {"е", morph.Nomn}, {"", morph.Nomn},
}

// sharedSurname is the surname of several in the forms of one, and the cases in which it stands.
func sharedSurname(surname string) (man, woman string, cases morph.Tags) {
	for _, k := range sharedSurnameCases {
		stem, ok := strings.CutSuffix(surname, k.behind)
		if !ok {
			continue
		}
		for _, s := range sharedEnds {
			if bare, ok := strings.CutSuffix(stem, s.end); ok && strings.HasSuffix(bare, s.stem) && (k.behind != "е" || s.end == "и") {
				return bare + s.man, bare + s.she, k.cases
			}
		}
	}
	return "", "", 0
}

// isOfCouple reports whether a person's name is the second of two with one surname: «Жасур и Жавлон Умаровы».
// The first stands right before, by the first name alone, and the surname is in no singular that agrees.
func (n *names) isOfCouple(d *Document, c *candidate) bool {
	if c.last-c.first != 2 || c.first < d.Sentences[c.Sentence].First+2 || d.Lexemes[c.first-1].Form != "и" || d.Tokens[c.first-2].Shape != text.Title {
		return false
	}
	_, _, cases := sharedSurname(d.Lexemes[c.last-1].Surface)
	if cases == 0 || !mayBeFirstName(d, c.first-2) {
		return false
	}
	if first := firstNameCases(d.Lexemes[c.first].Word, 0); first != 0 {
		return first.Any(cases)
	}
	return cases == morph.Nomn || !cases.Any(morph.Datv)
}

// mayBeFirstName reports whether a token is the first name of somebody whose surname stands elsewhere.
func mayBeFirstName(d *Document, t int) bool {
	w := d.Lexemes[t].Word
	return isKnownName(w) || !w.Known && !w.Union().Any(morph.Surn) && (t == 0 || d.Tokens[t-1].Shape != text.Title)
}

// nameCouple names the second of two with one surname, and the first, whom it belongs to as well.
func (n *names) nameCouple(d *Document, second *candidate) {
	man, woman, cases := sharedSurname(d.Lexemes[second.last-1].Surface)
	n.nameWithSurname(d, second, man, woman, cases)
	for _, c := range n.candidates {
		if c.Type == Person && c.last == second.first-1 && c.last-c.first == 1 {
			n.nameWithSurname(d, c, man, woman, cases)
		}
	}
}

// nameWithSurname is the name of somebody whose first name starts the candidate.
func (n *names) nameWithSurname(d *Document, c *candidate, man, woman string, cases morph.Tags) {
	first := n.inflector.person(d.Lexemes[c.first].Surface, cases)
	surname, gender := man, first.gender
	if gender == 0 {
		gender = genderOfName(d.Lexemes[c.first].Word)
	}
	if gender == morph.Femn {
		surname = woman
	}
	c.Name, c.gender, c.named = first.name+" "+surname, gender, true
	c.person = personName{first: first.folded, last: morph.Fold(surname)}
}

// hasWholeName reports whether a person's first name and surname are known, whichever of them the text has here.
func (c *candidate) hasWholeName() bool { return c.person.first != "" && c.person.last != "" }
