package rules

import (
	"iter"
	"math/bits"
)

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

// each yields the numbers of b in order.
func (b bitset) each(yield func(int) bool) {
	for i, word := range b {
		for ; word != 0; word &= word - 1 {
			if !yield(i<<6 + bits.TrailingZeros64(word)) {
				return
			}
		}
	}
}

// inBoth yields the numbers that are in b and in c, which may be longer.
func (b bitset) inBoth(c bitset) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, word := range b {
			if word == 0 {
				continue
			}
			for word &= c[i]; word != 0; word &= word - 1 {
				if !yield(i<<6 + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

// equalWithout reports whether b, but for the numbers that are in without, is c.
func (b bitset) equalWithout(without, c bitset) bool {
	for i := range b {
		if b[i]&^without[i] != c[i] {
			return false
		}
	}
	return true
}

// hash spreads the set over 64 bits.
func (b bitset) hash() uint64 {
	hash := uint64(len(b))
	for _, word := range b {
		hash = mix(hash, word)
	}
	return hash
}

// mix adds 64 bits to a hash.
func mix(hash, word uint64) uint64 {
	high, low := bits.Mul64(hash^word^0x9e3779b97f4a7c15, 0xd6e8feb86659fd93)
	return high ^ low
}

// mask is the words of a bitset that are not empty; few are.
type mask []maskWord

type maskWord struct {
	word int
	bits uint64
}

func maskOf(b bitset) mask {
	var m mask
	for i, word := range b {
		if word != 0 {
			m = append(m, maskWord{i, word})
		}
	}
	return m
}

// with is the mask with a number more.
func (m mask) with(i int) mask { return append(m, maskWord{i >> 6, 1 << (i & 63)}) }

// addMask puts the numbers of m into b.
func (b bitset) addMask(m mask) {
	for _, w := range m {
		b[w.word] |= w.bits
	}
}

// meets reports whether the sets share a number; an absent set shares none.
func (m mask) meets(b bitset) bool {
	if b == nil {
		return false
	}
	for _, w := range m {
		if b[w.word]&w.bits != 0 {
			return true
		}
	}
	return false
}

// within reports whether all of the mask is in b.
func (m mask) within(b bitset) bool {
	for _, w := range m {
		if b[w.word]&w.bits != w.bits {
			return false
		}
	}
	return true
}

// bitsetOf is the set of the tests' numbers, nil when there are none.
func bitsetOf(tests []*test, words int) bitset {
	if tests == nil {
		return nil
	}
	b := make(bitset, words)
	for _, t := range tests {
		b.set(int(t.bit))
	}
	return b
}
