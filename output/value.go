package output

import (
	"unsafe"

	"github.com/parquet-go/parquet-go"
)

// value is parquet.Value as it lies in memory: a pointer, a length or number, and a word of kind and
// levels. Made by its own functions, each value is built byte by byte and then copied in words, which
// stalls the processor long enough to make up a fifth of the time of writing; here the third word is that
// of a prototype. TestValuesAreThoseOfTheLibrary holds the two together.
type value struct {
	pointer *byte
	number  uint64
	word    uint64
}

var _ = [1]struct{}{}[unsafe.Sizeof(value{})-unsafe.Sizeof(parquet.Value{})]

// wordOf is the third word of a value.
func wordOf(v parquet.Value) uint64 { return (*value)(unsafe.Pointer(&v)).word }

// asParquet is the same memory as the library's type.
func asParquet(values []value) []parquet.Value {
	return unsafe.Slice((*parquet.Value)(unsafe.Pointer(unsafe.SliceData(values))), len(values))
}

func textValue(s string, word uint64) value {
	return value{unsafe.StringData(s), uint64(len(s)), word}
}
