package extract

import "newsfacts/extract/morph"

// longestHeadlineSpeaker bounds the tokens before the colon of a headline.
const longestHeadlineSpeaker = 12

// headlineOf reads a title that tells who says what: «Белов: мост откроют к осени», «Глава Гродека: выборы пройдут в срок».
// What a person says is direct, of a body it is told.
func (q *quoter) headlineOf(d *Document) {
	if q.english || len(d.Paragraphs) < 2 {
		return
	}
	first, last := d.tokensIn(0)
	colon := first
	for colon < min(last, first+longestHeadlineSpeaker) && d.Lexemes[colon].Surface != ":" {
		colon++
	}
	words := run{colon + 1, last}
	if colon == first || colon >= last || d.Lexemes[colon].Surface != ":" || !q.isToldInHeadline(d, run{first, colon}, words) {
		return
	}
	a := attribution{cue: &cue{first: colon, last: colon, from: colon, to: colon, sentence: d.sentenceAt(first, 0), who: whoSubject, kase: morph.Nomn, document: -1}}
	if !q.nameAt(d, &a, first, colon, morph.Nomn) || a.id == 0 && a.speaker.Start != d.Tokens[first].Start {
		return
	}
	if rest := d.tokenBehind(a.speaker.End, first); rest < colon {
		if !isOpening(d, rest) || !isClosing(d, colon-1) { // «Владелец «Зари»: …»
			return
		}
		a.speaker.End = d.Tokens[colon-1].End
	}
	kind := Indirect
	if q.isPerson(d, &a) {
		kind = Direct
	}
	a.cue = nil
	q.add(d, kind, "headline", &a, words)
}

// isToldInHeadline reports whether the words behind the colon of a title are a clause, in no quotation marks of their own,
// and neither a question nor what an interview or a list is called.
func (q *quoter) isToldInHeadline(d *Document, speaker, words run) bool {
	if wordsIn(d, words) < 2 || !hasPredicate(d, words.first, words.last) || isOpening(d, words.first) || len(q.cuesIn(speaker.first, speaker.last)) > 0 {
		return false
	}
	return d.Lexemes[words.last-1].Surface != "?" && !d.Lexemes[words.first].In(q.asking)
}
