package extract

import (
	"slices"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// findEnglish adds the quotations of an English article: what stands in marks, with the speaker that its
// sentence names («…,» said X; X said: «…»; X called it «…»), else with the one who spoke before.
func (q *quoter) findEnglish(d *Document) {
	q.cues = slices.DeleteFunc(q.cues, func(c cue) bool { return q.mentions[c.first] >= 0 }) // «United States» states nothing
	if len(q.stretches) == 0 {
		q.readSingleMarks(d)
	}
	i := 0
	for s := range d.Sentences { // in the order of the text, as a pronoun means who spoke before it
		last := d.Sentences[s].Last
		for ; i < len(q.stretches) && q.stretches[i].open < last; i++ {
			q.englishStretch(d, i)
		}
		q.englishClauses(d, d.Sentences[s].First, last)
	}
}

// scareWords is how many words in marks are rather a term or an irony than somebody's words.
const scareWords = 1

func (q *quoter) englishStretch(d *Document, i int) {
	m := &q.stretches[i]
	s := d.sentenceAt(m.open, 0)
	_, last := d.tokensIn(d.Sentences[s].Paragraph)
	in := m.inside(last)
	if in.len() == 0 || wordsIn(d, in) <= scareWords || q.isName(in) || m.taken || len(q.turns) > 0 && q.isSaid(m.open) {
		return
	}
	a, ok := q.englishSpeaker(d, i, s, last)
	if !ok && wordsIn(d, in) < 4 || isTitleOfWork(d, in) && (a.cue == nil || englishKind(d, m, in, s) == Partial) {
		return
	}
	if a.cue == nil && q.isTerm(d, m) {
		return
	}
	m.taken = true
	rule := ""
	if a.cue == nil {
		rule = "unbrought"
	}
	kind := englishKind(d, m, in, s)
	parts := m.parts(last)
	if end := &parts[len(parts)-1]; kind == Partial && end.len() > 1 && d.Lexemes[end.last-1].Surface == "." {
		end.last-- // of the sentence around the words
	}
	q.add(d, kind, rule, &a, parts...)
}

// englishKind: whole sentences, or what a comma ends, are direct speech; what is built into the sentence s is a part.
func englishKind(d *Document, m *marked, in run, s int) QuoteKind {
	if d.Tokens[in.first].Shape == text.Lower && m.open > d.Sentences[s].First {
		return Partial
	}
	switch d.Lexemes[in.last-1].Surface {
	case ",", ".", "?", "!", "…", "...", "—":
		return Direct
	}
	if d.Tokens[in.first].Shape == text.Title {
		return Direct
	}
	return Partial
}

// isTerm reports whether the words right before marks say that a term stands in them: «known as “super 3G”».
func (q *quoter) isTerm(d *Document, m *marked) bool {
	t := m.open - 1
	if t > 0 && isDeterminer(d.Lexemes[t].Form) && d.Lexemes[t-1].Form == "as" { // «known as a “put option”»
		t--
	}
	if t > 0 && d.Lexemes[t].Form == "as" {
		t--
	}
	return t >= 0 && d.Lexemes[t].In(q.terms)
}

// isTitleOfWork tells of a book or film: its words have capitals.
func isTitleOfWork(d *Document, in run) bool {
	for t := in.first; t < in.last; t++ {
		if d.Tokens[t].Kind == text.Word && d.Tokens[t].Shape == text.Lower && !d.Lexemes[t].Word.Best().Tags.Any(morph.PREP|morph.CONJ|morph.Apro) {
			return false
		}
	}
	return true
}

// asksOrCries reports whether the words end with a question or exclamation mark, behind which a capital tells
// nothing of the sentence.
func asksOrCries(d *Document, m *marked) bool {
	switch d.Lexemes[m.close-1].Surface {
	case "?", "!", "?!", "!!":
		return true
	}
	return false
}

// longestLabel is how many words in capitals may stand before a colon that opens a clause.
const longestLabel = 3

// behindLabel is the token behind a label in capitals or a dateline: «MUMBAI: …», «UPDATE: …».
func behindLabel(d *Document, r run) int {
	for t := r.first; t < min(r.last-1, r.first+longestLabel) && d.Tokens[t].Shape == text.Upper; t++ {
		if d.Lexemes[t+1].Surface == ":" {
			return t + 2
		}
	}
	return datelineEnd(d, r)
}

// datelineEnd is the token behind the dash of a dateline: «PARIS, May 5 (XYZ) — …».
func datelineEnd(d *Document, r run) int {
	for t := r.first; t < min(r.last, r.first+14); t++ {
		if s := d.Lexemes[t].Surface; (s == "—" || s == "–" || s == "-") && !d.Tokens[t].Glued && d.Tokens[r.first].Shape == text.Upper {
			return t + 1
		}
	}
	return r.first
}

// invitesSpeaker reports whether a comma or the like ends the words, so that who says them may follow.
func invitesSpeaker(d *Document, m *marked) bool {
	t := m.close - 1
	if t < 0 || d.Tokens[t].Kind != text.Mark {
		return m.close+1 < len(d.Tokens) && d.Lexemes[m.close+1].Surface == ","
	}
	switch d.Lexemes[t].Surface {
	case ",", "?", "!", "…", "...", "—", "-":
		return true
	}
	return false
}

// readSingleMarks reads the single marks of an article that has no others, as British papers set them.
func (q *quoter) readSingleMarks(d *Document) {
	for p := range d.Paragraphs {
		first, last := d.tokensIn(p)
		open := -1
		for t := first; t < last; t++ {
			surface := d.Lexemes[t].Surface
			if surface != "‘" && surface != "’" && surface != "'" {
				continue
			}
			glued := d.Tokens[t].Glued
			behind := t+1 < last && d.Tokens[t+1].Glued
			switch {
			case open < 0 && surface != "’" && behind && !glued && d.Tokens[t+1].Kind == text.Word:
				open = t
			case open >= 0 && surface != "‘" && glued && (!behind || d.Tokens[t+1].Kind == text.Mark):
				q.stretches = append(q.stretches, marked{open: open, close: t})
				open = -1
			}
		}
	}
}
