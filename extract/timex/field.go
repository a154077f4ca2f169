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
	FieldNth
	FieldEaster
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
	FieldMeridiem
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
	FieldKeep
	FieldDays
	FieldFunction
	FieldHundreds
	fieldCount
	fieldCounted // count: a decimal, kept beside the others
	fieldClock   // hour and minute in one number
	noField
)

// fieldNames are the names that rules use.
var fieldNames = [...]string{
	FieldYear: "year", FieldEra: "era", FieldMonth: "month", FieldDay: "day", FieldWeekday: "weekday", FieldNth: "nth", FieldEaster: "easter", FieldWeek: "week",
	FieldQuarter: "quarter", FieldHalf: "half", FieldSeason: "season", FieldDecade: "decade", FieldCentury: "century",
	FieldHour: "hour", FieldMinute: "minute", FieldSecond: "second", FieldPart: "part", FieldMeridiem: "meridiem", FieldZone: "zone",
	FieldUnit: "unit", FieldUnknown: "unknown", FieldSign: "sign", FieldShift: "shift", FieldAnchor: "anchor",
	FieldDirection: "direction", FieldRef: "ref", FieldMod: "mod", FieldType: "type", FieldKeep: "keep", FieldDays: "days", FieldFunction: "function", FieldHundreds: "hundreds",
	fieldCounted: "count", fieldClock: "clock",
}

var fieldsByName = byName()

func byName() map[string]Field {
	fields := make(map[string]Field, len(fieldNames))
	for f, name := range fieldNames {
		if name != "" {
			fields[name] = Field(f)
		}
	}
	return fields
}

// fieldOf finds a field by its name, or noField.
func fieldOf(name string) Field {
	if f, ok := fieldsByName[name]; ok {
		return f
	}
	return noField
}

// Fields that hold a word have its place in these lists as their value.
var (
	anchorWords   = []string{"document", "context", "tense"}
	keepWords     = []string{"", "quarter", "week"}
	refWords      = []string{"", "PAST_REF", "PRESENT_REF", "FUTURE_REF"}
	functionWords = []string{"", "document-date", "setting", "either-way"}
	modWords      = []string{"", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END", "APPROX"}
)

// fieldWords lists what a field may say when it is no number.
var fieldWords = [fieldCount][]string{
	FieldEra:       {"", "BC"},
	FieldSeason:    seasonNames[:],
	FieldPart:      partNames[:],
	FieldMeridiem:  {"", "am", "pm"},
	FieldUnit:      unitNames[:],
	FieldAnchor:    anchorWords,
	FieldDirection: {"", "past", "future", "either"},
	FieldRef:       refWords,
	FieldMod:       modWords,
	FieldType:      {"", "DATE", "TIME", "DURATION", "SET"},
	FieldKeep:      keepWords,
	FieldDays:      {"", "none"},
	FieldFunction:  functionWords,
}

// value reads what a rule or a table wrote into the field.
func (f Field) value(s string) (int, bool) {
	if words := fieldWords[f]; words != nil {
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
