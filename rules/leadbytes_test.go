package rules

import (
	"testing"
	"unicode/utf8"
)

func TestLeadBytes(t *testing.T) {
	for _, c := range []struct {
		source, may, mayNot string
	}{
		{"[0-9]0", "90", "сто"},
		{"(1[0-9]|20)[0-9]0", "1990", "90"},
		{"[А-ЯЁ]{2,6}", "МГУ", "MIT"},
		{"x?y", "y", "z"},
		{"(?i)kz", "KZ", ""},
		{".+", "что угодно", ""},
	} {
		leads, err := leadBytesOf(c.source)
		if err != nil {
			t.Fatal(err)
		}
		if !leads[c.may[0]] {
			t.Errorf("/%s/ may start with %q", c.source, c.may[:1])
		}
		if c.mayNot != "" && leads[c.mayNot[0]] {
			t.Errorf("/%s/ may not start with %q", c.source, c.mayNot[:1])
		}
	}
}

// FuzzLeadBytes holds the table against the expression itself.
func FuzzLeadBytes(f *testing.F) {
	f.Add("[а-я]+ско-[а-я]+", "русско-турецкая")
	f.Add("a|b*c", "c")
	f.Fuzz(func(t *testing.T, source, surface string) {
		p := &patternParser{src: "/" + source + "/", book: newBook()}
		n, err := p.regexp()
		if err != nil || surface == "" || !utf8.ValidString(surface) || p.pos != len(p.src) {
			return
		}
		if n.test.re.MatchString(surface) && !n.test.leads[surface[0]] {
			t.Errorf("/%s/ matches %q, and its first byte is not among the leads", source, surface)
		}
	})
}
