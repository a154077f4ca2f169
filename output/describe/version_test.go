package describe

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strings"
	"testing"

	"newsfacts/output"
)

// Each version of the schema has one digest of its columns, for ever: other names, types or nulls need a new
// output.SchemaVersion, which -update then adds to the list. It changes no line of it.
func TestChangedColumnsAreANewVersion(t *testing.T) {
	const path = "testdata/versions.tsv"
	list, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	now := digestOf(output.Schema())
	for line := range strings.Lines(string(list)) {
		version, digest, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if version != output.SchemaVersion {
			continue
		}
		if digest != now {
			t.Errorf("the columns are not those of schema_version %s any more (%s, now %s): raise output.SchemaVersion and note the change in CHANGELOG.md", version, digest, now)
		}
		return
	}
	if !*update {
		t.Fatalf("%s does not know the schema_version %s: -update adds it", path, output.SchemaVersion)
	}
	if err := os.WriteFile(path, append(list, output.SchemaVersion+"\t"+now+"\n"...), 0o666); err != nil {
		t.Fatal(err)
	}
}

func digestOf(tables []output.Table) string {
	h := sha256.New()
	for _, t := range tables {
		for _, c := range t.Columns {
			fmt.Fprintf(h, "%s.%s %s %t\n", t.Name, c.Name, c.Type, c.Nullable)
		}
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:16])
}

// The guard sees every kind of change.
func TestDigestSeesChanges(t *testing.T) {
	column := output.Column{Name: "a", Type: output.String}
	of := func(c output.Column) string {
		return digestOf([]output.Table{{Name: "t", Columns: []output.Column{c}}})
	}
	name, typ, null, meaning := column, column, column, column
	name.Name, typ.Type, null.Nullable, meaning.Meaning = "b", output.Date, true, "said otherwise"
	for what, c := range map[string]output.Column{"name": name, "type": typ, "null": null} {
		if of(c) == of(column) {
			t.Errorf("another %s is not seen", what)
		}
	}
	if of(meaning) != of(column) {
		t.Error("other words for the same meaning are taken for a change")
	}
}
