package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"os"

	"newsfacts/pipeline/input"
)

// Read tells what a run read: a digest of the names and contents of the files, in their order.
type Read struct {
	Files   int
	Bytes   int64
	Skipped int // records that are no articles
	digest  hash.Hash
}

// SHA256 is the digest so far, in hexadecimal.
func (r *Read) SHA256() string {
	if r.digest == nil {
		r.digest = sha256.New()
	}
	return hex.EncodeToString(r.digest.Sum(nil))
}

// add counts a file that was read.
func (r *Read) add(f *input.File, c *counted) error {
	if r.digest == nil {
		r.digest = sha256.New()
	}
	if _, err := io.Copy(io.Discard, c); err != nil { // what the reader left, so that the digest is the file's
		return nil // the reader said so already
	}
	r.Files++
	r.Bytes += c.bytes
	_, err := fmt.Fprintf(r.digest, "%s %x\n", f.Source, c.digest.Sum(nil))
	return err
}

// counted counts and digests what is read through it.
type counted struct {
	io.Reader
	digest hash.Hash
	bytes  int64
}

func newCounted(r io.Reader) *counted { return &counted{Reader: r, digest: sha256.New()} }

// At returns the file behind the reader, so that formats with their index at the end can be read. What is
// read so is not counted; add reads it once more.
func (c *counted) At() (io.ReaderAt, int64) {
	f, ok := c.Reader.(*os.File)
	if !ok {
		return nil, 0
	}
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil, 0
	}
	return f, info.Size()
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.digest.Write(p[:n])
	c.bytes += int64(n)
	return n, err
}
