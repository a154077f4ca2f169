package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/tidwall/gjson"
)

// readJSONL reads a file with one JSON object a line. A line that is none, or holds no text, is a
// fault of that line alone.
func readJSONL(source string, r *bufio.Reader, o Options, yield Yield) error {
	lines := lineReader{r: r, limit: o.MaxBytes}
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
		a := &Article{Metadata: metadata(source, n)}
		if a.Fault = err; err == nil {
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
		switch name := key.String(); name {
		case names.Text:
			hasText = value.Type == gjson.String
			a.Body = value.String()
		case names.ID:
			a.ID = value.String()
		case names.Title:
			a.Title = value.String()
		case names.Date:
			fault = a.readDate(name, value)
		case names.URL:
			a.URL = value.String()
		case "site":
			a.Site = value.String()
		case "section":
			a.Section = value.String()
		case "authors", "author":
			a.Authors = authors(value)
		}
		return fault == nil
	})
	if fault != nil {
		return fault
	}
	if !hasText {
		return fmt.Errorf("no text in the field %q", names.Text)
	}
	a.Encoding = "utf-8"
	return nil
}

func (a *Article) readDate(name string, value gjson.Result) error {
	if s := value.String(); s != "" && !SetDate(&a.Metadata, s) {
		return fmt.Errorf("the field %q holds no date: %.40q", name, s)
	}
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
