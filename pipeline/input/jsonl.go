package input

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/tidwall/gjson"
)

// errArray is the fault of JSON that is not divided into lines.
var errArray = errors.New("a JSON array over several lines; one object a line is read")

// readJSONL reads a file with one JSON object a line. A line that is none, or holds no text, is a
// fault of that line alone.
func (s *stream) readJSONL(o Options, yield Yield) error {
	text, encoding := s.text()
	lines := lineReader{r: text, limit: o.MaxBytes}
	for n := int64(1); ; n++ {
		line, err := lines.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if err == nil && len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if n == 1 && len(line) > 0 && line[0] == '[' && !gjson.ValidBytes(line) {
			return s.fault(errArray, yield)
		}
		a := &Article{Metadata: metadata(s.source, n)}
		if a.Fault = err; err == nil {
			a.Encoding = encoding
			a.Fault = a.readRecord(line, o.Fields)
		}
		a.complete(o)
		if err := yield(a); err != nil {
			return err
		}
		if err != nil && !errors.Is(err, errTooLong) {
			return nil // the file ends here
		}
	}
}

// readRecord takes the fields of a JSON object. Strings are copied: line is used again.
func (a *Article) readRecord(line []byte, names Fields) error {
	if at := invalidUTF8(line); at >= 0 {
		return fmt.Errorf("not valid UTF-8 at byte %d of the line", at)
	}
	if !gjson.ValidBytes(line) {
		return fmt.Errorf("not valid JSON (%s)", excerpt(line))
	}
	record := gjson.ParseBytes(line)
	if !record.IsObject() {
		return fmt.Errorf("not a JSON object (%s)", excerpt(line))
	}
	hasText := false
	var fault error
	record.ForEach(func(key, value gjson.Result) bool {
		name := key.String()
		switch r := names.roleOf(name); r {
		case noRole:
		case authorsRole:
			a.Authors = authors(value)
		case textRole:
			hasText = value.Type == gjson.String
			a.Body = value.String()
		default:
			fault = a.set(r, name, value.String())
		}
		return fault == nil
	})
	if fault != nil {
		return fault
	}
	if !hasText {
		return fmt.Errorf("no text in the field %q", names.Text)
	}
	a.tellMarkup()
	return nil
}

func authors(v gjson.Result) []string {
	var names []string
	for _, n := range v.Array() {
		if n.Type == gjson.String && n.String() != "" {
			names = append(names, n.String())
		}
	}
	return names
}

// excerpt is the start of a line for a message.
func excerpt(line []byte) string {
	const length = 40
	if len(line) <= length {
		return string(line)
	}
	end := length
	for end > 0 && !utf8.RuneStart(line[end]) {
		end--
	}
	return string(line[:end]) + "…"
}
