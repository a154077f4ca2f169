package rules

import "iter"

// starter knows which rules two tokens in a row can start. Most tries of rules end there.
type starter struct {
	openings []start
	first    sorter // of first tokens, by what openings ask of them
	second   sorter // of the tokens behind them
}

// start is an opening of a rule.
type start struct {
	rule  int32
	entry uint16
}

// newStarter takes the openings of rules.
func newStarter(rules []*Rule, words int) starter {
	var s starter
	var first, second [][]*test
	for i, r := range rules {
		for _, o := range r.match.openings {
			s.openings = append(s.openings, start{int32(i), o.entry})
			first = append(first, o.first)
			second = append(second, o.second)
		}
	}
	s.first, s.second = newSorter(first, words), newSorter(second, words)
	return s
}

// open is the numbers of the openings that tokens of these sorts in a row pass.
func (s *starter) open(first, second int32) iter.Seq[int] {
	return s.first.answers(first).inBoth(s.second.answers(second))
}
