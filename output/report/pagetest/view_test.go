package pagetest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"newsfacts/output/report"
	"newsfacts/output/report/page"
	"newsfacts/output/report/reporttest"
)

const seeds = "../../../testdata/seeds"

// seedArticles are the five seeds with their facts.
func seedArticles(t *testing.T) []*report.Article {
	t.Helper()
	r, err := report.Open(reporttest.Dataset(t, seeds, reporttest.Lines()))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var all []*report.Article
	for range 5 {
		a, err := r.Next()
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

func viewPage(t *testing.T, articles ...*report.Article) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "view.html")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := page.View(f, "seeds", articles); err != nil {
		t.Fatal(err)
	}
	return path
}

// The values of a fact are shown on hover and on focus; a quotation is tied to its speaker.
func TestValuesOnHoverAndFocus(t *testing.T) {
	b := open(t, viewPage(t, seedArticles(t)[1]), wide)
	b.screenshot("view-wide")
	if ask[bool](b, `!$("#tip").hidden`) {
		t.Error("values are shown unasked")
	}
	b.do(chromedp.MouseClickXY(0, 0), chromedp.Evaluate(`$("mark.date").dispatchEvent(new PointerEvent("pointerover", {bubbles: true}))`, nil))
	if got := ask[string](b, `$("#tip dd").textContent`); got != "DATE" {
		t.Errorf("hover on a date: %q", got)
	}
	b.keys("j")
	if got := ask[string](b, `document.activeElement.textContent + "|" + document.activeElement.getAttribute("aria-describedby")`); got != "2025-11-14|tip" {
		t.Errorf("the first fact on the keyboard: %q", got)
	}
	b.do(chromedp.Evaluate(`focusFact(facts.findIndex((f) => f.class === "quote" && f.values.some((v) => v[1] === "direct")))`, nil))
	b.screenshot("view-quote")
	if n := ask[int](b, `$$("#ties path").length`); n != 1 {
		t.Errorf("%d ties between a quotation and its speaker", n)
	}
	if got := ask[string](b, `$("mark.speaker.lit").textContent`); got != "Ф.Толипов" {
		t.Errorf("the speaker that is lit: %q", got)
	}
	b.dark()
	b.screenshot("view-dark")
}

// A kind is switched off with its marks and its list, by click and by key.
func TestKindsAreSwitched(t *testing.T) {
	b := open(t, viewPage(t, seedArticles(t)[4]), wide)
	off := func() int { return ask[int](b, `$$("mark.date[data-off]").length`) }
	dates := ask[int](b, `$$("mark.date").length`)
	b.do(chromedp.Click(`.chip.date`, chromedp.ByQuery))
	if off() != dates || dates == 0 || !ask[bool](b, `$(".list.date").hidden`) {
		t.Errorf("%d of %d dates are off", off(), dates)
	}
	b.keys("9")
	if off() != 0 {
		t.Errorf("%d dates are off still", off())
	}
	b.keys("l")
	if got := ask[string](b, `getComputedStyle($("mark.date"), "::after").content`); got != "none" {
		t.Errorf("labels are on: %s", got)
	}
	b.keys("t")
	if got := ask[string](b, `document.documentElement.dataset.theme`); got != "dark" {
		t.Errorf("theme %q", got)
	}
}

// Of several articles there is an index; the search finds words of the text, names and values.
func TestIndexAndSearch(t *testing.T) {
	b := open(t, viewPage(t, seedArticles(t)...), wide)
	b.screenshot("index-wide")
	shown := func() string { return ask[string](b, `$$("section.article:not([hidden])").map((s) => s.id).join()`) }
	if shown() != "a1" {
		t.Errorf("shown at first: %s", shown())
	}
	b.do(chromedp.Click(`.index li:nth-child(3) a`, chromedp.ByQuery), chromedp.WaitVisible(`#a3`, chromedp.ByQuery))
	if shown() != "a3" || ask[string](b, `location.hash`) != "#a3" {
		t.Errorf("shown after a click: %s", shown())
	}
	b.keys("]")
	b.do(chromedp.WaitVisible(`#a4`, chromedp.ByQuery))
	b.keys("/")
	if !ask[bool](b, `document.activeElement === search`) {
		t.Error("the key / does not lead to the search")
	}
	b.do(chromedp.Evaluate(`search.value = ""`, nil)) // the driver types the key once more
	b.keys("611,3 МЛН")
	if found := ask[string](b, `$$(".index li:not([hidden]) a").map((a) => a.hash).join()`); found != "#a5" || shown() != "a5" {
		t.Errorf("the search finds %s and shows %s", found, shown())
	}
	b.do(chromedp.Evaluate(`location.hash = "#a2.f3"`, nil), chromedp.WaitVisible(`#a2`, chromedp.ByQuery), chromedp.WaitVisible(`#tip`, chromedp.ByQuery))
	if got := ask[string](b, `document.activeElement.dataset.f`); got != "3" {
		t.Errorf("the link leads to fact %s", got)
	}
}

// Nothing sticks out on a narrow screen.
func TestNarrow(t *testing.T) {
	b := open(t, viewPage(t, seedArticles(t)...), narrow)
	b.screenshot("index-narrow")
	if w := ask[int](b, `document.documentElement.scrollWidth`); w > narrow {
		t.Errorf("the page is %d wide", w)
	}
	b.do(chromedp.Evaluate(`focusFact(5)`, nil))
	b.screenshot("view-narrow")
	if right := ask[float64](b, `$("#tip").getBoundingClientRect().right`); right > narrow {
		t.Errorf("the values reach to %v", right)
	}
}
