package morph

import (
	"slices"
	"strings"
)

// properEndings is how names that the dictionary does not know decline, by their last letter; a name
// that ends otherwise keeps its form.
var properEndings = []struct {
	of      string // "" stands for a consonant
	endings []string
}{
	{"а", []string{"а", "ы", "и", "е", "у", "ой"}},
	{"я", []string{"я", "и", "е", "ю", "ей"}},
	{"ь", []string{"ь", "и", "ю", "ью", "я", "ем", "е"}},
	{"й", []string{"й", "я", "ю", "ем", "е"}},
	{"", []string{"", "а", "у", "ом", "ем", "е"}},
}

// NameForms lists the forms, lower case and ё folded, that one word of a name may take in a text;
// the word is given as the name has it in the nominative: «Ростех» → ростех, ростеха, ростеху, …
func (a *Russian) NameForms(nominative string) []string {
	word := a.Read(nominative)
	forms := []string{word.Form}
	for _, p := range word.Parses {
		if !p.Tags.Any(Nomn) || p.Tags.Has(Fixd) {
			continue
		}
		for _, c := range [...]Tags{Gent, Datv, Accs, Ablt, Loct} {
			if form, ok := a.Inflect(p, c|p.Tags&Number); ok {
				forms = append(forms, form)
			}
		}
	}
	if !word.Best().Tags.Has(Latn) { // the dictionary's own forms may be wrong: «Лахра», «Тонга» without cases
		forms = append(forms, guessedNameForms(word.Form)...)
	}
	slices.Sort(forms)
	return slices.Compact(forms)
}

func guessedNameForms(form string) []string {
	for _, e := range properEndings {
		stem, ok := strings.CutSuffix(form, e.of)
		if !ok || e.of == "" && !endsInConsonant(form) {
			continue
		}
		forms := make([]string, len(e.endings))
		for i, ending := range e.endings {
			forms[i] = stem + ending
		}
		return forms
	}
	return nil
}
