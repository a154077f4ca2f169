package pipeline

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"newsfacts/extract"
	"newsfacts/output"
	"newsfacts/pipeline/input"
)

var update = flag.Bool("update", false, "write the golden files anew")

// readSeeds takes the five articles down the street.
func readSeeds(t *testing.T) map[string]*extract.Document {
	t.Helper()
	files, err := input.Collect([]string{"../testdata/seeds"}, false)
	if err != nil {
		t.Fatal(err)
	}
	street := NewStreet(NewLanguages())
	documents := map[string]*extract.Document{}
	for i := range files.Files {
		f, err := files.Files[i].Open(nil)
		if err != nil {
			t.Fatal(err)
		}
		err = input.Read(files.Files[i].Source, f, input.Options{MaxBytes: 1 << 20, Day: extract.NoDay}, func(a *input.Article) error {
			d := &extract.Document{}
			if r := street.Process(a, d); r != nil {
				t.Fatalf("%s: %s: %s", a.Source, r.Stage, r.Reason)
			}
			d.Tokens, d.Sentences, d.Paragraphs = slices.Clone(d.Tokens), slices.Clone(d.Sentences), slices.Clone(d.Paragraphs)
			documents[files.Files[i].Path] = d
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
	if len(documents) != 5 {
		t.Fatalf("%d seeds, want 5", len(documents))
	}
	return documents
}

// The facts of the seeds are those that stand beside them; -update writes them anew, to be read as a diff.
func TestSeedGoldens(t *testing.T) {
	for path, d := range readSeeds(t) {
		golden := strings.TrimSuffix(path, filepath.Ext(path)) + ".facts.json"
		var got bytes.Buffer
		if err := output.WriteGolden(&got, d); err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s: the facts differ; go test ./pipeline -update writes them anew\n%s", golden, firstDifference(want, got.Bytes()))
		}
	}
}

func firstDifference(want, got []byte) string {
	w, g := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return "- " + w[i] + "\n+ " + g[i]
		}
	}
	return "one goes on behind the other"
}

// The facts of the seeds are scored against their annotation by hand, so that a wrong golden cannot pass.
func TestSeedsAgainstAnnotation(t *testing.T) {
	var dates, money, quantities, names, quotes tally
	invented, noise := 0, 0
	for path, d := range readSeeds(t) {
		a := readAnnotation(t, "../testdata/gold/seed-"+filepath.Base(path)[:3]+".json")
		facts := datesOf(d)
		dates.compare("dates", a, a.Dates, facts)
		invented += inventedYears(a, facts)
		sums := moneyOf(d)
		money.compare("money", a, a.sums(), sums)
		counts := quantitiesOf(d)
		quantities.compare("quantities", a, a.Quantities, counts)
		names.compare("entities", a, a.names(), mentionsOf(d))
		quotes.compare("quotes", a, a.speakers(), quotesOf(d))
		noise += a.inNoise(slices.Concat(facts, sums, counts))
	}
	if dates.coreRight != 16 || dates.core != 16 {
		t.Errorf("core dates: %d of %d right, want 16 of 16\nwrong %q\nmissed %q", dates.coreRight, dates.core, dates.wrong, dates.missed)
	}
	if invented != 0 {
		t.Errorf("%d invented years", invented)
	}
	if p := dates.precision(); p < .93 {
		t.Errorf("precision of dates %.3f, want .93: %q %q", p, dates.wrong, dates.falseAlarm)
	}
	if money.right != 6 || money.gold != 6 || money.found != 6 {
		t.Errorf("money: %d of %d right, %d found, want 6 of 6: %q %q", money.right, money.gold, money.found, money.wrong, money.falseAlarm)
	}
	if f := quantities.f1(); f < .90 {
		t.Errorf("F1 of quantities %.3f, want .90: wrong %q missed %q false %q", f, quantities.wrong, quantities.missed, quantities.falseAlarm)
	}
	if f := names.f1(); f < .90 {
		t.Errorf("F1 of names %.3f, want .90: wrong %q missed %q false %q", f, names.wrong, names.missed, names.falseAlarm)
	}
	if f := quotes.f1(); f < .90 {
		t.Errorf("F1 of quotations with their speakers %.3f, want .90: wrong %q missed %q false %q", f, quotes.wrong, quotes.missed, quotes.falseAlarm)
	}
	if noise != 0 {
		t.Errorf("%d facts inside noise", noise)
	}
	t.Logf("F1: dates %.3f, money %.3f, quantities %.3f, names %.3f, quotations %.3f", dates.f1(), money.f1(), quantities.f1(), names.f1(), quotes.f1())
}

func mentionsOf(d *extract.Document) []scored {
	var facts []scored
	for i := range d.Mentions {
		if m := &d.Mentions[i]; !m.Nested {
			facts = append(facts, scoredFact(d, m.Fact, string(m.Type)))
		}
	}
	return facts
}

// quotesOf is the quotations with who says them.
func quotesOf(d *extract.Document) []scored {
	var facts []scored
	for i := range d.Quotes {
		q := &d.Quotes[i]
		facts = append(facts, scoredFact(d, q.Fact, q.SpeakerName))
	}
	return facts
}

func datesOf(d *extract.Document) []scored {
	var facts []scored
	for i := range d.Dates {
		facts = append(facts, scoredFact(d, d.Dates[i].Fact, d.Dates[i].Value))
	}
	return facts
}

func moneyOf(d *extract.Document) []scored {
	var facts []scored
	for i := range d.Money {
		m := &d.Money[i]
		facts = append(facts, scoredFact(d, m.Fact, m.Amount.Decimal.String()+" "+m.Currency+" "+string(m.Modifier)))
	}
	return facts
}

func quantitiesOf(d *extract.Document) []scored {
	var facts []scored
	for i := range d.Quantities {
		q := &d.Quantities[i]
		facts = append(facts, scoredFact(d, q.Fact, q.Value.Decimal.String()))
	}
	return facts
}
