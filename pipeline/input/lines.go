package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// lineReader reads lines no longer than the limit; longer ones are passed over without being held.
type lineReader struct {
	r     *bufio.Reader
	limit int
	line  []byte
}

// next returns the next line without its end, valid until the call after; errTooLong for one over
// the limit, io.EOF at the end.
func (l *lineReader) next() ([]byte, error) {
	l.line = l.line[:0]
	long := false
	for {
		part, err := l.r.ReadSlice('\n')
		if !long && len(l.line)+len(part) <= l.limit+1 {
			l.line = append(l.line, part...)
		} else {
			long = true
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && !errors.Is(err, io.EOF):
			return nil, fmt.Errorf("reading stopped: %w", err)
		case err != nil && len(l.line) == 0 && !long:
			return nil, io.EOF
		case long:
			return nil, tooLong(l.limit)
		}
		return bytes.TrimRight(l.line, "\r\n"), nil
	}
}
