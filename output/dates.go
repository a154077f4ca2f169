package output

import "newsfacts/extract"

// dateTable has one row a date, time, duration or set of times.
func dateTable() rowTable {
	type R = extract.Date
	return table[R]{
		name:     "dates",
		meaning:  "dates, times, durations and sets, in TIMEX3 (ISO-TimeML)",
		rows:     func(d *extract.Document) []R { return d.Dates },
		fact:     func(d *R) *extract.Fact { return &d.Fact },
		identity: func(key []byte, d *R) []byte { return appendKeyText(key, d.Value) },
		columns: factColumns(
			textColumn("type", func(_ *article, d *R) string { return string(d.Type) }, "TIMEX3 type: DATE, TIME, DURATION, SET").repeating(),
			textColumn("value", func(_ *article, d *R) string { return d.Value }, "TIMEX3 value; a range as an ISO 8601 interval; XXXX where the year is not known").repeating(),
			numberColumn("begin_date", Date, func(_ *article, d *R) int64 { return dayCell(d.Begin) }, "first day; null where the text does not determine it or before 1582-10-15").orNull(),
			numberColumn("end_date", Date, func(_ *article, d *R) int64 { return dayCell(d.End) }, "last day, inclusive; null as begin_date").orNull(),
			textColumn("granularity", func(_ *article, d *R) string { return string(d.Granularity) }, "second, minute, hour, day, week, month, quarter, half, season, year, decade, century").orNull().repeating(),
			textColumn("anchor", func(_ *article, d *R) string { return string(d.Anchor) }, "what the value rests on: explicit, document_date, context").orNull().repeating(),
			textColumn("modifier", func(_ *article, d *R) string { return string(d.Modifier) }, "TIMEX3 mod: BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE, START, MID, END, APPROX").orNull().repeating(),
		),
	}.build()
}
