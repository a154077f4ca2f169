package describe

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsfacts/output"
)

var update = flag.Bool("update", false, "write the generated files anew")

// The page of the documentation is what the schema says; -update writes it anew.
func TestPageIsGenerated(t *testing.T) {
	var page bytes.Buffer
	Markdown(&page, output.Schema())
	golden(t, "../../docs/schema.md", page.String())
}

// What programs read of the schema is reviewed as a diff.
func TestGenerated(t *testing.T) {
	var b bytes.Buffer
	if err := JSONSchema(&b, output.Schema()); err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/schema.json", b.String())
	for _, d := range Dialects() {
		b.Reset()
		if err := SQL(&b, output.Schema(), d, "facts"); err != nil {
			t.Fatal(err)
		}
		golden(t, "testdata/"+string(d)+".sql", b.String())
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-want +got), change it with -update:\n%s", path, diff)
	}
}
