package pipeline

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"newsfacts/extract"
)

// Summary counts what a run did.
type Summary struct {
	Articles  int
	Bytes     int64 // of clean text
	Facts     map[extract.Kind]int
	Languages map[string]int // articles of each
	NoRules   int            // articles in languages without rules
	Rejects   int
	Before    int64 // articles and rejects of the run that this one goes on with
	Skipped   int   // files of unknown kind, records that are no articles
	Taken     int64 // bytes of the input files behind what is written, more or less
	Read      Read  // what was read; complete when the run is over
	started   time.Time
}

func (s *Summary) count(d *extract.Document, ruled bool) {
	s.Articles++
	if !ruled {
		s.NoRules++
	}
	if s.Languages == nil {
		s.Languages = map[string]int{}
	}
	s.Languages[d.Language]++
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
	s.NoRules += o.NoRules
	if s.Facts == nil {
		s.Facts, s.Languages = map[extract.Kind]int{}, map[string]int{}
	}
	for l, n := range o.Languages {
		s.Languages[l] += n
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
	line := func(name, format string, args ...any) {
		fmt.Fprintf(&b, "%-11s "+format+"\n", append([]any{name}, args...)...)
	}
	if s.Before > 0 {
		line("before", "%d articles and rejects of the interrupted run", s.Before)
	}
	line("articles", "%d%s", s.Articles, s.languages())
	if s.NoRules > 0 {
		line("no rules", "%d articles in languages without rules", s.NoRules)
	}
	for _, k := range extract.Kinds() {
		line(string(k), "%d", s.Facts[k])
	}
	line("rejects", "%d", s.Rejects)
	line("skipped", "%d", s.Skipped)
	line("text", "%.1f MB, %.1f MB/s", float64(s.Bytes)/1e6, s.Rate())
	return b.String()
}

// languages lists the languages of the articles, the commonest first.
func (s *Summary) languages() string {
	names := slices.SortedFunc(maps.Keys(s.Languages), func(a, b string) int {
		return cmp.Or(s.Languages[b]-s.Languages[a], strings.Compare(a, b))
	})
	if len(names) == 0 {
		return ""
	}
	for i, n := range names {
		names[i] = fmt.Sprintf("%s %d", n, s.Languages[n])
	}
	return " (" + strings.Join(names, ", ") + ")"
}
