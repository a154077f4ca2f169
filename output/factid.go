package output

import (
	"math/bits"

	"github.com/parquet-go/parquet-go/bloom/xxhash"
)

// factIDs makes the ids of the facts of one article: XXH64 of kind, span in code points and value,
// written in the digits 0-9a-v (base 32, most significant first, always 13). Facts that would have the
// same id, because they are equal or because their hashes meet, get the next free numbers in the order of
// the output, so that an id is unique inside its article.
type factIDs struct {
	taken  []uint64 // open addressing; 0: free
	used   int
	memory []uint64 // where taken lies
}

const idDigits = 13

// reset prepares for about so many facts: what is cleared is small where they are few.
func (f *factIDs) reset(facts int) {
	size := 1 << bits.Len(uint(2*facts+1))
	if size > len(f.memory) {
		f.memory = make([]uint64, size)
	}
	f.taken, f.used = f.memory[:size], 0
	clear(f.taken)
}

// next is the id of a fact with the given key.
func (f *factIDs) next(key []byte, arena *byteArena) string {
	if 2*f.used >= len(f.taken) {
		f.grow()
	}
	id := xxhash.Sum64(key)
	for id == 0 || !f.take(id) {
		id++
	}
	return idString(id, arena)
}

// take reports whether the id was free.
func (f *factIDs) take(id uint64) bool {
	mask := uint64(len(f.taken) - 1)
	for i := id & mask; ; i = (i + 1) & mask {
		switch f.taken[i] {
		case 0:
			f.taken[i] = id
			f.used++
			return true
		case id:
			return false
		}
	}
}

func (f *factIDs) grow() {
	old := f.taken
	f.memory = make([]uint64, max(16, 2*len(old)))
	f.taken, f.used = f.memory, 0
	for _, id := range old {
		if id != 0 {
			f.take(id)
		}
	}
}

func idString(id uint64, arena *byteArena) string {
	const alphabet = "0123456789abcdefghijklmnopqrstuv"
	b := arena.take(idDigits)
	for i := idDigits - 1; i >= 0; i-- {
		b[i] = alphabet[id&31]
		id >>= 5
	}
	return stringOf(b)
}

// Parts of a key end with a zero byte, which no value holds.

func appendKeyNumber(key []byte, n int64) []byte {
	return appendInt(append(key, 0), n)
}

func appendKeyText(key []byte, s string) []byte {
	return append(append(key, 0), s...)
}
