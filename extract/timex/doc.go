// Package timex holds the values of TIMEX3 (ISO-TimeML) and the calendar under them: what a rule read
// (Expression), what it means beside a document date and the dates before it (Reference.Resolve), and
// how that is written (Point, Length). It knows no language and no text.
//
// # Fields
//
// Rules of the kind date set these fields, in every language. Numbers may come as numbers or as digits in a
// table's row.
//
//	year            2022; two digits are filled up: 22 is 2022, 96 is 1996
//	hundreds        of a year in words, before its last two digits: nineteen ninety-five
//	era             BC
//	month day       1–12, 1–31
//	weekday         1 (Monday) – 7, WE for the weekend
//	nth             the day is the nth weekday of month, -1 the last: Thanksgiving is the 4th Thursday of November
//	easter          the day lies so many days behind Easter Sunday of the western churches: Good Friday is -2
//	week            ISO week, 1–53
//	quarter half    1–4, 1–2
//	season          SP SU FA WI
//	decade          1990, or 90 beside a century or none (then 199X; the young decades 10 and 20 stay open)
//	century         21
//	hour minute second
//	clock           hour and minute in one number: 1030
//	part            part of the day: MO MI AF EV NI DT; beside an hour it tells 10 from 22
//	meridiem        am or pm, beside an hour of twelve
//	zone            offset of the clock, +03 or +05:30
//	count unit      a length: 6 year; unit is second minute hour day week weekend month quarter half season year decade
//	                century
//	unknown         1: a length of unstated number (PXY)
//	sign            -1 or 1: the length leads from now, or from the context, to the date: 3 days ago
//	shift           the date's distance in units, signed: yesterday -1 day, next year 1 year, this month 0
//	                month. Finer parts beside it (May of last year) refine it.
//	anchor          what shift, or count and sign, lead from: document (default), context (the date before), tense (the
//	                context where the sentence tells of the past or holds the day, else the document)
//	keep            quarter: a distance in years from a quarter or half of a year before it leads to its like, whatever
//	                the anchor (profit of the third quarter, a year earlier); so does a year (in the 1988 period)
//	                … or week: not the day that is named but its week
//	direction       past or future: on which side of the anchor the date lies, for certain; either: whatever the sentence
//	                tells, the nearest
//	ref             PAST_REF PRESENT_REF FUTURE_REF
//	mod             BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE START MID
//	                END APPROX
//	type            DATE TIME DURATION SET, where it does not follow from the other fields
//	days            none: the days do not follow from the value (school year 2021/22)
//	function        document-date: the date is that of the article (dateline); setting: what the rest of the clause
//	                tells of lies in it, so that it lends its year («in 2022 the summit was held on 18 November»);
//	                either-way: month and day may change places (05/06/2022)
//
// Each may stand under from. and to. for the ends of a range, which take what they lack from each other
// and from the fields outside of them («14–15 November 2022»: from.day, to.day, month, year); count, unit
// under plus. is added to a length (2 hours 30 minutes). The fields date, length and item only mark a piece
// of text, as for span and each.
//
// # The table tense
//
// A pack's tense.tsv tells which way a sentence looks where the tense of its verbs does not: its column
// direction says future («scheduled»), past, or deadline for the prepositions whose date lies ahead
// whatever the verb («until»), none for verbs that tell of no time («said»), saying for verbs that tell of
// none outside of their clause, before-to for those that look ahead only where to, for or an infinitive follows
// («agreed to»), until for those that do only where a deadline stands before the date («moved to 5 May»), or offered
// for those whose object behind them may be the date («предложил 5 мая»). A pack without it has the verbs alone.
//
// The class phase-verb holds the verbs whose time is that of the infinitive behind them: a date behind «began to build»
// or «could build» is no plan.
//
// # Values
//
//	2022-12-27  2022-12  2022  199X  20XX  BC0044   a day, a month, a year, a decade, a century
//	2022-W51  2022-W51-WE  2022-Q4  2022-H1  2022-SU
//	2022-12-27T10:30+03:00  2022-12-27TEV
//	XXXX-12-27  XXXX-12  XXXX-WXX-4  XXXX-XX-27      year not known
//	P6Y  P3DE  P1.5Y  PXM  PT2H30M                   lengths
//	A/B                                              ranges
//	PAST_REF  PRESENT_REF  FUTURE_REF
package timex
