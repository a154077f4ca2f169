package extract

import (
	"newsfacts/extract/text"
)

// report writes the words that a cue brings: as words in marks where these are most of them, else as
// an indirect quotation, and longer marked words in it by themselves.
func (q *quoter) report(d *Document, a *attribution, parts ...run) bool {
	parts[0].first = q.behindDateline(d, parts[0])
	words := 0
	for _, p := range parts {
		words += wordsIn(d, p)
	}
	if words < 2 {
		return false
	}
	marked := 0
	inside := q.markedIn(d, parts)
	for _, m := range inside {
		marked += wordsIn(d, m.inside(parts[len(parts)-1].last))
	}
	done := false
	if marked*2 < words {
		done = q.add(d, Indirect, "", a, parts...)
	}
	for _, m := range inside {
		in := m.inside(parts[len(parts)-1].last)
		if n := wordsIn(d, in); !q.isName(in) && (n > 3 && isReported(d, in) || n > 1 && !done) {
			m.taken = true
			q.add(d, Partial, "", a, m.parts(in.last)...)
			done = true
		}
	}
	return done
}

// isExplained reports whether a stretch stands in brackets by itself, which explains what is before them: «ст. 189
// («Растрата имущества»)».
func isExplained(d *Document, m *marked) bool {
	return m.open > 0 && d.Lexemes[m.open-1].Surface == "(" && m.close > 0 && m.close+1 < len(d.Tokens) && d.Lexemes[m.close+1].Surface == ")"
}

// markedIn is the stretches that open in the parts and are no quotation yet.
func (q *quoter) markedIn(d *Document, parts []run) []*marked {
	var inside []*marked
	for i := range q.stretches {
		for _, p := range parts {
			if m := &q.stretches[i]; !m.taken && p.first <= m.open && m.open < p.last && !isExplained(d, m) {
				inside = append(inside, m)
			}
		}
	}
	return inside
}

// markedWords reads words in marks that a cue brings without a clause of their own: «подчеркнул
// важность «…»».
func (q *quoter) markedWords(d *Document, c *cue, r run) {
	for _, next := range q.cuesIn(c.to, r.last) {
		if next.who == whoSubject {
			r.last = next.from
			break
		}
	}
	inside := q.markedIn(d, []run{{c.to, r.last}})
	if len(inside) == 0 {
		return
	}
	a := q.attribute(d, c, run{r.first, inside[0].open})
	if !a.hasSpeaker() || a.name == "" {
		return
	}
	fewest := 3
	if c.brings == bringsWord {
		fewest = 1
	}
	for _, m := range inside {
		if in := m.inside(r.last); !q.isName(in) && wordsIn(d, in) >= fewest && isReported(d, in) {
			m.taken = true
			q.add(d, Partial, "", &a, m.parts(r.last)...)
		}
	}
}

// markedBehind reads words in marks that stand behind the content of a cue, where the sentence has come back to its
// subject and no other cue brings them: «признал, что ошибся, но понадеялся «на понимание соседей»».
func (q *quoter) markedBehind(d *Document, a *attribution, r run) {
	if r.len() == 0 || !a.hasSpeaker() || len(q.cuesIn(r.first, r.last)) > 0 {
		return
	}
	for _, m := range q.markedIn(d, []run{r}) {
		if in := m.inside(r.last); !q.isName(in) && wordsIn(d, in) > 2 && isReported(d, in) {
			m.taken = true
			q.add(d, Partial, "", a, m.parts(r.last)...)
		}
	}
}

// isReported reports whether marked words are a part of somebody's sentence, and no title.
func isReported(d *Document, in run) bool {
	return d.Tokens[in.first].Shape == text.Lower || d.Tokens[in.first].Kind == text.Number
}
