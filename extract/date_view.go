package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/rules"
)

// view is the words of a document as a date sees them.
type view struct {
	words    []*rules.Lexeme
	sentence int  // its first word
	deadline bool // the date has «until» before it
	opens    bool // the date opens its clause
	outside  bool // the words asked are those outside of its clause
	told     int  // words from here on are verbs of the date though they say something: «летом «Степь» писала, что»; 0: none
	counts   bool // the date counts from then or from now: «in two months» needs to know when somebody spoke
}

// viewOf is the words of a document as date i sees them.
func (r *dateReader) viewOf(d *Document, s *dateScope, i int) view {
	v := view{words: d.Lexemes, sentence: s.sentence, counts: r.expressions[i].CountsByTense()}
	before := s.date.first - 1
	v.deadline = before >= s.sentence && r.says(d.Lexemes[before]) == "deadline" &&
		!(before > s.sentence && r.says(d.Lexemes[before-1]) == "past") // «по состоянию на 5 мая»
	v.opens = s.date.first-s.clause.first <= 1
	return v
}

// form is the form of word i, empty outside of the text.
func (v *view) form(i int) string {
	if i < 0 || i >= len(v.words) {
		return ""
	}
	return v.words[i].Form
}

// tags are those of the best reading of word i.
func (v *view) tags(i int) morph.Tags {
	if i < v.sentence || i >= len(v.words) || len(v.words[i].Word.Parses) == 0 {
		return 0
	}
	return v.words[i].Word.Best().Tags
}
