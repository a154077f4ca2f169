// Package text says what a text is: spans, tokens, sentences, and the map from a clean text back to
// its source. Everyone may import it; it imports no other package of the project.
//
// All offsets are bytes into an immutable, valid UTF-8 text and stand on rune boundaries.
// Code points appear in the output alone.
package text
