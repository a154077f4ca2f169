package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// orgEvidence weighs organisations; see weigh.
type orgEvidence struct {
	heads rules.Class // «министерство», «банк»: what heads names
	kind  rules.Class // «компания», before a name in quotation marks
	thing rules.Class // «фильм», «орден»: what stands behind in quotation marks is no organisation
	prize rules.Class // «Оскар»: what stands in quotation marks and is no organisation
	made  rules.Class // «автомобиль», «техника»: the name of the maker behind is the make
	arms  rules.Class // «пулемёт», «автомобиль»: letters behind are the make
	works rules.Class // «фильм», «песня»: what stands behind is no organisation anywhere in the article
	acts  rules.Class // «закон», «указ»: acts that are written of before they have a name
	role  rules.Class // «глава»: what stands in quotation marks behind is what the role is of
	plain rules.Class // «местный», «аварийный»: with a head alone it is no name where a sentence starts
	head  rules.Class // «компания», «группа»: with an adjective alone it is no name where a sentence starts

	agency rules.Class // «агентство», «фонд»: of those «по …» is a name there, too
	forces rules.Class // «сила», «войско»: what is called so is an organisation
	forms  rules.Class // «ЗАО»
	places rules.Class // «район», before a place that is called as a club
	awards rules.Class // «орден», before what the table has as an organisation
	latin  rules.Class // «Airlines», in the names of companies
	naming rules.Class // «название», behind which anything may stand
	brands rules.Class // «бренд», before companies in a list
	papers rules.Class // «доклад», before the Latin name of who made it
}

func newOrgEvidence(pack *rules.Pack) orgEvidence {
	return orgEvidence{
		heads: pack.Class("org-head"), kind: pack.Class("org-noun"), thing: pack.Class("thing-noun"),
		prize: pack.Class("prize"), made: pack.Class("product-noun"), arms: pack.Class("arm"), acts: pack.Class("act"), works: pack.Class("work-noun"),
		role: pack.Class("person-role"), plain: pack.Class("plain-adjective"), head: pack.Class("common-head"), agency: pack.Class("agency-head"),
		forces: pack.Class("forces"), forms: pack.Class("legal-form"), places: pack.Class("quarter"), awards: pack.Class("award"), naming: pack.Class("naming"), brands: pack.Class("brand"), latin: pack.Class("company-word"), papers: pack.Class("authored"),
	}
}

// weigh is what speaks for an organisation and what against: what the rule saw, and for names by
// themselves where they stand.
func (e orgEvidence) weigh(d *Document, c *candidate) Evidence {
	switch c.rule.ID {
	case "abbreviation":
		if c.first > 0 && d.Tokens[c.first].Glued && d.Tokens[c.first-1].Kind == text.Number {
			return 0 // «Ту-204СМ»
		}
		if c.last-c.first == 1 && c.first > d.Sentences[c.Sentence].First && d.Lexemes[c.first-1].In(e.arms) { // «пулемёт ДШК»
			return byShape | afterThing | capitals(d, c)
		}
		return byShape | capitals(d, c)
	case "latin", "latin-with-letter":
		return e.weighLatin(d, c)
	case "quoted-name":
		return e.weighQuoted(d, c)
	case "kind-and-name":
		if !startsWithCapital(c.Span.Of(d.Text)) {
			return 0
		}
		return byQuotedName
	case "of-person", "told-by", "by-the-data-of", "spoken-in", "kinds-in-list":
		c.declines = true
		return byQuotedName
	case "head-by":
		if l := d.Lexemes[c.first]; l.In(e.head) && !l.In(e.agency) && startsSentence(d, c) {
			return byHeadNoun | commonWord
		}
	case "head-of-what":
		if e.isOfThing(d, c) {
			return byHeadNoun | afterThing
		}
		if startsSentence(d, c) && (d.Lexemes[c.first].In(e.head) || !d.Lexemes[c.first].Word.Has(morph.NOUN|morph.Sing)) || isInTheNet(d, c.first) {
			return byHeadNoun | commonWord
		}
	case "adjective-head":
		if e.isOfThing(d, c) {
			return byHeadNoun | afterThing
		}
		if startsSentence(d, c) && (c.last-c.first == 2 && d.Lexemes[c.last-1].In(e.head) || e.isOrdinary(d, c) || e.describesLatin(d, c)) {
			return byHeadNoun | commonWord
		}
	case "body-alone":
		if startsSentence(d, c) {
			return byHeadNoun | commonWord
		}
		return byHeadNoun | capitals(d, c)
	case "in-quotation-marks":
		return inTable
	case "kind-and-unknown":
		return likelyOrganization
	case "known", "company", "media", "dictionary", "ministry-in-short":
		return e.weighKnown(d, c)
	}
	return byHeadNoun
}

