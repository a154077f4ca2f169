package morph

import (
	"strings"
	"unicode/utf8"
)

// undeclinedEnds are the ends of surnames without forms, of men and women.
var undeclinedEnds = [...]string{"швили", "дзе", "ко", "аго", "яго", "ово", "ых", "их", "улы", "оглы", "кызы"}

// isUndeclined tells by its end that a name has no forms: a vowel other than а, я, or a woman's
// name in a consonant (Грамматический словарь of Zaliznyak, «Фамилии»).
func isUndeclined(form string, gender Tags) bool {
	for _, end := range undeclinedEnds {
		if strings.HasSuffix(form, end) {
			return true
		}
	}
	last, size := utf8.DecodeLastRuneInString(form)
	before, _ := utf8.DecodeLastRuneInString(form[:len(form)-size])
	switch {
	case strings.ContainsRune("оеиыуюэ", last):
		return true
	case strings.ContainsRune("ая", last):
		return strings.ContainsRune("уыоэ", before) // «Дюбуа», «Моруа»
	}
	return gender == Femn
}

// nameEnding turns the ending of a case into that of the nominative.
type nameEnding struct {
	cases       Tags
	oblique     string
	nominative  string
	consonantal bool // only after a consonant
}

// nameEndings are those of names in a consonant, in й and in а, я. The soft sign is left to the
// dictionary.
var nameEndings = [...]nameEnding{
	{Gent | Accs, "а", "", true},
	{Datv, "у", "", true},
	{Ablt, "ом", "", true},
	{Ablt, "ем", "", true},
	{Loct, "е", "", true},
	{Gent | Accs, "я", "й", false},
	{Datv, "ю", "й", false},
	{Ablt, "ем", "й", false},
	{Loct, "е", "й", false},
	{Gent, "ы", "а", true},
	{Gent, "и", "а", true},
	{Datv | Loct, "е", "а", true},
	{Accs, "у", "а", true},
	{Ablt, "ой", "а", true},
	{Accs, "ю", "я", false},
	{Ablt, "ей", "я", false},
}

// nominativeByRule is the nominative of an unknown name in a case by its ending alone, "" where no
// ending of the case fits. Women's names in a consonant have no forms.
func nominativeByRule(form string, c, gender Tags) string {
	if c == Nomn {
		return form
	}
	for _, e := range nameEndings {
		stem, ok := strings.CutSuffix(form, e.oblique)
		if !ok || !e.cases.Any(c) || utf8.RuneCountInString(stem) < 2 || e.consonantal != endsInConsonant(stem) {
			continue
		}
		if gender == Femn && (e.nominative == "" || e.nominative == "й") {
			continue
		}
		return stem + e.nominative
	}
	return ""
}

func endsInConsonant(stem string) bool {
	last, _ := utf8.DecodeLastRuneInString(stem)
	return !strings.ContainsRune("аеиоуыэюяйьъ", last)
}
