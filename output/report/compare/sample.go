package compare

import (
	"cmp"
	"hash/fnv"
	"io"
	"slices"
	"strconv"

	"newsfacts/output/report"
)

// Shown is a change with what a person needs to judge it.
type Shown struct {
	Change
	Article, Title, Source string
	Before, After          report.Context // of Old and of New
	rank                   uint64
}

// ID names the change in links: it stays the same while the article, the kind and the place do.
func (s *Shown) ID() string { return strconv.FormatUint(s.rank, 36) }

// Sample keeps some changes of each group: all up to Limit, past it those whose hashes are lowest, which is
// a fair choice and the same on every run.
type Sample struct {
	Limit  int // of a group; 0: none are kept, -1: all
	groups map[Group][]Shown
}

// Add offers a change of an article. Old is nil where the article is new, after where it is gone.
func (s *Sample) Add(c *Change, before, after *report.Article) {
	if s.Limit == 0 {
		return
	}
	group := Group{c.Fact().Table, c.Rule(), c.Status}
	a := after
	if a == nil {
		a = before
	}
	rank := rankOf(a.ID, c)
	kept := s.groups[group]
	if s.Limit > 0 && len(kept) == s.Limit && rank >= kept[len(kept)-1].rank {
		return
	}
	shown := Shown{Change: detached(c), Article: a.ID, Title: a.Title, Source: a.Source, rank: rank}
	if c.Old != nil {
		shown.Before = before.ContextOf(c.Old)
	}
	if c.New != nil {
		shown.After = after.ContextOf(c.New)
	}
	if s.groups == nil {
		s.groups = map[Group][]Shown{}
	}
	if s.Limit < 0 {
		s.groups[group] = append(kept, shown)
		return
	}
	i, _ := slices.BinarySearchFunc(kept, rank, func(k Shown, rank uint64) int { return cmp.Compare(k.rank, rank) })
	kept = slices.Insert(kept, i, shown)
	s.groups[group] = kept[:min(len(kept), s.Limit)]
}

// detached copies the facts, so that the articles can go.
func detached(c *Change) Change {
	d := Change{Status: c.Status}
	if c.Old != nil {
		f := *c.Old
		d.Old = &f
	}
	if c.New != nil {
		f := *c.New
		d.New = &f
	}
	return d
}

func rankOf(article string, c *Change) uint64 {
	f := c.Fact()
	h := fnv.New64a()
	io.WriteString(h, article+"\x00"+f.Table+"\x00"+f.Rule+"\x00"+c.Status.String()+"\x00"+strconv.Itoa(f.Start)+"\x00"+strconv.Itoa(f.End))
	return mix(h.Sum64())
}

// mix spreads the bits, so that texts that end alike do not rank alike (the finaliser of MurmurHash3).
func mix(h uint64) uint64 {
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// All are the changes that were kept: by kind, rule, status, then in the order of the ids and places.
func (s *Sample) All() []Shown {
	var all []Shown
	for _, kept := range s.groups {
		all = append(all, kept...)
	}
	order := report.Tables()
	slices.SortFunc(all, func(a, b Shown) int {
		f, g := a.Fact(), b.Fact()
		return cmp.Or(
			slices.Index(order, f.Table)-slices.Index(order, g.Table),
			cmp.Compare(a.Rule(), b.Rule()),
			int(a.Status)-int(b.Status),
			cmp.Compare(a.Article, b.Article),
			f.Start-g.Start, f.End-g.End, cmp.Compare(a.rank, b.rank),
		)
	})
	return all
}

// First are the changes that a smaller limit would have kept.
func (s *Sample) First(limit int) []Shown {
	smaller := Sample{Limit: limit, groups: map[Group][]Shown{}}
	for g, kept := range s.groups {
		if limit >= 0 {
			kept = kept[:min(limit, len(kept))]
		}
		smaller.groups[g] = kept
	}
	return smaller.All()
}
