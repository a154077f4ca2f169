package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// readTable reads CSV and TSV: a line of column names, then a row an article. A row with more or fewer
// fields than there are columns is a fault of that row.
func (s *stream) readTable(format Format, o Options, yield Yield) error {
	text, encoding := s.text()
	header, err := text.Peek(1 << 16)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
		return s.fault(fmt.Errorf("reading stopped: %w", err), yield)
	}
	rows := &rowReader{lines: lineReader{r: text, limit: o.MaxBytes}, limit: o.MaxBytes, comma: separator(header, format)}
	names, err := rows.next()
	if err != nil {
		if errors.Is(err, io.EOF) {
			err = errors.New("the file is empty")
		}
		return s.fault(err, yield)
	}
	columns := clone(names)
	rows.columns = len(columns)
	roles, err := o.Fields.rolesOf(columns)
	if err != nil {
		return s.fault(err, yield)
	}
	for n := int64(1); ; n++ {
		fields, err := rows.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		a := &Article{Metadata: metadata(s.source, n)}
		if a.Fault = err; err == nil {
			a.Fault = a.readRow(columns, roles, fields)
			a.Encoding = encoding
		}
		a.complete(o)
		if err := yield(a); err != nil {
			return err
		}
		if rows.ended != nil {
			return nil
		}
	}
}

// text reads the stream as UTF-8, from whatever encoding its start tells.
func (s *stream) text() (*bufio.Reader, string) {
	text, encoding, err := decoded(s.Reader, "")
	if err != nil { // the records will say where
		return s.Reader, "utf-8"
	}
	return text, encoding
}

func clone(fields [][]byte) []string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = string(f)
	}
	return names
}

// readRow takes the fields of a row.
func (a *Article) readRow(columns []string, roles []role, fields [][]byte) error {
	if len(fields) > len(columns) && len(bytes.TrimSpace(bytes.Join(fields[len(columns):], nil))) == 0 {
		fields = fields[:len(columns)]
	}
	if len(fields) != len(columns) {
		return fmt.Errorf("the row has %d fields, and there are %d columns", len(fields), len(columns))
	}
	for i, r := range roles {
		if r == noRole {
			continue
		}
		if !utf8.Valid(fields[i]) {
			return fmt.Errorf("not valid UTF-8 in the column %q, at byte %d", columns[i], invalidUTF8(fields[i]))
		}
		if err := a.set(r, columns[i], string(fields[i])); err != nil {
			return err
		}
	}
	a.tellMarkup()
	return nil
}

// separator tells what stands between fields by the line of column names.
func separator(header []byte, format Format) byte {
	if format == TSV {
		return '\t'
	}
	if i := bytes.IndexByte(header, '\n'); i >= 0 {
		header = header[:i]
	}
	best, most := byte(','), 0
	for _, c := range []byte(",;\t|") {
		if n := bytes.Count(header, []byte{c}); n > most {
			best, most = c, n
		}
	}
	return best
}

// rowReader reads rows of fields (RFC 4180), in which quoted fields may hold separators, doubled quotes and
// line breaks. A quote that is not closed where it should be is a sign like another.
type rowReader struct {
	lines   lineReader
	comma   byte
	limit   int
	columns int // of the header; 0: not known yet
	ended   error
	row     []byte
	fields  [][]byte
	// A field that goes on in the next line is not read again from its start.
	open     int // where the field starts
	searched int // what was searched for its end; 0: the row is new
}

// next returns the fields of the next row, valid until the call after; io.EOF at the end.
func (r *rowReader) next() ([][]byte, error) {
	for {
		line, err := r.line()
		if err != nil {
			return nil, err
		}
		if len(bytes.TrimSpace(line)) > 0 {
			r.row = append(r.row[:0], line...)
			r.open, r.searched = 0, 0
			break
		}
	}
	for !r.split() {
		line, err := r.line()
		switch {
		case errors.Is(err, io.EOF):
			r.literal()
			if r.columns == 0 || len(r.fields) == r.columns {
				return r.fields, nil
			}
			r.ended = err
			return nil, errors.New("a quote is opened and never closed")
		case err != nil:
			return nil, err
		case len(r.row)+len(line) > r.limit:
			return nil, fmt.Errorf("a quote is opened and not closed: %w", tooLong(r.limit))
		}
		r.row = append(append(r.row, '\n'), line...)
	}
	return r.fields, nil
}

// line returns the next line; what is not io.EOF and not a long line ends the file.
func (r *rowReader) line() ([]byte, error) {
	line, err := r.lines.next()
	if err != nil && !errors.Is(err, errTooLong) {
		r.ended = err
	}
	return line, err
}

// split cuts the row into fields, false: a quoted field goes on in the next line.
func (r *rowReader) split() bool {
	if r.searched == 0 {
		r.fields = r.fields[:0]
	}
	for at := r.open; ; {
		var field []byte
		quoted := at < len(r.row) && r.row[at] == '"'
		if quoted {
			end, ok := r.closing(max(at+1, r.searched))
			if !ok {
				first := r.searched == 0
				r.open, r.searched = at, len(r.row)
				return first && r.isPlain()
			}
			field = unquoted(r.row[at+1 : end])
			at = end + 1
		}
		end := bytes.IndexByte(r.row[at:], r.comma)
		rest := r.row[at:]
		if end >= 0 {
			rest = r.row[at : at+end]
		}
		if quoted {
			if tail := bytes.TrimSpace(rest); len(tail) > 0 {
				field = append(append(field[:len(field):len(field)], '"'), rest...)
			}
		} else {
			field = rest
		}
		r.fields = append(r.fields, field)
		if end < 0 {
			return true
		}
		at += end + 1
	}
}

// closing finds the quote that closes a field: one before a separator or the end of the row, doubled ones aside.
func (r *rowReader) closing(from int) (int, bool) {
	for i := from; ; i++ {
		j := bytes.IndexByte(r.row[i:], '"')
		if j < 0 {
			return 0, false
		}
		i += j
		rest := r.row[i+1:]
		switch {
		case len(rest) > 0 && rest[0] == '"':
			i++
		case len(rest) == 0 || rest[0] == r.comma || rest[0] == '\n' && len(bytes.TrimSpace(rest)) == 0:
			return i, true
		}
	}
}

// isPlain reads a line of TSV with a quote that is not closed in it as one without quoting, if its fields are
// then as many as the columns.
func (r *rowReader) isPlain() bool {
	if r.comma != '\t' || r.columns == 0 || bytes.Count(r.row, []byte{r.comma})+1 != r.columns {
		return false
	}
	r.literal()
	return true
}

func (r *rowReader) literal() {
	r.fields = append(r.fields[:0], bytes.Split(r.row, []byte{r.comma})...)
}

// unquoted writes doubled quotes as one.
func unquoted(b []byte) []byte {
	if bytes.IndexByte(b, '"') < 0 {
		return b
	}
	return []byte(strings.ReplaceAll(string(b), `""`, `"`))
}
