package rules

import (
	"encoding/binary"
	"slices"
)

// starter knows which rules two tokens in a row can start. Most tries of rules end there.
type starter struct {
	openings []start
	first    sorter     // of first tokens, by what openings ask of them
	second   sorter     // of the tokens behind them
	rows     [][]uint32 // by the sort of the first token and that of the second: the number of the plan + 1
	plans    []plan     // 0 is none
	byStarts map[string]uint32
}

// start is an opening of a rule.
type start struct {
	rule  *planned
	entry *entry
}

// plan is the rules that two tokens in a row can start, by group, in file order, each with its ways in.
type plan []planned

// newStarter takes the openings of rules, which stand by group, in file order.
func newStarter(rules []planned, words int) starter {
	s := starter{plans: []plan{nil}, byStarts: map[string]uint32{}}
	var first, second [][]*test
	for i := range rules {
		for _, o := range rules[i].rule.match.openings {
			s.openings = append(s.openings, start{&rules[i], o.entry})
			first = append(first, o.first)
			second = append(second, o.second)
		}
	}
	s.first, s.second = newSorter(first, words), newSorter(second, words)
	return s
}

// plan is what tokens of these sorts in a row can start.
func (s *starter) plan(first, second int32) plan {
	if int(first) < len(s.rows) && int(second) < len(s.rows[first]) {
		if n := s.rows[first][second]; n > 0 {
			return s.plans[n-1]
		}
	}
	return s.newPlan(first, second)
}

// newPlan makes the plan of the openings that both sorts leave open.
func (s *starter) newPlan(first, second int32) plan {
	for len(s.rows) <= int(first) {
		s.rows = append(s.rows, nil)
	}
	if missing := int(second) + 1 - len(s.rows[first]); missing > 0 {
		s.rows[first] = append(s.rows[first], make([]uint32, missing)...)
	}
	n := s.planOf(s.first.yes[first], s.second.yes[second])
	s.rows[first][second] = n + 1
	return s.plans[n]
}

func (s *starter) planOf(first, second bitset) uint32 {
	var p plan
	var key []byte
	for o := range first.and(second).each {
		key = binary.LittleEndian.AppendUint32(key, uint32(o))
		p = p.with(&s.openings[o])
	}
	n, ok := s.byStarts[string(key)]
	if !ok {
		n = uint32(len(s.plans))
		s.plans = append(s.plans, p)
		s.byStarts[string(key)] = n
	}
	return n
}

// with is the plan with a start more.
func (p plan) with(s *start) plan {
	if len(p) == 0 || p[len(p)-1].rule != s.rule.rule {
		p = append(p, *s.rule)
	}
	last := &p[len(p)-1]
	if !slices.Contains(last.entries, s.entry) {
		last.entries = append(last.entries, s.entry)
	}
	return p
}
