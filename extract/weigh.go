package extract

import (
	"strings"
	"unicode/utf8"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// weigh is the one place where it is decided what speaks for a candidate of the rules and what against;
// evidence.go has what each counts. What the rest of the article shows comes later (name_lone.go).
func (n *names) weigh(d *Document, c *candidate) Evidence {
	switch c.Type {
	case Person:
		return n.weighPerson(d, c)
	case Location:
		return n.weighPlace(d, c)
	case Org:
		return n.orgs.weigh(d, c)
	case Event:
		return weighEvent(d, c)
	case Norp:
		if d.Tokens[c.first].Shape == text.Title && (aloneInMarks(d, c.first, c.last) || !startsSentence(d, c) && d.Lexemes[c.first].Word.Union().Any(morph.Surn)) {
			return byHeadNoun | aloneInQuotes // «Чехов»
		}
	case Law:
		if c.rule.ID == "about" && startsSentence(d, c) && d.Lexemes[c.first].In(n.orgs.acts) {
			return byHeadNoun | commonWord
		}
	}
	return byHeadNoun
}

// weighEvent: a head noun with an adjective alone says little where a sentence starts; in quotation marks
// stand titles of works.
func weighEvent(d *Document, c *candidate) Evidence {
	switch {
	case c.rule.ID == "known":
		return inTable
	case c.rule.ID == "named-head" && c.last-c.first == 2 && startsSentence(d, c):
		return byHeadNoun | commonWord
	case c.rule.ID == "days-of" && c.first > 0 && isOpening(d, c.first-1):
		return byHeadNoun | aloneInQuotes
	}
	return byHeadNoun
}

func (n *names) weighPerson(d *Document, c *candidate) Evidence {
	e := n.weighPersonRule(d, c)
	if c.first > 0 && isOpening(d, c.first-1) && isNumbered(d, c.last) {
		e |= afterThing
	}
	if strings.Contains(d.Lexemes[c.last-1].Form, "ск") && isAdjectiveOf(d, c.last-1) { // «в Измаиле Одесской области»
		e |= disagrees
	}
	if c.last-c.first < 2 {
		return e
	}
	if aloneInMarks(d, c.first, c.last) {
		e |= aloneInQuotes
	}
	if c.first > 0 && d.Lexemes[c.first-1].In(n.settlements) && !isKnownName(d.Lexemes[c.first].Word) { // «деревни Елизаветовка Старовойт»
		e |= disagrees
	}
	if n.isBehindLand(d, c) { // «в провинции Кальпогас Иван Белов»
		e |= disagrees
	}
	if n.inflector != nil && !n.inflector.person(c.Span.Of(d.Text), 0).agrees && !n.isOfCouple(d, c) {
		e |= disagrees
	}
	return e
}

// isBehindLand reports whether the first of a few words, which the dictionary lacks, is rather the name of what the noun
// before them says behind a preposition: «в городе Кальпог Иванов нашёл клад».
func (n *names) isBehindLand(d *Document, c *candidate) bool {
	if c.first < 2 || d.Lexemes[c.first].Word.Known || !d.Lexemes[c.first-2].In(n.prepositions) {
		return false
	}
	noun := d.Lexemes[c.first-1]
	return c.last-c.first > 2 && noun.In(n.landWords) || noun.In(n.towns)
}

// isNumbered reports whether a hyphen and a number stand at a token: «Чандраян-3».
func isNumbered(d *Document, t int) bool {
	return t+1 < len(d.Tokens) && d.Lexemes[t].Surface == "-" && d.Tokens[t+1].Kind == text.Number && d.Tokens[t].Start == d.Tokens[t-1].End
}

// isKnownName reports whether the dictionary has a word as a first name.
func isKnownName(w *morph.Word) bool { return w.Known && w.Union().Any(morph.Name) }

func (n *names) weighPersonRule(d *Document, c *candidate) Evidence {
	switch c.rule.ID {
	case "surname":
		return n.weighSurname(d, c)
	case "names-after-role":
		return byShape | afterRole
	case "first-name":
		return n.weighFirstName(d, c)
	case "unknown-word":
		return n.weighUnknown(d, c) | isUnknown
	case "unknown-names":
		return n.weighUnknown(d, c) | byShape
	case ofSomebody:
		if c.first > 0 && d.Lexemes[c.first-1].In(n.somebodys) { // «адвокат Иванова Пётр Белов», not of a town
			return byFullName | afterRole
		}
	case "regnal":
		return byRegnalNumber
	case "east-asian", "east-asian-short":
		if startsSentence(d, c) && mayOpen(d.Lexemes[c.first].Word) {
			return byFullName | commonWord
		}
	case "unknown-first", "first-and-capital":
		if startsSentence(d, c) && mayBeCommon(d.Lexemes[c.first].Word) {
			return byFullName | commonWord
		}
	}
	return byFullName
}

// mayOpen reports whether a word is one of those that open sentences: «Но», not «Си».
func mayOpen(w *morph.Word) bool {
	return w.Known && w.Best().Tags.Any(morph.PREP|morph.CONJ|morph.NPRO|morph.ADVB|morph.INTJ|morph.VERB) && !w.Union().Any(morph.Name)
}

// weighSurname: a word by itself whose likeliest reading is a surname.
func (n *names) weighSurname(d *Document, c *candidate) Evidence {
	w := d.Lexemes[c.first].Word
	var e Evidence
	if w.Best().Tags.Has(morph.Surn) {
		e |= likelySurname
	}
	if isUpperText(d, c) {
		e |= allCapitals
	}
	if startsSentence(d, c) && mayBeCommon(w) && !isSubjectAsName(d, c.first) {
		e |= commonWord
	}
	if c.first > 0 && d.Lexemes[c.first-1].In(n.clergy) && strings.Contains(w.Form, "ск") { // «митрополит Русенский», «принц Кембриджский»
		e |= disagrees
	}
	return e | n.aroundPerson(d, c)&^(besideSpeech|beforeVerb)
}

// weighFirstName: a first name by itself.
func (n *names) weighFirstName(d *Document, c *candidate) Evidence {
	w := d.Lexemes[c.first].Word
	if !w.Best().Tags.Has(morph.Name) {
		return 0
	}
	e := isFirstName | n.aroundPerson(d, c)
	if startsSentence(d, c) && (mayBeCommon(w) || d.Lexemes[c.first].In(n.roles)) {
		e |= commonWord
	}
	return e
}

// weighUnknown: words that the dictionary lacks.
func (n *names) weighUnknown(d *Document, c *candidate) Evidence {
	e := n.aroundPerson(d, c)
	if startsSentence(d, c) && c.last-c.first == 1 {
		e |= atStart
	}
	return e
}

// aroundPerson is what stands around a person.
func (n *names) aroundPerson(d *Document, c *candidate) Evidence {
	e := n.around(d, c.first, c.last)
	if e.has(afterPreposition) {
		e = e&^(afterPreposition|beforeVerb) | personInPlace
	}
	if opensTitle(d, c) {
		e |= aloneInQuotes
	}
	return e
}

// opensTitle reports whether a name by itself is the first word of a few in quotation marks that are no statement:
// «кафе «Чехов сад»», «Антоний и Клеопатра».
func opensTitle(d *Document, c *candidate) bool {
	const most = 3
	if c.first == 0 || !isOpening(d, c.first-1) {
		return false
	}
	for t := c.last; t < min(c.last+most+1, len(d.Tokens)); t++ {
		switch {
		case isClosing(d, t):
			return t > c.last
		case d.Tokens[t].Kind == text.Number, d.Tokens[t].Kind == text.Word && isOfTitle(d.Lexemes[t].Word):
		default:
			return false
		}
	}
	return false
}

// isOfTitle reports whether a word says nothing of somebody before it, as a verb would.
func isOfTitle(w *morph.Word) bool {
	return w.Form == "и" || w.Best().Tags.Any(morph.NOUN|morph.ADJF|morph.Latn)
}

func (n *names) weighPlace(d *Document, c *candidate) Evidence {
	e := byHeadNoun
	switch {
	case c.rule.ID == "behind-head": // the first stands behind a colon
		return e
	case c.rule.ID == "unknown-place", c.rule.ID == "surname-as-place":
		return isUnknown | afterPreposition | n.around(d, c.first, c.last)&(aloneInQuotes|afterThing)
	case c.rule.ID == "surname-beside-towns", c.rule.ID == "in-vladimir":
		e = likelyPlace
	case c.rule.ID == "dictionary":
		e = 0
		if w := d.Lexemes[c.first].Word; w.Known && w.Best().Tags.Has(morph.Geox) {
			e = likelyPlace
		}
	case c.given && isOtherAbbreviation(d, c):
		return 0
	case !c.given && c.Name != "" && c.last-c.first > 1 && !aloneInMarks(d, c.first, c.last): // «Сергиев Посад» as the table has it
		e = inTable
	case c.given && isBesideNoun(c):
		e = inTable | byHeadNoun
	case c.given:
		e = inTable
		if w := d.Lexemes[c.first].Word; c.last-c.first == 1 && c.rule != n.adjective && mayBeCommon(w) && !isLikelyPlace(w) && (startsSentence(d, c) || isUpperText(d, c)) {
			e |= commonWord
		}
	case c.rule.ID == "town" && c.last-c.first == 1 && n.isAfterRole(d, c.first-1) && d.Lexemes[c.first].Word.Best().Tags.Has(morph.Surn):
		return byHeadNoun | disagrees // «мэр города Петров»
	}
	if c.last-c.first == 1 && aloneInMarks(d, c.first, c.last) {
		e |= aloneInQuotes
	}
	if c.last-c.first == 1 && c.rule != n.adjective && isAdjectiveOf(d, c.first) { // «на Купянском направлении»
		e |= disagrees
	}
	return e
}

// isLikelyPlace reports whether a word is a place by its first reading, or by the one behind that as letters: «МИНСК».
func isLikelyPlace(w *morph.Word) bool {
	best := w.Best().Tags
	return best.Has(morph.Geox) || best.Has(morph.Abbr) && w.Union().Any(morph.Geox)
}

// isOtherAbbreviation reports whether capitals are a short word of their own and no case of a place: «МАР» is not of
// Мары.
func isOtherAbbreviation(d *Document, c *candidate) bool {
	const letters = 4
	t := &d.Tokens[c.first]
	return c.last-c.first == 1 && t.Shape == text.Upper && utf8.RuneCountInString(t.Of(d.Text)) <= letters &&
		morph.Fold(c.Name) != d.Lexemes[c.first].Form && sameStem(morph.Fold(c.Name), d.Lexemes[c.first].Form) && !isUpperText(d, c)
}

func (e Evidence) has(all Evidence) bool { return e&all == all }

// Any reports whether e holds some of the evidence.
func (e Evidence) Any(some Evidence) bool { return e&some != 0 }
