package score

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
)

// Total is the sum over all types.
func (m *Measure) Total() Count {
	var total Count
	for _, c := range m.Types {
		total.add(c)
	}
	return total
}

// Macro is the mean F1 of the types that the gold has.
func (m *Measure) Macro() float64 {
	sum, n := 0.0, 0
	for _, typ := range m.order() {
		if c := m.Types[typ]; c.Gold > 0 {
			sum += c.F1()
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// order puts the types with most gold first.
func (m *Measure) order() []string {
	return slices.SortedFunc(maps.Keys(m.Types), func(a, b string) int {
		return cmp.Or(m.Types[b].Gold-m.Types[a].Gold, cmp.Compare(a, b))
	})
}

// Write writes the result as tables.
func (r *Result) Write(w io.Writer) {
	for i := range r.Measures {
		r.Measures[i].write(w)
	}
	r.writeValues(w)
	if len(r.Rules) > 0 {
		fmt.Fprintf(w, "\n== rules\n%-10s %-42s %7s %8s %8s\n", "type", "rule", "found", "exact", "overlap")
		for _, x := range r.Rules {
			fmt.Fprintf(w, "%-10s %-42s %7d %8.4f %8.4f\n", x.Type, x.Name, x.Found, ratio(x.Exact, x.Found), ratio(x.Overlap, x.Found))
		}
	}
	for _, e := range r.Errors {
		name := "false alarms"
		if e.Misses {
			name = "misses"
		}
		fmt.Fprintf(w, "\n== %s: %s %d\n", e.Type, name, e.Total)
		for _, x := range e.Shown {
			fmt.Fprintf(w, "%5d  %s  {%s}\n       %s: %s\n", x.Count, x.Words, x.Why, x.Article, x.Context)
		}
	}
}

func (m *Measure) write(w io.Writer) {
	fmt.Fprintf(w, "\n== %s\n%-16s %7s %7s %7s %8s %8s %8s\n", m.Name, "type", "P", "R", "F1", "right", "gold", "found")
	for _, typ := range m.order() {
		m.Types[typ].write(w, typ)
	}
	m.Total().write(w, "all")
	fmt.Fprintf(w, "%-16s %23.4f\n", "mean of types", m.Macro())
}

func (c Count) write(w io.Writer, name string) {
	fmt.Fprintf(w, "%-16s %7.4f %7.4f %7.4f %8d %8d %8d\n", name, c.Precision(), c.Recall(), c.F1(), c.HitGold, c.Gold, c.Found)
}

func (r *Result) writeValues(w io.Writer) {
	if len(r.Values) == 0 {
		return
	}
	fmt.Fprintf(w, "\n== values (normal forms of exact hits, values of overlapping ones)\n")
	for _, typ := range slices.Sorted(maps.Keys(r.Values)) {
		v := r.Values[typ]
		fmt.Fprintf(w, "%-16s", typ)
		if v.Norms > 0 {
			fmt.Fprintf(w, "  norm %.4f (%d of %d)", ratio(v.NormRight, v.Norms), v.NormRight, v.Norms)
		}
		if v.Values > 0 {
			fmt.Fprintf(w, "  value %.4f (%d of %d)", ratio(v.ValueRight, v.Values), v.ValueRight, v.Values)
		}
		fmt.Fprintln(w)
	}
}
