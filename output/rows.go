package output

import (
	"github.com/parquet-go/parquet-go"
	"github.com/shopspring/decimal"

	"newsfacts/extract/text"
)

// rows holds the rows of consecutive articles in one table, column by column as Parquet wants them.
type rows struct {
	leaf    []int    // the first leaf of each column of the table
	columns []values // one a leaf
	count   int
	weight  int // see rowWeight
	arena   byteArena
	ends    []rowMark // after each article
}

// rowMark is a place in rows.
type rowMark struct{ count, weight int }

// values are the cells of one leaf column. A list has one value for each element, or one null.
type values struct {
	cells []parquet.Value
	list  bool
	ends  []int // of the rows of a list
}

// rowWeight is what a row counts beside the bytes of its strings. The sum of weights is an upper bound of
// the memory parquet-go's buffer takes for any one column, so that pages are cut by us and never by it.
const rowWeight = 32

func newRows(columns []Column) *rows {
	r := &rows{}
	for _, c := range columns {
		r.leaf = append(r.leaf, len(r.columns))
		list := c.Type == StringList || c.Type == SpanList
		r.columns = append(r.columns, values{list: list})
		if c.Type == SpanList {
			r.columns = append(r.columns, values{list: list})
		}
	}
	return r
}

func (v *values) add(cell parquet.Value) { v.cells = append(v.cells, cell) }

// cut returns the cells of the rows [from, to).
func (v *values) cut(from, to int) []parquet.Value {
	if !v.list {
		return v.cells[from:to]
	}
	return v.cells[v.end(from):v.end(to)]
}

// end is the number of cells of the first n rows of a list.
func (v *values) end(n int) int {
	if n == 0 {
		return 0
	}
	return v.ends[n-1]
}

// addStrings adds a list of strings to a column.
func (r *rows) addStrings(column int, list []string) {
	v := &r.columns[r.leaf[column]]
	for i, s := range list {
		v.add(stringValue(s).Level(min(i, 1), 1, 0))
		r.weight += len(s) + rowWeight
	}
	v.endList(len(list))
}

// addSpans adds a list of spans to the two leaves of a column.
func (r *rows) addSpans(column int, a *article, list []text.Span) {
	start, end := &r.columns[r.leaf[column]], &r.columns[r.leaf[column]+1]
	for i, s := range list {
		start.add(parquet.Int32Value(int32(a.chars.at(s.Start))).Level(min(i, 1), 1, 0))
		end.add(parquet.Int32Value(int32(a.chars.at(s.End))).Level(min(i, 1), 1, 0))
		r.weight += rowWeight
	}
	start.endList(len(list))
	end.endList(len(list))
}

func (v *values) endList(length int) {
	if length == 0 {
		v.add(parquet.Value{})
	}
	v.ends = append(v.ends, len(v.cells))
}

// endArticle marks the end of an article.
func (r *rows) endArticle() { r.ends = append(r.ends, rowMark{r.count, r.weight}) }

// before is the place before an article.
func (r *rows) before(article int) rowMark {
	if article == 0 {
		return rowMark{}
	}
	return r.ends[article-1]
}

// undo takes the rows since the last article back.
func (r *rows) undo() {
	last := r.before(len(r.ends))
	r.count, r.weight = last.count, last.weight
	for i := range r.columns {
		v := &r.columns[i]
		if v.list {
			v.cells, v.ends = v.cells[:v.end(r.count)], v.ends[:r.count]
		} else {
			v.cells = v.cells[:r.count]
		}
	}
}

// reset empties the rows and keeps their memory.
func (r *rows) reset() {
	for i := range r.columns {
		v := &r.columns[i]
		clear(v.cells) // they point into articles
		v.cells, v.ends = v.cells[:0], v.ends[:0]
	}
	r.ends = r.ends[:0]
	r.count, r.weight = 0, 0
	r.arena.reset()
}

func stringValue(s string) parquet.Value { return parquet.ByteArrayValue(bytesOf(s)) }

func numberValue(typ Type, n int64) parquet.Value {
	switch typ {
	case Boolean:
		return parquet.BooleanValue(n != 0)
	case Int64, Timestamp:
		return parquet.Int64Value(n)
	default:
		return parquet.Int32Value(int32(n))
	}
}

// decimalValue is a decimal of a nullable column.
func decimalValue(n decimal.NullDecimal, out *rows) parquet.Value {
	f, ok := fixedOf(n)
	if !ok {
		return parquet.Value{}
	}
	b := out.arena.take(decimalBytes)
	f.twosComplement(b)
	return parquet.FixedLenByteArrayValue(b).Level(0, 1, 0)
}
