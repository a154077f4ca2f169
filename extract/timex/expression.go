package timex

import "strings"

// Expression is what a rule read: the parts of a date as they stand in the text. The zero value is empty.
type Expression struct {
	Parts
	From, To Parts // the ends of a range
	Plus     Parts // a second length, to be added: 30 minutes of 2 hours 30 minutes
}

// Parts are the fields of an expression, or of one end of it.
type Parts struct {
	has   uint64
	value [fieldCount]int32
	Count Decimal
}

// Decimal is Coef × 10^Exp; Coef 0: none.
type Decimal struct {
	Coef int64
	Exp  int32
}

// Has reports whether the rule said something of f.
func (p *Parts) Has(f Field) bool { return p.has&(1<<f) != 0 }

// Get is the value of f, 0 where the rule said nothing.
func (p *Parts) Get(f Field) int { return int(p.value[f]) }

func (p *Parts) set(f Field, n int) {
	p.has |= 1 << f
	p.value[f] = int32(n)
}

func (p *Parts) empty() bool { return p.has == 0 && p.Count.Coef == 0 }

// SetText takes a field's word or digits; ok is false where it says nothing that the field may say, and for
// names that are no fields, so that a rule that misspells one finds nothing.
func (e *Expression) SetText(name, s string) (ok bool) {
	p, name := e.parts(name)
	f := fieldOf(name)
	if f == noField {
		return namesSpan(name)
	}
	if f == fieldCounted {
		whole, fraction, _ := strings.Cut(s, ".")
		n, ok := FieldYear.value(whole + fraction)
		p.Count = Decimal{Coef: int64(n), Exp: -int32(len(fraction))}
		return ok
	}
	if f >= fieldCount { // a clock is a number
		return false
	}
	n, ok := f.value(s)
	if f == FieldYear {
		n += 100 * p.Get(FieldHundreds)
	}
	if ok {
		p.set(f, n)
	}
	return ok
}

// SetNumber takes a field's number, coef × 10^exp; ok is false for one that no calendar has.
func (e *Expression) SetNumber(name string, coef int64, exp int32) (ok bool) {
	p, name := e.parts(name)
	f := fieldOf(name)
	switch f {
	case noField:
		return namesSpan(name)
	case fieldCounted:
		p.Count = Decimal{coef, exp}
		return true
	case fieldClock:
		p.set(FieldHour, int(coef/100))
		p.set(FieldMinute, int(coef%100))
		return exp == 0
	}
	for ; exp > 0 && coef < 1e6; exp-- {
		coef *= 10
	}
	if exp != 0 || coef < 0 || coef > 1e6 || fieldWords[f] != nil {
		return false
	}
	p.set(f, int(coef))
	return true
}

// namesSpan reports whether a field only marks a piece of text: the ends of a range, the span, an item.
func namesSpan(name string) bool {
	switch name {
	case "from", "to", "plus", "date", "item", "rest", "length":
		return true
	}
	return false
}

// parts finds what a prefix names.
func (e *Expression) parts(name string) (*Parts, string) {
	if prefix, rest, ok := strings.Cut(name, "."); ok {
		switch prefix {
		case "from":
			return &e.From, rest
		case "to":
			return &e.To, rest
		case "plus":
			return &e.Plus, rest
		}
		return e.parts(rest) // a field around it that rules use for themselves
	}
	return &e.Parts, name
}

// NamesDocument reports whether the date is that of the article.
func (e *Expression) NamesDocument() bool {
	return functionWords[e.Get(FieldFunction)] == "document-date"
}

// NeedsDirection reports whether it matters which way the sentence looks.
func (e *Expression) NeedsDirection() bool {
	return !e.Has(FieldYear) && !e.Has(FieldRef) && !e.isLength() && e.Get(FieldDirection) != either
}

// IsWeekday reports whether the expression is a day of the week and no more.
func (e *Expression) IsWeekday() bool {
	return e.has == 1<<FieldWeekday && e.From.empty() && e.To.empty()
}

// CountsByTense reports whether the tense tells from where the distance leads: «in three days».
func (e *Expression) CountsByTense() bool { return anchorWords[e.Get(FieldAnchor)] == "tense" }

// either is the place of the word in fieldWords.
const either = 3

// KeepsQuarter reports whether the distance leads from a quarter to its like.
func (p *Parts) KeepsQuarter() bool { return keepWords[p.Get(FieldKeep)] == "quarter" }

// SetsScene reports whether the date is when the rest of its clause plays: «in 2022 …».
func (e *Expression) SetsScene() bool { return functionWords[e.Get(FieldFunction)] == "setting" }