// isOfThing reports whether a name opens quotation marks behind a word for a thing: «фильм «Фабрика снов»».
func (e orgEvidence) isOfThing(d *Document, c *candidate) bool {
	if c.first < 2 || !isOpening(d, c.first-1) {
		return false
	}
	before := d.Lexemes[c.first-2]
	return before.In(e.thing) && !before.In(e.naming)
}

// isInTheNet tells of the net of all nets, which is no organisation: «в Сети видео нет».
func isInTheNet(d *Document, t int) bool {
	return t > 0 && d.Lexemes[t].Word.HasLemma("сеть") && d.Lexemes[t-1].Form == "в" && d.Tokens[t+1].Shape == text.Lower
}

// isOrdinary reports whether a head with an adjective may be common words that start a sentence: «Аварийные бригады
// восстановили свет».
func (e orgEvidence) isOrdinary(d *Document, c *candidate) bool {
	return d.Lexemes[c.first].In(e.plain) && isLowerBehind(d, c)
}

// describesLatin reports whether common words that start a sentence say what the name in Latin letters behind them is:
// «Британская оборонная компания BAE Systems», not «Дисциплинарный совет FIFA».
func (e orgEvidence) describesLatin(d *Document, c *candidate) bool {
	return d.Lexemes[c.last-1].In(e.kind) && c.last < len(d.Tokens) && d.Tokens[c.last].Script == text.Latin && d.Tokens[c.last].Shape > text.Lower && isLowerBehind(d, c)
}

// isLowerBehind reports whether all words of a name but the first are in lower case.
func isLowerBehind(d *Document, c *candidate) bool {
	for t := c.first + 1; t < c.last; t++ {
		if d.Tokens[t].Shape != text.Lower {
			return false
		}
	}
	return true
}

// capitals is the evidence that a sentence in capitals is against names that capitals make.
func capitals(d *Document, c *candidate) Evidence {
	if isUpperText(d, c) {
		return allCapitals
	}
	return 0
}

// weighKnown doubts names of one common word («Труд», «Правда») where a sentence starts or all is in
// capitals.
func (e orgEvidence) weighKnown(d *Document, c *candidate) Evidence {
	first := d.Lexemes[c.first]
	evidence := inTable
	if c.last < len(d.Tokens) && d.Tokens[c.last].Glued && d.Tokens[c.last].Kind == text.Word { // «МакSим»
		return 0
	}
	marked := c.first > 0 && isOpening(d, c.first-1)
	if c.last-c.first == 1 && !marked && isCommonWord(first.Word) {
		if evidence |= capitals(d, c); startsSentence(d, c) && d.Tokens[c.first].Shape != text.Upper { // «ФИФА»
			evidence |= commonWord
		}
	}
	if c.first == d.Sentences[c.Sentence].First {
		return evidence
	}
	before := d.Lexemes[c.first-1]
	if c.rule.ID == "company" && before.In(e.made) || c.rule.ID == "media" && before.In(e.awards) || // «дрон ВСУ» is of its owner
		isRule(c.rule, "company", "dictionary") && d.Tokens[c.first].Shape == text.Title && before.In(e.places) {
		evidence |= afterThing
	}
	return evidence
}

// isHouse reports whether the house of a power stands where something happens («в Кремле прошёл приём»); those in
// it may speak: «в Кремле заявили», «сообщили в Кремле», «в Кремле, комментируя это, предупредили».
func (n *names) isHouse(d *Document, c *candidate) bool {
	if c.first == 0 || !n.houses[c.Name] {
		return false
	}
	switch d.Lexemes[c.first-1].Form {
	case "над", "возле", "около", "вокруг":
		return true
	case "в", "перед":
	default:
		return false
	}
	first := d.Sentences[c.Sentence].First
	opens := c.first-1 == first || d.Lexemes[c.first-2].Form == "что" || d.Lexemes[c.first-2].Surface == "," // a clause
	if !opens && isOfMany(d.Lexemes[c.first-2]) {
		return false
	}
	const near, far = 3, 10
	for t := c.last; t < min(c.last+far, d.Sentences[c.Sentence].Last); t++ {
		if l := d.Lexemes[t]; (isOfMany(l) || l.Form == "нет") && (opens || t < c.last+near || l.In(n.speech)) {
			return false
		}
	}
	return true
}

