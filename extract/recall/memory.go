// Package recall remembers what was worked out lately, within a bound.
package recall

// Memory maps keys to values. It keeps two generations: when the young one is full it becomes the old
// one, and what is asked for again is taken over. So what comes often stays, and no more than twice
// the bound is held. It belongs to one goroutine.
type Memory[K comparable, V any] struct {
	young, old map[K]V
	bound      int
}

// New is an empty memory whose generations hold bound entries each.
func New[K comparable, V any](bound int) *Memory[K, V] {
	return &Memory[K, V]{young: map[K]V{}, bound: bound}
}

// Get returns the value of a key, if it is remembered.
func (m *Memory[K, V]) Get(key K) (V, bool) {
	if v, ok := m.young[key]; ok {
		return v, true
	}
	v, ok := m.old[key]
	if ok {
		m.Put(key, v)
	}
	return v, ok
}

// Len is the number of values held, those in both generations counted twice.
func (m *Memory[K, V]) Len() int { return len(m.young) + len(m.old) }

// Put remembers a value. The key is kept, and Get keeps that of an old value: one cut from a text would hold it,
// a hash does not.
func (m *Memory[K, V]) Put(key K, v V) {
	if len(m.young) >= m.bound {
		m.old, m.young = m.young, make(map[K]V, m.bound)
	}
	m.young[key] = v
}
