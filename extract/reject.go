package extract

// Reject is an article that could not be read, and why, in words a person understands.
type Reject struct {
	Source string
	Record int64  // as in Metadata
	Stage  string // input, normalize, segment, extract, resolve, output
	Reason string
	Stack  string // of a fault of the program, for the log; else empty
}
