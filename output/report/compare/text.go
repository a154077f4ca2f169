package compare

import (
	"fmt"
	"io"
	"strings"

	"newsfacts/output/report"
)

// WriteSummary writes what became of the facts, by kind and by rule.
func WriteSummary(w io.Writer, t Tally) {
	fmt.Fprintf(w, "%-12s", "kind")
	for _, s := range Statuses() {
		fmt.Fprintf(w, "%10s", s)
	}
	fmt.Fprintln(w)
	for _, l := range t.Tables() {
		fmt.Fprintf(w, "%-12s%s\n", l.Table, numbers(l.Counts))
	}
	fmt.Fprintf(w, "%-12s%s\n", "all", numbers(t.Total()))
	rules := t.Rules()
	if len(rules) == 0 {
		return
	}
	fmt.Fprintf(w, "\nrules whose facts differ\n")
	for _, l := range rules {
		fmt.Fprintf(w, "  %-44s", ruleName(l.Table, l.Rule))
		for _, s := range Statuses() {
			if n := l.Counts[s]; n > 0 && s != Same {
				fmt.Fprintf(w, "  %s%d %s", s.Mark(), n, s)
			}
		}
		fmt.Fprintln(w)
	}
}

func numbers(c Counts) string {
	var b strings.Builder
	for _, n := range c {
		fmt.Fprintf(&b, "%10d", n)
	}
	return b.String()
}

// ruleName is the rule, or the kind where facts have none, as entities do.
func ruleName(table, rule string) string {
	if rule == "" {
		return table
	}
	return rule
}

// WriteChanges writes changes grouped by kind and rule, each in its sentence.
func WriteChanges(w io.Writer, changes []Shown) {
	heading := ""
	for i := range changes {
		c := &changes[i]
		if h := c.Fact().Table + "  " + c.Rule(); h != heading {
			heading = h
			fmt.Fprintf(w, "\n%s\n", strings.TrimRight(h, " "))
		}
		writeChange(w, c)
	}
}

func writeChange(w io.Writer, c *Shown) {
	fmt.Fprintf(w, "  %s %s %s %s\n", c.Status.Mark(), c.Status, c.Article, place(&c.Change))
	switch c.Status {
	case Added, Removed:
		fmt.Fprintf(w, "      %s\n", values(c.Fact()))
	default:
		for _, name := range c.Values() {
			fmt.Fprintf(w, "      %s: %s → %s\n", name, orNone(c.Old.Value(name)), orNone(c.New.Value(name)))
		}
	}
	if c.Old != nil && c.New != nil && c.Old.Range() != c.New.Range() {
		fmt.Fprintf(w, "      - %s\n      + %s\n", sentence(c.Before), sentence(c.After))
		return
	}
	context := c.After
	if c.New == nil {
		context = c.Before
	}
	fmt.Fprintf(w, "      %s\n", sentence(context))
}

func place(c *Change) string {
	at := func(f *report.Fact) string { return fmt.Sprintf("%d-%d", f.Start, f.End) }
	if c.Old != nil && c.New != nil && c.Old.Range() != c.New.Range() {
		return at(c.Old) + " → " + at(c.New)
	}
	return at(c.Fact())
}

// values are the values of a fact in one line.
func values(f *report.Fact) string {
	parts := make([]string, len(f.Values))
	for i, v := range f.Values {
		parts[i] = v.Name + " " + v.JSON
	}
	return strings.Join(parts, ", ")
}

func orNone(value string) string {
	if value == "" {
		return "none"
	}
	return value
}

// sentence is the sentence of a fact with marks around it, in one line.
func sentence(c report.Context) string {
	return oneLine(c.Before) + "⟦" + oneLine(c.Surface) + "⟧" + oneLine(c.After)
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }
