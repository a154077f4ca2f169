package timex

import "testing"

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{1961: "1961-04-02", 2000: "2000-04-23", 2022: "2022-04-17", 2024: "2024-03-31", 2038: "2038-04-25"} {
		day := DayPoint(easter(year))
		if got := string(day.Append(nil)); got != want {
			t.Errorf("Easter of %d: %s, want %s", year, got, want)
		}
	}
}

func TestFeast(t *testing.T) {
	for _, c := range []struct {
		name, fields string
		reference    Reference
		want         string
	}{
		{"Thanksgiving", "nth=4 weekday=4 month=11", Reference{Document: wednesday, Year: NoYear}, "2022-11-24"},
		{"Memorial Day ahead", "nth=-1 weekday=1 month=5", Reference{Document: wednesday, Year: NoYear, Direction: Future}, "2023-05-29"},
		{"Good Friday of a stated year", "easter=-2 year=2019", Reference{Document: wednesday, Year: NoYear}, "2019-04-19"},
		{"Easter of nobody knows when", "easter=0", Reference{Document: NoDay, Year: NoYear}, "XXXX-XX-XX"},
		{"the week of a day", "month=1 day=9 keep=week", Reference{Document: wednesday, Year: NoYear}, "2023-W02"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, value := c.reference.Resolve(expression(t, c.fields), nil); string(value) != c.want {
				t.Errorf("%s, want %s", value, c.want)
			}
		})
	}
}
