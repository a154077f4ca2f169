package timex

import (
	"strconv"
	"strings"
)

// Field is one thing that a rule says of a date; doc.go tells what each means.
type Field uint8

const (
	FieldYear Field = iota
	FieldEra
	FieldMonth
	FieldDay
	FieldWeekday
	FieldWeek
	FieldQuarter
	FieldHalf
	FieldSeason
	FieldDecade
	FieldCentury
	FieldHour
	FieldMinute
	FieldSecond
	FieldPart
	FieldZone
	FieldUnit
	FieldUnknown
	FieldSign
	FieldShift
	FieldAnchor
	FieldDirection
	FieldRef
	FieldMod
	FieldType
	FieldDays
	FieldFunction
	fieldCount
	fieldCounted // count: a decimal, kept beside the others
	noField
)

// fieldOf finds a field by the name that rules use.
func fieldOf(name string) Field {
	switch name {
	case "year":
		return FieldYear
	case "era":
		return FieldEra
	case "month":
		return FieldMonth
	case "day":
		return FieldDay
	case "weekday":
		return FieldWeekday
	case "week":
		return FieldWeek
	case "quarter":
		return FieldQuarter
	case "half":
		return FieldHalf
	case "season":
		return FieldSeason
	case "decade":
		return FieldDecade
	case "century":
		return FieldCentury
	case "hour":
		return FieldHour
	case "minute":
		return FieldMinute
	case "second":
		return FieldSecond
	case "part":
		return FieldPart
	case "zone":
		return FieldZone
	case "count":
		return fieldCounted
	case "unit":
		return FieldUnit
	case "unknown":
		return FieldUnknown
	case "sign":
		return FieldSign
	case "shift":
		return FieldShift
	case "anchor":
		return FieldAnchor
	case "direction":
		return FieldDirection
	case "ref":
		return FieldRef
	case "mod":
		return FieldMod
	case "type":
		return FieldType
	case "days":
		return FieldDays
	case "function":
		return FieldFunction
	}
	return noField
}

// Fields that hold a word have its place in these lists as their value.
var (
	eraWords       = []string{"", "BC"}
	anchorWords    = []string{"document", "context", "tense"}
	directionWords = []string{"", "past", "future"}
	refWords       = []string{"", "PAST_REF", "PRESENT_REF", "FUTURE_REF"}
	modWords       = []string{"", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END", "APPROX"}
	typeWords      = []string{"", "DATE", "TIME", "DURATION", "SET"}
	daysWords      = []string{"", "none"}
	functionWords  = []string{"", "document-date"}
)

// words lists what a field may say when it is no number.
func (f Field) words() []string {
	switch f {
	case FieldEra:
		return eraWords
	case FieldSeason:
		return seasonNames[:]
	case FieldPart:
		return partNames[:]
	case FieldUnit:
		return unitNames[:]
	case FieldAnchor:
		return anchorWords
	case FieldDirection:
		return directionWords
	case FieldRef:
		return refWords
	case FieldMod:
		return modWords
	case FieldType:
		return typeWords
	case FieldDays:
		return daysWords
	case FieldFunction:
		return functionWords
	}
	return nil
}

// value reads what a rule or a table wrote into the field.
func (f Field) value(s string) (int, bool) {
	if words := f.words(); words != nil {
		for i, w := range words {
			if w == s && w != "" {
				return i, true
			}
		}
		return 0, false
	}
	switch {
	case f == FieldZone:
		return zoneMinutes(s)
	case f == FieldWeekday && s == "WE":
		return weekend, true
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// zoneMinutes reads +03, -3 or +05:30.
func zoneMinutes(s string) (int, bool) {
	hours, minutes, _ := strings.Cut(s, ":")
	h, err := strconv.Atoi(hours)
	if err != nil {
		return 0, false
	}
	m, _ := strconv.Atoi(minutes)
	if strings.HasPrefix(hours, "-") {
		m = -m
	}
	return h*60 + m, true
}
