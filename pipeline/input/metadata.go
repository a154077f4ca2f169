package input

import (
	"fmt"
	"strings"
	"time"

	"newsfacts/extract"
)

func metadata(source string, record int64) extract.Metadata {
	return extract.Metadata{Source: source, Record: record, DocumentDate: extract.NoDay}
}

// complete fills in what the record did not say.
func (a *Article) complete(o Options) {
	if a.ID == "" {
		a.ID = a.Source
		if a.Record > 0 {
			a.ID = fmt.Sprintf("%s#%d", a.Source, a.Record)
		}
	}
	if !a.DocumentDate.Known() && o.Day.Known() {
		a.DocumentDate, a.DocumentDateFrom = o.Day, extract.FromFlag
	}
	if o.Language != "" {
		a.Language = o.Language
	}
}

// SetDate reads a date of publication: RFC 3339 and its like give a moment and the local day at the
// stated offset, a bare date gives the day alone. It reports whether s is one.
func SetDate(m *extract.Metadata, s string) bool {
	s = strings.TrimSpace(s)
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02 15:04:05Z07:00",
		"2006-01-02 15:04:05 -0700", time.RFC1123Z, time.RFC1123} {
		if t, err := time.Parse(layout, s); err == nil {
			m.Published = t.UTC()
			m.DocumentDate, m.DocumentDateFrom = extract.DayOf(t), extract.FromMetadata
			return true
		}
	}
	for _, layout := range []string{time.DateOnly, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateTime, "2006-01-02 15:04", "02.01.2006", "02.01.2006 15:04", "20060102"} {
		if t, err := time.Parse(layout, s); err == nil {
			m.DocumentDate, m.DocumentDateFrom = extract.DayOf(t), extract.FromMetadata
			return true
		}
	}
	return false
}
