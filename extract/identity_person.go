package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// findPerson finds the person that a candidate names: of those whose name it fits one of the gender, if
// there is any, the one named in full most often, then the last one named before, else the first named behind: a
// title is of whom the article starts with.
func (n *names) findPerson(d *Document, c *candidate, keys []nameKey) *identity {
	var best *identity
	bestGender := false
	ask := func(id *identity) {
		if !n.isPerson(d, id, c) {
			return
		}
		gender := c.gender&id.gender != 0
		if best == nil || gender && !bestGender || gender == bestGender && id.isNearer(best, c) {
			best, bestGender = id, gender
		}
	}
	for id := range n.register.persons(&c.person, d.Lexemes[c.last-1].Form) {
		ask(id)
	}
	if id := n.register.find(Person, keys); id != nil { // by the name as it is written
		ask(id)
	}
	return best
}

// isNearer reports whether a person is likelier meant than the best so far, who fits as well.
func (id *identity) isNearer(best *identity, c *candidate) bool {
	before, bestBefore := id.first < c.Span.Start, best.first < c.Span.Start
	switch {
	case id.mentions != best.mentions:
		return id.mentions > best.mentions
	case before != bestBefore:
		return before
	case before:
		return id.first > best.first
	}
	return id.first < best.first
}

// isPerson reports whether a candidate may name a person.
func (n *names) isPerson(d *Document, id *identity, c *candidate) bool {
	p, q := &id.person, &c.person
	switch {
	case q.last != "" && q.first == "":
		return p.last != "" && n.isSurnameOf(d, id, c)
	case q.last == "" && q.patronymic == "":
		return q.first != "" && (p.first == q.first || strings.HasPrefix(p.first, q.first+" "))
	case q.last == "":
		return p.first == q.first && (p.patronymic == "" || p.patronymic == q.patronymic)
	}
	return id.best == c.Name || p.last != "" && (p.fits(*q) || p.hasSecond(*q))
}

// isSurnameOf reports whether the surname that stands in the text is a case of the person's.
func (n *names) isSurnameOf(d *Document, id *identity, c *candidate) bool {
	form := d.Lexemes[c.last-1].Form
	if form == id.person.last || c.person.last == id.person.last {
		return true
	}
	if n.inflector == nil {
		return false
	}
	if id.gender != 0 {
		return n.surnameOf(form, id.person.last, id.gender)
	}
	return n.surnameIn(form, id.person.last)
}

// genderOf is the gender of a person by the name, else by the verb behind it or one of speech before it: «Обама
// заявила», «отметил Эрдоган».
func (n *names) genderOf(d *Document, c *candidate) morph.Tags {
	if c.person.first != "" && c.gender != 0 {
		return c.gender
	}
	if gender := n.expected(d, c) & (morph.Masc | morph.Femn); gender != 0 || c.first == d.Sentences[c.Sentence].First {
		return gender
	}
	if before := d.Lexemes[c.first-1]; before.In(n.speech) && isSingularVerb(before.Word) {
		return before.Word.Best().Tags & (morph.Masc | morph.Femn)
	}
	return 0
}

// expected is the cases in which a person's name likely stands by its neighbours, and the gender of a
// surname by itself: a role agrees with it, a preposition governs it, a noun has it in the genitive, and
// before a verb in the singular it is the subject. 0 where nothing tells.
func (n *names) expected(d *Document, c *candidate) morph.Tags {
	if c.isOfSomebody() {
		return n.expectedOfSomebody(d, c)
	}
	if c.rule.ID == "regnal" && d.Lexemes[c.first].Word.Has(morph.Name|morph.Masc|morph.Gent) {
		return morph.Gent // «Карла III»: no queen had that number
	}
	if isRule(c.rule, "common-first-of") && d.Lexemes[c.last-1].Word.Has(morph.Surn|morph.Nomn|morph.Sing) {
		return morph.Nomn // «посол Японии Таре Хидэо»
	}
	if c.last-c.first > 1 && isBesideSubject(d, c.last) {
		return morph.Nomn
	}
	if c.first > d.Sentences[c.Sentence].First {
		if cases, told := n.expectedBehind(d, c); told {
			return cases
		}
	}
	alone := c.last-c.first == 1
	if !alone && n.startsItem(d, c) {
		return casesAtStart(d, c.last)
	}
	switch {
	case c.last >= len(d.Lexemes) || !isSingularVerb(d.Lexemes[c.last].Word):
		return 0
	case !alone:
		return morph.Nomn
	}
	return morph.Nomn | d.Lexemes[c.last].Word.Best().Tags&(morph.Masc|morph.Femn)
}

