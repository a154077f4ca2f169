package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// countedSubject takes people who are counted and have no name before a verb in the plural: «два американских чиновника
// сообщили», «36% респондентов считают».
func (q *quoter) countedSubject(d *Document, a *attribution, r run) bool {
	sentence := &d.Sentences[a.cue.sentence]
	if q.english || !isPluralVerb(d, a.cue) || q.thatBehind(d, a.cue, sentence.Last) < 0 {
		return false
	}
	for t := a.cue.first - 1; t > max(r.first, a.cue.first-speakerReach) && d.Lexemes[t].Surface != ";"; t-- {
		if isA(d, t, morph.VERB) && !q.inAside(d, t, a.cue.from) { // «47% граждан верят, а 32% сказали»
			return false
		}
		if q.mentions[t] >= 0 || !isPersonNoun(d.Lexemes[t].Word, morph.Gent) {
			continue
		}
		first := t - 1
		for first > r.first && isA(d, first, morph.ADJF|morph.PRTF) {
			first--
		}
		if first = countStart(d, first, r.first); first < 0 || first > r.first && isA(d, first-1, morph.PREP) { // «среди двух чиновников»
			continue
		}
		a.speaker = text.Span{Start: d.Tokens[first].Start, End: d.Tokens[q.phraseEnd(d, t, a.cue.first)-1].End}
		if a.name, a.body = a.speaker.Of(d.Text), true; first == sentence.First {
			a.name = lowered(a.name)
		}
		return true
	}
	return false
}

// countStart is the first token of the number that ends with token t, looked for down to token low; -1: none does.
func countStart(d *Document, t, low int) int {
	if isA(d, t, morph.NUMR) || d.Lexemes[t].Form == "несколько" {
		return t
	}
	if d.Lexemes[t].Surface != "%" {
		return -1
	}
	for t > low && (d.Tokens[t-1].Kind == text.Number || d.Lexemes[t-1].Surface == "," && d.Tokens[t].Glued) {
		t--
	}
	return t
}
