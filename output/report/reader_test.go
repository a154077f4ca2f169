package report

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsfacts/output"
	"newsfacts/output/report/reporttest"
)

// What is read of lines and of Parquet are the golden facts of the same articles.
func TestReadersGiveTheGoldenFacts(t *testing.T) {
	for name, path := range seedDatasets(t) {
		for _, a := range readAll(t, path) {
			golden := readGolden(t, filepath.Join("../../testdata", strings.TrimSuffix(a.Source, ".txt")+".facts.json"))
			if len(golden.Facts) != len(a.Facts) {
				t.Fatalf("%s of %s: %d facts, want %d", a.ID, name, len(a.Facts), len(golden.Facts))
			}
			for i := range a.Facts {
				if diff := cmp.Diff(golden.Facts[i], a.Facts[i].GoldenFact); diff != "" {
					t.Fatalf("%s of %s, fact %d (-golden +read):\n%s", a.ID, name, i, diff)
				}
				if got := a.Slice(a.Facts[i].Range()); got != a.Facts[i].Surface {
					t.Errorf("%s: surface %q, the text says %q", a.ID, a.Facts[i].Surface, got)
				}
			}
			if a.Language != golden.Language || a.DocumentDate != golden.DocumentDate || len(a.Sentences) == 0 {
				t.Errorf("%s of %s: language %q, date %q, %d sentences", a.ID, name, a.Language, a.DocumentDate, len(a.Sentences))
			}
		}
	}
}

func readGolden(t *testing.T, path string) *output.Golden {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	g, err := output.ReadGolden(f)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func readAll(t *testing.T, path string) []*Article {
	t.Helper()
	r, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var all []*Article
	for {
		a, err := r.Next()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
}

const seeds = "../../testdata/seeds"

func seedDatasets(t *testing.T) map[string]string {
	return map[string]string{
		"lines":   reporttest.Dataset(t, seeds, reporttest.Lines()),
		"Parquet": reporttest.Dataset(t, seeds, reporttest.Parquet()),
	}
}
