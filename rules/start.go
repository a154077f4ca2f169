package rules

import "encoding/binary"

// starter knows which rules two tokens in a row can start. Most tries of rules end there.
type starter struct {
	openings []*planned // the rule of each
	first    sorter     // of first tokens, by what openings ask of them
	second   sorter     // of the tokens behind them
	rows     [][]uint32 // by the sort of the first token and that of the second: the number of the plan + 1
	plans    []plan     // 0 is none
	byRules  map[string]uint32
}

// plan is the rules that two tokens in a row can start, by group, in file order.
type plan []planned

// newStarter takes the openings of rules, which stand by group, in file order.
func newStarter(rules []planned, words int) starter {
	s := starter{plans: []plan{nil}, byRules: map[string]uint32{}}
	var first, second [][]*test
	for i := range rules {
		for _, o := range rules[i].rule.match.openings {
			s.openings = append(s.openings, &rules[i])
			first = append(first, []*test{o.first})
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
		if rule := s.openings[o]; len(p) == 0 || p[len(p)-1].rule != rule.rule {
			p = append(p, *rule)
			key = binary.LittleEndian.AppendUint16(key, uint16(o))
		}
	}
	n, ok := s.byRules[string(key)]
	if !ok {
		n = uint32(len(s.plans))
		s.plans = append(s.plans, p)
		s.byRules[string(key)] = n
	}
	return n
}
