package output

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// encodedByStandard is s as encoding/json writes it without HTML escaping.
func encodedByStandard(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestStringsAreEscapedAsTheStandardLibraryDoes(t *testing.T) {
	var all strings.Builder
	for r := rune(0); r < 0x3000; r++ {
		all.WriteRune(r)
	}
	for _, s := range []string{
		"", "дом", `"`, `\`, "<a href='x'>&amp;</a>", "строка\u2028и\u2029ещё — тире", "🌉 мост", "\x00\x1f\x7f\b\f\n\r\t",
		"хвост восемь\"", "хвост — ", "\u2027\u202a", all.String(),
	} {
		if got, want := string(appendString(nil, s)), encodedByStandard(t, s); got != want {
			t.Errorf("%q is written as %s, not %s", s, got, want)
		}
	}
}

func TestStringsOfAllLengthsAndPlaces(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	signs := []rune("aяЯ—\u2028\"\\\n\x01🌉€ ")
	for range 20_000 {
		s := make([]rune, random.IntN(40))
		for i := range s {
			s[i] = signs[random.IntN(len(signs))]
		}
		if got, want := string(appendString(nil, string(s))), encodedByStandard(t, string(s)); got != want {
			t.Fatalf("%q is written as %s, not %s", string(s), got, want)
		}
	}
}

func FuzzString(f *testing.F) {
	f.Add("\u2028\"\\ \x00")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		written := appendString(nil, s)
		var back string
		if err := json.Unmarshal(written, &back); err != nil || back != s || !utf8.Valid(written) {
			t.Errorf("%q is written as %q and read as %q, %v", s, written, back, err)
		}
	})
}

func TestNumbersAreWrittenInFull(t *testing.T) {
	for n := int64(-1000); n < 100_000; n++ {
		if got := string(appendInt(nil, n)); got != strconv.FormatInt(n, 10) {
			t.Fatalf("%d is written as %s", n, got)
		}
	}
}
