package morph

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// undeclinedEnds are the ends of surnames without forms, of men and women.
var undeclinedEnds = [...]string{"швили", "дзе", "нко", "аго", "яго", "ово", "ых", "их", "улы", "уулу", "балды", "берды", "келди", "гелды", "ралы", "галы", "оглы", "оглу", "кызы", "глу", "еску", "эску", "зода"}

// adjectiveEnds are those of surnames that decline as adjectives: «Улицкого».
var adjectiveEnds = [...]string{"ого", "его", "ому", "ему"}

// undeclined scores by its end that a name has no forms, -1 where it should have some: a vowel other
// than а, я, or a woman's name in a consonant (Zaliznyak, Грамматический словарь русского языка).
// The forms of a word in the dictionary are known, so that only a woman's name can be without.
func undeclined(w *Word, gender Tags) int {
	last, size := utf8.DecodeLastRuneInString(w.Form)
	before, _ := utf8.DecodeLastRuneInString(w.Form[:len(w.Form)-size])
	switch {
	case endsInConsonant(w.Form) || last == 'ь' || last == 'й':
		if gender == Femn && mayBeNominative(w) {
			return scoreFixed
		}
		return -1
	case w.Known && hasNoForms(w, last) && !w.Has(Name|Sing) && !w.Has(Surn|Sing): // «Сальдо», «Лье»
		return scoreFixed
	case w.Known:
		return -1
	case utf8.RuneCountInString(w.Form) <= 2: // «Ма»
		return scoreFixed
	case HasEnding(w.Form, undeclinedEnds[:]...):
		return scoreForeign
	case HasEnding(w.Form, adjectiveEnds[:]...):
		return -1
	case strings.ContainsRune("оэ", last) || last == 'и' && !strings.ContainsRune("гкхжшщч", before):
		return scoreForeign
	case last == 'ы':
		return -1
	case strings.ContainsRune("ая", last):
		if strings.ContainsRune("уыоэ", before) { // «Дюбуа», «Моруа»
			return scoreFixed
		}
		return -1
	}
	return scoreFixed
}

// hasNoForms reports whether a word of the dictionary, which ends in a letter, does not decline.
func hasNoForms(w *Word, last rune) bool {
	return last == 'о' && !w.Union().Any(ADJF) || w.Best().Tags.Has(Fixd)
}

// mayBeNominative reports whether a name that the dictionary has is the nominative of somebody's, as a woman's
// without forms looks like a man's: «Шмидт», not «Башаром».
func mayBeNominative(w *Word) bool {
	return !w.Known || w.Has(Nomn|Sing) || !slices.ContainsFunc(w.Parses, func(p Parse) bool {
		return p.Tags.Any(Name|Surn) && p.Tags.Has(Sing) && p.Tags.Any(Case&^Voct)
	})
}

// nameEnding turns the ending of a case into that of the nominative.
type nameEnding struct {
	cases       Tags
	oblique     string
	nominative  string
	consonantal bool // only after a consonant
}

// nameEndings are those of names in a consonant, in й, in ь and in а, я.
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
	{Gent | Accs, "я", "ь", true},
	{Datv, "ю", "ь", true},
	{Gent, "ы", "а", true},
	{Gent, "и", "а", true},
	{Datv | Loct, "е", "а", true},
	{Accs, "у", "а", true},
	{Ablt, "ой", "а", true},
	{Accs, "ю", "я", false},
	{Ablt, "ей", "я", false},
	{Ablt, "ей", "я", true},
}

// nominativeByRule is the nominative of an unknown name in a case by its ending alone and its score,
// -1 where no ending of the case fits. Women's names in a consonant have no forms.
func nominativeByRule(form string, c, gender Tags) (string, int) {
	if c == Nomn {
		if endsInConsonant(form) {
			return form, scoreFixed
		}
		return form, scoreByRule - 1 // «Скрипаля» is oftener a form of «Скрипаль»
	}
	for _, e := range nameEndings {
		stem, ok := strings.CutSuffix(form, e.oblique)
		if !ok || !e.cases.Any(c) || utf8.RuneCountInString(stem) < 2 || e.consonantal != endsInConsonant(stem) {
			continue
		}
		if gender == Femn && e.nominative != "а" && e.nominative != "я" {
			continue
		}
		return stem + e.nominative, scoreByRule
	}
	return "", -1
}

func endsInConsonant(stem string) bool {
	last, _ := utf8.DecodeLastRuneInString(stem)
	return !strings.ContainsRune("аеиоуыэюяйьъ", last)
}
