package extract

import (
	"slices"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// around gathers what stands beside the tokens [first, last) that tells a person, a place and other
// things apart.
func (n *names) around(d *Document, first, last int) Evidence {
	var e Evidence
	if aloneInMarks(d, first, last) {
		e |= aloneInQuotes
	}
	if first > 0 {
		switch before := d.Lexemes[first-1]; {
		case n.isAfterRole(d, first):
			e |= afterRole
		case before.In(n.prepositions):
			e |= afterPreposition
		case before.In(n.things):
			e |= afterThing
		case before.In(n.speech):
			e |= besideSpeech
		case n.isAge(d, first-1):
			e |= afterAge
		}
	}
	if last < len(d.Lexemes) {
		behind := d.Lexemes[last]
		if behind.In(n.speech) {
			e |= besideSpeech
		} else if isSingularVerb(behind.Word) {
			e |= beforeVerb
		}
	}
	return e
}

// isAfterRole reports whether a role stands before a token, what it is of between them or not:
// «спикер парламента Н».
func (n *names) isAfterRole(d *Document, t int) bool {
	return t > 0 && d.Lexemes[t-1].In(n.roles) && d.Tokens[t-1].Shape == text.Lower
}

// isAge reports whether a token says how old somebody is: «44-летний».
func (n *names) isAge(d *Document, t int) bool {
	return t > 1 && strings.HasPrefix(d.Lexemes[t].Form, "летн") && d.Lexemes[t-1].Surface == "-"
}

// isSingularVerb reports whether a word is a verb of which one person is the subject.
func isSingularVerb(w *morph.Word) bool {
	if len(w.Parses) == 0 {
		return false
	}
	t := w.Best().Tags
	return t.Has(morph.VERB|morph.Sing) && !t.Any(morph.Per1|morph.Per2|morph.Impr)
}

// isAdjectiveOf reports whether a word may be an adjective that belongs to the noun in lower case behind it:
// «Купянском направлении».
func isAdjectiveOf(d *Document, t int) bool {
	behind := t + 1
	for strings.Contains(d.Lexemes[t].Form, "ск") && behind < min(t+3, len(d.Tokens)) && d.Tokens[behind].Shape == text.Lower && isA(d, behind, morph.ADJF) { // «Купянском оборонительном рубеже»
		behind++
	}
	if behind >= len(d.Tokens) || d.Tokens[behind].Shape != text.Lower {
		return false
	}
	word, noun := d.Lexemes[t].Word, d.Lexemes[behind].Word
	if !word.Union().Any(morph.ADJF) || len(noun.Parses) == 0 || !noun.Best().Tags.Has(morph.NOUN) {
		return false
	}
	for i := range word.Parses {
		if a := word.Parses[i].Tags; a.Has(morph.ADJF) && slices.ContainsFunc(noun.Parses, func(p morph.Parse) bool {
			return p.Tags.Has(morph.NOUN) && morph.Agrees(a, p.Tags)
		}) {
			return true
		}
	}
	return false
}

// mayBeCommon reports whether a word is in the dictionary as something else than a name.
func mayBeCommon(w *morph.Word) bool {
	if !w.Known {
		return false
	}
	for i := range w.Parses {
		if w.Parses[i].Tags&morph.Proper == 0 {
			return true
		}
	}
	return false
}

// isSubjectAsName reports whether a word is the subject of the verb in the past behind it as a surname alone: «Путин
// подписал», where the fish would be «путина».
func isSubjectAsName(d *Document, t int) bool {
	if t+1 >= len(d.Tokens) || !isA(d, t+1, morph.VERB) {
		return false
	}
	verb := d.Lexemes[t+1].Word.Best().Tags
	subject := morph.Nomn | morph.Sing | verb&(morph.Masc|morph.Femn)
	if !verb.Has(morph.Past|morph.Sing) || subject&(morph.Masc|morph.Femn) == 0 || !d.Lexemes[t].Word.Has(morph.Surn|subject) {
		return false
	}
	for _, p := range d.Lexemes[t].Word.Parses {
		if p.Tags&morph.Proper == 0 && (p.Tags.Has(subject) || !p.Tags.Any(morph.NOUN|morph.ADJF)) {
			return false
		}
	}
	return true
}

// startsSentence reports whether only marks stand before a candidate in its sentence, or it opens what
// somebody says: the capital says nothing there.
func startsSentence(d *Document, c *candidate) bool {
	t := c.first
	for t > d.Sentences[c.Sentence].First && d.Tokens[t-1].Kind == text.Mark {
		t--
		switch d.Lexemes[t].Surface {
		case ".", "!", "?", "…", ":", "?!", "...":
			return true
		}
	}
	return t == d.Sentences[c.Sentence].First
}

// isUpperText reports whether a sentence is set in capitals, which then say nothing; it has few other words. Of one
// without end it is asked what stands near.
func isUpperText(d *Document, c *candidate) bool {
	const near = 200
	s := &d.Sentences[c.Sentence]
	upper, other := 0, 0
	for i := max(s.First, c.first-near); i < min(s.Last, c.last+near); i++ {
		switch d.Tokens[i].Shape {
		case text.Upper:
			upper++
		case text.Lower, text.Title:
			other++
		}
	}
	return upper > 2 && upper > other
}

// aloneInMarks reports whether the tokens [first, last) are all that a pair of quotation marks holds.
func aloneInMarks(d *Document, first, last int) bool {
	return first > 0 && last < len(d.Tokens) && isOpening(d, first-1) && isClosing(d, last)
}

// inQuotes reports whether the candidate is a part of something in quotation marks.
func inQuotes(d *Document, c *candidate) bool {
	if c.first == 0 || c.last >= len(d.Tokens) {
		return false
	}
	return isOpening(d, c.first-1) != isClosing(d, c.last)
}
