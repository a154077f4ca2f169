package timex

// Reference is what a date is read against.
type Reference struct {
	Document  int       // day number of the document; NoDay
	Year      int       // its year, where no day is known; NoYear
	Context   Point     // the date before this one; Unit is NoUnit where there is none
	Near      bool      // the context stands in the same sentence
	Behind    bool      // … or in the sentence before
	Lends     bool      // … and may give its year to a date without one
	Direction Direction // of the sentence
}

// Direction is the side of the document date on which a sentence looks.
type Direction uint8

const (
	Unsaid Direction = iota
	Past
	Future
	Deadline   // either, rather ahead: «until 5 May», whatever the verb
	RatherPast // the past, unless the date lies just ahead: the verb stands far from it
	Open       // either, as where nothing is said: a plan of the past («планировали начать весной»)
)

// past reports whether the sentence looks back.
func (d Direction) past() bool { return d == Past || d == RatherPast }

// ahead reports whether it looks ahead.
func (d Direction) ahead() bool { return d == Future || d == Deadline }

// Basis tells what a value rests on.
type Basis uint8

const (
	Unresolved Basis = iota
	Explicit
	FromDocument
	FromContext
)

// Type is the TIMEX3 type.
type Type uint8

const (
	NoType Type = iota
	Date
	Time
	Duration
	Set
)

// Result is a date as it is to be written.
type Result struct {
	Type        Type
	Unit        Unit // granularity
	Basis       Basis
	Mod         string
	First, Last int   // day numbers, inclusive; NoDay
	Point       Point // what later dates may count from; Unit is NoUnit where there is none
}

// Resolve finds what the expression means and appends its value to b.
func (r *Reference) Resolve(e *Expression, b []byte) (Result, []byte) {
	res := Result{Type: Date, Mod: e.mod(), First: NoDay, Last: NoDay}
	switch {
	case e.Has(FieldRef):
		b = append(b, refWords[e.Get(FieldRef)]...)
	case Type(e.Get(FieldType)) == Set:
		b = e.set(&res, b)
	case e.isLength():
		b = e.lengths(&res, b)
	case e.From.empty() && e.To.empty():
		b = r.single(&e.Parts, &res, b)
	default:
		b = r.span(e, &res, b)
	}
	if t := Type(e.Get(FieldType)); t != NoType {
		res.Type = t
	}
	if e.Has(FieldDays) {
		res.First, res.Last = NoDay, NoDay
	}
	return res, b
}

// mod is the modifier; that of a distance becomes that of the date: more than two years ago is before it.
func (e *Expression) mod() string {
	mod := modWords[e.Get(FieldMod)]
	if !e.Has(FieldSign) {
		return mod
	}
	far, onFar, near, onNear := "BEFORE", "ON_OR_BEFORE", "AFTER", "ON_OR_AFTER"
	if e.Get(FieldSign) > 0 {
		far, onFar, near, onNear = near, onNear, far, onFar
	}
	switch mod {
	case "MORE_THAN":
		return far
	case "EQUAL_OR_MORE":
		return onFar
	case "LESS_THAN":
		return near
	case "EQUAL_OR_LESS":
		return onNear
	}
	return mod
}

// isLength tells a length from the distance to a date.
func (e *Expression) isLength() bool {
	return e.Has(FieldUnit) && !e.Has(FieldSign) && !e.Has(FieldShift) && (e.Count.Coef != 0 || e.Has(FieldUnknown) || e.From.Count.Coef != 0)
}

func (e *Expression) lengths(res *Result, b []byte) []byte {
	res.Type, res.Unit = Duration, e.length().granularity()
	if e.From.Count.Coef == 0 {
		if e.Plus.Has(FieldUnit) {
			res.Unit = e.Plus.length().granularity()
		}
		return e.length().Append(b, e.Plus.length())
	}
	from, to := e.length(), e.length()
	from.Count, from.Unknown = e.From.Count, false
	to.Count, to.Unknown = e.To.Count, false
	b = from.Append(b, Length{})
	return to.Append(append(b, '/'), Length{})
}

// set writes how often: a length, or a date without year.
func (e *Expression) set(res *Result, b []byte) []byte {
	if e.Has(FieldUnit) {
		res.Unit = Unit(e.Get(FieldUnit))
		length := e.length()
		if length.Count.Coef == 0 && !e.Has(FieldUnknown) {
			length.Count, length.Unknown = Decimal{Coef: 1}, false
		}
		return length.Append(b, Length{})
	}
	p := e.point()
	res.Unit = p.Granularity()
	return p.Append(b)
}

// single resolves one date.
func (r *Reference) single(p *Parts, res *Result, b []byte) []byte {
	point, basis := r.point(p)
	switch {
	case point.Unit == NoUnit && p.Has(FieldSign) && r.fromContext(p): // «half an hour later»: nobody knows when, but how long
		res.Type, res.Unit = Duration, p.length().granularity()
		return p.length().Append(b, Length{})
	case point.Unit == NoUnit:
		return append(b, refWords[p.side()]...)
	}
	res.put(&point, &point, basis)
	return point.Append(b)
}

// side is the place in refWords of a date that is only known to lie before, at or after now.
func (p *Parts) side() int {
	switch n := p.Get(FieldShift) + p.Get(FieldSign); {
	case n < 0 || n <= 1 && anchorWords[p.Get(FieldAnchor)] == "context" || Direction(p.Get(FieldDirection)) == Past:
		return 1
	case n > 0 || Direction(p.Get(FieldDirection)) == Future:
		return 3
	}
	return 2
}

