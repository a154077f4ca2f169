package output

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go/format"
)

// pageWeight is where pages are cut: before the article that would make one heavier. See rowWeight.
const pageWeight = 1 << 19

// parquetMagic begins and ends a Parquet file.
const parquetMagic = "PAR1"

// parquetWriter writes the parts of one table.
type parquetWriter struct {
	name    string
	table   int // its place in a batch
	schema  *parquetTable
	leaves  []*leaf
	docIDs  *leaf       // nil: the table is that of the documents
	facts   *factWriter // nil: the rows are no facts
	own     []*columnWriter
	builder pageBuilder

	out    *bufio.Writer // the part at hand
	offset int64
	page   int   // weight of the open page
	group  int64 // rows of the open row group
	paged  int64 // those of them in finished pages
	footer format.FileMetaData
	chunks [][]chunkStatistics // of the row groups, one a leaf
}

func newParquetWriter(table int, t rowTable, encoder *zstd.Encoder) *parquetWriter {
	schema := newParquetTable(t)
	w := &parquetWriter{name: t.describe().Name, table: table, schema: schema, leaves: schema.leaves(), builder: pageBuilder{zstd: encoder}}
	own := t.own()
	if w.own = schema.columns[own:]; own > 0 {
		w.docIDs = w.leaves[0]
	}
	if own > 1 {
		w.facts = newFactWriter(w.leaves[1:own])
	}
	return w
}

func (w *parquetWriter) folder() string    { return w.name }
func (w *parquetWriter) extension() string { return ".parquet" }
func (w *parquetWriter) rows() int64       { return w.footer.NumRows }

// start begins a part.
func (w *parquetWriter) start(out io.Writer) {
	w.out, w.offset = bufio.NewWriterSize(out, 1<<15), 0
	w.page, w.group, w.paged, w.chunks = 0, 0, 0, nil
	w.footer = format.FileMetaData{
		Version:          2,
		Schema:           w.schema.elements,
		KeyValueMetadata: []format.KeyValue{{Key: "newsfacts.schema_version", Value: SchemaVersion}},
		CreatedBy:        "newsfacts version " + SchemaVersion + "(build )",
		ColumnOrders:     make([]format.ColumnOrder, len(w.leaves)),
	}
	for i := range w.footer.ColumnOrders {
		w.footer.ColumnOrders[i].Value = &format.TypeDefinedOrder{}
	}
	w.append(bytesOf(parquetMagic))
}

// append writes to the part. An error shows when the row group or the part ends.
func (w *parquetWriter) append(b []byte) {
	w.out.Write(b)
	w.offset += int64(len(b))
}

// appendStructure appends a structure of the format and returns where it stands.
func appendStructure[T any](w *parquetWriter, structure *T) (offset int64, length int32, err error) {
	offset = w.offset
	b := &w.builder.header
	*b = (*b)[:0]
	if err := appendThrift(b, structure); err != nil {
		return 0, 0, err
	}
	w.append(*b)
	return offset, int32(len(*b)), nil
}

// write writes the rows of a segment, page by page.
func (w *parquetWriter) write(s segment) error {
	r := s.batch.tableRows[w.table]
	from := s.from
	for i := s.from; i < s.to; i++ {
		weight := r.before(i+1).weight - r.before(i).weight
		if w.page > 0 && w.page+weight > pageWeight {
			w.writeRows(s.batch, from, i)
			if err := w.endPage(); err != nil {
				return err
			}
			from = i
		}
		w.page += weight
	}
	w.writeRows(s.batch, from, s.to)
	return nil
}

// writeRows writes the rows of the articles [from, to).
func (w *parquetWriter) writeRows(b *Batch, from, to int) {
	r := b.tableRows[w.table]
	first, last := r.before(from).count, r.before(to).count
	if w.docIDs != nil {
		for i := from; i < to; i++ {
			w.docIDs.addTexts(b.articles[i].id, r.before(i+1).count-r.before(i).count)
		}
	}
	if w.facts != nil {
		w.facts.write(r.facts[first:last])
	}
	for i, c := range w.own {
		c.write(&r.columns[i], first, last)
	}
	for _, l := range w.leaves {
		l.forget()
	}
	w.group += int64(last - first)
}

