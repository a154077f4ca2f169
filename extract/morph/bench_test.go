package morph

import (
	"bufio"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"unicode"
)

// words are those of the text files that NEWSFACTS_BENCH_TEXT names (a glob), or of the seed articles.
func words(b *testing.B) (list []string) {
	b.Helper()
	pattern := os.Getenv("NEWSFACTS_BENCH_TEXT")
	if pattern == "" {
		pattern = filepath.Join("..", "..", "testdata", "seeds", "*.txt")
	}
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		b.Fatalf("%s: no texts (%v)", pattern, err)
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		scan := bufio.NewScanner(f)
		scan.Buffer(nil, 1<<26)
		scan.Split(splitWords)
		for scan.Scan() {
			list = append(list, scan.Text())
		}
		f.Close()
		if err := scan.Err(); err != nil {
			b.Fatal(err)
		}
	}
	return list
}

// splitWords is a bufio.SplitFunc: letters with hyphens inside.
func splitWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := -1
	for i, r := range string(data) {
		letter := unicode.IsLetter(r) || r == '-' && start >= 0
		switch {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			return i, data[start:i], nil
		}
	}
	if start < 0 || atEOF {
		if start >= 0 {
			return len(data), data[start:], nil
		}
		return len(data), nil, nil
	}
	return start, nil, nil
}

// Over a running text, with what the analyzer remembers of it.
func BenchmarkAnalyze(b *testing.B) {
	a, list := russian(b), words(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		a.Analyze(list[i%len(list)])
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// One pass over the whole text by an analyzer that remembers nothing at first.
func BenchmarkFirstPass(b *testing.B) {
	d, err := OpenRussian()
	if err != nil {
		b.Fatal(err)
	}
	list := words(b)
	for b.Loop() {
		a := d.NewAnalyzer()
		for _, w := range list {
			a.Analyze(w)
		}
	}
	b.ReportMetric(float64(b.N)*float64(len(list))/b.Elapsed().Seconds(), "words/s")
}

// Every word looked up anew.
func BenchmarkCold(b *testing.B) {
	a, list := russian(b), words(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		a.Read(list[i%len(list)])
	}
}

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := OpenRussian(); err != nil {
			b.Fatal(err)
		}
	}
}

func TestOpenIsLight(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	d, err := OpenRussian()
	if err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 1<<20 {
		t.Errorf("opening allocated %d bytes, want less than 1 MiB", used)
	}
	if n := len(d.tagSets); n < 500 {
		t.Errorf("%d tag sets, want at least 500", n)
	}
}
