package timex

// lean is how many times farther than its rival a date may lie when it lies on the side on which the sentence looks; news
// without a verb that tells looks back.
const (
	leanUnsaid = 2
	leanRather = 5 // a date ten months ago is rarely told without its year
	leanSaid   = 30
	leanCoarse = 120 // of months and longer: a verb in the past never means next month
)

// never is a distance that no date has.
const never = 1 << 40

// complete finds the year, month or day that the parts leave out: the nearest that fits.
func (r *Reference) complete(p *Parts, pt Point) (Point, Basis) {
	switch {
	case pt.Unit == NoUnit:
		return pt, Unresolved
	case pt.Unit == Weekend || pt.Unit == Day && pt.Day == 0 && pt.Weekday != 0:
		return r.weekday(p, pt)
	case pt.Unit == Day && pt.Day == 0:
		return r.sameDay(pt)
	case pt.Unit == Day && pt.Month == 0:
		return r.dayOfMonth(p, pt)
	}
	return r.yearOf(p, pt)
}

// sameDay gives a time of day its day: that of the sentence, else that of the document.
func (r *Reference) sameDay(pt Point) (Point, Basis) {
	day, basis := Point{Unit: Day, Year: NoYear}, Unresolved
	switch {
	case r.Context.Unit == Day && r.Context.Day != 0 && (r.Near || r.Behind && r.isAhead()):
		day, basis = r.Context, FromContext
	case r.Document != NoDay:
		day, basis = DayPoint(r.Document), FromDocument
	}
	day.Clock = pt.Clock
	return day, basis
}

// isAhead reports whether both the sentence and the date before look ahead: «On 7 January snow is expected. At night it
// will be …».
func (r *Reference) isAhead() bool {
	return r.Direction == Future && r.Document != NoDay && r.Context.start() > r.Document
}

// weekday is the last such day or, where the sentence looks ahead, the next; the day of the document is both.
func (r *Reference) weekday(p *Parts, pt Point) (Point, Basis) {
	if r.Document == NoDay {
		return pt, Unresolved
	}
	want := pt.Weekday
	if want == weekend {
		want = 6
	}
	back := (Weekday(r.Document) - want + 7) % 7
	day := r.Document - back
	switch strict := Direction(p.Get(FieldDirection)); {
	case strict == Past && back == 0:
		day -= 7
	case strict == Future && back == 0, back > 0 && (strict == Future || strict == Unsaid && r.Direction.ahead()):
		day += 7
	}
	if pt.Unit == Weekend {
		year, week := ISOWeek(day)
		return Point{Unit: Weekend, Year: year, Week: week}, FromDocument
	}
	at := DayPoint(day)
	at.Clock = pt.Clock
	return at, FromDocument
}

// dayOfMonth gives a bare day («the 27th») its month and year: those of the date before it in the sentence, else the
// nearest.
func (r *Reference) dayOfMonth(p *Parts, pt Point) (Point, Basis) {
	if r.Near && r.Context.Unit <= Month && r.Context.Month != 0 && pt.Day <= MonthLength(2000, r.Context.Month) {
		pt.Month, pt.Year = r.Context.Month, r.Context.Year
		return pt, FromContext
	}
	if r.Document == NoDay {
		return pt, Unresolved
	}
	year, month, _ := Civil(r.Document)
	best, least := pt, never
	for m := year*12 + month - 2; m <= year*12+month; m++ {
		at := pt
		at.Year, at.Month = floorDiv(m, 12), m-floorDiv(m, 12)*12+1
		if at.Day > MonthLength(at.Year, at.Month) {
			continue
		}
		if cost := r.cost(p, r.Document, &at); cost < least {
			best, least = at, cost
		}
	}
	return best, FromDocument
}

// isMonthAhead reports whether the date before is a month, with its year, that begins behind a day.
func (r *Reference) isMonthAhead(month, from int) bool {
	return r.Context.Unit == Month && r.Context.Month == month && r.Context.Year != NoYear && r.Context.start() > from
}

// yearOf gives a day, month, quarter, half or season its year.
func (r *Reference) yearOf(p *Parts, pt Point) (Point, Basis) {
	from, basis := r.Document, FromDocument
	lent := *r
	if r.Lends && r.Context.Year != NoYear {
		if r.Context.Unit >= Season && r.Context.Unit <= Year {
			pt.Year = r.Context.Year
			return pt, FromContext
		}
		if r.Context.Unit > Day {
			return r.yearBeside(pt), FromContext
		}
		from, basis = r.Context.start(), FromContext
		lent.Direction = Deadline // what is told later is rather later
	}
	if from == NoDay {
		return pt, Unresolved
	}
	if pt.Unit == Day && r.isMonthAhead(pt.Month, from) { // «in November … On 4 November»
		pt.Year = r.Context.Year
		return pt, FromContext
	}
	year, _, _ := Civil(from)
	reach := 1
	if p.Has(FieldWeekday) || pt.Month == 2 && pt.Day == 29 {
		reach = 4
	}
	best, least := pt, never
	for y := year - reach; y <= year+reach; y++ {
		at := pt
		at.Year = y
		if at.Unit == Day && at.Day > MonthLength(y, at.Month) {
			continue
		}
		cost := lent.cost(p, from, &at)
		if p.Has(FieldWeekday) && Weekday(at.start()) != p.Get(FieldWeekday) {
			cost += never / 2
		}
		if cost < least {
			best, least = at, cost
		}
	}
	return best, basis
}

// yearBeside is a point in the year of the month or quarter named before it, or in the next where it would lie
// before that: «in December 2022 and January».
func (r *Reference) yearBeside(pt Point) Point {
	pt.Year = r.Context.Year
	if pt.start() >= r.Context.start() {
		return pt
	}
	next := pt
	next.Year++
	if r.Document != NoDay && next.start() > r.Document && r.Direction != Future {
		return pt
	}
	return next
}

// cost measures how far the point lies from a day, with the lean of the sentence.
func (r *Reference) cost(p *Parts, from int, pt *Point) int {
	first, last, ok := pt.Bounds()
	if !ok {
		first = pt.start()
		last = first + 90
	}
	back, ahead, rather, said := 1, leanUnsaid, leanRather, leanSaid
	if pt.Unit > Day {
		rather, said = leanCoarse, leanCoarse
	}
	switch r.Direction {
	case Past:
		ahead = said
	case RatherPast:
		ahead = rather
	case Future:
		back, ahead = said, 1
	case Deadline:
		back, ahead = leanUnsaid, 1
	}
	switch strict := Direction(p.Get(FieldDirection)); {
	case first > from && strict != Past:
		return (first - from) * ahead
	case last < from && strict != Future:
		return (from - last) * back
	case first <= from && from <= last && (strict == Unsaid || strict == either):
		return 0
	}
	return never / 4
}