func (w *parquetWriter) endPage() error {
	for _, l := range w.leaves {
		if err := l.endPage(&w.builder, w.paged); err != nil {
			return fmt.Errorf("writing a page of %s: %w", w.name, err)
		}
	}
	w.page, w.paged = 0, w.group
	return nil
}

func (w *parquetWriter) endRowGroup() error {
	if w.group == 0 {
		return nil
	}
	if err := w.endPage(); err != nil {
		return err
	}
	group := format.RowGroup{NumRows: w.group, FileOffset: w.offset, Ordinal: int16(len(w.chunks))}
	chunks := make([]chunkStatistics, len(w.leaves))
	for i, l := range w.leaves {
		chunk, err := w.endChunk(l)
		if err != nil {
			return fmt.Errorf("writing a row group of %s: %w", w.name, err)
		}
		group.Columns = append(group.Columns, chunk)
		group.TotalByteSize += chunk.MetaData.TotalUncompressedSize
		group.TotalCompressedSize += chunk.MetaData.TotalCompressedSize
		chunks[i] = l.written
		l.reset()
	}
	if err := w.out.Flush(); err != nil {
		return fmt.Errorf("writing a row group of %s: %w", w.name, err)
	}
	w.footer.RowGroups = append(w.footer.RowGroups, group)
	w.footer.NumRows += w.group
	w.chunks = append(w.chunks, chunks)
	w.group, w.paged = 0, 0
	return nil
}

// endChunk writes the pages of a leaf.
func (w *parquetWriter) endChunk(l *leaf) (format.ColumnChunk, error) {
	start := w.offset
	m := format.ColumnMetaData{Type: l.kind, PathInSchema: l.path, Codec: format.Zstd}
	if l.dictionary != nil {
		page, err := l.dictionaryPage(&w.builder)
		if err != nil {
			return format.ColumnChunk{}, err
		}
		m.DictionaryPageOffset = start
		m.EncodingStats = append(m.EncodingStats, format.PageEncodingStats{PageType: format.DictionaryPage, Encoding: format.Plain, Count: 1})
		w.append(page)
	}
	m.DataPageOffset = w.offset
	w.append(l.chunk)
	l.finish(&m, w.offset-start)
	return format.ColumnChunk{MetaData: m}, nil
}

// end writes the page index and the footer.
func (w *parquetWriter) end() error {
	err := w.endRowGroup()
	if err == nil {
		err = w.writeIndex()
	}
	if err == nil {
		err = w.writeFooter()
	}
	if err != nil {
		return fmt.Errorf("writing the end of a part of %s: %w", w.name, err)
	}
	return nil
}

// writeIndex writes the bounds of all pages, and then their places.
func (w *parquetWriter) writeIndex() (err error) {
	for i, chunks := range w.chunks {
		for k := range chunks {
			c := &w.footer.RowGroups[i].Columns[k]
			if !chunks[k].indexed() {
				continue
			}
			if c.ColumnIndexOffset, c.ColumnIndexLength, err = appendStructure(w, &chunks[k].index); err != nil {
				return err
			}
		}
	}
	for i, chunks := range w.chunks {
		for k := range chunks {
			c := &w.footer.RowGroups[i].Columns[k]
			index := format.OffsetIndex{PageLocations: chunks[k].locations}
			for n := range index.PageLocations {
				index.PageLocations[n].Offset += c.MetaData.DataPageOffset
			}
			if c.OffsetIndexOffset, c.OffsetIndexLength, err = appendStructure(w, &index); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *parquetWriter) writeFooter() error {
	_, length, err := appendStructure(w, &w.footer)
	if err != nil {
		return err
	}
	w.append(append(binary.LittleEndian.AppendUint32(nil, uint32(length)), parquetMagic...))
	return w.out.Flush()
}
