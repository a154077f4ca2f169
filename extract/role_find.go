package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// findRoles finds what persons are: a noun of the table of roles with what it is of, beside a person's
// name («директор Института … Еркин Тукумов», «Еркин Тукумов, директор …»), or without the person
// where it stands with an organisation or a place («президент Казахстана»).
func (n *names) findRoles(d *Document) {
	if n.english != nil {
		n.findEnglishRoles(d)
		return
	}
	n.readRoleWords(d)
	n.joint = n.joint[:0]
	c, done := 0, 0
	for _, r := range n.roleWords {
		for c < len(n.candidates) && n.candidates[c].last <= r.token {
			c++
		}
		switch w := d.Lexemes[r.token].Word; {
		case r.token < done || isThingHere(d, r.token, d.Sentences[r.sentence].First) || n.isBehindNobodys(d, r.token, d.Sentences[r.sentence].First, false):
		case isSingular(w) || isAdjectiveNoun(d, r.token):
			if done = n.rolesOfPair(d, r.sentence, r.token, c); done == 0 {
				done = n.role(d, r.sentence, r.token, c)
			}
		case isPlural(w) && !n.isNobodys(d, r.token, d.Sentences[r.sentence].First):
			done = n.rolesOfMany(d, r.sentence, r.token, c)
		}
	}
	n.resolveRoles(d)
}

// roleWord is a word for a role that stands in no name.
type roleWord struct{ sentence, token int }

// readRoleWords lists the words for roles.
func (n *names) readRoleWords(d *Document) {
	n.roleWords = n.roleWords[:0]
	for s := range d.Sentences {
		for t := d.Sentences[s].First; t < d.Sentences[s].Last; t++ {
			if d.Classes[t].MayHold(n.roles) && !n.covered[t] && d.Lexemes[t].In(n.roles) {
				n.roleWords = append(n.roleWords, roleWord{s, t})
			}
		}
	}
}

// isSingular reports whether a word is rather a noun than anything else («после» is no ambassador), and
// may be one for somebody in the singular: «политики» is not of a politician.
func isSingular(w *morph.Word) bool {
	return w.Best().Tags.Any(morph.NOUN|morph.PRTF) && (hasSingular(w) || w.Has(morph.NOUN|morph.Sing) && !w.Union().Any(morph.Anim))
}

// isAdjectiveNoun reports whether an adjective or a participle stands for somebody, with nothing behind that it belongs to:
// «[уполномоченный] по правам человека», not «уполномоченный банк».
func isAdjectiveNoun(d *Document, t int) bool {
	a := d.Lexemes[t].Word.Best().Tags
	if !a.Any(morph.ADJF|morph.PRTF) || !a.Has(morph.Sing) || a.Has(morph.Neut) {
		return false
	}
	if t+1 == len(d.Tokens) || d.Tokens[t+1].Shape != text.Lower {
		return true
	}
	for _, p := range d.Lexemes[t+1].Word.Parses {
		if p.Tags.Any(morph.NOUN|morph.ADJF|morph.PRTF) && !p.Tags.Has(morph.Fixd) && agreesWithSome(d.Lexemes[t].Word, p.Tags) {
			return false
		}
	}
	return true
}

// agreesWithSome reports whether a noun or an adjective may belong to a word.
func agreesWithSome(w *morph.Word, tags morph.Tags) bool {
	for _, p := range w.Parses {
		if p.Tags.Any(morph.ADJF|morph.PRTF) && morph.Agrees(p.Tags, tags) {
			return true
		}
	}
	return false
}

// hasSingular reports whether a word may be one somebody: «губернаторов», not Mr Губернаторов.
func hasSingular(w *morph.Word) bool {
	const one = morph.NOUN | morph.Sing | morph.Anim
	for i := range w.Parses {
		if t := w.Parses[i].Tags; t.Has(one) && !t.Has(morph.Surn) {
			return true
		}
	}
	return false
}

// isRatherThing reports whether a word is likelier a form of another word, for a thing: «осудил политику Китая».
func isRatherThing(w *morph.Word) bool {
	somebody, ok := w.Find(morph.NOUN | morph.Anim)
	best := w.Best()
	return ok && best.Tags.Has(morph.NOUN|morph.Inan) && best.Lemma != somebody.Lemma
}

