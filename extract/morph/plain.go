package morph

// Plain is for languages without a dictionary: the lemma is the lower-case form, there are no tags.
type Plain struct{ words memory }

// NewPlain is an Analyzer without a dictionary.
func NewPlain() *Plain { return &Plain{newMemory()} }

// Analyze lowers the case of surface.
func (p *Plain) Analyze(surface string) *Word {
	return p.words.word(surface, p.Read)
}

// Read is Analyze for callers that remember words themselves.
func (p *Plain) Read(surface string) *Word {
	form := Fold(surface)
	return &Word{Form: form, Parses: []Parse{{Lemma: form, lexeme: nowhere}}}
}
