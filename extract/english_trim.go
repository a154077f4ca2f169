package extract

// trimSeats takes where a body sits off its name: «the Rome-based World Food Programme».
func trimSeats(d *Document, candidates []*candidate) {
	for _, c := range candidates {
		if c.Type == Org && c.last-c.first > 1 && isBasedOn(d.Lexemes[c.first].Surface) {
			c.first++
			c.Span.Start = d.Tokens[c.first].Start
		}
	}
}

// trimPlaces takes where a body is off its name: «Royal Hospital in Truro»; common words belong to it, «in Education».
func trimPlaces(d *Document, candidates []*candidate) {
	for _, c := range candidates {
		if in := c.last - 2; c.Type == Org && in > c.first && d.Lexemes[in].Form == "in" && !d.Lexemes[c.last-1].Word.Known && c.rule.ID != "head-in-place" {
			c.endAt(d, in)
		}
	}
}

// endAt makes a candidate end before token t.
func (c *candidate) endAt(d *Document, t int) {
	c.last = t
	c.Span.End = d.Tokens[t-1].End
}
