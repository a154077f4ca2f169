package pagetest

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"newsfacts/output"
	"newsfacts/output/report"
	"newsfacts/output/report/compare"
	"newsfacts/output/report/page"
)

// hostile texts try to break out of every place a text stands in.
var hostile = []string{
	`<script>alert(1)</script>`,
	`</script><script>alert(1)</script>`,
	`</mark></p></style><img src=x onerror=alert(1)>`,
	`" onmouseover="alert(1)" x="`,
	`' onfocus='alert(1)' autofocus tabindex='1`,
	`{{.Policy}} ${alert(1)} <!-- <![CDATA[`,
	`javascript:alert(1)`,
	"שלום עולם \u202eמלפנים\u202c العربية",
	"👩‍👩‍👧‍👦 𝒜ли e\u0301 \u2028 \u0000",
}

// hostileArticle has such a text for everything that a text can be.
func hostileArticle(text string) *report.Article {
	a := &report.Article{
		ID: text, Source: text, Title: text, Site: text, URL: text, Language: text, DocumentDate: text,
		Text: text + "\n\n" + text,
	}
	a.Sentences = []report.Range{{Start: 0, End: utf8.RuneCountInString(a.Text)}}
	quoted := `"` + jsonEscaped(text) + `"`
	n := utf8.RuneCountInString(text)
	for i, table := range []string{"dates", "entities", "mentions", "quotes", "roles"} {
		f := report.Fact{GoldenFact: output.GoldenFact{Table: table, Start: i, End: n, Surface: text, Rule: text}}
		for _, name := range []string{"value", "name", "entity", "person_name", "role", "content", "speaker_name", "cue_lemma", "kind", "link"} {
			f.Values = append(f.Values, output.GoldenValue{Name: name, JSON: quoted})
		}
		if table == "entities" || table == "mentions" {
			f.Values = append(f.Values, output.GoldenValue{Name: "type", JSON: `"PER"`})
		}
		a.Facts = append(a.Facts, f)
	}
	return a
}

// No text runs as a script, opens a dialog, asks the network, or is shown otherwise than it stands.
func TestHostileTexts(t *testing.T) {
	var articles []*report.Article
	for _, text := range hostile {
		articles = append(articles, hostileArticle(text))
	}
	b := open(t, viewPage(t, articles...), wide)
	b.screenshot("hostile")
	for i, text := range hostile {
		b.do(evaluate(`show(articles[` + string(rune('0'+i)) + `]); step(1); step(1); step(1); find()`))
		want := browserText(text)
		if got := ask[string](b, `$(".text h1", current).textContent`); got != want {
			t.Errorf("%q is shown as %q", text, got)
		}
		if got := ask[string](b, `$("#tip").textContent`); got == "" {
			t.Errorf("%q: no values", text)
		}
	}
	if n := ask[int](b, `document.scripts.length - articles.length`); n != 1 {
		t.Errorf("%d scripts", n)
	}
	if n := ask[int](b, `$$("img, iframe, object, [onmouseover], [onfocus], a[href^='javascript']").length`); n != 0 {
		t.Errorf("%d elements came of the texts", n)
	}
}

// The same on the page of changes.
func TestHostileChanges(t *testing.T) {
	r := &compare.Result{Tally: compare.Tally{}, Sample: compare.Sample{Limit: -1}}
	for _, text := range hostile {
		a := hostileArticle(text)
		for i := range a.Facts {
			c := compare.Change{Status: compare.Removed, Old: &a.Facts[i]}
			if i%2 == 1 {
				c = compare.Change{Status: compare.Changed, Old: &a.Facts[i], New: &a.Facts[0]}
			}
			r.Tally.Add(&c)
			r.Sample.Add(&c, a, a)
		}
	}
	path := filepath.Join(t.TempDir(), "changes.html")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := page.Changes(f, hostile[0], hostile[1], r); err != nil {
		t.Fatal(err)
	}
	b := open(t, path, wide)
	b.screenshot("hostile-changes")
	if n := ask[int](b, `document.scripts.length`); n != 1 {
		t.Errorf("%d scripts", n)
	}
	for _, name := range []string{"kind", "rule", "status"} {
		b.do(evaluate(`for (const x of $$("[data-filter=` + name + `]")) x.click()`))
	}
	if n := ask[int](b, `$$("img, iframe, object, [onmouseover], [onfocus], a[href^='javascript']").length`); n != 0 {
		t.Errorf("%d elements came of the texts", n)
	}
}
