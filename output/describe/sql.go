package describe

import (
	"embed"
	"fmt"
	"io"
	"strings"

	"newsfacts/output"
)

// Dialect is a dialect of SQL.
type Dialect string

const (
	DuckDB   Dialect = "duckdb"
	Spark    Dialect = "spark"
	BigQuery Dialect = "bigquery"
)

// Dialects lists all.
func Dialects() []Dialect { return []Dialect{DuckDB, Spark, BigQuery} }

//go:embed views
var views embed.FS

// SQL writes the tables over the dataset at a place, a folder or an address, and views that join them.
func SQL(w io.Writer, tables []output.Table, d Dialect, data string) error {
	fmt.Fprintf(w, "-- newsfacts, schema_version %s: tables and views for %s\n", output.SchemaVersion, d)
	for _, t := range tables {
		fmt.Fprintf(w, "\n-- %s\n", t.Meaning)
		d.table(w, t, strings.TrimSuffix(data, "/"))
	}
	joined, err := views.ReadFile("views/views.sql")
	if err != nil {
		return fmt.Errorf("views: %w", err)
	}
	_, err = fmt.Fprintf(w, "\n%s", joined)
	return err
}

func (d Dialect) table(w io.Writer, t output.Table, data string) {
	quoted := func(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
	switch d {
	case DuckDB:
		fmt.Fprintf(w, "CREATE OR REPLACE TABLE %s (\n%s\n);\n", t.Name, d.columns(t))
		fmt.Fprintf(w, "INSERT INTO %s BY NAME SELECT * FROM read_parquet(%s);\n", t.Name, quoted(data+"/"+t.Name+"/*.parquet"))
		for _, c := range t.Columns {
			fmt.Fprintf(w, "COMMENT ON COLUMN %s.%s IS %s;\n", t.Name, c.Name, quoted(c.Meaning))
		}
	case Spark:
		fmt.Fprintf(w, "CREATE TABLE IF NOT EXISTS %s (\n%s\n) USING PARQUET LOCATION %s;\n", t.Name, d.columns(t), quoted(data+"/"+t.Name))
	case BigQuery:
		fmt.Fprintf(w, "CREATE TABLE IF NOT EXISTS %s (\n%s\n);\n", t.Name, d.columns(t))
		fmt.Fprintf(w, "LOAD DATA INTO %s FROM FILES (format = 'PARQUET', enable_list_inference = TRUE, uris = [%s]);\n", t.Name, quoted(data+"/"+t.Name+"/*.parquet"))
	}
}

func (d Dialect) columns(t output.Table) string {
	lines := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		line := "  " + c.Name + " " + d.typeOf(c.Type)
		// BigQuery's lists are never null and must not say so.
		if list := c.Type == output.StringList || c.Type == output.SpanList; !c.Nullable && !(d == BigQuery && list) && d != Spark {
			line += " NOT NULL"
		}
		meaning := strings.ReplaceAll(c.Meaning, "'", "\\'")
		switch d {
		case Spark:
			line += " COMMENT '" + meaning + "'"
		case BigQuery:
			line += " OPTIONS (description = '" + meaning + "')"
		}
		lines[i] = line
	}
	return strings.Join(lines, ",\n")
}

// typeOf is the name of a type.
func (d Dialect) typeOf(t output.Type) string {
	names := map[Dialect]map[output.Type]string{
		DuckDB: {
			output.String: "VARCHAR", output.Int32: "INTEGER", output.Int64: "BIGINT", output.Boolean: "BOOLEAN", output.Date: "DATE",
			output.Timestamp: "TIMESTAMP WITH TIME ZONE", output.Decimal: "DECIMAL(38, 9)", output.StringList: "VARCHAR[]",
			output.SpanList: "STRUCT(start_char INTEGER, end_char INTEGER)[]",
		},
		Spark: {
			output.String: "STRING", output.Int32: "INT", output.Int64: "BIGINT", output.Boolean: "BOOLEAN", output.Date: "DATE",
			output.Timestamp: "TIMESTAMP", output.Decimal: "DECIMAL(38, 9)", output.StringList: "ARRAY<STRING>",
			output.SpanList: "ARRAY<STRUCT<start_char: INT, end_char: INT>>",
		},
		BigQuery: {
			output.String: "STRING", output.Int32: "INT64", output.Int64: "INT64", output.Boolean: "BOOL", output.Date: "DATE",
			output.Timestamp: "TIMESTAMP", output.Decimal: "NUMERIC", output.StringList: "ARRAY<STRING>",
			output.SpanList: "ARRAY<STRUCT<start_char INT64, end_char INT64>>",
		},
	}
	return names[d][t]
}
