package output

import "newsfacts/extract"

// Batch holds the encoded rows of consecutive articles and rejects. One goroutine fills it; Write empties
// it, and then it may be filled again.
type Batch struct {
	wantJSON, wantParquet bool
	tables                []rowTable
	tableRows             []*rows // one a table
	article               article

	json     []byte // whole lines
	articles []articleMark
	rejects  []rejected
}

// articleMark is what is known of each article of a batch.
type articleMark struct {
	json int // end of its line
	text int // bytes of its text
}

// rejected is a reject and the number of articles of the batch before it.
type rejected struct {
	extract.Reject
	before int
}

func newBatch(tables []rowTable, o Options) *Batch {
	b := &Batch{wantJSON: o.JSONL, wantParquet: o.Parquet, tables: tables}
	b.article.rulesVersion = o.RulesVersion
	b.article.withoutText = o.NoText
	for _, t := range tables {
		b.tableRows = append(b.tableRows, newRows(t.describe().Columns))
	}
	return b
}

// Add encodes an article. Afterwards d may be reused; the strings it held must not change until the batch
// is written. On an error, which names the row that does not stand in the text, nothing is added.
func (b *Batch) Add(d *extract.Document) error {
	start := len(b.json)
	if err := b.encode(d); err != nil {
		b.json = b.json[:start]
		for _, r := range b.tableRows {
			r.undo()
		}
		return err
	}
	for _, r := range b.tableRows {
		r.endArticle()
	}
	b.articles = append(b.articles, articleMark{json: len(b.json), text: len(d.Text)})
	return nil
}

func (b *Batch) encode(d *extract.Document) error {
	b.article.begin(d)
	for i, t := range b.tables {
		if b.wantJSON && i > 0 {
			b.json = append(b.json, t.opening()...)
		}
		if err := t.encode(&b.article, b, b.tableRows[i]); err != nil {
			return err
		}
		if b.wantJSON && i > 0 {
			b.json = append(b.json, ']')
		}
	}
	if b.wantJSON {
		b.json = append(b.json, "}\n"...)
	}
	return nil
}

// Reject notes an article that could not be read, behind the articles added before.
func (b *Batch) Reject(r extract.Reject) {
	b.rejects = append(b.rejects, rejected{r, len(b.articles)})
}

// Articles is the number of articles in the batch.
func (b *Batch) Articles() int { return len(b.articles) }

func (b *Batch) reset() {
	for _, r := range b.tableRows {
		r.reset()
	}
	b.json, b.articles, b.rejects = b.json[:0], b.articles[:0], b.rejects[:0]
	b.article.Document = nil
	b.article.arena.reset()
}

// lines returns the JSON lines of the articles [from, to).
func (b *Batch) lines(from, to int) []byte {
	start := 0
	if from > 0 {
		start = b.articles[from-1].json
	}
	if to == 0 {
		return nil
	}
	return b.json[start:b.articles[to-1].json]
}
