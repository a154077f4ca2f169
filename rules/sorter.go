package rules

import "encoding/binary"

// sorter puts features into sorts by the few tests that matter at one place. Sort 0 passes none of them.
type sorter struct {
	asked  bitset
	sorts  []bitset // the answers of each sort
	byBits map[string]int
	known  []int32 // by features: sort+1, 0: not asked yet
	key    []byte
}

func newSorter(words int) sorter {
	return sorter{asked: make(bitset, words), sorts: []bitset{make(bitset, words)}, byBits: map[string]int{}}
}

// sort is the number of the sort that the features belong to.
func (s *sorter) sort(f *features) int {
	if f.id < len(s.known) {
		if n := s.known[f.id]; n > 0 {
			return int(n - 1)
		}
	}
	return s.add(f)
}

func (s *sorter) add(f *features) int {
	answers := make(bitset, len(f.bits))
	s.key = s.key[:0]
	for i, word := range f.bits {
		answers[i] = word & s.asked[i]
		s.key = binary.LittleEndian.AppendUint64(s.key, answers[i])
	}
	n, ok := s.byBits[string(s.key)]
	if answers.empty() {
		n, ok = 0, true
	}
	if !ok {
		n = len(s.sorts)
		s.sorts = append(s.sorts, answers)
		s.byBits[string(s.key)] = n
	}
	for len(s.known) <= f.id {
		s.known = append(s.known, 0)
	}
	s.known[f.id] = int32(n + 1)
	return n
}
