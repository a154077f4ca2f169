// Package morph tells of a word's forms: lemma, part of speech, case, number, gender, what kind of
// name it is, and it puts words, phrases and full names into another case.
//
// A Dictionary is immutable and shared; an Analyzer belongs to one goroutine and remembers the words
// it has seen, within a fixed bound. The Words it returns never change and stay valid.
//
// Spelling: Form and Lemma are lower case with ё folded to е, so that rules and texts meet in one
// spelling. Inflected forms follow the spelling of what they were made from: phrases and names keep
// the capitals and the ё of the text, where its stem has them.
//
// Lemmas are the dictionary's, with one exception: a superlative is its own lemma («высшего» is
// «высший», not «высокий»). Participles, gerunds and personal forms have the infinitive, short
// adjectives and comparatives the full adjective.
//
// The Russian table, ru.dict, comes from the OpenCorpora dictionary (CC BY-SA 3.0, see
// ru.dict.LICENSE) and the lists beside it: words.tsv, surnames.tsv, orders.tsv. It is read in place.
package morph

//go:generate go run ./generate -lists . -out ru.dict
