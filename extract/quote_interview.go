package extract

import (
	"strings"

	"newsfacts/extract/text"
)

// interview writes the turns; answers go on to the next turn, questions do not. It returns the paragraph behind
// the last one.
func (q *quoter) interview(d *Document) (end int) {
	answers := q.interviewee(d, q.turns[0].paragraph)
	end = q.interviewEnd(d, answers.id)
	for i := range q.turns {
		t := &q.turns[i]
		if !t.question {
			t.words.last = q.turnEnd(d, i, end)
		}
		a := q.turnSpeaker(d, t, &answers)
		q.add(d, Interview, "turn", &a, t.words)
	}
	for p := q.turns[0].paragraph; p < end && !q.english; p++ {
		first, last := d.tokensIn(p)
		q.clauses(d, first, last)
	}
	return end
}

// interviewEnd is the first paragraph behind the last turn that tells of who answers, by name, or what somebody else
// said, opens with a word of the editors («Справка», «Беседовал») or quotes others; the end of the article where none
// does.
func (q *quoter) interviewEnd(d *Document, answers EntityID) int {
	from := q.turns[len(q.turns)-1].paragraph + 1
	for p := from; p < len(d.Paragraphs); p++ {
		first, last := d.tokensIn(p)
		switch {
		case first == last:
		case d.Lexemes[first].In(q.outro) || answers != 0 && (q.names(d, run{first, last}, answers) || q.isReport(d, run{first, last}, answers)):
			return p
		case q.quotesAtOnce(d, run{first, last}):
			return q.firstReport(d, from, p)
		}
	}
	return len(d.Paragraphs)
}

// isReport reports whether a paragraph, in which nobody speaks for himself, tells what somebody else than the
// interviewee said.
func (q *quoter) isReport(d *Document, r run, answers EntityID) bool {
	for t := r.first; t < r.last; t++ {
		if d.Lexemes[t].In(q.we) {
			return false
		}
	}
	for _, c := range q.cuesIn(r.first, r.last) {
		s := d.Sentences[c.sentence]
		if a := q.attribute(d, &c, run{s.First, s.Last}); a.id != 0 && a.id != answers && q.mentions[d.tokenBehind(a.speaker.Start, s.First)] >= 0 {
			return true
		}
	}
	return false
}

// quotesAtOnce reports whether a paragraph begins with words in marks and who said them: an editor's way.
func (q *quoter) quotesAtOnce(d *Document, r run) bool {
	m := q.markedAt(r.first + 1)
	if m == nil || m.open != r.first || m.close+3 >= r.last {
		return false
	}
	t := m.close + 1
	if isComma(d, t) {
		t++
	}
	return isDash(d.Lexemes[t].Surface) && len(q.cuesIn(t+1, min(t+4, r.last))) > 0
}

// firstReport is the first of the paragraphs [from, to) in which a cue stands beside a person's full name, to where
// none does.
func (q *quoter) firstReport(d *Document, from, to int) int {
	for p := from; p < to; p++ {
		first, last := d.tokensIn(p)
		for _, c := range q.cuesIn(first, last) {
			for _, t := range []int{c.first - 1, c.last} {
				if t < first || t >= last || q.mentions[t] < 0 {
					continue
				}
				if m := &d.Mentions[q.mentions[t]]; m.Type == Person && strings.Contains(m.Span.Of(d.Text), " ") {
					return p
				}
			}
		}
	}
	return to
}

// turnEnd is the token behind the answer of the i-th turn.
func (q *quoter) turnEnd(d *Document, i, end int) int {
	if i+1 < len(q.turns) {
		end = q.turns[i+1].paragraph
	}
	last := q.turns[i].words.last
	for p := q.turns[i].paragraph + 1; p < end; p++ {
		if _, next := d.tokensIn(p); next > last {
			last = next
		}
	}
	return last
}

