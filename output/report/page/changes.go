package page

import (
	"io"
	"sort"
	"strconv"
	"strings"

	"newsfacts/output/report"
	"newsfacts/output/report/compare"
)

// Changes writes the page of what became of facts between two datasets.
func Changes(w io.Writer, before, after string, r *compare.Result) error {
	s, err := newShell("changes")
	if err != nil {
		return err
	}
	c := changes{shell: s, Result: r, Before: before, After: after, Total: r.Tally.Total()}
	most := 1
	for _, l := range r.Tally.Tables() {
		most = max(most, l.Counts.Different())
	}
	for _, l := range r.Tally.Tables() {
		c.Tables = append(c.Tables, lineOf(l, most))
	}
	rules := r.Tally.Rules()
	for _, l := range rules {
		c.Rules = append(c.Rules, lineOf(l, rules[0].Counts.Different()))
	}
	for _, s := range compare.Statuses()[1:] {
		if c.Total[s] > 0 {
			c.Statuses = append(c.Statuses, status{s.String(), s.Mark(), c.Total[s]})
		}
	}
	articles, ids := map[string]bool{}, map[string]int{}
	for _, shown := range r.Sample.All() {
		card := cardOf(&shown)
		if ids[card.ID]++; ids[card.ID] > 1 { // facts may be equal in all
			card.ID += "-" + strconv.Itoa(ids[card.ID])
		}
		c.Cards = append(c.Cards, card)
		articles[shown.Article] = true
	}
	for a := range articles {
		c.Articles = append(c.Articles, a)
	}
	sort.Strings(c.Articles)
	return execute(w, "changes", &c)
}

// changes is what the template shows.
type changes struct {
	shell
	*compare.Result
	Before, After string
	Total         compare.Counts
	Statuses      []status
	Tables, Rules []summary
	Cards         []card
	Articles      []string
}

// Different is the number of facts that differ.
func (c *changes) Different() int { return c.Total.Different() }

type status struct {
	Name, Mark string
	Count      int
}

// summary is a row of the picture: what became of the facts of a kind or rule.
type summary struct {
	compare.Line
	Name  string
	Same  int
	Parts []part
}

// part is a piece of a bar.
type part struct {
	Status  string
	Count   int
	Percent float64 // of the longest bar
}

func lineOf(l compare.Line, most int) summary {
	s := summary{Line: l, Name: l.Rule, Same: l.Counts[compare.Same]}
	if s.Name == "" {
		s.Name = l.Table
	}
	for _, status := range compare.Statuses()[1:] {
		if n := l.Counts[status]; n > 0 {
			s.Parts = append(s.Parts, part{status.String(), n, 100 * float64(n) / float64(most)})
		}
	}
	return s
}

// Different is the number of facts of the row that differ.
func (s summary) Different() int { return s.Counts.Different() }

// card shows one change.
type card struct {
	ID, Article               string
	Table, Rule, Status, Mark string
	Old, New                  *face
	Values                    []difference
}

// face is one side of a change.
type face struct {
	report.Context
	Rule string
	Place
}

// Place is where a fact stands.
type Place struct{ Start, End int }

// difference is a value on both sides.
type difference struct {
	Name, Old, New string
	Differs        bool
}

func cardOf(s *compare.Shown) card {
	c := card{ID: s.ID(), Article: s.Article, Table: s.Fact().Table, Rule: s.Rule(), Status: s.Status.String(), Mark: s.Status.Mark()}
	if s.Change.Old != nil {
		c.Old = faceOf(s.Change.Old, s.Before)
	}
	if s.Change.New != nil {
		c.New = faceOf(s.Change.New, s.After)
	}
	c.Values = differencesOf(&s.Change)
	return c
}

func faceOf(f *report.Fact, c report.Context) *face {
	return &face{Context: c, Rule: f.Rule, Place: Place{f.Start, f.End}}
}

// differencesOf are the values of both sides, each once.
func differencesOf(c *compare.Change) []difference {
	var all []difference
	add := func(name string) {
		d := difference{Name: strings.ReplaceAll(name, "_", " "), Old: "", New: ""}
		var before, after string
		if c.Old != nil {
			before = c.Old.Value(name)
		}
		if c.New != nil {
			after = c.New.Value(name)
		}
		d.Old, d.New, d.Differs = report.PlainText(before), report.PlainText(after), before != after
		all = append(all, d)
	}
	if c.Old != nil {
		for _, v := range c.Old.Values {
			add(v.Name)
		}
	}
	if c.New != nil {
		for _, v := range c.New.Values {
			if c.Old == nil || c.Old.Value(v.Name) == "" {
				add(v.Name)
			}
		}
	}
	return all
}
