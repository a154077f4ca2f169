package score

import (
	"cmp"
	"slices"
	"strings"

	"newsfacts/output/report"
)

// FoundOptions say how facts become annotations.
type FoundOptions struct {
	Raw      bool // offsets into the source, where there is one
	NoNested bool // leave names inside names out
	Timex    bool // TIMEX is the type of all dates
	All      bool // quantities of all units and quotations too, with their values
}

// Found are the facts of an article as annotations, in the order of their places. The types are those of
// entities, and DATE, TIME, MONEY, PERCENT, TITLE; with All also QUANTITY and QUOTE.
func Found(a *report.Article, o FoundOptions) []Annotation {
	var all []Annotation
	titles := map[report.Range]bool{}
	for i := range a.Facts {
		f := &a.Facts[i]
		n := Annotation{Start: f.Start, End: f.End, Rule: f.Rule}
		if o.Raw {
			n.Start, n.End = f.Raw.Start, f.Raw.End
		}
		if !o.describe(&n, f) || n.Start >= n.End {
			continue
		}
		if n.Type == "TITLE" && !o.All {
			place := report.Range{Start: n.Start, End: n.End}
			if titles[place] {
				continue
			}
			titles[place] = true
		}
		all = append(all, n)
	}
	slices.SortStableFunc(all, func(a, b Annotation) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End, strings.Compare(a.Type, b.Type))
	})
	return all
}

// describe gives a fact its type and values, false where it has no part in the measure.
func (o FoundOptions) describe(n *Annotation, f *report.Fact) bool {
	switch f.Table {
	case "mentions":
		n.Type, n.Norm = f.Text("type"), f.Text("entity")
		return !o.NoNested || f.Value("nested") != "true"
	case "dates":
		n.Type, n.Value = "DATE", f.Text("value")
		if o.Timex {
			n.Type = "TIMEX"
		} else if f.Text("type") == "TIME" {
			n.Type = "TIME"
		}
	case "money":
		n.Type = "MONEY"
		n.Value = strings.Join([]string{f.Text("amount"), f.Text("amount_max"), f.Text("currency")}, " ")
	case "quantities":
		n.Type = "PERCENT"
		n.Value = strings.Join([]string{f.Text("value"), f.Text("value_max"), f.Text("unit")}, " ")
		if f.Text("unit") != "%" {
			n.Type = "QUANTITY"
			return o.All
		}
	case "roles":
		n.Type, n.Norm = "TITLE", f.Text("role")
		if o.All {
			n.Value = f.Text("person_name")
		}
	case "quotes":
		n.Type, n.Value = "QUOTE", f.Text("speaker_name")
		return o.All
	default:
		return false
	}
	return true
}
