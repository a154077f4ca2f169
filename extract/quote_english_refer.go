package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// refersToNobody reports whether the noun at token t brings in somebody new, whom the article did not tell of before:
// «a fund manager», «one senior official».
func (q *quoter) refersToNobody(d *Document, t int) bool {
	first := d.Sentences[d.sentenceAt(t, 0)].First
	for k := t - 1; k >= max(first, t-5); k-- {
		if d.Lexemes[k].In(q.fresh) {
			return true
		}
		if d.Tokens[k].Kind != text.Word || d.Lexemes[k].Word.Best().Tags.Any(morph.PREP|morph.CONJ|morph.VERB|morph.NPRO) {
			return false
		}
	}
	return false
}

// ownerOf is whose the noun at token t is, 0: nobody's whom the article names: «[Roe]'s official spokesman».
func (q *quoter) ownerOf(d *Document, t int) EntityID {
	k := q.ownerBefore(d, t)
	if k < 1 || !isPossessive(d.Lexemes[k].Form) || q.mentions[k-1] < 0 {
		return 0
	}
	return d.Mentions[q.mentions[k-1]].Entity
}

// describedOwned is the person before the comma before the owner of the noun at token t, -1: none is: «[Jane Roe], John Poe's
// former secretary, said».
func (q *quoter) describedOwned(d *Document, t int) int {
	first := q.nameStart(q.ownerBefore(d, t) - 1)
	if first < 2 || !isComma(d, first-1) {
		return -1
	}
	at := q.namingEndsAt(d, first-1)
	if at < 0 || d.Mentions[q.mentions[at]].Type != Person {
		return -1
	}
	return at
}

// isHis reports whether the noun at token t is that of whom a pronoun means: «[his] official spokesman».
func (q *quoter) isHis(d *Document, t int) bool {
	k := q.ownerBefore(d, t)
	return k >= 0 && d.Lexemes[k].In(q.whose)
}

// ownerBefore is the token before the noun at token t and what describes it.
func (q *quoter) ownerBefore(d *Document, t int) int {
	for t--; t >= 0 && q.mentions[t] < 0 && d.Tokens[t].Shape == text.Lower && isA(d, t, morph.NOUN|morph.ADJF) && !isA(d, t, morph.Apro|morph.NPRO) && !d.Lexemes[t].In(q.whose); t-- {
	}
	return t
}

// longestTitle is how many words of a title stand before its noun.
const longestTitle = 2

// holderOfTitle is the person who has just the title that ends with the noun at token t, the one named last before it:
// «the Prime Minister» is no other minister. told: the title has a capital, so that it is of nobody else.
func (q *quoter) holderOfTitle(d *Document, t int, gender morph.Tags) (id EntityID, told bool) {
	first := t
	for first > 0 && t-first < longestTitle && q.mentions[first-1] < 0 && d.Tokens[first-1].Shape == d.Tokens[t].Shape && q.isOfTitle(d, first-1) {
		first--
	}
	told = first < t && d.Tokens[t].Shape == text.Title
	for ; first < t; first++ {
		title := strings.ToLower(d.Text[d.Tokens[first].Start:d.Tokens[t].End])
		for i := len(d.Roles) - 1; i >= 0; i-- {
			r := &d.Roles[i]
			if r.Person != 0 && r.Span.End >= len(title) && strings.EqualFold(d.Text[r.Span.End-len(title):r.Span.End], title) && r.Span.Start < d.Tokens[first].Start && (gender == 0 || q.mayBeOf(d, r.Person, gender)) {
				return r.Person, true
			}
		}
	}
	return 0, told
}

// isOfTitle reports whether the word at token t may be part of a title: «Prime», no «The» nor «Mr».
func (q *quoter) isOfTitle(d *Document, t int) bool {
	return d.Tokens[t].Kind == text.Word && !d.Lexemes[t].In(q.persons.honorific) && isA(d, t, morph.NOUN|morph.ADJF) && !isA(d, t, morph.Apro)
}

