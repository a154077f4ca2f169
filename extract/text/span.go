package text

// Span is a half-open range of bytes [Start, End) of a text.
type Span struct{ Start, End int }

// Of returns the part of s that the span covers.
func (p Span) Of(s string) string { return s[p.Start:p.End] }

// Len is the length in bytes.
func (p Span) Len() int { return p.End - p.Start }

// Empty reports whether the span covers nothing.
func (p Span) Empty() bool { return p.End <= p.Start }

// Contains reports whether q lies wholly inside p.
func (p Span) Contains(q Span) bool { return p.Start <= q.Start && q.End <= p.End }

// Overlaps reports whether p and q share at least one byte.
func (p Span) Overlaps(q Span) bool { return p.Start < q.End && q.Start < p.End }

// Join returns the smallest span that covers both.
func (p Span) Join(q Span) Span { return Span{min(p.Start, q.Start), max(p.End, q.End)} }
