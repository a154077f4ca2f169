package output

import (
	"newsfacts/extract"
	"newsfacts/extract/text"
)

const entityTypes = "PER, ORG, LOC, EVENT, LAW, PRODUCT, NORP"

// entityTable has one row for everything with a name in an article.
func entityTable() rowTable {
	type R = extract.Entity
	return table[R]{
		name:    "entities",
		meaning: "what has a name in the article, one row for all its mentions",
		rows:    func(d *extract.Document) []R { return d.Entities },
		check:   func(a *article, e *R) error { return a.check(e.First) },
		place:   func(e *R) text.Span { return e.First },
		columns: []column[R]{
			numberColumn("entity_id", Int32, func(_ *article, e *R) int64 { return int64(e.ID) }, "number inside doc_id, from 1").placing(),
			textColumn("type", func(_ *article, e *R) string { return string(e.Type) }, entityTypes).repeating(),
			textColumn("subtype", func(_ *article, e *R) string { return e.Subtype }, "of places: country, region, district, city, village, street, water, mountain, macroregion").orNull().repeating(),
			textColumn("name", func(_ *article, e *R) string { return e.Name }, "best name, nominative"),
			textsColumn("aliases", func(_ *article, e *R) []string { return e.Aliases }, "surfaces"),
			numberColumn("mention_count", Int32, func(_ *article, e *R) int64 { return int64(e.Count) }, "rows of mentions"),
			numberColumn("first_start_char", Int32, func(a *article, e *R) int64 { return a.chars.at(e.First.Start) }, "first code point of the first mention").placing(),
			textColumn("link", func(_ *article, e *R) string { return e.Link }, "ISO 3166 code of countries and regions, or the id that a user pack gives").orNull().repeating(),
		},
	}.build()
}
