package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// markedParagraph reads a paragraph: what stands in quotation marks, then the sentences without any.
func (q *quoter) markedParagraph(d *Document, p, first, last int) {
	q.stretches = markedIn(d, first, last, q.stretches[:0])
	s := d.Paragraphs[p].First
	done := s // sentences before it are read
	for _, m := range q.stretches {
		closing := m.close
		if closing < 0 {
			closing = last
		}
		s = d.sentenceOf(m.open, s)
		for ; done < s; done++ {
			q.indirect(d, done)
		}
		before := len(d.Quotes)
		q.stretch(d, p, s, m.open, closing, last)
		if len(d.Quotes) > before {
			done = max(done, d.sentenceOf(min(closing, last-1), s)+1)
		}
	}
	for ; done < d.Paragraphs[p].Last; done++ {
		q.indirect(d, done)
	}
}

// stretch decides what the tokens between the marks open and closing are: one way after another is
// tried, the first that fits is final; most names and terms fit none.
func (q *quoter) stretch(d *Document, p, s, open, closing, last int) {
	words := wordsIn(d, open+1, closing)
	if words == 0 || q.isName(open, closing) {
		return
	}
	capital := d.Tokens[open+1].Shape > text.Lower || d.Tokens[open+1].Kind == text.Number
	if a, parts, ok := q.dashSpeech(d, open+1, closing); ok && words > 4 {
		q.add(d, Direct, "marks-interrupted", s, &a, parts...)
		return
	}
	if a, ok := q.attributionAfter(d, closing, last); ok && words > 1 {
		q.add(d, Direct, "marks-cue", s, &a, [2]int{open + 1, closing})
		return
	}
	if q.afterColon(d, s, open, closing, words) || p == 0 && q.headline(d, s, open, closing, last) {
		return
	}
	if a, ok := q.opinionIn(d, d.Sentences[s].First, open); ok && words > 1 {
		q.add(d, Partial, "opinion-marks", s, &a, [2]int{open + 1, closing})
		return
	}
	if a, ok := q.attributionIn(d, d.Sentences[s].First, open); ok && words > 2 && (!capital || d.Lexemes[open-1].Form == "что") && a.hasSpeaker() {
		q.add(d, Partial, "cue-partial", s, &a, [2]int{open + 1, closing})
		return
	}
	if capital && words > 3 && open == d.Sentences[s].First && s > d.Paragraphs[p].First {
		q.carried(d, s, open, closing)
	}
}

func wordsIn(d *Document, first, last int) int {
	n := 0
	for t := first; t < last; t++ {
		if d.Tokens[t].Kind == text.Word {
			n++
		}
	}
	return n
}

// isName reports whether one mention takes the whole stretch.
func (q *quoter) isName(open, closing int) bool {
	m := q.mentionAt(open + 1)
	return m >= 0 && m == q.mentionAt(closing-1)
}

// attributionAfter reads «…», — сказал X.
func (q *quoter) attributionAfter(d *Document, closing, last int) (attribution, bool) {
	t := closing + 1
	if t < last && d.Lexemes[t].Surface == "," {
		t++
	}
	if t >= last || !isDash(d.Lexemes[t].Surface) && t == closing+1 {
		return attribution{cue: -1}, false
	}
	if isDash(d.Lexemes[t].Surface) {
		t++
	}
	a, ok := q.attributionIn(d, t, attributionEnd(d, t, last))
	return a, ok && a.cue-t < 5
}

// afterColon reads «X заявил: «…»» and «X: «…»».
func (q *quoter) afterColon(d *Document, s, open, closing, words int) bool {
	if open < 2 || d.Lexemes[open-1].Surface != ":" || words < 2 {
		return false
	}
	if a, ok := q.attributionIn(d, d.Sentences[s].First, open-1); ok && a.hasSpeaker() {
		q.add(d, Direct, "cue-marks", s, &a, [2]int{open + 1, closing})
		return true
	}
	a := attribution{cue: -1}
	if m := q.mentionAt(open - 2); m >= 0 && d.Mentions[m].Type == Person && d.Mentions[m].Span.End == d.Tokens[open-2].End {
		q.takeMention(d, &a, m, open-2, morph.Nomn)
		if a.hasSpeaker() {
			q.add(d, Direct, "name-marks", s, &a, [2]int{open + 1, closing})
			return true
		}
	}
	return false
}

// headline reads «…» — эксперт о …
func (q *quoter) headline(d *Document, s, open, closing, last int) bool {
	if open != d.Sentences[s].First || closing+2 >= last || !isDash(d.Lexemes[closing+1].Surface) {
		return false
	}
	a := attribution{cue: -1}
	if !q.speakerAt(d, &a, closing+2, morph.Nomn) {
		return false
	}
	q.add(d, Direct, "headline", s, &a, [2]int{open + 1, closing})
	return true
}

// carried gives a sentence in marks the speaker of the sentence before.
func (q *quoter) carried(d *Document, s, open, closing int) {
	before := &d.Sentences[s-1]
	a, ok := q.attributionIn(d, before.First, before.Last)
	if !ok && len(d.Quotes) > 0 && d.Quotes[len(d.Quotes)-1].Sentence >= s-2 && q.taken.End <= d.Tokens[open].Start {
		last := &d.Quotes[len(d.Quotes)-1]
		a, ok = attribution{cue: -1, speaker: last.Speaker, id: last.SpeakerID, name: last.SpeakerName}, last.HasSpeaker()
	}
	if ok && a.hasSpeaker() {
		q.add(d, Direct, "marks-carried", s, &a, [2]int{open + 1, closing})
	}
}
