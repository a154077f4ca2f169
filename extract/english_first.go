package extract

import "strings"

// mayBeFirstWord reports whether an organisation may be called by the first word of its name alone: «Quorex» for Quorex
// Widgets. Names that a table knows are whole; common words («Lions», «Borders») begin the names of many.
func (n *names) mayBeFirstWord(d *Document, c *candidate) bool {
	return n.english != nil && c.Type == Org && c.last-c.first == 1 && c.rule == n.english.rule && !isAbbreviation(c) && !d.Lexemes[c.first].Word.Known
}

// beginningWith finds the one organisation whose longer name begins with the word that is the candidate.
func (n *names) beginningWith(c *candidate) *identity {
	var found *identity
	for _, id := range n.identities.taken() {
		if id.of != Org || !strings.HasPrefix(id.best, c.Name+" ") || n.english.abouts[id.best[strings.LastIndexByte(id.best, ' ')+1:]] {
			continue
		}
		if found != nil {
			return nil
		}
		found = id
	}
	return found
}
