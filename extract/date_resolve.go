package extract

import (
	"strings"

	"newsfacts/extract/timex"
)

// resolve gives every date its value: against the document date, the dates before it and the tense
// of its sentence. What none of them determines stays open.
func (r *dateReader) resolve(d *Document) {
	reference := timex.Reference{Document: timex.NoDay, Year: timex.NoYear}
	r.orderFigures(d)
	r.findDocumentDate(d)
	if d.DocumentDate.Known() {
		reference.Document = int(d.DocumentDate)
	} else {
		reference.Year = r.textYear(d)
	}
	r.named.read(r.expressions)
	context := -1
	for i := range d.Dates {
		r.refer(d, &reference, context, i)
		if context >= 0 && d.Dates[i].Sentence-d.Dates[context].Sentence > memory {
			reference.Context, context = timex.Point{}, -1
		}
		result := r.settle(&d.Dates[i], &r.expressions[i], &reference)
		result = r.reconsider(d, &reference, result, context, i)
		if result.Point.Unit == timex.NoUnit || context >= 0 && r.staysWith(&reference.Context, &result.Point, i) {
			continue
		}
		reference.Context, context = result.Point, i
	}
}

// refer sets what date i is read against, where date context stands before it.
func (r *dateReader) refer(d *Document, reference *timex.Reference, context, i int) {
	reference.Near, reference.Behind, reference.Lends = false, false, false
	reference.Direction = timex.Unsaid
	if context >= 0 {
		before, sentence := &d.Dates[context], d.Dates[i].Sentence
		reference.Near = before.Sentence == sentence
		reference.Behind = before.Sentence+1 == sentence && before.Begin == before.End && !r.dayFollows(d, i)
	}
	if r.expressions[i].NeedsDirection() {
		reference.Direction = r.direction(d, i)
		if reference.Direction == timex.Unsaid && r.expressions[i].IsWeekday() && d.isAnnounced(i, context) {
			reference.Direction = timex.Future
		}
	}
	if context >= 0 && reference.Direction != timex.Future {
		reference.Lends = r.lendsYear(d, &reference.Context, context, i)
	}
}

// reconsider reads date i once more where the article tells better than the document date which one it is.
func (r *dateReader) reconsider(d *Document, reference *timex.Reference, result timex.Result, context, i int) timex.Result {
	e := &r.expressions[i]
	if year, ok := r.named.year(e); ok && reference.Direction != timex.Future && isEarlier(year, &result, d.DocumentDate) {
		result = r.settleIn(year, &d.Dates[i], e, reference)
	}
	if context < 0 {
		return result
	}
	if d.followsDay(&reference.Context, &result, context, i) {
		result = r.settleIn(reference.Context.Year, &d.Dates[i], e, reference)
	}
	if reference.Direction == timex.Future && e.IsWeekday() && d.isNamedDay(context, i) {
		back := *reference
		back.Direction = timex.Past
		result = r.settle(&d.Dates[i], e, &back)
	}
	return result
}

// settleIn writes a date as one of a year.
func (r *dateReader) settleIn(year int, date *Date, e *timex.Expression, reference *timex.Reference) timex.Result {
	lent := *reference
	lent.Context, lent.Lends = timex.Point{Unit: timex.Year, Year: year}, true
	return r.settle(date, e, &lent)
}

// recent is how many days from the document a day needs no other day of the article to tell its year.
const recent = 100

// isEarlier reports whether a year goes before that of a day, which only lies nearest to a document of another season, or
// which nobody knows.
func isEarlier(year int, day *timex.Result, document Day) bool {
	if day.First == timex.NoDay || !document.Known() {
		return true
	}
	return day.Basis == timex.FromDocument && year < day.Point.Year && isFar(day, document)
}

// isFar reports whether a day is not recent, nor soon to come.
func isFar(day *timex.Result, document Day) bool {
	distance := day.First - int(document)
	return distance < -recent || distance > recent
}

// staysWith reports whether later dates still count from the quarter before date i: where that only compares
// («the year-ago quarter»), or is the day on which the quarter ended.
func (r *dateReader) staysWith(quarter, date *timex.Point, i int) bool {
	if quarter.Unit != timex.Quarter && quarter.Unit != timex.Half {
		return false
	}
	if r.expressions[i].KeepsQuarter() {
		return date.Unit == quarter.Unit
	}
	_, last, known := quarter.Bounds()
	day, _, stated := date.Bounds()
	return known && stated && date.Unit == timex.Day && day == last
}

// settle writes one date.
func (r *dateReader) settle(date *Date, e *timex.Expression, reference *timex.Reference) timex.Result {
	result, value := reference.Resolve(e, r.value[:0])
	r.value = value
	date.Value = string(value)
	date.Type = timexTypes[result.Type]
	date.Granularity = granularityOf(result.Unit)
	date.Anchor = anchors[result.Basis]
	date.Modifier = TimexMod(result.Mod)
	date.Begin, date.End = statedDay(result.First), statedDay(result.Last)
	return result
}

// granularityOf is the unit as the output names it: a weekend is a part of a week.
func granularityOf(u timex.Unit) Granularity {
	if u == timex.Weekend {
		return Week
	}
	return Granularity(u.String())
}

var timexTypes = [...]TimexType{timex.Date: TimexDate, timex.Time: TimexTime, timex.Duration: TimexDuration, timex.Set: TimexSet}

var anchors = [...]Anchor{timex.Explicit: AnchorExplicit, timex.FromDocument: AnchorDocument, timex.FromContext: AnchorContext}

// statedDay leaves out the days before the Gregorian calendar.
func statedDay(n int) Day {
	if n < int(FirstDay) {
		return NoDay
	}
	return Day(n)
}

// memory is for how many sentences «the next day» and «a year earlier» look back to the date before.
const memory = 3

// adjacent is how many bytes may stand between a year and the day that belongs to it: «в 2014 году, 27 марта».
const adjacent = 5

// lendsYear reports whether the date of number before gives its year to date i. Within the sentence a
// day gone by does so; a year does in its clause, when it is the setting, and a month or year right before.
// From sentence to sentence news jumps between years.
func (r *dateReader) lendsYear(d *Document, point *timex.Point, before, i int) bool {
	earlier, date := &d.Dates[before], &d.Dates[i]
	if earlier.Sentence != date.Sentence || earlier.Anchor == "" || earlier.Anchor == AnchorDocument || earlier.Span.End > date.Span.Start {
		return false
	}
	between := d.Text[earlier.Span.End:date.Span.Start]
	switch {
	case point.Unit == timex.Day:
		return !d.DocumentDate.Known() || earlier.End < d.DocumentDate
	case strings.Contains(between, " а "): // «в 988 году, а 28 июля …»
		return false
	case len(between) <= adjacent:
		return !strings.Contains(between, ".")
	case strings.Contains(between, "(") && !strings.Contains(between, ")"): // «в 2022 году вырос дважды (с 1 января и …)»
		return r.expressions[before].SetsScene()
	}
	return r.expressions[before].SetsScene() && !endsClause(between)
}

// endsClause reports whether a mark with a blank behind it stands in the text: not that of 8,6.
func endsClause(s string) bool {
	return strings.Contains(s, ", ") || strings.Contains(s, ". ") || strings.Contains(s, "; ")
}