// put fills in what follows from the ends of a date.
func (res *Result) put(from, to *Point, basis Basis) {
	if from.Clock.Stated() || to.Clock.Stated() {
		res.Type = Time
	}
	res.Unit, res.Basis, res.Point = to.Granularity(), basis, *to
	first, _, known := from.Bounds()
	_, last, knownToo := to.Bounds()
	if known && knownToo && first <= last {
		res.First, res.Last = first, last
	}
}

// span resolves a range.
func (r *Reference) span(e *Expression, res *Result, b []byte) []byte {
	ownFrom, ownTo := e.From.Has(FieldYear), e.To.Has(FieldYear)
	one, two := e.From, e.To
	one.take(&e.Parts)
	two.take(&e.Parts)
	one.inherit(&e.To)
	two.inherit(&e.From)
	if ownFrom && two.Get(FieldYear) < 100 && two.Get(FieldYear) > 0 { // 2021/22
		two.value[FieldYear] += int32(one.Get(FieldYear) / 100 * 100)
	}
	from, to, basis := r.ends(&one, &two)
	if from.Unit == NoUnit || to.Unit == NoUnit {
		return append(b, refWords[one.side()]...)
	}
	if from.Year != NoYear && to.Year == from.Year && from.Month > 0 && from.start() > to.start() { // over the turn of the year
		if ownTo && !ownFrom {
			from.Year--
		} else {
			to.Year++
		}
	}
	if from.Unit == Day && from.Day > 0 && to.Clock.before(&from.Clock) && from.start() == to.start() { // over midnight
		clock := to.Clock
		to = DayPoint(to.start() + 1)
		to.Clock = clock
	}
	res.put(&from, &to, basis)
	b = from.Append(b)
	return to.Append(append(b, '/'))
}

// ends places the two ends of a range: the one that the sentence looks at first, the other beside it. Where it does
// not say which, months and longer take the run of which the middle is nearer: «January to November» in December is past.
func (r *Reference) ends(one, two *Parts) (from, to Point, basis Basis) {
	if one.dated() || two.dated() || !r.Direction.past() || r.runs(one, two) {
		from, basis = r.point(one)
		if two.dated() {
			to, _ = r.point(two)
		} else {
			to, _ = r.beside(&from, Future).point(two)
		}
		if one.dated() || two.dated() || r.Direction != Unsaid || from.Unit <= Day || basis != FromDocument {
			return from, to, basis
		}
	}
	until, basisBack := r.point(two)
	back, _ := r.beside(&until, Past).point(one)
	if r.Direction.past() || r.toMiddle(&back, &until) <= leanUnsaid*r.toMiddle(&from, &to) {
		return back, until, basisBack
	}
	return from, to, basis
}

// runs reports whether the range between two days holds the document's: it was announced and is not over.
func (r *Reference) runs(one, two *Parts) bool {
	from, _ := r.point(one)
	if from.Unit != Day || from.Year == NoYear || r.Document == NoDay {
		return false
	}
	to, _ := r.beside(&from, Future).point(two)
	return to.Unit == Day && to.Year != NoYear && from.start() <= r.Document && r.Document <= to.start()
}

// toMiddle is how many days the middle of a range lies from the document.
func (r *Reference) toMiddle(from, to *Point) int {
	middle := (from.start() + to.start()) / 2
	return max(middle-r.Document, r.Document-middle)
}

// dated reports whether the parts say which year they mean.
func (p *Parts) dated() bool { return p.Has(FieldYear) || p.Has(FieldShift) || p.Has(FieldSign) }

// beside is the reference for the other end of a range.
func (r *Reference) beside(end *Point, side Direction) *Reference {
	other := Reference{Document: NoDay, Year: r.Year, Context: *end, Near: true, Direction: side}
	if end.Year != NoYear {
		other.Document = end.start()
	}
	return &other
}

// take adds the fields of outer that p lacks.
func (p *Parts) take(outer *Parts) {
	for f := range fieldCount {
		if outer.Has(f) && !p.Has(f) {
			p.set(f, outer.Get(f))
		}
	}
	if p.Count.Coef == 0 {
		p.Count = outer.Count
	}
}

// inherit adds those fields of the other end that are coarser than all p has: the month of «14–15 November».
func (p *Parts) inherit(other *Parts) {
	own := p.coarsest()
	for f := range fieldCount {
		if other.Has(f) && !p.Has(f) && rank(f) > own {
			p.set(f, other.Get(f))
		}
	}
}

func (p *Parts) coarsest() int {
	top := 0
	for f := range fieldCount {
		if p.Has(f) {
			top = max(top, rank(f))
		}
	}
	return top
}

// rank orders the fields that name a stretch of time from fine to coarse; 0: names none.
func rank(f Field) int {
	switch f {
	case FieldSecond, FieldMinute, FieldHour, FieldPart, FieldMeridiem:
		return 1
	case FieldDay, FieldWeekday:
		return 2
	case FieldWeek, FieldMonth, FieldQuarter, FieldHalf, FieldSeason:
		return 3
	case FieldYear, FieldDecade, FieldShift, FieldUnit:
		return 4
	case FieldCentury, FieldEra:
		return 5
	}
	return 0
}
