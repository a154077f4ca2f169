package extract

import (
	"slices"
	"strings"

	"newsfacts/extract/text"
	"newsfacts/rules"
)

// turn is what one side of an interview says at a time.
type turn struct {
	paragraph int
	words     run // from behind the dash or the label
	question  bool
	label     run // tokens of the speaker's label; empty: none
}

// opening tells how a paragraph opens a turn.
type opening uint8

const (
	noOpening opening = iota
	byDash
	byLabel
	byQuestion // it is nothing but a question
)

// readTurns finds the turns of an interview. They open with a dash or a label («Вопрос:», «И. Петров:»),
// or questions that stand bare take turns with answers. There is no interview without some questions.
func (q *quoter) readTurns(d *Document) {
	q.turns = q.turns[:0]
	for _, way := range []opening{byLabel, byDash, byQuestion} {
		q.turnsBy(d, way)
		q.askByLabel(d)
		q.readAsides(d)
		if q.areInterview(d, way) {
			if way == byDash {
				q.unmarkedQuestions()
			}
			return
		}
		q.turns = q.turns[:0]
	}
}

// readLabelled writes the turns of an English interview, which open with labels: «Q:», «A:», «Roe:».
func (q *quoter) readLabelled(d *Document) {
	if q.turnsBy(d, byLabel); q.areInterview(d, byLabel) {
		q.interview(d)
	}
}

// turnsBy reads all turns that open one way; bare questions go with each.
func (q *quoter) turnsBy(d *Document, way opening) {
	for p := range d.Paragraphs {
		first, last := d.tokensIn(p)
		if last-first < 2 {
			continue
		}
		t := turn{paragraph: p, words: run{first, last}}
		switch q.openingOf(d, p, &t) {
		case way:
		case byQuestion:
			if way == byLabel || way == byDash && !q.answeredByDash(d, p) {
				continue
			}
			t.question = true
		default:
			if way == byQuestion && len(q.turns) > 0 && q.turns[len(q.turns)-1].question {
				break
			}
			continue
		}
		t.question = t.question || endsAsQuestion(d, last)
		q.turns = append(q.turns, t)
	}
}

// readAsides finds the questions that do not end as such, in short turns between two answers: «– А родители? Они
// против.», «– Расскажите о себе.»
func (q *quoter) readAsides(d *Document) {
	for i := 1; i+1 < len(q.turns); i++ {
		if t := &q.turns[i]; !t.question && !q.turns[i-1].question && !q.turns[i+1].question && t.words.len() < longestQuestion/2 {
			t.question = q.asksInside(d, t.words)
		}
	}
}

// askByLabel takes for questions all that stands behind a label of which most turns are: «НЭ: Оппозиция против.»
func (q *quoter) askByLabel(d *Document) {
	for i := range q.turns {
		t := &q.turns[i]
		if t.question || t.label.len() == 0 {
			continue
		}
		turns, questions := 0, 0
		for k := range q.turns {
			if o := &q.turns[k]; o.label.len() > 0 && d.sameWords(o.label, t.label) {
				turns++
				if o.question {
					questions++
				}
			}
		}
		t.question = 3*questions >= 2*turns
	}
}

// sameWords reports whether the same forms stand in two places.
func (d *Document) sameWords(a, b run) bool {
	return slices.EqualFunc(d.Lexemes[a.first:a.last], d.Lexemes[b.first:b.last], func(x, y *rules.Lexeme) bool { return x.Form == y.Form })
}

// asksInside reports whether a question stands among the words, or they start by asking to tell.
func (q *quoter) asksInside(d *Document, words run) bool {
	if d.Lexemes[words.first].In(q.tell) {
		return true
	}
	for t := words.first; t < words.last; t++ {
		if d.Lexemes[t].Surface == "?" {
			return true
		}
	}
	return false
}

// unmarkedQuestions finds what the interviewer says without a question mark: where one answer follows each question,
// the middle one of three turns between questions is his, and a few words behind the last answer.
func (q *quoter) unmarkedQuestions() {
	single := 0
	var his []int
	for i := 0; i < len(q.turns); i++ {
		from := i
		for i < len(q.turns) && !q.turns[i].question {
			i++
		}
		switch last := i == len(q.turns); {
		case from == 0 || i == from:
		case i-from == 1:
			single++
		case i-from == 3 && q.turns[from+1].words.len() < longestRemark, last && i-from == 2 && q.turns[from+1].words.len() < longestFarewell:
			his = append(his, from+1)
		default: // an answer has a dash at each of its paragraphs
			return
		}
	}
	for _, i := range his {
		q.turns[i].question = single > 1
	}
}

