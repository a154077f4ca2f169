// Package language tells the language of an article by letters and words of its own.
//
// languages.tsv holds the rules: for each language its letters beside the common ones of its script, the
// common letters it does not use, and its commonest words. A text speaks for a language with the share of
// its words that are in the list, and a little with the share that hold a letter of its own; it speaks
// against it with the share that hold a letter the language has not. Languages without a code of ours are in
// the table, too, so that they are not taken for their neighbours.
package language
