package output

import "newsfacts/extract/text"

// rows holds the rows of consecutive articles in one table, column by column.
type rows struct {
	columns []cells
	count   int
	weight  int       // see rowWeight
	ends    []rowMark // after each article
}

// rowMark is a place in rows.
type rowMark struct{ count, weight int }

// rowWeight is what a row or an element of a list counts beside the bytes of its strings. The sum of
// weights is an upper bound of the memory parquet-go's buffer takes for any one column, so that pages are
// cut by us and never by it.
const rowWeight = 32

// cells are the cells of a column. Which of the slices is used follows from its type.
type cells struct {
	texts    []string // String, StringList
	numbers  []int64  // null is null; the starts and ends of SpanList in turn
	decimals []fixed
	lists    []int // where each row of a list ends in texts or numbers
	isList   bool
}

func newRows(columns []Column) *rows {
	r := &rows{columns: make([]cells, len(columns))}
	for i, c := range columns {
		r.columns[i].isList = c.Type == StringList || c.Type == SpanList
	}
	return r
}

// addStrings adds a list and returns its weight.
func (c *cells) addStrings(list []string) (weight int) {
	for _, s := range list {
		c.texts = append(c.texts, s)
		weight += len(s) + rowWeight
	}
	c.lists = append(c.lists, len(c.texts))
	return weight
}

// addSpans adds a list in code points and returns its weight.
func (c *cells) addSpans(a *article, list []text.Span) (weight int) {
	for _, s := range list {
		c.numbers = append(c.numbers, a.chars.at(s.Start), a.chars.at(s.End))
	}
	c.lists = append(c.lists, len(c.numbers))
	return len(list) * rowWeight
}

// elements returns where the elements of a row of a list stand.
func (c *cells) elements(row int) (from, to int) {
	if row > 0 {
		from = c.lists[row-1]
	}
	return from, c.lists[row]
}

// cut drops the cells behind the first rows.
func (c *cells) cut(rows int) {
	if c.isList {
		elements := 0
		if rows > 0 {
			elements = c.lists[rows-1]
		}
		c.lists = c.lists[:rows]
		rows = elements
	}
	// Only one of them has as many.
	c.texts = c.texts[:min(rows, len(c.texts))]
	c.numbers = c.numbers[:min(rows, len(c.numbers))]
	c.decimals = c.decimals[:min(rows, len(c.decimals))]
}

// endArticle marks the end of an article.
func (r *rows) endArticle() { r.ends = append(r.ends, rowMark{r.count, r.weight}) }

// before is the place before an article.
func (r *rows) before(article int) rowMark {
	if article == 0 {
		return rowMark{}
	}
	return r.ends[article-1]
}

// undo takes the rows since the last article back.
func (r *rows) undo() {
	last := r.before(len(r.ends))
	r.count, r.weight = last.count, last.weight
	for i := range r.columns {
		r.columns[i].cut(r.count)
	}
}

// reset empties the rows and keeps their memory.
func (r *rows) reset() {
	for i := range r.columns {
		clear(r.columns[i].texts) // they point into articles
		r.columns[i].cut(0)
	}
	r.ends = r.ends[:0]
	r.count, r.weight = 0, 0
}
