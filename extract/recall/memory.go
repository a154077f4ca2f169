// Package recall remembers what was worked out lately, within a bound.
package recall

import "math/bits"

// Memory maps 64-bit hashes to values. Each has a set of a few places, chosen by its hash; what is asked for
// again moves ahead there, and what is new displaces the last. So what comes often stays, no more than the
// bound is held, and one look into the memory of the machine finds a value or tells that it is not there. It
// belongs to one goroutine.
type Memory[K ~uint64, V any] struct {
	sets []set[K, V]
}

// ways is the places of a set; with pointers for values it fills a cache line.
const ways = 4

type set[K ~uint64, V any] [ways]struct {
	key   K // 0: empty
	value V
}

// New is an empty memory that holds bound entries.
func New[K ~uint64, V any](bound int) *Memory[K, V] {
	return &Memory[K, V]{make([]set[K, V], max(1, bound/ways))}
}

// setOf is the set of a key and the key as it stands there.
func (m *Memory[K, V]) setOf(key K) (*set[K, V], K) {
	i, _ := bits.Mul64(uint64(key), uint64(len(m.sets)))
	return &m.sets[i], key | 1
}

// Get returns the value of a key, if it is remembered.
func (m *Memory[K, V]) Get(key K) (value V, ok bool) {
	s, key := m.setOf(key)
	for i := range s {
		if s[i].key == key {
			value = s[i].value
			if i > 0 {
				s[i-1], s[i] = s[i], s[i-1]
			}
			return value, true
		}
	}
	return value, false
}

// Put remembers the value of a key that is not there.
func (m *Memory[K, V]) Put(key K, value V) {
	s, key := m.setOf(key)
	copy(s[1:], s[:ways-1])
	s[0].key, s[0].value = key, value
}

// Len is the number of values held.
func (m *Memory[K, V]) Len() (n int) {
	for i := range m.sets {
		for k := range m.sets[i] {
			if m.sets[i][k].key != 0 {
				n++
			}
		}
	}
	return n
}
