package output

import (
	"io"
	"testing"

	"newsfacts/extract"
)

const batchSize = 64

func newsDocuments(t testing.TB, n int) (documents []*extract.Document, bytes int64) {
	for i := range n {
		d := newsDocument(t, i)
		documents = append(documents, d)
		bytes += int64(len(d.Text))
	}
	return documents, bytes
}

func fill(t testing.TB, b *Batch, documents []*extract.Document) {
	t.Helper()
	for _, d := range documents {
		if err := b.Add(d); err != nil {
			t.Fatal(err)
		}
	}
}

// The benchmarks say how many bytes of article text a second are written.

func BenchmarkStream(b *testing.B) {
	documents, bytes := newsDocuments(b, batchSize)
	b.SetBytes(bytes)
	s := NewStream(io.Discard, io.Discard, Options{})
	batch := s.NewBatch()
	b.ReportAllocs()
	for b.Loop() {
		fill(b, batch, documents)
		if err := s.Write(batch); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	for _, format := range []struct {
		name    string
		options Options
	}{
		{"jsonl", Options{JSONL: true}},
		{"parquet", Options{Parquet: true}},
		{"both", Options{JSONL: true, Parquet: true}},
	} {
		b.Run(format.name, func(b *testing.B) {
			documents, bytes := newsDocuments(b, batchSize)
			b.SetBytes(bytes)
			batch := newBatch(tables(), format.options)
			b.ReportAllocs()
			for b.Loop() {
				fill(b, batch, documents)
				batch.reset()
			}
		})
	}
}

func BenchmarkDataset(b *testing.B) {
	for _, format := range []struct {
		name    string
		options Options
	}{
		{"jsonl", Options{JSONL: true}},
		{"parquet", Options{Parquet: true}},
		{"both", Options{JSONL: true, Parquet: true}},
	} {
		b.Run(format.name, func(b *testing.B) {
			documents, bytes := newsDocuments(b, 16*batchSize)
			b.SetBytes(bytes)
			format.options.Overwrite = true
			w, err := Open(b.TempDir(), format.options)
			if err != nil {
				b.Fatal(err)
			}
			batch := w.NewBatch()
			b.ReportAllocs()
			for b.Loop() {
				for i := 0; i < len(documents); i += batchSize {
					fill(b, batch, documents[i:i+batchSize])
					if err := w.Write(batch); err != nil {
						b.Fatal(err)
					}
				}
			}
			if err := w.Close(); err != nil {
				b.Fatal(err)
			}
		})
	}
}
