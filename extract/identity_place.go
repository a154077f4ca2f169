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
	for _, p := range n.placed {
		k := p.candidate
		switch o := n.candidates[k]; {
		case !n.goesOnWithPlace(p, c) || o.Name == name:
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

// placedName is an organisation that ends in a place.
type placedName struct {
	candidate int
	words     int // before the place
}

// goesOnWithPlace reports whether an organisation is called as c before its place.
func (n *names) goesOnWithPlace(p placedName, c *candidate) bool {
	name := n.candidates[p.candidate].Name
	return len(name) > len(c.Name) && name[len(c.Name)] == ' ' && strings.HasPrefix(name, c.Name) && p.words == c.last-c.first
}

// readPlaced lists the organisations that end in a place.
func (n *names) readPlaced(d *Document) {
	n.placed = n.placed[:0]
	for i, o := range n.candidates {
		if o.Type != Org {
			continue
		}
		k := i + 1
		if k < len(n.candidates) && n.candidates[k].rule == n.adjective { // «Тверской суд Москвы»
			k++
		}
		if k < len(n.candidates) && isPlaceOf(d, n.candidates[k], o) {
			n.placed = append(n.placed, placedName{i, n.candidates[k].first - o.first})
		}
	}
}

// isPlaceOf reports whether an organisation ends in a place: «МЧС РК», not «Заря Казахстан».
func isPlaceOf(d *Document, place, o *candidate) bool {
	ofIt := d.Tokens[place.first].Shape == text.Upper || d.Lexemes[place.first].Word.Has(morph.Gent)
	return ofIt && place.Type == Location && place.Nested && place.last == o.last
}
