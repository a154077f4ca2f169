// Package pipeline is the street that every article goes down: normalize, segment, extract; and the
// run that sends a whole input down it. Batches of articles flow from one reader through the
// workers to one writer, in the order of the input, whatever the number of workers. Nothing grows
// with the corpus but the set of hashed ids (8 bytes an article) that finds repeated ones.
//
// The package knows no output format: it writes to a Sink.
package pipeline
