package input

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// ErrUnknown is the fault of a file that no reader takes.
var ErrUnknown = errors.New("unknown format")

// compressions are the endings of compressed files.
func compressions() []string { return []string{".gz", ".zst"} }

// extensions leads from the ending of a name to the format.
func extensions() map[string]Format {
	return map[string]Format{".txt": Text, ".text": Text, ".md": Markdown, ".markdown": Markdown,
		".jsonl": JSONL, ".ndjson": JSONL}
}

// FormatOf tells the format by a file's name, compression aside; ErrUnknown when it says nothing.
func FormatOf(name string) (Format, error) {
	name = strings.ToLower(name)
	for _, c := range compressions() {
		name = strings.TrimSuffix(name, c)
	}
	if f, ok := extensions()[path.Ext(name)]; ok {
		return f, nil
	}
	return Auto, fmt.Errorf("%s: %w", name, ErrUnknown)
}

// Read reads the articles of one file. source is its name in the output.
func Read(source string, r io.Reader, o Options, yield Yield) error {
	plain, err := decompress(bufio.NewReaderSize(r, 1<<18))
	if err != nil {
		return yield(&Article{Metadata: metadata(source, 0), Fault: err})
	}
	format := o.Format
	if format == Auto {
		format = told(source, plain)
	}
	switch format {
	case JSONL:
		return readJSONL(source, plain, o, yield)
	default:
		return readText(source, plain, format == Markdown, o, yield)
	}
}

// told tells the format by name, else by the first byte: a record starts with a brace.
func told(source string, r *bufio.Reader) Format {
	if f, err := FormatOf(source); err == nil {
		return f
	}
	start, _ := r.Peek(512)
	if strings.HasPrefix(strings.TrimLeft(string(start), "\ufeff \t\r\n"), "{") {
		return JSONL
	}
	return Text
}

// decompress opens gzip and zstd by their magic numbers (RFC 1952, RFC 8878).
func decompress(r *bufio.Reader) (*bufio.Reader, error) {
	magic, _ := r.Peek(4)
	switch {
	case strings.HasPrefix(string(magic), "\x1f\x8b"):
		z, err := gzip.NewReader(r)
		if err != nil {
			return nil, fmt.Errorf("not readable as gzip: %w", err)
		}
		return bufio.NewReaderSize(z, 1<<18), nil
	case strings.HasPrefix(string(magic), "\x28\xb5\x2f\xfd"):
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(1<<28))
		if err != nil {
			return nil, fmt.Errorf("not readable as zstd: %w", err)
		}
		return bufio.NewReaderSize(z, 1<<18), nil
	}
	return r, nil
}
