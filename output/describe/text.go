package describe

import (
	"fmt"
	"io"

	"newsfacts/output"
)

// Text writes the tables with their columns, types and meanings.
func Text(w io.Writer, tables []output.Table) {
	fmt.Fprintf(w, "schema_version %s\n", output.SchemaVersion)
	for _, t := range tables {
		fmt.Fprintf(w, "\n%s: %s\n", t.Name, t.Meaning)
		for _, c := range t.Columns {
			fmt.Fprintf(w, "  %-24s %-22s %s\n", c.Name, typeName(c), c.Meaning)
		}
	}
}

// typeName is the type of a column, and whether it may be null.
func typeName(c output.Column) string {
	name := c.Type.String()
	if c.Type == output.SpanList {
		name = "list<span>"
	}
	if c.Nullable {
		name += " or null"
	}
	return name
}