// MayBeTurned reports whether what stands for month and day may be day and month: 05/06/2022, not 05/05/2022.
func (e *Expression) MayBeTurned() bool {
	return functionWords[e.Get(FieldFunction)] == "either-way" && e.Get(FieldDay) != e.Get(FieldMonth)
}

// Turn makes the month the day and the day the month.
func (e *Expression) Turn() {
	e.value[FieldDay], e.value[FieldMonth] = e.value[FieldMonth], e.value[FieldDay]
}

// KeepYear forgets month and day.
func (e *Expression) KeepYear() {
	e.has &^= 1<<FieldDay | 1<<FieldMonth
	e.value[FieldDay], e.value[FieldMonth] = 0, 0
}

// Valid reports whether the parts can stand in a calendar: no 32nd, no 13th month, no 25 o'clock, no number beyond all
// measure.
func (e *Expression) Valid() bool {
	return e.Parts.valid() && e.From.valid() && e.To.valid() && e.Plus.valid() && !e.runsBack()
}

// runsBack reports whether a range of years ends before it begins: 2022–2021 is no date.
func (e *Expression) runsBack() bool {
	from, to := e.From.Get(FieldYear), e.To.Get(FieldYear)
	return from >= 1000 && to >= 1000 && to < from && !e.Has(FieldEra)
}

func (p *Parts) valid() bool {
	if !p.Count.fits() {
		return false
	}
	for _, limit := range limits {
		if p.Has(limit.field) && (p.Get(limit.field) < limit.low || p.Get(limit.field) > limit.high) {
			return false
		}
	}
	if p.Has(FieldDay) && p.Has(FieldMonth) {
		return p.Get(FieldDay) <= MonthLength(2000, p.Get(FieldMonth))
	}
	return true
}

var limits = [...]struct {
	field     Field
	low, high int
}{
	{FieldMonth, 1, 12}, {FieldDay, 1, 31}, {FieldWeekday, 1, weekend}, {FieldNth, -1, 5}, {FieldWeek, 1, 53}, {FieldQuarter, 1, 4}, {FieldHalf, 1, 2},
	{FieldCentury, 1, 30}, {FieldHour, 0, 24}, {FieldMinute, 0, 59}, {FieldSecond, 0, 59}, {FieldYear, 0, 9999}, {FieldDecade, 0, 2990},
}

// IsToday reports whether the expression says which day today is: «today, 27 December 2022».
func (e *Expression) IsToday() bool {
	return e.Has(FieldShift) && e.Get(FieldShift) == 0 && Unit(e.Get(FieldUnit)) == Day && !e.Has(FieldAnchor) && e.Has(FieldDay) && e.Has(FieldYear)
}

// Calendar is the day that the expression names, and its year, NoYear where it names none; ok is false for all that is no
// single day of a month.
func (e *Expression) Calendar() (year, month, day int, ok bool) {
	ok = e.From.empty() && e.To.empty() && e.Has(FieldMonth) && e.Has(FieldDay) && !e.Has(FieldShift) && !e.Has(FieldEra)
	if year = e.Get(FieldYear); year < 1000 {
		year = NoYear
	}
	return year, e.Get(FieldMonth), e.Get(FieldDay), ok
}

// SpeaksOfThisYear reports whether the expression means the year of the document without naming it.
func (e *Expression) SpeaksOfThisYear() bool {
	for _, p := range [...]*Parts{&e.Parts, &e.From, &e.To} {
		if p.Has(FieldShift) && p.Get(FieldShift) == 0 && Unit(p.Get(FieldUnit)) == Year && !p.Has(FieldYear) {
			return true
		}
	}
	return false
}

// ThisYear is the year that the expression says the document is from: «in the current year 2022».
func (e *Expression) ThisYear() (year int, ok bool) {
	ok = e.Has(FieldShift) && e.Get(FieldShift) == 0 && Unit(e.Get(FieldUnit)) == Year && anchorWords[e.Get(FieldAnchor)] != "context" && e.Get(FieldYear) >= 1000
	return e.Get(FieldYear), ok
}

// LastYears is the number of years that reach up to the document: «the last 6 years».
func (e *Expression) LastYears() (n int, ok bool) {
	if !e.isLength() || Unit(e.Get(FieldUnit)) != Year || Direction(e.Get(FieldDirection)) != Past {
		return 0, false
	}
	return e.Count.whole()
}

// Years are the first and the last year that the expression states in full.
func (e *Expression) Years() (first, last int, ok bool) {
	first, last = NoYear, NoYear
	for _, p := range [...]*Parts{&e.From, &e.Parts, &e.To} {
		year := p.Get(FieldYear)
		if year < 1000 || p.Has(FieldEra) {
			continue
		}
		if first == NoYear {
			first = year
		}
		last = year
	}
	return first, last, last != NoYear
}
