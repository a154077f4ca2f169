package output

// charIndex leads from byte offsets of a text to code points. It counts from the checkpoint before the
// offset, so that no order of the questions costs more than another.
type charIndex struct {
	text        string
	checkpoints []int32 // code points before every block
}

// block is the distance of checkpoints in bytes.
const block = 32

// index makes the index of a text of valid UTF-8.
func (x *charIndex) index(text string) {
	x.text = text
	x.checkpoints = x.checkpoints[:0]
	count := 0
	for len(text) >= block {
		x.checkpoints = append(x.checkpoints, int32(count))
		inside := continuations(word(text)) + continuations(word(text[8:])) + continuations(word(text[16:])) + continuations(word(text[24:]))
		count += block - sum(inside)
		text = text[block:]
	}
	x.checkpoints = append(x.checkpoints, int32(count))
}

// at is the number of code points before a byte offset in [0, len(text)].
func (x *charIndex) at(offset int) int64 {
	b := offset / block
	i := b * block
	count := int(x.checkpoints[b]) + offset - i
	inside := uint64(0)
	for ; i+8 <= offset; i += 8 {
		inside += continuations(word(x.text[i:]))
	}
	rest := x.text[i:]
	if len(rest) >= 8 {
		inside += continuations(word(rest) & (1<<(8*(offset-i)) - 1))
		return int64(count - sum(inside))
	}
	for _, c := range []byte(rest[:offset-i]) {
		if c&0xC0 == 0x80 {
			count--
		}
	}
	return int64(count - sum(inside))
}

// count is the number of code points of the text.
func (x *charIndex) count() int64 { return x.at(len(x.text)) }

// ones has the lowest bit of each of eight bytes.
const ones = 0x0101010101010101

// continuations marks, among eight bytes, the lowest bit of those that are 10xxxxxx: all others begin a
// character.
func continuations(w uint64) uint64 { return (w >> 7) & (^w >> 6) & ones }

// sum adds up eight bytes, to 255 at most.
func sum(w uint64) int { return int(w * ones >> 56) }

// word is the first eight bytes of s, the first one lowest.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
