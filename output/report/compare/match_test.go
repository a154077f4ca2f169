package compare

import (
	"fmt"
	"strings"
	"testing"

	"newsfacts/output"
	"newsfacts/output/report"
)

// facts reads "table start-end rule value …" lines; the surface is the value of the place.
func facts(lines ...string) []report.Fact {
	var all []report.Fact
	for _, l := range lines {
		var f report.Fact
		var value string
		if _, err := fmt.Sscanf(l, "%s %d-%d %s %s", &f.Table, &f.Start, &f.End, &f.Rule, &value); err != nil {
			panic(l + ": " + err.Error())
		}
		f.Surface = value
		f.Values = []output.GoldenValue{{Name: "value", JSON: `"` + value + `"`}}
		all = append(all, f)
	}
	return all
}

func TestArticles(t *testing.T) {
	for _, c := range []struct {
		name          string
		before, after []report.Fact
		want          string
	}{
		{"nothing", nil, nil, ""},
		{"the same", facts("dates 0-5 a 1", "money 0-5 m 1"), facts("dates 0-5 a 1", "money 0-5 m 1"), "same dates 0, same money 0"},
		{"another value", facts("dates 0-5 a 1"), facts("dates 0-5 a 2"), "changed dates 0"},
		{"another rule", facts("dates 0-5 a 1"), facts("dates 0-5 b 1"), "rerouted dates 0"},
		{"another rule and value", facts("dates 0-5 a 1"), facts("dates 0-5 b 2"), "changed dates 0"},
		{"longer", facts("dates 3-5 a 1"), facts("dates 0-5 a 1"), "moved dates 0"},
		{"longer, another value", facts("dates 3-5 a 1"), facts("dates 0-5 a 2"), "changed dates 0"},
		{"gone and come", facts("dates 0-5 a 1"), facts("dates 9-12 a 1"), "removed dates 0, added dates 9"},
		{"another kind in its place", facts("money 0-5 m 1"), facts("quantities 0-5 q 1"), "removed money 0, added quantities 0"},
		{"two in one place", facts("quotes 0-9 a 1", "quotes 0-9 a 2"), facts("quotes 0-9 a 2"), "same quotes 0, removed quotes 0"},
		{"one of two equal ones", facts("roles 0-9 a 1", "roles 0-9 a 1"), facts("roles 0-9 a 1"), "same roles 0, removed roles 0"},
		{"the equal one first, then the overlapping one", facts("dates 0-5 a 1", "dates 6-9 a 2"), facts("dates 0-5 a 1", "dates 4-9 a 2"), "same dates 0, moved dates 4"},
		{"largest overlap first", facts("dates 0-10 a 1"), facts("dates 0-3 a 3", "dates 4-10 a 4"), "added dates 0, changed dates 4"},
		{"split in two", facts("mentions 0-10 a 1"), facts("mentions 0-4 a 1", "mentions 5-10 a 1"), "added mentions 0, moved mentions 5"},
	} {
		if got := told(Articles(c.before, c.after, true)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Where the text differs, facts of the same words are followed.
func TestArticlesOfOtherTexts(t *testing.T) {
	before := facts("dates 0-5 a 1", "dates 10-15 a 2")
	after := facts("dates 7-12 a 1", "dates 17-22 a 3")
	want := "moved dates 7, removed dates 10, added dates 17"
	if got := told(Articles(before, after, false)); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func told(changes []Change) string {
	var parts []string
	for i := range changes {
		f := changes[i].Fact()
		parts = append(parts, fmt.Sprintf("%s %s %d", changes[i].Status, f.Table, f.Start))
	}
	return strings.Join(parts, ", ")
}

// Every fact of both sides stands in exactly one change.
func TestArticlesLosesNothing(t *testing.T) {
	before := facts("dates 0-5 a 1", "dates 2-9 a 2", "dates 2-9 b 2", "dates 20-30 a 1", "dates 25-40 a 1")
	after := facts("dates 0-9 a 2", "dates 2-9 a 2", "dates 4-22 a 7", "dates 29-41 c 1")
	old, new := 0, 0
	for _, c := range Articles(before, after, true) {
		if c.Old != nil {
			old++
		}
		if c.New != nil {
			new++
		}
	}
	if old != len(before) || new != len(after) {
		t.Errorf("%d of %d old facts, %d of %d new ones", old, len(before), new, len(after))
	}
}
