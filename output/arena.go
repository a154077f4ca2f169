package output

import "unsafe"

// byteArena hands out pieces of memory that stay as they are until reset.
type byteArena struct {
	blocks [][]byte
	full   int // blocks in use, the last one partly
	used   int // bytes of the last one
}

const arenaBlock = 64 << 10

// take returns n bytes, at most arenaBlock.
func (a *byteArena) take(n int) []byte {
	if a.full == 0 || a.used+n > arenaBlock {
		if a.full == len(a.blocks) {
			a.blocks = append(a.blocks, make([]byte, arenaBlock))
		}
		a.full++
		a.used = 0
	}
	b := a.blocks[a.full-1][a.used : a.used+n : a.used+n]
	a.used += n
	return b
}

func (a *byteArena) reset() { a.full, a.used = 0, 0 }

// stringOf is b as a string without a copy; nobody may write to b any more.
func stringOf(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// bytesOf is s as bytes without a copy; nobody may write to them.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }
