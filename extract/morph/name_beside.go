package morph

import "strings"

// besideEnding turns the ending of a case of a word that nobody knows into that of the nominative.
type besideEnding struct {
	cases       Tags
	oblique     string
	nominative  string
	behind      string // the letters of which the stem must end in one
	surnameOnly bool
}

const (
	consonants = "бвгджзклмнпрстфхцчшщ"
	velars     = "гкх"
)

// besideEndings are those of words that would rather have no forms, did not the word beside them show the case.
var besideEndings = [...]besideEnding{
	{Gent | Accs, "а", "", consonants, false},   // «Элвина Брэгга»
	{Datv, "у", "", consonants, false},          // «Валдису Пельшу»
	{Accs, "у", "а", consonants, true},          // «Софью Сапегу», not «Хикару Накамуру»
	{Gent, "и", "а", velars, true},              // «Юрия Подоляки», not «Уэйна Гретцки»
	{Gent | Datv | Loct, "и", "я", "иь", false}, // «Исмаила Хании»
	{Accs, "ю", "я", "иь", false},               // «Яхью Синвара»
	{Datv, "ю", "ь", "л", false},                // «Бецалелю Смотричу»
}

// fixedEnds are the ends of surnames that have no forms all the same: «Чаушеску», «Чавушоглу».
var fixedEnds = [...]string{"еску", "эску", "глу", "шоу", "зода"}

// declineBeside gives forms to the words of a name that were left as they are, where a known word beside them
// shows the case.
func declineBeside(list []piece, forms []string, best nameReading) {
	kase := nameCases[best.kase]
	if kase == Nomn || !showsCase(list, forms) {
		return
	}
	if best.gender == Masc && kase.Any(Gent|Accs) {
		kase = Gent | Accs // of men these are one, but of surnames in -а
	}
	for i := range list {
		w := list[i].word
		if w.Known || list[i].name == &keptWord || forms[i] != "" && forms[i] != w.Form {
			continue
		}
		if form, ok := nominativeBeside(w.Form, kase, best.gender, i+1 == len(list)); ok {
			forms[i] = form
		}
	}
}

// showsCase reports whether a known word of a name is not in the nominative.
func showsCase(list []piece, forms []string) bool {
	for i := range list {
		if w := list[i].word; w.Known && forms[i] != "" && forms[i] != w.Form {
			return true
		}
	}
	return false
}

// nominativeBeside is the nominative of a word in one of some cases, by its ending.
func nominativeBeside(form string, cases, gender Tags, isSurname bool) (string, bool) {
	if HasEnding(form, fixedEnds[:]...) {
		return "", false
	}
	for _, e := range besideEndings {
		stem, ok := strings.CutSuffix(form, e.oblique)
		if !ok || e.surnameOnly && !isSurname || !e.cases.Any(cases) || stem == "" || gender == Femn && e.nominative != "а" && e.nominative != "я" {
			continue
		}
		before, last := stem[:len(stem)-len("а")], stem[len(stem)-len("а"):]
		if strings.Contains(e.behind, last) && (e.behind != velars || !endsInConsonant(before)) {
			return stem + e.nominative, true
		}
	}
	return "", false
}
