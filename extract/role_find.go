package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
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
		if n.isInComplement(d, &r, t) {
			r.Person, r.PersonName, r.Rule = 0, "", n.rolePrefix+"of-whom"
		}
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
		if inner := n.behindRoleWords(d, t, end, at, next); inner < end && !apart.Any(morph.Gent) { // «жена судьи Верховного суда Белова»
			return inner
		}
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

// isInComplement reports whether the role at token t, in the genitive, belongs to the role before it, which reaches over it to
// the same person: «советник по безопасности [президента] США Иван Белов».
func (n *names) isInComplement(d *Document, r *Role, t int) bool {
	w := d.Lexemes[t].Word
	if len(d.Roles) == 0 || r.Organization == 0 && r.Location == 0 || !w.Has(morph.NOUN|morph.Gent) || w.Has(morph.Nomn) || w.Has(morph.Fixd) {
		return false
	}
	before := &d.Roles[len(d.Roles)-1]
	return before.Sentence == r.Sentence && before.Person == r.Person && before.Rule == n.rolePrefix+"before-complement" &&
		d.Lexemes[d.tokenBehind(before.Span.Start, d.Sentences[r.Sentence].First)].Word.Has(morph.Nomn)
}

// behindRoleWords is where to read on behind a role of nobody that ends before token end: at another one in it whose person
// stands at token at, «внучка [королевы] Елизаветы».
func (n *names) behindRoleWords(d *Document, t, end, at, next int) int {
	inner := end
	for k := end - 1; k > t && (inner == end || d.Lexemes[t].In(n.kin)); k-- { // «сын [секретаря] министра»
		if d.Lexemes[k].In(n.roles) {
			inner = k
		}
	}
	if inner < end && n.personAt(d, &Role{}, at, next, morph.Gent) {
		return inner
	}
	return end
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
		case offices && l.In(n.roles), l.In(n.roles) && l.Word.Has(morph.NOUN|morph.Fixd) && isPlural(d.Lexemes[t].Word): // «журналистам замглавы МИДа»
			return end
		case end > t+1 && l.In(n.titles) && n.isTitled(d, t, end, last):
			return end
		case n.isTail(d, end), l.Word.Has(morph.Ablt) && d.Lexemes[t].In(n.overWhom) && (d.Tokens[end].Shape == text.Lower || mayBeCommon(l.Word)):
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

// isTitled reports whether the degree or rank at token title is that of the person whose name stands behind it, as the
// role at token t is: «министра обороны генерала армии Белова», not «заместитель начальника отдела полковника Белова».
func (n *names) isTitled(d *Document, t, title, last int) bool {
	if w := d.Lexemes[t].Word; w.Has(morph.Nomn|morph.Sing) || !agree(w, d.Lexemes[title].Word, morph.Case) {
		return false
	}
	name := title + 1
	if name < last && !n.covered[name] && n.isTail(d, name) { // «армии»
		name++
	}
	return name < len(d.Tokens) && n.covered[name] && d.Tokens[name].Shape == text.Title
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
