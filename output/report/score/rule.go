package score

import (
	"cmp"
	"slices"
)

// Rule is how the facts of one rule fare.
type Rule struct {
	Type, Name     string
	Found          int
	Exact, Overlap int // right ones
}

// countRules counts what was found by rule; Found is counted once, with the exact ones.
func (m *measurer) countRules(t typed, o outcome, hits func(*Rule) *int) {
	for j := range t.found {
		f := &t.found[j]
		if !o.counts[j] || f.Rule == "" {
			continue
		}
		key := f.Type + " " + f.Rule
		r := m.rules[key]
		if r == nil {
			r = &Rule{Type: f.Type, Name: f.Rule}
			m.rules[key] = r
		}
		counter := hits(r)
		if counter == &r.Exact {
			r.Found++
		}
		if o.right[j] {
			*counter++
		}
	}
}

// sortedRules puts first the types in their order, and in them the rules with most wrong facts.
func sortedRules(rules map[string]*Rule) []Rule {
	var all []Rule
	for _, r := range rules {
		all = append(all, *r)
	}
	slices.SortFunc(all, func(a, b Rule) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), (b.Found-b.Overlap)-(a.Found-a.Overlap), b.Found-a.Found, cmp.Compare(a.Name, b.Name))
	})
	return all
}
