package rules

import (
	"regexp"
	"slices"
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
		p := newSpeller([]*spelling{s})
		for range 2 { // the second time by what was learnt
			if !p.matched[p.read(c.matches)].has(0) {
				t.Errorf("/%s/ does not match %q", c.source, c.matches)
			}
			if p.matched[p.read(c.not)].has(0) {
				t.Errorf("/%s/ matches %q", c.source, c.not)
			}
		}
	}
}

// One reading tells of all spellings, those that look at what is around them among them.
func TestSpellings(t *testing.T) {
	var spellings []*spelling
	for _, source := range []string{"[а-я]+ск(ий|ого)", "[а-я]{4,}", `^мир$`, ".*р"} {
		s, err := newSpelling(source)
		if err != nil {
			t.Fatal(err)
		}
		spellings = append(spellings, s)
	}
	p := newSpeller(spellings)
	for token, want := range map[string][]int{"томский": {0, 1}, "мир": {2, 3}, "двор": {1, 3}, "он": nil, "": nil} {
		if got := slices.Collect(p.matched[p.read(token)].each); !slices.Equal(got, want) {
			t.Errorf("%q matches %v, want %v", token, got, want)
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
		p := newSpeller([]*spelling{s})
		if got, want := p.matched[p.read(token)].has(0), whole.MatchString(token); got != want {
			t.Errorf("/%s/ on %q: %v, want %v", source, token, got, want)
		}
	})
}
