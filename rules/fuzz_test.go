package rules

import (
	"testing"
	"unicode/utf8"

	"newsfacts/extract/morph"
)

// FuzzPattern: whatever stands in a pattern, loading ends in a pack or an error, and what loads
// matches within the text.
func FuzzPattern(f *testing.F) {
	for _, seed := range []string{"day=<1-31> @month", "(a|b){0,3}", "#ord year", "!x&:title", "'May' ~ \".\"", "a=(b=# c=#roman)", "/[a-z]+/", "((a{0,32}){0,32}){0,32}"} {
		f.Add(seed, "on 5 May, 27-th and XXI 12.5 mln")
	}
	f.Fuzz(func(t *testing.T, pattern, s string) {
		if !utf8.ValidString(s) || len(s) > 200 || len(pattern) > 200 {
			return
		}
		p, err := loadFiles(map[string]string{"month.tsv": months, "numerals.tsv": numberWords, "date.yaml": "rules:\n- id: a\n  match: " + quoteYAML(pattern)})
		if err != nil {
			return
		}
		v := p.NewVocabulary(morph.NewPlain())
		in := inputOf(v, s)
		end := 0
		v.NewMatcher("date").Sentence(in, 0, len(in.Tokens), func(m *Match) {
			if m.Span.Empty() || m.Span.Start < end || m.Span.End > len(s) {
				t.Fatalf("match %v after %d in a text of %d bytes", m.Span, end, len(s))
			}
			end = m.Span.End
		})
	})
}

// FuzzCases: a case file of any content is read or refused.
func FuzzCases(f *testing.F) {
	f.Add("== a\nx [y => z] \\[ w\ndocument-date: 2022-12-27\n# c\n")
	f.Fuzz(func(t *testing.T, content string) {
		cases, err := parseCases("date.cases", content)
		if err != nil {
			return
		}
		for _, c := range cases {
			for _, w := range c.Want {
				if w.Span.Start > w.Span.End || w.Span.End > len(c.Text) {
					t.Fatalf("line %d: span %v in a text of %d bytes", c.Line, w.Span, len(c.Text))
				}
			}
		}
	})
}

func quoteYAML(s string) string {
	out := []byte{'"'}
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			out = append(out, '\\', byte(r))
		case r < ' ' || r == utf8.RuneError:
			out = append(out, ' ')
		default:
			out = utf8.AppendRune(out, r)
		}
	}
	return string(append(out, '"'))
}
