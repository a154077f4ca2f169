package output

import (
	"encoding/binary"

	"github.com/parquet-go/parquet-go/format"
)

// bounds are the least and the greatest of some texts or of some numbers. Readers skip what they exclude.
type bounds struct {
	any             bool
	low, high       []byte // texts compare as bytes
	least, greatest int64
}

// longestBound is how many bytes a bound has at most: a chunk with longer ones goes without.
const longestBound = 256

func (b *bounds) addText(s string) {
	if !b.any || s < string(b.low) {
		b.low = append(b.low[:0], s...)
	}
	if !b.any || s > string(b.high) {
		b.high = append(b.high[:0], s...)
	}
	b.any = true
}

func (b *bounds) addNumber(n int64) {
	if !b.any {
		b.any, b.least, b.greatest = true, n, n
		return
	}
	b.least, b.greatest = min(b.least, n), max(b.greatest, n)
}

// add adds the values of another one.
func (b *bounds) add(o *bounds) {
	if !o.any {
		return
	}
	if !b.any || string(o.low) < string(b.low) {
		b.low = append(b.low[:0], o.low...)
	}
	if !b.any || string(o.high) > string(b.high) {
		b.high = append(b.high[:0], o.high...)
	}
	if !b.any || o.least < b.least {
		b.least = o.least
	}
	if !b.any || o.greatest > b.greatest {
		b.greatest = o.greatest
	}
	b.any = true
}

// plain is both of them in the encoding PLAIN, without a length; empty where there are none.
func (b *bounds) plain(kind format.Type) (low, high []byte) {
	switch {
	case !b.any:
		return []byte{}, []byte{}
	case kind == format.ByteArray:
		return append([]byte{}, b.low...), append([]byte{}, b.high...)
	}
	return plainNumber(kind, b.least), plainNumber(kind, b.greatest)
}

func plainNumber(kind format.Type, n int64) []byte {
	switch kind {
	case format.Boolean:
		return []byte{byte(n)}
	case format.Int64:
		return binary.LittleEndian.AppendUint64(nil, uint64(n))
	default:
		return binary.LittleEndian.AppendUint32(nil, uint32(n))
	}
}

func (b *bounds) tooLong() bool { return len(b.low) > longestBound || len(b.high) > longestBound }

// reset forgets the values.
func (b *bounds) reset() { b.any, b.low, b.high = false, b.low[:0], b.high[:0] }
