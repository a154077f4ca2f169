package extract

import (
	"time"

	"newsfacts/extract/text"
	"newsfacts/rules"
)

// Document is one article on its way from input to output. One goroutine owns it at a time.
type Document struct {
	Metadata
	Raw  string          // decoded source the offsets raw_start, raw_end point into; empty: none
	Map  *text.SourceMap // from Text to Raw; nil where there is no plain source
	Text string          // clean article: title, blank line, body

	Paragraphs []text.Paragraph
	Sentences  []text.Sentence
	Tokens     []text.Token
	Lexemes    []*rules.Lexeme   // one a token
	Features   []*rules.Features // likewise
	Classes    []rules.ClassSet  // likewise

	Dates      []Date
	Money      []Money
	Quantities []Quantity
	Entities   []Entity // Entities[i].ID == i+1
	Mentions   []Mention
	Quotes     []Quote
	Roles      []Role
}

// Metadata is what is known of an article beside its text. Empty strings mean: not known.
type Metadata struct {
	ID       string
	Source   string // base name of the input plus relative path; "-" for standard input
	Record   int64  // line, row or archive record, from 1; 0 where the file is the article
	Title    string
	Authors  []string
	Site     string
	Section  string
	URL      string
	Language string // BCP 47
	Encoding string

	Published        time.Time // zero where only a day is known, or nothing
	DocumentDate     Day
	DocumentDateFrom DateSource
}

// DateSource tells where the document date comes from.
type DateSource string

const (
	FromMetadata DateSource = "metadata"
	FromFlag     DateSource = "flag"
	FromDateline DateSource = "dateline"
	FromText     DateSource = "text"
)

// Reset empties the document and keeps its memory for the next article.
func (d *Document) Reset() {
	*d = Document{
		Metadata:   Metadata{DocumentDate: NoDay},
		Lexemes:    d.Lexemes[:0],
		Features:   d.Features[:0],
		Classes:    d.Classes[:0],
		Dates:      d.Dates[:0],
		Money:      d.Money[:0],
		Quantities: d.Quantities[:0],
		Entities:   d.Entities[:0],
		Mentions:   d.Mentions[:0],
		Quotes:     d.Quotes[:0],
		Roles:      d.Roles[:0],
	}
}

// tokensIn is the tokens [first, last) of a paragraph.
func (d *Document) tokensIn(paragraph int) (first, last int) {
	p := &d.Paragraphs[paragraph]
	if p.First >= p.Last {
		return 0, 0
	}
	return d.Sentences[p.First].First, d.Sentences[p.Last-1].Last
}
