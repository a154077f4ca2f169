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
	for _, table := range tables() {
		schema, _ := parquetSchema(table)
		fmt.Fprintf(&b, "\n%s\n", schema)
	}
	checkGolden(t, "schema.txt", b.String())
}
