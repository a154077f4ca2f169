// Package score measures facts against annotated articles: precision, recall and F1 by type, strict and
// lenient, how many values are right, how the rules fare, and the errors with their sentences.
//
// Annotated articles come as JSON lines of the output form, or as {"id", "text", "entities": [{"start",
// "end", "type", "norm"?, "value"?, "ignore"?}]}, offsets in code points. The measures:
//
//	exact    the same place and type, one to one
//	trimmed  the same, quotation marks, brackets, final marks and leading prepositions aside
//	overlap  the same type and at least one character, one to one, the largest Jaccard index first
//	token    the tokens of names, inside or outside, as natasha/naeval counts them (PER, LOC, ORG)
package score
