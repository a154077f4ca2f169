package extract

import "newsfacts/extract/text"

// dashParagraph reads a paragraph that starts with a dash, «— …, — сказал X.», and the next one where
// the speech goes on there and only that says who spoke. It returns the last paragraph it read.
func (q *quoter) dashParagraph(d *Document, p, to int) int {
	first, last := d.tokensIn(p)
	s := d.Paragraphs[p].First
	if a, parts, ok := q.dashSpeech(d, first+1, last); ok {
		q.add(d, Direct, "dash", s, &a, parts...)
		return p
	}
	if p+1 >= to {
		return p
	}
	next, end := d.tokensIn(p + 1)
	if next == end || isDash(d.Lexemes[next].Surface) {
		return p
	}
	if a, parts, ok := q.dashSpeech(d, next, end); ok {
		parts[0][0] = first + 1
		q.add(d, Direct, "dash-paragraphs", s, &a, parts...)
		return p + 1
	}
	return p
}

// dashSpeech divides speech from its attribution behind a comma or a final mark and a dash; words that
// go on behind the attribution are a second part.
func (q *quoter) dashSpeech(d *Document, first, last int) (attribution, [][2]int, bool) {
	for t := first + 2; t < last; t++ {
		if !isDash(d.Lexemes[t].Surface) || !endsSpeech(d.Lexemes[t-1].Surface) {
			continue
		}
		end := attributionEnd(d, t+1, last)
		a, ok := q.attributionIn(d, t+1, end)
		if !ok || a.cue-t > 4 {
			continue
		}
		parts := [][2]int{{first, t}}
		if end < last && isDash(d.Lexemes[end].Surface) {
			parts = append(parts, [2]int{end + 1, last})
		} else if end+1 < last && isDash(d.Lexemes[end+1].Surface) {
			parts = append(parts, [2]int{end + 2, last})
		}
		return a, parts, true
	}
	return attribution{cue: -1}, nil, false
}

func endsSpeech(s string) bool {
	switch s {
	case ",", ".", "!", "?", "…", "...", "?!", "!?", "»", "\"", "”":
		return true
	}
	return false
}

// attributionEnd is where an attribution ends: at a final mark, or at a comma or a colon with a dash.
func attributionEnd(d *Document, t, last int) int {
	for ; t < last; t++ {
		switch s := d.Lexemes[t].Surface; s {
		case ".", "!", "?", "…", ":":
			if d.Tokens[t].Kind == text.Mark && !isAbbreviated(d, t) {
				return t
			}
		case "—", "–":
			return t
		}
	}
	return last
}

// isAbbreviated reports whether the full stop at token t belongs to an initial.
func isAbbreviated(d *Document, t int) bool {
	return t > 0 && d.Lexemes[t].Surface == "." && d.Tokens[t-1].Shape == text.Title && d.Tokens[t-1].Len() <= 2
}

// interviewStart is the first paragraph of an interview by turns that start with a dash, -1: none. Its
// turns name no speaker, and some are questions.
func interviewStart(d *Document) int {
	turns, questions, start := 0, 0, -1
	for p := range d.Paragraphs {
		first, last := d.tokensIn(p)
		if first == last || !isDash(d.Lexemes[first].Surface) {
			continue
		}
		if start < 0 {
			start = p
		}
		turns++
		if d.Lexemes[last-1].Surface == "?" {
			questions++
		}
	}
	if turns >= 4 && questions >= 2 && questions*3 >= turns {
		return start
	}
	return -1
}

// interview reads the turns from paragraph p on: what ends as a question is the interviewer's.
func (q *quoter) interview(d *Document, p int) {
	answers := q.interviewee(d, p)
	for p < len(d.Paragraphs) {
		first, last := d.tokensIn(p)
		if first == last || !isDash(d.Lexemes[first].Surface) {
			p++
			continue
		}
		s := d.Paragraphs[p].First
		question := d.Lexemes[last-1].Surface == "?"
		for p++; p < len(d.Paragraphs); p++ {
			next, end := d.tokensIn(p)
			if next == end || isDash(d.Lexemes[next].Surface) {
				break
			}
			if !question {
				last = end
			}
		}
		a := answers
		if question {
			a = attribution{cue: -1, name: q.interviewer}
		}
		q.add(d, Interview, "turn", s, &a, [2]int{first + 1, last})
	}
}

// interviewee is the last person who speaks in the lead, else the last one with a role in it.
func (q *quoter) interviewee(d *Document, p int) attribution {
	a := attribution{cue: -1}
	for i := range d.Quotes {
		if id := d.Quotes[i].SpeakerID; id != 0 && d.Entities[id-1].Type == Person {
			a.speaker, a.id, a.name = d.Quotes[i].Speaker, id, d.Entities[id-1].Name
		}
	}
	if a.id != 0 {
		return a
	}
	for i := range d.Roles {
		if r := &d.Roles[i]; r.Person != 0 && r.Sentence < d.Paragraphs[p].First {
			a.speaker, a.id, a.name = d.Entities[r.Person-1].First, r.Person, r.PersonName
		}
	}
	return a
}
