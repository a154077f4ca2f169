package output

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
)

// partFile is a file that becomes visible under its name when it is whole.
type partFile struct {
	file  *os.File
	path  string
	sum   hash.Hash
	bytes int64
}

// partialSuffix marks files that are not whole; their names begin with a dot, too.
const partialSuffix = ".partial"

func partialPath(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+partialSuffix)
}

// createPart begins the file of the given path, and its folder.
func createPart(path string) (*partFile, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, fmt.Errorf("making the folder of a part: %w", err)
	}
	f, err := os.Create(partialPath(path))
	if err != nil {
		return nil, fmt.Errorf("beginning a part: %w", err)
	}
	return &partFile{file: f, path: path, sum: sha256.New()}, nil
}

func (p *partFile) Write(b []byte) (int, error) {
	n, err := p.file.Write(b)
	p.sum.Write(b[:n])
	p.bytes += int64(n)
	return n, err
}

// finish brings the content to the disk and closes the file.
func (p *partFile) finish() error {
	err := p.file.Sync()
	if e := p.file.Close(); err == nil {
		err = e
	}
	if err != nil {
		return fmt.Errorf("finishing %s: %w", p.path, err)
	}
	return nil
}

// publish gives the finished file its name.
func (p *partFile) publish() error {
	if err := os.Rename(partialPath(p.path), p.path); err != nil {
		return fmt.Errorf("publishing %s: %w", p.path, err)
	}
	return nil
}

// abandon removes the file.
func (p *partFile) abandon() error {
	p.file.Close() // it may be closed already
	return os.Remove(partialPath(p.path))
}

func (p *partFile) sha256() string { return hex.EncodeToString(p.sum.Sum(nil)) }

// syncFolder brings the names in a folder to the disk.
func syncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}

var _ io.Writer = (*partFile)(nil)
