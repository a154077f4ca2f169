package score

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// annotated reads «[words TYPE]» out of a text; a type with ? is to be ignored.
func annotated(t *testing.T, marked string) (text string, all []Annotation) {
	t.Helper()
	var plain []rune
	var open []int
	rest := []rune(marked)
	for i := 0; i < len(rest); i++ {
		switch rest[i] {
		case '[':
			open = append(open, len(plain))
		case ']':
			start := open[len(open)-1]
			open = open[:len(open)-1]
			end := len(plain)
			for end > start && plain[end-1] != ' ' {
				end--
			}
			typ, ignore := strings.CutSuffix(string(plain[end:]), "?")
			plain = plain[:end-1]
			all = append(all, Annotation{Start: start, End: end - 1, Type: typ, Ignore: ignore})
		default:
			plain = append(plain, rest[i])
		}
	}
	return string(plain), all
}

func TestScore(t *testing.T) {
	for _, c := range []struct {
		name, gold, found string
		options           Options
		want              string // measure type right-of-found/found right-of-gold/gold
	}{
		{"right", "[Пётр PER] пришёл", "[Пётр PER] пришёл", Options{}, "exact PER 1/1 1/1, overlap PER 1/1 1/1"},
		{"longer", "[Пётр PER] I пришёл", "[Пётр I PER] пришёл", Options{}, "exact PER 0/1 0/1, overlap PER 1/1 1/1"},
		{"another type", "[Пётр PER] пришёл", "[Пётр LOC] пришёл", Options{}, "exact LOC 0/1 0/0, exact PER 0/0 0/1, overlap LOC 0/1 0/0, overlap PER 0/0 0/1"},
		{"one for two", "[Пётр PER] и [Анна PER]", "[Пётр и Анна PER]", Options{}, "exact PER 0/1 0/2, overlap PER 1/1 1/2"},
		{"trimmed", "[в мае 2020 года DATE]", "в [мае 2020 года DATE]", Options{Trim: true}, "exact DATE 0/1 0/1, trimmed DATE 1/1 1/1, overlap DATE 1/1 1/1"},
		{"quotation marks", "банк [«Восток» ORG]", "банк «[Восток ORG]»", Options{Trim: true}, "exact ORG 0/1 0/1, trimmed ORG 1/1 1/1, overlap ORG 1/1 1/1"},
		{"ignored", "[Пётр PER?] пришёл", "[Пётр PER] пришёл", Options{}, "exact PER 0/0 0/0, overlap PER 0/0 0/0"},
		{"nested, all", "[[МИД ORG] Чехии ORG]", "[МИД Чехии ORG]", Options{}, "exact ORG 1/1 1/2, overlap ORG 1/1 1/2"},
		{"nested, outer ones", "[[МИД ORG] Чехии ORG]", "[МИД ORG] Чехии", Options{Nested: Outer}, "exact ORG 0/1 0/1, overlap ORG 1/1 1/1"},
		{"nested, flat: the outer one is needed", "[[МИД ORG] Чехии ORG]", "[МИД Чехии ORG]", Options{Nested: Flat}, "exact ORG 1/1 1/1, overlap ORG 1/1 1/1"},
		{"nested, flat: the inner one is right", "[[МИД ORG] Чехии ORG]", "[МИД ORG] Чехии", Options{Nested: Flat}, "exact ORG 1/1 0/1, overlap ORG 1/1 0/1"},
		{"some types", "[Пётр PER] в [Праге LOC]", "[Пётр PER] в [Праге LOC]", Options{Types: []string{"LOC"}}, "exact LOC 1/1 1/1, overlap LOC 1/1 1/1"},
		{"renamed", "в [Праге GPE]", "в [Праге LOC]", Options{Rename: map[string]string{"LOC": "GPE"}}, "exact GPE 1/1 1/1, overlap GPE 1/1 1/1"},
	} {
		a := &Article{ID: c.name}
		var text, same string
		text, a.Gold = annotated(t, c.gold)
		same, a.Found = annotated(t, c.found)
		if text != same {
			t.Fatalf("%s: two texts, %q and %q", c.name, text, same)
		}
		a.Text = []rune(text)
		if got := told(Score(&Gold{Articles: []*Article{a}}, c.options)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func told(r *Result) string {
	var parts []string
	for i := range r.Measures {
		m := &r.Measures[i]
		types := m.order()
		slices.Sort(types)
		for _, typ := range types {
			c := m.Types[typ]
			parts = append(parts, fmt.Sprintf("%s %s %d/%d %d/%d", m.Name, typ, c.HitFound, c.Found, c.HitGold, c.Gold))
		}
	}
	return strings.Join(parts, ", ")
}

// What is wrong is told with what stands there, the most frequent first.
func TestErrors(t *testing.T) {
	a := &Article{ID: "a"}
	text, gold := annotated(t, "[Пётр PER] и [Пётр PER] в [Старой Праге LOC], снова [Пётр PER]")
	_, found := annotated(t, "Пётр и Пётр в [Старой LOC] Праге, [снова DATE] [Пётр ORG]")
	for i := range found {
		found[i].Rule = "ru.test.rule"
	}
	a.Text, a.Gold, a.Found = []rune(text), gold, found
	r := Score(&Gold{Articles: []*Article{a}}, Options{Errors: 5})
	var got []string
	for _, e := range r.Errors {
		for _, x := range e.Shown {
			got = append(got, fmt.Sprintf("%t %s %d %s {%s}", e.Misses, e.Type, x.Count, x.Words, x.Why))
		}
	}
	want := []string{
		"true LOC 1 Старой Праге {found as «Старой» by ru.test.rule}",
		"true PER 3 Пётр {nothing found}",
		"false DATE 1 снова {ru.test.rule; gold: nothing}",
		"false LOC 1 Старой {ru.test.rule; gold: LOC «Старой Праге»}",
		"false ORG 1 Пётр {ru.test.rule; gold: PER «Пётр»}",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(r.Rules) != 3 || r.Rules[1].Found != 1 || r.Rules[1].Exact != 0 || r.Rules[1].Overlap != 1 {
		t.Errorf("rules %+v", r.Rules)
	}
}

func TestValues(t *testing.T) {
	a := &Article{ID: "a", Text: []rune("Пётр ушёл вчера в 5")}
	a.Gold = []Annotation{{Start: 0, End: 4, Type: "PER", Norm: "«Петр»"}, {Start: 10, End: 15, Type: "DATE", Value: "2020-05-05"}}
	a.Found = []Annotation{{Start: 0, End: 4, Type: "PER", Norm: "Пётр"}, {Start: 10, End: 19, Type: "DATE", Value: "2020-05-06"}}
	r := Score(&Gold{Articles: []*Article{a}}, Options{})
	want := map[string]*Values{"PER": {NormRight: 1, Norms: 1}, "DATE": {ValueRight: 0, Values: 1}}
	if diff := cmp.Diff(want, r.Values); diff != "" {
		t.Error(diff)
	}
}

func TestTrim(t *testing.T) {
	trimmer := newTrimmer()
	for words, want := range map[string]string{
		"в 2017 году": "2017 году", "«Восток»": "Восток", "более чем 5 %": "5 %", "в": "в", "«»": "«»", "около\u00a0сорока.": "сорока",
		"Во вторник": "вторник", "В течение дня": "течение дня", "восток": "восток", "не ранее 5 мая": "ранее 5 мая",
	} {
		text := []rune(words)
		a := trimmer.trim(Annotation{End: len(text)}, text)
		if got := string(text[a.Start:a.End]); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

func TestTokens(t *testing.T) {
	tokenizer := newTokenizer()
	for text, want := range map[string]string{
		"Кружка-термос на 0.5л (50/64 см³, 516;...)": "Кружка-термос|на|0.5|л|(|50/64|см³|,|516|;|...|)",
		"Yahoo! и т.д.":               "Yahoo!|и|т|.|д|.",
		"«Да», — сказал он :)":        "«|Да|»|,|—|сказал|он|:)",
		"имя_файла **важно** 1,5-2,0": "имя_файла|**|важно|**|1,5-2,0",
	} {
		var got []string
		chars := []rune(text)
		for _, p := range tokenizer.tokens(chars) {
			got = append(got, string(chars[p.start:p.end]))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q, want %q", text, strings.Join(got, "|"), want)
		}
	}
}

func TestTokenMeasure(t *testing.T) {
	a := &Article{ID: "a"}
	text, gold := annotated(t, "Глава [МИД Чехии ORG] [Ян PER] Липавский")
	_, found := annotated(t, "Глава [МИД ORG] Чехии [Ян Липавский PER]")
	a.Text, a.Gold, a.Found = []rune(text), gold, found
	if got, want := told(Tokens(&Gold{Articles: []*Article{a}}, Options{})), "token LOC 0/0 0/0, token ORG 1/1 1/2, token PER 1/2 1/1"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
