package output

import (
	"encoding/binary"
	"fmt"
	"math/bits"

	"github.com/parquet-go/parquet-go/encoding/rle"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

// leaf writes a leaf column of a Parquet file: values gather in a page, compressed pages in the chunk of a
// row group.
type leaf struct {
	path       []string
	kind       format.Type
	nullable   bool        // there are definition levels, 1 for a value
	listed     bool        // there are both, repetition levels 1 for further elements
	bounded    bool        // there are statistics and a page index
	dictionary *dictionary // nil: pages hold the values themselves

	// the open page
	count       int // of values and nulls
	nulls       int
	values      []byte  // PLAIN
	indexes     []int32 // of the dictionary
	definitions []byte
	repetitions []byte
	limits      bounds

	// the open row group
	chunk   []byte // pages with their headers
	written chunkStatistics
}

// chunkStatistics is what the file's end says of a chunk.
type chunkStatistics struct {
	values, nulls int64
	size          int64 // of the pages before compression, with their headers
	locations     []format.PageLocation
	index         format.ColumnIndex
	limits        bounds
	unbounded     bool // a bound was too long
}

// A page is a sequence of values and nulls; beginList says how many of the next ones are a list.

func (l *leaf) addNull() {
	l.count++
	l.nulls++
	l.definitions = append(l.definitions, 0)
	if l.listed {
		l.repetitions = append(l.repetitions, 0)
	}
}

// beginList notes the levels of a list's elements, which must follow. It reports whether there are any.
func (l *leaf) beginList(elements int) bool {
	if elements == 0 {
		l.addNull()
		return false
	}
	l.repetitions = append(l.repetitions, 0)
	for range elements - 1 {
		l.repetitions = append(l.repetitions, 1)
	}
	return true
}

// addLevel counts a value.
func (l *leaf) addLevel() {
	l.count++
	if l.nullable || l.listed {
		l.definitions = append(l.definitions, 1)
	}
}

func (l *leaf) addText(s string) {
	l.addLevel()
	if l.dictionary == nil {
		l.values = appendPlainText(l.values, s)
		if l.bounded {
			l.limits.addText(s)
		}
		return
	}
	index := l.dictionary.ofText(s)
	l.indexes = append(l.indexes, index)
	if l.bounded && l.dictionary.meet(index, len(l.written.locations)) {
		l.limits.addText(s)
	}
}

func (l *leaf) addNumber(n int64) {
	l.addLevel()
	l.limits.addNumber(n)
	switch {
	case l.dictionary != nil:
		l.indexes = append(l.indexes, l.dictionary.ofNumber(n))
	case l.kind == format.Int64:
		l.values = binary.LittleEndian.AppendUint64(l.values, uint64(n))
	default:
		l.values = binary.LittleEndian.AppendUint32(l.values, uint32(n))
	}
}

func (l *leaf) addNumberOrNull(n int64) {
	if n == null {
		l.addNull()
		return
	}
	l.addNumber(n)
}

// addTexts adds a text again and again.
func (l *leaf) addTexts(s string, times int) {
	if l.dictionary == nil || times < 2 {
		for range times {
			l.addText(s)
		}
		return
	}
	l.addText(s)
	index := l.indexes[len(l.indexes)-1]
	for range times - 1 {
		l.addLevel()
		l.indexes = append(l.indexes, index)
	}
}

// addBoolean adds a bit. Booleans are never null.
func (l *leaf) addBoolean(b bool) {
	if l.count%8 == 0 {
		l.values = append(l.values, 0)
	}
	if b {
		l.values[len(l.values)-1] |= 1 << (l.count % 8)
	}
	l.addLevel()
	l.limits.addNumber(boolCell(b))
}

func (l *leaf) addDecimal(f fixed) {
	l.addLevel()
	l.values = append(l.values, make([]byte, decimalBytes)...)
	f.twosComplement(l.values[len(l.values)-decimalBytes:])
}

// endPage adds the open page, which begins with the given row of the row group, to the chunk.
func (l *leaf) endPage(p *pageBuilder, row int64) error {
	if l.count == 0 {
		return nil
	}
	body, err := l.pageBody(p)
	if err != nil {
		return fmt.Errorf("encoding a page of %s: %w", l.path[0], err)
	}
	before := len(l.chunk)
	header := format.PageHeader{Type: format.DataPage, DataPageHeader: thrift.New(format.DataPageHeader{
		NumValues:               int32(l.count),
		Encoding:                l.encoding(),
		DefinitionLevelEncoding: format.RLE,
		RepetitionLevelEncoding: format.RLE,
	})}
	if l.chunk, err = p.appendPage(l.chunk, &header, body); err != nil {
		return fmt.Errorf("encoding a page of %s: %w", l.path[0], err)
	}
	size := len(l.chunk) - before
	l.written.size += int64(size) + int64(header.UncompressedPageSize) - int64(header.CompressedPageSize)
	l.written.locations = append(l.written.locations, format.PageLocation{Offset: int64(before), CompressedPageSize: int32(size), FirstRowIndex: row})
	l.endStatistics()
	l.resetPage()
	return nil
}

func (l *leaf) encoding() format.Encoding {
	if l.dictionary != nil {
		return format.RLEDictionary
	}
	return format.Plain
}

// pageBody is the content of the open page: levels, then values.
func (l *leaf) pageBody(p *pageBuilder) (body []byte, err error) {
	p.body = p.body[:0]
	if l.listed {
		if err := p.appendLevels(l.repetitions); err != nil {
			return nil, err
		}
	}
	if l.listed || l.nullable {
		if err := p.appendLevels(l.definitions); err != nil {
			return nil, err
		}
	}
	if l.dictionary != nil {
		indexes := rle.Encoding{BitWidth: bits.Len(uint(max(1, l.dictionary.count) - 1))}
		if p.encoded, err = indexes.EncodeInt32(p.encoded, l.indexes); err != nil {
			return nil, err
		}
		p.body = append(append(p.body, byte(indexes.BitWidth)), p.encoded...)
		return p.body, nil
	}
	if len(p.body) == 0 {
		return l.values, nil
	}
	p.body = append(p.body, l.values...)
	return p.body, nil
}

// endStatistics takes the open page into the statistics of the chunk.
func (l *leaf) endStatistics() {
	w := &l.written
	w.values += int64(l.count)
	w.nulls += int64(l.nulls)
	if !l.bounded {
		return
	}
	low, high := l.limits.plain(l.kind)
	w.index.NullPages = append(w.index.NullPages, !l.limits.any)
	w.index.NullCounts = append(w.index.NullCounts, int64(l.nulls))
	w.index.MinValues = append(w.index.MinValues, low)
	w.index.MaxValues = append(w.index.MaxValues, high)
	w.unbounded = w.unbounded || l.limits.tooLong()
	w.limits.add(&l.limits)
}

func (l *leaf) resetPage() {
	l.count, l.nulls = 0, 0
	l.values, l.indexes, l.definitions, l.repetitions = l.values[:0], l.indexes[:0], l.definitions[:0], l.repetitions[:0]
	l.limits.reset()
}

// dictionaryPage is the page of the dictionary, valid until the next page.
func (l *leaf) dictionaryPage(p *pageBuilder) ([]byte, error) {
	header := format.PageHeader{Type: format.DictionaryPage, DictionaryPageHeader: thrift.New(format.DictionaryPageHeader{
		NumValues: int32(l.dictionary.count),
		Encoding:  format.Plain,
	})}
	page, err := p.appendPage(p.body[:0], &header, l.dictionary.values)
	if err != nil {
		return nil, fmt.Errorf("encoding the dictionary of %s: %w", l.path[0], err)
	}
	p.body = page
	l.written.size += int64(len(page)) + int64(header.UncompressedPageSize) - int64(header.CompressedPageSize)
	return page, nil
}

// finish completes what the footer says of the chunk, of which size bytes are written.
func (l *leaf) finish(m *format.ColumnMetaData, size int64) {
	w := &l.written
	m.NumValues, m.TotalUncompressedSize, m.TotalCompressedSize = w.values, w.size, size
	m.Encoding = []format.Encoding{format.Plain}
	if l.dictionary != nil {
		m.Encoding = append(m.Encoding, format.RLEDictionary)
	}
	if l.nullable || l.listed {
		m.Encoding = append(m.Encoding, format.RLE)
	}
	m.EncodingStats = append(m.EncodingStats, format.PageEncodingStats{PageType: format.DataPage, Encoding: l.encoding(), Count: int32(len(w.locations))})
	m.Statistics.NullCount = w.nulls
	if w.indexed() && w.limits.any {
		m.Statistics.MinValue, m.Statistics.MaxValue = w.limits.plain(l.kind)
	}
}

// indexed reports whether there are bounds of all pages.
func (s *chunkStatistics) indexed() bool { return len(s.index.NullPages) > 0 && !s.unbounded }

// forget lets go of the texts that were written.
func (l *leaf) forget() {
	if l.dictionary != nil {
		l.dictionary.forget()
	}
}

// reset begins a row group.
func (l *leaf) reset() {
	l.chunk = l.chunk[:0]
	l.written = chunkStatistics{}
	if l.dictionary != nil {
		l.dictionary.reset()
	}
}