// isThingHere reports whether the word before such a word goes with the thing alone: «советник по внешней политике».
func isThingHere(d *Document, t, first int) bool {
	if t == first || !isRatherThing(d.Lexemes[t].Word) {
		return false
	}
	somebody, _ := d.Lexemes[t].Word.Find(morph.NOUN | morph.Anim)
	before := d.Lexemes[t-1].Word
	return d.Lexemes[t-1].Form == "по" || before.Has(morph.ADJF|morph.Femn) && !before.Has(morph.ADJF|somebody.Tags&morph.Gender)
}

// isPlural reports whether a word is a noun in the plural alone.
func isPlural(w *morph.Word) bool {
	return w.Best().Tags.Has(morph.NOUN|morph.Plur) && !isSingular(w)
}

// isNobodys reports whether a role in the plural is nobody's: «кандидат в президенты».
func (n *names) isNobodys(d *Document, t, first int) bool {
	return t > first && d.Lexemes[t-1].Form == "в" && isOffices(d, t)
}

// isBehindNobodys reports whether a noun stands before a role that makes it nobody's: «палата представителей», «улица
// профессора Белова»; bare: what it is of does not stand behind it, as in «выборы президента».
func (n *names) isBehindNobodys(d *Document, t, first int, bare bool) bool {
	if t == first {
		return false
	}
	row, ok := d.Lexemes[t-1].Term(n.nobodys)
	return ok && (bare || row.Get("of") != "office")
}

// isOffices reports whether a token is what somebody may go «в»: «в президенты».
func isOffices(d *Document, t int) bool {
	return d.Tokens[t].Shape == text.Lower && d.Lexemes[t].Word.Has(morph.NOUN|morph.Nomn|morph.Plur|morph.Anim)
}

// role reads the role at token t and returns the token behind its words; next is the first candidate
// behind t.
func (n *names) role(d *Document, s, t, next int) int {
	sentence := &d.Sentences[s]
	start, end := n.roleStart(d, t, sentence.First), n.roleEnd(d, t, sentence.Last)
	r := Role{Fact: Fact{Span: text.Span{Start: d.Tokens[start].Start, End: d.Tokens[end-1].End}, Sentence: s, Rule: n.rolePrefix}}
	r.Span.End = d.Tokens[n.withoutAdjectives(d, t, end)-1].End
	at, next := n.roleOfNames(d, &r, end, next)
	at = n.behindHolder(d, n.behindSee(d, t, at, sentence.Last), sentence.Last)
	if (start == sentence.First || d.Tokens[start-1].Kind == text.Mark) && n.areSubjects(d, t, at) {
		return end
	}
	cases := n.roleCases(d, start, t)
	if n.isPairAt(d, at, next) {
		cases |= nounCases(d.Lexemes[t].Word) // «главы ведомств Иван Белов и Пётр Ким»
	}
	holder := n.casesOfHolder(d, start, sentence.First)
	cases |= holder
	pretends := holder == 0 && start > sentence.First && d.Lexemes[start-1].In(n.offices) // «на посту генсека главу Минфина Белова видят»
	apart := cases
	if n.isOfAnotherRole(d, t, end) || d.Lexemes[end-1].Word.Best().Tags.Has(morph.PRTF|morph.Gent) { // «адвокат задержанного»
		cases &^= morph.Gent | morph.Accs
	}
	switch {
	case n.personAt(d, &r, at, next, cases), (start == sentence.First || !isA(d, start-1, morph.VERB)) && n.personApart(d, &r, at, next, sentence.Last, apart):
		r.Rule += "before-name"
	case !(pretends && at < sentence.Last && n.isRank(d, at, cases)) && n.personBehindComplement(d, &r, at, next, sentence.Last, cases):
		r.Rule += "before-complement"
	case n.personBehind(d, &r, at, next, sentence.Last, cases):
		r.Rule += "before-role"
	case n.personBefore(d, &r, start):
		r.Rule += "after-name"
	case n.personApposed(d, &r, at, next, sentence.Last, cases):
		r.Rule += "before-role"
	case n.personWhoBecame(d, &r, t, start, sentence.First), n.personWhoBecameBehind(d, &r, start, at, next, sentence.Last, cases):
		r.Rule += "became"
	case (r.Organization != 0 || r.Location != 0) && !d.Lexemes[t].Word.Best().Tags.Has(morph.Plur) && !isRatherThing(d.Lexemes[t].Word) && !n.isStates(d, &r, t, end):
		r.Rule += "of-whom"
		n.noteJoint(d, at, sentence.Last, cases)
	default:
		return n.behindRoleWords(d, t, end, at, next)
	}
	n.placeByAdjective(d, &r, start, sentence.First)
	r.Role = n.roleNameAt(d, &r, t)
	n.organizationBefore(d, &r, start, next)
	d.Roles = append(d.Roles, r)
	return end
}

