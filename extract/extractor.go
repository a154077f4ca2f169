package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/rules"
)

// Extractor finds the facts of articles in one language. It belongs to one goroutine; the pack it
// was made from may be shared by many.
type Extractor struct {
	pack  *rules.Pack
	words *rules.Vocabulary
	only  map[Kind]bool
}

// NewExtractor makes an extractor that finds the given kinds, all when there are none.
func NewExtractor(pack *rules.Pack, words morph.Analyzer, only ...Kind) *Extractor {
	return &Extractor{pack: pack, words: pack.NewVocabulary(words)}
}

// Extract adds the facts of d, whose text, sentences and tokens are there.
func (x *Extractor) Extract(d *Document) {
	d.Lexemes = x.words.Lexemes(d.Text, d.Tokens, d.Lexemes[:0])
}
