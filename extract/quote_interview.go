package extract

// hasTurns reports whether a paragraph starts with a dash.
func hasTurns(d *Document) bool {
	for p := range d.Paragraphs {
		if first, last := d.tokensIn(p); first < last && isDash(d.Lexemes[first].Surface) {
			return true
		}
	}
	return false
}

// interviewStart is the first paragraph of an interview by turns that start with a dash, the number of
// paragraphs where there is none. Its turns name no speaker, and some are questions.
func (q *quoter) interviewStart(d *Document) int {
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
	return len(d.Paragraphs)
}

// interview reads the turns from paragraph p on: what ends as a question is the interviewer's.
func (q *quoter) interview(d *Document, p int) {
	answers := q.interviewee(d, p)
	start := p
	for p < len(d.Paragraphs) {
		first, last := d.tokensIn(p)
		if first == last || !isDash(d.Lexemes[first].Surface) {
			p++
			continue
		}
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
			a = attribution{naming: naming{name: q.interviewer}}
		}
		q.add(d, Interview, "turn", &a, run{first + 1, last})
	}
	for ; start < len(d.Paragraphs); start++ {
		first, last := d.tokensIn(start)
		q.clauses(d, first, last)
	}
}

// interviewee is the last person who speaks in the lead, else the last one with a role in it.
func (q *quoter) interviewee(d *Document, p int) attribution {
	a := attribution{}
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
