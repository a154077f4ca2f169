package morph

import "testing"

func TestEnglish(t *testing.T) {
	words := OpenEnglish().NewAnalyzer()
	for _, c := range []struct {
		form, lemma string
		tags        Tags
	}{
		{"said", "say", VERB | Past}, {"Announced", "announce", VERB | Past}, {"planned", "plan", VERB | Past},
		{"reported", "report", VERB | Past}, {"studied", "study", VERB | Past}, {"will", "will", VERB | Futr},
		{"companies", "company", NOUN | Plur}, {"boxes", "box", NOUN | Plur}, {"years", "year", NOUN | Plur},
		{"children", "child", NOUN | Plur}, {"satoshis", "satoshi", NOUN | Plur}, {"year", "year", NOUN | Sing},
		{"saying", "say", GRND}, {"planning", "plan", GRND}, {"of", "of", PREP}, {"crisis", "crisis", NOUN | Sing},
		{"need", "need", NOUN | Sing}, {"bus", "bus", NOUN | Sing},
	} {
		found := false
		w := words.Analyze(c.form)
		for _, p := range w.Parses {
			found = found || p.Lemma == c.lemma && p.Tags.Has(c.tags)
		}
		if !found {
			t.Errorf("%s: %v, want %s %s", c.form, w.Parses, c.lemma, c.tags)
		}
	}
	if w := words.Analyze("need"); w.Has(VERB | Past) {
		t.Errorf("need: %v, want no past", w.Parses)
	}
}