// expectedOfSomebody is expected for the names of a role that is of somebody and of who has it.
func (n *names) expectedOfSomebody(d *Document, c *candidate) morph.Tags {
	if c.isSomebody(d) {
		return morph.Gent | morph.Masc
	}
	if cases, _ := n.casesOfRole(d, c); cases != 0 {
		return cases
	}
	if first := d.Lexemes[c.first].Word; first.Known && first.Has(morph.Name|morph.Femn|morph.Nomn) && !first.Has(morph.Name|morph.Masc) {
		return morph.Nomn | morph.Femn // «подруга министра Дарья Белова»
	}
	return morph.Nomn | morph.Masc
}

// expectedBehind is expected by what stands before a name in its sentence; false where that tells nothing.
func (n *names) expectedBehind(d *Document, c *candidate) (morph.Tags, bool) {
	alone := c.last-c.first == 1
	if !alone && n.isWomanBehind(d, c) {
		return morph.Nomn | morph.Femn, true
	}
	before := d.Lexemes[c.first-1]
	if !alone && before.In(n.becoming) && before.Word.Best().Tags.Has(morph.VERB|morph.Past|morph.Sing|morph.Masc|morph.Intr) { // «космонавтом стал Наохиро Ояма»
		return morph.Nomn | morph.Masc, true
	}
	if !alone && before.In(n.menOfKin) && isManInCase(d.Lexemes[c.first].Word) { // «сын Роберта Белова» is no Роберта
		return morph.Gent | morph.Masc, true
	}
	if before.In(n.roles) && (alone || !before.Word.Has(morph.NOUN|morph.Sing)) {
		return nounCases(before.Word), true
	}
	if before.In(n.nations) {
		return agreement(before.Word), true
	}
	if cases := n.casesBehindVerb(d, c); cases != 0 && !alone {
		return cases, true
	}
	if cases := adjectiveCases(before.Word); cases != 0 && !alone && bestTags(before).Has(morph.ADJF) { // «24-летний Рюдзи Кимура»
		return cases, true
	}
	if cases := governed(before.Form); cases != 0 {
		return cases, true
	}
	if before.Form == "имени" {
		return casesBehindName(d, c), true
	}
	if cases, hasRole := n.casesOfRole(d, c); hasRole && !alone {
		if cases == 0 && n.mayBeWoman(d, c) {
			return morph.Nomn | morph.Femn, true // «помощник министра Юлия Белова сказала»
		}
		return cases, true
	}
	return morph.Gent, alone && isCommonNoun(d, c.first-1, d.Sentences[c.Sentence].First)
}

// casesBehindVerb is the cases of a full name right behind a verb, and the gender, 0 where it tells nothing: «назначили
// Алену Белову», «убил Роберта Белова», «сказал Абу Обейда».
func (n *names) casesBehindVerb(d *Document, c *candidate) morph.Tags {
	verb, first, last := d.Lexemes[c.first-1], d.Lexemes[c.first], d.Lexemes[c.last-1]
	tags := bestTags(verb)
	switch {
	case tags.Has(morph.INFN|morph.Tran) && !verb.In(n.giving) && !verb.In(n.speech): // «перевести Валерию Белову»
		return morph.Gent | morph.Accs
	case !tags.Has(morph.VERB | morph.Past):
		return 0
	case verb.In(n.saying):
		if tags.Has(morph.Sing|morph.Masc) && morph.HasEnding(last.Form, "а", "я") {
			return morph.Nomn | morph.Masc
		}
	case tags.Has(morph.Tran|morph.Plur) && !verb.In(n.giving), tags.Has(morph.Tran|morph.Masc) && isManInCase(first.Word):
		return morph.Gent | morph.Accs
	}
	return 0
}

// isManInCase reports whether a word may be a man's first name in the genitive and is none in the nominative: «Роберта».
func isManInCase(w *morph.Word) bool {
	return w.Has(morph.Name|morph.Masc|morph.Gent) && !w.Has(morph.Name|morph.Masc|morph.Nomn)
}

