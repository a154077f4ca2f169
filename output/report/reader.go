package report

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"newsfacts/output"
)

// Reader reads the articles of a dataset in its order. Next returns io.EOF behind the last one; the article
// is the caller's.
type Reader interface {
	Next() (*Article, error)
	Close() error
}

// Open opens a dataset: a folder with Parquet or JSON lines, or a file of JSON lines, which may be gzip or
// zstd compressed.
func Open(path string) (Reader, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("dataset: %w", err)
	}
	if !info.IsDir() {
		return OpenLines(path), nil
	}
	if parts := partsOf(path, "documents", ".parquet"); len(parts) > 0 {
		return openParquet(path)
	}
	if parts := partsOf(path, "jsonl", ".jsonl"); len(parts) > 0 {
		return OpenLines(parts...), nil
	}
	return nil, fmt.Errorf("dataset: %s holds neither documents/*.parquet nor jsonl/*.jsonl", path)
}

// OpenIDs opens a dataset for the ids of its articles alone.
func OpenIDs(path string) (Reader, error) {
	r, err := Open(path)
	switch r := r.(type) {
	case *Lines:
		r.idsOnly = true
	case *parquetReader:
		r.tables = nil
	}
	return r, err
}

// IsDataset tells a folder that newsfacts extract wrote.
func IsDataset(path string) bool {
	_, err := os.Stat(filepath.Join(path, output.ManifestName))
	return !errors.Is(err, fs.ErrNotExist) && err == nil
}

// partsOf lists the whole parts of a table in their order.
func partsOf(dir, table, extension string) []string {
	entries, err := os.ReadDir(filepath.Join(dir, table))
	if err != nil {
		return nil
	}
	var parts []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), "part-") && filepath.Ext(e.Name()) == extension {
			parts = append(parts, filepath.Join(dir, table, e.Name()))
		}
	}
	sort.Strings(parts)
	return parts
}
