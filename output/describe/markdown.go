package describe

import (
	"fmt"
	"io"
	"strings"

	"newsfacts/output"
)

// Markdown writes the page of the documentation.
func Markdown(w io.Writer, tables []output.Table) {
	fmt.Fprintf(w, `# The tables

Schema version %s. This page is written by %s; do not edit it.

Offsets are Unicode code points, half open, into %s. All tables join on %s;
%s are numbers inside one article. A line of %s is the row of %s with the rows of the
other tables nested under their names, without their %s; decimals are strings there, and days and
times ISO 8601.
`, output.SchemaVersion, "`newsfacts schema --markdown`", "`documents.text`", "`doc_id`", "`entity_id` and its like", "`jsonl/`", "`documents`", "`doc_id`")
	for _, t := range tables {
		fmt.Fprintf(w, "\n## %s\n\n%s.\n\n| column | type | null | meaning |\n|---|---|---|---|\n", t.Name, capital(t.Meaning))
		for _, c := range t.Columns {
			null := ""
			if c.Nullable {
				null = "yes"
			}
			fmt.Fprintf(w, "| `%s` | %s | %s | %s |\n", c.Name, strings.ReplaceAll(c.Type.String(), "<", "\\<"), null, strings.ReplaceAll(c.Meaning, "<", "\\<"))
		}
	}
}

// capital makes the first letter, which is ASCII, a capital.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
