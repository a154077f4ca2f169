package extract

import (
	"slices"

	"newsfacts/extract/text"
)

// withoutHeadlines leaves out laws in headlines of capitals, where nothing tells the name from the words before it: «Court
// Strikes Down Key Voting Act».
func withoutHeadlines(d *Document, candidates []*candidate) []*candidate {
	return slices.DeleteFunc(candidates, func(c *candidate) bool {
		return c.Type == Law && isHeadline(d, &d.Sentences[c.Sentence])
	})
}

// isHeadline reports whether most words of a sentence have a capital, which then says nothing. What a full stop ends is
// none: it may be a list of names.
func isHeadline(d *Document, s *text.Sentence) bool {
	if s.Last > s.First && d.Lexemes[s.Last-1].Surface == "." {
		return false
	}
	capital, lower := 0, 0
	for i := s.First; i < s.Last; i++ {
		switch d.Tokens[i].Shape {
		case text.Lower:
			if d.Tokens[i].Len() > 3 {
				lower++
			}
		case text.Title, text.Upper, text.Mixed:
			capital++
		}
	}
	return capital > 3 && capital > 2*lower
}
