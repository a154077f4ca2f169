package extract

import (
	"fmt"
	"math"
	"time"
)

// Day is a calendar day of the proleptic Gregorian calendar, counted from 1970-01-01.
type Day int32

// NoDay stands for a day that is not known.
const NoDay Day = math.MinInt32

// FirstDay is the first day of the Gregorian calendar, 1582-10-15; earlier days are not stated.
const FirstDay Day = -141427

// NewDay returns the day of a civil date, NoDay where there is none (30 February).
func NewDay(year int, month time.Month, day int) Day {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if t.Year() != year || t.Month() != month || t.Day() != day {
		return NoDay
	}
	return DayOf(t)
}

// DayOf returns the day that t shows in its own zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	seconds := time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()
	return Day(seconds / 86400)
}

// ParseDay reads an ISO date, 2022-12-27.
func ParseDay(iso string) (Day, error) {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return NoDay, fmt.Errorf("%q is no date of the form 2022-12-27", iso)
	}
	return DayOf(t), nil
}

// Known reports whether there is a day.
func (d Day) Known() bool { return d != NoDay }

// Time returns midnight UTC of the day.
func (d Day) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// String is the ISO form, empty for NoDay.
func (d Day) String() string {
	if !d.Known() {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}
