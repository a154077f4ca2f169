package morph

import (
	"fmt"
	"strings"
	"testing"
)

func TestWordPredicates(t *testing.T) {
	w := russian(t).Analyze("стали")
	if !w.HasLemma("стать") || !w.HasLemma("сталь") || w.HasLemma("стали") {
		t.Error("стали: lemmas should be стать and сталь")
	}
	if !w.Has(NOUN|Gent) || w.Has(NOUN|Past) {
		t.Error("стали: Has must find all grammemes in one parse")
	}
	if p, ok := w.Find(NOUN); !ok || p.Lemma != "сталь" {
		t.Errorf("стали: the noun is %q, %v", p.Lemma, ok)
	}
	if !w.Union().Has(NOUN | VERB) {
		t.Errorf("стали: union %v", w.Union())
	}
}

func TestWordsOutliveTheMemory(t *testing.T) {
	a := russian(t)
	first := a.Analyze("Министерства")
	for i := range 16 * rememberedWords { // each set of places is filled several times over
		a.words.put(a.words.hash(fmt.Sprint(i)), first)
	}
	if n := a.words.words.Len(); n > rememberedWords {
		t.Errorf("%d words remembered, bound %d", n, rememberedWords)
	}
	if again := a.Analyze("Министерства"); first == again || first.Form != again.Form || first.Best() != again.Best() {
		t.Errorf("%v, then %v", first, again)
	}
}

func TestPlain(t *testing.T) {
	var a Analyzer = NewPlain()
	w := a.Analyze("Қазақстан")
	if w.Form != "қазақстан" || w.Lemma() != "қазақстан" || w.Best().Tags != 0 || w.Known {
		t.Errorf("%+v", w)
	}
	if a.Analyze("Қазақстан") != w {
		t.Error("not remembered")
	}
}

func TestTags(t *testing.T) {
	seen := Tags(0)
	for i, name := range grammemes {
		bit, ok := ParseTag(name)
		if !ok || bit != 1<<i {
			t.Errorf("%s: %v, %v", name, bit, ok)
		}
		seen |= bit
	}
	if seen != ^Tags(0) {
		t.Errorf("%d names for 64 bits", strings.Count(seen.String(), ",")+1)
	}
	for name, want := range map[string]Tags{"gen2": Gent, "Surn": Surn, "NOUN": NOUN, "LATN": Latn, "ms-f": Masc | Femn, "1per": Per1} {
		if got, ok := ParseTag(name); !ok || got != want {
			t.Errorf("%s: %v, %v", name, got, ok)
		}
	}
	if _, ok := ParseTag("genitive"); ok {
		t.Error("genitive is no grammeme of OpenCorpora")
	}
	if got := (NOUN | Gent | Sing | Surn).String(); got != "NOUN,gent,sing,Surn" {
		t.Error(got)
	}
}
