package pipeline

import "testing"

// Only English has a statistical model, and not where names are found by rules alone.
func TestNameModels(t *testing.T) {
	for _, c := range []struct {
		language string
		byRules  bool
		want     bool
	}{{"ru", false, false}, {"en", false, true}, {"en", true, false}} {
		languages := NewLanguages()
		languages.EnglishByRules = c.byRules
		l, err := languages.load(c.language)
		if err != nil {
			t.Fatal(err)
		}
		if got := l.model() != nil; got != c.want {
			t.Errorf("%s, by rules %t: a model %t, want %t", c.language, c.byRules, got, c.want)
		}
	}
}
