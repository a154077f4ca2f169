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
	for _, k := range n.placed {
		switch o := n.candidates[k]; {
		case !n.goesOnWithPlace(k, c) || o.Name == name:
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

// goesOnWithPlace reports whether the candidate k, which ends in a place, is called as c before that.
func (n *names) goesOnWithPlace(k int, c *candidate) bool {
	o, place := n.candidates[k], n.candidates[k+1]
	return len(o.Name) > len(c.Name) && o.Name[len(c.Name)] == ' ' && strings.HasPrefix(o.Name, c.Name) && place.first-o.first == c.last-c.first
}

// readPlaced lists the organisations that end in a place, which is the next candidate.
func (n *names) readPlaced(d *Document) {
	n.placed = n.placed[:0]
	for k := range len(n.candidates) - 1 {
		o, place := n.candidates[k], n.candidates[k+1]
		if o.Type != Org || place.Type != Location || !place.Nested || place.last != o.last {
			continue
		}
		if d.Tokens[place.first].Shape == text.Upper || d.Lexemes[place.first].Word.Has(morph.Gent) { // «МЧС РК», not «Заря Казахстан»
			n.placed = append(n.placed, k)
		}
	}
}
