package input

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/deprecated"
	"github.com/parquet-go/parquet-go/format"

	"newsfacts/extract"
)

// readParquet reads the rows of a Parquet file, columns by their names.
func (s *stream) readParquet(o Options, yield Yield) error {
	file, size, done, err := s.whole()
	defer done()
	if err != nil {
		return s.fault(err, yield)
	}
	if file == nil || size == 0 {
		return s.fault(errors.New("the file is empty"), yield)
	}
	var stop error // of yield, which is no fault of the file
	row := int64(0)
	err = guarded(func() error {
		f, err := parquet.OpenFile(file, size, parquet.SkipPageIndex(true), parquet.SkipBloomFilters(true))
		if err != nil {
			return fmt.Errorf("not readable as Parquet: %w", err)
		}
		columns, err := o.Fields.columnsOf(f)
		if err != nil {
			return err
		}
		for _, group := range f.RowGroups() {
			if err := s.readRowGroup(group, columns, &row, o, func(a *Article) error {
				stop = yield(a)
				return stop
			}); err != nil {
				return err
			}
		}
		return nil
	})
	if stop != nil {
		return stop
	}
	if err != nil {
		return s.faultAt(row, err, o, yield)
	}
	return nil
}

// parquetColumn is a leaf that holds a field of the article.
type parquetColumn struct {
	name  string
	index int
	role  role
	unit  time.Duration // of timestamps
	local bool          // timestamps without a zone
	day   bool
}

// columnsOf finds the columns of the fields.
func (f *Fields) columnsOf(file *parquet.File) ([]parquetColumn, error) {
	var columns []parquetColumn
	var names []string
	hasText := false
	for i, path := range file.Schema().Columns() {
		names = append(names, strings.Join(path, "."))
		r := f.roleOf(path[0])
		if r == noRole || r != authorsRole && len(path) > 1 {
			continue
		}
		leaf, ok := file.Schema().Lookup(path...)
		if !ok {
			continue
		}
		c := parquetColumn{name: path[0], index: i, role: r}
		c.readType(leaf.Node.Type())
		hasText = hasText || r == textRole
		columns = append(columns, c)
	}
	if !hasText {
		return nil, fmt.Errorf("no column %q for the text; the columns are %s (--text-field)", f.Text, quoted(names))
	}
	return columns, nil
}

// readType notes the unit of dates and timestamps.
func (c *parquetColumn) readType(t parquet.Type) {
	if logical := t.LogicalType(); logical != nil {
		switch v := logical.Value.(type) {
		case *format.DateType:
			c.day = true
			return
		case *format.TimestampType:
			c.unit, c.local = v.Unit.Value.Duration(), !v.IsAdjustedToUTC
			return
		}
	}
	if converted := t.ConvertedType(); converted != nil {
		switch *converted {
		case deprecated.Date:
			c.day = true
		case deprecated.TimestampMillis:
			c.unit = time.Millisecond
		case deprecated.TimestampMicros:
			c.unit = time.Microsecond
		}
	}
}

// readRowGroup reads the pages of the columns side by side, so that no more than a page of each is held.
func (s *stream) readRowGroup(group parquet.RowGroup, columns []parquetColumn, row *int64, o Options, yield Yield) error {
	readers := make([]*leafReader, len(columns))
	for i, c := range columns {
		readers[i] = &leafReader{column: c, pages: group.ColumnChunks()[c.index].Pages()}
		defer readers[i].pages.Close()
	}
	for range group.NumRows() {
		*row++
		a := &Article{Metadata: metadata(s.source, *row)}
		a.Encoding = "utf-8"
		for _, r := range readers {
			values, err := r.next()
			if err != nil {
				return fmt.Errorf("damaged: the column %q: %w", r.column.name, err)
			}
			if err := a.setValues(r.column, values); err != nil && a.Fault == nil {
				a.Fault = err
			}
		}
		switch {
		case a.Fault != nil:
		case len(a.Body) > o.MaxBytes:
			a.Fault, a.Body = tooLong(o.MaxBytes), ""
		default:
			if at := invalidUTF8([]byte(a.Body)); at >= 0 {
				a.Fault = fmt.Errorf("not valid UTF-8 at byte %d of the text", at)
			}
			a.tellMarkup()
		}
		a.complete(o)
		if err := yield(a); err != nil {
			return err
		}
	}
	return nil
}

// setValues takes the values of a column in a row: one, or several authors.
func (a *Article) setValues(c parquetColumn, values []parquet.Value) error {
	for _, v := range values {
		if v.IsNull() {
			if c.role == textRole {
				return fmt.Errorf("no text in the column %q", c.name)
			}
			continue
		}
		switch {
		case c.role == dateRole && c.day:
			a.DocumentDate, a.DocumentDateFrom = extract.DayOf(time.Unix(0, 0).UTC().AddDate(0, 0, int(v.Int32()))), extract.FromMetadata
		case c.role == dateRole && c.unit != 0:
			a.setMoment(c, v.Int64())
		case v.Kind() == parquet.ByteArray || v.Kind() == parquet.FixedLenByteArray:
			if err := a.set(c.role, c.name, string(v.ByteArray())); err != nil {
				return err
			}
		case c.role == textRole:
			return fmt.Errorf("the column %q holds no text", c.name)
		default:
			if err := a.set(c.role, c.name, v.String()); err != nil {
				return err
			}
		}
	}
	return nil
}

// setMoment takes a timestamp. Without a zone only its day is sure.
func (a *Article) setMoment(c parquetColumn, count int64) {
	second := int64(time.Second / c.unit)
	t := time.Unix(count/second, count%second*int64(c.unit)).UTC()
	if !c.local {
		a.Published = t
	}
	a.DocumentDate, a.DocumentDateFrom = extract.DayOf(t), extract.FromMetadata
}

// leafReader reads the values of a column row by row.
type leafReader struct {
	column parquetColumn
	pages  parquet.Pages
	page   parquet.Page
	values parquet.ValueReader
	buffer [64]parquet.Value
	held   []parquet.Value
	row    []parquet.Value
}

// next returns the values of the next row, valid until the call after.
func (l *leafReader) next() ([]parquet.Value, error) {
	l.row = l.row[:0]
	for {
		for len(l.held) > 0 {
			if len(l.row) > 0 && l.held[0].RepetitionLevel() == 0 {
				return l.row, nil
			}
			l.row = append(l.row, l.held[0].Clone())
			l.held = l.held[1:]
		}
		if err := l.fill(); err != nil {
			if errors.Is(err, io.EOF) && len(l.row) > 0 {
				return l.row, nil
			}
			return nil, err
		}
	}
}

func (l *leafReader) fill() error {
	for {
		if l.values == nil {
			if l.page != nil {
				parquet.Release(l.page)
				l.page = nil
			}
			page, err := l.pages.ReadPage()
			if err != nil {
				return err
			}
			l.page, l.values = page, page.Values()
		}
		n, err := l.values.ReadValues(l.buffer[:])
		l.held = l.buffer[:n]
		if err != nil {
			if !errors.Is(err, io.EOF) {
				return err
			}
			l.values = nil
		}
		if n > 0 {
			return nil
		}
	}
}
