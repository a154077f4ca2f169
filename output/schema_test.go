package output

import (
	"fmt"
	"strings"
	"testing"
)

// A change here is a new schema_version and a line in the changelog.
func TestSchemaIsPinned(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, "schema_version %s\n", SchemaVersion)
	for _, table := range Schema() {
		fmt.Fprintf(&b, "\n%s: %s\n", table.Name, table.Meaning)
		for _, c := range table.Columns {
			nullable := ""
			if c.Nullable {
				nullable = " or null"
			}
			fmt.Fprintf(&b, "  %s %s%s: %s\n", c.Name, c.Type, nullable, c.Meaning)
		}
	}
	dir := t.TempDir()
	writeDataset(t, dir, bothFormats(), 1, nil)
	found := files(t, dir)
	for _, table := range Schema() {
		file, _ := readParquet(t, found[table.Name+"/part-00000.parquet"])
		fmt.Fprintf(&b, "\n%s\n", file.Schema())
	}
	checkGolden(t, "schema.txt", b.String())
}
