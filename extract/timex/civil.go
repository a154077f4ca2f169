package timex

import "math"

// NoDay is the number of a day that is not known, NoYear a year that is not known.
const (
	NoDay  = math.MinInt32
	NoYear = math.MinInt32
)

// DayNumber counts days of the proleptic Gregorian calendar from 1970-01-01 (H. Hinnant, days_from_civil).
// The year is astronomical: 0 is 1 BC.
func DayNumber(year, month, day int) int {
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*((month+9)%12)+2)/5 + day - 1
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468
}

// Civil is the inverse of DayNumber.
func Civil(n int) (year, month, day int) {
	n += 719468
	era := floorDiv(n, 146097)
	dayOfEra := n - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*m+2)/5 + 1
	month = (m+2)%12 + 1
	year = yearOfEra + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// MonthLength is the number of days of a month.
func MonthLength(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	}
	return 31
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// Weekday is 1 (Monday) to 7 of a day number.
func Weekday(n int) int { return n + 3 - 7*floorDiv(n+3, 7) + 1 }

// ISOWeek is the week of ISO 8601 that a day lies in, and the year that the week belongs to.
func ISOWeek(n int) (year, week int) {
	thursday := n - Weekday(n) + 4
	year, _, _ = Civil(thursday)
	return year, (thursday-DayNumber(year, 1, 1))/7 + 1
}

// WeekStart is the Monday of an ISO week.
func WeekStart(year, week int) int {
	fourth := DayNumber(year, 1, 4)
	return fourth - Weekday(fourth) + 1 + (week-1)*7
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
