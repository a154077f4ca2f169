package segment

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

// FuzzSegment: tokens stand in order within the text and hold all that is not blank; every token is in
// one sentence, every sentence in one paragraph.
func FuzzSegment(f *testing.F) {
	f.Add("Он сказал: «А.». Потом?!\n\nTengrinews.kzсо 12,5 млн. $5")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		paragraphs, sentences, tokens := New().Segment(s, "ru")
		at := 0
		for _, x := range tokens {
			if x.Start < at || x.Empty() || x.End > len(s) || !utf8.RuneStart(s[x.Start]) {
				t.Fatalf("token %v behind %d in %d bytes", x.Span, at, len(s))
			}
			for _, r := range s[at:x.Start] {
				if !unicode.IsSpace(r) && r > ' ' && r != 0x7F {
					t.Fatalf("%q stands in no token", r)
				}
			}
			at = x.End
		}
		token, sentence := 0, 0
		for _, x := range sentences {
			if x.First != token || x.Last <= x.First || x.Start != tokens[x.First].Start || x.End != tokens[x.Last-1].End {
				t.Fatalf("sentence %+v behind token %d", x, token)
			}
			token = x.Last
		}
		for _, x := range paragraphs {
			if x.First != sentence || x.Last <= x.First {
				t.Fatalf("paragraph %+v behind sentence %d", x, sentence)
			}
			sentence = x.Last
		}
		if token != len(tokens) || sentence != len(sentences) {
			t.Fatalf("%d of %d tokens, %d of %d sentences", token, len(tokens), sentence, len(sentences))
		}
	})
}
