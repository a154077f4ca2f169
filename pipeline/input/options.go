package input

import "newsfacts/extract"

// Format is the form of a file.
type Format string

const (
	Auto     Format = ""
	Text     Format = "text"
	Markdown Format = "markdown"
	JSONL    Format = "jsonl"
)

// Formats lists the formats that can be asked for by name.
func Formats() []Format { return []Format{Text, Markdown, JSONL} }

// Fields names the fields of a record.
type Fields struct{ ID, Text, Title, Date, URL string }

// Options say how inputs are read.
type Options struct {
	Format   Format // Auto: by name and content
	Fields   Fields
	MaxBytes int // of one article
	Language string
	Day      extract.Day // document date of articles that carry none
}

// DefaultFields are the names that records use when nothing else is said.
func DefaultFields() Fields {
	return Fields{ID: "id", Text: "text", Title: "title", Date: "published", URL: "url"}
}
