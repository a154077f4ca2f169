package timex

import "testing"

// iso writes a day number, empty for none.
func iso(n int) string {
	if n == NoDay {
		return ""
	}
	p := DayPoint(n)
	return string(p.Append(nil))
}

func TestPointValueAndBounds(t *testing.T) {
	for _, c := range []struct {
		point       Point
		value       string
		first, last string
	}{
		{Point{Unit: Day, Year: 2022, Month: 12, Day: 27}, "2022-12-27", "2022-12-27", "2022-12-27"},
		{Point{Unit: Day, Year: 2021, Month: 2, Day: 29}, "2021-02-29", "", ""},
		{Point{Unit: Day, Year: NoYear, Month: 12, Day: 27}, "XXXX-12-27", "", ""},
		{Point{Unit: Day, Year: NoYear, Day: 27}, "XXXX-XX-27", "", ""},
		{Point{Unit: Day, Year: NoYear, Weekday: 4}, "XXXX-WXX-4", "", ""},
		{Point{Unit: Weekend, Year: NoYear, Weekday: weekend}, "XXXX-WXX-WE", "", ""},
		{Point{Unit: Weekend, Year: 2022, Week: 51}, "2022-W51-WE", "2022-12-24", "2022-12-25"},
		{Point{Unit: Week, Year: 2020, Week: 53}, "2020-W53", "2020-12-28", "2021-01-03"},
		{Point{Unit: Month, Year: 2020, Month: 2}, "2020-02", "2020-02-01", "2020-02-29"},
		{Point{Unit: Month, Year: NoYear, Month: 5}, "XXXX-05", "", ""},
		{Point{Unit: Quarter, Year: 2022, Number: 4}, "2022-Q4", "2022-10-01", "2022-12-31"},
		{Point{Unit: Quarter, Year: 2023, Number: 1}, "2023-Q1", "2023-01-01", "2023-03-31"},
		{Point{Unit: Half, Year: 2022, Number: 1}, "2022-H1", "2022-01-01", "2022-06-30"},
		{Point{Unit: Season, Year: 2022, Number: 2}, "2022-SU", "2022-06-01", "2022-08-31"},
		{Point{Unit: Season, Year: 2022, Number: 4}, "2022-WI", "", ""},
		{Point{Unit: Year, Year: 2024}, "2024", "2024-01-01", "2024-12-31"},
		{Point{Unit: Year, Year: -43}, "BC0044", "BC0044-01-01", "BC0044-12-31"},
		{Point{Unit: Decade, Year: 1990}, "199X", "1990-01-01", "1999-12-31"},
		{Point{Unit: Decade, Year: 2000}, "200X", "2000-01-01", "2009-12-31"},
		{Point{Unit: Century, Year: 2000}, "20XX", "2001-01-01", "2100-12-31"},
		{Point{Unit: Century, Year: 900}, "09XX", "0901-01-01", "1000-12-31"},
		{Point{Unit: Century, Year: -300}, "BC03XX", "BC0300-01-01", "BC0201-12-31"},
		{Point{Unit: Day, Year: 2022, Month: 12, Day: 27, Clock: Clock{Unit: Minute, Hour: 9, Minute: 5}}, "2022-12-27T09:05", "2022-12-27", "2022-12-27"},
		{Point{Unit: Day, Year: 2022, Month: 12, Day: 27, Clock: Clock{Unit: Second, Hour: 9, Second: 7, HasZone: true, Zone: -210}}, "2022-12-27T09:00:07-03:30", "2022-12-27", "2022-12-27"},
		{Point{Unit: Day, Year: NoYear, Clock: Clock{Part: 4}}, "XXXX-XX-XXTEV", "", ""},
	} {
		if got := string(c.point.Append(nil)); got != c.value {
			t.Errorf("value of %+v = %q, want %q", c.point, got, c.value)
		}
		first, last, _ := c.point.Bounds()
		if iso(first) != c.first || iso(last) != c.last {
			t.Errorf("bounds of %s = %s..%s, want %s..%s", c.value, iso(first), iso(last), c.first, c.last)
		}
	}
}

func TestShift(t *testing.T) {
	day := DayPoint(DayNumber(2022, 12, 28))
	for _, c := range []struct {
		unit Unit
		n    int
		want string
	}{
		{Day, -1, "2022-12-27"}, {Day, 4, "2023-01-01"}, {Week, 0, "2022-W52"}, {Week, 1, "2023-W01"}, {Month, 1, "2023-01"}, {Month, -12, "2021-12"},
		{Quarter, 0, "2022-Q4"}, {Quarter, 1, "2023-Q1"}, {Quarter, -4, "2021-Q4"}, {Half, -1, "2022-H1"}, {Half, 1, "2023-H1"},
		{Year, -1, "2021"}, {Decade, -2, "200X"}, {Century, -1, "19XX"}, {Century, 0, "20XX"},
	} {
		p, ok := day.shift(c.unit, c.n)
		if got := string(p.Append(nil)); !ok || got != c.want {
			t.Errorf("%d %v from 2022-12-28 = %s, %v, want %s", c.n, c.unit, got, ok, c.want)
		}
	}
	if p, ok := day.shift(Hour, 1); ok {
		t.Errorf("an hour from a day = %s, want none", p.Append(nil))
	}
	last := DayPoint(DayNumber(2000, 12, 31))
	if p, _ := last.shift(Century, 0); string(p.Append(nil)) != "19XX" {
		t.Errorf("the century of 2000 = %s, want 19XX", p.Append(nil))
	}
}
