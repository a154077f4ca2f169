package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// takeNoun takes the noun at token t with what it is of; a name behind it in the same phrase is nearer
// («представитель завода Иван Петров»), else the article tells who that is.
func (q *quoter) takeNoun(d *Document, a *attribution, t, last int, of string) {
	a.body = isBody(of) || of == "group"
	l := d.Lexemes[t]
	if !a.body && q.nameBehindNoun(d, a, t, last) {
		q.holders = append(q.holders, holder{t, l.Word.Lemma(), a.id})
		return
	}
	end := q.phraseEnd(d, t, last)
	if !a.body && q.unknownName(d, a, end, last) {
		return
	}
	if end < last && a.body && q.closeOf(end) > end { // «газета «Степь»»
		end = q.closeOf(end) + 1
	}
	a.speaker = text.Span{Start: d.Tokens[ageBefore(d, t)].Start, End: d.Tokens[end-1].End}
	switch a.name = a.speaker.Of(d.Text); {
	case a.cue != nil && a.cue.kase == morph.Gent && q.inflector != nil:
		a.name = q.inflector.NominativeFrom(a.name, morph.Gent)
	case l.Word.Has(morph.NOUN|morph.Nomn|morph.Plur) && a.cue != nil && isPluralVerb(d, a.cue) && !q.isPlaced(d, t):
	case of != "group" && q.inflector != nil && l.Word.Has(morph.NOUN|morph.Sing) && !l.Word.Has(morph.NOUN|morph.Nomn|morph.Sing): // «в полиции»
		a.name = q.inflector.NominativeFrom(a.name, morph.Case&^morph.Nomn)
	case !l.Word.Has(morph.NOUN | morph.Nomn):
		a.name = q.nominative(d, a.speaker)
	}
	if d.Tokens[t].Shape == text.Title && l.Word.Known && !l.Word.Best().Tags.Any(morph.Proper) && (d.Sentences[d.sentenceAt(t, 0)].First == t || isOpening(d, t-1) && q.closeOf(t-1) == t-1) {
		a.name = lowered(a.name)
	}
	a.own = a.name
	switch {
	case of == "nobody" || q.english && !(a.body && end > t+1) && (q.refersToNobody(d, t) || of == "anyone" && q.isNameless(d, t)),
		of == "partner" && end < len(d.Tokens) && d.Lexemes[end].In(q.place): // «собеседник в полиции»
	case of == "partner":
		q.referListener(d, a, t)
	case a.cue != nil && isPluralVerb(d, a.cue) && l.Word.Has(morph.Nomn|morph.Plur) && !q.isPlaced(d, t):
		a.body = true
	case of == "group" || l.Word.Best().Tags.Has(morph.Plur) && !l.Word.Has(morph.Sing):
		a.body = true
	case a.body && d.Tokens[t].Shape == text.Title && d.Sentences[d.sentenceAt(t, 0)].First != t: // a name: «в Кремле»
	case a.body:
		q.referBody(d, a, t, end, of)
		if q.english && q.isOtherBody(d, t, a.id) {
			a.id, a.name = 0, a.own
		}
	default:
		q.referNoun(d, a, t)
		if q.english && a.id != 0 && a.id == q.ownerOf(d, t) { // «Jane Roe's spokesman» is not she
			a.id, a.name = 0, a.own
			if at := q.describedOwned(d, t); at >= 0 {
				a.id = d.Mentions[q.mentions[at]].Entity
				a.name = d.Entities[a.id-1].Name
			}
		}
	}
}

// unknownName takes words with a capital at token t that no mention holds as the name of whom the noun before them
// means: «пресс-секретарь Госдепартамента Нед Прайс».
func (q *quoter) unknownName(d *Document, a *attribution, t, last int) bool {
	end := t
	for end < min(last, t+3) && q.mentions[end] < 0 && d.Tokens[end].Shape == text.Title && d.Tokens[end].Script != text.Latin && (end > t || isProper(d.Lexemes[end].Word)) {
		end++
	}
	if end == t || q.english {
		return false
	}
	a.speaker = text.Span{Start: d.Tokens[t].Start, End: d.Tokens[end-1].End}
	a.name = a.speaker.Of(d.Text)
	if a.cue != nil && a.cue.kase == morph.Gent && q.inflector != nil {
		a.name = q.inflector.NominativeFrom(a.name, morph.Gent)
	}
	return true
}

