package extract

import "newsfacts/extract/morph"

// genderOf is what the words before a name and its first name say of a person: «Mrs Roe», «Jane Roe», «In her book, Roe».
func (e *english) genderOf(d *Document, c *candidate) morph.Tags {
	if t := c.first - 1; t >= 0 {
		if t > 0 && d.Lexemes[t].Surface == "." {
			t--
		}
		if row, ok := d.Lexemes[t].Term(e.words.honorific); ok {
			if gender, ok := morph.ParseTag(row.Get("gender")); ok {
				return gender
			}
		}
	}
	if c.last-c.first > 1 {
		if row, ok := d.Lexemes[c.first].Term(e.words.first); ok {
			gender, _ := morph.ParseTag(row.Get("gender"))
			return gender
		}
		return 0
	}
	return e.ownerAhead(d, c)
}

// ownerAhead is the gender of the pronoun by which a sentence opens that names its owner behind a comma: «In her book, Roe».
func (e *english) ownerAhead(d *Document, c *candidate) morph.Tags {
	first := d.Sentences[c.Sentence].First
	if c.first < first+4 || !isComma(d, c.first-1) || !isA(d, first, morph.PREP) {
		return 0
	}
	row, ok := d.Lexemes[first+1].Term(e.words.ownerPronoun)
	if !ok {
		return 0
	}
	gender, _ := morph.ParseTag(row.Get("gender"))
	return gender
}
