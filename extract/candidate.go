package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/rules"
)

// candidate is a mention that rules propose.
type candidate struct {
	Mention
	first, last   int // tokens
	subtype, link string
	entity        string // that a table makes one of several names; else empty
	core          string // the name inside a name: that in quotation marks behind head or legal form
	rule          *rules.Rule
	letters       bool // of a state: «РФ»
	implied       bool // a place by its adjective in lower case: «российский парламент»
	weight        int
	given         bool // a table gave the name
	declines      bool // what the rule calls the name stands in the case of the sentence
	named         bool // the name stands in the nominative
	divided       bool // somebody in the nominative stands right behind
	fixed         int  // words of a person's name that stand in the nominative, or do not decline
	person        personName
	gender        morph.Tags
}

// newCandidate is an empty candidate.
func (n *names) newCandidate() *candidate {
	c := n.pool.take()
	*c = candidate{}
	return c
}
