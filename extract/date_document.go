package extract

import "newsfacts/extract/timex"

// headSentences is how many sentences of an article may hold its dateline: title, lead and what stands between.
const headSentences = 4

// findDocumentDate takes the document date from the article where nothing else gave it: from a
// dateline, or from a «today» that the text explains. Both must state their year.
func (r *dateReader) findDocumentDate(d *Document) {
	if d.DocumentDate.Known() {
		return
	}
	nothing := timex.Reference{Document: timex.NoDay, Year: timex.NoYear}
	for i := range r.expressions {
		e := &r.expressions[i]
		from := FromText
		switch {
		case e.NamesDocument() && d.Dates[i].Sentence < headSentences:
			from = FromDateline
		case !e.IsToday():
			continue
		}
		result, _ := nothing.Resolve(e, r.value[:0])
		if result.First != timex.NoDay && result.First == result.Last {
			d.DocumentDate, d.DocumentDateFrom = Day(result.First), from
			return
		}
	}
}

// textYear is the year of an article that only speaks of «this year», where the text determines it:
// it says which year that is («в текущем 2022 году»), or a run of years that it looks back on
// ends with it. The run must be the latest of all years, and as long as the «last six years» of the
// same text, for plans and reports of years gone by are runs too.
func (r *dateReader) textYear(d *Document) int {
	speaks, last, run := false, timex.NoYear, timex.NoYear
	for i := range r.expressions {
		e := &r.expressions[i]
		if year, ok := e.ThisYear(); ok {
			return r.found(d, year)
		}
		speaks = speaks || e.SpeaksOfThisYear()
		from, to, ok := e.Years()
		if !ok {
			continue
		}
		last = max(last, to)
		if from < to && r.lasts(to-from) && r.direction(d, i) != timex.Future {
			run = max(run, to)
		}
	}
	if !speaks || run != last || run == timex.NoYear {
		return timex.NoYear
	}
	return r.found(d, run)
}

func (r *dateReader) found(d *Document, year int) int {
	d.DocumentDateFrom = FromText
	return year
}

// lasts reports whether the article speaks of the last so many years.
func (r *dateReader) lasts(years int) bool {
	for i := range r.expressions {
		if n, ok := r.expressions[i].LastYears(); ok && (n == years || n == years+1) {
			return true
		}
	}
	return false
}
