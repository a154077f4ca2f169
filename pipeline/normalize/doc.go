// Package normalize makes the clean text of an article out of its decoded source, and the map back.
//
// The clean text is in Unicode NFC; paragraphs are divided by one blank line; inside a paragraph
// there are neither line breaks nor runs of blanks, nor characters that show nothing. What is plainly
// no article text (a view count, a photo credit, Markdown marks) is left out, only where the sign is
// certain: in doubt the text stays. Quotation marks and dashes stay as they are. The time is linear in
// the source.
//
// The way of a source: its lines are found (line.go) and freed of marks at their start (mark.go), lines
// that are no article text are dropped (noise.go, noise.tsv), each line is joined to the one before it or
// begins a paragraph (joint.go, wrap.go, hyphen.go), and the lines are written character by character (write.go).
package normalize
