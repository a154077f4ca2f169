package rules

import "encoding/binary"

// sorter puts tokens into sorts by the questions that they answer with yes. A question is some tests, one of
// which must pass; one without tests is always answered so. Sort 0 passes no test at all.
type sorter struct {
	asked  bitset   // the tests of all questions
	asking []bitset // by test: the questions it is in
	always bitset   // the questions without tests
	sorts  map[string]int32
	yes    []uint64 // by sort: the questions, one sort behind the other
	bits   bitset   // scratch
	key    []byte   // scratch
}

// newSorter makes a sorter by these questions; bitsets of tests have so many words.
func newSorter(questions [][]*test, words int) sorter {
	size := (len(questions) + 63) / 64
	s := sorter{asked: make(bitset, words), asking: make([]bitset, words*64), always: make(bitset, size), sorts: map[string]int32{}, bits: make(bitset, size)}
	for q, tests := range questions {
		if tests == nil {
			s.always.set(q)
		}
		for _, t := range tests {
			if s.asking[t.bit] == nil {
				s.asking[t.bit] = make(bitset, size)
			}
			s.asking[t.bit].set(q)
			s.asked.set(int(t.bit))
		}
	}
	s.sort(make(bitset, words)) // becomes sort 0
	return s
}

// sort is the sort of a token that passes these tests.
func (s *sorter) sort(tests bitset) int32 {
	copy(s.bits, s.always)
	for t := range s.asked.inBoth(tests) {
		s.bits.add(s.asking[t])
	}
	s.key = s.key[:0]
	for _, word := range s.bits {
		s.key = binary.LittleEndian.AppendUint64(s.key, word)
	}
	n, ok := s.sorts[string(s.key)]
	if !ok {
		n = int32(len(s.sorts))
		s.sorts[string(s.key)] = n
		s.yes = append(s.yes, s.bits...)
	}
	return n
}

// answers are the questions that tokens of a sort answer with yes.
func (s *sorter) answers(sort int32) bitset {
	size := len(s.bits)
	return s.yes[int(sort)*size : (int(sort)+1)*size]
}
