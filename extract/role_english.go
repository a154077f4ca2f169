package extract

import (
	"strings"

	"newsfacts/rules"
)

// findEnglishRoles finds what persons are: words that rules of kind role find, beside a person's name («Acme
// chief executive John Roe», «John Roe, the chief executive of Acme») or beside what they are of.
func (n *names) findEnglishRoles(d *Document) {
	at := mentionsByToken(d)
	in := d.Input()
	for s := range d.Sentences {
		sentence := &d.Sentences[s]
		n.english.roles.Sentence(in, sentence.First, sentence.Last, func(m *rules.Match) {
			m.Sentence = s
			if !m.Rule.Skip {
				n.englishRole(d, m, at)
			}
		})
	}
	n.resolveRoles(d)
}

// mentionsByToken is the place of the outermost mention at each token, -1: none.
func mentionsByToken(d *Document) []int {
	at := make([]int, len(d.Tokens))
	m := 0
	for t := range d.Tokens {
		for m < len(d.Mentions) && (d.Mentions[m].Span.End <= d.Tokens[t].Start || d.Mentions[m].Nested) {
			m++
		}
		at[t] = -1
		if m < len(d.Mentions) && d.Mentions[m].Span.Start <= d.Tokens[t].Start {
			at[t] = m
		}
	}
	return at
}

func (n *names) englishRole(d *Document, m *rules.Match, at []int) {
	r := Role{Fact: factOf(m), Role: strings.ToLower(m.Span.Of(d.Text))}
	last := d.Sentences[m.Sentence].Last
	n.roleOwner(d, &r, m.First, at)
	behind := n.roleOfWhom(d, &r, m.Last, last, at)
	switch {
	case n.roleHolder(d, &r, behind, last, at):
		n.roleOfWhom(d, &r, n.mentionEnd(d, behind, at), last, at)
	case n.roleHolderBefore(d, &r, m, at):
	case r.Organization == 0 && r.Location == 0:
		return
	}
	d.Roles = append(d.Roles, r)
}

// roleOwner takes the organisation or place right before a role: «Acme's chief executive».
func (n *names) roleOwner(d *Document, r *Role, t int, at []int) {
	if t > 0 && d.Lexemes[t-1].Form == "'s" {
		t--
	}
	if t > 0 {
		n.takeOwner(d, r, at[t-1])
	}
}

func (n *names) takeOwner(d *Document, r *Role, m int) bool {
	if m < 0 {
		return false
	}
	switch mention := &d.Mentions[m]; mention.Type {
	case Org:
		r.Organization = mention.Entity
	case Location:
		r.Location = mention.Entity
	default:
		return false
	}
	return true
}

// roleOfWhom takes the organisation or place behind «of» and returns the token behind it.
func (n *names) roleOfWhom(d *Document, r *Role, t, last int, at []int) int {
	k := t
	if k+1 >= last {
		return t
	}
	switch d.Lexemes[k].Form {
	case "of", "for", "at", "in", "with":
		k++
	default:
		return t
	}
	if d.Lexemes[k].Form == "the" && k+1 < last {
		k++
	}
	if !n.takeOwner(d, r, at[k]) {
		return t
	}
	return n.mentionEnd(d, k, at)
}

// mentionEnd is the token behind the mention at token t, t where there is none.
func (n *names) mentionEnd(d *Document, t int, at []int) int {
	for m := t; m < len(at) && t < len(at) && at[m] >= 0; m++ {
		if at[m] != at[t] {
			return m
		}
		if m+1 == len(at) || at[m+1] != at[t] {
			return m + 1
		}
	}
	return t
}

// roleHolder takes the person named right behind a role.
func (n *names) roleHolder(d *Document, r *Role, t, last int, at []int) bool {
	if t < last && d.Lexemes[t].Surface == "," {
		t++
	}
	if t >= last || at[t] < 0 || d.Mentions[at[t]].Type != Person {
		return false
	}
	n.give(d, r, d.Mentions[at[t]].Entity)
	return true
}

// roleHolderBefore takes the person behind whose name the role stands: «John Roe, the chief executive».
func (n *names) roleHolderBefore(d *Document, r *Role, m *rules.Match, at []int) bool {
	t := m.First - 1
	if t > 0 && (r.Organization != 0 || r.Location != 0) && at[t] >= 0 { // John Roe, Acme chief executive
		for owner := at[t]; t > 0 && at[t] == owner; t-- {
		}
	}
	for t > 0 && at[t] < 0 && d.Lexemes[t].In(n.english.words.determiner) {
		t--
	}
	if t < 1 || d.Lexemes[t].Surface != "," || at[t-1] < 0 || d.Mentions[at[t-1]].Type != Person {
		return false
	}
	n.give(d, r, d.Mentions[at[t-1]].Entity)
	return true
}
