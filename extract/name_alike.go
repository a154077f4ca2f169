package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"newsfacts/extract/morph"
)

// nameAlike lets a name that the article has in the nominative explain those that were read otherwise:
// beside «Илон Маск» an «Илона Маска» is his genitive and no woman, beside «Спартак» a «Спартака» is the club.
func (n *names) nameAlike(d *Document, of func(*candidate) bool) {
	if n.inflector == nil {
		return
	}
	n.starts = n.starts[:0]
	for i, c := range n.candidates {
		if c.named && of(c) {
			n.starts = append(n.starts, nameStart{startOfName(c.Span.Of(d.Text)), i})
		}
	}
	slices.SortFunc(n.starts, func(a, b nameStart) int {
		return cmp.Or(cmp.Compare(a.letters, b.letters), a.candidate-b.candidate)
	})
	for rest := n.starts; len(rest) > 1; {
		same := 1
		for same < len(rest) && rest[same].letters == rest[0].letters {
			same++
		}
		n.nameGroup(d, rest[:same])
		rest = rest[same:]
	}
}

// nameGroup is nameAlike for candidates whose names start alike.
func (n *names) nameGroup(d *Document, group []nameStart) {
	n.readVaried(d, group)
	for _, s := range group {
		c := n.candidates[s.candidate]
		if c.given || c.Name == "" {
			continue
		}
		for _, o := range n.varied {
			if o != c && o.Type == c.Type && o.Name != c.Name && n.explains(d, o, c) {
				c.Name, c.person, c.gender = o.Name, o.person, o.gender
				break
			}
		}
	}
}

// readVaried lists the candidates of a group, of those that explain alike the first.
func (n *names) readVaried(d *Document, group []nameStart) {
	n.varied = n.varied[:0]
	for _, s := range group {
		c := n.candidates[s.candidate]
		alike := func(o *candidate) bool {
			return o.Name == c.Name && o.Type == c.Type && o.rule == c.rule && o.person == c.person &&
				o.Evidence.has(afterPreposition) == c.Evidence.has(afterPreposition) && o.Span.Of(d.Text) == c.Span.Of(d.Text)
		}
		if !slices.ContainsFunc(n.varied, alike) {
			n.varied = append(n.varied, c)
		}
	}
}

// nameStart is how the first and the last word of a candidate's name start; its cases share that. A list of names is
// not compared each with each.
type nameStart struct {
	letters   uint64
	candidate int
}

// startOfName is the first two letters of the first and of the last word of a name.
func startOfName(name string) uint64 {
	return letterBytes(name)<<(8*twoLetters) | letterBytes(lastWord(name))
}

// letterBytes is the bytes of the first two letters of a word.
func letterBytes(word string) (letters uint64) {
	for i := range min(len(word), twoLetters) {
		letters = letters<<8 | uint64(word[i])
	}
	return letters
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
	if isCaseByEnding(o, c, name, surface) {
		return true
	}
	if c.Name == o.Name+"ь" { // «Си Цзянминем» beside «Си Цзянмин»
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
			if read := n.inflector.person(surface, cases|gender); read.agrees && read.name == name {
				return true
			}
		}
	}
	return false
}

// isCaseByEnding reports whether the surface of c is a case of the name of o by the endings alone: «Василия Небензи» of
// «Василий Небензя», «Хезболлы» of «Хезболла»; not «Водоканале» of «Водоканала», which is another case of the same.
func isCaseByEnding(o, c *candidate, name, surface string) bool {
	switch c.Type {
	case Person:
		return c.person.first == o.person.first && isCaseInA(lastWord(name), lastWord(surface))
	case Location:
		return isCaseInA(name, surface) || isCaseOnConsonant(name, surface)
	}
	return isCaseOnConsonant(name, surface) || isCaseInA(name, surface) && !isCaseOnConsonant(c.Name, name)
}

// lastWord is the last word of a name.
func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// isCaseInA reports whether a surface is a case of a name in -а or -я: «Вакаяме».
func isCaseInA(name, surface string) bool {
	stem, ok := strings.CutSuffix(name, "а")
	if !ok {
		stem, ok = strings.CutSuffix(name, "я")
	}
	end, same := strings.CutPrefix(surface, stem)
	return ok && same && slices.Contains([]string{"ы", "и", "е", "у", "ю", "ой", "ей"}, end)
}

// isCaseOnConsonant reports whether surface is a case of a masculine name that ends in a consonant, whatever the
// dictionary takes it for: «Бругга» of «Бругг».
func isCaseOnConsonant(name, surface string) bool {
	end, same := strings.CutPrefix(surface, name)
	return same && slices.Contains([]string{"а", "у", "ом", "ем", "ым", "е"}, end) && endsInConsonant(name)
}

func endsInConsonant(word string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	return strings.ContainsRune("бвгджзклмнпрстфхцчшщ", last)
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
	return c.Type == Person && c.weight > 0 && c.hasWholeName()
}

// isPlaceOrOrganization is for names that are no persons'.
func isPlaceOrOrganization(c *candidate) bool { return c.Type == Location || c.Type == Org }
