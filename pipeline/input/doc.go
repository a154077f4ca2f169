// Package input reads articles out of files: one file a format, bytes in, articles with their
// metadata out. Files are read as streams; no more than one article is held at a time, and none
// longer than the bound. What cannot be read comes as an article with its fault, so that nothing is
// lost in silence.
package input
