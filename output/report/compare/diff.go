package compare

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"newsfacts/output/report"
)

// Result is what Diff found.
type Result struct {
	Articles        int // in both
	AddedArticles   int // in the new dataset alone
	RemovedArticles int
	OtherTexts      int // articles in both whose text differs
	Tally           Tally
	Sample          Sample
}

// Diff compares two datasets article by article. Both are read once, side by side; where their articles
// part, the ids of both are read first, and those that are ahead wait (at most waiting articles).
func Diff(before, after string, only []string, sample int) (*Result, error) {
	d := differ{only: only, result: Result{Tally: Tally{}, Sample: Sample{Limit: sample}}}
	for i, path := range []string{before, after} {
		r, err := report.Open(path)
		if err != nil {
			return nil, err
		}
		defer r.Close()
		d.sides[i] = side{path: path, reader: r}
	}
	for !d.sides[0].ended || !d.sides[1].ended {
		if err := d.step(); err != nil {
			return nil, err
		}
	}
	for i := range d.sides {
		for _, id := range slices.Sorted(maps.Keys(d.sides[i].ahead)) {
			d.alone(i, d.sides[i].ahead[id])
		}
	}
	return &d.result, nil
}

// waiting is how many articles may wait for their partners when the two datasets have other orders.
const waiting = 20_000

// differ holds the two sides: the old dataset and the new one.
type differ struct {
	sides  [2]side
	only   []string
	parted bool // the two do not hold the same articles in the same order
	result Result
}

// side is one of the datasets.
type side struct {
	path   string
	reader report.Reader
	ended  bool
	ids    map[uint64]struct{} // of all articles, once the two parted
	ahead  map[string]*report.Article
}

// next returns the next article, nil at the end.
func (s *side) next() (*report.Article, error) {
	if s.ended {
		return nil, nil
	}
	a, err := s.reader.Next()
	if errors.Is(err, io.EOF) {
		s.ended = true
		return nil, nil
	}
	return a, err
}

// step takes one article of each side.
func (d *differ) step() error {
	var pair [2]*report.Article
	for i := range d.sides {
		a, err := d.sides[i].next()
		if err != nil {
			return err
		}
		if a != nil {
			a.Only(d.only)
		}
		pair[i] = a
	}
	if !d.parted && pair[0] != nil && pair[1] != nil && pair[0].ID == pair[1].ID {
		d.both(pair[0], pair[1])
		return nil
	}
	if err := d.part(); err != nil {
		return err
	}
	for i, a := range pair {
		if a != nil {
			if err := d.place(i, a); err != nil {
				return err
			}
		}
	}
	return nil
}

// part reads the ids of both, once.
func (d *differ) part() error {
	if d.parted {
		return nil
	}
	d.parted = true
	for i := range d.sides {
		s := &d.sides[i]
		s.ahead = map[string]*report.Article{}
		ids, err := articleIDs(s.path)
		if err != nil {
			return err
		}
		s.ids = ids
	}
	return nil
}

// place finds the partner of an article, lets it wait, or counts it as one of its side alone.
func (d *differ) place(i int, a *report.Article) error {
	mine, other := &d.sides[i], &d.sides[1-i]
	if b, ok := other.ahead[a.ID]; ok {
		delete(other.ahead, a.ID)
		if i == 0 {
			a, b = b, a
		}
		d.both(b, a)
		return nil
	}
	if _, ok := other.ids[idHash(a.ID)]; !ok {
		d.alone(i, a)
		return nil
	}
	if len(mine.ahead) == waiting {
		return fmt.Errorf("the articles of %s and %s stand in very different orders: %d wait for their partners", d.sides[0].path, d.sides[1].path, waiting)
	}
	mine.ahead[a.ID] = a
	return nil
}

// both compares an article that both have.
func (d *differ) both(before, after *report.Article) {
	d.result.Articles++
	sameText := before.Text == after.Text || before.Text == "" || after.Text == ""
	if !sameText {
		d.result.OtherTexts++
	}
	changes := Articles(before.Facts, after.Facts, sameText)
	for i := range changes {
		d.add(&changes[i], before, after)
	}
}

// alone counts the facts of an article that one side has.
func (d *differ) alone(i int, a *report.Article) {
	status, count := Removed, &d.result.RemovedArticles
	if i == 1 {
		status, count = Added, &d.result.AddedArticles
	}
	*count++
	for k := range a.Facts {
		c := Change{Status: status, Old: &a.Facts[k]}
		if i == 1 {
			c.Old, c.New = nil, c.Old
		}
		d.add(&c, a, a)
	}
}

func (d *differ) add(c *Change, before, after *report.Article) {
	d.result.Tally.Add(c)
	if c.Status != Same {
		d.result.Sample.Add(c, before, after)
	}
}
