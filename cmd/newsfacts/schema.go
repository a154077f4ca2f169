package main

import (
	"bufio"
	"errors"
	"io"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsfacts/output"
	"newsfacts/output/describe"
)

// schemaOptions are the flags of schema.
type schemaOptions struct {
	json     bool
	markdown bool
	sql      string
	data     string
}

// AddFlags adds the flags to a set.
func (o *schemaOptions) AddFlags(f *pflag.FlagSet) {
	f.BoolVar(&o.json, "json", false, "JSON Schema (2020-12) of a line of jsonl/")
	f.StringVar(&o.sql, "sql", "", "tables and views for duckdb, spark or bigquery")
	f.StringVar(&o.data, "data", "facts", "folder or address of the dataset, for --sql")
	f.BoolVar(&o.markdown, "markdown", false, "the page of the documentation")
}

func schemaCommand() *cobra.Command {
	var o schemaOptions
	c := &cobra.Command{
		Use:   "schema [flags]",
		Short: "Show the tables and columns of the output, as text, JSON Schema or SQL",
		Example: `  newsfacts schema
  newsfacts schema --json > line.schema.json
  newsfacts schema --sql duckdb --data facts | duckdb facts.db`,
		Args: exactly(0, "schema takes no arguments"),
		RunE: func(c *cobra.Command, _ []string) error { return o.run(c.OutOrStdout()) },
	}
	o.AddFlags(c.Flags())
	return c
}

func (o *schemaOptions) run(w io.Writer) error {
	if o.json && o.markdown || o.sql != "" && (o.json || o.markdown) {
		return usage("--json, --markdown and --sql: one of them at a time")
	}
	out := bufio.NewWriter(w)
	tables := output.Schema()
	var err error
	switch {
	case o.json:
		err = describe.JSONSchema(out, tables)
	case o.markdown:
		describe.Markdown(out, tables)
	case o.sql != "":
		dialect := describe.Dialect(o.sql)
		if !slices.Contains(describe.Dialects(), dialect) {
			return usage("--sql %s: the dialects are %v", o.sql, describe.Dialects())
		}
		err = describe.SQL(out, tables, dialect, o.data)
	default:
		describe.Text(out, tables)
	}
	return errors.Join(err, out.Flush())
}
