package morph

// Analyzer answers for one language. It belongs to one goroutine.
type Analyzer interface {
	// Analyze never returns nil, and at least one parse with a lemma unless surface is empty.
	Analyze(surface string) *Word
	// Read is Analyze for callers that remember words themselves. The word may keep surface.
	Read(surface string) *Word
}
