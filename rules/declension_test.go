package rules

import (
	"strings"
	"testing"

	"newsfacts/extract/morph"
)

// TestDeclension: a name that is declined late is found by its forms as one that is declined at once.
func TestDeclension(t *testing.T) {
	dictionary, err := morph.OpenRussian()
	if err != nil {
		t.Fatal(err)
	}
	words := dictionary.NewAnalyzer()
	d := newDeclension(words, map[string]*word{"Ростех": {}, "Лев": {}, "Артель": {}})
	for form, want := range map[string]string{"ростехом": "Ростех", "льва": "Лев", "лев": "Лев", "артели": "Артель", "ростов": ""} {
		if got := strings.Join(d.of(form), " "); got != want {
			t.Errorf("%s is a form of %q, want %q", form, got, want)
		}
	}
}

// TestNamesKeepTheirStart holds keptRunes against all names of the Russian pack.
func TestNamesKeepTheirStart(t *testing.T) {
	pack, err := Load("ru")
	if err != nil {
		t.Fatal(err)
	}
	dictionary, err := morph.OpenRussian()
	if err != nil {
		t.Fatal(err)
	}
	words := dictionary.NewAnalyzer()
	for name := range pack.index.names {
		for _, form := range words.NameForms(name) {
			if start := startOf(fold(name)); !strings.HasPrefix(form, start) {
				t.Errorf("%s has the form %s, which does not start with %s", name, form, start)
			}
		}
	}
}
