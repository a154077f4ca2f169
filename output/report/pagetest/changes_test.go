package pagetest

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/chromedp/chromedp"

	"newsfacts/output/report/compare"
	"newsfacts/output/report/page"
	"newsfacts/output/report/reporttest"
)

// changesPage is the page of the seeds before and after three rules were switched off.
func changesPage(t *testing.T) string {
	t.Helper()
	pack := fstest.MapFS{"pack.yaml": {Data: []byte("language: ru\noff: [ru.date.vague, ru.money.sum, ru.date.day-month-year]\n")}}
	before := reporttest.Dataset(t, seeds, reporttest.Lines())
	after := reporttest.Dataset(t, seeds, reporttest.Parquet(), pack)
	r, err := compare.Diff(before, after, nil, -1)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "changes.html")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := page.Changes(f, "before", "after", r); err != nil {
		t.Fatal(err)
	}
	return path
}

const visibleCards = `cards.filter((c) => c.checkVisibility()).length`

// What is clicked filters the cards, and stands in the address, which leads back to the same.
func TestChangesAreFiltered(t *testing.T) {
	b := open(t, changesPage(t), wide)
	b.screenshot("changes-wide")
	all := ask[int](b, visibleCards)
	b.do(chromedp.Click(`.chip.removed`, chromedp.ByQuery))
	removed := ask[int](b, visibleCards)
	if want := ask[int](b, `Number($(".chip.removed b").textContent)`); removed != want || removed == all {
		t.Errorf("%d of %d cards are removed facts, want %d", removed, all, want)
	}
	b.do(chromedp.Click(`[data-filter=rule][data-value="ru.date.vague"]`, chromedp.ByQuery))
	if got := ask[string](b, `location.hash`); got != "#status=removed&rule=ru.date.vague" {
		t.Errorf("address %q", got)
	}
	vague := ask[int](b, visibleCards)
	b.keys("x")
	if got := ask[int](b, visibleCards); got != all {
		t.Errorf("%d cards after clearing, want %d", got, all)
	}
	b.do(chromedp.Evaluate(`location.hash = "#status=removed&rule=ru.date.vague"; read()`, nil))
	if got := ask[int](b, visibleCards); got != vague || vague == 0 {
		t.Errorf("the address leads to %d cards, the clicks to %d", got, vague)
	}
	b.do(chromedp.Evaluate(`search.value = "ЗДЕСЬ НЕТ ЭТОГО"; search.dispatchEvent(new Event("input"))`, nil))
	if !ask[bool](b, `$("#nothing").checkVisibility()`) {
		t.Error("the page does not say that nothing is found")
	}
}

// A link to a change leads to it; so do the keys.
func TestLinkToAChange(t *testing.T) {
	b := open(t, changesPage(t), wide)
	b.dark()
	id := ask[string](b, `cards[7].id`)
	b.do(chromedp.Evaluate(`location.hash = "#`+id+`"; read()`, nil))
	b.screenshot("changes-dark")
	if got := ask[string](b, `document.activeElement.id`); got != id {
		t.Errorf("the link leads to %q, want %q", got, id)
	}
	b.keys("j")
	if got := ask[int](b, `cards.indexOf(document.activeElement)`); got != 8 {
		t.Errorf("the next one is %d", got)
	}
}

func TestChangesNarrow(t *testing.T) {
	b := open(t, changesPage(t), narrow)
	b.screenshot("changes-narrow")
	if w := ask[int](b, `document.documentElement.scrollWidth`); w > narrow {
		t.Errorf("the page is %d wide", w)
	}
}
