package rules

import "hash/maphash"

// wordFilter tells of most words that an index lacks them, for one look at memory that stays in the
// fast cache. One bit a word, by hash.
type wordFilter struct {
	seed maphash.Seed
	bits []uint64
}

// filterWords is the size of a filter in words of 64 bits, a power of two.
const filterWords = 1 << 12

func newWordFilter() wordFilter {
	return wordFilter{maphash.MakeSeed(), make([]uint64, filterWords)}
}

func (f *wordFilter) add(s string) {
	word, bit := f.place(s)
	f.bits[word] |= 1 << bit
}

// mayHave reports whether the word may have been added.
func (f *wordFilter) mayHave(s string) bool {
	word, bit := f.place(s)
	return f.bits[word]&(1<<bit) != 0
}

func (f *wordFilter) place(s string) (word int, bit uint) {
	hash := maphash.String(f.seed, s)
	return int(hash >> 6 % filterWords), uint(hash % 64)
}
