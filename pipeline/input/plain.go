package input

import (
	"errors"
	"fmt"
	"io"
)

// readText reads a file that is one article, plain text or Markdown.
func readText(source string, r io.Reader, o Options, yield Yield) error {
	a := &Article{Metadata: metadata(source, 0)}
	content, err := readBounded(r, o.MaxBytes)
	if err == nil {
		a.Body, a.Encoding, err = decode(content, "")
	}
	if err == nil {
		err = a.readHeader()
	}
	a.Fault = err
	a.complete(o)
	return yield(a)
}

// readPage reads a file that is an HTML page; it is unfolded later.
func readPage(source string, r io.Reader, o Options, yield Yield) error {
	a := &Article{Metadata: metadata(source, 0), Markup: Page}
	a.Content, a.Fault = readBounded(r, o.MaxBytes)
	if a.Fault == nil && len(a.Content) == 0 {
		a.Fault = errors.New("the file is empty")
	}
	a.complete(o)
	return yield(a)
}

// errTooLong is the fault of an article over the bound.
var errTooLong = errors.New("longer than an article may be")

func tooLong(limit int) error {
	return fmt.Errorf("%w: more than %d bytes (--max-article-bytes)", errTooLong, limit)
}

// readBounded reads all of r, at most limit bytes.
func readBounded(r io.Reader, limit int) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, fmt.Errorf("reading stopped after %d bytes: %w", len(content), err)
	}
	if len(content) > limit {
		return nil, tooLong(limit)
	}
	return content, nil
}