// isOfMany reports whether a word may be a verb in the plural, or a participle that stands for one: «уверены».
func isOfMany(l *rules.Lexeme) bool {
	return l.Word.Has(morph.VERB|morph.Plur) || l.Word.Has(morph.PRTS|morph.Plur) || l.Word.Has(morph.ADJS|morph.Plur)
}

// isCommonWord reports whether a word is in the dictionary and is there no name.
func isCommonWord(w *morph.Word) bool {
	return w.Known && !w.Union().Any(morph.Proper|morph.Abbr)
}

// weighLatin weighs names in Latin letters; single letters, roman numbers and parts of a quotation are none.
func (e orgEvidence) weighLatin(d *Document, c *candidate) Evidence {
	surface := c.Span.Of(d.Text)
	if len(surface) < 2 || inQuotes(d, c) || strings.Trim(surface, "IVXLC") == "" {
		return 0
	}
	if isDatedWork(d, c.last-1) || c.last-c.first == 1 && isForeignText(d, c.last) || isPiece(d, c.first) || isType(d, c.last) {
		return 0
	}
	if isDesignation(d, c.first-1) { // «RM-70 Vampire»
		return inLatin | afterThing
	}
	marked := aloneInMarks(d, c.first, c.last)
	first := firstOfLatin(d, c.first)
	switch {
	case marked:
		first = e.firstOfList(d, c.first-1)
	case first > 1 && d.Lexemes[first-1].Surface == "(" && isClosing(d, first-2): // «сериал «Урдак» (The Urdak)»
		first, marked = e.firstOfList(d, first), true
	}
	if e.isOfCompany(d, c) {
		return inLatin
	}
	before, ok := e.nounBefore(d, first)
	switch {
	case !ok || !before.In(e.thing) || !marked && before.In(e.papers):
	case marked || first == c.first || before.Word.Has(morph.Plur) && !before.In(e.brands):
		return inLatin | afterThing
	}
	return inLatin
}

// isForeignText reports whether a phrase in Latin letters goes on at a token: «There shall never be».
func isForeignText(d *Document, t int) bool {
	const least = 2 // words in lower case: not «RTL info»
	for i := t; i < t+least; i++ {
		if i >= len(d.Tokens) || d.Tokens[i].Script != text.Latin || d.Tokens[i].Shape != text.Lower {
			return false
		}
	}
	return true
}

// isOfCompany reports whether a Latin name ends in a word as those of companies do: «самолёт Kalpog Airlines» is no
// type.
func (e orgEvidence) isOfCompany(d *Document, c *candidate) bool {
	return c.last-c.first > 1 && d.Lexemes[c.last-1].In(e.latin)
}

// isPiece reports whether a token goes on with a word behind a stop or a slash: «AN/TPY-6», «AMX-10RC».
func isPiece(d *Document, t int) bool {
	if t > 0 && d.Lexemes[t-1].Surface == "I" { // «I Am Here»
		return true
	}
	if t < 2 || !d.Tokens[t].Glued || !d.Tokens[t-1].Glued || d.Tokens[t-2].Script != text.Latin {
		return false
	}
	switch d.Lexemes[t-1].Surface {
	case ".", "/":
		return true
	case "-":
		return d.Tokens[t].Kind == text.Number
	}
	return false
}

// isType reports whether a number of a type stands behind letters: «RM-70», not «MI-5».
func isType(d *Document, t int) bool {
	return t+1 < len(d.Tokens) && d.Tokens[t].Glued && d.Tokens[t+1].Glued && d.Lexemes[t].Surface == "-" && d.Tokens[t-1].Shape == text.Upper &&
		d.Tokens[t+1].Kind == text.Number && d.Tokens[t+1].Len() > 1
}

// firstOfLatin goes from a name in Latin letters back over such names before it in a list: «игры Kalpog, Urdak 2 и Shivrat».
func firstOfLatin(d *Document, first int) int {
	const longest = 30 // tokens
	start := first
	for i := first - 1; i > 0 && i > first-longest; i-- {
		switch tok := &d.Tokens[i]; {
		case tok.Script == text.Latin || tok.Kind == text.Number:
			start = i
		case d.Lexemes[i].Surface != "," && d.Lexemes[i].Form != "и":
			return start
		}
	}
	return start
}

