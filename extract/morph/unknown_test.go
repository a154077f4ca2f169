package morph

import "testing"

func TestUnknownWords(t *testing.T) {
	cases := []struct {
		surface, lemma string
		tags           Tags
	}{
		{"экс-министра", "экс-министр", NOUN | Gent},
		{"сверхкомпьютером", "сверхкомпьютер", NOUN | Ablt},
		{"недооснащённый", "недооснастить", PRTF | Nomn},
		{"города-побратима", "город-побратим", NOUN | Gent},
		{"министру-то", "министр", NOUN | Datv},
		{"криптобиржами", "криптобиржа", NOUN | Ablt | Plur},
		{"КИСИ", "киси", NOUN | Abbr},
		{"КТЖ", "ктж", NOUN | Abbr},
		{"ШОС", "шос", NOUN | Abbr},
		{"COVID", "covid", Latn},
		{"Ашимбаевым", "ашимбаев", Surn | Ablt | Masc},
		{"Султанбековой", "султанбеков", Surn | Femn},
		{"Гогуадзе", "гогуадзе", Surn | Fixd},
		{"Каримоглы", "каримоглы", Surn | Fixd},
		{"Шымкентского", "шымкентский", ADJF | Gent},
		{"гуглили", "гуглить", VERB | Past | Plur},
		{"Қасым", "қасым", 0},
		{"ъ", "ъ", 0},
	}
	a := russian(t)
	for _, c := range cases {
		w := a.Analyze(c.surface)
		if p := w.Best(); w.Known || p.Lemma != c.lemma || !p.Tags.Has(c.tags) {
			t.Errorf("%s: known %v, %s %v, want %s %v", c.surface, w.Known, p.Lemma, p.Tags, c.lemma, c.tags)
		}
	}
}

func TestInitials(t *testing.T) {
	a := russian(t)
	for _, letter := range []string{"Ф", "А", "Ё", "В"} {
		if !a.Analyze(letter).Has(NOUN | Name | Init) {
			t.Errorf("%s: no reading as an initial", letter)
		}
	}
	if w := a.Analyze("в"); w.Best().Tags != PREP || w.Has(Init) {
		t.Errorf("в: %v", w.Parses)
	}
}
