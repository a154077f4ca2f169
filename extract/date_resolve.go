package extract

import "newsfacts/extract/timex"

// resolve gives every date its value: against the document date, the dates before it and the tense
// of its sentence. What none of them determines stays open.
func (r *dateReader) resolve(d *Document) {
	reference := timex.Reference{Document: timex.NoDay, Year: timex.NoYear}
	r.findDocumentDate(d)
	if d.DocumentDate.Known() {
		reference.Document = int(d.DocumentDate)
	} else {
		reference.Year = r.textYear(d)
	}
	context := -1
	for i := range d.Dates {
		reference.Near = context >= 0 && r.lendsYear(d, context, i)
		reference.Direction = r.direction(d, &d.Dates[i])
		result := r.settle(&d.Dates[i], &r.expressions[i], &reference)
		if result.Point.Unit != timex.NoUnit {
			reference.Context, context = result.Point, i
		}
	}
}

// settle writes one date.
func (r *dateReader) settle(date *Date, e *timex.Expression, reference *timex.Reference) timex.Result {
	result, value := reference.Resolve(e, r.value[:0])
	r.value = value
	date.Value = string(value)
	date.Type = timexTypes[result.Type]
	date.Granularity = Granularity(result.Unit.String())
	date.Anchor = anchors[result.Basis]
	date.Modifier = TimexMod(result.Mod)
	date.Begin, date.End = statedDay(result.First), statedDay(result.Last)
	return result
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

// lendsYear reports whether the date of number before is near enough to give date i its year: in the same
// sentence, and a calendar date that states its year.
func (r *dateReader) lendsYear(d *Document, before, i int) bool {
	earlier := &d.Dates[before]
	return earlier.Sentence == d.Dates[i].Sentence && earlier.Anchor != "" && earlier.Anchor != AnchorDocument
}
