package segment

import (
	"strings"
	"testing"
)

func TestEnglishSentences(t *testing.T) {
	for _, marked := range []string{
		"Mr. Smith arrived on Jan. 5.| |He left soon.",
		"He flew to the U.S. on Friday.| |She stayed.",
		"He lives in the U.S.| |The firm does not.",
		"The U.S. Senate voted at 5 p.m. Friday.| |It was late.",
		"Acme Inc. Chairman John Doe resigned.| |Shares fell.",
		"It was bought by Acme Corp.| |The price was low.",
		"J. R. Smith Jr. spoke first.| |Others followed.",
		"“We are ready.| |We can wait,” he said.",
		"“Go!” he cried.| |Nobody moved.",
		"Is it No. 1?| |No.| |It is No. 2.",
		"Prices rose 2.5 percent.| |Wages fell.",
		"She met Sen. Jane Roe and Gov. Max Poe in Washington, D.C.| |They spoke.",
	} {
		text := strings.ReplaceAll(marked, "|", "")
		_, sentences, _ := New().Segment(text, "en")
		var got, want []string
		for _, s := range sentences {
			got = append(got, s.Of(text))
		}
		for w := range strings.SplitSeq(marked, "|") {
			if strings.TrimSpace(w) != "" {
				want = append(want, w)
			}
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("\n got %s\nwant %s", strings.Join(got, "|"), strings.Join(want, "|"))
		}
	}
}

func TestPossessives(t *testing.T) {
	for text, want := range map[string]string{
		"Smith's car":         "Smith|'s|car",
		"the firm’s plan":     "the|firm|’s|plan",
		"don't go":            "don't|go",
		"O'Connor's house":    "O'Connor|'s|house",
		"the 1990s and '80s.": "the|1990|s|and|'|80|s|.",
	} {
		_, _, tokens := New().Segment(text, "en")
		var got []string
		for _, x := range tokens {
			got = append(got, x.Of(text))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: got %s, want %s", text, strings.Join(got, "|"), want)
		}
	}
}
