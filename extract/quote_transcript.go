package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// readTranscript writes the turns of a transcript, whose paragraphs open with the surnames of speakers in capitals, inside
// quotation marks or without: «ROE: Well, …». It goes on with its speaker up to the next label; the last turn does so as
// long as paragraphs open with marks.
func (q *quoter) readTranscript(d *Document) {
	labels := q.transcriptLabels(d)
	if !isTranscript(d, labels) {
		return
	}
	last := 0
	for i, l := range labels {
		end := l.paragraph + 1
		if i+1 < len(labels) {
			end = labels[i+1].paragraph
		} else if first, _ := d.tokensIn(l.paragraph); l.label.first > first {
			for end < len(d.Paragraphs) && opensWithMark(d, end) {
				end++
			}
		}
		a := q.labelled(d, l.label)
		q.add(d, Interview, "turn", &a, turnParts(d, &l, end)...)
		_, last = d.tokensIn(end - 1)
	}
	first, _ := d.tokensIn(labels[0].paragraph)
	q.takeStretches(run{first, last})
	q.turns = labels
}

// transcriptLabels are the paragraphs that open with a label in capitals, and words behind it.
func (q *quoter) transcriptLabels(d *Document) []turn {
	labels := q.turns[:0]
	for p := range d.Paragraphs {
		first, last := d.tokensIn(p)
		if first < last && isOpening(d, first) {
			first++
		}
		if end := capitalLabelEnd(d, run{first, last}); end > 0 && last-end > fewestSpoken {
			labels = append(labels, turn{paragraph: p, label: run{first, end}, words: run{end + 1, last}})
		}
	}
	return labels
}

// fewestSpoken is how many tokens stand behind a label at least.
const fewestSpoken = 3

// capitalLabelEnd is the colon behind the words in capitals that a paragraph starts with, 0: there is none. Titles and
// initials may stand before the surname: «REP. J. ROE:».
func capitalLabelEnd(d *Document, r run) int {
	for t := r.first; t < min(r.last, r.first+2*longestLabel); t++ {
		switch {
		case d.Lexemes[t].Surface == ":" && t > r.first && d.Tokens[t-1].Len() > 1:
			return t
		case d.Lexemes[t].Surface == "." && t > r.first:
		case d.Tokens[t].Kind != text.Word || d.Tokens[t].Shape != text.Upper && !(d.Tokens[t].Len() == 1 && d.Tokens[t].Shape == text.Title):
			return 0
		}
	}
	return 0
}

// fewestTurns is how many turns make a transcript.
const fewestTurns = 3

// isTranscript reports whether two speakers at least take turns, one of them more than once.
func isTranscript(d *Document, labels []turn) bool {
	if len(labels) < fewestTurns {
		return false
	}
	speakers := map[string]bool{}
	for i := range labels {
		l := labels[i].label
		speakers[d.Text[d.Tokens[l.first].Start:d.Tokens[l.last-1].End]] = true
	}
	return len(speakers) > 1 && len(speakers) < len(labels)
}

// opensWithMark reports whether a paragraph opens with a quotation mark.
func opensWithMark(d *Document, p int) bool {
	first, last := d.tokensIn(p)
	return first < last && isOpening(d, first)
}

// turnParts are the words of a turn up to paragraph end: in one piece, or paragraph by paragraph where marks stand around
// each. What stands in brackets is no speech: «(CROSSTALK)».
func turnParts(d *Document, l *turn, end int) []run {
	parts := []run{unmarked(d, l.words)}
	for p := l.paragraph + 1; p < end; p++ {
		first, last := d.tokensIn(p)
		if words := unmarked(d, run{first, last}); words.len() > 0 && d.Lexemes[words.first].Surface != "(" {
			parts = append(parts, words)
		}
	}
	return parts
}

// unmarked takes the quotation marks around words off.
func unmarked(d *Document, r run) run {
	if r.len() > 0 && isOpening(d, r.first) {
		r.first++
	}
	if r.len() > 0 && isClosing(d, r.last-1) {
		r.last--
	}
	return r
}

// labelled is the speaker that a label in capitals names: a person of the article with this surname, else the label itself.
func (q *quoter) labelled(d *Document, label run) attribution {
	a := attribution{}
	a.speaker = text.Span{Start: d.Tokens[label.first].Start, End: d.Tokens[label.last-1].End}
	surname := d.Lexemes[label.last-1].Form
	for i := range d.Entities {
		if e := &d.Entities[i]; e.Type == Person && morph.Fold(e.Name[strings.LastIndexByte(e.Name, ' ')+1:]) == surname {
			a.id, a.name = e.ID, e.Name
			return a
		}
	}
	a.name = capitalised(surname)
	return a
}

// takeStretches takes all that stands in marks among the tokens of a transcript.
func (q *quoter) takeStretches(r run) {
	for i := range q.stretches {
		if m := &q.stretches[i]; r.first <= m.open && m.open < r.last {
			m.taken = true
		}
	}
}
