package rules

import "encoding/binary"

// sorter puts features into sorts by the few tests that matter at one place. Sort 0 passes none of them.
type sorter struct {
	asked  bitset
	sorts  []bitset // the answers of each sort
	byBits map[string]int
}

func newSorter(words int) sorter {
	return sorter{asked: make(bitset, words), sorts: []bitset{make(bitset, words)}, byBits: map[string]int{}}
}

// sort is the number of the sort that features belong to.
func (s *sorter) sort(bits bitset) int {
	answers := make(bitset, len(bits))
	var key []byte
	for i, word := range bits {
		answers[i] = word & s.asked[i]
		key = binary.LittleEndian.AppendUint64(key, answers[i])
	}
	if answers.empty() {
		return 0
	}
	n, ok := s.byBits[string(key)]
	if !ok {
		n = len(s.sorts)
		s.sorts = append(s.sorts, answers)
		s.byBits[string(key)] = n
	}
	return n
}
