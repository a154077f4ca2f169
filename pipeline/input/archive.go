package input

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// errNested is the fault of an archive in an archive.
var errNested = errors.New("an archive inside an archive is not opened")

// readArchive reads the files of a zip or tar archive, in their order. As in folders, hidden files, golden
// facts and unknown kinds of files are passed over. A file's source is the archive's with its path.
func (s *stream) readArchive(format Format, o Options, yield Yield) error {
	if s.archived {
		return s.fault(errNested, yield)
	}
	if format == zipped {
		return s.readZip(o, yield)
	}
	return s.readTar(o, yield)
}

func (s *stream) readZip(o Options, yield Yield) error {
	file, size, done, err := s.whole()
	defer done()
	if err != nil {
		return s.fault(err, yield)
	}
	z, err := zip.NewReader(file, size)
	if err != nil {
		return s.fault(fmt.Errorf("not readable as zip: %w", err), yield)
	}
	for _, member := range z.File {
		if member.FileInfo().IsDir() {
			continue
		}
		if passed(member.Name, o) {
			o.skip()
			continue
		}
		r, err := member.Open()
		if err != nil {
			if err := yield(Broken(s.member(member.Name), fmt.Errorf("not readable in the archive: %w", err))); err != nil {
				return err
			}
			continue
		}
		err = s.readMember(member.Name, r, o, yield)
		r.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *stream) readTar(o Options, yield Yield) error {
	end := &endReader{Reader: s.Reader}
	t := tar.NewReader(end)
	for {
		header, err := t.Next()
		if errors.Is(err, io.EOF) {
			if !end.marked() || end.bytes == 0 {
				return s.fault(errors.New("the tar archive ends without its end mark: it is cut"), yield)
			}
			return nil
		}
		if err != nil {
			return s.fault(fmt.Errorf("not readable as tar: %w", err), yield)
		}
		if header.Typeflag != tar.TypeReg {
			continue
		}
		if passed(header.Name, o) {
			o.skip()
			continue
		}
		if err := s.readMember(header.Name, t, o, yield); err != nil {
			return err
		}
	}
}

// endReader remembers the last block of a tar archive: one of zeros marks its end.
type endReader struct {
	io.Reader
	bytes int64
	last  [512]byte
}

func (e *endReader) Read(p []byte) (int, error) {
	n, err := e.Reader.Read(p)
	e.bytes += int64(n)
	if n >= len(e.last) {
		copy(e.last[:], p[n-len(e.last):n])
	} else {
		copy(e.last[:], e.last[n:])
		copy(e.last[len(e.last)-n:], p[:n])
	}
	return n, err
}

func (e *endReader) marked() bool { return e.last == [512]byte{} }

// passed reports the files of an archive that are passed over.
func passed(name string, o Options) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") && part != "." && part != ".." || part == "__MACOSX" {
			return true
		}
	}
	_, err := FormatOf(name)
	return IsGolden(name) || err != nil && o.Format == Auto
}

func (s *stream) member(name string) string {
	return s.source + "/" + strings.TrimLeft(path.Clean("/"+name), "/")
}

func (s *stream) readMember(name string, r io.Reader, o Options, yield Yield) error {
	m := &stream{source: s.member(name), Reader: bufio.NewReaderSize(r, 1<<16), archived: true}
	return m.read(o, yield)
}
