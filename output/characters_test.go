package output

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCharIndexCountsCodePoints(t *testing.T) {
	for _, text := range []string{
		"", "a", strings.Repeat("я", 32), strings.Repeat("x", block), strings.Repeat("🌉é€я", 50),
		"Мост 🌉 за $1,2 млрд — «так» e\u0301", strings.Repeat("й", 5*block) + "z",
	} {
		var x charIndex
		x.index("то, что было раньше, не остаётся")
		x.index(text)
		for offset := 0; offset <= len(text); offset++ {
			if offset < len(text) && !utf8.RuneStart(text[offset]) {
				continue
			}
			if got, want := x.at(offset), int64(utf8.RuneCountInString(text[:offset])); got != want {
				t.Errorf("%q: %d code points before byte %d, want %d", text, got, offset, want)
			}
		}
	}
}