// behindRoleWords is where to read on behind a role of nobody that ends before token end: at another one in it whose person
// stands at token at, «внучка [королевы] Елизаветы».
func (n *names) behindRoleWords(d *Document, t, end, at, next int) int {
	for inner := end - 1; inner > t; inner-- {
		if d.Lexemes[inner].In(n.roles) {
			if n.personAt(d, &Role{}, at, next, morph.Gent) {
				return inner
			}
			break
		}
	}
	return end
}

// isStates reports whether a role without a person is rather a country's: «[член] НАТО», «[партнёр] Венгрии».
func (n *names) isStates(d *Document, r *Role, t, behind int) bool {
	return d.Lexemes[t].In(n.ofStates) && behind < len(d.Lexemes) && (r.Organization == 0 && behind == t+1 || d.Lexemes[behind].In(n.alliances))
}

// areSubjects reports whether a noun that looks like one for somebody is for many, by the verb behind it and what it is
// of: «Главы стран СНГ подписали».
func (n *names) areSubjects(d *Document, t, behind int) bool {
	if behind+1 < len(d.Tokens) && d.Lexemes[behind].Form == "и" && n.covered[behind+1] { // «главы МИД Казахстана и Китая»
		behind = n.behindNames(d, behind+1)
	}
	if behind >= len(d.Tokens) || !isA(d, behind, morph.VERB) || !d.Lexemes[behind].Word.Best().Tags.Has(morph.Plur) {
		return false
	}
	w := d.Lexemes[t].Word
	return w.Has(morph.NOUN|morph.Nomn|morph.Plur) && !w.Has(morph.NOUN|morph.Nomn|morph.Sing) && !w.Has(morph.NOUN|morph.Accs|morph.Sing)
}

// roleStart goes back over the adjectives that belong to the role, and over what makes it an acting one:
// «исполняющий обязанности губернатора», «и.о. министра».
func (n *names) roleStart(d *Document, t, first int) int {
	for t > first {
		switch {
		case d.Lexemes[t-1].In(n.ofRole):
			t--
			continue
		case t-first >= 2 && d.Lexemes[t-1].Form == "и" && d.Lexemes[t].In(n.ofRole) && d.Lexemes[t-2].In(n.ofRole): // «чрезвычайный и полномочный»
			t -= 2
			continue
		}
		break
	}
	if a := n.actingBefore(d, t, first); a != nil {
		return t - len(a.words)
	}
	if t > first && isA(d, t-1, morph.ADJF) { // «исполняющий обязанности городского главы»
		if a := n.actingBefore(d, t-1, first); a != nil {
			return t - 1 - len(a.words)
		}
	}
	return t
}

// roleCases is the cases in which a role stands: those of the noun at t, or of who acts for it.
func (n *names) roleCases(d *Document, start, t int) morph.Tags {
	if a := n.actingAt(d, start, t); a != nil {
		return a.cases(d, start)
	}
	w := d.Lexemes[t].Word
	if cases := casesOfSomebody(w); cases != 0 { // «главы» are not many here
		return cases
	}
	if cases := nounCases(w); cases != 0 {
		return cases
	}
	return casesAsAdjective(w)
}

