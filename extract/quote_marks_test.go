package extract

import (
	"strings"
	"testing"

	"newsfacts/extract/text"
	"newsfacts/rules"
)

// marksDocument makes a document of tokens that blanks divide; ~ before a token glues it.
func marksDocument(s string) *Document {
	d := &Document{}
	for _, w := range strings.Fields(s) {
		surface := strings.TrimPrefix(w, "~")
		t := text.Token{Kind: text.Word, Glued: surface != w}
		if strings.Contains("«»“”„\",.—", surface) {
			t.Kind = text.Mark
		}
		d.Tokens = append(d.Tokens, t)
		d.Lexemes = append(d.Lexemes, &rules.Lexeme{Surface: surface})
	}
	return d
}

func TestMarkedIn(t *testing.T) {
	tests := []struct {
		text string
		want []marked
	}{
		{"« a b ~» c", []marked{{0, 3}}},
		{"« a « b ~» c ~» d", []marked{{0, 6}}},
		{"« a « b ~» c", []marked{{0, 4}}}, // closed once for two
		{"« a b c", []marked{{0, -1}}},
		{"\" ~a b ~\" c \" ~d ~\"", []marked{{0, 3}, {5, 7}}},
		{"„ a ~“ b “ c ~”", []marked{{0, 2}, {4, 6}}},
		{"a ~» b « c ~»", []marked{{3, 5}}},
	}
	for _, tt := range tests {
		d := marksDocument(tt.text)
		got := markedIn(d, 0, len(d.Tokens), nil)
		if len(got) != len(tt.want) {
			t.Errorf("%s: %v, want %v", tt.text, got, tt.want)
			continue
		}
		for i := range got {
			if got[i] != tt.want[i] {
				t.Errorf("%s: %v, want %v", tt.text, got, tt.want)
			}
		}
	}
}
