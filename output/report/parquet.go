package report

import (
	"errors"
	"fmt"
	"io"

	"newsfacts/output"
)

// parquetReader reads the tables of a dataset side by side: all are in the order of the articles.
type parquetReader struct {
	documents *table
	tables    []*table
	paths     string
}

func openParquet(dir string) (*parquetReader, error) {
	r := &parquetReader{paths: dir}
	for i, t := range output.Schema() {
		parts := partsOf(dir, t.Name, ".parquet")
		if len(parts) == 0 {
			return nil, fmt.Errorf("dataset: %s holds no part of the table %s", dir, t.Name)
		}
		opened := &table{Table: t, parts: parts}
		if i == 0 {
			r.documents = opened
		} else {
			r.tables = append(r.tables, opened)
		}
	}
	return r, nil
}

// Next returns the next article.
func (r *parquetReader) Next() (*Article, error) {
	row, err := r.documents.peek()
	if err != nil {
		return nil, err
	}
	var a Article
	r.documents.each(row, func(name, value string) {
		if value != "null" {
			a.set(name, PlainText(value))
		}
	})
	r.documents.take()
	b := builder{article: &a}
	for _, t := range r.tables {
		if err := t.readArticle(a.ID, &b); err != nil {
			return nil, err
		}
	}
	b.finish()
	return &a, nil
}

// Close closes the open parts.
func (r *parquetReader) Close() error {
	errs := []error{r.documents.Close()}
	for _, t := range r.tables {
		errs = append(errs, t.Close())
	}
	return errors.Join(errs...)
}

// readArticle reads the rows of an article, which stand one behind another.
func (t *table) readArticle(id string, b *builder) error {
	for {
		row, err := t.peek()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if string(row[t.docID].ByteArray()) != id {
			return nil
		}
		b.begin(t.Name)
		t.each(row, b.cell)
		b.end()
		t.take()
	}
}
