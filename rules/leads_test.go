package rules

import (
	"testing"
	"unicode/utf8"
)

func TestLeads(t *testing.T) {
	for _, c := range []struct {
		source, may, mayNot string
	}{
		{"[0-9]0", "90", "сто"},
		{"(1[0-9]|20)[0-9]0", "1990", "90"},
		{"[А-ЯЁ]{2,6}", "МГУ", "MIT"},
		{"[А-ЯЁ]+", "МГУ", "мгу"},
		{"x?y", "y", "z"},
		{"(?i)kz", "KZ", ""},
		{".+", "что угодно", ""},
	} {
		leads, err := leadsOf(c.source)
		if err != nil {
			t.Fatal(err)
		}
		if !leads.mayStart(c.may) {
			t.Errorf("/%s/ may start with %q", c.source, c.may)
		}
		if c.mayNot != "" && leads.mayStart(c.mayNot) {
			t.Errorf("/%s/ may not start with %q", c.source, c.mayNot)
		}
	}
}

// FuzzLeads holds the table against the expression itself.
func FuzzLeads(f *testing.F) {
	f.Add("[а-я]+ско-[а-я]+", "русско-турецкая")
	f.Add("a|b*c", "c")
	f.Fuzz(func(t *testing.T, source, surface string) {
		p := &patternParser{src: "/" + source + "/", book: newBook()}
		n, err := p.regexp()
		if err != nil || !utf8.ValidString(surface) || p.pos != len(p.src) {
			return
		}
		if n.test.re.MatchString(surface) && !n.test.leads.mayStart(surface) {
			t.Errorf("/%s/ matches %q, and its start is not among the leads", source, surface)
		}
	})
}