// isBesideSubject reports whether the name that ends before a token stands in a list whose next name is in the
// nominative: «Камила Валиева, Аделия Белова».
func isBesideSubject(d *Document, last int) bool {
	if last+2 >= len(d.Tokens) || d.Lexemes[last].Surface != "," && d.Lexemes[last].Form != "и" || d.Tokens[last+1].Shape != text.Title || d.Tokens[last+2].Shape != text.Title {
		return false
	}
	w := d.Lexemes[last+1].Word
	return w.Known && w.Has(morph.Name|morph.Nomn|morph.Sing) && !w.Has(morph.Name|morph.Gent|morph.Sing) && !w.Has(morph.Name|morph.Accs|morph.Sing)
}

// bestTags is the likeliest reading of a word, 0 of what is none.
func bestTags(l *rules.Lexeme) morph.Tags {
	if len(l.Word.Parses) == 0 {
		return 0
	}
	return l.Word.Best().Tags
}

// mayBeWoman reports whether the verb behind a name, or that of speech before its role, is a woman's and the first name
// may be one's.
func (n *names) mayBeWoman(d *Document, c *candidate) bool {
	first := d.Lexemes[c.first].Word
	return (saysOfWoman(d, c.last) || n.womanSaysBefore(d, c)) && (!first.Known || first.Has(morph.Name|morph.Femn|morph.Nomn))
}

// womanSaysBefore reports whether the last verb before a name is one of speech whose subject is a woman: «рассказала
// помощник руководителя управления Эльмира Белова».
func (n *names) womanSaysBefore(d *Document, c *candidate) bool {
	for t := c.first - 1; t >= max(d.Sentences[c.Sentence].First, c.first-roleReach-2); t-- {
		if d.Tokens[t].Kind == text.Mark && !isOpening(d, t) && !isClosing(d, t) {
			return false
		}
		if isA(d, t, morph.VERB) {
			return d.Lexemes[t].In(n.speech) && d.Lexemes[t].Word.Best().Tags.Has(morph.Past|morph.Sing|morph.Femn)
		}
	}
	return false
}

// isCommonNoun reports whether a token is a common noun: in lower case, or in the nominative at the start of the
// sentence, «Сторонники Петрова».
func isCommonNoun(d *Document, t, first int) bool {
	w := d.Lexemes[t].Word
	if len(w.Parses) == 0 || !w.Best().Tags.Has(morph.NOUN) {
		return false
	}
	return d.Tokens[t].Shape == text.Lower || t == first && w.Known && w.Best().Tags.Has(morph.Nomn) && !w.Union().Any(morph.Proper)
}

// casesAtStart is the cases of a name that starts a sentence, and the gender, by what stands behind it: «Ладе Дэнс 56
// лет», «Эдуарда Багирова похоронили», «Роберта Орлова сказала».
func casesAtStart(d *Document, behind int) morph.Tags {
	if behind+1 >= len(d.Lexemes) {
		return morph.Nomn
	}
	if unit := d.Lexemes[behind+1].Word; d.Tokens[behind].Kind == text.Number && (unit.HasLemma("год") || unit.HasLemma("лет")) {
		return morph.Datv
	}
	if !isA(d, behind, morph.VERB) {
		return morph.Nomn
	}
	switch tags := d.Lexemes[behind].Word.Best().Tags; {
	case tags.Has(morph.Plur) && !tags.Any(morph.Impr):
		return morph.Gent | morph.Accs
	case tags.Has(morph.Past | morph.Sing):
		return morph.Nomn | tags&(morph.Masc|morph.Femn)
	}
	return morph.Nomn
}

// casesBehindName is the case of a name behind «имени»: «завод имени Кирова», «врач по имени Киров».
func casesBehindName(d *Document, c *candidate) morph.Tags {
	if c.first > 1 && d.Lexemes[c.first-2].Form == "по" {
		return morph.Nomn
	}
	return morph.Gent
}

// roleReach is how many tokens what a role is of may have between it and the person's name.
const roleReach = 12

// casesOfRole is the cases of a role that stands before a name with what it is of, 0: it may be somebody else's: «посол
// Японии в Китае Синдзи Харада», but «помощник министра Японии Синдзи Харада».
func (n *names) casesOfRole(d *Document, c *candidate) (cases morph.Tags, hasRole bool) {
	first := d.Sentences[c.Sentence].First
	for t := c.first - 1; t >= max(first, c.first-roleReach) && belongsToRole(d, t); t-- {
		if l := d.Lexemes[t]; l.In(n.roles) && isA(d, t, morph.NOUN) && l.Word.Has(morph.NOUN|morph.Sing) {
			start := n.roleStart(d, t, first)
			switch cases := n.roleCases(d, start, t); {
			case start > first && mayHave(d, start-1) && cases.Any(morph.Gent), cases == morph.Case:
				return 0, true
			case start == t:
				return agreement(l.Word) & morph.Case, true // «политик» is not of politics
			default:
				return cases, true
			}
		}
	}
	return 0, false
}