// casesAsAdjective is the cases in which a word may stand as an adjective in the singular: «уполномоченный».
func casesAsAdjective(w *morph.Word) morph.Tags {
	var cases morph.Tags
	for i := range w.Parses {
		if tags := w.Parses[i].Tags; tags.Any(morph.ADJF|morph.PRTF) && tags.Has(morph.Sing) {
			cases |= tags & morph.Case
		}
	}
	return cases
}

// casesOfSomebody is the cases in which a word may stand as a noun for somebody in the singular, else for anything:
// «политика» is no nominative.
func casesOfSomebody(w *morph.Word) morph.Tags {
	var somebody morph.Tags
	for i := range w.Parses {
		if tags := w.Parses[i].Tags; tags.Has(morph.NOUN | morph.Sing | morph.Anim) {
			somebody |= tags & morph.Case
		}
	}
	if somebody != 0 {
		return somebody
	}
	return agreement(w) & morph.Case
}

// isOfAnotherRole reports whether somebody at token t is kin to who has the role that stands behind: «брат чемпиона».
func (n *names) isOfAnotherRole(d *Document, t, end int) bool {
	if !d.Lexemes[t].In(n.kin) {
		return false
	}
	for t++; t < end; t++ {
		if d.Lexemes[t].In(n.roles) {
			return true
		}
	}
	return false
}

// casesOfHolder is the cases of who has the office that starts at a token, where a participle before it tells of one:
// «занимавший ранее пост директора».
func (n *names) casesOfHolder(d *Document, start, first int) morph.Tags {
	const reach = 5
	if start <= first || !d.Lexemes[start-1].In(n.offices) {
		return 0
	}
	for t := start - 2; t >= max(first, start-reach); t-- {
		if d.Lexemes[t].In(n.becoming) && isA(d, t, morph.PRTF) {
			return d.Lexemes[t].Word.Union() & morph.Case
		}
	}
	return 0
}

// longestRole bounds the words of a role.
const longestRole = 11

// roleEnd is the token behind the role at token t with what goes on with it in lower case: «доктор
// политических наук», «министр энергетики и угольной промышленности», «заместитель председателя Правления».
func (n *names) roleEnd(d *Document, t, last int) int {
	end := t + 1
	last = min(last, t+longestRole)
	offices := end+1 < last && d.Lexemes[end].Form == "в" && isOffices(d, end+1) // «кандидат в президенты»
	if offices {
		end += 2
	}
	if n.epithetOf(d, t) != "" && end < last && !n.covered[end] {
		end++
	}
	for end < last && !n.covered[end] {
		switch l := d.Lexemes[end]; {
		case offices && l.In(n.roles):
			return end
		case n.isTail(d, end), l.Word.Has(morph.Ablt) && d.Lexemes[t].In(n.overWhom) && d.Tokens[end].Shape == text.Lower:
			end++
		case l.Form == "и" && end > t+1 && end+1 < last && !n.covered[end+1] && n.isTail(d, end+1) && !d.Lexemes[end+1].In(n.roles):
			end += 2
		case l.Surface == "," && end > t+1 && isOfMinister(d, t) && n.isListOfOffice(d, end, last):
			end += 2
		default:
			return end
		}
	}
	return end
}

// isOfMinister reports whether a role is a minister's or a deputy's: «заместитель министра», «замминистра».
func isOfMinister(d *Document, t int) bool {
	for i := t; i < min(t+2, len(d.Lexemes)); i++ {
		if morph.HasEnding(d.Lexemes[i].Word.Best().Lemma, "министр", "министра") {
			return true
		}
	}
	return false
}

// isListOfOffice reports whether the comma at a token goes on with what an office is of: «министр образования, науки и
// спорта», «министр экологии, геологии и природных ресурсов».
func (n *names) isListOfOffice(d *Document, comma, last int) bool {
	for t := comma + 1; t < last && !n.covered[t]; t++ {
		switch l := d.Lexemes[t]; {
		case l.Form == "и" && t > comma+1:
			return t+1 < last && !n.covered[t+1] && n.isTail(d, t+1) && !d.Lexemes[t+1].In(n.roles)
		case l.Surface == "," && t > comma+1:
		case !n.isTail(d, t) || l.In(n.roles) && hasSingular(l.Word):
			return false
		}
	}
	return false
}

