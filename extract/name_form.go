package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// personName is the parts of a person's name in the nominative, lower case, ё as е.
type personName struct {
	first, patronymic, last string
}

// namePersons puts the persons among the candidates into the nominative and lists those with first
// name and surname.
func (n *names) namePersons(d *Document) {
	n.persons.reset()
	for _, c := range n.candidates {
		if c.Type != Person {
			continue
		}
		n.nameOne(d, c)
	}
	for _, c := range n.candidates {
		if c.Type == Person && n.inflector != nil && n.isOfCouple(d, c) {
			n.nameCouple(d, c)
		}
	}
	n.nameAlike(d, isFullPerson)
	for _, c := range n.candidates {
		if isFullPerson(c) {
			n.persons.add(c.person)
		}
	}
}

// nameAll puts every candidate into the nominative that is not there yet.
func (n *names) nameAll(d *Document) {
	for _, c := range n.candidates {
		if !c.named {
			n.nameOne(d, c)
		}
	}
	n.nameAlike(d, isPlaceOrOrganization)
	n.nameRespelled()
}

func (n *names) nameOne(d *Document, c *candidate) {
	surface := c.Span.Of(d.Text)
	c.named = true
	switch {
	case c.given:
	case n.inflector == nil:
		c.Name = surface
	case c.Type == Person:
		read := n.personName(d, c)
		c.Name, c.gender, c.person = read.name, read.gender, partsOf(read.folded, c.rule.ID)
		c.gender = n.genderOf(d, c)
	case isRule(c.rule, "saint-in-romance"):
		c.Name = n.saintInRomance(d, c)
	case isOfRoute(c), isRule(c.rule, "club"):
		c.Name = surface
	case c.rule.ID == "letters-and-bank":
		noun, _ := d.Lexemes[c.last-1].Word.Find(morph.NOUN | morph.Masc)
		c.Name = d.Text[c.Span.Start:d.Tokens[c.last-1].Start] + capitalised(noun.Lemma)
	case c.rule.ID == "numbered":
		number := d.Text[c.Span.Start:d.Tokens[c.first+1].Start]
		c.Name = number + n.inflector.NominativeFrom(surface[len(number):], casesAfter(d, c.first))
	case c.rule.ID == "ending-with-head":
		c.Name = n.byEnding(d, c)
	case c.Type == Product:
		c.Name = surface
	case c.Type == Norp:
		c.Name = lowered(n.inflector.Nominative(surface))
	case c.Type == Location && c.last-c.first == 1 && isShortInO(d.Lexemes[c.first].Word):
		c.Name = surface
	case isRule(c.rule, "quoted-name") && isCalledSo(d, c):
		c.Name = surface
	case c.Name != "" && !c.declines || isLatin(surface) || isForeign(surface) || c.Type == Org && surface == strings.ToUpper(surface), c.rule.ID == "abbreviation-in-parts",
		c.Type == Org && isAbbreviationInParts(d, c.first):
		c.Name = surface
	default:
		if cases := casesBeside(d, c); cases != 0 {
			c.Name = n.nameBeside(d, c, cases)
			return
		}
		cases := morph.Case
		if c.Type == Org || c.Evidence.has(afterPreposition) {
			cases = casesAfter(d, c.first)
		}
		if c.Name = n.inflector.NominativeFrom(surface, cases); c.Name == surface && cases != morph.Case {
			c.Name = n.inflector.Nominative(surface)
		}
	}
}

// isForeign reports whether a name has a Cyrillic letter that no Russian word has, so that it does not decline as one:
// «Таза Қазақстан».
func isForeign(name string) bool {
	return strings.ContainsAny(name, "әғқңөұүһіїєґўӘҒҚҢӨҰҮҺІЇЄҐЎ")
}

// isCalledSo reports whether nothing tells that a name in quotation marks, one word, stands in another case than the
// nominative, which it is as the dictionary has it, and no surname's: «Рома», not «Ростова».
func isCalledSo(d *Document, c *candidate) bool {
	w := d.Lexemes[c.first].Word
	if c.last-c.first != 1 || !w.Known || d.Tokens[c.first].Shape != text.Title || casesAfter(d, c.first) != morph.Case {
		return false
	}
	return slices.ContainsFunc(w.Parses, func(p morph.Parse) bool {
		return p.Tags.Has(morph.NOUN|morph.Nomn|morph.Sing) && !p.Tags.Has(morph.Surn)
	})
}

