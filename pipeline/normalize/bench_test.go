package normalize

import (
	"os"
	"testing"
)

// BenchmarkNormalize cleans the first seed, which has nothing but paragraphs, and the last, whose lines are
// cut and justified.
func BenchmarkNormalize(b *testing.B) {
	for _, name := range []string{"001_00cfa7a97c1a7212", "004_8a8dba2e06f1d22e"} {
		b.Run(name[:3], func(b *testing.B) {
			source, err := os.ReadFile("../../testdata/seeds/" + name + ".txt")
			if err != nil {
				b.Fatal(err)
			}
			n := New()
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				n.Normalize(string(source), Options{})
			}
		})
	}
}
