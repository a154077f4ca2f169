package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// lengthen gives a surname the word before it as its first name, which the dictionary has as another word or as none,
// where what a role is of stands before that: «глава МЧС [Сырым] Шарипханов».
func (n *names) lengthen(d *Document) {
	if n.afterRole == nil {
		return
	}
	for i, c := range n.candidates {
		if c.Type != Person || c.last-c.first > 1 || !isDoubtful(c) || c.first-1 <= d.Sentences[c.Sentence].First || !n.isFirstNameOfOwn(d, c.first-1) {
			continue
		}
		role := n.roleOfHolder(d, i, c.first-1)
		if role < d.Sentences[c.Sentence].First {
			continue
		}
		c.first--
		c.Span.Start = d.Tokens[c.first].Start
		c.rule, c.Rule = n.afterRole, n.afterRole.Name
		switch {
		case casesOfSomebody(d.Lexemes[role].Word) == morph.Nomn:
			c.fixed = c.last - c.first
		case d.Lexemes[c.first].Word.Known: // as another word
			c.fixed = 1
		}
		c.Evidence = n.weigh(d, c)
		c.weight = c.Evidence.weight()
	}
}

// isFirstNameOfOwn reports whether the word at a token may be a first name that no table has.
func (n *names) isFirstNameOfOwn(d *Document, t int) bool {
	if d.Tokens[t].Shape != text.Title || d.Tokens[t].Script != text.Cyrillic {
		return false
	}
	l := d.Lexemes[t]
	adjective := l.Word.Union().Any(morph.ADJF) && strings.Contains(l.Form, "ск")
	return !adjective && !l.Word.HasLemma("святой") && !l.In(n.roles) && !l.In(n.orgs.heads) && !l.Word.Union().Any(morph.Geox)
}

// roleOfHolder is the token of the role before what it is of, which ends before token t: a noun, or the name of an
// organisation or a place; t belongs to none. -1: there is none. near is the place of a candidate beside it.
func (n *names) roleOfHolder(d *Document, near, t int) int {
	const reach = 12 // candidates that may stand beside it
	role := -1
	if d.Tokens[t-1].Shape == text.Lower && !d.Lexemes[t-1].In(n.roles) && d.Lexemes[t-1].Word.Has(morph.NOUN|morph.Gent) { // «министр юстиции»
		role = n.roleBefore(d, t)
	}
	for i := max(0, near-reach); i < min(len(n.candidates), near+reach); i++ {
		c := n.candidates[i]
		if c.Type != Org && c.Type != Location {
			continue
		}
		if c.first <= t && t < c.last && c.weight > 0 {
			return -1
		}
		if c.last == t {
			role = max(role, n.roleBefore(d, c.first))
		}
	}
	return role
}

// roleBefore is the token of the role before token t, with what it is of in lower case or without; -1: there is none.
func (n *names) roleBefore(d *Document, t int) int {
	const reach = 6
	role := -1
	for from := t - 1; from >= max(0, t-reach); from-- {
		switch {
		case d.Lexemes[from].In(n.roles) && (isSingular(d.Lexemes[from].Word) || isAdjectiveNoun(d, from)):
			role = from
		case d.Tokens[from].Kind != text.Word || d.Tokens[from].Shape != text.Lower:
			return role
		}
	}
	return role
}