// isAbbreviationInParts reports whether a token is an abbreviation with small letters in it, which has no cases, nor
// has what it is of: «КазНУ имени аль-Фараби».
func isAbbreviationInParts(d *Document, t int) bool {
	last, _ := utf8.DecodeLastRuneInString(d.Lexemes[t].Surface)
	return d.Tokens[t].Shape == text.Mixed && unicode.IsUpper(last)
}

// isShortInO reports whether a word that the dictionary lacks is no adjective by its length, so that it has no cases:
// «префектура Хёго».
func isShortInO(w *morph.Word) bool {
	const letters = 6
	return !w.Known && strings.HasSuffix(w.Form, "го") && utf8.RuneCountInString(w.Form) < letters
}

// nameBeside is the nominative of a place that stands beside its noun in one of some cases, or as it is called:
// «селе Кожанка», «посёлке Солнечном», «острове Святой Елены».
func (n *names) nameBeside(d *Document, c *candidate, cases morph.Tags) string {
	surface, word := c.Span.Of(d.Text), d.Lexemes[c.first].Word
	if cases == morph.Nomn || cases == morph.Accs && morph.HasEnding(d.Lexemes[c.last-1].Form, "а", "я") || isDescribed(d, c) || word.HasLemma("святой") || isCalled(word, morph.Geox|morph.Nomn, cases) || isCalled(word, morph.Nomn|morph.Sing, cases) {
		return surface
	}
	name := n.inflector.NominativeFrom(surface, cases)
	switch {
	case name == surface && isOfSeveral(c) && word.Has(morph.ADJF|morph.Neut): // «в районах Песчаного и Кисловки»
		if form, ok := n.beside(d.Lexemes[c.first], morph.Neut); ok {
			return withCapitals(form) + d.Text[d.Tokens[c.first].End:c.Span.End]
		}
	case name == surface && word.Union().Any(morph.ADJF):
		phrase := n.inflector.Nominative(d.Text[d.Tokens[c.first-1].Start:c.Span.End])
		if _, behind, ok := strings.Cut(phrase, " "); ok {
			return behind
		}
	case !word.Known && strings.HasPrefix(name, surface): // the genitive of many, of a word that nobody knows
		return surface
	}
	return name
}

// saintInRomance is the nominative of a place whose last word alone has cases, where a preposition shows them: «в Пуэрто
// Кальпоге».
func (n *names) saintInRomance(d *Document, c *candidate) string {
	last := d.Tokens[c.last-1].Start
	if c.first == 0 || governed(d.Lexemes[c.first-1].Form) == 0 {
		return c.Span.Of(d.Text)
	}
	return d.Text[c.Span.Start:last] + n.inflector.NominativeFrom(d.Text[last:c.Span.End], casesAfter(d, c.first))
}

// isDescribed reports whether the first of two words is an adjective in the nominative by its ending: «Червоная Рудка»,
// «Сухой Лиман».
func isDescribed(d *Document, c *candidate) bool {
	if c.last-c.first != 2 {
		return false
	}
	first, second := d.Lexemes[c.first].Form, d.Lexemes[c.first+1].Word
	return morph.HasEnding(first, "ая", "яя", "ое", "ее", "ый", "ий", "ые", "ие") ||
		strings.HasSuffix(first, "ой") && second.Has(morph.Nomn|morph.Sing|morph.Masc)
}

// byEnding is the nominative of a place whose adjective the dictionary lacks: «Каменском районе».
func (n *names) byEnding(d *Document, c *candidate) string {
	adjective, head := d.Tokens[c.first].Of(d.Text), d.Lexemes[c.last-1]
	noun, ok := head.Word.Find(morph.NOUN)
	cut := strings.LastIndex(adjective, "к")
	if !ok || cut < 0 {
		return c.Span.Of(d.Text)
	}
	end := "ий"
	switch {
	case noun.Tags.Has(morph.Femn):
		end = "ая"
	case noun.Tags.Has(morph.Neut):
		end = "ое"
	}
	return adjective[:cut+len("к")] + end + " " + noun.Lemma
}

// isCalled reports whether a word is a name in the nominative that stands in none of some cases, unless the
// nominative is one of them.
func isCalled(w *morph.Word, name, cases morph.Tags) bool {
	kind := name &^ morph.Case
	return w.Has(name) && (cases.Any(morph.Nomn) || !slices.ContainsFunc(w.Parses, func(p morph.Parse) bool {
		return p.Tags.Has(kind) && p.Tags.Any(cases)
	}))
}

