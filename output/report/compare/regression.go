package compare

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"newsfacts/extract"
	"newsfacts/output"
	"newsfacts/output/report"
)

// Regression compares articles with the golden facts beside them. It takes the batches of a run.
type Regression struct {
	Golden func(source string, record int64) string // path of the golden facts of an article
	Update bool                                     // write what differs
	Only   []string                                 // tables to compare; none: all

	Cases   []Case
	Tally   Tally
	Updated int
	seen    map[string]string // articles by golden file
}

// Case is what came of one article.
type Case struct {
	Source   string
	Golden   string   // path
	Problems []string // what is wrong beside facts: no golden facts, another document date, a reject
	Changes  []Shown
}

// Failed tells whether something differs.
func (c *Case) Failed() bool { return len(c.Problems) > 0 || len(c.Changes) > 0 }

// Failed is the number of articles that differ.
func (r *Regression) Failed() int {
	n := 0
	for i := range r.Cases {
		if r.Cases[i].Failed() {
			n++
		}
	}
	return n
}

// Changes are the differences of all articles, by kind and rule.
func (r *Regression) Changes() []Shown {
	s := Sample{Limit: -1, groups: map[Group][]Shown{}}
	for _, c := range r.Cases {
		for _, change := range c.Changes {
			g := Group{change.Fact().Table, change.Rule(), change.Status}
			s.groups[g] = append(s.groups[g], change)
		}
	}
	return s.All()
}

// NewBatch makes a batch.
func (r *Regression) NewBatch() *RegressionBatch { return &RegressionBatch{of: r, tally: Tally{}} }

// Write takes a batch, in the order of the input.
func (r *Regression) Write(b *RegressionBatch) error {
	if r.Tally == nil {
		r.Tally, r.seen = Tally{}, map[string]string{}
	}
	for i := range b.cases {
		c := &b.cases[i]
		if other, ok := r.seen[c.Golden]; ok {
			c.Problems = append(c.Problems, fmt.Sprintf("its golden facts are those of %s too", other))
		}
		r.seen[c.Golden] = c.Source
	}
	r.Cases = append(r.Cases, b.cases...)
	r.Tally.AddAll(b.tally)
	r.Updated += b.updated
	*b = RegressionBatch{of: r, tally: Tally{}}
	return nil
}

// Known tells whether golden facts belong to an article of the run.
func (r *Regression) Known(golden string) bool {
	_, ok := r.seen[golden]
	return ok
}

// RegressionBatch compares the articles of one batch.
type RegressionBatch struct {
	of      *Regression
	cases   []Case
	tally   Tally
	updated int
}

// Add compares an article.
func (b *RegressionBatch) Add(d *extract.Document) error {
	c := Case{Source: d.Source, Golden: b.of.Golden(d.Source, d.Record)}
	if d.Record != 0 {
		c.Source = fmt.Sprintf("%s#%d", d.Source, d.Record)
	}
	if err := b.compare(&c, d); err != nil {
		return err
	}
	b.cases = append(b.cases, c)
	return nil
}

// Reject notes an article that could not be read.
func (b *RegressionBatch) Reject(r extract.Reject) {
	b.cases = append(b.cases, Case{
		Source:   r.Source,
		Golden:   b.of.Golden(r.Source, r.Record),
		Problems: []string{fmt.Sprintf("rejected: %s: %s", r.Stage, r.Reason)},
	})
}

func (b *RegressionBatch) compare(c *Case, d *extract.Document) error {
	now, err := output.NewGolden(d)
	if err != nil {
		return err
	}
	golden, err := readGolden(c.Golden)
	switch {
	case errors.Is(err, fs.ErrNotExist) && b.of.Update:
		golden = &output.Golden{}
	case errors.Is(err, fs.ErrNotExist):
		c.Problems = append(c.Problems, "no golden facts: --update writes them")
		return nil
	case err != nil:
		c.Problems = append(c.Problems, err.Error())
		return nil
	}
	if b.of.Update {
		return b.update(c, golden, now)
	}
	c.Problems = append(c.Problems, differences(golden, now)...)
	article, err := report.ArticleOf(d)
	if err != nil {
		return err
	}
	article.ID = c.Source
	article.Only(b.of.Only)
	before := *article
	before.Facts = report.FactsOf(golden)
	before.Only(b.of.Only)
	b.changes(c, &before, article)
	return nil
}

func (b *RegressionBatch) changes(c *Case, before, after *report.Article) {
	sample := Sample{Limit: -1}
	found := Articles(before.Facts, after.Facts, false)
	for i := range found {
		b.tally.Add(&found[i])
		if found[i].Status != Same {
			sample.Add(&found[i], before, after)
		}
	}
	c.Changes = sample.All()
}

// differences are those beside the facts.
func differences(golden, now *output.Golden) []string {
	var found []string
	for _, v := range []struct{ name, golden, now string }{
		{"schema_version", golden.SchemaVersion, now.SchemaVersion},
		{"language", golden.Language, now.Language},
		{"document_date", golden.DocumentDate, now.DocumentDate},
		{"document_date_from", golden.DocumentDateFrom, now.DocumentDateFrom},
	} {
		if v.golden != v.now {
			found = append(found, fmt.Sprintf("%s: %s → %s", v.name, orNone(v.golden), orNone(v.now)))
		}
	}
	return found
}

// update writes the golden facts where they differ. Of kinds that are not asked for the old ones stay.
func (b *RegressionBatch) update(c *Case, golden, now *output.Golden) error {
	if only := b.of.Only; len(only) > 0 {
		facts := slices.DeleteFunc(slices.Clone(golden.Facts), func(f output.GoldenFact) bool { return slices.Contains(only, f.Table) })
		for _, f := range now.Facts {
			if slices.Contains(only, f.Table) {
				facts = append(facts, f)
			}
		}
		order := report.Tables()
		slices.SortStableFunc(facts, func(f, g output.GoldenFact) int {
			return slices.Index(order, f.Table) - slices.Index(order, g.Table)
		})
		now.Facts = facts
	}
	written, err := writeGolden(c.Golden, now)
	if written {
		b.updated++
	}
	return err
}

func readGolden(path string) (*output.Golden, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	g, err := output.ReadGolden(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	return g, nil
}
