package extract

import (
	"slices"
	"strings"
	"testing"

	"newsfacts/extract/text"
	"newsfacts/rules"
)

// marksDocument makes a document of tokens that blanks divide; ~ before a token glues it, | ends a
// paragraph.
func marksDocument(s string) *Document {
	d := &Document{}
	end := func() {
		first := 0
		if n := len(d.Sentences); n > 0 {
			first = d.Sentences[n-1].Last
		}
		d.Sentences = append(d.Sentences, text.Sentence{First: first, Last: len(d.Tokens), Paragraph: len(d.Paragraphs)})
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{First: len(d.Sentences) - 1, Last: len(d.Sentences)})
	}
	for _, w := range strings.Fields(s) {
		if w == "|" {
			end()
			continue
		}
		surface := strings.TrimPrefix(w, "~")
		t := text.Token{Kind: text.Word, Glued: surface != w}
		if strings.Contains("«»“”„\",.—", surface) {
			t.Kind = text.Mark
		}
		d.Tokens = append(d.Tokens, t)
		d.Lexemes = append(d.Lexemes, &rules.Lexeme{Surface: surface})
	}
	end()
	return d
}

func TestMarkedIn(t *testing.T) {
	tests := []struct {
		text string
		want [][2]int
	}{
		{"« a b ~» c", [][2]int{{0, 3}}},
		{"« a « b ~» c ~» d", [][2]int{{0, 6}}},
		{"« a « b ~» c", [][2]int{{0, 4}}}, // closed once for two
		{"« a « b ~» , — c . « d ~»", [][2]int{{0, 4}, {9, 11}}},
		{"« a b c", [][2]int{{0, -1}}},
		{"\" ~a b ~\" c \" ~d ~\"", [][2]int{{0, 3}, {5, 7}}},
		{"\" ~a \" ~b ~\" ~\" c", [][2]int{{0, 5}}}, // straight marks that nest
		{"\" ~a \" ~b ~\" c", [][2]int{{0, 4}}},     // … closed once for two
		{"„ a ~“ b “ c ~”", [][2]int{{0, 2}, {4, 6}}},
		{"a ~» b « c ~»", [][2]int{{3, 5}}},
	}
	for _, tt := range tests {
		d := marksDocument(tt.text)
		got := [][2]int{}
		for _, m := range markedIn(d, 0, len(d.Tokens), nil) {
			got = append(got, [2]int{m.open, m.close})
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.text, got, tt.want)
		}
	}
}

// Paragraphs end at |.
func TestCloseLater(t *testing.T) {
	tests := []struct {
		text  string
		close int
		again []int
	}{
		{"« a b | c ~» d", 4, nil},
		{"« a b | « c d ~» e", 6, []int{3}}, // each paragraph opens the words anew
		{"« a b | « c | d ~» e", 6, []int{3}},
		{"« a b | « c ~» d ~» e", 7, nil},
		{"« a b | c d", -1, nil},
		{"« a b | — c ~»", -1, nil}, // a dash opens other words
	}
	for _, tt := range tests {
		d := marksDocument(tt.text)
		q := &quoter{}
		q.readMarks(d)
		if m := q.stretches[0]; m.close != tt.close || !slices.Equal(m.again, tt.again) {
			t.Errorf("%s: closes at %d, again at %v; want %d, %v", tt.text, m.close, m.again, tt.close, tt.again)
		}
	}
}
