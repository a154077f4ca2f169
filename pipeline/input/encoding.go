package input

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"
)

// errNoText is the fault of an input that is no text.
var errNoText = errors.New("not a text")

// decode tells the encoding of a file and decodes it: UTF-8, with or without a byte order mark.
func decode(content []byte) (text, encoding string, err error) {
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	if i := bytes.IndexByte(content, 0); i >= 0 {
		return "", "", fmt.Errorf("%w: a NUL byte at byte %d", errNoText, i)
	}
	if at := invalidUTF8(content); at >= 0 {
		return "", "", fmt.Errorf("not valid UTF-8 at byte %d", at)
	}
	return string(content), "utf-8", nil
}

// invalidUTF8 is the offset of the first byte that is not valid UTF-8, -1: none.
func invalidUTF8(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}
