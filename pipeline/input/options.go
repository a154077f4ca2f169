package input

import (
	"strings"

	"newsfacts/extract"
)

// Format is the form of a file.
type Format string

const (
	Auto     Format = ""
	Text     Format = "text"
	Markdown Format = "markdown"
	HTML     Format = "html"
	JSONL    Format = "jsonl"
	CSV      Format = "csv"
	TSV      Format = "tsv"
	Parquet  Format = "parquet"
	WARC     Format = "warc"
	RSS      Format = "rss" // and Atom
)

// Formats lists the formats that can be asked for by name.
func Formats() []Format {
	return []Format{Text, Markdown, HTML, JSONL, CSV, TSV, Parquet, WARC, RSS}
}

// FormatNames lists them for a person.
func FormatNames() string {
	var names []string
	for _, f := range Formats() {
		names = append(names, string(f))
	}
	return strings.Join(names, ", ")
}

// Fields names the fields of a record.
type Fields struct{ ID, Text, Title, Date, URL string }

// Options say how inputs are read.
type Options struct {
	Format   Format // Auto: by name and content
	Fields   Fields
	MaxBytes int // of one article
	Language string
	Day      extract.Day // document date of articles that carry none
	Skip     func()      // called for each record that is no article, such as a picture; may be nil
}

func (o *Options) skip() {
	if o.Skip != nil {
		o.Skip()
	}
}

// DefaultFields are the names that records use when nothing else is said.
func DefaultFields() Fields {
	return Fields{ID: "id", Text: "text", Title: "title", Date: "published", URL: "url"}
}
