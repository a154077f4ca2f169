package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// indirect reads a sentence without quotation marks of its own: what somebody says in a clause.
func (q *quoter) indirect(d *Document, s int) {
	sentence := &d.Sentences[s]
	if q.taken.Overlaps(sentence.Span) || sentence.Last-sentence.First < 5 || !q.startsIndirect(d, sentence) {
		return
	}
	for _, read := range []func(*Document, int) bool{q.opinion, q.asSaid, q.backReference, q.thatClause, q.clauseBehind} {
		if read(d, s) {
			return
		}
	}
}

// startsIndirect reports whether there is anything that may bring words.
func (q *quoter) startsIndirect(d *Document, s *text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if l := d.Lexemes[t]; l.In(q.cues) || l.In(q.opinions) {
			return true
		}
	}
	return false
}

// opinionIn finds «по словам X», «по его мнению» among the tokens [first, last).
func (q *quoter) opinionIn(d *Document, first, last int) (attribution, bool) {
	for t := first; t+1 < last; t++ {
		if d.Lexemes[t].Form != "по" {
			continue
		}
		a := attribution{cue: t}
		noun := t + 1
		if _, ok := d.Lexemes[noun].Term(q.pronouns); ok && noun+1 < last {
			noun++
		}
		if !d.Lexemes[noun].In(q.opinions) {
			continue
		}
		a.cueEnd = noun + 1
		if noun == t+2 {
			q.speakerAt(d, &a, t+1, 0)
			return a, a.hasSpeaker()
		}
		for k := noun + 1; k < min(last, noun+6); k++ {
			if q.speakerAt(d, &a, k, morph.Gent) {
				q.preferName(d, &a, k, last)
				return a, true
			}
			if stopsAttribution(d, k) || d.Lexemes[k].Surface == "," {
				break
			}
		}
	}
	return attribution{cue: -1}, false
}

// preferName takes the person whose role the noun at token t is: «представителя КИСИ», «политолога
// Фархода Толипова».
func (q *quoter) preferName(d *Document, a *attribution, t, last int) {
	for i := range d.Roles {
		r := &d.Roles[i]
		if r.Person == 0 || !r.Span.Contains(d.Tokens[t].Span) {
			continue
		}
		a.id, a.name = r.Person, r.PersonName
		for k := t; k < min(last, t+16); k++ {
			if m := q.mentionAt(k); m >= 0 && d.Mentions[m].Entity == r.Person {
				a.speaker = d.Mentions[m].Span
				return
			}
		}
	}
}

// opinion reads «По словам X, …».
func (q *quoter) opinion(d *Document, s int) bool {
	sentence := &d.Sentences[s]
	a, ok := q.opinionIn(d, sentence.First, min(sentence.First+12, sentence.Last))
	if !ok {
		return false
	}
	from := q.behindSpeaker(d, &a, sentence.Last)
	if from < 0 || sentence.Last-from < 3 {
		return false
	}
	q.add(d, Indirect, "opinion", s, &a, [2]int{from, sentence.Last})
	return true
}

// behindSpeaker is the token behind the comma that ends the attribution, -1: there is none.
func (q *quoter) behindSpeaker(d *Document, a *attribution, last int) int {
	t := a.cueEnd
	for t < last && d.Tokens[t].Start < a.speaker.End {
		t++
	}
	for end := t + 12; t < min(last, end); t++ {
		if d.Lexemes[t].Surface == "," {
			return t + 1
		}
	}
	return -1
}

// asSaid reads «Как отметил X, …».
func (q *quoter) asSaid(d *Document, s int) bool {
	sentence := &d.Sentences[s]
	if d.Lexemes[sentence.First].Form != "как" {
		return false
	}
	a, ok := q.attributionIn(d, sentence.First+1, min(sentence.First+speakerReach, sentence.Last))
	if !ok || !a.hasSpeaker() || a.cue > sentence.First+3 {
		return false
	}
	q.preferSpeaker(d, &a, sentence.Last)
	from := q.behindSpeaker(d, &a, sentence.Last)
	if from < 0 || sentence.Last-from < 3 {
		return false
	}
	q.add(d, Indirect, "as-said", s, &a, [2]int{from, sentence.Last})
	return true
}

// preferSpeaker is preferName for a speaker that was found already.
func (q *quoter) preferSpeaker(d *Document, a *attribution, last int) {
	for t := a.cueEnd; t < last && d.Tokens[t].Start <= a.speaker.Start; t++ {
		if d.Tokens[t].Start == a.speaker.Start {
			q.preferName(d, a, t, last)
		}
	}
}

// backReference reads «Такое мнение высказал X», «Об этом заявил X» of the sentence before.
func (q *quoter) backReference(d *Document, s int) bool {
	sentence := &d.Sentences[s]
	if s == 0 || !d.Lexemes[sentence.First].In(q.back) || !d.Lexemes[sentence.First+1].In(q.backNouns) {
		return false
	}
	before := &d.Sentences[s-1]
	a, ok := q.attributionIn(d, sentence.First+2, sentence.Last)
	if !ok || !a.hasSpeaker() || a.cue > sentence.First+4 || q.taken.Overlaps(before.Span) || before.Paragraph+1 < sentence.Paragraph ||
		before.Last-before.First < 4 {
		return false
	}
	q.preferSpeaker(d, &a, sentence.Last)
	q.add(d, Indirect, "back-reference", s-1, &a, [2]int{before.First, before.Last})
	return true
}

// thatClause reads «X отметил, что …».
func (q *quoter) thatClause(d *Document, s int) bool {
	sentence := &d.Sentences[s]
	for t := sentence.First; t < sentence.Last; t++ {
		if !q.isCue(d, t) {
			continue
		}
		that := thatBehind(d, t+1, sentence.Last)
		if that < 0 {
			continue
		}
		a := attribution{cue: t, cueEnd: t + 1}
		if !q.speakerBefore(d, &a, sentence.First, t) && !q.speakerBehind(d, &a, t+1, that) {
			return false
		}
		q.add(d, Indirect, "that-clause", s, &a, [2]int{that + 2, sentence.Last})
		return true
	}
	return false
}

// thatBehind is the comma of «, что» near a cue, -1: there is none.
func thatBehind(d *Document, t, last int) int {
	for end := t + 14; t+2 < min(last, end); t++ {
		if d.Lexemes[t].Surface == "," && d.Lexemes[t+1].Form == "что" {
			return t
		}
	}
	return -1
}

// clauseBehind reads «…, сообщил X.» and «…, считает он, …».
func (q *quoter) clauseBehind(d *Document, s int) bool {
	sentence := &d.Sentences[s]
	for t := sentence.First + 1; t+2 < sentence.Last; t++ {
		if d.Lexemes[t].Surface != "," || !q.isCue(d, t+1) {
			continue
		}
		a := attribution{cue: t + 1, cueEnd: t + 2}
		if !q.speakerBehind(d, &a, t+2, sentence.Last) {
			return false
		}
		q.preferSpeaker(d, &a, sentence.Last)
		parts := [][2]int{{sentence.First, t}}
		if from := q.behindSpeaker(d, &a, sentence.Last); from > 0 && sentence.Last-from > 3 {
			parts = append(parts, [2]int{from, sentence.Last})
			if t-sentence.First < 4 { // «Во-первых, констатировал он, …»
				parts = parts[1:]
			}
		}
		q.add(d, Indirect, "clause", s, &a, parts...)
		return true
	}
	return false
}
