package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// weigh is the one place where evidence about a candidate is weighed: 0 drops it; of two over the same words the
// weightier stays. What a table knows counts most, then a full name, then a shape.
func (n *names) weigh(d *Document, c *candidate) int {
	first := d.Lexemes[c.first]
	switch c.Type {
	case Person:
		return weighPerson(d, c, first)
	case Location:
		if c.rule.ID == "dictionary" && !surePlace(d, c, first) {
			return 0
		}
		if c.given {
			return 9
		}
		return 5
	case Org:
		return n.orgs.weigh(d, c)
	}
	return 6
}

func weighPerson(d *Document, c *candidate, first *rules.Lexeme) int {
	switch c.rule.ID {
	case "surname":
		if !sureSurname(d, c, first) {
			return 0
		}
		return 3
	case "unknown-after-role", "first-name":
		return 4
	case "unknown-first", "first-and-capital":
		if startsSentence(d, c) && first.Word.Known && !first.Word.Best().Tags.Has(morph.Name) {
			return 0
		}
		return 6
	}
	return 8
}

// sureSurname: the likeliest reading of the word is a surname, and at the start of a sentence there is
// no reading as a common word.
func sureSurname(d *Document, c *candidate, l *rules.Lexeme) bool {
	if !l.Word.Best().Tags.Has(morph.Surn) || isUpperText(d, c) {
		return false
	}
	if !startsSentence(d, c) && l.Word.Known {
		return true
	}
	for i := range l.Word.Parses {
		if l.Word.Parses[i].Tags&morph.Proper == 0 && l.Word.Known {
			return false
		}
	}
	return true
}

// surePlace: the likeliest reading of the word is a place.
func surePlace(d *Document, c *candidate, l *rules.Lexeme) bool {
	if !l.Word.Best().Tags.Has(morph.Geox) {
		return false
	}
	return !startsSentence(d, c) || l.Word.Known
}

func startsSentence(d *Document, c *candidate) bool {
	s := &d.Sentences[c.Sentence]
	i := c.first
	for i > s.First && d.Tokens[i-1].Kind == text.Mark {
		i--
	}
	return i == s.First
}

// isUpperText reports whether the sentence is set in capitals, which then say nothing.
func isUpperText(d *Document, c *candidate) bool {
	s := &d.Sentences[c.Sentence]
	upper, lower := 0, 0
	for i := s.First; i < s.Last; i++ {
		switch d.Tokens[i].Shape {
		case text.Upper:
			upper++
		case text.Lower:
			lower++
		}
	}
	return upper > 2 && upper > lower
}

// inQuotes reports whether the candidate is a part of something in quotation marks.
func inQuotes(d *Document, c *candidate) bool {
	if c.first == 0 || c.last >= len(d.Tokens) {
		return false
	}
	open, closed := d.Lexemes[c.first-1].Surface, d.Lexemes[c.last].Surface
	return (open == "«" || open == "\"") != (closed == "»" || closed == "\"")
}
