package extract

import (
	"slices"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// trimBodies takes off the names of bodies what only stands beside them.
func (e *english) trimBodies(d *Document, candidates []*candidate) {
	for _, c := range candidates {
		if c.Type == Person || c.last-c.first < 2 {
			continue
		}
		e.trimFormer(d, c)
		if c.Type != Org {
			continue
		}
		e.trimSeat(d, c)
		if c.rule.ID == "head" || c.rule.ID == "head-and-tail" {
			e.trimOpening(d, c)
			e.trimPerson(d, c)
			e.trimOffice(d, c)
		}
	}
}

// trimSeat takes where a body sits off its name: «the Rome-based World Food Programme».
func (e *english) trimSeat(d *Document, c *candidate) {
	if e.isBasedOn(d.Lexemes[c.first].Surface) {
		c.startAt(d, c.first+1)
	}
}

// trimFormer takes off a name what tells of somebody behind it: «[Former] Acme City actor».
func (e *english) trimFormer(d *Document, c *candidate) {
	if d.Lexemes[c.first].In(e.words.openingWord) {
		c.startAt(d, c.first+1)
	}
}

// trimOpening takes an adverb that opens the sentence off a name: «Recently UN General Assembly».
func (e *english) trimOpening(d *Document, c *candidate) {
	if l := d.Lexemes[c.first]; c.last-c.first > 2 && c.first == d.Sentences[c.Sentence].First && isAdverb(l) && !l.In(e.words.orgHead) {
		c.startAt(d, c.first+1)
	}
}

// withoutOpenings takes what opens a sentence about something off a name, «[Shares of] Acme Bank», and leaves it out where no
// body is left: «News of Quorbeck».
func (e *english) withoutOpenings(d *Document, candidates []*candidate) []*candidate {
	return slices.DeleteFunc(candidates, func(c *candidate) bool {
		t := c.first
		if c.Type != Org || c.rule.ID != "head-and-tail" && c.rule.ID != "head" || t != d.Sentences[c.Sentence].First || !d.Lexemes[t].In(e.words.openingNoun) || !isA(d, t+1, morph.PREP) {
			return false
		}
		for t += 2; t < c.last && d.Tokens[t].Shape == text.Lower; t++ {
		}
		if t >= c.last || !e.endsAsBody(d, run{t, c.last}) {
			return true
		}
		c.startAt(d, t)
		return false
	})
}

// trimPerson takes somebody «of» a body off its name: «Jane Roe of Alba Airways».
func (e *english) trimPerson(d *Document, c *candidate) {
	for t := c.first; t < c.last-1; t++ {
		switch {
		case d.Lexemes[t].Form == "of":
			if t > c.first+1 {
				c.startAt(d, t+1)
			}
			return
		case d.Tokens[t].Shape == text.Upper || e.isPlaceWord(d, t) || d.Lexemes[t].In(e.words.orgHead):
			return
		case d.Lexemes[t].Word.Known && !d.Lexemes[c.first].In(e.words.first):
			return
		}
	}
}

// mostOffice is how many words an office before the name of a body has: «Executive Director».
const mostOffice = 2

// trimOffice takes who has an office in a body off its name: «the Executive Director Alba Research Centre».
func (e *english) trimOffice(d *Document, c *candidate) {
	for t := min(c.first+mostOffice, c.last-2) - 1; t >= c.first; t-- {
		if d.Lexemes[t].In(e.words.office) && c.last-t > 2 && !d.Lexemes[t+1].In(e.words.orgHead) && d.Tokens[t+1].Shape != text.Lower {
			c.startAt(d, t+1)
			return
		}
	}
}

// trimPlaces takes where a body is off its name: «Royal Hospital in Truro»; common words belong to it, «in Education».
func (e *english) trimPlaces(d *Document, candidates []*candidate) {
	for _, c := range candidates {
		if in := c.last - 2; c.Type == Org && in > c.first && d.Lexemes[in].Form == "in" && (!d.Lexemes[c.last-1].Word.Known || e.isPlaceWord(d, c.last-1)) && c.rule.ID != "head-in-place" {
			c.endAt(d, in)
		}
	}
}

// startAt makes a candidate begin with token t.
func (c *candidate) startAt(d *Document, t int) {
	c.first = t
	c.Span.Start = d.Tokens[t].Start
}

// endAt makes a candidate end before token t.
func (c *candidate) endAt(d *Document, t int) {
	c.last = t
	c.Span.End = d.Tokens[t-1].End
}
