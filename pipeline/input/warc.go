package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// readWARC reads a web archive (ISO 28500): the pages and texts among its response and resource records.
// Other records are passed over; requests, revisits and the like without a word, other kinds of content and
// answers of failure counted.
func (s *stream) readWARC(o Options, yield Yield) error {
	w := &warcReader{r: s.Reader, members: s.members}
	for n := int64(1); ; n++ {
		record, err := w.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			a := w.article(s.source, n, record, o)
			if a == nil {
				continue
			}
			a.complete(o)
			if err := yield(a); err != nil {
				return err
			}
			continue
		}
		if err := s.faultAt(n, err, o, yield); err != nil {
			return err
		}
		if w.ended {
			return nil
		}
	}
}

// warcReader reads record by record. Its body is a window of the stream.
type warcReader struct {
	r       *bufio.Reader
	body    io.LimitedReader // what is left of the record at hand
	members *members         // what r is read from when it is gzip
	begun   bool             // behind the first record
	lost    bool             // in a member that may begin inside a record
	ended   bool
}

// fields are the named lines of a header; names in small letters.
type fields map[string]string

// errHeader is the fault of what is no header.
var errHeader = errors.New("none")

// errWARC is the fault of what is no record.
var errWARC = errors.New("damaged: no WARC record where one should begin")

// next goes to the next record and reads its header.
func (w *warcReader) next() (fields, error) {
	if w.ended {
		return nil, io.EOF
	}
	if w.lost {
		w.lost = false
		if err := w.skipTo(); err != nil {
			return nil, err
		}
	}
	if err := w.leave(); err != nil {
		return nil, w.stopped(err)
	}
	version, err := w.line()
	for err == nil && strings.TrimSpace(version) == "" {
		version, err = w.line()
	}
	if errors.Is(err, io.EOF) {
		w.ended = true
		return nil, io.EOF
	}
	if err != nil {
		return nil, w.stopped(fmt.Errorf("reading stopped: %w", err))
	}
	if !strings.HasPrefix(version, "WARC/") {
		return nil, w.resync()
	}
	header, err := readFields(w.line)
	if errors.Is(err, errHeader) {
		return nil, errors.Join(fmt.Errorf("damaged: the header of the record: %w", err), w.skipTo())
	}
	if err != nil {
		w.stopped(err)
		return nil, fmt.Errorf("damaged: the header of the record is cut: %v", err) // io.EOF would be a good end
	}
	length, err := strconv.ParseInt(header["content-length"], 10, 64)
	if err != nil || length < 0 {
		return nil, errors.Join(fmt.Errorf("damaged: the record's length is %q", header["content-length"]), w.skipTo())
	}
	w.body, w.begun = io.LimitedReader{R: w.r, N: length}, true
	return header, nil
}

// stopped ends the reading, unless what stopped it is a damaged gzip member and another follows.
func (w *warcReader) stopped(err error) error {
	w.body.N = 0
	w.lost = errors.Is(err, errMember) && w.members != nil && w.members.goOn()
	w.ended = !w.lost
	return err
}

// leave passes over what is left of the record at hand.
func (w *warcReader) leave() error {
	left := w.body.N
	if left == 0 {
		return nil
	}
	n, err := io.Copy(io.Discard, &w.body)
	if err == nil && n < left {
		err = fmt.Errorf("damaged: the file ends %d bytes before the record's end", left-n)
	}
	w.body.N = 0
	return err
}

// resync looks for the next record behind bytes that belong to none.
func (w *warcReader) resync() error {
	if err := w.skipTo(); err != nil {
		return errors.Join(errWARC, err)
	}
	if !w.begun {
		return errWARC
	}
	return fmt.Errorf("%w: the length of the record before is wrong", errWARC)
}

// skipTo goes to the line that begins the next record.
func (w *warcReader) skipTo() error {
	for {
		start, err := w.r.Peek(7)
		if string(start) == "WARC/1." {
			return nil
		}
		if err == nil {
			if _, err = w.r.ReadSlice('\n'); errors.Is(err, bufio.ErrBufferFull) {
				err = nil
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			w.ended = true
			return nil
		case err != nil:
			return w.stopped(fmt.Errorf("reading stopped: %w", err))
		}
	}
}

// maxLine bounds a line of a header.
const maxLine = 1 << 16

func (w *warcReader) line() (string, error) { return readLine(w.r) }

// readLine reads a line of a header without its end.
func readLine(r *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > maxLine:
			return "", fmt.Errorf("%w: a line is too long", errHeader)
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && len(line) == 0:
			return "", err
		}
		return strings.TrimRight(string(line), "\r\n"), nil
	}
}

// readFields reads the named lines of a header up to an empty one.
func readFields(line func() (string, error)) (fields, error) {
	const most = 500
	f := fields{}
	for range most {
		l, err := line()
		if err != nil {
			return f, err
		}
		if l == "" {
			return f, nil
		}
		if name, value, ok := strings.Cut(l, ":"); ok {
			name = strings.ToLower(strings.TrimSpace(name))
			if _, known := f[name]; !known {
				f[name] = strings.TrimSpace(value)
			}
		}
	}
	return f, fmt.Errorf("%w: too many lines", errHeader)
}

// article makes an article of a record, nil when it holds none.
func (w *warcReader) article(source string, n int64, record fields, o Options) *Article {
	kind := record["warc-type"]
	if kind != "response" && kind != "resource" {
		return nil
	}
	a := &Article{Metadata: metadata(source, n)}
	a.URL = strings.Trim(record["warc-target-uri"], "<>")
	if strings.HasPrefix(a.URL, "dns:") {
		return nil
	}
	length := w.body.N
	if length > int64(o.MaxBytes)+maxLine {
		a.Fault = tooLong(o.MaxBytes)
		return a
	}
	content, err := io.ReadAll(&w.body)
	if err == nil && int64(len(content)) < length {
		err = fmt.Errorf("damaged: the record is cut: %d of %d bytes", len(content), length)
	}
	if err != nil {
		a.Fault = w.stopped(err)
		return a
	}
	media := record["content-type"]
	if kind == "response" && strings.HasPrefix(media, "application/http") {
		answer, err := readAnswer(content, o.MaxBytes)
		switch {
		case err != nil:
			a.Fault = err
			return a
		case answer.status != 200:
			o.skip()
			return nil
		}
		content, media = answer.body, answer.media
	}
	if !a.take(content, media, o) {
		o.skip()
		return nil
	}
	return a
}

// take fills the article from a body of a kind of content, false: it is no text.
func (a *Article) take(content []byte, media string, o Options) bool {
	kind, _, _ := strings.Cut(media, ";")
	declared := label([]byte(media), "charset")
	switch kind = strings.ToLower(strings.TrimSpace(kind)); {
	case kind == "text/html", kind == "application/xhtml+xml", kind == "" && isPage(string(content[:min(len(content), 256)])):
		a.Markup, a.Content, a.Declared = Page, content, declared
		if len(content) > o.MaxBytes {
			a.Content, a.Fault = nil, tooLong(o.MaxBytes)
		}
	case kind == "text/plain":
		a.Body, a.Encoding, a.Fault = decode(content, declared)
	default:
		return false
	}
	if a.Fault == nil && len(bytes.TrimSpace(content)) == 0 {
		a.Fault = errors.New("the body of the answer is empty")
	}
	return true
}
