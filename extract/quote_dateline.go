package extract

import "newsfacts/extract/text"

// datelineReach is how many tokens a dateline has at most.
const datelineReach = 12

// behindDateline is the first token of words behind the dateline that they start with: «КАЗИНФОРМ – Мост открыт»,
// «Ош, 5 мая, Primeminister.kz — Мост открыт». A dateline starts a paragraph and ends with who brings the news; what
// stands behind its dash starts like a sentence.
func (q *quoter) behindDateline(d *Document, words run) int {
	s := d.sentenceAt(words.first, 0)
	if d.Sentences[s].First != words.first || d.Paragraphs[d.Sentences[s].Paragraph].First < s-2 {
		return words.first
	}
	for t := words.first; t+1 < min(words.last, words.first+datelineReach); t++ {
		switch {
		case t > words.first && isDash(d.Lexemes[t].Surface) && !d.Tokens[t].Glued:
			if d.Tokens[t+1].Shape > text.Lower && q.bringsNews(d, t-1) {
				return t + 1
			}
			return words.first
		case d.Tokens[t].Shape == text.Lower && (t == words.first || d.Tokens[t-1].Kind != text.Number): // no «5 мая»
			return words.first
		}
	}
	return words.first
}

// bringsNews reports whether token t ends the name of who brings the news.
func (q *quoter) bringsNews(d *Document, t int) bool {
	switch {
	case isClosing(d, t), d.Lexemes[t].Surface == ")", d.Tokens[t].Kind == text.Link:
		return true
	}
	m := q.mentions[t]
	return m >= 0 && d.Mentions[m].Type == Org && (d.Tokens[t].Script == text.Latin || d.Tokens[t].Shape == text.Upper || q.mediaNames[d.Entities[d.Mentions[m].Entity-1].Name])
}
