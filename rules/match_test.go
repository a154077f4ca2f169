package rules

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// packOf makes a pack of the language xx out of files written as "name: content".
func packOf(t *testing.T, files map[string]string) *Pack {
	t.Helper()
	p, err := loadFiles(files)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func loadFiles(files map[string]string) (*Pack, error) {
	fsys := fstest.MapFS{}
	if _, ok := files["pack.yaml"]; !ok {
		fsys["pack.yaml"] = &fstest.MapFile{Data: []byte("language: xx\nnumbers: {decimal: [\",\", \".\"], group: [\" \", \".\", \"'\"], join: [and]}\n")}
	}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return Load("xx", fsys)
}

// tokensOf cuts a text as rule files are cut; sentences are the caller's.
func tokensOf(s string) []text.Token {
	var tokens []text.Token
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		n := wordLen(s[i:])
		t := text.Token{Span: text.Span{Start: i, End: i + n}, Kind: text.Mark}
		switch {
		case isDigit(r):
			t.Kind = text.Number
		case unicode.IsLetter(r):
			t.Kind, t.Shape = text.Word, text.Lower
			if unicode.IsUpper(r) {
				t.Shape = text.Title
			}
		case strings.ContainsRune("%$€", r):
			t.Kind = text.Symbol
		}
		t.Glued = len(tokens) > 0 && tokens[len(tokens)-1].End == i
		tokens = append(tokens, t)
		i += n
	}
	return tokens
}

func inputOf(v *Vocabulary, s string) Input {
	tokens := tokensOf(s)
	in := Input{Text: s, Tokens: tokens}
	v.Read(&in)
	return in
}

// found lists the matches as "rule[surface field=value …]".
func foundIn(p *Pack, s string, kinds ...string) string {
	v := p.NewVocabulary(morph.NewPlain())
	return foundBy(v, v.NewMatcher(kinds...), s)
}

func foundBy(v *Vocabulary, m *Matcher, s string) string {
	in := inputOf(v, s)
	var out []string
	m.Sentence(in, 0, len(in.Tokens), func(m *Match) {
		var b strings.Builder
		fmt.Fprintf(&b, "%s[%s", m.Rule.ID, m.Span.Of(s))
		for _, f := range m.Fields {
			if f.IsNumber {
				fmt.Fprintf(&b, " %s=%de%d", f.Name, f.Number.Coef, f.Number.Exp)
			} else {
				fmt.Fprintf(&b, " %s=%s", f.Name, f.Text)
			}
		}
		out = append(out, b.String()+"]")
	})
	return strings.Join(out, " ")
}

const months = "term\tmonth\njanuary\t1\nmay\t5\n\"dec\" \".\"?\t12\n"

