package compare

import (
	"cmp"
	"slices"

	"newsfacts/output"
	"newsfacts/output/report"
)

// Articles matches the facts of two versions of an article, table by table. Each fact is matched once: first
// with its equal, then with the one in its place, then with equal values nearby, then with the one that
// overlaps it most. sameText says that offsets of both point into the same text.
func Articles(before, after []report.Fact, sameText bool) []Change {
	var changes []Change
	for len(before) > 0 || len(after) > 0 {
		table := firstTable(before, after)
		n, m := tableEnd(before, table), tableEnd(after, table)
		changes = matchTable(changes, before[:n], after[:m], sameText)
		before, after = before[n:], after[m:]
	}
	return changes
}

// firstTable is the table that comes first in the order of the output.
func firstTable(before, after []report.Fact) string {
	switch {
	case len(before) == 0:
		return after[0].Table
	case len(after) == 0 || before[0].Table == after[0].Table:
		return before[0].Table
	}
	for _, t := range report.Tables() {
		if t == after[0].Table {
			return t
		}
		if t == before[0].Table {
			break
		}
	}
	return before[0].Table
}

func tableEnd(facts []report.Fact, table string) int {
	for i := range facts {
		if facts[i].Table != table {
			return i
		}
	}
	return len(facts)
}

// matcher matches the facts of one table.
type matcher struct {
	old, new         []report.Fact
	oldDone, newDone []bool
	changes          []Change
}

func matchTable(changes []Change, before, after []report.Fact, sameText bool) []Change {
	if len(before) == len(after) && allEqual(before, after) {
		for i := range before {
			changes = append(changes, Change{Same, &before[i], &after[i]})
		}
		return changes
	}
	m := matcher{old: before, new: after, oldDone: make([]bool, len(before)), newDone: make([]bool, len(after))}
	m.equal()
	m.inPlace()
	m.overlapping(sameValues)
	if !sameText {
		m.elsewhere()
	}
	m.overlapping(func(_, _ *report.Fact) bool { return true })
	m.rest()
	slices.SortStableFunc(m.changes, func(a, b Change) int {
		f, g := a.Fact(), b.Fact()
		return cmp.Or(f.Start-g.Start, f.End-g.End)
	})
	return append(changes, m.changes...)
}

func allEqual(before, after []report.Fact) bool {
	for i := range before {
		if !equal(&before[i], &after[i]) {
			return false
		}
	}
	return true
}

func equal(f, g *report.Fact) bool {
	return f.Start == g.Start && f.End == g.End && f.Rule == g.Rule && sameValues(f, g)
}

func sameValues(f, g *report.Fact) bool {
	return slices.EqualFunc(f.Values, g.Values, func(v, w output.GoldenValue) bool { return v == w })
}

func (m *matcher) pair(i, j int, s Status) {
	m.oldDone[i], m.newDone[j] = true, true
	m.changes = append(m.changes, Change{s, &m.old[i], &m.new[j]})
}

// equal pairs facts that are the same in all. Facts stand in the order of their places, so that those of
// one place are found by going along.
func (m *matcher) equal() {
	m.alongside(func(f, g *report.Fact) (Status, bool) { return Same, equal(f, g) })
}

// inPlace pairs facts of one place: first those that another rule finds, then those with another value.
func (m *matcher) inPlace() {
	m.alongside(func(f, g *report.Fact) (Status, bool) { return Rerouted, sameValues(f, g) })
	m.alongside(func(*report.Fact, *report.Fact) (Status, bool) { return Changed, true })
}

// alongside pairs facts of one place that a test lets pass.
func (m *matcher) alongside(test func(f, g *report.Fact) (Status, bool)) {
	from := 0
	for i := range m.old {
		f := &m.old[i]
		for from < len(m.new) && before(&m.new[from], f) {
			from++
		}
		for j := from; j < len(m.new) && m.new[j].Range() == f.Range() && !m.oldDone[i]; j++ {
			if m.newDone[j] {
				continue
			}
			if s, ok := test(f, &m.new[j]); ok {
				m.pair(i, j, s)
			}
		}
	}
}

func before(f, g *report.Fact) bool {
	return f.Start < g.Start || f.Start == g.Start && f.End < g.End
}

// overlapping pairs facts that share characters, those that share most first.
func (m *matcher) overlapping(test func(f, g *report.Fact) bool) {
	type candidate struct{ i, j, shared, all int }
	var found []candidate
	for i := range m.old {
		for j := range m.new {
			if m.oldDone[i] || m.new[j].Start >= m.old[i].End { // they stand in order
				break
			}
			if m.newDone[j] {
				continue
			}
			f, g := m.old[i].Range(), m.new[j].Range()
			if shared := f.Overlap(g); shared > 0 && test(&m.old[i], &m.new[j]) {
				found = append(found, candidate{i, j, shared, max(f.End, g.End) - min(f.Start, g.Start)})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return b.shared*a.all - a.shared*b.all })
	for _, c := range found {
		if !m.oldDone[c.i] && !m.newDone[c.j] {
			m.pair(c.i, c.j, statusOf(&m.old[c.i], &m.new[c.j]))
		}
	}
}

// elsewhere pairs, in their order, facts of the same words and values: the text before them changed.
func (m *matcher) elsewhere() {
	for i := range m.old {
		for j := range m.new {
			if m.oldDone[i] || m.newDone[j] {
				continue
			}
			if m.old[i].Surface == m.new[j].Surface && sameValues(&m.old[i], &m.new[j]) {
				m.pair(i, j, Moved)
			}
		}
	}
}

func statusOf(f, g *report.Fact) Status {
	if sameValues(f, g) {
		return Moved
	}
	return Changed
}

// rest are the facts without a partner.
func (m *matcher) rest() {
	for i := range m.old {
		if !m.oldDone[i] {
			m.changes = append(m.changes, Change{Status: Removed, Old: &m.old[i]})
		}
	}
	for j := range m.new {
		if !m.newDone[j] {
			m.changes = append(m.changes, Change{Status: Added, New: &m.new[j]})
		}
	}
}
