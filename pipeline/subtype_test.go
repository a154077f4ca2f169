package pipeline

import (
	"testing"

	"newsfacts/extract"
	"newsfacts/pipeline/input"
)

// TestSubtypes: what a place is says its row, its head or the noun beside it; an adjective has that of its own place.
func TestSubtypes(t *testing.T) {
	const article = "Дожди прошли в Тверской области и в Кальпогском районе, у Карского моря, на Крымском мосту, в селе Пеструхино, " +
		"в Мокринском и Зареченском городских округах."
	want := map[string]string{
		"Тверская область":           "region",
		"Кальпогский район":          "district",
		"Карское море":               "water",
		"Крымский мост":              "street",
		"Крым":                       "region",
		"Пеструхино":                 "village",
		"Мокринский городской округ": "district",
	}
	var d extract.Document
	if r := NewStreet(NewLanguages()).Process(&input.Article{Body: article}, &d); r != nil {
		t.Fatal(r.Reason)
	}
	got := map[string]string{}
	for _, e := range d.Entities {
		got[e.Name] = e.Subtype
	}
	for name, subtype := range want {
		if got[name] != subtype {
			t.Errorf("%s: %q, want %q", name, got[name], subtype)
		}
	}
}
