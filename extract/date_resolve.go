package extract

import (
	"strings"

	"newsfacts/extract/morph"
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
		reference.Near = context >= 0 && d.Dates[context].Sentence == d.Dates[i].Sentence
		reference.Behind = context >= 0 && d.Dates[context].Sentence+1 == d.Dates[i].Sentence && d.Dates[context].Begin == d.Dates[context].End && !r.dayFollows(d, i)
		reference.Direction = timex.Unsaid
		if r.expressions[i].NeedsDirection() {
			reference.Direction = r.direction(d, i)
			if reference.Direction == timex.Unsaid && r.expressions[i].IsWeekday() && d.isAnnounced(i, context, &reference) {
				reference.Direction = timex.Future
			}
		}
		reference.Lends = context >= 0 && reference.Direction != timex.Future && r.lendsYear(d, &reference.Context, context, i)
		if context >= 0 && d.Dates[i].Sentence-d.Dates[context].Sentence > memory {
			reference.Context, context = timex.Point{}, -1
		}
		result := r.settle(&d.Dates[i], &r.expressions[i], &reference)
		if year, ok := r.named.year(&r.expressions[i]); ok && reference.Direction != timex.Future && isEarlier(year, &result, d.DocumentDate) {
			lent := reference
			lent.Context, lent.Lends = timex.Point{Unit: timex.Year, Year: year}, true
			result = r.settle(&d.Dates[i], &r.expressions[i], &lent)
		}
		if context >= 0 && d.followsDay(&reference.Context, &result, context, i) {
			lent := reference
			lent.Context, lent.Lends = timex.Point{Unit: timex.Year, Year: reference.Context.Year}, true
			result = r.settle(&d.Dates[i], &r.expressions[i], &lent)
		}
		if context >= 0 && reference.Direction == timex.Future && r.expressions[i].IsWeekday() && d.isNamedDay(context, i) {
			back := reference
			back.Direction = timex.Past
			result = r.settle(&d.Dates[i], &r.expressions[i], &back)
		}
		if result.Point.Unit == timex.NoUnit || context >= 0 && r.staysWith(&reference.Context, &result.Point, i) {
			continue
		}
		reference.Context, context = result.Point, i
	}
}

// dayFollows reports whether the sentence of date i names a day behind it.
func (r *dateReader) dayFollows(d *Document, i int) bool {
	for n := i + 1; n < len(d.Dates) && d.Dates[n].Sentence == d.Dates[i].Sentence; n++ {
		if r.expressions[n].Has(timex.FieldDay) {
			return true
		}
	}
	return false
}

// isNamedDay reports whether weekday i, read as ahead, is that of the day gone by that the sentence before names: «он говорил, что
// с 25 сентября похолодает. «С понедельника — понижение температуры»».
func (d *Document) isNamedDay(context, i int) bool {
	day, date := &d.Dates[context], &d.Dates[i]
	return day.Sentence+1 == date.Sentence && day.Granularity == "day" && date.Granularity == "day" &&
		day.Begin.Known() && day.Begin <= d.DocumentDate && date.Begin-day.Begin == 7
}

// nextDays is how many days behind another a day stands that goes on telling of it.
const nextDays = 10

// followsDay reports whether date i, far from the document as it was read, stands in the same sentence as a day with its
// year or in the next one, and in the calendar a few days behind it: «26 апреля 1986 года …. 27 апреля …».
func (d *Document) followsDay(before *timex.Point, day *timex.Result, context, i int) bool {
	if before.Unit != timex.Day || before.Day == 0 || d.Dates[context].Anchor != AnchorExplicit || d.Dates[i].Sentence > d.Dates[context].Sentence+1 ||
		day.Basis != timex.FromDocument || day.Point.Unit != timex.Day || day.Point.Day == 0 || before.Year == day.Point.Year {
		return false
	}
	after := (day.Point.Month-before.Month)*31 + day.Point.Day - before.Day
	distance := day.First - int(d.DocumentDate)
	return after > 0 && after <= nextDays && (distance < -recent || distance > recent)
}

// isAnnounced reports whether a weekday in a sentence without a verb lies ahead: a dash follows («в воскресенье — матч»), or
// the day before it, in the sentence before, does.
func (d *Document) isAnnounced(i, context int, reference *timex.Reference) bool {
	date := &d.Dates[i]
	s := &d.Sentences[date.Sentence]
	for t := s.First; t < s.Last; t++ {
		if isA(d, t, morph.VERB|morph.PRTS|morph.GRND|morph.PRED) {
			return false
		}
	}
	_, last := d.tokensOf(date)
	if last < s.Last && isDash(d.Lexemes[last].Surface) && !d.Tokens[last].Glued {
		return true
	}
	ahead := context >= 0 && date.Sentence == d.Dates[context].Sentence+1 && s.Paragraph == d.Sentences[date.Sentence-1].Paragraph
	return ahead && d.DocumentDate.Known() && d.Dates[context].Granularity == "day" && d.Dates[context].Begin > d.DocumentDate
}

// recent is how many days from the document a day needs no other day of the article to tell its year.
const recent = 100

// isEarlier reports whether a year goes before that of a day, which only lies nearest to a document of another season, or
// which nobody knows.
func isEarlier(year int, day *timex.Result, document Day) bool {
	if day.First == timex.NoDay || !document.Known() {
		return true
	}
	distance := day.First - int(document)
	return day.Basis == timex.FromDocument && year < day.Point.Year && (distance < -recent || distance > recent)
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
