package duckdbtest

import (
	"database/sql"
	"fmt"
	"testing"
	"testing/fstest"

	"newsfacts/output/report/compare"
	"newsfacts/output/report/reporttest"
)

// What newsfacts diff counts is what DuckDB finds by comparing rows: facts that the other dataset has not, in
// the same place, by the same rule, with the same values.
func TestDiffCountsWhatDuckDBCounts(t *testing.T) {
	pack := fstest.MapFS{"pack.yaml": {Data: []byte("language: ru\noff: [ru.date.vague, ru.money.sum, ru.date.day-month-year]\n")}}
	before := reporttest.Dataset(t, "../../testdata/seeds", reporttest.Parquet())
	after := reporttest.Dataset(t, "../../testdata/seeds", reporttest.Parquet(), pack)
	result, err := compare.Diff(before, after, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	db := connect(t)
	different := 0
	for _, line := range result.Tally.Tables() {
		c := line.Counts
		paired := c[compare.Changed] + c[compare.Moved] + c[compare.Rerouted]
		gone, came := exceptAll(t, db, line.Table, before, after), exceptAll(t, db, line.Table, after, before)
		if gone != paired+c[compare.Removed] || came != paired+c[compare.Added] {
			t.Errorf("%s: DuckDB finds %d gone and %d come, diff counts %v", line.Table, gone, came, c)
		}
		different += gone + came
	}
	if different == 0 {
		t.Error("nothing differs")
	}
}

// exceptAll counts the rows of a table that the other dataset has not.
func exceptAll(t *testing.T, db *sql.DB, table, dir, other string) int {
	t.Helper()
	rows := func(dir string) string {
		parts := fmt.Sprintf("'%s/%s/*.parquet'", dir, table)
		switch table {
		case "entities":
			return "SELECT doc_id, first_start_char, type, subtype, name, aliases, mention_count, link FROM " + parts
		case "mentions": // by name: an entity more or less counts the others anew
			return fmt.Sprintf(`SELECT m.doc_id, m.start_char, m.end_char, m.rule, m.type, m.nested, e.name
				FROM %s m JOIN '%s/entities/*.parquet' e USING (doc_id, entity_id)`, parts, dir)
		case "quotes":
			return "SELECT * EXCLUDE (fact_id, raw_start, raw_end, sentence, surface, speaker_entity_id) FROM " + parts
		case "roles":
			return "SELECT * EXCLUDE (fact_id, raw_start, raw_end, sentence, surface, person_entity_id, organization_entity_id, location_entity_id) FROM " + parts
		}
		return "SELECT * EXCLUDE (fact_id, raw_start, raw_end, sentence, surface) FROM " + parts
	}
	var n int
	if err := db.QueryRow("SELECT count(*) FROM (" + rows(dir) + " EXCEPT ALL " + rows(other) + ")").Scan(&n); err != nil {
		t.Fatalf("%s: %v", table, err)
	}
	return n
}
