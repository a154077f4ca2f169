package normalize

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"newsfacts/extract/text"
)

// checkMap asks of the map of a text made without a title: every character leads to a part of the source
// that is not empty and stands on rune boundaries, in order; and what is copied is the same there.
func checkMap(t testing.TB, source string, r Result) {
	t.Helper()
	var last text.Span
	for i, c := range r.Text {
		s, ok := r.Map.Source(text.Span{Start: i, End: i + utf8.RuneLen(c)})
		if !ok || s.Start < last.Start || s.End < last.End || s.Start > s.End || s.End > len(source) {
			t.Fatalf("%q at %d leads to %v (%v) behind %v of %d", c, i, s, ok, last, len(source))
		}
		if c != ' ' && c != '\n' && s.Empty() {
			t.Fatalf("%q at %d leads to nothing at %v", c, i, s)
		}
		if utf8.ValidString(source) && (s.End < len(source) && !utf8.RuneStart(source[s.End]) || s.Start < len(source) && !utf8.RuneStart(source[s.Start])) {
			t.Fatalf("%q at %d leads into a character: %v", c, i, s)
		}
		last = s
	}
	if whole, ok := r.Map.Source(text.Span{End: len(r.Text)}); !ok || whole.End > len(source) {
		t.Fatalf("the whole text leads to %v (%v)", whole, ok)
	}
}

// checkClean asks of a text what doc.go promises.
func checkClean(t testing.TB, s string) {
	t.Helper()
	switch {
	case !utf8.ValidString(s):
		t.Fatalf("%q is no valid UTF-8", s)
	case !norm.NFC.IsNormalString(s):
		t.Fatalf("%q is not in NFC", s)
	case strings.Contains(s, "  ") || strings.Contains(s, "\n\n\n") || strings.Contains(s, " \n") || strings.Contains(s, "\n "):
		t.Fatalf("%q has superfluous blanks", s)
	case strings.TrimSpace(s) != s:
		t.Fatalf("%q has blanks at its ends", s)
	}
	if rest := strings.ReplaceAll(s, "\n\n", ""); strings.ContainsAny(rest, "\n\r\t\v\f\u00a0\u00ad\u200b\ufeff") {
		t.Fatalf("%q has characters that should be gone", s)
	}
}

// A clean text stays as it is when it is cleaned again, where it has no signs that might be taken for
// marks, entities or noise then.
func TestCleanTextStays(t *testing.T) {
	pieces := []string{"Стороны", "подписали", "договор", "о", "сотрудничестве", "27", "2022 г.", "Cчета", "за\u0301мок", "«Хива»",
		"—", "\u00a0", "  ", ",", ".", "!", "\u00ad", "\u200b", "&nbsp;", "&quot;", "социально-\nэкономический", "\r\n", "\n", "\n\n", "5\u202fмлн", "Tengrinews.kzсо", "e\u0301", "и\u0306"}
	rapid.Check(t, func(t *rapid.T) {
		source := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "pieces"), " ")
		n := New()
		first := n.Normalize(source, Options{})
		second := n.Normalize(first.Text, Options{})
		if first.Text != second.Text {
			t.Fatalf("%q\nbecomes %q\nand then %q", source, first.Text, second.Text)
		}
	})
}

func TestSeedsStay(t *testing.T) {
	seeds, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(seeds) != 5 {
		t.Fatalf("%d seeds, %v", len(seeds), err)
	}
	for _, path := range seeds {
		golden, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		clean := strings.TrimSuffix(string(golden), "\n")
		r := New().Normalize(clean, Options{})
		if r.Text != clean || r.Map.Pieces() != 0 {
			t.Errorf("%s: cleaned again it differs, or its map is not the identity (%d pieces)", path, r.Map.Pieces())
		}
	}
}

func FuzzNormalize(f *testing.F) {
	for _, seed := range []string{"a\u0301 **b** &nbsp;\n\nв", "Cчета\u00ad\n126\n", "![x](/y) [z](http://a/b)", " date 2025-11-14 x",
		"\xd0\xd1 _x000D_ &amp;amp;laquo; \u1100\u1161\u11a8", "# **x**\n* * *\n> > а-\nб", "Фото: а\n\n#а #б\n- 3 -\n"} {
		f.Add(seed, "")
	}
	n := New()
	f.Fuzz(func(t *testing.T, source, title string) {
		r := n.Normalize(source, Options{})
		checkMap(t, source, r)
		checkClean(t, r.Text)
		if again := New().Normalize(source, Options{}); again.Text != r.Text || again.Title != r.Title {
			t.Fatalf("%q, then %q", r.Text, again.Text)
		}
		titled := n.Normalize(source, Options{Title: title})
		checkClean(t, titled.Text)
		if !strings.HasSuffix(titled.Text, r.Text) {
			t.Fatalf("with a title the body is %q, without %q", titled.Text, r.Text)
		}
	})
}