// withoutAdjectives is the end of a role without the adjectives that belong to what stands behind it, «глава
// турецкого МИДа», and without «который» for whom it is of.
func (n *names) withoutAdjectives(d *Document, t, end int) int {
	if end > t+1 && d.Lexemes[end-1].Word.HasLemma("который") {
		return end - 1
	}
	for end > t+1 && (d.Lexemes[end-1].Word.Best().Tags.Has(morph.ADJF) && !d.Lexemes[end-1].In(n.behindRole) || d.Lexemes[end-1].Form == "и") {
		end--
	}
	return end
}

// isTail reports whether a token goes on with a role: a word in the genitive, in lower case or a common
// noun with the capital of an office.
func (n *names) isTail(d *Document, t int) bool {
	w := d.Lexemes[t].Word
	switch d.Tokens[t].Shape {
	case text.Lower:
	case text.Title:
		if !mayBeCommon(w) || w.Union().Any(morph.Proper) {
			return false
		}
	default:
		return false
	}
	return (w.Has(morph.ADJF|morph.Gent) || w.Has(morph.NOUN|morph.Gent) || n.isPassive(d, t)) &&
		!w.Best().Tags.Any(morph.PREP|morph.CONJ|morph.VERB|morph.ADVB)
}

// isPassive reports whether a participle in the genitive stands for somebody, or right before the noun or the name
// that it belongs to: «задержанного Иван Белов», «объединённого комитета», not «пострадавшего от урагана».
func (n *names) isPassive(d *Document, t int) bool {
	return d.Lexemes[t].Word.Has(morph.PRTF|morph.Gent|morph.Sing) && t+1 < len(d.Tokens) &&
		(n.covered[t+1] && d.Lexemes[t+1].Word.Union().Any(morph.Name|morph.Surn) || d.Lexemes[t+1].Word.Has(morph.NOUN|morph.Gent) && d.Tokens[t+1].Shape == text.Lower)
}

// placeByAdjective takes the country that an adjective before the role names, if the article names it
// elsewhere: «узбекский эксперт».
func (n *names) placeByAdjective(d *Document, r *Role, start, first int) {
	if start <= first || r.Location != 0 {
		return
	}
	row, ok := d.Lexemes[start-1].Term(n.adjectives)
	if !ok {
		return
	}
	for i := range d.Entities {
		e := &d.Entities[i]
		if e.Type == Location && isPlace(e, row) {
			r.Location = e.ID
			return
		}
	}
}

// rolesOfMany reads the roles of several persons in one noun: «президенты Казахстана и Узбекистана»,
// «политологи Санжар Саидов и Фарход Толипов», «депутаты Госдумы Иван Орлов и Пётр Белов», «президенты Казахстана и
// Узбекистана Иван Орлов и Пётр Белов».
func (n *names) rolesOfMany(d *Document, s, t, next int) int {
	end := n.roleEnd(d, t, d.Sentences[s].Last)
	noun, _ := d.Lexemes[t].Word.Find(morph.NOUN)
	at := end
	var of EntityID    // the organisation of all of them
	var ofPlaces []int // roles that wait for their persons
	for ; next < len(n.candidates); next++ {
		c := n.candidates[next]
		if c.Nested || c.first < at {
			continue
		}
		if c.Type == Org && c.first == end && of == 0 && n.arePersonsAt(d, t, c.last, next+1) {
			of, at = c.Entity, c.last
			continue
		}
		joined := at > end && c.first == at+1 && (d.Lexemes[at].Form == "и" || d.Lexemes[at].Surface == ",")
		if c.first != at && !joined || c.Type != Person && (c.Type != Location || end > t+1 && !isOfMinister(d, t)) {
			break
		}
		if c.Type == Person && len(ofPlaces) > 0 {
			n.give(d, &d.Roles[ofPlaces[0]], c.Entity)
			ofPlaces, at = ofPlaces[1:], c.last
			continue
		}
		r := Role{Fact: Fact{Span: text.Span{Start: d.Tokens[t].Start, End: d.Tokens[end-1].End}, Sentence: s, Rule: n.rolePrefix + "of-many"}}
		r.Role, r.Organization = noun.Lemma+d.Text[d.Tokens[t].End:d.Tokens[end-1].End], of
		if c.Type == Person {
			n.give(d, &r, c.Entity)
		} else {
			r.Location = c.Entity
			ofPlaces = append(ofPlaces, len(d.Roles))
		}
		d.Roles = append(d.Roles, r)
		at = c.last
	}
	return max(end, at)
}