// weighQuoted weighs a name in quotation marks without the word for what it is: «Спартак». Such names are
// mostly organisations; those of works, prizes and things have their noun before them, or before the
// first of a list.
func (e orgEvidence) weighQuoted(d *Document, c *candidate) Evidence {
	for i := c.first; i < c.last; i++ {
		if !isNameWord(d, i) {
			return 0
		}
	}
	if d.Tokens[c.first].Script == text.Cyrillic && !startsWithCapital(c.Span.Of(d.Text)) { // «анти-Россия»
		return 0
	}
	only := d.Lexemes[c.first]
	if c.last-c.first > 1 && only.In(e.thing) && !only.In(e.kind) && !only.In(e.heads) { // «Дело Урдака»
		return 0
	}
	if c.last-c.first == 1 && (only.Word.Known && only.Word.Best().Tags.Any(morph.ADJF|morph.PRTF|morph.PREP) || only.In(e.prize) || utf8.RuneCountInString(only.Form) == 1) {
		return 0
	}
	first := e.firstOfList(d, c.first-1)
	if isAfterColon(d, first) && !isOfMatch(d, c.last) || isTitleOfNumber(d, first) || isDatedWork(d, c.last) {
		return 0
	}
	if isDesignation(d, first-1) {
		return quotedAlone | afterThing
	}
	before, ok := e.nounBefore(d, first)
	switch {
	case ok && before.In(e.thing):
		return quotedAlone | afterThing
	case ok && before.In(e.kind):
		return byQuotedName
	}
	c.declines = true
	return quotedAlone
}

// isDesignation reports whether a token ends the letters and the number by which a type goes: «С-400», «Т-90М», «9К58».
func isDesignation(d *Document, t int) bool {
	if t > 0 && d.Tokens[t].Kind == text.Word && d.Tokens[t].Glued && d.Tokens[t-1].Kind == text.Number {
		t--
	}
	if t < 1 || d.Tokens[t].Kind != text.Number || !d.Tokens[t].Glued {
		return false
	}
	return d.Tokens[t-1].Kind == text.Word || d.Lexemes[t-1].Surface == "-" && d.Tokens[t-1].Glued
}

// isNameWord reports whether a word may stand in the name of an organisation: what speaks is no name.
func isNameWord(d *Document, token int) bool {
	if t := d.Tokens[token]; t.Kind == text.Mark && d.Lexemes[token].Surface != "-" && d.Lexemes[token].Surface != "." {
		return false
	}
	best := d.Lexemes[token].Word
	if len(best.Parses) == 0 {
		return true
	}
	return !best.Best().Tags.Any(morph.VERB | morph.INFN | morph.GRND | morph.NPRO | morph.PRED | morph.ADVB | morph.PRCL | morph.INTJ)
}

// firstOfList goes from the opening mark of a name back over the names before it in a list: the opening
// mark of the first.
func (e orgEvidence) firstOfList(d *Document, open int) int {
	const longest = 14 // tokens in marks
	for range 12 {
		i := open - 1
		if i > 1 && d.Lexemes[i].Surface == "(" && isClosing(d, i-1) { // «переход «Урдак» («Шиврат»)»
			open = openingBefore(d, i-1, longest)
			continue
		}
		if i < 2 || d.Lexemes[i].Surface != "," && d.Lexemes[i].Form != "и" {
			return open
		}
		close := closingBefore(d, i)
		if close < 2 {
			return open
		}
		k := openingBefore(d, close, longest)
		if k == close {
			return open
		}
		open = k
	}
	return open
}

// openingBefore is the mark that opens before a closing one, which it is itself where none stands near.
func openingBefore(d *Document, closing, longest int) int {
	for k := closing - 1; k >= 0 && k >= closing-longest; k-- {
		if isOpening(d, k) {
			return k
		}
	}
	return closing
}

// inBrackets is how many tokens brackets behind a name may hold.
const inBrackets = 12

// closingBefore is the closing mark before a token, behind which brackets or the name of a person may stand: ««Урдак»
// (1990),», ««Урдак» Ивана Белова,». It is -1 where there is none.
func closingBefore(d *Document, token int) int {
	const longest = 3 // words of a name
	i := token - 1
	if d.Lexemes[i].Surface == ")" {
		if i = bracketBefore(d, i, max(0, i-inBrackets)) - 1; i > 0 && d.Lexemes[i].Surface == "," {
			i--
		}
	}
	for last := i - longest; i > 0 && i > last && d.Tokens[i].Shape == text.Title && d.Tokens[i].Kind == text.Word; i-- {
	}
	if i < 1 || !isClosing(d, i) {
		return -1
	}
	return i
}

