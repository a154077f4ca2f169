// Package reporttest makes datasets of the seed articles for the tests of what reads them.
package reporttest

import (
	"context"
	"io/fs"
	"path/filepath"
	"testing"

	"newsfacts/extract"
	"newsfacts/output"
	"newsfacts/pipeline"
	"newsfacts/pipeline/input"
)

// Dataset extracts the articles of an input into a new folder and returns it; rule packs are laid over the
// built-in ones.
func Dataset(t testing.TB, source string, formats output.Options, packs ...fs.FS) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "facts")
	w, err := output.Open(dir, formats)
	if err != nil {
		t.Fatal(err)
	}
	files, err := input.Collect([]string{source}, false)
	if err != nil {
		t.Fatal(err)
	}
	o := pipeline.Options{Workers: 1, MaxRejects: -1, Input: input.Options{MaxBytes: 1 << 20, Day: extract.NoDay, Fields: input.DefaultFields()}}
	if _, err := pipeline.Run(context.Background(), files, pipeline.NewLanguages(packs...), w, o); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

// Lines and Parquet are the formats of a dataset, one alone.
func Lines() output.Options   { return output.Options{JSONL: true} }
func Parquet() output.Options { return output.Options{Parquet: true} }
