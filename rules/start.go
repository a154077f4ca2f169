package rules

import "encoding/binary"

// starter knows which rules two tokens in a row can start. Most tries of rules end there.
type starter struct {
	openings []start
	first    sorter // of first tokens
	second   sorter // of tokens behind them
	rows     [][]uint32
	plans    []plan // 0 is none
	byRules  map[string]uint32
}

// start is an opening as bits: what the first token passes, and the second; alone: there may be none.
type start struct {
	group  int
	rule   *planned
	first  int
	second mask
	alone  bool
}

// plan is the rules that two tokens in a row can start, by group, in file order.
type plan []planGroup

type planGroup struct {
	group int
	rules []*planned
}

// place is what a token may be for the start of a match: its sort as the first token and as the second.
// The zero place starts nothing and stands behind nothing, as what is behind the last token of a sentence.
type place struct{ first, second int32 }

func newStarter(words int) starter {
	return starter{first: newSorter(words), second: newSorter(words), plans: []plan{nil}, byRules: map[string]uint32{}}
}

// enter adds the openings of a rule.
func (s *starter) enter(group int, r *planned) {
	words := len(s.first.asked)
	for _, o := range r.rule.match.openings {
		second := bitsetOf(o.second, words)
		s.openings = append(s.openings, start{group, r, int(o.first.bit), maskOf(second), o.second == nil})
		s.first.asked.set(int(o.first.bit))
		s.second.asked.add(second)
	}
}

// place sorts a token by its features.
func (s *starter) place(bits bitset) place {
	first, isNew := s.first.sort(bits)
	if isNew {
		s.first.open(s.openings, func(o *start) bool { return bits.has(o.first) })
	}
	second, isNew := s.second.sort(bits)
	if isNew {
		s.second.open(s.openings, func(o *start) bool { return o.alone || o.second.meets(bits) })
	}
	return place{first, second}
}

// plan is what tokens of these sorts in a row can start.
func (s *starter) plan(first, second int32) plan {
	for len(s.rows) <= int(first) {
		s.rows = append(s.rows, nil)
	}
	row := s.rows[first]
	if int(second) < len(row) && row[second] > 0 {
		return s.plans[row[second]-1]
	}
	for len(row) <= int(second) {
		row = append(row, 0)
	}
	n := s.newPlan(first, second)
	row[second] = n + 1
	s.rows[first] = row
	return s.plans[n]
}

// newPlan is the number of the plan of the openings that both sorts leave open.
func (s *starter) newPlan(first, second int32) uint32 {
	var p plan
	var key []byte
	var last *planned
	before, behind := s.first.opened[first], s.second.opened[second]
	for i := range s.openings {
		o := &s.openings[i]
		if o.rule == last || !before.has(i) || !behind.has(i) {
			continue
		}
		last = o.rule
		if len(p) == 0 || p[len(p)-1].group != o.group {
			p = append(p, planGroup{group: o.group})
		}
		p[len(p)-1].rules = append(p[len(p)-1].rules, o.rule)
		key = binary.LittleEndian.AppendUint32(key, uint32(i))
	}
	if len(p) == 0 {
		return 0
	}
	n, ok := s.byRules[string(key)]
	if !ok {
		n = uint32(len(s.plans))
		s.plans = append(s.plans, p)
		s.byRules[string(key)] = n
	}
	return n
}
