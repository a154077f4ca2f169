package input

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// answer is a stored HTTP answer.
type answer struct {
	status int
	media  string // its Content-Type
	body   []byte // without chunks and compression
}

// readAnswer reads the HTTP message of a response record (RFC 9112). Some crawlers store bodies plain and
// leave the header that says otherwise: what is not chunked or compressed is taken as it is.
func readAnswer(message []byte, limit int) (*answer, error) {
	r := bufio.NewReader(bytes.NewReader(message))
	line := func() (string, error) { return readLine(r) }
	status, err := line()
	if err != nil {
		return nil, errors.New("damaged: the HTTP answer is empty")
	}
	parts := strings.Fields(status)
	if len(parts) < 2 || !strings.HasPrefix(parts[0], "HTTP/") {
		return nil, fmt.Errorf("damaged: no HTTP answer: %.40q", status)
	}
	a := &answer{}
	if a.status, err = strconv.Atoi(parts[1]); err != nil {
		return nil, fmt.Errorf("damaged: no HTTP status: %.40q", status)
	}
	header, err := readFields(line)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("damaged: the header of the HTTP answer: %w", err)
	}
	a.media = header["content-type"]
	if a.body, err = io.ReadAll(r); err != nil {
		return nil, err
	}
	if strings.Contains(strings.ToLower(header["transfer-encoding"]), "chunked") {
		if a.body, err = unchunked(a.body); err != nil {
			return nil, err
		}
	}
	codings := strings.Split(header["content-encoding"], ",")
	for i := len(codings) - 1; i >= 0; i-- {
		if a.body, err = uncompressed(a.body, strings.ToLower(strings.TrimSpace(codings[i])), limit); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// unchunked joins the chunks of a body.
func unchunked(b []byte) ([]byte, error) {
	var body []byte
	for first := true; ; first = false {
		line, rest, ok := bytes.Cut(b, []byte("\n"))
		size, _, _ := bytes.Cut(bytes.TrimSpace(line), []byte(";"))
		n, err := strconv.ParseUint(string(bytes.TrimSpace(size)), 16, 31)
		if err != nil && first {
			return b, nil // it is plain
		}
		switch {
		case err != nil || !ok && n > 0:
			return nil, fmt.Errorf("damaged: the size of a chunk is %.20q", size)
		case n == 0:
			return body, nil
		case int(n) > len(rest):
			return nil, fmt.Errorf("damaged: a chunk of %d bytes has %d", n, len(rest))
		}
		body = append(body, rest[:n]...)
		b = bytes.TrimPrefix(bytes.TrimPrefix(rest[n:], []byte("\r")), []byte("\n"))
		if len(b) == 0 {
			return nil, errors.New("damaged: the last chunk is missing")
		}
	}
}

// uncompressed undoes a content coding; the bound holds for what comes out.
func uncompressed(b []byte, coding string, limit int) ([]byte, error) {
	var r io.Reader
	var err error
	in := bytes.NewReader(b)
	switch coding {
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(b, []byte("\x1f\x8b")) {
			return b, nil // it is plain
		}
		r, err = gzip.NewReader(in)
	case "deflate":
		if r, err = zlib.NewReader(in); err != nil {
			r, err = flate.NewReader(bytes.NewReader(b)), nil
		}
	case "br":
		r = brotli.NewReader(in)
	case "zstd":
		var z *zstd.Decoder
		if z, err = zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(1<<28)); err == nil {
			defer z.Close()
			r = z
		}
	case "", "identity":
		return b, nil
	default:
		return nil, fmt.Errorf("the body is coded as %.20q", coding)
	}
	if err != nil {
		return nil, fmt.Errorf("damaged: the body is no %s: %w", coding, err)
	}
	content, err := readBounded(r, limit)
	if err != nil {
		return nil, fmt.Errorf("the %s body: %w", coding, err)
	}
	return content, nil
}
