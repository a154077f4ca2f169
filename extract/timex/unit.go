package timex

// Unit is a unit of the calendar, from the finest to the coarsest.
type Unit uint8

const (
	NoUnit Unit = iota
	Second
	Minute
	Hour
	Day
	Weekend
	Week
	Month
	Quarter
	Half
	Season
	Year
	Decade
	Century
)

var unitNames = [...]string{"", "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century"}

// String is the name of the unit as rules write it, empty for none.
func (u Unit) String() string { return unitNames[u] }

// designators are the letters of ISO 8601 lengths, with those that TIMEX3 adds.
var designators = [...]string{"", "S", "M", "H", "D", "WE", "W", "M", "Q", "", "", "Y", "DE", "CE"}

// months is how many months a unit has, 0 where that is no whole number.
func (u Unit) months() int {
	switch u {
	case Month:
		return 1
	case Quarter, Season:
		return 3
	case Half:
		return 6
	case Year:
		return 12
	case Decade:
		return 120
	case Century:
		return 1200
	}
	return 0
}
