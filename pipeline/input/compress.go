package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxWraps bounds how often a file may be compressed.
const maxWraps = 3

// decompress opens gzip and zstd by their magic numbers (RFC 1952, RFC 8878), as often as they are found.
// close ends what it began.
func decompress(r *bufio.Reader) (plain *bufio.Reader, close func(), err error) {
	close = func() {}
	for range maxWraps {
		magic, _ := r.Peek(4)
		switch {
		case bytes.HasPrefix(magic, []byte("\x1f\x8b")):
			z, err := gzip.NewReader(r)
			if err != nil {
				return nil, close, fmt.Errorf("not readable as gzip: %w", err)
			}
			r = bufio.NewReaderSize(z, 1<<18)
		case bytes.HasPrefix(magic, []byte("\x28\xb5\x2f\xfd")):
			z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(1<<28))
			if err != nil {
				return nil, close, fmt.Errorf("not readable as zstd: %w", err)
			}
			before := close
			close = func() { z.Close(); before() }
			r = bufio.NewReaderSize(z, 1<<18)
		default:
			return r, close, nil
		}
	}
	return nil, close, errors.New("compressed more often than is sensible")
}
