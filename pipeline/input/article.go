package input

import (
	"newsfacts/extract"
)

// Article is one article as its source holds it, or the fault that kept it from being read.
type Article struct {
	extract.Metadata
	Body     string // decoded source, valid UTF-8
	Markdown bool
	Fault    error
}

// Yield takes the articles of an input in order; its error ends the reading.
type Yield func(*Article) error

// Broken is the article of a file that could not be opened.
func Broken(source string, err error) *Article {
	a := &Article{Metadata: metadata(source, 0), Fault: err}
	a.ID = source
	return a
}
