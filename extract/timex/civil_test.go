package timex

import (
	"testing"
	"time"
)

func TestDayNumberAgreesWithTime(t *testing.T) {
	for _, year := range []int{-4, 0, 1, 100, 400, 1582, 1600, 1899, 1900, 1969, 1970, 2000, 2022, 2024, 2100} {
		for month := 1; month <= 12; month++ {
			for _, day := range []int{1, 15, MonthLength(year, month)} {
				at := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
				n := DayNumber(year, month, day)
				if want := int(at.Unix() / 86400); n != want {
					t.Errorf("DayNumber(%d, %d, %d) = %d, want %d", year, month, day, n, want)
				}
				if y, m, d := Civil(n); y != year || m != month || d != day {
					t.Errorf("Civil(%d) = %d-%d-%d, want %d-%d-%d", n, y, m, d, year, month, day)
				}
				if want := (int(at.Weekday())+6)%7 + 1; Weekday(n) != want {
					t.Errorf("Weekday of %v = %d, want %d", at, Weekday(n), want)
				}
				wantYear, wantWeek := at.ISOWeek()
				if y, w := ISOWeek(n); y != wantYear || w != wantWeek {
					t.Errorf("ISOWeek of %v = %d-W%02d, want %d-W%02d", at, y, w, wantYear, wantWeek)
				}
			}
		}
	}
}

func TestMonthLength(t *testing.T) {
	for _, c := range []struct{ year, month, want int }{
		{2022, 1, 31}, {2022, 2, 28}, {2020, 2, 29}, {1900, 2, 28}, {2000, 2, 29}, {2022, 4, 30}, {2022, 12, 31},
	} {
		if got := MonthLength(c.year, c.month); got != c.want {
			t.Errorf("MonthLength(%d, %d) = %d, want %d", c.year, c.month, got, c.want)
		}
	}
}

func TestWeekStart(t *testing.T) {
	for _, c := range []struct {
		year, week int
		want       string
	}{
		{2022, 51, "2022-12-19"}, {2023, 1, "2023-01-02"}, {2020, 53, "2020-12-28"}, {2025, 1, "2024-12-30"},
	} {
		monday := DayPoint(WeekStart(c.year, c.week))
		if got := string(monday.Append(nil)); got != c.want {
			t.Errorf("WeekStart(%d, %d) = %s, want %s", c.year, c.week, got, c.want)
		}
	}
}
