package output

import (
	"bytes"
	"strings"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"
)

// columnType changes two habits of parquet-go's types. Buffers of required columns grow with their
// content instead of taking a whole page's memory in advance. And a column without bounds gets a page
// index that readers may trust: parquet-go writes empty bounds there, by which they would skip pages that
// hold what they look for. (Bounds of decimals it compares as unsigned bytes, so they have none.)
type columnType struct {
	parquet.Type
	bounds *bounds // nil: as they are
}

func (columnType) EstimateNumValues(int) int { return 0 }

func (t columnType) NewColumnIndexer(sizeLimit int) parquet.ColumnIndexer {
	if t.bounds == nil {
		return t.Type.NewColumnIndexer(sizeLimit)
	}
	return &openIndexer{bounds: *t.bounds}
}

// bounds hold all values of a type.
type bounds struct{ lowest, highest []byte }

// widestBounds are the bounds of strings, which compare as bytes, and of decimals, which compare as
// big-endian two's complement.
func widestBounds(t parquet.Type) *bounds {
	if t.Kind() == parquet.FixedLenByteArray {
		n := t.Length() - 1
		return &bounds{
			lowest:  append([]byte{0x80}, make([]byte, n)...),
			highest: append([]byte{0x7F}, bytes.Repeat([]byte{0xFF}, n)...),
		}
	}
	return &bounds{lowest: []byte{}, highest: []byte(strings.Repeat("\U0010FFFF", 4))}
}

// openIndexer makes the page index of a column without bounds.
type openIndexer struct {
	bounds
	index format.ColumnIndex
}

func (x *openIndexer) Reset() { x.index = format.ColumnIndex{} }

func (x *openIndexer) IndexPage(numValues, numNulls int64, _, _ parquet.Value) {
	lowest, highest := x.lowest, x.highest
	empty := numValues == numNulls
	if empty {
		lowest, highest = []byte{}, []byte{}
	}
	x.index.NullPages = append(x.index.NullPages, empty)
	x.index.NullCounts = append(x.index.NullCounts, numNulls)
	x.index.MinValues = append(x.index.MinValues, lowest)
	x.index.MaxValues = append(x.index.MaxValues, highest)
}

func (x *openIndexer) ColumnIndex() format.ColumnIndex {
	x.index.BoundaryOrder = format.Unordered
	return x.index
}
