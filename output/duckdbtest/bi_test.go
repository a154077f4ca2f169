package duckdbtest

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"newsfacts/output"
	"newsfacts/output/describe"
)

// The tables and views of `newsfacts schema --sql duckdb` can be made over a dataset, and every query of
// docs/bi runs on them.
func TestQueriesOfTheDocumentation(t *testing.T) {
	dir := extractedDataset(t)
	db := connect(t)
	var script bytes.Buffer
	if err := describe.SQL(&script, output.Schema(), describe.DuckDB, dir); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(script.String()); err != nil {
		t.Fatalf("the tables: %v", err)
	}
	if _, err := db.Exec("SET VARIABLE dataset = '" + dir + "'"); err != nil {
		t.Fatal(err)
	}
	queries, err := filepath.Glob("../../docs/bi/*.sql")
	if err != nil || len(queries) == 0 {
		t.Fatalf("no queries: %v", err)
	}
	for _, path := range queries {
		query, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		if n := countRows(t, db, name, string(query)); n == 0 && name != "plans.sql" { // few articles look ahead
			t.Errorf("%s finds nothing", name)
		}
	}
}

func countRows(t *testing.T, db *sql.DB, name, query string) int {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return -1
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		n++
	}
	if err := rows.Err(); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	return n
}
