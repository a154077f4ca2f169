package output

import (
	"math"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// What columnWriter makes in memory is what the library's own functions make.
func TestValuesAreThoseOfTheLibrary(t *testing.T) {
	first := func(c Column) uint64 { return newColumnWriter(c).first }
	further := newColumnWriter(Column{Type: StringList}).further
	negative := int64(-5)
	for _, c := range []struct {
		name string
		got  value
		want parquet.Value
	}{
		{"text", textValue("текст", first(Column{Type: String})), parquet.ByteArrayValue([]byte("текст"))},
		{"empty text", textValue("", first(Column{Type: String})), parquet.ByteArrayValue([]byte(""))},
		{"text or null", textValue("я", first(Column{Type: String, Nullable: true})), parquet.ByteArrayValue([]byte("я")).Level(0, 1, 0)},
		{"first of a list", textValue("я", first(Column{Type: StringList})), parquet.ByteArrayValue([]byte("я")).Level(0, 1, 0)},
		{"further of a list", textValue("я", further), parquet.ByteArrayValue([]byte("я")).Level(1, 1, 0)},
		{"int32", value{number: uint64(negative), word: first(Column{Type: Int32})}, parquet.Int32Value(-5)},
		{"date or null", value{number: 19000, word: first(Column{Type: Date, Nullable: true})}, parquet.Int32Value(19000).Level(0, 1, 0)},
		{"int64", value{number: math.MaxInt64, word: first(Column{Type: Int64})}, parquet.Int64Value(math.MaxInt64)},
		{"true", value{number: 1, word: first(Column{Type: Boolean})}, parquet.BooleanValue(true)},
		{"decimal", textValue("0123456789abcdef", first(Column{Type: Decimal, Nullable: true})), parquet.FixedLenByteArrayValue([]byte("0123456789abcdef")).Level(0, 1, 0)},
		{"null", value{}, parquet.Value{}},
	} {
		got := asParquet([]value{c.got})[0]
		if !parquet.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}
