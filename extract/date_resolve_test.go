package extract

import (
	"testing"

	"newsfacts/extract/text"
	"newsfacts/rules"
)

// said is what one match of a rule says, as name and value by turns.
type said []string

// readAll reads matches that stand each in a sentence of its own, without words around them.
func readAll(documentDate Day, matches ...said) *Document {
	d := &Document{Metadata: Metadata{DocumentDate: documentDate}}
	r := &dateReader{}
	for i, fields := range matches {
		d.Sentences = append(d.Sentences, text.Sentence{})
		m := &rules.Match{Rule: &rules.Rule{Name: "ru.date.test"}, Sentence: i}
		for k := 0; k < len(fields); k += 2 {
			m.Fields = append(m.Fields, rules.Field{Name: fields[k], Text: fields[k+1]})
		}
		r.read(d, m)
	}
	r.resolve(d)
	return d
}

func values(d *Document) []string {
	var v []string
	for i := range d.Dates {
		v = append(v, d.Dates[i].Value)
	}
	return v
}

func TestDocumentDateFromText(t *testing.T) {
	thisYear := said{"shift", "0", "unit", "year"}
	years := said{"from.year", "2016", "to.year", "2022"}
	lastSix := said{"count", "6", "unit", "year", "direction", "past"}
	for _, c := range []struct {
		name    string
		matches []said
		day     string
		from    DateSource
		value   string // of the first match
	}{
		{"a dateline with its year", []said{{"day", "27", "month", "12", "year", "2022", "function", "document-date"}}, "2022-12-27", FromDateline, "2022-12-27"},
		{"a dateline without year", []said{{"day", "27", "month", "12", "function", "document-date"}}, "", "", "XXXX-12-27"},
		{"today, and which day that is", []said{{"day", "27", "month", "12", "year", "2022", "shift", "0", "unit", "day"}}, "2022-12-27", FromText, "2022-12-27"},
		{"this year, and which that is", []said{thisYear, {"shift", "0", "unit", "year", "year", "2022"}}, "", FromText, "2022"},
		{"years as many as the last six", []said{thisYear, years, lastSix}, "", FromText, "2022"},
		{"years alone", []said{thisYear, years}, "", "", "PRESENT_REF"},
		{"years before others", []said{thisYear, years, lastSix, {"year", "2025"}}, "", "", "PRESENT_REF"},
		{"nothing speaks of this year", []said{years, lastSix}, "", "", "2016/2022"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readAll(NoDay, c.matches...)
			if d.DocumentDate.String() != c.day || d.DocumentDateFrom != c.from {
				t.Errorf("document date %q from %q, want %q from %q", d.DocumentDate, d.DocumentDateFrom, c.day, c.from)
			}
			if got := values(d)[0]; got != c.value {
				t.Errorf("value %s, want %s", got, c.value)
			}
		})
	}
}

func TestKnownDocumentDateStays(t *testing.T) {
	day := NewDay(2023, 1, 2)
	d := readAll(day, said{"day", "27", "month", "12", "year", "2022", "function", "document-date"})
	if d.DocumentDate != day {
		t.Errorf("document date %s, want %s", d.DocumentDate, day)
	}
}

func TestDateColumns(t *testing.T) {
	d := readAll(NewDay(2022, 12, 28),
		said{"month", "2", "year", "2020", "mod", "START"},
		said{"shift", "-1", "unit", "year"},
		said{"year", "1147"},
		said{"hour", "10", "minute", "30", "day", "27", "month", "12", "year", "2022"},
		said{"weekday", "WE", "direction", "past"},
		said{"count", "2", "unit", "hour", "plus.count", "30", "plus.unit", "minute"},
		said{"day", "31", "month", "4"})
	want := []Date{
		{Type: TimexDate, Value: "2020-02", Begin: NewDay(2020, 2, 1), End: NewDay(2020, 2, 29), Granularity: Month, Anchor: AnchorExplicit, Modifier: ModStart},
		{Type: TimexDate, Value: "2021", Begin: NewDay(2021, 1, 1), End: NewDay(2021, 12, 31), Granularity: Year, Anchor: AnchorDocument},
		{Type: TimexDate, Value: "1147", Begin: NoDay, End: NoDay, Granularity: Year, Anchor: AnchorExplicit},
		{Type: TimexTime, Value: "2022-12-27T10:30", Begin: NewDay(2022, 12, 27), End: NewDay(2022, 12, 27), Granularity: Minute, Anchor: AnchorExplicit},
		{Type: TimexDate, Value: "2022-W51-WE", Begin: NewDay(2022, 12, 24), End: NewDay(2022, 12, 25), Granularity: Week, Anchor: AnchorDocument},
		{Type: TimexDuration, Value: "PT2H30M", Begin: NoDay, End: NoDay, Granularity: Minute},
	}
	if len(d.Dates) != len(want) {
		t.Fatalf("%d dates %v, want %d: 31 April is none", len(d.Dates), values(d), len(want))
	}
	for i := range want {
		got := d.Dates[i]
		got.Fact = Fact{}
		if got != want[i] {
			t.Errorf("date %d = %+v, want %+v", i, got, want[i])
		}
	}
}

func TestContextIsForgotten(t *testing.T) {
	nextDay := said{"shift", "1", "unit", "day", "anchor", "context"}
	filler := said{"count", "6", "unit", "year"}
	first := said{"day", "3", "month", "3", "year", "2021"}
	if got := values(readAll(NoDay, first, nextDay))[1]; got != "2021-03-04" {
		t.Errorf("right after: %s, want 2021-03-04", got)
	}
	if got := values(readAll(NoDay, first, filler, filler, filler, nextDay))[4]; got != "PAST_REF" {
		t.Errorf("four sentences later: %s, want PAST_REF", got)
	}
}