func TestMatch(t *testing.T) {
	tests := []struct {
		name, rules, text, want string
	}{
		{"fields, glue, range", "- {id: a, match: 'day=<1-31> ~ \".\" ~ month=<1-12:2> ~ \".\" ~ year=<1000-2999>'}",
			"on 27.12.2022 and 27. 12. 2022 and 41.12.2022", "a[27.12.2022 day=27e0 month=12e0 year=2022e0]"},
		{"term values", "- {id: a, match: 'day=<1-31> month=@month'}", "5 May, 6 Dec. and 7 dec",
			"a[5 May day=5e0 month=5] a[6 Dec. day=6e0 month=12] a[7 dec day=7e0 month=12]"},
		{"nested fields", "- {id: a, match: 'from=(day=<1-31>) \"-\" to=(day=<1-31> month=@month)'}", "14-15 may",
			"a[14-15 may from=14e0 from.day=14e0 to=15 may to.day=15e0 to.month=5]"},
		{"longest wins", "- {id: short, match: may}\n- {id: long, match: 'may <1-31>'}", "may 5 and may", "long[may 5] short[may]"},
		{"first in the file wins", "- {id: a, match: may}\n- {id: b, match: '\"may\"'}", "may", "a[may]"},
		{"context wins over none", "- {id: a, match: may}\n- {id: b, match: may, before: in}", "in may", "b[may]"},
		{"context after and not", "- {id: a, match: '<1-31>', after: may, not-before: '\"№\"'}", "5 may № 6 may 7 june", "a[5]"},
		{"skip takes", "- {id: s, skip: true, match: '\"№\" <1-99>'}\n- {id: a, match: '<1-31>'}", "№ 5 7", "s[№ 5] a[7]"},
		{"each", "- {id: a, each: item, match: 'item=(n=<1-99>) (\",\" item=(n=<1-99>)){0,3} \"and\" item=(n=<1-99> unit=may)'}", "5, 7 and 12 may",
			"a[5 n=5e0] a[7 n=7e0] a[12 may n=12e0 unit=may]"},
		{"span", "- {id: a, span: x, match: 'in x=may'}", "in may", "a[may x=may]"},
		{"set", "- {id: a, match: may, set: {mod: START, shift: -1}}", "may", "a[may mod=START shift=-1]"},
		{"not and both", "- {id: a, match: ':title&!\"May\" may'}", "May may June may", "a[June may]"},
		{"start and end", "- {id: a, match: ':start may'}\n- {id: b, match: 'june :end'}", "may may june june", "a[may] b[june]"},
		{"regexp", "- {id: a, match: '/[A-Z][0-9]*/ ~ <0-99>'}", "A5 b5", "a[A5]"},
		{"repeat", "- {id: a, match: 'may{2,3}'}", "may may may may june may", "a[may may may]"},
		{"gap", "- {id: a, match: '<1-9> _ <1-9>'}", "5 6", "a[5 6]"},
		{"several ways in", "- {id: a, match: '(x=<1-31> may | y=(z=<1-31> june) | :start? z=<1-31> \":\")'}", "5 may, 6 june, 7: 8",
			"a[5 may x=5e0] a[6 june y=6 june y.z=6e0] a[7: z=7e0]"},
		{"more ways in than are kept", "- {id: a, match: '(:start | :start){9} x=<1-31> may'}", "5 may and 6 may", "a[5 may x=5e0]"},
		{"what is needed stands before", "- {id: a, match: 'may june'}\n- {id: b, match: may, before: in}", "june in may", "b[may]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := packOf(t, map[string]string{"date.yaml": "rules:\n" + tt.rules, "month.tsv": months})
			if got := foundIn(p, tt.text, "date"); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

// Where kinds share numbers, one belongs to one kind; words without a number may stand in facts of two kinds.
func TestKindsShareNumbers(t *testing.T) {
	p := packOf(t, map[string]string{
		"date.yaml":     "rules:\n- {id: year, match: '<2000-2099>'}\n- {id: weekly, match: 'a week'}",
		"quantity.yaml": "rules:\n- {id: flights, match: '<1-2999> flights (a week)?'}",
	})
	const s = "2022 flights a week in 2021"
	v := p.NewVocabulary(morph.NewPlain())
	got, want := foundBy(v, v.NewMatcher("date", "quantity").SharingNumbers(), s), "flights[2022 flights a week] weekly[a week] year[2021]"
	if got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	got, want = foundIn(p, s, "date", "quantity"), "flights[2022 flights a week] year[2022] weekly[a week] year[2021]"
	if got != want {
		t.Errorf("without sharing: got %s\nwant %s", got, want)
	}
}

const numberWords = "term\tvalue\trole\none\t1\tunit\ntwo\t2\tunit\nfive\t5\tunit\none-and-half\t1.5\tunit\n" +
	"twenty\t20\tten\nthousand\t1000\tscale\nmillion\t1000000\tscale\n\"mln\" \".\"?\t1000000\tscale\n" +
	"hundred-two\t200\thundred\n\"three\" \"quarters\" \"of\" \"a\" \"million\"\t750000\tunit\nfirst\t1\tordinal\ntwentieth\t20\tordinal\n\"and\" \"half\"\t0.5\tplus\n\"th\"\t\tsuffix\n"

func TestNumerals(t *testing.T) {
	rules := map[string]string{"numerals.tsv": numberWords, "date.yaml": "rules:\n- {id: c, match: 'n=#'}\n- {id: o, match: 'n=#ord'}\n- {id: r, match: 'n=#roman&:any'}"}
	rules["date.yaml"] = "rules:\n- {id: c, match: 'n=#'}\n- {id: o, match: 'n=#ord'}\n- {id: r, match: 'n=#roman'}"
	tests := []struct{ text, want string }{
		{"12,5 mln. tons", "c[12,5 mln. n=12500000e0]"},
		{"1 400 000 and 1.400.000 and 1'400", "c[1 400 000 n=1400000e0] c[1.400.000 n=1400000e0] c[1'400 n=1400e0]"},
		{"1.234,56", "c[1.234,56 n=123456e-2]"},
		{"0.125 and 5.125 mln", "c[0.125 n=125e-3] c[5.125 mln n=5125000e0]"},
		{"27.12.2022", ""},
		{"2022 500", "c[2022 n=2022e0] c[500 n=500e0]"},
		{"twenty five thousand", "c[twenty five thousand n=25000e0]"},
		{"one-and-half million", "c[one-and-half million n=1500000e0]"},
		{"two and half million", "c[two and half million n=2500000e0]"},
		{"million and mln", "c[million n=1000000e0]"},
		{"5 million 200 thousand", "c[5 million 200 thousand n=5200000e0]"},
		{"two thousand twenty first", "o[two thousand twenty first n=2021e0]"},
		{"27-th and 27th", "o[27-th n=27e0] o[27th n=27e0]"},
		{"twentieth", "o[twentieth n=20e0]"},
		{"XXI and IIII", "r[XXI n=21e0]"},
		{"Su-34", ""},
		{"hundred-two and five thousand", "c[hundred-two and five thousand n=205000e0]"},
		{"two thousand and five thousand", "c[two thousand n=2000e0] c[five thousand n=5000e0]"},
		{"two thousand and five and two", "c[two thousand and five n=2005e0] c[two n=2e0]"},
		{"three quarters of a million", "c[three quarters of a million n=750000e0]"},
		{"2 1/2 million, 7-3/32 and 2 1/3", "c[2 1/2 million n=2500000e0] c[7-3/32 n=709375e-5] c[2 n=2e0] c[1 n=1e0] c[3 n=3e0]"},
		{"5 1/2/2005", "c[5 n=5e0] c[1 n=1e0] c[2 n=2e0] c[2005 n=2005e0]"},
		{"five thousand million but five mln mln", "c[five thousand million n=5000000000e0] c[five mln n=5000000e0]"},
		{"one two", "c[one n=1e0] c[two n=2e0]"},
	}
	p := packOf(t, rules)
	for _, tt := range tests {
		if got := foundIn(p, tt.text, "date"); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestLoadFaults(t *testing.T) {
	tests := []struct{ name, file, content, want string }{
		{"unknown key", "date.yaml", "rules:\n- id: a\n  mach: x", "date.yaml:3: unknown field \"mach\""},
		{"unknown class", "date.yaml", "rules:\n- id: a\n  match: '@nothing'", "date.yaml:2: a: match: pattern, character 9: there is no class @nothing"},
		{"piece", "date.yaml", "patterns:\n  one: x\n  two: '@nothing'\nrules:\n- {id: a, match: $one}", "date.yaml:3: patterns: two: pattern, character 9: there is no class @nothing"},
		{"one piece", "date.yaml", "patterns:\n  one: 'x+'\nrules:\n- {id: a, match: x}", "date.yaml:2: patterns: one: pattern"},
		{"unbounded", "date.yaml", "rules:\n- id: a\n  match: 'x+'", "repeats are bounded"},
		{"nullable", "date.yaml", "rules:\n- id: a\n  match: 'x?'", "without taking a token"},
		{"twice", "date.yaml", "rules:\n- {id: a, match: x}\n- {id: a, match: y}", "date.yaml:3: a: a rule of this name stands at date.yaml:2"},
		{"comment ate the pattern", "date.yaml", "rules:\n- id: a\n  match: # x", "match is missing or empty"},
		{"grammeme", "date.yaml", "rules:\n- {id: a, match: 'x[foo]'}", "\"foo\" is no grammeme"},
		{"cells", "month.tsv", "term\tmonth\na\tb\tc\n", "month.tsv:2: 3 cells under 2 columns"},
		{"field", "date.yaml", "rules:\n- {id: a, match: 'y=x', span: z}", "the pattern has no field \"z\""},
		{"case", "date.cases", "x [a] y", "date.cases:1: [a]: what must be found"},
		{"off", "pack.yaml", "language: xx\noff: [xx.date.b]", "there is no rule xx.date.b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := loadFiles(map[string]string{tt.file: tt.content})
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got error %v, want one with %q", err, tt.want)
			}
		})
	}
}

// TestClassesOfTwoFiles: two files of a pack may not mean different things by one class.
func TestClassesOfTwoFiles(t *testing.T) {
	for _, tt := range []struct {
		files map[string]string
		want  string
	}{
		{map[string]string{"month.tsv": months, "money.yaml": "words:\n  month: [x]"}, "money.yaml: words: month: there is a table month.tsv"},
		{map[string]string{"date.yaml": "words:\n  code: [x]", "law.yaml": "words:\n  code: [y]"}, "law.yaml: words: code: date.yaml has a class of this name"},
	} {
		if _, err := loadFiles(tt.files); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("got error %v, want one with %q", err, tt.want)
		}
	}
}

// TestManyWaysIn: a rule with more ways into it than are told apart is run from its start.
func TestManyWaysIn(t *testing.T) {
	var ways []string
	for i := range maxEntries + 2 {
		ways = append(ways, fmt.Sprintf("\"w%s\" \"end\"", strings.Repeat("z", i)))
	}
	p := packOf(t, map[string]string{"date.yaml": "rules:\n- id: many\n  match: '" + strings.Join(ways, " | ") + "'"})
	for _, word := range []string{"w", "wz", "w" + strings.Repeat("z", maxEntries+1)} {
		if got, want := foundIn(p, "so "+word+" end", "date"), "many["+word+" end]"; got != want {
			t.Errorf("found %s, want %s", got, want)
		}
		if got := foundIn(p, word+" so", "date"); got != "" {
			t.Errorf("found %s in words that no way takes", got)
		}
	}
}
