package duckdbtest

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"
	"github.com/shopspring/decimal"

	"newsfacts/extract"
	"newsfacts/output"
)

// open makes a view of every table of a dataset, and the view lines of its JSON lines.
func open(t *testing.T, dir string) *sql.DB {
	t.Helper()
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	for _, table := range output.Schema() {
		run(t, db, fmt.Sprintf("CREATE VIEW %s AS FROM read_parquet('%s')", table.Name, filepath.Join(dir, table.Name, "*.parquet")))
	}
	run(t, db, fmt.Sprintf("CREATE VIEW lines AS FROM read_json('%s', format = 'newline_delimited', maximum_object_size = 268435456)", filepath.Join(dir, "jsonl", "*.jsonl")))
	run(t, db, "SET TimeZone = 'UTC'")
	return db
}

func run(t *testing.T, db *sql.DB, query string) {
	t.Helper()
	if _, err := db.Exec(query); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}

// ask returns the one value that a query gives.
func ask[T any](t *testing.T, db *sql.DB, query string) T {
	t.Helper()
	var value T
	if err := db.QueryRow(query).Scan(&value); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return value
}

// none checks that a query counts nothing.
func none(t *testing.T, db *sql.DB, what, query string) {
	t.Helper()
	if n := ask[int](t, db, query); n != 0 {
		t.Errorf("%s: %d rows", what, n)
	}
}

// factTables are the tables whose rows have a surface.
func factTables() []string {
	var names []string
	for _, table := range output.Schema() {
		if slices.ContainsFunc(table.Columns, func(c output.Column) bool { return c.Name == "surface" }) {
			names = append(names, table.Name)
		}
	}
	return names
}

// The surface is the slice of the text, and ids and sentences join.
func checkSurfaces(t *testing.T, db *sql.DB) {
	for _, table := range factTables() {
		none(t, db, table+" whose surface is not the slice", fmt.Sprintf(
			`SELECT count(*) FROM %s JOIN documents USING (doc_id) WHERE substring(text, start_char + 1, end_char - start_char) <> surface`, table))
		none(t, db, table+" without a document", fmt.Sprintf(
			`SELECT count(*) FROM %s WHERE doc_id NOT IN (SELECT doc_id FROM documents)`, table))
		none(t, db, table+" with an id twice", fmt.Sprintf(
			`SELECT count(*) FROM (SELECT doc_id, fact_id FROM %s GROUP BY ALL HAVING count(*) > 1)`, table))
		none(t, db, table+" outside its sentence", fmt.Sprintf(
			`SELECT count(*) FROM %s f LEFT JOIN sentences s USING (doc_id, sentence) WHERE s.start_char IS NULL OR f.start_char < s.start_char OR f.start_char >= s.end_char`, table))
		none(t, db, table+" with one raw offset", fmt.Sprintf(
			`SELECT count(*) FROM %s WHERE (raw_start IS NULL) <> (raw_end IS NULL) OR raw_start > raw_end`, table))
	}
	none(t, db, "documents whose text has another length", `SELECT count(*) FROM documents WHERE length(text) <> character_count`)
	none(t, db, "documents whose text has another hash", `SELECT count(*) FROM documents WHERE sha256(text) <> content_sha256`)
	none(t, db, "documents with another number of sentences",
		`SELECT count(*) FROM documents WHERE sentence_count <> (SELECT count(*) FROM sentences s WHERE s.doc_id = documents.doc_id)`)
}

// The content of a quotation is its parts.
func checkQuotations(t *testing.T, db *sql.DB) {
	none(t, db, "quotations", `SELECT count(*) FROM quotes JOIN documents USING (doc_id)
			WHERE array_to_string([substring(text, p.start_char + 1, p.end_char - p.start_char) FOR p IN parts], ' ') <> content OR len(parts) = 0`)
	none(t, db, "speakers", `SELECT count(*) FROM quotes JOIN documents USING (doc_id)
			WHERE substring(text, speaker_start + 1, speaker_end - speaker_start) <> speaker_surface`)
	none(t, db, "cues", `SELECT count(*) FROM quotes JOIN documents USING (doc_id) WHERE substring(text, cue_start + 1, cue_end - cue_start) <> cue`)
}

