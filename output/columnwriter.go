package output

import (
	"errors"

	"github.com/parquet-go/parquet-go"
)

// columnWriter turns the cells of a column into Parquet values.
type columnWriter struct {
	typ      Type
	nullable bool
	first    uint64                  // third word of a value, or of the first element of a list
	further  uint64                  // that of the further elements
	leaves   []*parquet.ColumnWriter // two of SpanList, else one
	values   []value
	decimals []byte
}

// valuesAtOnce is how many values are made before they are written: as many as the fast cache holds.
const valuesAtOnce = 512

func newColumnWriter(c Column) *columnWriter {
	w := &columnWriter{typ: c.Type, nullable: c.Nullable}
	first, further := prototypeOf(c.Type), prototypeOf(c.Type)
	if c.Nullable || c.Type == StringList || c.Type == SpanList {
		first, further = first.Level(0, 1, 0), further.Level(1, 1, 0)
	}
	w.first, w.further = wordOf(first), wordOf(further)
	return w
}

// prototypeOf is some value of a column of the type.
func prototypeOf(t Type) parquet.Value {
	switch t {
	case String, StringList:
		return parquet.ByteArrayValue(nil)
	case Decimal:
		return parquet.FixedLenByteArrayValue(nil)
	case Boolean:
		return parquet.BooleanValue(false)
	case Int64, Timestamp:
		return parquet.Int64Value(0)
	default:
		return parquet.Int32Value(0)
	}
}

// start takes the column's leaves of a new part and returns the others.
func (w *columnWriter) start(leaves []*parquet.ColumnWriter) (others []*parquet.ColumnWriter) {
	n := 1
	if w.typ == SpanList {
		n = 2
	}
	w.leaves = leaves[:n]
	return leaves[n:]
}

// write writes the cells of the rows [from, to).
func (w *columnWriter) write(c *cells, from, to int) error {
	for from < to {
		next := min(to, from+valuesAtOnce)
		if err := w.writeRows(c, from, next); err != nil {
			return err
		}
		from = next
	}
	return nil
}

func (w *columnWriter) writeRows(c *cells, from, to int) error {
	switch w.typ {
	case String:
		return w.writeTexts(c.texts[from:to])
	case Decimal:
		return w.writeDecimals(c.decimals[from:to])
	case StringList:
		return w.writeStringLists(c, from, to)
	case SpanList:
		return errors.Join(w.writeSpanLists(c, from, to, 0), w.writeSpanLists(c, from, to, 1))
	default:
		return w.writeNumbers(c.numbers[from:to])
	}
}

// flush ends the page.
func (w *columnWriter) flush() error {
	for _, leaf := range w.leaves {
		if err := leaf.Flush(); err != nil {
			return err
		}
	}
	return nil
}

func (w *columnWriter) writeTexts(texts []string) error {
	values := w.values[:0]
	for _, s := range texts {
		if s == "" && w.nullable {
			values = append(values, value{})
		} else {
			values = append(values, textValue(s, w.first))
		}
	}
	return w.writeValues(0, values)
}

// writeNumbers writes integers, days, times and booleans. A column without nulls has none.
func (w *columnWriter) writeNumbers(numbers []int64) error {
	values := w.values[:0]
	for _, n := range numbers {
		if n == null {
			values = append(values, value{})
		} else {
			values = append(values, value{number: uint64(n), word: w.first})
		}
	}
	return w.writeValues(0, values)
}

func (w *columnWriter) writeDecimals(decimals []fixed) error {
	values := w.values[:0]
	w.decimals = append(w.decimals[:0], make([]byte, len(decimals)*decimalBytes)...)
	for i, f := range decimals {
		if !f.valid {
			values = append(values, value{})
			continue
		}
		b := w.decimals[i*decimalBytes : (i+1)*decimalBytes]
		f.twosComplement(b)
		values = append(values, textValue(stringOf(b), w.first))
	}
	return w.writeValues(0, values)
}

// A list has one value for each element, the first one of repetition level 0; an empty list has one null.

func (w *columnWriter) writeStringLists(c *cells, from, to int) error {
	values := w.values[:0]
	for row := from; row < to; row++ {
		first, last := c.elements(row)
		if first == last {
			values = append(values, value{})
			continue
		}
		values = append(values, textValue(c.texts[first], w.first))
		for _, s := range c.texts[first+1 : last] {
			values = append(values, textValue(s, w.further))
		}
	}
	return w.writeValues(0, values)
}

// writeSpanLists writes the starts, leaf 0, or the ends, leaf 1.
func (w *columnWriter) writeSpanLists(c *cells, from, to, leaf int) error {
	values := w.values[:0]
	for row := from; row < to; row++ {
		first, last := c.elements(row)
		if first == last {
			values = append(values, value{})
			continue
		}
		word := w.first
		for i := first; i < last; i += 2 {
			values = append(values, value{number: uint64(c.numbers[i+leaf]), word: word})
			word = w.further
		}
	}
	return w.writeValues(leaf, values)
}

func (w *columnWriter) writeValues(leaf int, values []value) error {
	_, err := w.leaves[leaf].WriteRowValues(asParquet(values))
	clear(values) // they point into articles
	w.values = values[:0]
	return err
}
