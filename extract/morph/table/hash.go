package table

// Hash runs FNV-1a (64 bits) over bytes one at a time, so that every prefix of a word costs one step.
type Hash uint64

// NewHash is the hash of nothing.
func NewHash() Hash { return 14695981039346656037 }

// Add is h with one byte more.
func (h Hash) Add(b byte) Hash { return (h ^ Hash(b)) * 1099511628211 }

// Sum spreads the hash over all bits (the finalizer of MurmurHash3): buckets take the high bits,
// checks the low ones.
func (h Hash) Sum() uint64 {
	x := uint64(h)
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	x *= 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

// Sum is the hash of a whole string.
func Sum(s string) uint64 {
	h := NewHash()
	for i := range len(s) {
		h = h.Add(s[i])
	}
	return h.Sum()
}

// SumBackward is the hash of a string read from its end, as endings are.
func SumBackward(s string) uint64 {
	h := NewHash()
	for i := len(s) - 1; i >= 0; i-- {
		h = h.Add(s[i])
	}
	return h.Sum()
}
