package pipeline

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"newsfacts/extract"
	"newsfacts/extract/text"
)

// annotation is what testdata/gold says of a seed article; offsets are code points of the file.
type annotation struct {
	Dates      []goldFact `json:"dates"`
	Money      []goldFact `json:"money"`
	Quantities []goldFact `json:"quantities"`
	Entities   []goldFact `json:"entities"`
	Quotes     []goldFact `json:"quotes"`
	Ignore     []goldFact `json:"ignore"`
	Article    struct {
		Noise []goldFact `json:"noise"`
	} `json:"article"`
}

// goldFact holds the fields of all kinds that the score looks at.
type goldFact struct {
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`
	Kind     string `json:"kind"`
	MaxSpan  []int  `json:"max_span"`
	Core     bool   `json:"core"`
	Optional bool   `json:"optional"`
	InNoise  bool   `json:"in_noise"`

	Value         string   `json:"value"`
	ValueResolved string   `json:"value_resolved"`
	AltValues     []string `json:"alt_values"`

	Amount      string   `json:"amount"`
	Currency    string   `json:"currency"`
	Modifier    string   `json:"modifier"`
	ModifierAlt []string `json:"modifier_alt"`

	Type          string   `json:"type"`
	TypeAlt       []string `json:"type_alt"`
	Nested        bool     `json:"nested"`
	ExtentMax     []int    `json:"extent_max"` // the widest span of a quotation
	SpeakerNormal string   `json:"speaker_normal"`
}

// values are those that are right.
func (g *goldFact) values() []string {
	return append([]string{g.Value, g.ValueResolved}, g.AltValues...)
}

func readAnnotation(t *testing.T, path string) *annotation {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	a := &annotation{}
	if err := json.Unmarshal(content, a); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return a
}

// scored is a fact of the program as the score sees it: code points of the file.
type scored struct {
	start, end int
	surface    string
	value      string
}

// sourceSpan carries a fact's span over to code points of the source.
func sourceSpan(d *extract.Document, s text.Span) (start, end int) {
	raw, ok := d.Map.Source(s)
	if !ok {
		return -1, -1
	}
	start = utf8.RuneCountInString(d.Raw[:raw.Start])
	return start, start + utf8.RuneCountInString(d.Raw[raw.Start:raw.End])
}

func scoredFact(d *extract.Document, f extract.Fact, value string) scored {
	start, end := sourceSpan(d, f.Span)
	return scored{start, end, f.Span.Of(d.Text), value}
}

// meets reports whether the fact has the span of the annotation, or one inside its widest span that
// holds half of it.
func (s scored) meets(g *goldFact) bool {
	if s.start == g.Start && s.end == g.End {
		return true
	}
	if strings.Trim(s.surface, " .") == strings.Trim(strings.Join(strings.Fields(g.Text), " "), " .") &&
		s.start <= g.Start+1 && s.end >= g.End-1 {
		return true
	}
	if len(g.MaxSpan) != 2 || s.start < g.MaxSpan[0] || s.end > g.MaxSpan[1] {
		return false
	}
	return 2*(min(s.end, g.End)-max(s.start, g.Start)) >= g.End-g.Start
}

func (s scored) overlaps(g *goldFact) bool { return s.start < g.End && g.Start < s.end }

// tally counts the facts of one kind.
type tally struct {
	right, found, gold        int
	coreRight, core           int
	wrong, missed, falseAlarm []string
}

func (t *tally) precision() float64 { return float64(t.right) / float64(max(t.found, 1)) }
func (t *tally) recall() float64    { return float64(t.right) / float64(max(t.gold, 1)) }
func (t *tally) f1() float64 {
	p, r := t.precision(), t.recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// compare adds the facts of one kind of an article. Facts over ignored or optional stretches do not
// count, and optional ones need not be found.
func (t *tally) compare(kind string, a *annotation, gold []goldFact, facts []scored) {
	taken := make([]bool, len(facts))
	for i := range gold {
		g := &gold[i]
		k := slices.IndexFunc(facts, func(s scored) bool { return s.meets(g) })
		right := k >= 0 && slices.Contains(g.values(), facts[k].value)
		if k >= 0 {
			taken[k] = true
		}
		if g.Optional {
			continue
		}
		t.count(g, k >= 0, right)
		if k >= 0 && !right {
			t.wrong = append(t.wrong, facts[k].surface+" => "+facts[k].value+", not "+g.Value)
		}
	}
	for k, s := range facts {
		if taken[k] || slices.ContainsFunc(a.Ignore, func(g goldFact) bool { return g.Kind == kind && s.overlaps(&g) }) {
			continue
		}
		t.found++
		t.falseAlarm = append(t.falseAlarm, s.surface+" => "+s.value)
	}
}

func (t *tally) count(g *goldFact, found, right bool) {
	t.gold++
	if g.Core {
		t.core++
	}
	switch {
	case right:
		t.found++
		t.right++
		if g.Core {
			t.coreRight++
		}
	case found:
		t.found++
	default:
		t.missed = append(t.missed, g.Text+" => "+g.Value)
	}
}

// sums are the sums with amount, currency and modifier as one value.
func (a *annotation) sums() []goldFact {
	var sums []goldFact
	for _, g := range a.Money {
		g.Value = g.Amount + " " + g.Currency + " " + g.Modifier
		for _, m := range g.ModifierAlt {
			g.AltValues = append(g.AltValues, g.Amount+" "+g.Currency+" "+m)
		}
		sums = append(sums, g)
	}
	return sums
}

// names are the mentions with their type as value; those in others need not be found.
func (a *annotation) names() []goldFact {
	var names []goldFact
	for _, g := range a.Entities {
		g.Optional = g.Optional || g.Nested
		if g.Value, g.AltValues = g.Type, g.TypeAlt; g.Type == "BRAND" {
			g.Value = "PRODUCT"
		}
		names = append(names, g)
	}
	return names
}

// speakers are the quotations with the name of their speaker as value; those in others need not be found.
func (a *annotation) speakers() []goldFact {
	var quotes []goldFact
	for _, g := range a.Quotes {
		g.Optional = g.Optional || g.Nested
		g.Value, g.MaxSpan = g.SpeakerNormal, []int{g.Start - 1, g.End + 1} // marks may stand at the ends
		if len(g.ExtentMax) == 2 {
			g.MaxSpan = g.ExtentMax
		}
		quotes = append(quotes, g)
	}
	return quotes
}

// inventedYears counts dates with a year where the annotation has one without, other than the year
// that the other articles give.
func inventedYears(a *annotation, facts []scored) int {
	n := 0
	for i := range a.Dates {
		g := &a.Dates[i]
		for _, s := range facts {
			if s.meets(g) && strings.HasPrefix(g.Value, "XXXX") && !strings.HasPrefix(s.value, "XXXX") && !slices.Contains(g.values(), s.value) {
				n++
			}
		}
	}
	return n
}

// inNoise counts facts inside noise where the annotation has none.
func (a *annotation) inNoise(facts []scored) int {
	n := 0
	for _, s := range facts {
		if !slices.ContainsFunc(a.Article.Noise, func(g goldFact) bool { return s.overlaps(&g) }) {
			continue
		}
		if !slices.ContainsFunc(a.Dates, func(g goldFact) bool { return g.InNoise && s.overlaps(&g) }) {
			n++
		}
	}
	return n
}
