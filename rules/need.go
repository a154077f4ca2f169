package rules

import (
	"math"
	"slices"
)

// wants are the numbers of the needs of a rule: tokens that pass one of certain tests, without which it does not
// match. Needs that have no room are not asked; they only save work.
type wants struct {
	ahead  [4]uint16 // at the token where a match starts or behind it
	around uint16    // anywhere in the sentence
}

// noNeed is the need of which there is always enough.
const noNeed = 0

// needs tells where the needs of rules were met.
type needs struct {
	tests  [][]*test // by need
	wants  []wants   // by rule
	sorter sorter
	lists  []uint16 // the needs that tokens meet: how many, and which; by where the list starts
	starts []int32  // of the lists, by sort
	met    []int    // by need: the last place where it was, counted over all sentences
}

// newNeeds numbers the needs of the rules.
func newNeeds(rules []*Rule, words int) needs {
	n := needs{tests: [][]*test{noNeed: {}}}
	for _, r := range rules {
		var w wants
		n.number(w.ahead[:], r.match, r.after)
		around := [1]uint16{}
		n.number(around[:], r.before)
		w.around = around[0]
		n.wants = append(n.wants, w)
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

// listFor is the list of needs that a token meets that passes these tests.
func (n *needs) listFor(tests bitset) int32 {
	sort := n.sorter.sort(tests)
	for len(n.starts) <= int(sort) {
		start := len(n.lists)
		n.starts = append(n.starts, int32(start))
		n.lists = append(n.lists, 0)
		for need := range n.sorter.answers(int32(len(n.starts) - 1)).each {
			n.lists = append(n.lists, uint16(need))
			n.lists[start]++
		}
	}
	return n.starts[sort]
}

// meet says that a token with the needs of this list stands at a place.
func (n *needs) meet(list int32, place int) {
	count := int32(n.lists[list])
	for _, need := range n.lists[list+1 : list+1+count] {
		n.met[need] = place
	}
}

// metFor reports whether a rule may match at a place in a sentence that starts at start.
func (n *needs) metFor(rule int32, start, place int) bool {
	w := &n.wants[rule]
	return n.met[w.ahead[0]] >= place && n.met[w.around] >= start &&
		n.met[w.ahead[1]] >= place && n.met[w.ahead[2]] >= place && n.met[w.ahead[3]] >= place
}
