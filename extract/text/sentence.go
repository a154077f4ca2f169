package text

// Sentence is a sentence of a paragraph: the span without blanks at its ends, and its tokens.
type Sentence struct {
	Span
	First, Last int // tokens [First, Last)
	Paragraph   int // number of the paragraph, from 0
}

// Paragraph is a run of text between line breaks, without blanks at its ends.
type Paragraph struct {
	Span
	First, Last int // sentences [First, Last)
}
