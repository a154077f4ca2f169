package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// ofPlace finds the organisation that the article has named with its place before, if only one is called so: «МИД
// Казахстана» for «МИД», not for «турецкий МИД».
func (n *names) ofPlace(d *Document, i int) *identity {
	c := n.candidates[i]
	if isOfAnother(d, c) {
		return nil
	}
	var found *identity
	name := ""
	for k, o := range n.candidates {
		switch {
		case o.Type != Org || !n.goesOnWithPlace(d, k, c) || o.Name == name:
		case found != nil || n.owner[k] == nil || k > i:
			return nil
		default:
			found, name = n.owner[k], o.Name
		}
	}
	return found
}

// isOfAnother reports whether what stands beside a candidate may say that it is of another place: «турецкое МВД»,
// «МВД по городу», «ВМС и ВВС Турции».
func isOfAnother(d *Document, c *candidate) bool {
	if c.first > 0 && isA(d, c.first-1, morph.ADJF) {
		return true
	}
	if c.last == len(d.Tokens) {
		return false
	}
	behind := d.Lexemes[c.last].Form
	return behind == "по" || behind == "и"
}

// goesOnWithPlace reports whether the candidate k is called as c with a place behind: the candidate that it holds.
func (n *names) goesOnWithPlace(d *Document, k int, c *candidate) bool {
	o := n.candidates[k]
	if len(o.Name) <= len(c.Name) || o.Name[len(c.Name)] != ' ' || !strings.HasPrefix(o.Name, c.Name) {
		return false
	}
	if k++; k < len(n.candidates) && n.candidates[k].rule == n.adjective { // «Тверской суд Москвы»
		k++
	}
	if k == len(n.candidates) {
		return false
	}
	place := n.candidates[k]
	ofIt := d.Tokens[place.first].Shape == text.Upper || d.Lexemes[place.first].Word.Has(morph.Gent) // «МЧС РК», not «Заря Казахстан»
	return ofIt && place.Type == Location && place.Nested && place.last == o.last && place.first-o.first == c.last-c.first
}
