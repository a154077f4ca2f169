package morph

import "testing"

func russian(t testing.TB) *Russian {
	t.Helper()
	d, err := OpenRussian()
	if err != nil {
		t.Fatal(err)
	}
	return d.NewAnalyzer()
}

func TestAnalyze(t *testing.T) {
	cases := []struct {
		surface, lemma string
		tags           Tags
	}{
		{"Министерства", "министерство", NOUN | Gent | Sing},
		{"Высшего", "высший", ADJF | Gent | Sing | Supr},
		{"Назаров", "назаров", NOUN | Nomn | Sing | Surn},
		{"Толипова", "толипов", NOUN | Gent | Sing | Surn},
		{"Кызылорде", "кызылорда", NOUN | Femn | Geox},
		{"бизнес-форума", "бизнес-форум", NOUN | Gent},
		{"узбекско-казахстанского", "узбекско-казахстанский", ADJF | Gent},
		{"супергероев", "супергерой", NOUN | Gent | Plur},
		{"Рогов", "рогов", NOUN | Nomn | Surn},
		{"рогов", "рог", NOUN | Gent | Plur},
		{"дронов", "дрон", NOUN | Gent | Plur},
		{"Байдена", "байден", NOUN | Gent | Sing},
		{"нашли", "найти", VERB | Past | Plur},
		{"сказал", "сказать", VERB | Past | Sing | Masc},
		{"iPhone", "iphone", Latn},
	}
	a := russian(t)
	for _, c := range cases {
		if p := a.Analyze(c.surface).Best(); p.Lemma != c.lemma || !p.Tags.Has(c.tags) {
			t.Errorf("%s: %s %v, want %s %v", c.surface, p.Lemma, p.Tags, c.lemma, c.tags)
		}
	}
}
