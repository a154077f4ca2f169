package extract

import "newsfacts/extract/text"

// marked is a stretch in quotation marks: the tokens of its marks. A close of -1 was never closed.
type marked struct {
	open, close int
	again       []int // marks that open the words anew in a later paragraph
	taken       bool  // its words are a quotation
}

// inside is the tokens between the marks; of a stretch that nothing closes up to token last.
func (m *marked) inside(last int) run {
	if m.close >= 0 {
		last = m.close
	}
	return run{m.open + 1, last}
}

// markSide tells what a token may do as a quotation mark.
type markSide uint8

const (
	noMark markSide = iota
	opens
	closes
	either // the other marks decide
)

// sideOf tells the side of the mark at token t of a paragraph that ends before last. Straight marks
// open where a word follows without a blank and close where one stands before; “ closes behind „.
func sideOf(d *Document, t, last int) markSide {
	if d.Tokens[t].Kind != text.Mark {
		return noMark
	}
	switch d.Lexemes[t].Surface {
	case "«", "„":
		return opens
	case "»", "”":
		return closes
	case "“", "\"":
		before, behind := d.Tokens[t].Glued, t+1 < last && d.Tokens[t+1].Glued
		if before && behind { // «("Слово…»
			switch d.Lexemes[t-1].Surface {
			case "(", "[", "«", "—", "–", ":", "/":
				return opens
			}
			if d.Tokens[t+1].Kind == text.Mark {
				return closes
			}
		}
		switch {
		case before && !behind:
			return closes
		case behind && !before:
			return opens
		}
		return either
	}
	return noMark
}

// readMarks finds the outermost stretches of the article that stand in quotation marks.
func (q *quoter) readMarks(d *Document) {
	q.stretches = q.stretches[:0]
	for p, from := 0, 0; p < len(d.Paragraphs); p++ {
		first, last := d.tokensIn(p)
		if first == last {
			continue
		}
		q.stretches = markedIn(d, max(first, from), last, q.stretches)
		if n := len(q.stretches); n > 0 && q.stretches[n-1].close < 0 && q.stretches[n-1].open >= first {
			if q.stretches[n-1].closeLater(d, p+1) {
				from = q.stretches[n-1].close + 1
			}
		}
	}
}

// markedIn finds the outermost stretches among the tokens [first, last) of a paragraph. Marks nest; one
// may close for several, where no others are left for the outer ones.
func markedIn(d *Document, first, last int, into []marked) []marked {
	depth, open, lastClose := 0, -1, -1
	for t := first; t < last; t++ {
		side := sideOf(d, t, last)
		if side == either {
			if side = opens; depth > 0 {
				side = closes
			}
		}
		switch {
		case side == opens && depth == 0:
			depth, open, lastClose = 1, t, -1
		case side == opens:
			depth++
		case side == closes && depth > 0:
			depth, lastClose = depth-1, t
			if depth > 0 && closesLeft(d, t+1, last) < depth {
				t, depth = sharedClose(d, open, t, last), 0
			}
			if depth == 0 {
				into = append(into, marked{open: open, close: t})
				open = -1
			}
		}
	}
	if open >= 0 {
		into = append(into, marked{open: open, close: lastClose})
	}
	return into
}

// sharedClose is the mark that closes both a stretch that opens at token open and one inside it, where the mark at
// token t is one mark short: that before an attribution in the same sentence, else t. «… «Лада», … «Волга», — сказал X.
func sharedClose(d *Document, open, t, last int) int {
	if open > 0 && d.Tokens[open-1].Kind != text.Mark && d.Sentences[d.sentenceAt(open, 0)].First != open {
		return t
	}
	end := min(last, d.Sentences[d.sentenceAt(t, 0)].Last)
	for k := t; k < end; k++ {
		if sideOf(d, k, last) == closes && k+2 < end && isComma(d, k+1) && isDash(d.Lexemes[k+2].Surface) {
			return k
		}
	}
	return t
}

// closesLeft is how many marks the tokens [first, last) close beyond those that they open.
func closesLeft(d *Document, first, last int) int {
	depth, most := 0, 0
	for t := first; t < last; t++ {
		switch sideOf(d, t, last) {
		case opens:
			depth--
		case closes:
			depth++
			most = max(most, depth)
		}
	}
	return most
}

// furthestClose bounds how many paragraphs words in one pair of marks run on.
const furthestClose = 8

// closeLater looks for the close of a stretch in the paragraphs from p on: the first mark there that
// closes what none of them opened. Paragraphs that open the words anew go on with them.
func (m *marked) closeLater(d *Document, p int) bool {
	again, nested := len(m.again), m.close
	for end := min(p+furthestClose, len(d.Paragraphs)); p < end; p++ {
		first, last := d.tokensIn(p)
		if first == last || isDash(d.Lexemes[first].Surface) {
			break
		}
		if m.close = strayClose(d, first, last); m.close < 0 && sideOf(d, first, last) == opens {
			m.again = append(m.again, first)
			m.close = strayClose(d, first+1, last)
		}
		if m.close >= 0 {
			return true
		}
	}
	m.close, m.again = nested, m.again[:again]
	return false
}

// strayClose is the first mark among the tokens [first, last) that closes what none of them opened,
// -1: there is none.
func strayClose(d *Document, first, last int) int {
	depth := 0
	for t := first; t < last; t++ {
		switch sideOf(d, t, last) {
		case opens:
			depth++
		case closes:
			if depth--; depth < 0 {
				return t
			}
		}
	}
	return -1
}

// parts is the words of the stretch: one part, or one a paragraph where marks open each anew.
func (m *marked) parts(last int) []run {
	in := m.inside(last)
	var parts []run
	for _, t := range m.again {
		parts = append(parts, run{in.first, t})
		in.first = t + 1
	}
	return append(parts, in)
}
