package page

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"newsfacts/output"
	"newsfacts/output/report"
	"newsfacts/output/report/reporttest"
)

// fact makes a fact of the words, which stand in the text once; values are name, JSON, name, JSON, …
func fact(t *testing.T, a *report.Article, table, words string, values ...string) {
	t.Helper()
	at := strings.Index(a.Text, words)
	if at < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	f := report.Fact{GoldenFact: output.GoldenFact{Table: table, Surface: words, Rule: "ru.test.page"}}
	f.Start = utf8.RuneCountInString(a.Text[:at])
	f.End = f.Start + utf8.RuneCountInString(words)
	for pair := range slices.Chunk(values, 2) {
		f.Values = append(f.Values, output.GoldenValue{Name: pair[0], JSON: pair[1]})
	}
	a.Facts = append(a.Facts, f)
}

var tags = regexp.MustCompile(`<[^>]*>`)

// Tags aside, the paragraphs are the text, whatever it holds.
func TestParagraphsAreTheText(t *testing.T) {
	a := &report.Article{Text: "Title <b>\n\n\"A\" & 'b' </mark><script>alert(1)</script>\nשלום 👩‍👩‍👧 \u202eabc\u202c e\u0301"}
	fact(t, a, "mentions", "<b>", "type", `"ORG"`)
	fact(t, a, "mentions", "& 'b' </mark><script>", "type", `"PER"`)
	fact(t, a, "dates", "<script>alert(1)</script>\nשלום")
	fact(t, a, "money", "👩‍👩‍👧 \u202ea")
	d := draw(a)
	var lines []string
	for _, p := range d.Paragraphs {
		lines = append(lines, html.UnescapeString(tags.ReplaceAllString(string(p.HTML), "")))
	}
	if got, want := strings.Join(lines, "\n"), strings.ReplaceAll(a.Text, "\n\n", "\n"); got != want {
		t.Errorf("the page says\n%q\nthe text\n%q", got, want)
	}
}

// Elements nest although layers cross; what goes on is opened again, and its label stands at its end alone.
func TestLayersCross(t *testing.T) {
	for _, c := range []struct {
		name   string
		layers []layer
		want   string
	}{
		{"one", []layer{at(1, 3, "x")}, "a[x bc]de"},
		{"nested", []layer{at(1, 4, "y"), at(0, 5, "x")}, "[x+1 a[y bcd]e]"},
		{"three deep", []layer{at(0, 5, "x"), at(0, 3, "y"), at(0, 1, "z")}, "[x+2 [y+1 [z a]bc]de]"},
		{"crossing", []layer{at(0, 3, "x"), at(2, 5, "y")}, "[x ab[y/ c]][/y de]"},
		{"side by side", []layer{at(0, 2, "x"), at(2, 4, "y")}, "[x ab][y cd]e"},
		{"the same place", []layer{at(0, 2, "x"), at(0, 2, "y")}, "[x+1 [y ab]]cde"},
	} {
		if got := short(paragraphs(&report.Article{Text: "abcde"}, c.layers)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if got, want := short(paragraphs(&report.Article{Text: "ab\n\ncd"}, []layer{at(1, 5, "x")})), "a[x/ b]¶[/x c]d"; got != want {
		t.Errorf("over paragraphs: %s, want %s", got, want)
	}
}

func at(start, end int, class string) layer {
	return layer{Range: report.Range{Start: start, End: end}, class: class, fact: -1}
}

// short writes elements as [class …], with / where they are cut or go on, and +n over n layers.
func short(paragraphs []paragraph) string {
	var lines []string
	for _, p := range paragraphs {
		s := string(p.HTML)
		s = regexp.MustCompile(`<mark class="(\w+)( over(\d))?( on)?( cut)?">`).ReplaceAllStringFunc(s, func(tag string) string {
			m := regexp.MustCompile(`"(\w+)( over(\d))?( on)?( cut)?"`).FindStringSubmatch(tag)
			open := "["
			if m[4] != "" {
				open += "/"
			}
			open += m[1]
			if m[5] != "" {
				open += "/"
			}
			if m[3] != "" {
				open += "+" + m[3]
			}
			return open + " "
		})
		lines = append(lines, strings.ReplaceAll(s, "</mark>", "]"))
	}
	return strings.Join(lines, "¶")
}

// A quotation is numbered, and its speaker and cue with it.
func TestQuoteIsTiedToItsSpeaker(t *testing.T) {
	a := &report.Article{Text: "«Да», — сказал он. «Нет»."}
	fact(t, a, "quotes", "Да", "kind", `"direct"`, "parts", `[{"start_char":1,"end_char":3}]`, "speaker_start", "15", "speaker_end", "17", "cue_start", "8", "cue_end", "14")
	fact(t, a, "quotes", "Нет", "kind", `"direct"`, "speaker_start", "15", "speaker_end", "17", "speaker_name", `"Иван"`)
	d := draw(a)
	want := `«<mark class="f quote direct" data-f="0" tabindex="-1" data-number="1">Да</mark>», — ` +
		`<mark class="cue" data-of="0">сказал</mark> <mark class="speaker" data-of="0 1" data-number="1 2">он</mark>. ` +
		`«<mark class="f quote direct" data-f="1" tabindex="-1" data-number="2">Нет</mark>».`
	if got := string(d.Paragraphs[0].HTML); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if d.Said[1].Speaker != "Иван" || d.Said[1].Number != 2 {
		t.Errorf("said %+v", d.Said[1])
	}
}

// The page of the seeds holds every fact, and nothing that could reach out.
func TestViewOfSeeds(t *testing.T) {
	var articles []*report.Article
	r, err := report.Open(reporttest.Dataset(t, "../../../testdata/seeds", reporttest.Lines()))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	facts := 0
	for {
		a, err := r.Next()
		if err != nil {
			break
		}
		articles = append(articles, a)
		for i := range a.Facts {
			if classOf(&a.Facts[i]) != "" {
				facts++
			}
		}
	}
	var out bytes.Buffer
	if err := View(&out, "seeds", articles); err != nil {
		t.Fatal(err)
	}
	page := out.String()
	drawn := map[string]bool{}
	for _, section := range strings.Split(page, "<section class=\"article\"")[1:] {
		for _, m := range regexp.MustCompile(`data-f="(\d+)"`).FindAllStringSubmatch(section, -1) {
			drawn[section[:20]+m[1]] = true
		}
	}
	if len(articles) != 5 || len(drawn) != facts {
		t.Errorf("%d articles, %d facts drawn, want %d", len(articles), len(drawn), facts)
	}
	if found := regexp.MustCompile(`(?i)(src|href)="[^#]|url\(|@import|fetch\(|XMLHttp`).FindString(page); found != "" {
		t.Errorf("the page holds %q", found)
	}
}

func TestGrouped(t *testing.T) {
	for n, want := range map[string]string{"5": "5", "611300000": "611\u202f300\u202f000", "-1234.5": "−1\u202f234.5", "": ""} {
		if got := grouped(n); got != want {
			t.Errorf("%s: %s, want %s", n, got, want)
		}
	}
}
