package input

import (
	"fmt"
	"strconv"
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
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700",
		"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05.999999999 -0700",
		time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04 -0700", time.RFC1123, "Mon, 2 Jan 2006 15:04:05 GMT"} {
		if t, err := time.Parse(layout, s); err == nil {
			setMoment(m, t)
			return true
		}
	}
	for _, layout := range []string{time.DateOnly, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateTime, "2006-01-02 15:04", "2006-01-02 15:04:05.999999999",
		"02.01.2006", "2.1.2006", "02.01.2006 15:04", "02.01.2006 15:04:05", "02.01.2006, 15:04", "02.01.06", "2006/01/02", "2006/01/02 15:04:05", "20060102", "20060102T150405"} {
		if t, err := time.Parse(layout, s); err == nil {
			m.DocumentDate, m.DocumentDateFrom = extract.DayOf(t), extract.FromMetadata
			return true
		}
	}
	if seconds, err := strconv.ParseInt(s, 10, 64); err == nil && len(s) == len("1669852800") {
		setMoment(m, time.Unix(seconds, 0).UTC())
		return true
	}
	return false
}

// setMoment takes a moment and the day it has at its own offset.
func setMoment(m *extract.Metadata, t time.Time) {
	m.Published = t.UTC()
	m.DocumentDate, m.DocumentDateFrom = extract.DayOf(t), extract.FromMetadata
}
