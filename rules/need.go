package rules

import (
	"math"
	"slices"
)

// planned is a rule with the ways into its program that are open, and the numbers of its needs: tokens that pass
// one of certain tests, without which it does not match. Needs that have no room are not asked; they only save
// work.
type planned struct {
	rule    *Rule
	entries []*entry
	group   int32     // of the rules of its kind
	ahead   [4]uint16 // at the token where a match starts or behind it
	around  uint16    // anywhere in the sentence
}

// noNeed is the need of which there is always enough.
const noNeed = 0

// needs tells where the needs of rules were met.
type needs struct {
	tests  [][]*test // by need
	sorter sorter
	lists  [][]int32 // by sort: the needs that such a token meets
	met    []int     // by need: the last place where it was, counted over all sentences
}

// newNeeds numbers the needs of the rules.
func newNeeds(rules []planned, words int) needs {
	n := needs{tests: [][]*test{noNeed: {}}}
	for i := range rules {
		p := &rules[i]
		n.number(p.ahead[:], p.rule.match, p.rule.after)
		around := [1]uint16{}
		n.number(around[:], p.rule.before)
		p.around = around[0]
	}
	n.sorter = newSorter(n.tests, words)
	n.met = make([]int, len(n.tests))
	n.met[noNeed] = math.MaxInt
	return n
}

// number fills in the needs of the programs, as many as there is room for.
func (n *needs) number(into []uint16, programs ...*program) {
	for _, p := range programs {
		if p == nil {
			continue
		}
		for _, tests := range p.required[:min(len(p.required), len(into))] {
			into[0], into = n.numberOf(tests), into[1:]
		}
	}
}

func (n *needs) numberOf(tests []*test) uint16 {
	for i, known := range n.tests {
		if slices.Equal(known, tests) {
			return uint16(i)
		}
	}
	if len(n.tests) > math.MaxUint16 {
		return noNeed
	}
	n.tests = append(n.tests, tests)
	return uint16(len(n.tests) - 1)
}

// of is the number of the list of needs that a token meets that passes these tests.
func (n *needs) of(tests bitset) int32 {
	sort := n.sorter.sort(tests)
	for len(n.lists) <= int(sort) {
		var list []int32
		for need := range n.sorter.yes[len(n.lists)].each {
			list = append(list, int32(need))
		}
		n.lists = append(n.lists, list)
	}
	return sort
}

// meet says that a token with the needs of this list stands at a place.
func (n *needs) meet(list int32, place int) {
	for _, need := range n.lists[list] {
		n.met[need] = place
	}
}

// metFor reports whether a rule may match at a place in a sentence that starts at start.
func (n *needs) metFor(p *planned, start, place int) bool {
	return n.met[p.ahead[0]] >= place && n.met[p.around] >= start &&
		n.met[p.ahead[1]] >= place && n.met[p.ahead[2]] >= place && n.met[p.ahead[3]] >= place
}
