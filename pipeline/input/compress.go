package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// maxWraps bounds how often a file may be compressed.
const maxWraps = 3

// decompress opens gzip and zstd by their magic numbers (RFC 1952, RFC 8878), as often as they are found.
// close ends what it began; inner is the gzip file that plain is read from, nil when it is none.
func decompress(r *bufio.Reader) (plain *bufio.Reader, inner *members, close func(), err error) {
	close = func() {}
	for range maxWraps {
		magic, _ := r.Peek(4)
		switch {
		case bytes.HasPrefix(magic, []byte("\x1f\x8b")):
			z, err := newMembers(r)
			if err != nil {
				return nil, nil, close, fmt.Errorf("not readable as gzip: %w", err)
			}
			r, inner = bufio.NewReaderSize(z, 1<<18), z
		case bytes.HasPrefix(magic, []byte("\x28\xb5\x2f\xfd")):
			z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(1<<28))
			if err != nil {
				return nil, nil, close, fmt.Errorf("not readable as zstd: %w", err)
			}
			before := close
			close = func() { z.Close(); before() }
			r, inner = bufio.NewReaderSize(z, 1<<18), nil
		default:
			return r, inner, close, nil
		}
	}
	return nil, nil, close, errors.New("compressed more often than is sensible")
}
