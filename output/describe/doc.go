// Package describe tells the schema of the output to people and programs: as text, as a page of Markdown, as
// a JSON Schema that every line satisfies, and as tables and views of SQL.
package describe