// isProper reports whether a word with a capital is no common word: the dictionary lacks it or knows it as a name.
func isProper(w *morph.Word) bool {
	return len(w.Parses) > 0 && (!w.Known || w.Best().Tags.Any(morph.Proper))
}

// isBody reports whether nouns of a kind stand for organisations.
func isBody(of string) bool {
	switch of {
	case "organization", "office", "company", "media", "agency", "part":
		return true
	}
	return false
}

// isBodyNoun reports whether the word at token t is a noun for organisations.
func (q *quoter) isBodyNoun(d *Document, t int) bool {
	row, ok := d.Lexemes[t].Term(q.nouns)
	return ok && isBody(row.Get("of"))
}

// isMediaNoun reports whether a noun stands before the names of media.
func isMediaNoun(row rules.Row) bool { return row.Get("of") == "media" || row.Get("of") == "agency" }

// isPlaced reports whether the noun at token t stands behind «в», with an attribute between or not.
func (q *quoter) isPlaced(d *Document, t int) bool {
	for k := t - 1; k >= max(0, t-3); k-- {
		if d.Lexemes[k].In(q.place) {
			return true
		}
		if d.Tokens[k].Kind != text.Word || !d.Lexemes[k].Word.Best().Tags.Any(morph.ADJF|morph.PRTF) {
			break
		}
	}
	return false
}

// phraseEnd is the token behind the noun at token t and the complements right behind it: «глава
// ведомства», «представителя КИСИ».
func (q *quoter) phraseEnd(d *Document, t, last int) int {
	end := t + 1
	if q.english {
		return q.englishPhraseEnd(d, end, last)
	}
	if end < last && d.Tokens[end].Kind == text.Link { // «портал e1.ru»
		return end + 1
	}
	if end+1 < last && d.Tokens[end].Kind == text.Number && d.Tokens[end+1].Glued && d.Tokens[end+1].Script == text.Latin { // «портал 47news»
		for end += 2; end < last && d.Tokens[end].Glued && d.Tokens[end].Kind != text.Mark; end++ {
		}
		return end
	}
	if oneOf := end+1 < last && d.Lexemes[t].Word.Lemma() == "один" && d.Lexemes[end].Form == "из"; oneOf && d.Lexemes[end+1].Word.Has(morph.Gent) {
		end += 2 // «один из чиновников»
	}
	for end < min(last, t+6) && d.Tokens[end].Kind == text.Word {
		m := q.mentions[end]
		if m >= 0 {
			if d.Mentions[m].Type == Person && !(end == t+1 && d.Lexemes[t].In(q.ofWhom) && q.mayBe(d, m, end, morph.Gent)) { // «муж Анны Беловой»
				break
			}
			end = q.mentionEnd(end, last)
			break
		}
		if d.Tokens[end].Script == text.Latin {
			end++
			continue
		}
		if q.isShortened(d, end, last) {
			end += 2
			continue
		}
		w := d.Lexemes[end].Word
		if !isA(d, end, morph.NOUN|morph.ADJF) || !w.Has(morph.Gent) || q.isBodyNoun(d, end) && d.Lexemes[end].Form == morph.Fold(w.Lemma()) {
			break // «цитирует президента пресс-служба»
		}
		end++
	}
	return end
}

// isShortened reports whether the word at token t is short for what a place is: «суда г. Астаны».
func (q *quoter) isShortened(d *Document, t, last int) bool {
	const longest = 3 * 2 // bytes of a Cyrillic word
	if t+2 >= last || d.Tokens[t].Len() > longest || d.Lexemes[t+1].Surface != "." || d.Sentences[d.sentenceAt(t, 0)].Last <= t+2 {
		return false
	}
	m := q.mentions[t+2]
	return m >= 0 && d.Mentions[m].Type == Location
}

func (q *quoter) nominative(d *Document, s text.Span) string {
	if q.inflector == nil {
		return s.Of(d.Text)
	}
	return q.inflector.Nominative(s.Of(d.Text))
}

// ageBefore is where the number begins that is glued with a hyphen to the noun at token t, «the [30-year-old]»; t: none is.
func ageBefore(d *Document, t int) int {
	if t > 1 && d.Tokens[t].Glued && isDash(d.Lexemes[t-1].Surface) && d.Tokens[t-1].Glued && d.Tokens[t-2].Kind == text.Number {
		return t - 2
	}
	return t
}
