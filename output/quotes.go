package output

import (
	"strings"

	"newsfacts/extract"
	"newsfacts/extract/text"
)

// quoteTable has one row a quotation.
func quoteTable() rowTable {
	type R = extract.Quote
	return table[R]{
		name:     "quotes",
		meaning:  "quotations with their speakers; the surface runs from the first part to the last",
		rows:     func(d *extract.Document) []R { return d.Quotes },
		fact:     func(q *R) *extract.Fact { return &q.Fact },
		check:    checkQuote,
		identity: quoteIdentity,
		columns: factColumns(
			textColumn("kind", func(_ *article, q *R) string { return string(q.Kind) }, "direct, partial, indirect, interview").repeating(),
			textColumn("content", quoteContent, "the words said, parts joined by a blank").long(),
			spansColumn("parts", func(q *R) []text.Span { return q.Parts }, "the words said, without marks and attribution"),
			textColumn("speaker_surface", func(a *article, q *R) string { return a.words(q.Speaker) }, "nearest naming of the speaker, pronouns and nouns included").orNull().long(),
			numberColumn("speaker_start", Int32, func(a *article, q *R) int64 { return a.startOf(q.Speaker) }, "first code point of the naming").orNull(),
			numberColumn("speaker_end", Int32, func(a *article, q *R) int64 { return a.endOf(q.Speaker) }, "code point behind the last one").orNull(),
			entityColumn("speaker_entity_id", func(q *R) extract.EntityID { return q.SpeakerID }, "who that is").orNull(),
			textColumn("speaker_name", func(_ *article, q *R) string { return q.SpeakerName }, "resolved, nominative").orNull().repeating(),
			textColumn("cue", func(a *article, q *R) string { return a.words(q.Cue) }, "the word of saying").orNull().repeating(),
			numberColumn("cue_start", Int32, func(a *article, q *R) int64 { return a.startOf(q.Cue) }, "first code point of the cue").orNull(),
			numberColumn("cue_end", Int32, func(a *article, q *R) int64 { return a.endOf(q.Cue) }, "code point behind the last one").orNull(),
			textColumn("cue_lemma", func(_ *article, q *R) string { return q.CueLemma }, "its dictionary form").orNull().repeating(),
		),
	}.build()
}

func checkQuote(a *article, q *extract.Quote) error {
	if err := a.check(q.Speaker, q.Cue); err != nil {
		return err
	}
	return a.check(q.Parts...)
}

// quoteIdentity is the kind and the parts, relative to the span.
func quoteIdentity(key []byte, q *extract.Quote) []byte {
	key = appendKeyText(key, string(q.Kind))
	for _, p := range q.Parts {
		key = appendKeyNumber(key, int64(p.Start-q.Span.Start))
		key = appendKeyNumber(key, int64(p.End-q.Span.Start))
	}
	return key
}

// quoteContent joins the parts by a blank.
func quoteContent(a *article, q *extract.Quote) string {
	if len(q.Parts) == 1 {
		return q.Parts[0].Of(a.Text)
	}
	parts := make([]string, len(q.Parts))
	for i, p := range q.Parts {
		parts[i] = p.Of(a.Text)
	}
	return strings.Join(parts, " ")
}
