package input

import (
	"bufio"
	"fmt"
	"io"
)

// stream is a file, or a file in an archive, on its way through compression to the reader of its format.
type stream struct {
	source string // its name in the output
	*bufio.Reader
	file     io.ReaderAt // the whole file as it lies on the disk; nil: only to be read once
	size     int64       // of file
	members  *members    // what it is read from when it is gzip
	archived bool
}

// Located is a reader of a file that can be read at any place, too.
type Located interface {
	// At returns the file, nil when it can only be read once.
	At() (file io.ReaderAt, size int64)
}

// Read reads the articles of one file. source is its name in the output.
func Read(source string, r io.Reader, o Options, yield Yield) error {
	s := &stream{source: source, Reader: bufio.NewReaderSize(r, 1<<18)}
	if l, ok := r.(Located); ok {
		s.file, s.size = l.At()
	}
	return s.read(o, yield)
}

// read opens compression, tells the format and hands over to its reader.
func (s *stream) read(o Options, yield Yield) error {
	plain, members, closePlain, err := decompress(s.Reader)
	defer closePlain()
	if err != nil {
		return s.fault(err, yield)
	}
	if plain != s.Reader {
		s.Reader, s.members, s.file = plain, members, nil
	}
	format := told(s.source, s.Reader)
	if o.Format != Auto && format != zipped && format != tarred {
		format = o.Format
	}
	switch format {
	case zipped, tarred:
		return s.readArchive(format, o, yield)
	case JSONL:
		return s.readJSONL(o, yield)
	case CSV, TSV:
		return s.readTable(format, o, yield)
	case Parquet:
		return s.readParquet(o, yield)
	case WARC:
		return s.readWARC(o, yield)
	case RSS:
		return s.readFeed(o, yield)
	case HTML:
		return readPage(s.source, s.Reader, o, yield)
	default:
		return readText(s.source, s.Reader, o, yield)
	}
}

// fault is the end of a file that cannot be read on.
func (s *stream) fault(err error, yield Yield) error {
	return yield(Broken(s.source, err))
}

// faultAt is the fault of one record.
func (s *stream) faultAt(record int64, err error, o Options, yield Yield) error {
	a := &Article{Metadata: metadata(s.source, record), Fault: err}
	a.complete(o)
	return yield(a)
}

// guarded runs a reader of others' making, whose panic is the fault of the file.
func guarded(read func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("damaged: %v", p)
		}
	}()
	return read()
}
