// Package normalize makes the clean text of an article out of its decoded source, and the map back.
//
// The clean text is in Unicode NFC; paragraphs are divided by one blank line; inside a paragraph
// there are neither line breaks nor runs of blanks. What is plainly no article text (a view count, a
// photo credit, Markdown marks) is left out, only where the sign is certain: in doubt the text stays.
// Quotation marks and dashes stay as they are. The time is linear in the source.
package normalize
