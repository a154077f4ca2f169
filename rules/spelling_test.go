package rules

import (
	"regexp"
	"testing"
	"unicode/utf8"
)

func TestSpelling(t *testing.T) {
	for _, c := range []struct {
		source, matches, not string
	}{
		{"[0-9]0", "90", "сто"},
		{"(1[0-9]|20)[0-9]0", "1990", "199"},
		{"[А-ЯЁ]{2,6}", "МГУ", "MIT"},
		{"[А-ЯЁ]+", "ЁЛКА", "Ёлка"},
		{"x?y", "y", "yy"},
		{"(?i)kz", "KZ", "k"},
		{".+ск(ий|ого)", "томского", "томское"},
		{"a|b*", "", "ab"},
		{`\bmir\b`, "mir", "mirs"},
	} {
		s, err := newSpelling(c.source)
		if err != nil {
			t.Fatal(err)
		}
		p := newSpeller(s)
		for range 2 { // the second time by what was learnt
			if !p.matches(c.matches) {
				t.Errorf("/%s/ does not match %q", c.source, c.matches)
			}
			if p.matches(c.not) {
				t.Errorf("/%s/ matches %q", c.source, c.not)
			}
		}
	}
}

// FuzzSpelling holds the automaton against the expression itself.
func FuzzSpelling(f *testing.F) {
	f.Add("[а-я]+ско-[а-я]+", "русско-турецкая")
	f.Add("a|b*c", "c")
	f.Add("(а|аб)*в{2,3}", "ааабвв")
	f.Fuzz(func(t *testing.T, source, token string) {
		s, err := newSpelling(source)
		if err != nil || !utf8.ValidString(token) {
			return
		}
		whole, err := regexp.Compile(`\A(?:` + source + `)\z`)
		if err != nil {
			return
		}
		if got, want := newSpeller(s).matches(token), whole.MatchString(token); got != want {
			t.Errorf("/%s/ on %q: %v, want %v", source, token, got, want)
		}
	})
}