// personName is a person's name in the nominative. Of an East Asian name the first and the last word decline.
func (n *names) personName(d *Document, c *candidate) *inflectedName {
	surface := c.Span.Of(d.Text)
	if c.fixed > 0 {
		return n.fixedName(d, c)
	}
	if strings.HasPrefix(c.rule.ID, "east-asian") {
		name := n.eastAsianName(surface)
		return &inflectedName{name: name, folded: morph.Fold(name)}
	}
	if read := n.inflector.person(surface, n.expected(d, c)); read.agrees {
		return read
	}
	return n.inflector.person(surface, 0)
}

// fixedName is a name whose first words are as they stand.
func (n *names) fixedName(d *Document, c *candidate) *inflectedName {
	name := d.Text[c.Span.Start:d.Tokens[c.first+c.fixed-1].End]
	read := inflectedName{agrees: true}
	if rest := c.first + c.fixed; rest < c.last {
		behind := n.inflector.person(d.Text[d.Tokens[rest].Start:c.Span.End], 0)
		name += " " + behind.name
		read.gender = behind.gender
	}
	read.name, read.folded = name, morph.Fold(name)
	return &read
}

// eastAsianName is «Ким Чен Ир» of «Кима Чен Ира» and of «Ким Чен Ира»: the surname declines or does not, the last
// word does where it ends as a case of a syllable.
func (n *names) eastAsianName(surface string) string {
	first, rest, ok := strings.Cut(surface, " ")
	if !ok {
		return surface
	}
	surname := n.inflector.person(first, morph.Masc).name
	cut := strings.LastIndexByte(rest, ' ') + 1
	return surname + " " + rest[:cut] + nominativeSyllable(rest[cut:])
}

// nominativeSyllable takes the ending of a case off a Chinese or Korean word: the consonants before it are those
// in which syllables end («Ын-а», «Цзиньпин-ом»), and a vowel stands before them. «Шанфу» has none.
func nominativeSyllable(word string) string {
	for _, end := range [...]struct{ oblique, nominative string }{
		{"ом", ""}, {"ем", "ь"}, {"а", ""}, {"у", ""}, {"е", ""}, {"я", "ь"}, {"ю", "ь"},
	} {
		stem, ok := strings.CutSuffix(word, end.oblique)
		if !ok {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(stem)
		if strings.ContainsRune("аоуэ", last) && end.nominative != "" { // «Вэя»
			return stem + "й"
		}
		if strings.ContainsRune("нмкптлр", last) && strings.ContainsAny(strings.ToLower(stem), "аеёиоуыэюя") {
			return stem + end.nominative
		}
	}
	return word
}

// partsOf divides a name in lower case by what its rule says of the order of its parts.
func partsOf(name, rule string) personName {
	var p personName
	var few [4]string // most names have no more words
	words := few[:0]
	for word := range strings.FieldsSeq(strings.ReplaceAll(name, ".", ". ")) {
		words = append(words, word)
	}
	if len(words) == 0 {
		return p
	}
	end := len(words) - 1
	switch rule {
	case "surname", "unknown-word":
		p.last = words[end]
	case "first-name", "initials-alone":
		p.first = words[0]
	case "first-and-patronymic", "addressed":
		p.first, p.patronymic = words[0], words[end]
	case "east-asian", "east-asian-short":
		p.last, p.first = words[0], strings.Join(words[1:], " ")
	case "regnal":
		p.first = strings.Join(words, " ")
	case "full-name-reversed", "initials-behind":
		p.last = words[0]
		if end > 0 {
			p.first = words[1]
		}
		if end > 1 {
			p.patronymic = words[2]
		}
	default:
		p.last = words[end]
		if end > 0 {
			p.first = words[0]
		}
		if end > 1 {
			p.patronymic = words[1]
		}
	}
	return p
}

// fits reports whether two names may be one person's: what both have is equal, an initial stands for
// what it starts.
func (p personName) fits(q personName) bool {
	if p.last != "" && q.last != "" && p.last != q.last {
		return false
	}
	return alike(p.first, q.first) && (alike(p.patronymic, q.patronymic) || p.last != "" && q.last != "" && !isInitial(p.patronymic+q.patronymic))
}

// hasSecond reports whether the other name leaves the first of two out: «Тайип Эрдоган».
func (p personName) hasSecond(q personName) bool {
	return p.last == q.last && q.patronymic == "" && p.patronymic != "" && p.patronymic == q.first
}

func alike(a, b string) bool {
	if a == "" || b == "" || a == b {
		return true
	}
	if isInitial(a) || isInitial(b) {
		x, _ := utf8.DecodeRuneInString(a)
		y, _ := utf8.DecodeRuneInString(b)
		return x == y
	}
	return false
}

func isInitial(s string) bool { return strings.HasSuffix(s, ".") }

func isLatin(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) < 0
}

func capitalised(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

func lowered(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}
