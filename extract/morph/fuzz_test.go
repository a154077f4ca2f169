package morph

import (
	"reflect"
	"testing"
	"unicode/utf8"
)

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"Министерства", "наивысшего", "по-русски", "-", "а-", "-а", "ё", "А.", "бизнес-форума-2", "\xff\xfe", "КазМунайГаз", "İ", "12", "по", "наи", "я́"} {
		f.Add(s)
	}
	d, err := OpenRussian()
	if err != nil {
		f.Fatal(err)
	}
	a := d.NewAnalyzer()
	f.Fuzz(func(t *testing.T, s string) {
		w := a.Analyze(s)
		if len(w.Parses) == 0 || w.Form == "" != (s == "") {
			t.Fatalf("%q: form %q, %d parses", s, w.Form, len(w.Parses))
		}
		for _, p := range w.Parses {
			if p.Lemma == "" && s != "" {
				t.Errorf("%q: empty lemma", s)
			}
			if form, ok := a.Inflect(p, Nomn); ok && form == "" && s != "" {
				t.Errorf("%q: empty nominative", s)
			}
		}
		if again := d.NewAnalyzer().Analyze(s); !reflect.DeepEqual(w, again) {
			t.Errorf("%q: %v, then %v", s, w, again)
		}
	})
}

func FuzzPhrase(f *testing.F) {
	for _, s := range []string{"Высшего совета", "«Единой России»", "Ф.Толиповым", "Анны Шмидт", "\"a\" 'b", "и", "СОВЕТА ЕВРОПЫ", "ё", "\xff а"} {
		f.Add(s)
	}
	a := russian(f)
	f.Fuzz(func(t *testing.T, s string) {
		name, gender, _ := a.PersonName(s, 0)
		for _, got := range []string{a.Nominative(s), name} {
			if utf8.ValidString(s) && !utf8.ValidString(got) {
				t.Errorf("%q → %q: not UTF-8", s, got)
			}
		}
		if gender != 0 && gender != Masc && gender != Femn {
			t.Errorf("%q: gender %v", s, gender)
		}
	})
}
