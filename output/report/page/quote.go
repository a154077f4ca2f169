package page

import (
	"strconv"

	"github.com/tidwall/gjson"

	"newsfacts/output/report"
)

// said is a quotation in the list beside the article.
type said struct {
	Number  int
	Fact    int
	Kind    string
	Speaker string
	Cue     string
	Words   string
}

func saidOf(f *report.Fact, fact, number int) said {
	s := said{Number: number, Fact: fact, Kind: f.Text("kind"), Speaker: f.Text("speaker_name"), Cue: f.Text("cue_lemma"), Words: f.Text("content")}
	if s.Speaker == "" {
		s.Speaker = f.Text("speaker_surface")
	}
	return s
}

// partsOf are the parts of a quotation, all of it where none are given.
func partsOf(f *report.Fact) []report.Range {
	var parts []report.Range
	for _, p := range gjson.Parse(f.Value("parts")).Array() {
		parts = append(parts, report.Range{Start: int(p.Get("start_char").Int()), End: int(p.Get("end_char").Int())})
	}
	if len(parts) == 0 {
		parts = append(parts, f.Range())
	}
	return parts
}

// rangeOf is a stretch that two values of a fact give.
func rangeOf(f *report.Fact, start, end string) (report.Range, bool) {
	s, err1 := strconv.Atoi(f.Value(start))
	e, err2 := strconv.Atoi(f.Value(end))
	return report.Range{Start: s, End: e}, err1 == nil && err2 == nil && s < e
}
