package output

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"newsfacts/extract"
	"newsfacts/extract/text"
)

// article is a document while its rows are encoded: what the columns of all tables need of it.
type article struct {
	*extract.Document
	meta         extract.Metadata // valid UTF-8
	docID        string
	rulesVersion string
	withoutText  bool

	contentHash string
	chars       charIndex // of Text
	rawChars    charIndex // of Raw
	ids         factIDs
	arena       byteArena // strings made here
	key         []byte

	facts []factCells // of the rows of a table, where they are facts
	row   int64       // the row whose cells are read
	fact  *factCells  // of that row
}

// factCells are the cells that every fact has, in code points where they are offsets.
type factCells struct {
	id               string
	start, end       int64
	rawStart, rawEnd int64 // null where there is no plain source
	sentence         int64
	surface, rule    string
}

// begin prepares the article for a document, whose text is valid UTF-8 (package text promises it).
func (a *article) begin(d *extract.Document) {
	a.Document = d
	a.meta = validMetadata(d.Metadata)
	a.docID = docID(&a.meta)
	a.contentHash = a.hashText()
	a.chars.index(d.Text)
	if d.Map != nil {
		a.rawChars.index(d.Raw)
	}
	a.ids.reset(len(d.Dates) + len(d.Money) + len(d.Quantities) + len(d.Mentions) + len(d.Quotes) + len(d.Roles))
}

// docID is the id of a document, or source, or source#record.
func docID(m *extract.Metadata) string {
	switch {
	case m.ID != "":
		return m.ID
	case m.Record != 0:
		return m.Source + "#" + strconv.FormatInt(m.Record, 10)
	default:
		return m.Source
	}
}

// validMetadata replaces what is not UTF-8: names of files may be any bytes.
func validMetadata(m extract.Metadata) extract.Metadata {
	for _, s := range []*string{&m.ID, &m.Source, &m.Title, &m.Site, &m.Section, &m.URL, &m.Language, &m.Encoding} {
		*s = valid(*s)
	}
	for i, author := range m.Authors {
		if !utf8.ValidString(author) {
			m.Authors = append([]string(nil), m.Authors...)
			m.Authors[i] = valid(author)
		}
	}
	return m
}

func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// addFact computes the cells of a fact, except its id.
func (a *article) addFact(f *extract.Fact) *factCells {
	a.facts = append(a.facts, factCells{
		start:    a.chars.at(f.Span.Start),
		end:      a.chars.at(f.Span.End),
		rawStart: null,
		rawEnd:   null,
		sentence: int64(f.Sentence),
		surface:  f.Span.Of(a.Text),
		rule:     f.Rule,
	})
	cells := &a.facts[len(a.facts)-1]
	if a.Map == nil {
		return cells
	}
	if raw, ok := a.Map.Source(f.Span); ok && raw.End <= len(a.Raw) {
		cells.rawStart, cells.rawEnd = a.rawChars.at(raw.Start), a.rawChars.at(raw.End)
	}
	return cells
}

// turnTo makes a row of the table the one whose cells are read.
func (a *article) turnTo(row int) {
	a.row = int64(row)
	if row < len(a.facts) {
		a.fact = &a.facts[row]
	}
}

// check reports spans that are no stretches of whole characters of the text.
func (a *article) check(spans ...text.Span) error {
	for _, s := range spans {
		if err := a.checkSpan(s); err != nil {
			return err
		}
	}
	return nil
}

func (a *article) checkSpan(s text.Span) error {
	if s.Start < 0 || s.Start > s.End || s.End > len(a.Text) {
		return fmt.Errorf("bytes %d to %d lie outside the text of %d bytes", s.Start, s.End, len(a.Text))
	}
	if !a.boundary(s.Start) || !a.boundary(s.End) {
		return fmt.Errorf("bytes %d to %d cut a character", s.Start, s.End)
	}
	return nil
}

func (a *article) boundary(offset int) bool {
	return offset == len(a.Text) || utf8.RuneStart(a.Text[offset])
}

// startOf and endOf are the ends of a span in code points, null where it is empty.
func (a *article) startOf(s text.Span) int64 {
	if s.Empty() {
		return null
	}
	return a.chars.at(s.Start)
}

func (a *article) endOf(s text.Span) int64 {
	if s.Empty() {
		return null
	}
	return a.chars.at(s.End)
}

// words is what the text says there, "" where the span is empty.
func (a *article) words(s text.Span) string {
	if s.Empty() {
		return ""
	}
	return s.Of(a.Text)
}

// hashText is the SHA-256 of the text in hexadecimal digits.
func (a *article) hashText() string {
	sum := sha256.Sum256(bytesOf(a.Text))
	digits := a.arena.take(2 * len(sum))
	hex.Encode(digits, sum[:])
	return stringOf(digits)
}
