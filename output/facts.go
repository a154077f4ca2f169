package output

// Names that stand in more than one table.
const (
	startChar = "start_char"
	endChar   = "end_char"
)

// factColumns are the columns that every table of facts begins with, behind doc_id, and then its own.
func factColumns[R any](own ...column[R]) []column[R] {
	common := []column[R]{
		textColumn("fact_id", func(a *article, _ *R) string { return a.fact.id }, "short hash of kind, span and value; unique inside doc_id").long(),
		numberColumn(startChar, Int32, func(a *article, _ *R) int64 { return a.fact.start }, "first code point of the surface in documents.text"),
		numberColumn(endChar, Int32, func(a *article, _ *R) int64 { return a.fact.end }, "code point behind the last one"),
		numberColumn("raw_start", Int32, func(a *article, _ *R) int64 { return a.fact.rawStart }, "first code point in the decoded source; null without a plain source").orNull(),
		numberColumn("raw_end", Int32, func(a *article, _ *R) int64 { return a.fact.rawEnd }, "code point behind the last one in the decoded source").orNull(),
		numberColumn("sentence", Int32, func(a *article, _ *R) int64 { return a.fact.sentence }, "number of the sentence the fact begins in"),
		textColumn("surface", func(a *article, _ *R) string { return a.fact.surface }, "the words of the text").long(),
		textColumn("rule", func(a *article, _ *R) string { return a.fact.rule }, "what found it: <language>.<kind>.<name>").repeating(),
	}
	for i := range common {
		common[i].common = true
	}
	return append(common, own...)
}
