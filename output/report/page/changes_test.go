package page

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"newsfacts/output"
	"newsfacts/output/report"
	"newsfacts/output/report/compare"
	"newsfacts/output/report/reporttest"
)

// A rule that a user's pack switches off is on the page as the facts it made, all of them and no others of
// its kind and rule.
func TestChangesShowWhatARuleMade(t *testing.T) {
	const rule = "ru.date.vague"
	pack := fstest.MapFS{"pack.yaml": {Data: []byte("language: ru\noff: [" + rule + "]\n")}}
	before := reporttest.Dataset(t, "../../../testdata/seeds", reporttest.Lines())
	after := reporttest.Dataset(t, "../../../testdata/seeds", reporttest.Parquet(), pack)
	made := map[string]bool{}
	r, err := report.Open(before)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for range 5 {
		a, err := r.Next()
		if err != nil {
			t.Fatal(err)
		}
		for i := range a.Facts {
			if a.Facts[i].Rule == rule {
				made[a.ID+a.Facts[i].Surface] = true
			}
		}
	}
	result, err := compare.Diff(before, after, nil, -1)
	if err != nil {
		t.Fatal(err)
	}
	total := result.Tally.Total()
	if len(made) == 0 || total[compare.Removed] != len(made) || total.Different() != len(made) {
		t.Fatalf("the rule made %d facts; %v", len(made), total)
	}
	var out bytes.Buffer
	if err := Changes(&out, "before", "after", result); err != nil {
		t.Fatal(err)
	}
	cards := strings.Split(out.String(), `<li class="card `)[1:]
	if len(cards) != len(made) {
		t.Errorf("%d cards, want %d", len(cards), len(made))
	}
	for _, c := range cards {
		if !strings.HasPrefix(c, "removed") || !strings.Contains(c, `data-rule="`+rule+`"`) {
			t.Errorf("a card of something else: %s", c)
		}
	}
}

func TestNothingChanged(t *testing.T) {
	var out bytes.Buffer
	if err := Changes(&out, "a", "b", &compare.Result{Articles: 3, Tally: compare.Tally{}}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "No fact differs") {
		t.Error("the page does not say that nothing changed")
	}
}

// Two changes that are equal in all have links of their own.
func TestEqualChangesHaveTheirOwnLinks(t *testing.T) {
	f := report.Fact{GoldenFact: output.GoldenFact{Table: "roles", Start: 0, End: 4, Surface: "глав", Rule: "ru.role.x"}}
	c := compare.Change{Status: compare.Removed, Old: &f}
	a := &report.Article{ID: "a", Text: "глава"}
	r := &compare.Result{Tally: compare.Tally{}, Sample: compare.Sample{Limit: -1}}
	for range 2 {
		r.Tally.Add(&c)
		r.Sample.Add(&c, a, a)
	}
	var out bytes.Buffer
	if err := Changes(&out, "a", "b", r); err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`id="(c-[^"]+)"`).FindAllStringSubmatch(out.String(), -1)
	if len(found) != 2 || found[0][1] == found[1][1] {
		t.Errorf("ids %v", found)
	}
}