func checkEntities(t *testing.T, db *sql.DB) {
	for _, reference := range []struct{ table, column string }{
		{"mentions", "entity_id"}, {"quotes", "speaker_entity_id"}, {"roles", "person_entity_id"},
		{"roles", "organization_entity_id"}, {"roles", "location_entity_id"},
	} {
		none(t, db, reference.table+"."+reference.column+" without an entity", fmt.Sprintf(
			`SELECT count(*) FROM %s f ANTI JOIN entities e ON e.doc_id = f.doc_id AND e.entity_id = f.%s WHERE f.%[2]s IS NOT NULL`,
			reference.table, reference.column))
	}
	none(t, db, "entities with another number of mentions", `SELECT count(*) FROM entities
			WHERE mention_count <> (SELECT count(*) FROM mentions m WHERE m.doc_id = entities.doc_id AND m.entity_id = entities.entity_id)`)
	none(t, db, "entities that begin elsewhere", `SELECT count(*) FROM entities
			WHERE first_start_char <> (SELECT min(start_char) FROM mentions m WHERE m.doc_id = entities.doc_id AND m.entity_id = entities.entity_id)`)
}

// DuckDB sees the columns of the schema, in order and with their types.
func checkTypes(t *testing.T, db *sql.DB) {
	duckType := map[output.Type]string{
		output.String: "VARCHAR", output.Int32: "INTEGER", output.Int64: "BIGINT", output.Boolean: "BOOLEAN", output.Date: "DATE",
		output.Timestamp: "TIMESTAMP WITH TIME ZONE", output.Decimal: "DECIMAL(38,9)", output.StringList: "VARCHAR[]",
		output.SpanList: "STRUCT(start_char INTEGER, end_char INTEGER)[]",
	}
	for _, table := range output.Schema() {
		rows, err := db.Query(fmt.Sprintf("SELECT column_name, column_type FROM (DESCRIBE %s)", table.Name))
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for _, c := range table.Columns {
			var name, typ string
			if !rows.Next() {
				t.Fatalf("%s ends before %s", table.Name, c.Name)
			}
			if err := rows.Scan(&name, &typ); err != nil {
				t.Fatal(err)
			}
			if name != c.Name || typ != duckType[c.Type] {
				t.Errorf("%s: %s %s, want %s %s", table.Name, name, typ, c.Name, duckType[c.Type])
			}
		}
		if rows.Next() {
			t.Errorf("%s has more columns", table.Name)
		}
	}
}

// A filter must find the same rows with the files' statistics and without them.
func checkFilters(t *testing.T, db *sql.DB) {
	for _, c := range []struct{ table, column string }{
		{"money", "amount"}, {"quantities", "value"}, {"dates", "begin_date"}, {"dates", "value"}, {"mentions", "surface"},
		{"documents", "published"}, {"documents", "document_date"}, {"sentences", "start_char"}, {"entities", "name"},
	} {
		run(t, db, fmt.Sprintf("CREATE OR REPLACE TABLE copied AS FROM %s", c.table))
		for _, compare := range []string{"<", "=", ">="} {
			pivot := fmt.Sprintf("(SELECT quantile_disc(%s, 0.3) FROM copied)", c.column)
			query := "SELECT count(*) FROM %s WHERE %s %s %s"
			want := ask[int](t, db, fmt.Sprintf(query, "copied", c.column, compare, pivot))
			if got := ask[int](t, db, fmt.Sprintf(query, c.table, c.column, compare, pivot)); got != want {
				t.Errorf("%s.%s %s its quantile: %d rows, want %d", c.table, c.column, compare, got, want)
			}
		}
	}
}

