package pipeline

import (
	"context"
	"io"
	"os"
	"testing"

	"newsfacts/extract"
	"newsfacts/output"
	"newsfacts/pipeline/input"
)

// BenchmarkRun takes articles through the whole street on one core and writes both formats. It reads
// the seeds many times over, or the file that NEWSFACTS_BENCH_INPUT names once.
func BenchmarkRun(b *testing.B) {
	files, err := input.Collect([]string{"../testdata/seeds"}, false)
	if path := os.Getenv("NEWSFACTS_BENCH_INPUT"); path != "" {
		files, err = input.Collect([]string{path}, false)
	} else {
		files.Files = repeat(files.Files, 100)
	}
	if err != nil {
		b.Fatal(err)
	}
	languages := NewLanguages()
	var total Summary
	for b.Loop() {
		dataset, err := output.Open(b.TempDir(), output.Options{JSONL: true, Parquet: true})
		if err != nil {
			b.Fatal(err)
		}
		total, err = Run(context.Background(), files, languages, dataset, Options{
			Workers: 1, MaxRejects: -1, Stdin: io.MultiReader(),
			Input: input.Options{MaxBytes: 1 << 24, Day: extract.NoDay, Fields: input.Fields{ID: "id", Text: "text", Title: "title", Date: "published", URL: "url"}},
		})
		if err != nil {
			b.Fatal(err)
		}
		if err := dataset.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(total.Bytes)
	b.ReportMetric(float64(total.Articles), "articles")
}

// repeat lists the files n times under names of their own.
func repeat(files []input.File, n int) []input.File {
	var many []input.File
	for i := range n {
		for _, f := range files {
			f.Source = string(rune('A'+i%26)) + string(rune('a'+i/26)) + "/" + f.Source
			many = append(many, f)
		}
	}
	return many
}
