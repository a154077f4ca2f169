package timex

// point is what the parts say by themselves, without year where none is stated.
func (p *Parts) point() Point {
	pt := Point{Year: NoYear, Month: p.Get(FieldMonth), Day: p.Get(FieldDay), Clock: p.clock()}
	switch {
	case p.Has(FieldDay):
		pt.Unit = Day
	case p.Has(FieldWeekday):
		pt.Unit, pt.Weekday = Day, p.Get(FieldWeekday)
		if pt.Weekday == weekend {
			pt.Unit = Weekend
		}
	case p.Has(FieldMonth):
		pt.Unit = Month
	case p.Has(FieldWeek):
		pt.Unit, pt.Week = Week, p.Get(FieldWeek)
	case p.Has(FieldQuarter):
		pt.Unit, pt.Number = Quarter, p.Get(FieldQuarter)
	case p.Has(FieldHalf):
		pt.Unit, pt.Number = Half, p.Get(FieldHalf)
	case p.Has(FieldSeason):
		pt.Unit, pt.Number = Season, p.Get(FieldSeason)
	case p.Has(FieldYear):
		pt.Unit = Year
	case p.Has(FieldDecade):
		pt.Unit = Decade
	case p.Has(FieldCentury):
		pt.Unit = Century
	case pt.Clock.Stated():
		pt.Unit = Day
	}
	return pt
}

// clock reads the time of day; the part of the day tells 10 hours from 22.
func (p *Parts) clock() Clock {
	c := Clock{Part: Part(p.Get(FieldPart)), Hour: p.Get(FieldHour), Minute: p.Get(FieldMinute), Second: p.Get(FieldSecond), Zone: p.Get(FieldZone), HasZone: p.Has(FieldZone)}
	if !p.Has(FieldHour) {
		return c
	}
	switch {
	case p.Has(FieldSecond):
		c.Unit = Second
	case p.Has(FieldMinute):
		c.Unit = Minute
	default:
		c.Unit = Hour
	}
	switch meridiem := p.Get(FieldMeridiem); {
	case meridiem == 2 && c.Hour < 12:
		c.Hour += 12
	case meridiem == 1 && c.Hour == 12:
		c.Hour = 0
	}
	switch part := partNames[c.Part]; {
	case part == "AF" && c.Hour <= 6, part == "EV" && c.Hour < 12, part == "NI" && c.Hour >= 9 && c.Hour < 12:
		c.Hour += 12
	case (part == "NI" || part == "EV") && c.Hour == 12:
		c.Hour = 0
	}
	return c
}

// point places the parts in the calendar. Its Unit is NoUnit where not even the unit of the date is known; its
// Year is NoYear where nothing says which year it is.
func (r *Reference) point(p *Parts) (Point, Basis) {
	pt, basis := r.place(p)
	if keepWords[p.Get(FieldKeep)] == "week" && pt.Unit == Day && pt.Day != 0 && pt.Year != NoYear {
		year, week := ISOWeek(pt.start())
		pt = Point{Unit: Week, Year: year, Week: week}
	}
	return pt, basis
}

func (r *Reference) place(p *Parts) (Point, Basis) {
	pt := p.point()
	switch {
	case p.movable():
		return r.feast(p)
	case p.Has(FieldYear) && p.KeepsQuarter() && (r.Context.Unit == Quarter || r.Context.Unit == Half):
		pt = r.Context
		pt.Year = p.year(r)
		return pt, FromContext
	case p.Has(FieldYear):
		pt.Year = p.year(r)
		return pt, Explicit
	case p.Has(FieldDecade) || p.Has(FieldCentury):
		return r.hundred(p, pt)
	case p.Has(FieldShift) || p.Has(FieldSign):
		return r.shifted(p, pt)
	}
	return r.complete(p, pt)
}

// year reads the year, filling up two digits: at most ten years ahead of the document, else of the century before.
func (p *Parts) year(r *Reference) int {
	year := p.Get(FieldYear)
	if p.Has(FieldEra) {
		return 1 - year
	}
	if year >= 100 {
		return year
	}
	ahead := 49
	if r.Document != NoDay {
		y, _, _ := Civil(r.Document)
		ahead = y%100 + 10
	}
	if year <= ahead {
		return 2000 + year
	}
	return 1900 + year
}

// hundred places decades and centuries.
func (r *Reference) hundred(p *Parts, pt Point) (Point, Basis) {
	pt.Unit = Decade
	if !p.Has(FieldDecade) {
		pt.Unit = Century
	}
	decade := p.Get(FieldDecade)
	switch {
	case p.Has(FieldCentury) && p.Has(FieldEra):
		pt.Year = -(p.Get(FieldCentury) - 1) * 100
	case p.Has(FieldCentury):
		pt.Year = (p.Get(FieldCentury)-1)*100 + decade
	case decade >= 1000:
		pt.Year = decade
	case p.Has(FieldShift):
		frame, basis := r.shifted(&Parts{has: p.has &^ (1 << FieldDecade), value: p.value}, Point{Year: NoYear})
		if frame.Unit == NoUnit {
			pt.Year = decade
			return pt, Unresolved
		}
		pt.Year = frame.Year + decade
		return pt, basis
	case decade == 0:
		pt.Year = 2000
	case decade >= 30 && decade < 100:
		pt.Year = 1900 + decade
	default:
		pt.Year = decade
		return pt, Unresolved
	}
	return pt, Explicit
}

