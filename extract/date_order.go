package extract

import (
	"strconv"
	"strings"
)

// dateOrder is what comes first in dates in figures: 05/06/2022 is 5 June in London and May 6 in New York.
type dateOrder string

const (
	unknownOrder dateOrder = ""
	dayFirst     dateOrder = "day-first"
	monthFirst   dateOrder = "month-first"
)

// greatestMonth tells a day of the month for sure: what is more is no month.
const greatestMonth = 12

// orderFigures reads the dates in figures that may be read either way as the article or its source writes them, and
// names the rule after that. Where neither tells, the year is all that is known.
func (r *dateReader) orderFigures(d *Document) {
	order, asked := unknownOrder, false
	for i := range r.expressions {
		e := &r.expressions[i]
		if !e.MayBeTurned() {
			continue
		}
		if !asked {
			order, asked = r.orderOf(d), true
		}
		switch order {
		case dayFirst:
			e.Turn()
		case unknownOrder:
			e.KeepYear()
			continue
		}
		d.Dates[i].Rule = r.prefix + "figures-" + string(order)
	}
}

// orderOf is how the article writes dates in figures: as those of its dates that can be read one way only, else as is
// the custom where it comes from.
func (r *dateReader) orderOf(d *Document) dateOrder {
	day, month := false, false
	for i := range d.Dates {
		switch orderShown(d.Dates[i].Span.Of(d.Text)) {
		case dayFirst:
			day = true
		case monthFirst:
			month = true
		}
	}
	switch {
	case day && month:
		return unknownOrder
	case day:
		return dayFirst
	case month:
		return monthFirst
	}
	return dateOrder(r.sites.tells(d, "order"))
}

// orderShown is the order that a date shows: 27/12/2022, 12/27/2022.
func orderShown(date string) dateOrder {
	first, rest, ok := strings.Cut(date, "/")
	if !ok {
		if first, rest, ok = strings.Cut(date, "-"); !ok {
			return unknownOrder
		}
	}
	second, _, ok := strings.Cut(rest, date[len(first):len(first)+1])
	a, notNumber := strconv.Atoi(first)
	b, neither := strconv.Atoi(second)
	switch {
	case !ok || notNumber != nil || neither != nil || len(first) > 2 || len(second) > 2:
		return unknownOrder
	case a > greatestMonth:
		return dayFirst
	case b > greatestMonth:
		return monthFirst
	}
	return unknownOrder
}
