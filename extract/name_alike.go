package extract

import (
	"slices"
	"strings"

	"newsfacts/extract/morph"
)

// nameAlike lets a name that the article has in the nominative explain those that were read otherwise:
// beside «Илон Маск» an «Илона Маска» is his genitive and no woman, beside «Спартак» a «Спартака» is the club.
func (n *names) nameAlike(d *Document, of func(*candidate) bool) {
	if n.inflector == nil {
		return
	}
	alike := map[startKey][]*candidate{} // by how their words start
	for _, c := range n.candidates {
		if c.named && of(c) {
			key := startOfName(c.Span.Of(d.Text))
			alike[key] = append(alike[key], c)
		}
	}
	for _, c := range n.candidates {
		if !of(c) || !c.named || c.given || c.Name == "" {
			continue
		}
		for _, o := range alike[startOfName(c.Span.Of(d.Text))] {
			if o != c && o.Type == c.Type && o.Name != c.Name && n.explains(d, o, c) {
				c.Name, c.person, c.gender = o.Name, o.person, o.gender
				break
			}
		}
	}
}

// startKey is how the first and the last word of a name start; its cases share that. A list of names is not
// compared each with each.
type startKey [2]string

func startOfName(name string) startKey {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	return startKey{name[:min(len(name), twoLetters)], last[:min(len(last), twoLetters)]}
}

// twoLetters is the bytes of two Cyrillic letters.
const twoLetters = 4

// explains reports whether c is a case of what o stands in the nominative for.
func (n *names) explains(d *Document, o, c *candidate) bool {
	name, surface := o.Span.Of(d.Text), c.Span.Of(d.Text)
	if name == surface && c.Type == Person { // something told the case where it is not the nominative
		return c.Name == surface && c.rule.ID == o.rule.ID && d.Lexemes[c.first].Word.Known
	}
	if name == surface {
		return o.Evidence.has(afterPreposition) && !c.Evidence.has(afterPreposition)
	}
	if o.Name != name || !sameStems(name, surface) {
		return false
	}
	if c.Type == Location && isCaseInA(name, surface) {
		return true
	}
	for _, cases := range [...]morph.Tags{morph.Gent, morph.Datv, morph.Accs, morph.Ablt, morph.Loct} {
		if c.Type != Person {
			if n.inflector.NominativeFrom(surface, cases) == name {
				return true
			}
			continue
		}
		for _, gender := range [...]morph.Tags{morph.Masc, morph.Femn} {
			if read, _, ok := n.inflector.PersonName(surface, cases|gender); ok && read == name {
				return true
			}
		}
	}
	return false
}

// isCaseInA reports whether a surface is a case of a name in -а or -я: «Вакаяме».
func isCaseInA(name, surface string) bool {
	stem, ok := strings.CutSuffix(name, "а")
	if !ok {
		stem, ok = strings.CutSuffix(name, "я")
	}
	end, same := strings.CutPrefix(surface, stem)
	return ok && same && slices.Contains([]string{"ы", "и", "е", "у", "ю", "ой", "ей"}, end)
}

// sameStems reports whether two names have as many words, each of the stem of the other's.
func sameStems(a, b string) bool {
	for {
		x, restA, moreA := strings.Cut(a, " ")
		y, restB, moreB := strings.Cut(b, " ")
		if moreA != moreB || !sameStem(x, y) {
			return false
		}
		if !moreA {
			return true
		}
		a, b = restA, restB
	}
}

// isFullPerson is for the names of persons that the article has in full.
func isFullPerson(c *candidate) bool {
	return c.Type == Person && c.weight > 0 && c.person.first != "" && c.person.last != ""
}

// isPlaceOrOrganization is for names that are no persons'.
func isPlaceOrOrganization(c *candidate) bool { return c.Type == Location || c.Type == Org }
