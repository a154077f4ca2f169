package extract

import (
	"slices"

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
		return last > 1 && d.Lexemes[last-2].Surface == "?" && !isToldSpeech(d, last-1)
	}
	return false
}

// isToldSpeech reports whether the mark at token t closes what somebody tells that another said: «Жена спросила: «Как ты?»».
func isToldSpeech(d *Document, t int) bool {
	const longest = 30
	for k := t - 1; k > max(0, t-longest); k-- {
		if d.Lexemes[k].Surface == "«" {
			return d.Lexemes[k-1].Surface == ":"
		}
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
