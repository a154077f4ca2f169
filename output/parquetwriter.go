package output

import (
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"
)

// pageWeight is where pages are cut: with the article that would make one heavier. See rowWeight.
const pageWeight = 1 << 19

// parquetWriter writes the parts of one table.
type parquetWriter struct {
	name    string
	table   int // its place in a batch
	options []parquet.WriterOption
	out     *parquet.GenericWriter[any] // of the part at hand
	columns []*columnWriter
	page    int // weight of the open page
	count   int64
}

func newParquetWriter(table int, t rowTable, codec *zstdCodec) *parquetWriter {
	schema, unbounded := parquetSchema(t)
	options := []parquet.WriterOption{
		schema,
		parquet.Compression(codec),
		parquet.DataPageVersion(1),
		parquet.DataPageStatistics(false),
		parquet.PageBufferSize(pageWeight * 5 / 4), // never reached by a page of more than one article
		parquet.CreatedBy("newsfacts", SchemaVersion, ""),
		parquet.KeyValueMetadata("newsfacts.schema_version", SchemaVersion),
	}
	for _, path := range unbounded {
		options = append(options, parquet.SkipPageBounds(path...))
	}
	described := t.describe()
	w := &parquetWriter{name: described.Name, table: table, options: options}
	for _, c := range described.Columns {
		w.columns = append(w.columns, newColumnWriter(c))
	}
	return w
}

func (w *parquetWriter) folder() string    { return w.name }
func (w *parquetWriter) extension() string { return ".parquet" }
func (w *parquetWriter) rows() int64       { return w.count }

// start begins a part with a writer of its own: one that is used again forgets the names of the columns in
// the parts after the first.
func (w *parquetWriter) start(out io.Writer) {
	w.out = parquet.NewGenericWriter[any](out, w.options...)
	leaves := w.out.ColumnWriters()
	for _, c := range w.columns {
		leaves = c.start(leaves)
	}
	w.page, w.count = 0, 0
}

// write writes the rows of a segment, page by page.
func (w *parquetWriter) write(s segment) error {
	r := s.batch.tableRows[w.table]
	from := s.from
	for i := s.from; i < s.to; i++ {
		weight := r.before(i+1).weight - r.before(i).weight
		if w.page > 0 && w.page+weight > pageWeight {
			if err := w.writeRows(r, from, i); err != nil {
				return err
			}
			if err := w.endPage(); err != nil {
				return err
			}
			from = i
		}
		w.page += weight
	}
	return w.writeRows(r, from, s.to)
}

// writeRows writes the rows of the articles [from, to).
func (w *parquetWriter) writeRows(r *rows, from, to int) error {
	first, last := r.before(from).count, r.before(to).count
	if first == last {
		return nil
	}
	for i, c := range w.columns {
		if err := c.write(&r.columns[i], first, last); err != nil {
			return fmt.Errorf("writing rows of %s: %w", w.name, err)
		}
	}
	w.count += int64(last - first)
	return nil
}

func (w *parquetWriter) endPage() error {
	w.page = 0
	for _, c := range w.columns {
		if err := c.flush(); err != nil {
			return fmt.Errorf("writing a page of %s: %w", w.name, err)
		}
	}
	return nil
}

func (w *parquetWriter) endRowGroup() error {
	w.page = 0
	if err := w.out.Flush(); err != nil {
		return fmt.Errorf("writing a row group of %s: %w", w.name, err)
	}
	return nil
}

func (w *parquetWriter) end() error {
	if err := w.out.Close(); err != nil {
		return fmt.Errorf("writing the end of a part of %s: %w", w.name, err)
	}
	return nil
}