// isWomanBehind reports whether a name is the subject of the verb right before it, which tells that it is a woman's:
// «Беседовала Наргиза Юлдашева», «на сцену вышла …». A verb that may have an object tells nothing («полиция задержала
// …»), unless it is one of speech or nothing before it may be its subject: «интервью взяла …».
func (n *names) isWomanBehind(d *Document, c *candidate) bool {
	verb, first := d.Lexemes[c.first-1], d.Lexemes[c.first].Word
	if !isA(d, c.first-1, morph.VERB) || !verb.Word.Best().Tags.Has(morph.Past|morph.Sing|morph.Femn) {
		return false
	}
	if first.Known && !first.Has(morph.Name|morph.Femn|morph.Nomn) || !first.Known && !morph.HasEnding(first.Form, "а", "я") {
		return false
	}
	return verb.Word.Best().Tags.Any(morph.Intr) || verb.In(n.speech) || lacksWoman(d, d.Sentences[c.Sentence].First, c.first-1)
}

// lacksWoman reports whether none of a few words [first, verb) may be the subject of a verb in the feminine.
func lacksWoman(d *Document, first, verb int) bool {
	const few = 4
	if verb-first > few {
		return false
	}
	for t := first; t < verb; t++ {
		w := d.Lexemes[t].Word
		if d.Tokens[t].Kind != text.Word || !w.Known || w.Union().Any(morph.NPRO) || w.Has(morph.NOUN|morph.Nomn|morph.Sing|morph.Femn) {
			return false
		}
	}
	return true
}

// saysOfWoman reports whether a verb in the past stands at a token, or behind an adverb there, whose subject is a woman.
func saysOfWoman(d *Document, t int) bool {
	for t < len(d.Lexemes) && isA(d, t, morph.ADVB|morph.PRCL|morph.CONJ) {
		t++
	}
	return t < len(d.Lexemes) && isA(d, t, morph.VERB) && d.Lexemes[t].Word.Best().Tags.Has(morph.Past|morph.Sing|morph.Femn)
}

// mayHave reports whether a token is a noun for somebody, whose the next role may be: «помощник министра».
func mayHave(d *Document, t int) bool {
	return isA(d, t, morph.NOUN) && d.Lexemes[t].Word.Best().Tags.Any(morph.Anim)
}

// belongsToRole reports whether a token may stand between a role and the name of who has it.
func belongsToRole(d *Document, t int) bool {
	if d.Tokens[t].Kind != text.Word {
		return isOpening(d, t) || isClosing(d, t)
	}
	tags := d.Lexemes[t].Word.Best().Tags
	return !tags.Any(morph.VERB | morph.INFN | morph.GRND | morph.CONJ)
}

// agreement is the cases in which a word may stand as a noun in the singular, and the gender where it has one alone:
// «победил француза Адриана Маннарино».
func agreement(w *morph.Word) morph.Tags {
	var all morph.Tags
	for i := range w.Parses {
		if tags := w.Parses[i].Tags; tags.Has(morph.NOUN | morph.Sing) {
			all |= tags & (morph.Case | morph.Gender)
		}
	}
	if gender := all & morph.Gender; gender != morph.Masc && gender != morph.Femn {
		all &^= morph.Gender
	}
	return all
}

// adjectiveCases is the cases in which a word may stand as an adjective beside a person.
func adjectiveCases(w *morph.Word) morph.Tags {
	var cases morph.Tags
	for i := range w.Parses {
		if tags := w.Parses[i].Tags; tags.Has(morph.ADJF | morph.Sing) {
			cases |= tags & morph.Case
		}
	}
	if cases.Any(morph.Nomn) {
		return morph.Nomn // the accusative like it is of things
	}
	return cases
}

// startsItem reports whether a name starts the sentence or an item of a list.
func (n *names) startsItem(d *Document, c *candidate) bool {
	return c.first == d.Sentences[c.Sentence].First || d.Lexemes[c.first-1].Surface == "•"
}

// nounCases is the cases in which a word may stand as a noun.
func nounCases(w *morph.Word) morph.Tags {
	var cases morph.Tags
	for i := range w.Parses {
		if w.Parses[i].Tags.Has(morph.NOUN) {
			cases |= w.Parses[i].Tags & morph.Case
		}
	}
	return cases
}
