package segment

import (
	"strings"

	"newsfacts/extract/text"
)

// Segmenter divides texts. It keeps its memory between them and belongs to one goroutine.
type Segmenter struct {
	paragraphs []text.Paragraph
	sentences  []text.Sentence
	scanner    scanner
	common     []rule            // the policy of all languages
	policies   map[string][]rule // of languages that have their own
	boundaries boundaries
}

// New makes a segmenter.
func New() *Segmenter {
	return &Segmenter{
		common:     rules(),
		policies:   map[string][]rule{english: englishRules()},
		boundaries: boundaries{abbreviations: readAbbreviations(), starters: readWords(russianStarters)},
	}
}

// Segment divides a clean text in a language (BCP 47; it may be empty). The slices are valid until the next call.
func (g *Segmenter) Segment(txt, language string) ([]text.Paragraph, []text.Sentence, []text.Token) {
	g.paragraphs, g.sentences = g.paragraphs[:0], g.sentences[:0]
	g.scanner.start(txt)
	g.scanner.possessives = language == english
	g.boundaries.rules = g.common
	if policy, ok := g.policies[language]; ok {
		g.boundaries.rules = policy
	}
	g.boundaries.text = txt
	for at := 0; at < len(txt); {
		end := len(txt)
		if i := strings.IndexByte(txt[at:], '\n'); i >= 0 {
			end = at + i
		}
		g.paragraph(at, end)
		at = end + 1
	}
	return g.paragraphs, g.sentences, g.scanner.tokens
}

// paragraph adds the line [from, to) when it holds a token.
func (g *Segmenter) paragraph(from, to int) {
	first := len(g.scanner.tokens)
	g.scanner.scan(from, to)
	tokens := g.scanner.tokens
	if len(tokens) == first {
		return
	}
	p := text.Paragraph{
		Span:  text.Span{Start: tokens[first].Start, End: tokens[len(tokens)-1].End},
		First: len(g.sentences),
	}
	g.boundaries.tokens = tokens
	g.boundaries.first = first
	for at := first; at < len(tokens); {
		end := g.boundaries.next(at)
		g.sentences = append(g.sentences, text.Sentence{
			Span:      text.Span{Start: tokens[at].Start, End: tokens[end-1].End},
			First:     at,
			Last:      end,
			Paragraph: len(g.paragraphs),
		})
		at = end
	}
	p.Last = len(g.sentences)
	g.paragraphs = append(g.paragraphs, p)
}
