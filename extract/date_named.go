package extract

import "newsfacts/extract/timex"

// namedDays are the days that an article names in full, by month and day: the same day without its year, far from
// the document's, is likely the same («24 февраля 2022 года» and «после 24 февраля»).
type namedDays struct {
	years  [12 * 31]int32 // 0: not named; several
	latest int            // year of the article
}

// several is the year of a day that is named in more than one.
const several = -1

// ofLate is how many years before the latest an article may name a day that it goes on to speak of; days long before
// are birthdays.
const ofLate = 3

// read collects the days of an article.
func (n *namedDays) read(expressions []timex.Expression) {
	*n = namedDays{latest: timex.NoYear}
	for i := range expressions {
		if _, last, ok := expressions[i].Years(); ok {
			n.latest = max(n.latest, last)
		}
		year, month, day, ok := expressions[i].Calendar()
		if !ok || year == timex.NoYear {
			continue
		}
		named := &n.years[(month-1)*31+day-1]
		if *named == 0 || int(*named) == year {
			*named = int32(year)
		} else {
			*named = several
		}
	}
}

// year is the year in which the article names the day of an expression that has none.
func (n *namedDays) year(e *timex.Expression) (year int, ok bool) {
	stated, month, day, ok := e.Calendar()
	if !ok || stated != timex.NoYear {
		return 0, false
	}
	year = int(n.years[(month-1)*31+day-1])
	return year, year > 0 && year >= n.latest-ofLate
}
