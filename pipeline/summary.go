package pipeline

import (
	"fmt"
	"strings"
	"time"

	"newsfacts/extract"
)

// Summary counts what a run did.
type Summary struct {
	Articles int
	Bytes    int64 // of clean text
	Facts    map[extract.Kind]int
	Rejects  int
	Skipped  int  // files of unknown kind
	Read     Read // what was read; complete when the run is over
	started  time.Time
}

func (s *Summary) count(d *extract.Document) {
	s.Articles++
	s.Bytes += int64(len(d.Text))
	if s.Facts == nil {
		s.Facts = map[extract.Kind]int{}
	}
	s.Facts[extract.Dates] += len(d.Dates)
	s.Facts[extract.Moneys] += len(d.Money)
	s.Facts[extract.Quantities] += len(d.Quantities)
	s.Facts[extract.Mentions] += len(d.Mentions)
	s.Facts[extract.Quotes] += len(d.Quotes)
	s.Facts[extract.Roles] += len(d.Roles)
}

func (s *Summary) add(o *Summary) {
	s.Articles += o.Articles
	s.Bytes += o.Bytes
	if s.Facts == nil {
		s.Facts = map[extract.Kind]int{}
	}
	for k, n := range o.Facts {
		s.Facts[k] += n
	}
}

// Rate is the megabytes of clean text a second so far.
func (s *Summary) Rate() float64 {
	return float64(s.Bytes) / 1e6 / max(time.Since(s.started).Seconds(), 1e-9)
}

// String is the summary in lines.
func (s *Summary) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "articles    %d\n", s.Articles)
	for _, k := range extract.Kinds() {
		fmt.Fprintf(&b, "%-11s %d\n", k, s.Facts[k])
	}
	fmt.Fprintf(&b, "rejects     %d\nskipped     %d\n", s.Rejects, s.Skipped)
	fmt.Fprintf(&b, "text        %.1f MB, %.1f MB/s\n", float64(s.Bytes)/1e6, s.Rate())
	return b.String()
}
