package duckdbtest

import (
	"database/sql"
	"testing"
)

// connect opens an empty database in memory.
func connect(t *testing.T) *sql.DB {
	t.Helper()
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1) // variables belong to a connection
	t.Cleanup(func() { db.Close() })
	return db
}
