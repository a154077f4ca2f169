package output

import (
	"time"

	"newsfacts/extract"
)

const documents = "documents"

// documentTable has one row an article.
func documentTable() rowTable {
	type R = struct{} // every cell comes from the article
	return table[R]{
		name:    documents,
		meaning: "the articles",
		rows:    func(*extract.Document) []R { return make([]R, 1) },
		columns: []column[R]{
			textColumn("doc_id", func(a *article, _ *R) string { return a.docID }, "the id field, else source or source#record"),
			textColumn("source", func(a *article, _ *R) string { return a.meta.Source }, "base name of the input plus relative path; - for standard input"),
			numberColumn("record", Int64, func(a *article, _ *R) int64 { return orNull(a.meta.Record) }, "line, row or archive record where a file holds several, from 1").orNull(),
			textColumn("title", func(a *article, _ *R) string { return a.meta.Title }, "headline").orNull().long(),
			textsColumn("authors", func(a *article, _ *R) []string { return a.meta.Authors }, "names as published"),
			textColumn("site", func(a *article, _ *R) string { return a.meta.Site }, "name of the publication").orNull().repeating(),
			textColumn("section", func(a *article, _ *R) string { return a.meta.Section }, "section of the site").orNull().repeating(),
			textColumn("url", func(a *article, _ *R) string { return a.meta.URL }, "address of the article").orNull().long(),
			numberColumn("published", Timestamp, published, "time of publication; null where only a day is known").orNull(),
			numberColumn("document_date", Date, func(a *article, _ *R) int64 { return dayCell(a.meta.DocumentDate) }, "the local day at the stated offset; dates without a year are resolved against it").orNull(),
			textColumn("document_date_from", func(a *article, _ *R) string { return string(a.meta.DocumentDateFrom) }, "metadata, flag, dateline or text").orNull().repeating(),
			textColumn("language", func(a *article, _ *R) string { return a.meta.Language }, "BCP 47").orNull().repeating(),
			textColumn("encoding", func(a *article, _ *R) string { return a.meta.Encoding }, "character encoding of the source").orNull().repeating(),
			textColumn("text", articleText, "the clean article: title, blank line, body; offsets count its code points").long(),
			textColumn("content_sha256", func(a *article, _ *R) string { return a.contentHash }, "SHA-256 of the UTF-8 text, hexadecimal").long(),
			numberColumn("character_count", Int32, func(a *article, _ *R) int64 { return a.chars.count() }, "code points of the text"),
			numberColumn("sentence_count", Int32, func(a *article, _ *R) int64 { return int64(len(a.Sentences)) }, "sentences of the text"),
			textColumn("schema_version", func(*article, *R) string { return SchemaVersion }, "version of these tables").repeating(),
			textColumn("rules_version", func(a *article, _ *R) string { return a.rulesVersion }, "digest of the built-in and user packs in use").repeating(),
		},
	}.build()
}

func published(a *article, _ *struct{}) int64 {
	if a.meta.Published.IsZero() {
		return null
	}
	return a.meta.Published.Truncate(time.Microsecond).UnixMicro()
}

func articleText(a *article, _ *struct{}) string {
	if a.withoutText {
		return ""
	}
	return a.Text
}

// dayCell is a day as a cell: null where it is not known or before the Gregorian calendar.
func dayCell(d extract.Day) int64 {
	if !d.Known() || d < extract.FirstDay {
		return null
	}
	return int64(d)
}

// orNull is a number that is null where it is 0.
func orNull[N ~int | ~int64](n N) int64 {
	if n == 0 {
		return null
	}
	return int64(n)
}