// turnSpeaker is whom the label of a turn names, else the interviewer for questions and the interviewee
// for answers.
func (q *quoter) turnSpeaker(d *Document, t *turn, answers *attribution) attribution {
	if t.label.len() > 0 && !d.Lexemes[t.label.first].In(q.asks) && !d.Lexemes[t.label.first].In(q.answers) {
		a := attribution{}
		if id := q.personOfInitials(d, t.label); id != 0 {
			a.speaker = text.Span{Start: d.Tokens[t.label.first].Start, End: d.Tokens[t.label.last-1].End}
			a.id, a.name = id, d.Entities[id-1].Name
			return a
		}
		if m := q.mentions[t.label.first]; m >= 0 && d.Mentions[m].Type == Person && !t.question {
			q.takeMention(d, &a, m, t.label.first, 0)
			return a
		}
	}
	if t.question {
		return attribution{naming: naming{name: q.interviewer}}
	}
	return *answers
}

// personOfInitials is the person of the article whose names start with the letters of a label.
func (q *quoter) personOfInitials(d *Document, label run) EntityID {
	if !q.isInitials(d, label) {
		return 0
	}
	for i := range d.Entities {
		e := &d.Entities[i]
		if e.Type != Person || !strings.Contains(e.Name, " ") || strings.HasSuffix(e.Name, ".") || len(e.Name) < 12 {
			continue
		}
		fits, at := true, 0
		for t := label.first; t < label.last; t++ {
			s := d.Lexemes[t].Surface
			if s == "." {
				continue
			}
			k := indexOfInitial(e.Name, s, at)
			if fits = fits && k >= 0; k >= 0 {
				at = k + len(s)
			}
		}
		if fits {
			return e.ID
		}
	}
	return 0
}

// indexOfInitial is where a word of the name from byte at on starts with the letter, -1: nowhere.
func indexOfInitial(name, letter string, at int) int {
	for i := at; i+len(letter) <= len(name); i++ {
		if name[i:i+len(letter)] == letter && (i == 0 || name[i-1] == ' ' || name[i-1] == '-' || name[i-1] == '.') {
			return i
		}
	}
	return -1
}

// interviewee is whom a question addresses by name, else the last person who speaks in the lead, else the last one
// with a role in it, else the last one named there.
func (q *quoter) interviewee(d *Document, p int) attribution {
	a := attribution{}
	if m := q.addressee(d); m != nil {
		a.speaker, a.id, a.name = d.Entities[m.Entity-1].First, m.Entity, d.Entities[m.Entity-1].Name
		return a
	}
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
			a.speaker, a.id, a.name = d.Entities[r.Person-1].First, r.Person, d.Entities[r.Person-1].Name
		}
	}
	if a.id != 0 {
		return a
	}
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Type == Person && m.Sentence < d.Paragraphs[p].First {
			a.speaker, a.id, a.name = m.Span, m.Entity, d.Entities[m.Entity-1].Name
		}
	}
	return a
}

// addressee is the person with whose name and a comma a question begins, one whom the article names in full: «Игорь,
// вы могли представить подобное?». nil: there is none.
func (q *quoter) addressee(d *Document) *Mention {
	for i := range q.turns {
		t := &q.turns[i]
		if !t.question || t.words.len() == 0 || q.mentions[t.words.first] < 0 {
			continue
		}
		m := &d.Mentions[q.mentions[t.words.first]]
		behind := q.mentionEnd(t.words.first, t.words.last)
		if m.Type == Person && behind < t.words.last && isComma(d, behind) && strings.Contains(d.Entities[m.Entity-1].Name, " ") {
			return m
		}
	}
	return nil
}

// hasTurns reports whether a paragraph may open a turn of an interview.
func hasTurns(d *Document) bool {
	for p := range d.Paragraphs {
		if first, last := d.tokensIn(p); first < last && (isDash(d.Lexemes[first].Surface) || endsAsQuestion(d, last)) {
			return true
		}
	}
	return false
}
