package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/timex"
)

// dayFollows reports whether the sentence of date i names a day behind it.
func (r *dateReader) dayFollows(d *Document, i int) bool {
	for n := i + 1; n < len(d.Dates) && d.Dates[n].Sentence == d.Dates[i].Sentence; n++ {
		if r.expressions[n].Has(timex.FieldDay) {
			return true
		}
	}
	return false
}

// isNamedDay reports whether weekday i, read as ahead, is that of the day gone by that the sentence before names: «он
// говорил, что с 25 сентября похолодает. «С понедельника — понижение температуры»».
func (d *Document) isNamedDay(context, i int) bool {
	day, date := &d.Dates[context], &d.Dates[i]
	return day.Sentence+1 == date.Sentence && day.Granularity == DayUnit && date.Granularity == DayUnit &&
		day.Begin.Known() && day.Begin <= d.DocumentDate && date.Begin-day.Begin == daysOfWeek
}

// daysOfWeek is how far one Monday is from the next.
const daysOfWeek = 7

// nextDays is how many days behind another a day stands that goes on telling of it.
const nextDays = 10

// followsDay reports whether date i, far from the document as it was read, stands in the same sentence as a day with its
// year or in the next one, and in the calendar a few days behind it: «26 апреля 1986 года …. 27 апреля …».
func (d *Document) followsDay(before *timex.Point, day *timex.Result, context, i int) bool {
	if !isDay(before) || d.Dates[context].Anchor != AnchorExplicit || d.Dates[i].Sentence > d.Dates[context].Sentence+1 ||
		!isDay(&day.Point) || day.Basis != timex.FromDocument || before.Year == day.Point.Year {
		return false
	}
	after := (day.Point.Month-before.Month)*longestMonth + day.Point.Day - before.Day
	return after > 0 && after <= nextDays && isFar(day, d.DocumentDate)
}

// longestMonth is the days of a month, where a day more or less does not matter.
const longestMonth = 31

// isDay reports whether a point is a day of a month.
func isDay(p *timex.Point) bool { return p.Unit == timex.Day && p.Day != 0 }

// isAnnounced reports whether a weekday in a sentence without a verb lies ahead: a dash follows («в воскресенье — матч»), or
// the day before it, in the sentence before, does.
func (d *Document) isAnnounced(i, context int) bool {
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
	return ahead && d.DocumentDate.Known() && d.Dates[context].Granularity == DayUnit && d.Dates[context].Begin > d.DocumentDate
}
