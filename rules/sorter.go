package rules

import "encoding/binary"

// sorter puts features into sorts by the few tests that matter at one place. Sort 0 passes none of them.
type sorter struct {
	asked  bitset
	byBits map[string]int32
	opened []bitset // by sort: the openings that it leaves open
	key    []byte   // scratch
}

func newSorter(words int) sorter {
	return sorter{asked: make(bitset, words), byBits: map[string]int32{}}
}

// sort is the number of the sort that features belong to, and whether it is a new one, which must be opened.
func (s *sorter) sort(bits bitset) (n int32, isNew bool) {
	s.key = s.key[:0]
	for i, asked := range s.asked {
		if asked != 0 {
			s.key = binary.LittleEndian.AppendUint64(s.key, bits[i]&asked)
		}
	}
	n, ok := s.byBits[string(s.key)]
	if !ok {
		n = int32(len(s.opened))
		s.byBits[string(s.key)] = n
	}
	return n, !ok
}

// open says which openings the newest sort leaves open.
func (s *sorter) open(openings []start, isOpen func(*start) bool) {
	opened := make(bitset, (len(openings)+63)/64)
	for i := range openings {
		if isOpen(&openings[i]) {
			opened.set(i)
		}
	}
	s.opened = append(s.opened, opened)
}