// nounBefore is the noun that a name at a token belongs to: the one right before it, or that whose genitive,
// adjective, person's name or words of listing («хиты, среди которых «…»») stand between.
func (e orgEvidence) nounBefore(d *Document, token int) (*rules.Lexeme, bool) {
	token = e.beforeListing(d, token)
	if token > 0 && d.Lexemes[token-1].Surface == ")" { // «система залпового огня (РСЗО) «Урдак»»
		if open := bracketBefore(d, token-1, max(0, token-inBrackets)); open > 0 {
			token = open
		}
	}
	reach := 4                                                                 // tokens
	if token > 0 && d.Lexemes[token-1].Surface == "(" && isOpening(d, token) { // «три пункта («Урдак», «Шиврат»)»
		token, reach = token-1, 1
	}
	for i := token - 1; i >= 0 && i >= token-reach; i-- {
		l := d.Lexemes[i]
		if d.Tokens[i].Script == text.Latin && isOpening(d, token) || l.Surface == "'" || l.Surface == "''" { // «сериал HBO «Урдак»», «альбом ''Urdak''»
			continue
		}
		if d.Tokens[i].Glued && (d.Tokens[i].Kind == text.Number || l.Surface == "-") { // «трасса М-5 «Урал»»
			continue
		}
		if d.Tokens[i].Kind != text.Word || len(l.Word.Parses) == 0 {
			return nil, false
		}
		if (l.In(e.thing) || l.In(e.kind)) && !isNameInside(d, i) {
			return l, true
		}
		if l.In(e.role) || l.In(e.forms) { // «по словам главы «Газпрома»»: the marks hold no word
			return nil, false
		}
		if !l.Word.Union().Any(morph.NOUN | morph.ADJF | morph.PRTF) {
			return nil, false
		}
	}
	return nil, false
}

// isNameInside reports whether a word with a capital stands behind another, as names do: «Иван Романов».
func isNameInside(d *Document, t int) bool {
	return t > 0 && d.Tokens[t].Shape == text.Title && d.Tokens[t-1].Kind == text.Word && d.Tokens[t-1].Shape > text.Lower &&
		d.Sentences[d.sentenceAt(t, 0)].First < t
}

// beforeListing goes back over the words that lead from a noun to the list of what it names: «хиты, такие как»,
// «синглы, среди которых»; it returns the token itself where there are none.
func (e orgEvidence) beforeListing(d *Document, token int) int {
	if token > 1 && d.Lexemes[token-1].Surface == "—" && d.Lexemes[token-2].In(e.works) { // «в сериалах — «Урдак»»
		return token - 1
	}
	if token == 0 || d.Lexemes[token-1].Form != "как" && d.Lexemes[token-1].Form != "которых" && d.Lexemes[token-1].Form != "числе" {
		return token
	}
	for _, lead := range [...][]string{
		{",", "среди", "которых"}, {",", "такие", "как"}, {",", "таких", "как"}, {",", "такими", "как"}, {",", "как"}, {"как"},
		{",", "в", "том", "числе"},
	} {
		i := token - len(lead)
		if i >= 0 && slices.EqualFunc(d.Lexemes[i:token], lead, func(l *rules.Lexeme, word string) bool { return l.Form == word }) {
			return i
		}
	}
	return token
}

// isOfMatch reports whether behind the closing mark at a token stands what does behind the first of two clubs:
// «Торпедо» — «Динамо», «Торпедо» (Москва) — «Динамо».
func isOfMatch(d *Document, closing int) bool {
	const longest = 4 // words of a town and their brackets
	t := closing + 1
	if t < len(d.Tokens) && d.Lexemes[t].Surface == "(" {
		for last := min(t+longest, len(d.Tokens)-1); t < last && d.Lexemes[t].Surface != ")"; {
			t++
		}
		t++
	}
	return t+1 < len(d.Tokens) && isClosing(d, closing) && (d.Lexemes[t].Surface == "—" || d.Lexemes[t].Surface == "–") &&
		(isOpening(d, t+1) || d.Tokens[t+1].Shape == text.Upper)
}

func isAfterColon(d *Document, token int) bool {
	return token > 0 && d.Lexemes[token-1].Surface == ":"
}

// isTitleOfNumber reports whether marks open behind a number and a bracket: «Статья 337 («Коррупция»)».
func isTitleOfNumber(d *Document, token int) bool {
	return token > 1 && d.Lexemes[token-1].Surface == "(" && d.Tokens[token-2].Kind == text.Number
}

// isDatedWork reports whether the marks that close at a token have the year of a work behind them: ««Телохранитель» (1979)».
func isDatedWork(d *Document, close int) bool {
	return close+3 < len(d.Tokens) && d.Lexemes[close+1].Surface == "(" && d.Lexemes[close+3].Surface == ")" &&
		d.Tokens[close+2].Kind == text.Number && d.Tokens[close+2].Len() == len("1979")
}

func startsWithCapital(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r)
	}
	return false
}
