package timex

// movable reports whether the parts name a day that has another date every year: Easter, the last Monday of May.
func (p *Parts) movable() bool { return p.Has(FieldNth) || p.Has(FieldEaster) }

// feast is such a day in the year that is stated, else in the nearest.
func (r *Reference) feast(p *Parts) (Point, Basis) {
	if p.Has(FieldYear) {
		return p.feastOf(p.year(r)), Explicit
	}
	if r.Document == NoDay {
		if r.Year != NoYear {
			return p.feastOf(r.Year), FromContext
		}
		return Point{Unit: Day, Year: NoYear, Month: p.Get(FieldMonth)}, Unresolved
	}
	year, _, _ := Civil(r.Document)
	if p.Has(FieldShift) {
		return p.feastOf(year + p.Get(FieldShift)), FromDocument
	}
	best, least := Point{}, never
	for y := year - 1; y <= year+1; y++ {
		at := p.feastOf(y)
		if cost := r.cost(p, r.Document, &at); cost < least {
			best, least = at, cost
		}
	}
	return best, FromDocument
}

// feastOf is the day in a year.
func (p *Parts) feastOf(year int) Point {
	if p.Has(FieldEaster) {
		return DayPoint(easter(year) + p.Get(FieldEaster))
	}
	month, weekday, nth := p.Get(FieldMonth), p.Get(FieldWeekday), p.Get(FieldNth)
	if nth < 0 {
		last := DayNumber(year, month, MonthLength(year, month))
		return DayPoint(last - (Weekday(last)-weekday+7)%7)
	}
	first := DayNumber(year, month, 1)
	return DayPoint(first + (weekday-Weekday(first)+7)%7 + 7*(nth-1))
}

// easter is Easter Sunday of the Gregorian calendar, by the computation known as that of Meeus, Jones and Butcher.
func easter(year int) int {
	golden, century, ofCentury := year%19, year/100, year%100
	epact := (19*golden + century - century/4 - (century-(century+8)/25+1)/3 + 15) % 30
	sunday := (32 + 2*(century%4) + 2*(ofCentury/4) - epact - ofCentury%4) % 7
	late := (golden + 11*epact + 22*sunday) / 451
	n := epact + sunday - 7*late + 114
	return DayNumber(year, n/31, n%31+1)
}
