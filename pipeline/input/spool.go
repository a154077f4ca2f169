package input

import (
	"fmt"
	"io"
	"os"
)

// maxSpool bounds what is written to the disk for reading at any place.
const maxSpool = 16 << 30

// whole gives the file for reading at any place: as it lies there, or written to a temporary file when it is
// compressed, in an archive or comes through a pipe. done removes that again.
func (s *stream) whole() (file io.ReaderAt, size int64, done func(), err error) {
	done = func() {}
	if s.file != nil {
		return s.file, s.size, done, nil
	}
	f, err := os.CreateTemp("", "newsfacts-*")
	if err != nil {
		return nil, 0, done, fmt.Errorf("writing the file down to read it at any place: %w", err)
	}
	os.Remove(f.Name()) // it stays as long as it is open
	done = func() { f.Close() }
	size, err = io.Copy(f, io.LimitReader(s.Reader, maxSpool+1))
	if err != nil {
		return nil, 0, done, fmt.Errorf("reading stopped after %d bytes: %w", size, err)
	}
	if size > maxSpool {
		return nil, 0, done, fmt.Errorf("more than %d bytes that must be read at any place", int64(maxSpool))
	}
	return f, size, done, nil
}
