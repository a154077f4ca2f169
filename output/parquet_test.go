package output

import (
	"bytes"
	"fmt"
	"io"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"
	"github.com/shopspring/decimal"

	"newsfacts/extract"
)

// readParquet reads the rows of a file.
func readParquet(t *testing.T, content string) (*parquet.File, []parquet.Row) {
	t.Helper()
	file, err := parquet.OpenFile(strings.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var all []parquet.Row
	for _, group := range file.RowGroups() {
		in := group.Rows()
		for {
			rows := make([]parquet.Row, 100)
			n, err := in.ReadRows(rows)
			for _, row := range rows[:n] {
				all = append(all, row.Clone())
			}
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := in.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return file, all
}

// The rows of every table, read by parquet-go, are those of the JSON lines.
func TestParquetHoldsWhatTheLinesHold(t *testing.T) {
	documents, dir := sampleDocuments(t, 30), t.TempDir()
	o := bothFormats()
	o.RowGroup = Size{Articles: 7}
	writeDataset(t, dir, o, 4, documents)
	found := files(t, dir)
	want := map[string][]map[string]any{}
	for content := range strings.Lines(found["jsonl/part-00000.jsonl"]) {
		l := decodeLine(t, []byte(content))
		want["documents"] = append(want["documents"], l.document)
		for name, rows := range l.facts {
			for _, row := range rows {
				row["doc_id"] = l.document["doc_id"]
				want[name] = append(want[name], row)
			}
		}
	}
	for _, table := range Schema() {
		_, rows := readParquet(t, found[table.Name+"/part-00000.parquet"])
		if len(rows) != len(want[table.Name]) {
			t.Errorf("%s has %d rows, want %d", table.Name, len(rows), len(want[table.Name]))
			continue
		}
		for i, row := range rows {
			if diff := cmp.Diff(want[table.Name][i], rowAsJSON(table, row)); diff != "" {
				t.Fatalf("row %d of %s (-JSON +Parquet):\n%s", i, table.Name, diff)
			}
		}
	}
}

// rowAsJSON is a Parquet row as encoding/json would decode it.
func rowAsJSON(table Table, row parquet.Row) map[string]any {
	cells := map[int][]parquet.Value{}
	row.Range(func(column int, values []parquet.Value) bool {
		cells[column] = values
		return true
	})
	got := map[string]any{}
	leaf := 0
	for _, c := range table.Columns {
		got[c.Name] = cellAsJSON(c, cells[leaf], cells[leaf+1])
		leaf++
		if c.Type == SpanList {
			leaf++
		}
	}
	return got
}

func cellAsJSON(c Column, values, next []parquet.Value) any {
	switch c.Type {
	case StringList:
		list := []any{}
		for _, v := range values {
			if !v.IsNull() {
				list = append(list, string(v.ByteArray()))
			}
		}
		return list
	case SpanList:
		list := []any{}
		for i, v := range values {
			if !v.IsNull() {
				list = append(list, map[string]any{startChar: float64(v.Int32()), endChar: float64(next[i].Int32())})
			}
		}
		return list
	}
	v := values[0]
	if v.IsNull() {
		return nil
	}
	switch c.Type {
	case String:
		return string(v.ByteArray())
	case Int64:
		return float64(v.Int64())
	case Boolean:
		return v.Boolean()
	case Date:
		return extract.Day(v.Int32()).String()
	case Timestamp:
		return time.UnixMicro(v.Int64()).UTC().Format(time.RFC3339Nano)
	case Decimal:
		return decimalOf(v.ByteArray()).String()
	default:
		return float64(v.Int32())
	}
}

// decimalOf reads big-endian two's complement.
func decimalOf(b []byte) decimal.Decimal {
	n := new(big.Int).SetBytes(b)
	if b[0]&0x80 != 0 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return decimal.NewFromBigInt(n, -decimalScale)
}

func TestRowGroupsAreCutAtArticles(t *testing.T) {
	dir := t.TempDir()
	o := bothFormats()
	o.RowGroup = Size{Articles: 8}
	writeDataset(t, dir, o, 5, sampleDocuments(t, 18))
	found := files(t, dir)
	for table, want := range map[string][]int64{"documents": {8, 8, 4}, "sentences": {168, 168, 45}} {
		file, _ := readParquet(t, found[table+"/part-00000.parquet"])
		var got []int64
		for _, group := range file.RowGroups() {
			got = append(got, group.NumRows())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("rows in the row groups of %s (-want +got):\n%s", table, diff)
		}
	}
}

// Readers skip what the bounds exclude: columns without bounds must not exclude anything, and the others
// must hold their values.
func TestBoundsHoldAllValues(t *testing.T) {
	dir := t.TempDir()
	documents := sampleDocuments(t, 30)
	for i, d := range documents {
		for k := range d.Money {
			d.Money[k].Amount = number(t, fmt.Sprint((i%3-1)*1000))
		}
	}
	writeDataset(t, dir, bothFormats(), 8, documents)
	found := files(t, dir)
	for _, table := range tables() {
		described, hints := table.describe(), table.hints()
		file, _ := readParquet(t, found[described.Name+"/part-00000.parquet"])
		for _, group := range file.RowGroups() {
			for i, chunk := range group.ColumnChunks() {
				path := file.Schema().Columns()[i]
				if len(path) > 1 {
					continue
				}
				column := columnNamed(described, path[0])
				checkBounds(t, described.Name+"."+path[0], chunk, hints[column].unbounded)
			}
		}
		statistics := file.Metadata().RowGroups[0].Columns
		for _, c := range statistics {
			column := columnNamed(described, c.MetaData.PathInSchema[0])
			if hints[column].unbounded && c.MetaData.Statistics.MaxValue != nil {
				t.Errorf("%s.%s has statistics", described.Name, c.MetaData.PathInSchema[0])
			}
		}
	}
}

func columnNamed(t Table, name string) int {
	for i, c := range t.Columns {
		if c.Name == name {
			return i
		}
	}
	return -1
}

func checkBounds(t *testing.T, name string, chunk parquet.ColumnChunk, unbounded bool) {
	t.Helper()
	index, err := chunk.ColumnIndex()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	pages := chunk.Pages()
	defer pages.Close()
	for n := 0; ; n++ {
		page, err := pages.ReadPage()
		if err == io.EOF {
			if n != index.NumPages() {
				t.Errorf("%s: %d pages in the index, %d in the file", name, index.NumPages(), n)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		values := make([]parquet.Value, page.NumValues())
		if _, err := page.Values().ReadValues(values); err != nil && err != io.EOF {
			t.Fatal(err)
		}
		for _, v := range values {
			if !v.IsNull() && !within(v, index.MinValue(n), index.MaxValue(n)) {
				t.Fatalf("%s: page %d holds %v outside %v to %v", name, n, v, index.MinValue(n), index.MaxValue(n))
			}
		}
	}
}

// within compares as the format says: strings as bytes, decimals as signed numbers.
func within(v, low, high parquet.Value) bool {
	switch v.Kind() {
	case parquet.ByteArray:
		return bytes.Compare(low.ByteArray(), v.ByteArray()) <= 0 && bytes.Compare(v.ByteArray(), high.ByteArray()) <= 0
	case parquet.FixedLenByteArray:
		n := decimalOf(v.ByteArray())
		return decimalOf(low.ByteArray()).Cmp(n) <= 0 && n.Cmp(decimalOf(high.ByteArray())) <= 0
	case parquet.Int64:
		return low.Int64() <= v.Int64() && v.Int64() <= high.Int64()
	case parquet.Boolean:
		return true
	default:
		return low.Int32() <= v.Int32() && v.Int32() <= high.Int32()
	}
}

func TestEmptyTablesCanBeRead(t *testing.T) {
	dir := t.TempDir()
	writeDataset(t, dir, bothFormats(), 1, nil)
	found := files(t, dir)
	for _, table := range Schema() {
		file, rows := readParquet(t, found[table.Name+"/part-00000.parquet"])
		if len(rows) != 0 || len(file.Schema().Fields()) != len(table.Columns) {
			t.Errorf("%s: %d rows, %d columns", table.Name, len(rows), len(file.Schema().Fields()))
		}
	}
}
