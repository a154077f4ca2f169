package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// bulletsBehind reads a list that a colon opens at the end of paragraph p, in paragraphs of its own: «По мнению X,
// необходимо:», «X считает, что нужно:». Its items are parts of what the speaker says. It returns the last paragraph read.
func (q *quoter) bulletsBehind(d *Document, p, to int) int {
	sentence := &d.Sentences[d.Paragraphs[p].Last-1]
	last := sentence.Last - 1
	if d.Lexemes[last].Surface != ":" {
		return p
	}
	parts := []run{{}} // the first stands before the colon
	end := p
	for n := p + 1; n < min(to, p+longestList); n++ {
		item := bullet(d, n)
		if item.len() == 0 {
			break
		}
		parts = append(parts, item)
		end = n
	}
	if items := len(parts) - 1; items < fewestItems {
		return p
	}
	c := q.lastCue(run{sentence.First, last})
	if c == nil || c.brings != bringsClause && c.brings != bringsRest {
		return p
	}
	a := q.attribute(d, c, run{sentence.First, last})
	if parts[0] = q.beforeBullets(d, c, &a, last); parts[0].len() == 0 || !a.hasSpeaker() || !q.add(d, Indirect, "", &a, parts...) {
		return p
	}
	return end
}

// How many items a list has.
const (
	fewestItems = 2
	longestList = 20
)

// beforeBullets is the words between an attribution and the colon of a list, which what is said begins with; empty: they
// are no such words.
func (q *quoter) beforeBullets(d *Document, c *cue, a *attribution, last int) run {
	from := q.thatBehind(d, c, last)
	if c.brings == bringsRest {
		from = q.behindSpeaker(d, a, last)
	}
	if from < 0 || !hasPredicate(d, from, last) {
		return run{}
	}
	return run{from, last}
}

// bullet is the words of paragraph p behind the mark or number of an item of a list; empty: it is none.
func bullet(d *Document, p int) run {
	first, last := d.tokensIn(p)
	switch {
	case last-first < 3:
		return run{}
	case isBullet(d.Lexemes[first].Surface):
		first++
	case d.Tokens[first].Kind == text.Number && (d.Lexemes[first+1].Surface == "." || d.Lexemes[first+1].Surface == ")"):
		first += 2
	case d.Lexemes[last-1].Surface == ";" || isA(d, first, morph.INFN) && d.Tokens[first].Shape == text.Lower:
	default:
		return run{}
	}
	for last > first && (d.Lexemes[last-1].Surface == ";" || d.Lexemes[last-1].Surface == ".") {
		last--
	}
	return run{first, last}
}

// isBullet tells of the marks that open items of a list.
func isBullet(surface string) bool {
	switch surface {
	case "•", "*", "·":
		return true
	}
	return isDash(surface)
}
