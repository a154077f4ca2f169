package report

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/parquet-go/parquet-go"

	"newsfacts/extract"
	"newsfacts/output"
)

// table reads the rows of a table, part after part, row group after row group.
type table struct {
	output.Table
	parts []string

	path    string
	file    *os.File
	groups  []parquet.RowGroup
	rows    parquet.Rows
	columns []int // of newsfacts, a leaf; -1: of none
	docID   int
	buffer  []parquet.Row
	next    int // row of the buffer
	n       int // rows in the buffer
}

const rowsAtOnce = 256

// peek returns the next row, valid until the call after take.
func (t *table) peek() (parquet.Row, error) {
	for t.next == t.n {
		if err := t.fill(); err != nil {
			return nil, err
		}
	}
	return t.buffer[t.next], nil
}

// take moves on to the row after.
func (t *table) take() { t.next++ }

func (t *table) fill() error {
	t.next, t.n = 0, 0
	if t.rows == nil {
		return t.openNext()
	}
	if t.buffer == nil {
		t.buffer = make([]parquet.Row, rowsAtOnce)
	}
	n, err := t.rows.ReadRows(t.buffer)
	t.n = n
	if errors.Is(err, io.EOF) {
		err = t.rows.Close()
		t.rows = nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w", t.path, err)
	}
	return nil
}

// openNext opens the next row group, of the next part where this one is at its end.
func (t *table) openNext() error {
	for len(t.groups) == 0 {
		if err := t.Close(); err != nil {
			return err
		}
		if len(t.parts) == 0 {
			return io.EOF
		}
		if err := t.openPart(); err != nil {
			return fmt.Errorf("%s: %w", t.path, err)
		}
	}
	t.rows, t.groups = t.groups[0].Rows(), t.groups[1:]
	return nil
}

func (t *table) openPart() error {
	t.path, t.parts = t.parts[0], t.parts[1:]
	file, err := os.Open(t.path)
	if err != nil {
		return err
	}
	t.file = file
	info, err := file.Stat()
	if err != nil {
		return err
	}
	f, err := parquet.OpenFile(file, info.Size(), parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
	if err != nil {
		return err
	}
	t.groups = f.RowGroups()
	t.columns, t.docID = nil, -1
	for i, path := range f.Schema().Columns() {
		t.columns = append(t.columns, t.columnNamed(path[0]))
		if path[0] == "doc_id" {
			t.docID = i
		}
	}
	if t.docID < 0 {
		return errors.New("no column doc_id")
	}
	return nil
}

func (t *table) columnNamed(name string) int {
	for i, c := range t.Columns {
		if c.Name == name {
			return i
		}
	}
	return -1
}

// Close closes the open part.
func (t *table) Close() error {
	if t.file == nil {
		return nil
	}
	var err error
	if t.rows != nil {
		err = t.rows.Close()
	}
	err = errors.Join(err, t.file.Close())
	t.file, t.rows, t.groups = nil, nil, nil
	return err
}

// each visits the cells of a row, as the JSON lines have them.
func (t *table) each(row parquet.Row, visit func(name, value string)) {
	for i := 0; i < len(row); {
		leaf := row[i].Column()
		end := i + 1
		for end < len(row) && row[end].Column() == leaf {
			end++
		}
		column := t.columns[leaf]
		if column < 0 {
			i = end
			continue
		}
		c := &t.Columns[column]
		if c.Type == output.SpanList { // two leaves, one for each end
			last := end
			for last < len(row) && row[last].Column() == leaf+1 {
				last++
			}
			visit(c.Name, spansCell(row[i:end], row[end:last]))
			i = last
			continue
		}
		visit(c.Name, cell(c.Type, row[i:end]))
		i = end
	}
}

// cell is a cell as JSON.
func cell(typ output.Type, values []parquet.Value) string {
	if typ == output.StringList {
		list := []string{}
		for _, v := range values {
			if !v.IsNull() {
				list = append(list, string(v.ByteArray()))
			}
		}
		return asJSON(list)
	}
	v := values[0]
	if v.IsNull() {
		return "null"
	}
	switch typ {
	case output.String:
		return quoted(v.ByteArray())
	case output.Boolean:
		return strconv.FormatBool(v.Boolean())
	case output.Date:
		return `"` + extract.Day(v.Int32()).String() + `"`
	case output.Timestamp:
		return `"` + time.UnixMicro(v.Int64()).UTC().Format(time.RFC3339Nano) + `"`
	case output.Decimal:
		return `"` + decimalCell(v.ByteArray()) + `"`
	case output.Int64:
		return strconv.FormatInt(v.Int64(), 10)
	default:
		return strconv.FormatInt(int64(v.Int32()), 10)
	}
}

// quoted is a JSON string.
func quoted(b []byte) string {
	for _, c := range b {
		if c < 0x20 || c == '"' || c == '\\' || c == 0xE2 { // the last begins U+2028
			return asJSON(string(b))
		}
	}
	return `"` + string(b) + `"`
}

func spansCell(starts, ends []parquet.Value) string {
	b := []byte("[")
	for i := range starts {
		if starts[i].IsNull() {
			continue
		}
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(append(b, `{"start_char":`...), int64(starts[i].Int32()), 10)
		b = strconv.AppendInt(append(b, `,"end_char":`...), int64(ends[i].Int32()), 10)
		b = append(b, '}')
	}
	return string(append(b, ']'))
}
