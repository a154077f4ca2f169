package extract

import (
	"slices"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// office is what a noun says of whom it means.
type office struct {
	head   string   // the noun
	role   string   // the role it stands for: «глава государства» is the president
	others string   // beginnings of roles that it may stand for besides, between commas
	of     EntityID // the organisation or place behind it
	what   string   // else the word behind it, unless it says no more than «компании»
	which  bool     // what says which one: «глава комитета по обороне»
	marked bool     // what it is of stands in quotation marks and is no mention
	place  rules.Row
	placed bool // an adjective names the place
	former bool
}

// officeAt reads the noun at token t.
func (q *quoter) officeAt(d *Document, t int) office {
	head := t
	if d.Lexemes[t].In(q.acting) && t+1 < len(d.Tokens) && d.Tokens[t+1].Kind == text.Word {
		head = t + 1
	}
	o := office{head: d.Lexemes[head].Word.Lemma()}
	if somebody, ok := d.Lexemes[head].Word.Find(morph.NOUN | morph.Anim); ok { // «премьера» is no first night
		o.head = somebody.Lemma
	}
	o.role = o.head
	if row, ok := d.Lexemes[head].Term(q.otherRoles); ok {
		o.others = row.Get("roles")
	}
	k := min(head+1, len(d.Lexemes)-1)
	for end := k + 2; k < min(end, len(d.Lexemes)-1) && q.mentions[k] < 0 && isA(d, k, morph.ADJF); k++ {
	}
	if row, ok := d.Lexemes[k].Term(q.headOf); ok && d.Lexemes[head].In(q.heads) {
		o.role = row.Get("role")
		if o.others = o.head; row.Get("others") != "" {
			o.others += ", " + row.Get("others")
		}
	}
	o.of, o.marked = q.complement(d, head)
	if row, ok := d.Lexemes[k].Term(q.headOf); ok && o.of == 0 && row.Get("land") != "" && d.Lexemes[head].In(q.heads) {
		o.of = q.landBefore(d, t, row.Get("land"))
	}
	if row, ok := d.Lexemes[min(head+1, len(d.Lexemes)-1)].Term(q.places); ok && o.of == 0 { // «глава российского МИДа»
		o.place, o.placed = row, true
		if o.role == o.head {
			o.of, o.marked = q.complement(d, head+1)
		}
	}
	if o.of == 0 && o.role == o.head && d.Tokens[k].Shape == text.Lower && d.Lexemes[k].Word.Has(morph.NOUN|morph.Gent) && isA(d, k, morph.NOUN) && (!q.saysLittle(d, k) || q.isPeculiar(d, k)) {
		o.what, o.which = d.Lexemes[k].Form, q.isPeculiar(d, k)
	}
	for k := t - 1; k >= max(0, t-2) && isA(d, k, morph.ADJF|morph.PRTF); k-- {
		o.former = o.former || d.Lexemes[k].In(q.former)
		if row, ok := d.Lexemes[k].Term(q.places); ok {
			o.place, o.placed = row, true
		}
	}
	return o
}

// landBefore is the place of a subtype that the article has named last before token t, 0 where a country or nothing was
// named: «глава республики» behind «Татарстан».
func (q *quoter) landBefore(d *Document, t int, subtype string) EntityID {
	const reach = 80
	for k := t - 1; k >= max(0, t-reach); k-- {
		m := q.mentions[k]
		if m < 0 || d.Mentions[m].Type != Location || d.Mentions[m].Nested {
			continue
		}
		switch e := &d.Entities[d.Mentions[m].Entity-1]; e.Subtype {
		case subtype:
			return e.ID
		case "country":
			return 0
		}
	}
	return 0
}

// referNoun finds whom the noun at token t means: the person whose role it names, the nearest before
// it, else the first of the article; a noun of no role means who spoke last.
func (q *quoter) referNoun(d *Document, a *attribution, t int) {
	if q.isAnybody(d, t) {
		return
	}
	o := q.officeAt(d, t)
	gender := q.genderAt(d, a.cue, t)
	if q.english {
		if id, told := q.holderOfTitle(d, t, gender); told {
			if id != 0 {
				a.id, a.name = id, d.Entities[id-1].Name
			}
			return
		}
	}
	best, named := q.holderOf(d, &o, t, gender)
	if head, ok := strings.CutPrefix(o.head, "экс-"); ok && best == 0 { // «экс-президент» is the «бывший президент»
		past := o
		past.head, past.role, past.former = head, head, true
		best, _ = q.holderOf(d, &past, t, gender)
	}
	if best == 0 {
		best = q.otherwiseCalled(d, &o, t, gender)
	}
	if last := q.lastSpeaker(t, func(s *spoken) bool { return s.id != 0 && !s.body }); best != 0 && o.of == 0 && !o.placed && last.id != 0 &&
		last.id != best && !q.hasAnyRole(d, last.id) && !q.hasSpoken(best) {
		best = last.id // the article need not say that he is the president
	}
	if best != 0 {
		a.id, a.name = best, d.Entities[best-1].Name
		return
	}
	row, ok := d.Lexemes[t].Term(q.nouns)
	if ok && d.Lexemes[t].In(q.ofWhom) && q.isSomebodysOwn(d, t) && row.Get("of") != "spokesman" { // «его адвокат» is nobody who spoke
		return
	}
	if ok && !named && !o.marked {
		q.referSpeaker(d, a, t, &o, row.Get("of"), gender)
	}
}

// isSomebodysOwn reports whether a possessive stands before the noun at token t: «его представитель».
func (q *quoter) isSomebodysOwn(d *Document, t int) bool {
	return t > 0 && d.Lexemes[t-1].In(q.possessives)
}

// holderOf is the person who has the role that the noun at token t names, 0: none surely has; named: a role
// of its kind stands before it.
func (q *quoter) holderOf(d *Document, o *office, t int, gender morph.Tags) (best EntityID, named bool) {
	isOfRole := func(r *Role) bool {
		return isRoleOf(r, o.role) || o.former && strings.HasPrefix(r.Role, formerly+o.role)
	}
	fits := func(r *Role) bool {
		return isOfRole(r) && !o.marked && !(d.Lexemes[t].In(q.ofWhom) && r.Span.Contains(d.Tokens[t].Span)) && (o.of == 0 || q.isOf(d, r, o.of) || r.Organization == 0 && (r.Location == 0 || o.role != o.head)) && q.isOfPlace(d, r, o)
	}
	speaker := q.lastSpeaker(t, func(s *spoken) bool { return !s.body })
	headline := d.Sentences[d.sentenceAt(t, 0)].Paragraph == 0
	q.holding = q.holding[:0]
	for i := range d.Roles {
		r := &d.Roles[i]
		alike := o.of != 0 && isRoleOf(r, o.head)
		if r.Person == 0 || !isOfRole(r) && !alike {
			continue
		}
		sure := o.of != 0 && q.isOf(d, r, o.of)
		named = named || r.Span.Start < d.Tokens[t].Start
		isIt := fits(r)
		if isIt && (sure || o.of == 0 || r.Person == speaker.id) && !slices.Contains(q.holding, r.Person) {
			q.holding = append(q.holding, r.Person)
		}
		switch {
		case !isIt && !(sure && alike):
		case gender != 0 && !q.mayBeOf(d, r.Person, gender):
		case o.former && !q.isFormer(d, r) && !q.hasSpoken(r.Person):
		case o.of != 0 && !sure && r.Person != speaker.id && !headline: // a minister, and not known of what
		case o.what != "" && r.Person != speaker.id && !strings.Contains(r.Role, o.what):
		case !sure && !headline && d.Entities[r.Person-1].First.Start >= d.Tokens[t].Start:
		case r.Span.Start <= d.Tokens[t].Start || best == 0:
			best = r.Person
		}
	}
	if len(q.holding) > 0 {
		if last := q.lastSpeaker(t, func(s *spoken) bool { return slices.Contains(q.holding, s.id) }); last.id != 0 {
			best = last.id
		}
	}
	return best, named
}

// referSpeaker takes who spoke last for the noun at token t, which names no role that the article knows; of is
// what the table of nouns says of it.
func (q *quoter) referSpeaker(d *Document, a *attribution, t int, o *office, of string, gender morph.Tags) {
	if q.english && q.isHis(d, t) {
		return
	}
	if of == "role" && (q.hasAttribute(d, t) || o.role == o.head && q.isOfSomething(d, t)) || q.isOfSomebody(d, t) {
		return
	}
	if gender == 0 && a.cue != nil && !q.english { // «сказал музыкант»: of a woman who spoke last it would be «сказала»
		gender = verbGender(d, a.cue) & morph.Masc
	}
	spokesman := of == "spokesman" && (q.isOfSomething(d, t) || q.isSomebodysOwn(d, t))
	who := q.lastSpeaker(t, func(s *spoken) bool {
		return !s.body && (gender == 0 || s.id == 0 || q.mayBeOf(d, s.id, gender)) && d.Tokens[t].Start-d.Tokens[s.token].Start < referReach &&
			(!spokesman || s.id != 0 && q.hasRole(d, s.id, func(r *Role) bool { return q.isSpokesman(d, r) }))
	})
	if official := q.lastOfficial(d, t, gender); of == "official" && official.id != 0 {
		who = q.laterOfficial(d, a, t, gender, official)
	}
	if who.name == "" && (of == "anyone" || of == "human" || of == "official") {
		who = q.lastPerson(d, t, gender, q.saysAhead(d, a))
	}
	if of == "role" && who.id != 0 && q.hasAnyRole(d, who.id) {
		if new := q.newcomer(d, t, gender); new.id != 0 && who.until < new.token {
			who = new
		}
	}
	switch {
	case who.id == 0:
	case d.Lexemes[t].In(q.unique) && q.hasAnyRole(d, who.id): // who has another office is not the president
	case of == "human" && q.hasRole(d, who.id, func(r *Role) bool { return q.isOffice(d, r) }):
	case of != "role" && q.isOfAnother(d, t, o, who.id):
	default:
		a.id, a.name = who.id, who.name
	}
}

// newcomer is the last subject before token t in its paragraph whom the article names there first and gives no role: «В ворота
// встанет Олег Ким. «Я готов», — сказал вратарь».
func (q *quoter) newcomer(d *Document, t int, gender morph.Tags) spoken {
	words := q.markedBefore(d, t)
	first := d.Paragraphs[d.Sentences[d.sentenceAt(t, 0)].Paragraph].Start
	for k := t - 1; k >= 0 && d.Tokens[k].Start >= first; k-- {
		m := q.mentions[k]
		if m < 0 || d.Mentions[m].Type != Person || k >= words.first && k < words.last {
			continue
		}
		id := d.Mentions[m].Entity
		if d.Entities[id-1].First == d.Mentions[m].Span && q.mayBe(d, m, k, morph.Nomn) && isBaseForm(d, &d.Mentions[m]) &&
			(gender == 0 || q.mayBeOf(d, id, gender)) && !q.hasAnyRole(d, id) {
			return spoken{token: k, id: id, name: d.Entities[id-1].Name}
		}
	}
	return spoken{}
}

// lastOfficial is who spoke last before token t of those to whom the article gives a role.
func (q *quoter) lastOfficial(d *Document, t int, gender morph.Tags) spoken {
	return q.lastSpeaker(t, func(s *spoken) bool {
		return s.id != 0 && !s.body && (gender == 0 || q.mayBeOf(d, s.id, gender)) && d.Tokens[t].Start-d.Tokens[s.token].Start < referReach &&
			q.hasRole(d, s.id, func(r *Role) bool { return q.isOffice(d, r) || r.Organization != 0 })
	})
}

// laterOfficial is whoever the noun at token t may mean besides the official who spoke last: the subject of the sentence
// before, to whom the article gives an office.
func (q *quoter) laterOfficial(d *Document, a *attribution, t int, gender morph.Tags, official spoken) spoken {
	who := q.lastPerson(d, t, gender, q.saysAhead(d, a))
	if who.id != 0 && who.token > official.token && q.hasRole(d, who.id, func(r *Role) bool { return q.isOffice(d, r) }) {
		return who
	}
	return official
}

// isOf reports whether a role is of a body or place, by one of its names: «ГКНБ» and «ГКНБ Киргизии».
func (q *quoter) isOf(d *Document, r *Role, of EntityID) bool {
	if r.Organization == of || r.Location == of {
		return true
	}
	if r.Organization == 0 || d.Entities[of-1].Type != Org {
		return false
	}
	if isLonger(d.Entities[r.Organization-1].Name, d.Entities[of-1].Name) {
		return true
	}
	for _, one := range d.Entities[r.Organization-1].Aliases {
		for _, other := range d.Entities[of-1].Aliases {
			if isLonger(one, other) {
				return true
			}
		}
	}
	return false
}

// isLonger reports whether one of two names is the other one with more words behind it: «МИД» and «МИД России».
func isLonger(one, other string) bool {
	if len(one) < len(other) {
		one, other = other, one
	}
	rest, ok := strings.CutPrefix(one, other)
	return ok && strings.HasPrefix(rest, " ")
}

// isOfPlace reports whether a role may be of the country that an adjective before the noun names: «турецкий
// лидер».
func (q *quoter) isOfPlace(d *Document, r *Role, o *office) bool {
	if !o.placed {
		return true
	}
	if r.Location == 0 { // an adjective may stand before it, too, of a country that the article does not name
		t := d.tokenBehind(r.Span.Start, d.Sentences[r.Sentence].First) - 1
		if t < d.Sentences[r.Sentence].First {
			return true
		}
		row, ok := d.Lexemes[t].Term(q.places)
		return !ok || row.Get("name") == o.place.Get("name")
	}
	e := &d.Entities[r.Location-1]
	return e.Name == o.place.Get("name") || e.Link != "" && e.Link == o.place.Get("link")
}

// isFormer reports whether a role is of the past: «бывший президент».
func (q *quoter) isFormer(d *Document, r *Role) bool {
	return strings.HasPrefix(r.Role, formerly) || d.Lexemes[d.tokenBehind(r.Span.Start, d.Sentences[r.Sentence].First)].In(q.former)
}

// formerly makes an office one of the past: «экс-президент».
const formerly = "экс-"

// isRoleOfAny is isRoleOf for any of the nouns between commas.
func isRoleOfAny(r *Role, nouns string) bool {
	for noun := range strings.SplitSeq(nouns, ", ") {
		if noun != "" && isRoleOf(r, noun) {
			return true
		}
	}
	return false
}

// isRoleOf reports whether a noun is among the words of a role: «губернатор» is not «вице-губернатор».
func isRoleOf(r *Role, noun string) bool {
	for from := 0; ; {
		i := strings.Index(r.Role[from:], noun)
		if i < 0 || noun == "" {
			return false
		}
		start, end := from+i, from+i+len(noun)
		if (start == 0 || r.Role[start-1] == ' ') && (end == len(r.Role) || r.Role[end] == ' ' || r.Role[end] == '-') {
			return true
		}
		from = end
	}
}

// isOffice reports whether a role is one of those that only the article can give to somebody.
func (q *quoter) isOffice(d *Document, r *Role) bool {
	return q.hasNoun(d, r, func(of string) bool { return of == "role" || of == "spokesman" })
}

// hasNoun reports whether a word of a role is a noun for a speaker of a kind that fits.
func (q *quoter) hasNoun(d *Document, r *Role, fits func(of string) bool) bool {
	for t := d.tokenBehind(r.Span.Start, d.Sentences[r.Sentence].First); t < len(d.Tokens) && d.Tokens[t].Start < r.Span.End; t++ {
		if row, ok := d.Lexemes[t].Term(q.nouns); ok && fits(row.Get("of")) {
			return true
		}
	}
	return false
}

// isOfAnother reports whether the noun at token t is of a body or a place and somebody is known to hold office
// elsewhere only: «чиновник правительства США».
func (q *quoter) isOfAnother(d *Document, t int, o *office, id EntityID) bool {
	if o.of == 0 || q.isBodyNoun(d, t+1) && d.Mentions[q.mentions[t+1]].Span == d.Tokens[t+1].Span { // «представитель Кремля»
		return false
	}
	return q.hasRole(d, id, func(r *Role) bool { return q.isOffice(d, r) && (r.Organization != 0 || r.Location != 0) }) &&
		!q.hasRole(d, id, func(r *Role) bool { return q.isOf(d, r, o.of) })
}

// isAnybody reports whether a word beside the noun at token t says that nobody known is meant: «неназванный
// чиновник», «каждый эксперт», «чиновник, знакомый с планом».
func (q *quoter) isAnybody(d *Document, t int) bool {
	if t > 0 && d.Lexemes[t-1].In(q.anybody) {
		return true
	}
	end := q.phraseEnd(d, t, len(d.Tokens))
	return end+1 < len(d.Tokens) && isComma(d, end) && d.Lexemes[end+1].In(q.knowing)
}

// isOfSomebody reports whether the person named behind the noun at token t is whose it is: «адвокат Белова».
func (q *quoter) isOfSomebody(d *Document, t int) bool {
	if t+1 >= len(d.Tokens) {
		return false
	}
	m := q.mentions[t+1]
	if m < 0 {
		w := d.Lexemes[t+1].Word
		return d.Tokens[t+1].Shape == text.Title && w.Has(morph.Surn|morph.Gent) && !w.Has(morph.Surn|morph.Nomn)
	}
	return d.Mentions[m].Type == Person && q.mayBe(d, m, t+1, morph.Gent)
}

// genderAt is the gender of whom the noun at token t means: that of the cue's verb, or the noun's own where
// it has another word for the other one («женщина», «певец»); 0: any.
func (q *quoter) genderAt(d *Document, c *cue, t int) morph.Tags {
	w := d.Lexemes[t].Word
	switch {
	case d.Lexemes[t].In(q.men):
		return morph.Masc
	case w.Known && w.Best().Tags.Has(morph.NOUN|morph.Femn|morph.Anim) && !w.Has(morph.NOUN|morph.Masc):
		return morph.Femn
	}
	return q.cueGender(d, c)
}

// isSpokesman reports whether a role is to speak for others: «пресс-секретарь президента».
func (q *quoter) isSpokesman(d *Document, r *Role) bool {
	return q.hasNoun(d, r, func(of string) bool { return of == "spokesman" })
}

func (q *quoter) hasSpoken(id EntityID) bool { return q.notes[id].spoke }

// isOfSomething reports whether the noun at token t has a complement that says more than «компании».
func (q *quoter) isOfSomething(d *Document, t int) bool {
	if q.phraseEnd(d, t, len(d.Tokens)) == t+1 {
		return false
	}
	if q.mentions[t+1] >= 0 { // «представитель Министерства обороны»
		return true
	}
	row, ok := d.Lexemes[t+1].Term(q.nouns)
	return !ok || !isBody(row.Get("of")) || d.Tokens[t+1].Shape > text.Lower || q.isPeculiar(d, t+1)
}

// isPeculiar reports whether what stands behind the noun for a body at token t says which one: «комитета по обороне».
func (q *quoter) isPeculiar(d *Document, t int) bool {
	return t+1 < len(d.Tokens) && d.Lexemes[t+1].Form == "по"
}

func (q *quoter) hasAnyRole(d *Document, id EntityID) bool {
	return q.hasRole(d, id, func(*Role) bool { return true })
}

// complement is the organisation or place right behind the noun at token t; marked: what it is of stands
// in quotation marks and is no mention: «президент «Рога и копыта»».
func (q *quoter) complement(d *Document, t int) (of EntityID, marked bool) {
	if t+2 >= len(d.Tokens) {
		return 0, false
	}
	t++
	if isOpening(d, t) {
		if q.mentions[t+1] < 0 {
			return 0, true
		}
		t++
	}
	if m := q.mentions[t]; m >= 0 && d.Mentions[m].Type != Person {
		return d.Mentions[m].Entity, false
	}
	return q.shortFor(d, t), false
}

// shortFor is the organisation that an abbreviation at token t means, before whose name it stands earlier: «ЧВК» for
// «ЧВК «Ветер»»; 0: none or several.
func (q *quoter) shortFor(d *Document, t int) EntityID {
	only := EntityID(0)
	if d.Tokens[t].Shape != text.Upper || d.Tokens[t].Kind != text.Word || q.mentions[t] >= 0 {
		return 0
	}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Span.Start > d.Tokens[t].Start {
			break
		}
		if m.Type != Org || m.Entity == only {
			continue
		}
		first := d.tokenBehind(m.Span.Start, d.Sentences[m.Sentence].First)
		before := max(first-1, 0)
		if isOpening(d, before) {
			before = max(before-1, 0)
		}
		if d.Lexemes[first].Surface != d.Lexemes[t].Surface && d.Lexemes[before].Surface != d.Lexemes[t].Surface {
			continue
		}
		if only != 0 {
			return 0
		}
		only = m.Entity
	}
	return only
}

// hasAttribute reports whether an adjective stands before the noun at token t: «российский лидер».
func (q *quoter) hasAttribute(d *Document, t int) bool { return t > 0 && isA(d, t-1, morph.ADJF) }
