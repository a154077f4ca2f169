package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// isPlacedNoun reports whether the subject of a cue is the noun before the comma at token comma, of which the names behind it
// only tell where it is or what it does: «The team, based in Paris, said», «The charity, which works in Kenya, said».
func (q *quoter) isPlacedNoun(d *Document, comma int, zone run) bool {
	t := comma - 1
	if t <= zone.first || d.Tokens[t].Shape != text.Lower || !isNoun(d.Lexemes[t].Word) && !d.Lexemes[t].In(q.nouns) {
		return false
	}
	if next := d.Lexemes[comma+1]; !next.In(q.relative) && !isA(d, comma+1, morph.PREP) && !next.Word.Has(morph.VERB|morph.Past) {
		return false
	}
	named := false
	for k := comma + 1; k < zone.last; k++ {
		if m := q.mentions[k]; m >= 0 {
			if d.Mentions[m].Type == Person {
				return false
			}
			named = true
		}
	}
	return named && !q.isComplement(d, t) && !q.isObject(d, t, zone.first)
}

// isPlaceInCommas reports whether a place stands at token t right behind a comma and only tells where somebody is of: «Jane Roe,
// 59, of Ashton, [Md.], said».
func (q *quoter) isPlaceInCommas(d *Document, t int) bool {
	return d.Mentions[q.mentions[t]].Type == Location && isComma(d, t-1)
}

// takeNounBefore takes the noun before token t, which may be none that tables know as a speaker.
func (q *quoter) takeNounBefore(d *Document, a *attribution, t int) {
	if q.nameAt(d, a, t-1, t, morph.Nomn) {
		return
	}
	q.takeNoun(d, a, t-1, t, "nobody")
	a.body = true // nobody whom a pronoun may mean
}