// arePersonsAt reports whether the names of several persons start at a token, in a case of the noun at t: not «членам
// Совета ООН Белов говорил».
func (n *names) arePersonsAt(d *Document, t, at, next int) bool {
	var first *candidate
	for ; next < len(n.candidates) && n.candidates[next].first <= at; next++ {
		switch c := n.candidates[next]; {
		case c.Nested || c.Type != Person:
		case first == nil && c.first == at && n.agrees(d, c, nounCases(d.Lexemes[t].Word)):
			first, at = c, c.last+1
		case first != nil && c.first == at:
			return d.Lexemes[at-1].Form == "и" || d.Lexemes[at-1].Surface == ","
		}
	}
	return false
}

// roleNameAt is the name of a role whose noun stands at token t, and of the word behind that belongs to it: «папа римский».
func (n *names) roleNameAt(d *Document, r *Role, t int) string {
	if epithet := n.epithetOf(d, t); epithet != "" {
		return n.roleName(d.Tokens[t].Of(d.Text), d.Lexemes[t]) + " " + epithet
	}
	if start := d.tokenBehind(r.Span.Start, d.Sentences[r.Sentence].First); start < t {
		if a := n.actingAt(d, start, t); a != nil && a.nominative != "" {
			return a.called(d, start) + d.Text[d.Tokens[start+len(a.words)-1].End:r.Span.End]
		}
	}
	return n.roleName(r.Span.Of(d.Text), d.Lexemes[t])
}

// epithetOf is the word behind a role that belongs to it, "" where none stands.
func (n *names) epithetOf(d *Document, t int) string {
	if t+1 < len(d.Lexemes) {
		if row, ok := d.Lexemes[t+1].Term(n.behindRole); ok && d.Lexemes[t].Word.HasLemma(row.Get("role")) {
			return row.Get("epithet")
		}
	}
	return ""
}

// roleName is the role in the nominative, in lower case as the dictionary writes it. Its noun may look like one for a
// thing, or for many: «премьера», «экс-главы».
func (n *names) roleName(surface string, noun *rules.Lexeme) string {
	if n.inflector == nil {
		return surface
	}
	if !noun.Word.Union().Any(morph.NOUN) {
		return n.adjectiveName(surface, noun)
	}
	name := lowered(n.inflector.Nominative(surface))
	first, _, _ := strings.Cut(name, " ")
	said, behind, _ := strings.Cut(surface, " ")
	somebody, ok := noun.Word.Find(morph.NOUN | morph.Anim | morph.Sing)
	unchanged := morph.Fold(first) == noun.Form && !noun.Word.Has(morph.NOUN|morph.Nomn|morph.Sing) // «школьницы», as many
	if !ok || first == somebody.Lemma || morph.Fold(said) != noun.Form || !unchanged && noun.Word.Best().Tags.Has(morph.Femn|morph.Anim) && !somebody.Tags.Has(morph.Masc|morph.Femn) {
		return name
	}
	return strings.TrimSuffix(somebody.Lemma+" "+behind, " ")
}

// adjectiveName is the role in the nominative where its noun is an adjective: «уполномоченная».
func (n *names) adjectiveName(surface string, noun *rules.Lexeme) string {
	gender := morph.Masc
	if w := noun.Word; w.Has(morph.ADJF|morph.Femn) && !w.Has(morph.ADJF|morph.Masc) || w.Has(morph.PRTF|morph.Femn) && !w.Has(morph.PRTF|morph.Masc) {
		gender = morph.Femn
	}
	form, ok := n.beside(noun, gender)
	if said, behind, _ := strings.Cut(surface, " "); ok && morph.Fold(said) == noun.Form {
		return strings.TrimSuffix(form+" "+behind, " ")
	}
	return lowered(n.inflector.Nominative(surface))
}
