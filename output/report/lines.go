package report

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/tidwall/gjson"
)

// Lines reads JSON lines, file after file.
type Lines struct {
	paths []string
	path  string
	file  io.Closer
	in    *bufio.Reader
	line  []byte
	n     int // of the line

	idsOnly bool
}

// OpenLines opens files of JSON lines, which may be gzip or zstd compressed.
func OpenLines(paths ...string) *Lines { return &Lines{paths: paths} }

// Next returns the article of the next line.
func (r *Lines) Next() (*Article, error) {
	line, err := r.nextLine()
	if err != nil {
		return nil, err
	}
	if r.idsOnly {
		return &Article{ID: gjson.GetBytes(line, "doc_id").String()}, nil
	}
	a, err := ParseLine(string(line))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", r.Place(), err)
	}
	return a, nil
}

// Line returns the next line as it is; io.EOF behind the last one.
func (r *Lines) Line() (string, error) {
	line, err := r.nextLine()
	return string(line), err
}

// Place is the file and number of the line that was read.
func (r *Lines) Place() string { return fmt.Sprintf("%s:%d", r.path, r.n) }

// nextLine returns the next line that is not blank, valid until the call after.
func (r *Lines) nextLine() ([]byte, error) {
	for {
		line, err := r.anyLine()
		if err != nil {
			return nil, err
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			return line, nil
		}
	}
}

// anyLine returns the next line of the files.
func (r *Lines) anyLine() ([]byte, error) {
	for {
		if r.in == nil {
			if len(r.paths) == 0 {
				return nil, io.EOF
			}
			if err := r.open(); err != nil {
				return nil, err
			}
		}
		line, err := r.read()
		if err == nil || errors.Is(err, io.EOF) && len(line) > 0 {
			r.n++
			return line, nil
		}
		if !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("%s:%d: %w", r.path, r.n+1, err)
		}
		if err := r.Close(); err != nil {
			return nil, err
		}
	}
}

func (r *Lines) read() ([]byte, error) {
	r.line = r.line[:0]
	for {
		part, err := r.in.ReadSlice('\n')
		r.line = append(r.line, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return r.line, err
		}
	}
}

func (r *Lines) open() error {
	r.path, r.paths, r.n = r.paths[0], r.paths[1:], 0
	file, err := os.Open(r.path)
	if err != nil {
		return fmt.Errorf("dataset: %w", err)
	}
	r.file = file
	if r.in, err = decompressed(bufio.NewReaderSize(file, 1<<18)); err != nil {
		return fmt.Errorf("%s: %w", r.path, err)
	}
	return nil
}

// Close closes the open file.
func (r *Lines) Close() error {
	if r.file == nil {
		return nil
	}
	err := r.file.Close()
	r.file, r.in = nil, nil
	return err
}

// decompressed opens gzip and zstd by their magic numbers.
func decompressed(in *bufio.Reader) (*bufio.Reader, error) {
	magic, _ := in.Peek(4)
	switch {
	case bytes.HasPrefix(magic, []byte("\x1f\x8b")):
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, fmt.Errorf("not readable as gzip: %w", err)
		}
		return bufio.NewReaderSize(z, 1<<18), nil
	case bytes.HasPrefix(magic, []byte("\x28\xb5\x2f\xfd")):
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1))
		if err != nil {
			return nil, fmt.Errorf("not readable as zstd: %w", err)
		}
		return bufio.NewReaderSize(z, 1<<18), nil
	}
	return in, nil
}

// IsFactLine tells a line of facts from a record of an article.
func IsFactLine(line string) bool {
	found := gjson.GetMany(line, "doc_id", "sentences")
	return found[0].Exists() && found[1].IsArray()
}

// ParseLine reads a line of facts. The article keeps the line alive: its values are slices of it.
func ParseLine(line string) (*Article, error) {
	if !gjson.Valid(line) {
		return nil, errors.New("not valid JSON")
	}
	var a Article
	tables := map[string]gjson.Result{}
	gjson.Parse(line).ForEach(func(key, value gjson.Result) bool {
		if name := key.String(); value.IsArray() {
			tables[name] = value
		} else if value.Type != gjson.Null {
			a.set(name, value.String())
		}
		return true
	})
	if a.ID == "" {
		return nil, errors.New("no doc_id: not a line of facts")
	}
	b := builder{article: &a}
	for _, t := range tableNames() {
		tables[t].ForEach(func(_, row gjson.Result) bool {
			b.begin(t)
			row.ForEach(func(key, value gjson.Result) bool {
				b.cell(key.String(), strings.TrimSpace(value.Raw))
				return true
			})
			b.end()
			return true
		})
	}
	b.finish()
	return &a, nil
}

// set takes a cell of documents.
func (a *Article) set(name, value string) {
	switch name {
	case "doc_id":
		a.ID = value
	case "source":
		a.Source = value
	case "title":
		a.Title = value
	case "site":
		a.Site = value
	case "url":
		a.URL = value
	case "language":
		a.Language = value
	case "published":
		a.Published = value
	case "document_date":
		a.DocumentDate = value
	case "document_date_from":
		a.DocumentDateFrom = value
	case "text":
		a.Text = value
	}
}