// The JSON lines hold the same rows, cell for cell.
func checkLines(t *testing.T, db *sql.DB) {
	for _, table := range output.Schema()[1:] {
		in := ask[int](t, db, fmt.Sprintf("SELECT count(*) FROM %s", table.Name))
		nested := ask[int](t, db, fmt.Sprintf("SELECT coalesce(sum(len(%s)), 0)::INTEGER FROM lines", table.Name))
		if in != nested {
			t.Errorf("%s: %d rows, %d nested", table.Name, in, nested)
		}
	}
	for _, c := range output.Schema()[0].Columns {
		none(t, db, "documents whose "+c.Name+" differs", fmt.Sprintf(
			`SELECT count(*) FROM documents d JOIN lines l USING (doc_id) WHERE l.%s::%s IS DISTINCT FROM d.%[1]s`, c.Name, castOf(c.Type)))
	}
	none(t, db, "sums that differ", `SELECT count(*) FROM (SELECT doc_id, unnest(money) AS m FROM lines) l JOIN money t
			ON t.doc_id = l.doc_id AND t.fact_id = l.m.fact_id
			WHERE l.m.amount::DECIMAL(38,9) IS DISTINCT FROM t.amount OR l.m.amount_max::DECIMAL(38,9) IS DISTINCT FROM t.amount_max OR l.m.surface <> t.surface`)
	none(t, db, "dates that differ", `SELECT count(*) FROM (SELECT doc_id, unnest(dates) AS m FROM lines) l JOIN dates t
			ON t.doc_id = l.doc_id AND t.fact_id = l.m.fact_id
			WHERE l.m.begin_date::DATE IS DISTINCT FROM t.begin_date OR l.m.value::VARCHAR <> t.value`)
}

func castOf(typ output.Type) string {
	switch typ {
	case output.Int32, output.Int64:
		return "BIGINT"
	case output.Date:
		return "DATE"
	case output.Timestamp:
		return "TIMESTAMPTZ"
	case output.StringList:
		return "VARCHAR[]"
	default:
		return "VARCHAR"
	}
}

func TestMadeDecimals(t *testing.T) {
	db := open(t, madeDataset(t))
	if got := ask[string](t, db, "SELECT max(amount_max)::VARCHAR FROM money"); got != largest {
		t.Errorf("the largest sum is %s, want %s", got, largest)
	}
	for _, c := range []struct {
		where string
		match func(decimal.Decimal) bool
	}{
		{"amount < 0", func(d decimal.Decimal) bool { return d.IsNegative() }},
		{"amount = -50.00000005", func(d decimal.Decimal) bool { return d.Equal(amount(0)) }},
		{"amount BETWEEN -3 AND 3", func(d decimal.Decimal) bool { return d.Abs().LessThanOrEqual(decimal.New(3, 0)) }},
		{"amount > 48", func(d decimal.Decimal) bool { return d.GreaterThan(decimal.New(48, 0)) }},
	} {
		want := 0
		for i := range 100 {
			if c.match(amount(i)) {
				want++
			}
		}
		if got := ask[int](t, db, "SELECT count(*) FROM money WHERE "+c.where); got != want {
			t.Errorf("%s: %d rows, want %d", c.where, got, want)
		}
	}
}

func TestMadeValues(t *testing.T) {
	db := open(t, madeDataset(t))
	for _, c := range []struct{ query, want string }{
		{"SELECT count(*) FROM dates WHERE begin_date = DATE '1915-05-05' AND end_date = begin_date", "50"},
		{"SELECT count(*) FROM dates WHERE begin_date IS NULL", "50"},
		{"SELECT min(published)::VARCHAR FROM documents", extract.Day(19000).String() + " 00:00:00+00"},
		{"SELECT max(document_date)::VARCHAR FROM documents", extract.Day(19099).String()},
		{"SELECT count(*) FROM documents WHERE len(authors) = 0 AND title IS NULL", "100"},
		{"SELECT count(*) FROM entities WHERE aliases = ['Мост']", "100"},
		{"SELECT count(*) FROM entities WHERE len(aliases) = 0 AND name = '𝒜ли'", "100"},
		{"SELECT count(*) FROM mentions WHERE nested", "100"},
		{"SELECT surface FROM mentions WHERE entity_id = 2 LIMIT 1", "𝒜ли"},
		{"SELECT doc_id FROM documents WHERE record = 7", "made.jsonl#7"},
		{"SELECT count(*) FROM roles WHERE organization_entity_id IS NULL", "100"},
	} {
		if got := ask[string](t, db, "SELECT ("+c.query+")::VARCHAR"); got != c.want {
			t.Errorf("%s: %s, want %s", c.query, got, c.want)
		}
	}
}