// shifted counts from the document date or the context, and refines what it finds by the stated parts.
func (r *Reference) shifted(p *Parts, pt Point) (Point, Basis) {
	frame, basis := r.frame(p)
	if frame.Unit == NoUnit {
		if pt.Unit != NoUnit && !(pt.Unit == Day && pt.Month == 0 && pt.Weekday == 0) {
			return pt, Unresolved
		}
		return Point{}, Unresolved
	}
	if pt.Unit == NoUnit || pt.Unit == Day && pt.Day == 0 && pt.Weekday == 0 {
		frame.Clock = pt.Clock
		return frame, basis
	}
	pt.Year = frame.Year
	switch {
	case frame.Unit == Week && pt.Weekday != 0:
		return r.inWeek(frame, pt), basis
	case pt.Unit == Day && pt.Month == 0 && pt.Day != 0 && frame.Unit <= Month:
		pt.Month = frame.Month
	case pt.Weekday != 0 && pt.Day == 0:
		clock := pt.Clock
		pt = frame
		pt.Clock = clock
	}
	return pt, basis
}

// inWeek is the weekday, or the weekend, of a week.
func (r *Reference) inWeek(frame, pt Point) Point {
	if pt.Weekday == weekend {
		return Point{Unit: Weekend, Year: frame.Year, Week: frame.Week}
	}
	n := WeekStart(frame.Year, frame.Week) + pt.Weekday - 1
	if r.Document != NoDay && n > r.Document && r.Direction == Past {
		n -= 7 // «this Saturday» on a Monday
	}
	day := DayPoint(n)
	day.Clock = pt.Clock
	return day
}

// frame is the stretch that shift, or count and sign, lead to.
func (r *Reference) frame(p *Parts) (Point, Basis) {
	unit, n, ok := p.distance()
	if !ok {
		return Point{}, Unresolved
	}
	if p.KeepsQuarter() && unit == Year && r.Context.Year != NoYear && (r.Context.Unit == Quarter || r.Context.Unit == Half) {
		pt := r.Context
		if r.Document != NoDay && n < 0 && pt.start() > r.Document { // nothing is compared with what is still to come
			now := DayPoint(r.Document)
			pt, _ = now.shift(pt.Unit, -1)
		}
		pt.Year += n
		return pt, FromContext
	}
	if r.fromContext(p) && r.Context.Unit != NoUnit {
		if pt, ok := r.Context.shift(unit, n); ok {
			if p.Has(FieldSign) && r.Document != NoDay && r.Direction != Future && n > 0 && pt.start() > r.Document {
				return Point{}, Unresolved // what is told did not happen after today
			}
			return pt, FromContext
		}
	}
	if anchorWords[p.Get(FieldAnchor)] == "context" && n >= 0 {
		return Point{}, Unresolved // «that day», «the next day», «a month later», of which nothing is known
	}
	if r.Document != NoDay {
		now := DayPoint(r.Document)
		pt, _ := now.shift(unit, n)
		return pt, FromDocument
	}
	if r.Year != NoYear {
		now := Point{Unit: Year, Year: r.Year}
		if pt, ok := now.shift(unit, n); ok {
			return pt, FromContext
		}
	}
	return Point{}, Unresolved
}

// fromContext reports whether the distance leads from the date before.
func (r *Reference) fromContext(p *Parts) bool {
	switch anchorWords[p.Get(FieldAnchor)] {
	case "context":
		return true
	case "tense":
		if p.Has(FieldShift) && r.Direction == Future && r.Context.Unit == Day && r.Context.Year != NoYear && r.Document != NoDay {
			return r.Context.start() > r.Document // «The vote is on 10 September. That day …»
		}
		return r.Direction.past() || r.Near && r.Context.Unit == Day
	}
	return false
}

// distance is the signed number of units; half years and the like become months.
func (p *Parts) distance() (unit Unit, n int, ok bool) {
	unit = Unit(p.Get(FieldUnit))
	if p.Has(FieldShift) {
		return unit, p.Get(FieldShift), true
	}
	if p.Has(FieldUnknown) || p.Count.Coef == 0 {
		return unit, 0, false
	}
	n, ok = p.Count.whole()
	if !ok || unit == Half || unit == Season {
		n, ok = p.Count.inMonths(unit)
		unit = Month
	}
	return unit, n * p.Get(FieldSign), ok && n < 10000
}

// shift leads n units away; ok is false where the point is too coarse for the unit.
func (p *Point) shift(unit Unit, n int) (Point, bool) {
	if p.Year == NoYear || unit < Day {
		return Point{}, false
	}
	to := Point{Unit: unit, Year: p.Year}
	switch unit {
	case Day, Week, Weekend:
		if p.Unit != Day || p.Day == 0 || p.Month == 0 {
			return Point{}, false
		}
		at := DayNumber(p.Year, p.Month, p.Day)
		if unit == Day {
			return DayPoint(at + n), true
		}
		to.Year, to.Week = ISOWeek(at + 7*n)
	case Month, Quarter, Half:
		if p.Month == 0 {
			return Point{}, false
		}
		size := unit.months()
		at := floorDiv(p.Year*12+p.Month-1, size) + n
		to.Year = floorDiv(at*size, 12)
		to.Number = at - to.Year*12/size + 1
		if unit == Month {
			to.Month, to.Number = to.Number, 0
		}
	case Year:
		to.Year += n
	case Decade:
		to.Year = floorDiv(p.Year+10*n, 10) * 10
	case Century:
		to.Year = floorDiv(p.Year+100*n-1, 100) * 100
	default:
		return Point{}, false
	}
	return to, true
}