// What the interviewer says without a question mark, in tokens.
const (
	longestRemark   = 40
	longestFarewell = 8 // «Спасибо за беседу!»
)

// openingOf tells how paragraph p opens a turn and takes dash or label off its words.
func (q *quoter) openingOf(d *Document, p int, t *turn) opening {
	first, last := t.words.first, t.words.last
	if isDash(d.Lexemes[first].Surface) {
		t.words.first++
		return byDash
	}
	if end := q.labelEnd(d, first, last); end > 0 && !(p == 0 && isOpening(d, end+1)) { // a headline: «X: «…»»
		t.label, t.words.first = run{first, end}, end+1
		t.question = d.Lexemes[first].In(q.asks)
		return byLabel
	}
	if endsAsQuestion(d, last) && last-first < longestQuestion && p > 0 {
		return byQuestion
	}
	return noOpening
}

// longestQuestion bounds the tokens of a question that has no mark of its own.
const longestQuestion = 90

func endsAsQuestion(d *Document, last int) bool {
	switch d.Lexemes[last-1].Surface {
	case "?", "?!", "?..":
		return true
	case "»", "\"", ")":
		return last > 1 && d.Lexemes[last-2].Surface == "?"
	}
	return false
}

// labelEnd is the colon behind the label that a paragraph starts with, 0: there is none. A label is a
// word for question or answer, a person's name or initials.
func (q *quoter) labelEnd(d *Document, first, last int) int {
	for t := first; t < min(last-1, first+6); t++ {
		if d.Lexemes[t].Surface != ":" || t == first {
			continue
		}
		if l := d.Lexemes[first]; l.In(q.asks) || l.In(q.answers) {
			return t
		}
		if m := q.mentions[first]; m >= 0 && q.mentions[t-1] == m && d.Mentions[m].Type != Location {
			return t
		}
		if q.isInitials(d, run{first, t}) {
			return t
		}
		return 0
	}
	return 0
}

// isInitials reports whether the tokens are one-letter words and full stops: «Ф. Т.».
func (q *quoter) isInitials(d *Document, r run) bool {
	for t := r.first; t < r.last; t++ {
		if s := d.Lexemes[t].Surface; s != "." && (d.Tokens[t].Shape != text.Title && d.Tokens[t].Shape != text.Upper || d.Tokens[t].Len() > 2) {
			return false
		}
	}
	return true
}

// answeredByDash reports whether the paragraph behind p opens with a dash.
func (q *quoter) answeredByDash(d *Document, p int) bool {
	if p+1 >= len(d.Paragraphs) {
		return false
	}
	first, last := d.tokensIn(p + 1)
	return first < last && isDash(d.Lexemes[first].Surface)
}

// areInterview reports whether the turns read are those of an interview.
func (q *quoter) areInterview(d *Document, way opening) bool {
	questions, you := 0, 0
	for i := range q.turns {
		t := &q.turns[i]
		if !t.question {
			continue
		}
		questions++
		for k := t.words.first; k < t.words.last; k++ {
			if d.Lexemes[k].In(q.you) {
				you++
				break
			}
		}
	}
	switch way {
	case byQuestion:
		return questions >= 3 && you > 0 && len(q.turns) >= 2*questions-1
	case byLabel:
		return len(q.turns) >= 3 && questions >= 1
	}
	return len(q.turns) >= 4 && questions >= 2 && questions*3 >= len(q.turns)
}

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

// interviewee is the last person who speaks in the lead, else the last one with a role in it, else the
// last one named there.
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

// hasTurns reports whether a paragraph may open a turn of an interview.
func hasTurns(d *Document) bool {
	for p := range d.Paragraphs {
		if first, last := d.tokensIn(p); first < last && (isDash(d.Lexemes[first].Surface) || endsAsQuestion(d, last)) {
			return true
		}
	}
	return false
}
