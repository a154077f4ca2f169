package output

import (
	"newsfacts/extract"
	"newsfacts/extract/text"
)

// sentenceTable has one row a sentence. Its number is the row's place.
func sentenceTable() rowTable {
	type R = text.Sentence
	return table[R]{
		name:    "sentences",
		meaning: "the sentences of the text",
		rows:    func(d *extract.Document) []R { return d.Sentences },
		check:   func(a *article, s *R) error { return a.check(s.Span) },
		columns: []column[R]{
			numberColumn("sentence", Int32, func(a *article, _ *R) int64 { return a.row }, "number of the sentence, from 0"),
			numberColumn(startChar, Int32, func(a *article, s *R) int64 { return a.chars.at(s.Start) }, "first code point"),
			numberColumn(endChar, Int32, func(a *article, s *R) int64 { return a.chars.at(s.End) }, "code point behind the last one"),
			numberColumn("paragraph", Int32, func(_ *article, s *R) int64 { return int64(s.Paragraph) }, "number of the paragraph, from 0"),
		},
	}.build()
}
