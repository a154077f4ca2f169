package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// errNoText is the fault of an input that is no text.
var errNoText = errors.New("not a text")

// sampleBytes is how much of a file tells its encoding.
const sampleBytes = 64 << 10

// charset is an encoding and its name (WHATWG). The zero value is UTF-8.
type charset struct {
	name    string
	decoder encoding.Encoding
	mark    int // bytes of the byte order mark
}

func (c charset) String() string {
	if c.name == "" {
		return "utf-8"
	}
	return c.name
}

// decode tells the encoding of a file and decodes it. declared is what the file says of itself, empty: nothing.
func decode(content []byte, declared string) (text, encoding string, err error) {
	c, err := tell(content, declared)
	if err != nil {
		return "", "", err
	}
	content = content[c.mark:]
	if c.decoder == nil {
		if i := bytes.IndexByte(content, 0); i >= 0 {
			return "", "", fmt.Errorf("%w: a NUL byte at byte %d", errNoText, i)
		}
		return string(content), c.String(), nil
	}
	decoded, err := c.decoder.NewDecoder().Bytes(content)
	if err != nil {
		return "", "", fmt.Errorf("not readable as %s: %w", c.name, err)
	}
	return strings.ToValidUTF8(string(decoded), "\uFFFD"), c.name, nil
}

// decoded reads a stream as UTF-8; its start tells the encoding. Bytes that are no UTF-8 further on are the
// business of the record that has them.
func decoded(r *bufio.Reader, declared string) (*bufio.Reader, string, error) {
	sample, _ := r.Peek(sampleBytes)
	c, err := tell(wholeRunes(sample), declared)
	if err != nil {
		return nil, "", err
	}
	if _, err := r.Discard(c.mark); err != nil {
		return nil, "", err
	}
	if c.decoder == nil {
		return r, c.String(), nil
	}
	return bufio.NewReaderSize(transform.NewReader(r, c.decoder.NewDecoder()), sampleBytes), c.name, nil
}

// tell tells an encoding: byte order mark, UTF-16 by its zero bytes, valid UTF-8, what is declared as far as
// it can be, what the letters say.
func tell(content []byte, declared string) (charset, error) {
	for _, m := range []struct {
		mark string
		charset
	}{
		{"\xef\xbb\xbf", charset{name: "utf-8"}},
		{"\xff\xfe", charset{name: "utf-16le", decoder: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)}},
		{"\xfe\xff", charset{name: "utf-16be", decoder: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}},
	} {
		if bytes.HasPrefix(content, []byte(m.mark)) {
			m.charset.mark = len(m.mark)
			if at := invalidUTF8(content); m.decoder == nil && at >= 0 {
				return charset{}, fmt.Errorf("not valid UTF-8 at byte %d", at)
			}
			return m.charset, nil
		}
	}
	if bytes.IndexByte(content, 0) >= 0 {
		return utf16(content)
	}
	at := invalidUTF8(content)
	if at < 0 {
		return charset{}, nil
	}
	if c, ok := plausible(content, declared); ok {
		return c, nil
	}
	if mostlyUTF8(content) {
		return charset{}, fmt.Errorf("not valid UTF-8 at byte %d", at)
	}
	if c, ok := detect(content); ok {
		return c, nil
	}
	return charset{}, fmt.Errorf("no encoding found: not valid UTF-8 at byte %d, and no Cyrillic or Latin letters in another encoding", at)
}

// utf16 tells UTF-16 without a mark: every other byte is that of a Latin or Cyrillic row.
func utf16(content []byte) (charset, error) {
	var rows [2]int
	for i, b := range content {
		if b == 0 || b == 4 {
			rows[i%2]++
		}
	}
	half := len(content) / 2
	switch {
	case half < fewest:
	case rows[1]*10 > half*7 && rows[0]*10 < half*3:
		return charset{name: "utf-16le", decoder: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)}, nil
	case rows[0]*10 > half*7 && rows[1]*10 < half*3:
		return charset{name: "utf-16be", decoder: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}, nil
	}
	return charset{}, fmt.Errorf("%w: a NUL byte at byte %d", errNoText, bytes.IndexByte(content, 0))
}

// plausible is the declared encoding, unless the letters say that it is another: pages that were stored
// anew keep the label they had.
func plausible(content []byte, declared string) (charset, bool) {
	if declared == "" {
		return charset{}, false
	}
	e, err := htmlindex.Get(strings.ToLower(strings.TrimSpace(declared)))
	if err != nil {
		return charset{}, false
	}
	name, err := htmlindex.Name(e)
	if err != nil || name == "utf-8" || strings.HasPrefix(name, "utf-16") {
		return charset{}, false
	}
	if name == "windows-1252" || isCandidate(name) { // what pages say without knowing
		if found, ok := detect(content); ok && found.name != name && found.name != "windows-1252" {
			return found, true
		}
	}
	return charset{name: name, decoder: e}, true
}

// mostlyUTF8 reports UTF-8 with a few bytes that are not.
func mostlyUTF8(content []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		i += size
	}
	return good > 2*bad
}

// wholeRunes cuts an unfinished character off the end of a sample.
func wholeRunes(b []byte) []byte {
	for i := 1; i <= utf8.UTFMax && i <= len(b); i++ {
		if last := b[len(b)-i]; utf8.RuneStart(last) {
			if last >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-i:]) {
				return b[:len(b)-i]
			}
			break
		}
	}
	return b
}

// label finds what follows a name in the start of a file, as in charset="windows-1251".
func label(content []byte, name string) string {
	head := bytes.ToLower(content[:min(len(content), 4096)])
	for {
		i := bytes.Index(head, []byte(name))
		if i < 0 {
			return ""
		}
		head = bytes.TrimLeft(head[i+len(name):], " \t")
		if len(head) == 0 || head[0] != '=' {
			continue
		}
		value := bytes.TrimLeft(head[1:], " \t\"'")
		end := bytes.IndexFunc(value, func(r rune) bool {
			return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '_' || r == ':')
		})
		if end < 0 {
			end = len(value)
		}
		return string(value[:end])
	}
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
