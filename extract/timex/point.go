package timex

import "strconv"

// Point is a stretch of the calendar that has a name: a day, a month, a quarter, a century; its parts may be
// unknown. Zero parts are not stated.
type Point struct {
	Unit    Unit
	Year    int // astronomical; NoYear; of a decade or a century the year its digits begin with: 1990, 2000
	Month   int
	Day     int
	Week    int
	Weekday int // of a day whose date is not known; 8: weekend
	Number  int // of the quarter, half or season in its year
	Clock   Clock
}

// weekend stands in for a weekday.
const weekend = 8

// Clock is the time of a day: hours, or a part of the day.
type Clock struct {
	Unit                 Unit // NoUnit: no time stated; Hour, Minute, Second
	Part                 Part
	Hour, Minute, Second int
	Zone                 int // minutes east of Greenwich
	HasZone              bool
}

// Part is a part of the day.
type Part int

var partNames = [...]string{"", "MO", "MI", "AF", "EV", "NI", "DT"}

var seasonNames = [...]string{"", "SP", "SU", "FA", "WI"}

// Stated reports whether there is a time of day.
func (c *Clock) Stated() bool { return c.Unit != NoUnit || c.Part != 0 }

// before reports whether both times are stated in figures and c is the earlier.
func (c *Clock) before(other *Clock) bool {
	return c.Unit != NoUnit && other.Unit != NoUnit && c.Hour*60+c.Minute < other.Hour*60+other.Minute
}

// DayPoint is the point of a day number.
func DayPoint(n int) Point {
	year, month, day := Civil(n)
	return Point{Unit: Day, Year: year, Month: month, Day: day}
}

// Granularity is the unit of the value, that of the clock where there is one.
func (p *Point) Granularity() Unit {
	if p.Clock.Unit != NoUnit {
		return p.Clock.Unit
	}
	return p.Unit
}

// Bounds are the first and the last day of the point; ok is false where the text does not determine them.
// The winter has none: that of 2022 may have begun in December 2021 or 2022.
func (p *Point) Bounds() (first, last int, ok bool) {
	if p.Year == NoYear {
		return NoDay, NoDay, false
	}
	switch p.Unit {
	case Day:
		if p.Month == 0 || p.Day == 0 || p.Day > MonthLength(p.Year, p.Month) {
			return NoDay, NoDay, false
		}
		n := DayNumber(p.Year, p.Month, p.Day)
		return n, n, true
	case Week:
		n := WeekStart(p.Year, p.Week)
		return n, n + 6, true
	case Weekend:
		n := WeekStart(p.Year, p.Week)
		return n + 5, n + 6, true
	case Month:
		return p.months(p.Month, 1)
	case Quarter:
		return p.months(p.Number*3-2, 3)
	case Half:
		return p.months(p.Number*6-5, 6)
	case Season:
		if p.Number == 4 {
			return NoDay, NoDay, false
		}
		return p.months(p.Number*3, 3)
	case Year:
		return p.months(1, 12)
	case Decade:
		if p.Year < 100 { // of a century that nobody knows
			return NoDay, NoDay, false
		}
		return DayNumber(p.Year, 1, 1), DayNumber(p.Year+9, 12, 31), true
	case Century: // the 21st century: 2001–2100
		return DayNumber(p.Year+1, 1, 1), DayNumber(p.Year+100, 12, 31), true
	}
	return NoDay, NoDay, false
}

// months are the bounds of a run of months inside the year.
func (p *Point) months(from, count int) (first, last int, ok bool) {
	to := from + count - 1
	return DayNumber(p.Year, from, 1), DayNumber(p.Year, to, MonthLength(p.Year, to)), true
}

// start is the first day, guessed for the winter: what distances are measured from.
func (p *Point) start() int {
	if p.Unit == Season && p.Number == 4 {
		return DayNumber(p.Year, 12, 1)
	}
	first, _, _ := p.Bounds()
	return first
}

// Append writes the TIMEX3 value.
func (p *Point) Append(b []byte) []byte {
	switch p.Unit {
	case Decade:
		b = appendDecade(b, p.Year)
	case Century:
		b = appendCentury(b, p.Year)
	case Week, Weekend:
		b = append(appendYear(b, p.Year), "-W"...)
		b = appendTwo(b, p.Week)
		if p.Unit == Weekend {
			b = append(b, "-WE"...)
		}
	case Quarter:
		b = append(appendYear(b, p.Year), '-', 'Q', byte('0'+p.Number))
	case Half:
		b = append(appendYear(b, p.Year), '-', 'H', byte('0'+p.Number))
	case Season:
		b = append(append(appendYear(b, p.Year), '-'), seasonNames[p.Number]...)
	case Day:
		b = p.appendDay(b)
	case Month:
		b = appendTwo(append(appendYear(b, p.Year), '-'), p.Month)
	default:
		b = appendYear(b, p.Year)
	}
	return p.Clock.append(b)
}

// appendDay writes a day, or the weekday of a day without date.
func (p *Point) appendDay(b []byte) []byte {
	if p.Weekday != 0 && p.Day == 0 {
		b = append(b, "XXXX-WXX-"...)
		if p.Weekday == weekend {
			return append(b, "WE"...)
		}
		return append(b, byte('0'+p.Weekday))
	}
	b = append(appendYear(b, p.Year), '-')
	b = append(appendTwo(b, p.Month), '-')
	return appendTwo(b, p.Day)
}

func (c *Clock) append(b []byte) []byte {
	if c.Unit == NoUnit {
		if c.Part != 0 {
			b = append(append(b, 'T'), partNames[c.Part]...)
		}
		return b
	}
	b = appendNumber(append(b, 'T'), c.Hour, 2)
	if c.Unit <= Minute {
		b = appendNumber(append(b, ':'), c.Minute, 2)
	}
	if c.Unit <= Second {
		b = appendNumber(append(b, ':'), c.Second, 2)
	}
	if !c.HasZone {
		return b
	}
	sign, zone := byte('+'), c.Zone
	if zone < 0 {
		sign, zone = '-', -zone
	}
	b = appendNumber(append(b, sign), zone/60, 2)
	return appendNumber(append(b, ':'), zone%60, 2)
}

func appendYear(b []byte, year int) []byte {
	switch {
	case year == NoYear:
		return append(b, "XXXX"...)
	case year <= 0:
		return appendNumber(append(b, "BC"...), 1-year, 4)
	}
	return appendNumber(b, year, 4)
}

// appendDecade writes 199X; a decade without century has a year below 100: XX2X.
func appendDecade(b []byte, year int) []byte {
	if year < 100 {
		return append(b, 'X', 'X', byte('0'+year/10), 'X')
	}
	b = appendNumber(b, year/10, 3)
	return append(b, 'X')
}

// appendCentury writes the century of a year: 20XX, BC03XX.
func appendCentury(b []byte, year int) []byte {
	digits := 2
	if year <= 0 {
		digits = len("BC03")
	}
	return append(appendYear(b, year)[:len(b)+digits], "XX"...)
}

// appendTwo writes a part of two digits, XX where it is not known.
func appendTwo(b []byte, n int) []byte {
	if n == 0 {
		return append(b, "XX"...)
	}
	return appendNumber(b, n, 2)
}

func appendNumber(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width, limit = width-1, limit*10 {
		if n < limit {
			b = append(b, '0')
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}
