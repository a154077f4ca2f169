// Package segment divides a clean text into paragraphs, sentences and tokens. Every byte that is not
// blank belongs to one token, every token to one sentence, every sentence to one paragraph.
//
// Tokens are cut by what characters are (scan.go); sentences by an ordered list of small rules that
// answer join, split or nothing, the first answer being final (boundary.go), with a table of
// abbreviations for each script. The approach is that of natasha/razdel.
package segment
