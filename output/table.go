package output

import (
	"fmt"

	"newsfacts/extract"
	"newsfacts/extract/text"
)

// rowTable is a table whatever the type of its rows.
type rowTable interface {
	describe() Table
	hints() []storage
	opening() string // of the table's list in a JSON line
	encode(a *article, b *Batch, out *rows) error
	golden(a *article) ([]GoldenFact, error)
}

// tables lists all tables in the order of the output: documents first.
func tables() []rowTable {
	return []rowTable{
		documentTable(), sentenceTable(), dateTable(), moneyTable(), quantityTable(),
		entityTable(), mentionTable(), quoteTable(), roleTable(),
	}
}

// table describes the rows of type R that a document has.
type table[R any] struct {
	name, meaning string
	rows          func(*extract.Document) []R
	check         func(*article, *R) error        // reports spans beside that of the fact that are not in the text; may be nil
	fact          func(*R) *extract.Fact          // nil: rows are no facts
	identity      func(key []byte, row *R) []byte // appends what tells two facts with the same span apart
	place         func(*R) text.Span              // where the row stands among the golden facts; nil: it does not
	columns       []column[R]
	json          string // `,"name":[`
}

// build completes the description.
func (t table[R]) build() *table[R] {
	t.json = `,"` + t.name + `":[`
	if t.fact != nil {
		t.place = placeOf(t.fact)
	}
	first := 0
	if t.name != documents {
		t.columns = append([]column[R]{docIDColumn[R]()}, t.columns...)
		first = 1
	}
	for i := range t.columns {
		c := &t.columns[i]
		c.json = `,"` + c.Name + `":`
		if i == first {
			c.json = "{" + c.json[1:]
		}
		c.null = c.json + "null"
		if c.Type == String {
			c.json += `"`
		}
	}
	return &t
}

func docIDColumn[R any]() column[R] {
	get := func(a *article, _ *R) string { return a.docID }
	return textColumn("doc_id", get, "the article; joins all tables").repeating().placing()
}

func (t *table[R]) describe() Table {
	d := Table{Name: t.name, Meaning: t.meaning, Columns: make([]Column, len(t.columns))}
	for i := range t.columns {
		d.Columns[i] = t.columns[i].Column
	}
	return d
}

func (t *table[R]) opening() string { return t.json }

func (t *table[R]) hints() []storage {
	hints := make([]storage, len(t.columns))
	for i := range t.columns {
		hints[i] = t.columns[i].storage
	}
	return hints
}

// encode adds the rows of an article to a batch: as JSON, row by row, as cells, column by column,
// or as both.
func (t *table[R]) encode(a *article, b *Batch, out *rows) error {
	found := t.rows(a.Document)
	if err := t.begin(a, found); err != nil {
		return err
	}
	if b.wantJSON {
		for i := range found {
			if i > 0 {
				b.json = append(b.json, ',')
			}
			a.turnTo(i)
			b.json = t.appendJSON(b.json, a, &found[i])
		}
	}
	if b.wantParquet {
		out.count += len(found)
		out.weight += len(found) * rowWeight
		for i := range t.columns {
			out.weight += t.columns[i].appendCells(a, found, &out.columns[i])
		}
	}
	return nil
}

// begin checks the rows and computes what the columns of facts have in common.
func (t *table[R]) begin(a *article, found []R) error {
	a.facts = a.facts[:0]
	for i := range found {
		if err := t.beginRow(a, &found[i]); err != nil {
			return fmt.Errorf("%s: row %d of %s: %w", a.docID, i, t.name, err)
		}
	}
	return nil
}

func (t *table[R]) beginRow(a *article, row *R) error {
	if t.check != nil {
		if err := t.check(a, row); err != nil {
			return err
		}
	}
	if t.fact == nil {
		return nil
	}
	fact := t.fact(row)
	if err := a.checkSpan(fact.Span); err != nil {
		return fmt.Errorf("rule %s: %w", fact.Rule, err)
	}
	cells := a.addFact(fact)
	a.key = append(a.key[:0], t.name...)
	a.key = appendKeyNumber(a.key, cells.start)
	a.key = appendKeyNumber(a.key, cells.end)
	a.key = t.identity(a.key, row)
	cells.id = a.ids.next(a.key, &a.arena)
	return nil
}

// appendJSON appends a row as an object. The doc_id of nested rows is that of the line.
func (t *table[R]) appendJSON(dst []byte, a *article, row *R) []byte {
	columns := t.columns
	if t.name != documents {
		columns = columns[1:]
	}
	for i := range columns {
		dst = columns[i].appendJSON(dst, a, row)
	}
	if t.name != documents { // the line goes on with the other tables
		dst = append(dst, '}')
	}
	return dst
}
