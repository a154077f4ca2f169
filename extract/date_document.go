package extract

import "newsfacts/extract/timex"

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
		case e.NamesDocument():
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

// textYear is the year of an article that only speaks of «this year», where other dates determine
// it: a run of years («2016–2022») that no date of the text goes beyond ends in the year at hand.
func (r *dateReader) textYear(d *Document) int {
	speaks, last, spanned := false, timex.NoYear, timex.NoYear
	for i := range r.expressions {
		e := &r.expressions[i]
		speaks = speaks || e.SpeaksOfThisYear()
		from, to, ok := e.Years()
		if !ok {
			continue
		}
		last = max(last, to)
		if from < to {
			spanned = max(spanned, to)
		}
	}
	if !speaks || spanned != last {
		return timex.NoYear
	}
	d.DocumentDateFrom = FromText
	return spanned
}
