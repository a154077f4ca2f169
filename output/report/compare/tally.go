package compare

import (
	"cmp"
	"slices"

	"newsfacts/output/report"
)

// Group are the changes of one kind, rule and status.
type Group struct {
	Table  string
	Rule   string
	Status Status
}

// Counts are numbers of facts by status.
type Counts [Removed + 1]int

// Different is the number of facts that are not the same.
func (c Counts) Different() int {
	n := 0
	for _, k := range c[Changed:] {
		n += k
	}
	return n
}

// Tally counts changes by group.
type Tally map[Group]int

// Add counts a change.
func (t Tally) Add(c *Change) { t[Group{c.Fact().Table, c.Rule(), c.Status}]++ }

// AddAll adds the counts of another tally.
func (t Tally) AddAll(other Tally) {
	for g, n := range other {
		t[g] += n
	}
}

// Line is a row of a summary.
type Line struct {
	Table  string
	Rule   string // "": all of the table
	Counts Counts
}

// Tables sums up by kind, in the order of the output.
func (t Tally) Tables() []Line {
	lines := t.sum(func(g Group) Line { return Line{Table: g.Table} })
	order := report.Tables()
	slices.SortFunc(lines, func(a, b Line) int {
		return slices.Index(order, a.Table) - slices.Index(order, b.Table)
	})
	return lines
}

// Rules sums up by rule, those first whose facts differ most; rules without a difference are left out.
func (t Tally) Rules() []Line {
	lines := t.sum(func(g Group) Line { return Line{Table: g.Table, Rule: g.Rule} })
	lines = slices.DeleteFunc(lines, func(l Line) bool { return l.Counts.Different() == 0 })
	slices.SortFunc(lines, func(a, b Line) int {
		return cmp.Or(b.Counts.Different()-a.Counts.Different(), cmp.Compare(a.Table, b.Table), cmp.Compare(a.Rule, b.Rule))
	})
	return lines
}

// Total sums up all.
func (t Tally) Total() Counts {
	lines := t.sum(func(Group) Line { return Line{} })
	if len(lines) == 0 {
		return Counts{}
	}
	return lines[0].Counts
}

func (t Tally) sum(by func(Group) Line) []Line {
	at := map[Line]int{}
	var lines []Line
	for g, n := range t {
		key := by(g)
		i, ok := at[key]
		if !ok {
			i = len(lines)
			at[key] = i
			lines = append(lines, key)
		}
		lines[i].Counts[g.Status] += n
	}
	return lines
}
