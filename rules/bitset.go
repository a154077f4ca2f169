package rules

// bitset is a set of small numbers.
type bitset []uint64

func (b bitset) has(i int) bool { return b[i>>6]&(1<<(i&63)) != 0 }

func (b bitset) set(i int) { b[i>>6] |= 1 << (i & 63) }

// add puts the numbers of c into b.
func (b bitset) add(c bitset) {
	for i := range c {
		b[i] |= c[i]
	}
}

// meets reports whether the sets share a number.
func (b bitset) meets(c bitset) bool {
	for i := range c {
		if b[i]&c[i] != 0 {
			return true
		}
	}
	return false
}

// bitsetOf is the set of the tests' numbers, nil when there are none.
func bitsetOf(tests []*test, words int) bitset {
	if tests == nil {
		return nil
	}
	b := make(bitset, words)
	for _, t := range tests {
		b.set(t.id)
	}
	return b
}
