package text

import "sort"

// SourceMap leads from a clean text back to the decoded source it was made from. Both are measured in
// bytes. The way back is monotone: what stands further on in the text does not stand further back in
// the source.
//
// The map is a list of pieces. A copied piece has the same bytes in both; a replaced piece (a composed
// letter, an entity, a line break that became a blank) is one indivisible thing, and a span that touches
// it covers all of its source. What stands in the source between two pieces was dropped. The bytes
// before the first piece (a title that came from metadata) have no source.
//
// The zero value is the map of a text that is its own source.
type SourceMap struct {
	pieces []piece
}

// piece says that the text from clean up to the next piece was made from source[source.Start:source.End].
type piece struct {
	clean  int
	source Span
	copied bool
}

// Source returns the part of the source a span of the text was made from: from the start of the first
// character that made it to the end of the last one. It reports false when a part of the span has no source.
func (m *SourceMap) Source(s Span) (Span, bool) {
	if len(m.pieces) == 0 {
		return s, true
	}
	first := m.at(s.Start)
	if first < 0 {
		return Span{}, false
	}
	start := m.pieces[first].start(s.Start)
	if s.Empty() {
		return Span{start, start}, true
	}
	return Span{start, m.pieces[m.at(s.End-1)].end(s.End)}, true
}

// Pieces is the number of pieces the map is made of, 0 when the text is its own source.
func (m *SourceMap) Pieces() int { return len(m.pieces) }

// at returns the number of the piece that holds the text's byte at offset, -1 before the first piece.
func (m *SourceMap) at(offset int) int {
	return sort.Search(len(m.pieces), func(i int) bool { return m.pieces[i].clean > offset }) - 1
}

// start is where the source of the text from offset on begins.
func (p *piece) start(offset int) int {
	if p.copied {
		return min(p.source.Start+offset-p.clean, p.source.End)
	}
	return p.source.Start
}

// end is where the source of the text up to offset ends.
func (p *piece) end(offset int) int {
	if p.copied {
		return p.source.Start + offset - p.clean
	}
	return p.source.End
}

// SourceMapBuilder makes source maps and keeps its memory between them. Pieces are added in text order.
type SourceMapBuilder struct {
	pieces []piece
}

// Reset forgets all pieces.
func (b *SourceMapBuilder) Reset() { b.pieces = b.pieces[:0] }

// Copy says that the text from clean on is source[source.Start:source.End], byte for byte.
func (b *SourceMapBuilder) Copy(clean int, source Span) {
	if n := len(b.pieces); n > 0 {
		last := &b.pieces[n-1]
		if last.copied && last.source.End == source.Start && last.end(clean) == source.Start {
			last.source.End = source.End
			return
		}
	}
	b.pieces = append(b.pieces, piece{clean, source, true})
}

// Replace says that the text from clean on, up to what is added next, was made from
// source[source.Start:source.End] as a whole.
func (b *SourceMapBuilder) Replace(clean int, source Span) {
	b.pieces = append(b.pieces, piece{clean, source, false})
}

// Merge makes one replaced piece of the text from clean on, which is known already, and of the source
// up to sourceEnd.
func (b *SourceMapBuilder) Merge(clean, sourceEnd int) {
	start := sourceEnd
	for n := len(b.pieces); n > 0; n-- {
		last := &b.pieces[n-1]
		if last.clean < clean {
			start = min(start, last.start(clean))
			if last.copied {
				last.source.End = start
			}
			break
		}
		start = last.source.Start
		b.pieces = b.pieces[:n-1]
	}
	b.Replace(clean, Span{start, sourceEnd})
}

// Cut forgets the pieces of the text from offset on.
func (b *SourceMapBuilder) Cut(clean int) {
	n := len(b.pieces)
	for n > 0 && b.pieces[n-1].clean >= clean {
		n--
	}
	b.pieces = b.pieces[:n]
	if n > 0 && b.pieces[n-1].copied {
		last := &b.pieces[n-1]
		last.source.End = min(last.source.End, last.end(clean))
	}
}

// Map returns the map of a text of the given length in bytes, made from a source of the given length.
func (b *SourceMapBuilder) Map(clean, source int) SourceMap {
	if clean == source && len(b.pieces) <= 1 {
		if len(b.pieces) == 0 || b.pieces[0] == (piece{0, Span{0, source}, true}) {
			return SourceMap{}
		}
	}
	return SourceMap{append([]piece(nil), b.pieces...)}
}