// isOtherBody reports whether the noun at token t has a noun before it that tells of which kind the body is, as the
// name of one does not: «the health department» is no airline.
func (q *quoter) isOtherBody(d *Document, t int, id EntityID) bool {
	if t == 0 || id == 0 || q.mentions[t-1] >= 0 || d.Tokens[t-1].Shape != text.Lower || d.Lexemes[t-1].In(q.nouns) || !isNoun(d.Lexemes[t-1].Word) || d.Lexemes[t-1].Word.Best().Tags.Any(morph.ADJF) {
		return false
	}
	kind := d.Lexemes[t-1].Form
	for _, name := range d.Entities[id-1].Aliases {
		if strings.Contains(strings.ToLower(name), kind) {
			return false
		}
	}
	return true
}

// thingEnd is the token behind the noun that the noun at token t only describes: «court documents»; t where it describes
// none.
func (q *quoter) thingEnd(d *Document, t, last int) int {
	end := t + 1
	for end < min(last, t+3) && q.mentions[end] < 0 && d.Tokens[end].Shape == text.Lower && isNoun(d.Lexemes[end].Word) && !d.Lexemes[end].In(q.nouns) {
		end++
	}
	if end == t+1 || !d.Lexemes[t].In(q.nouns) || end < last && (q.mentions[end] >= 0 || d.Lexemes[end].In(q.nouns)) { // «chief financial officer»
		return t
	}
	return end
}

// takeOneOfPeople takes who is called by his country: «the Australian said», «…,” said the Australian.»
func (q *quoter) takeOneOfPeople(d *Document, a *attribution, m *Mention, t int) bool {
	if a.cue == nil || t == 0 || d.Lexemes[t-1].Form != "the" || isPluralForm(d.Lexemes[t].Form) || t+1 != a.cue.first && !q.endsBehindCue(d, a.cue, t) {
		return false
	}
	a.speaker, a.name = m.Span, m.Span.Of(d.Text)
	who := q.lastSpeaker(t, func(s *spoken) bool { return !s.body })
	if who.id == 0 || d.Sentences[d.sentenceAt(who.token, 0)].Paragraph != d.Sentences[d.sentenceAt(t, 0)].Paragraph {
		who = q.lastPerson(d, t, 0, q.saysAhead(d, a) || wordsFollow(d, a.cue.last))
	}
	if who.id != 0 {
		a.id, a.name = who.id, who.name
	}
	return true
}

// endsBehindCue reports whether the word at token t stands with its article behind a cue and no noun behind it: «…,” said the
// American.»
func (q *quoter) endsBehindCue(d *Document, c *cue, t int) bool {
	if t-1 != c.to || t+1 >= len(d.Tokens) {
		return false
	}
	return d.Tokens[t+1].Kind == text.Mark && d.Lexemes[t+1].Surface != "-" || isA(d, t+1, morph.PREP|morph.CONJ)
}

// wordsFollow reports whether token t parts a cue from the words that it brings: «the Australian said: …».
func wordsFollow(d *Document, t int) bool {
	if t >= len(d.Tokens) {
		return false
	}
	switch d.Lexemes[t].Surface {
	case ":", ";", "\"", "“", "‘":
		return true
	}
	return false
}

func isPluralForm(form string) bool {
	return strings.HasSuffix(form, "s") || strings.HasSuffix(form, "ese") || strings.HasSuffix(form, "ish") || strings.HasSuffix(form, "ch")
}

// pronounSubject is whom a pronoun means by the tokens before it: their subject, else that of the sentence before them
// where nobody spoke; other is who stands there and is no subject.
func (q *quoter) pronounSubject(d *Document, near, words run, last *spoken, fits func(EntityID) bool) (subject, other spoken) {
	mayBe := func(k int) bool {
		id := d.Mentions[q.mentions[k]].Entity
		return fits(id) && !(last.name != "" && q.isSaid(k)) && !q.names(d, words, id)
	}
	subject, other = q.englishSubjectNear(d, near, last.until, mayBe)
	if subject.id == 0 && other.id == 0 && last.name == "" { // «Jane Roe won. The champion met Mary Poe. “…,” she said»
		subject, _ = q.englishSubjectNear(d, run{d.sentenceBefore(near.first), near.first}, 0, mayBe)
	}
	return subject, other
}
