package pipeline

import (
	"strings"
	"testing"

	"newsfacts/extract"
	"newsfacts/pipeline/input"
)

// TestReportsInReportsAreBounded: each report goes to the end of the sentence, and still their words
// together grow only with the text.
func TestReportsInReportsAreBounded(t *testing.T) {
	a := &input.Article{Body: strings.Repeat("Иванов сообщил, что Петров заявил, что ", 200) + "завод построят в срок."}
	a.ID, a.Source, a.Language, a.DocumentDate = "nested", "nested", "ru", extract.NoDay
	var d extract.Document
	if r := NewStreet(NewLanguages()).Process(a, &d); r != nil {
		t.Fatal(r.Reason)
	}
	if len(d.Quotes) == 0 {
		t.Fatal("no quotation")
	}
	words := 0
	for _, q := range d.Quotes {
		words += q.Span.Len()
	}
	if bound := 4 * len(d.Text); words > bound {
		t.Errorf("%d quotations hold %d bytes, want at most %d", len(d.Quotes), words, bound)
	}
}
