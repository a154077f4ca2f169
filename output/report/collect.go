package report

import "newsfacts/extract"

// Collector keeps the articles of a run, in the order of the input, up to a limit. It takes its batches.
type Collector struct {
	Limit    int
	Articles []*Article
	More     int // articles over the limit
	Rejects  []extract.Reject
}

// NewBatch makes a batch.
func (c *Collector) NewBatch() *Collected { return &Collected{} }

// Write takes a batch.
func (c *Collector) Write(b *Collected) error {
	n := min(len(b.articles), c.Limit-len(c.Articles))
	c.Articles = append(c.Articles, b.articles[:n]...)
	c.More += len(b.articles) - n
	c.Rejects = append(c.Rejects, b.rejects...)
	*b = Collected{}
	return nil
}

// Collected is a batch of articles.
type Collected struct {
	articles []*Article
	rejects  []extract.Reject
}

// Add takes an article.
func (b *Collected) Add(d *extract.Document) error {
	a, err := ArticleOf(d)
	if err == nil {
		b.articles = append(b.articles, a)
	}
	return err
}

// Reject notes an article that could not be read.
func (b *Collected) Reject(r extract.Reject) { b.rejects = append(b.rejects, r) }
