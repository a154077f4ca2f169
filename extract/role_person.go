package extract

import (
	"slices"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// personAt takes the person whose name starts at token at and stands in one of the cases of the role:
// «убийство журналистки Наталью Вовк» names nobody's role.
func (n *names) personAt(d *Document, r *Role, at, next int, cases morph.Tags) bool {
	for ; next < len(n.candidates) && n.candidates[next].first <= at; next++ {
		if c := n.candidates[next]; c.first == at && c.Type == Person {
			another := c.isSomebody(d) || c.divided && cases.Any(morph.Nomn) || n.isWhose(d, next, at)
			if !another && !c.isOfSomebody() && !n.agrees(d, c, cases) {
				return false
			}
			if another && next+1 < len(n.candidates) {
				c = n.candidates[next+1]
			}
			if !another && n.isKinOf(d, c, at, cases) {
				return false
			}
			n.give(d, r, c.Entity)
			return true
		}
	}
	return false
}

// isKinOf reports whether the name in the genitive right behind a noun for kin, at token at, is rather whose kin it is:
// «сестры [Орлова]», «сына [Петра Орлова]», not «мужа Петра Орлова», «жены Анны», «его сына Петра Орлова».
func (n *names) isKinOf(d *Document, c *candidate, at int, cases morph.Tags) bool {
	if at < 2 || !cases.Any(morph.Gent) || !n.agrees(d, c, morph.Gent) {
		return false
	}
	row, ok := d.Lexemes[at-1].Term(n.kin)
	if !ok || d.Lexemes[at-2].In(n.possessives) || d.Lexemes[at-2].Word.Union().Any(morph.Apro) || isRule(c.rule, "first-name") {
		return false
	}
	if kin, ok := d.Lexemes[at-1].Word.Find(morph.NOUN | morph.Anim); ok && c.gender != 0 && !kin.Tags.Any(c.gender) {
		return true
	}
	return c.last-c.first == 1 || row.Get("to") != "other"
}

// isWhose reports whether the person at a token is whose role the one right behind has: «адвокат [Грача] Семён Кауфман».
func (n *names) isWhose(d *Document, next, at int) bool {
	if next+1 >= len(n.candidates) || at == 0 || !d.Lexemes[at-1].In(n.somebodys) {
		return false
	}
	c, behind := n.candidates[next], n.candidates[next+1]
	return behind.Type == Person && behind.first == c.last && n.agrees(d, c, morph.Gent)
}

// personApart takes the person whose name stands between commas right behind the role: «его заместитель, Иван Белов,
// сказал», «по словам его заместителя, Ивана Белова, …».
func (n *names) personApart(d *Document, r *Role, at, next, last int, cases morph.Tags) bool {
	if at+1 < last && isDash(d.Lexemes[at].Surface) && !cases.Any(morph.Nomn) { // «ещё одного тренера — Ивана Белова»
		return n.personAt(d, r, at+1, next, cases)
	}
	if at >= last || d.Lexemes[at].Surface != "," {
		return false
	}
	for ; next < len(n.candidates) && n.candidates[next].first <= at+1; next++ {
		c := n.candidates[next]
		if c.first != at+1 || c.Type != Person {
			continue
		}
		if c.last-c.first < 2 || c.last+1 >= last || d.Lexemes[c.last].Surface != "," || cases.Any(morph.Nomn) && !isA(d, c.last+1, morph.VERB) || n.covered[c.last+1] {
			return false
		}
		return n.personAt(d, r, at+1, next, cases)
	}
	return false
}

// agrees reports whether a person's name may stand in one of the cases of the role before it.
func (n *names) agrees(d *Document, c *candidate, cases morph.Tags) bool {
	if of := firstNameCases(d.Lexemes[c.first].Word, c.gender); of != 0 && of&cases == 0 && !c.endsIn(d, cases) {
		return false
	}
	if n.standsApart(d, c, cases) {
		return false
	}
	return c.last != c.first+1 || n.surnameMayBe(d, c, cases)
}

// ofSomebody is the rule of a role that is of somebody: «адвокат Трампа Майкл Коэн».
const ofSomebody = "role-of-somebody"

// isSomebody reports whether a candidate is whose role the person right behind it has.
func (c *candidate) isSomebody(d *Document) bool {
	return c.isOfSomebody() && c.last < len(d.Tokens) && d.Tokens[c.last].Shape == text.Title
}

func (c *candidate) isOfSomebody() bool {
	return c.rule != nil && strings.HasPrefix(c.rule.ID, ofSomebody)
}

// endsIn reports whether the surname stands in one of some cases, whatever the first name does: «президента
// Касым-Жомарт Токаева».
func (c *candidate) endsIn(d *Document, cases morph.Tags) bool {
	if c.last-c.first < 2 {
		return false
	}
	gender := c.gender
	if gender == 0 {
		gender = genderOfName(d.Lexemes[c.first].Word)
	}
	return slices.ContainsFunc(d.Lexemes[c.last-1].Word.Parses, func(p morph.Parse) bool {
		return p.Tags.Has(morph.Surn|morph.Sing) && p.Tags.Any(cases) && !p.Tags.Has(morph.Fixd) && (gender == 0 || p.Tags.Any(gender))
	})
}

// standsApart reports whether a surname that shows its case by its ending stands in none of some cases, whatever the
// first name does: «брат погибшей Салтанат Беловой».
func (n *names) standsApart(d *Document, c *candidate, cases morph.Tags) bool {
	if c.last-c.first < 2 || firstNameCases(d.Lexemes[c.first].Word, c.gender) != 0 {
		return false
	}
	var of morph.Tags
	for _, p := range d.Lexemes[c.last-1].Word.Parses {
		if p.Tags.Has(morph.Surn|morph.Sing) && morph.HasEnding(p.Lemma, "ов", "ев", "ёв", "ин", "ын") {
			of |= p.Tags & morph.Case
		}
	}
	return of != 0 && of&cases == 0
}

// isPairAt reports whether the names of two persons joined by «и» start at a token.
func (n *names) isPairAt(d *Document, at, next int) bool {
	for ; next+1 < len(n.candidates) && n.candidates[next].first <= at; next++ {
		if c, o := n.candidates[next], n.candidates[next+1]; c.first == at && c.Type == Person {
			return o.Type == Person && o.first == c.last+1 && d.Lexemes[c.last].Form == "и"
		}
	}
	return false
}

// surnameMayBe reports whether a surname by itself may stand in one of some cases: «сын Пескова» is no Песков's
// role. A woman's name may look like a man's in another case, so the gender of the person counts where it is known.
func (n *names) surnameMayBe(d *Document, c *candidate, cases morph.Tags) bool {
	var gender morph.Tags
	if n.inflector != nil {
		gender = n.inflector.person(d.Entities[c.Entity-1].Name, morph.Nomn).gender
	}
	if gender == morph.Masc|morph.Femn {
		gender = 0
	}
	for kase := morph.Nomn; kase <= morph.Voct; kase <<= 1 {
		if cases&kase != 0 && nameMayBe(d.Lexemes[c.first].Word, kase, gender) {
			return true
		}
	}
	return false
}

// genderOfName is the gender of a first name, 0: either, or it is none.
func genderOfName(w *morph.Word) morph.Tags {
	var genders morph.Tags
	for i := range w.Parses {
		if t := w.Parses[i].Tags; t.Any(morph.Name) {
			genders |= t & morph.Gender
		}
	}
	if genders == morph.Masc || genders == morph.Femn {
		return genders
	}
	return 0
}

// firstNameCases is the cases in which a word may stand as a first name that the dictionary knows, of the gender where
// it is known: «Дмитрия» is a woman's, too; 0: it is none, or does not decline.
func firstNameCases(w *morph.Word, gender morph.Tags) morph.Tags {
	var cases morph.Tags
	for i := range w.Parses {
		if t := w.Parses[i].Tags; t.Has(morph.Name | morph.Sing) {
			if t.Has(morph.Fixd) { // «Али», who need be no Аля
				return 0
			}
			if gender != 0 && t.Any(morph.Gender) && !t.Any(gender) {
				continue
			}
			if !w.Known {
				return 0
			}
			cases |= t & morph.Case
		} else if t.Has(morph.Surn) {
			return 0
		}
	}
	return cases
}

// personBehind takes the person whose name stands behind another role: «эксперт, доктор наук Саидов», «вице-премьер —
// министр экономики Саидов».
func (n *names) personBehind(d *Document, r *Role, at, next, last int, cases morph.Tags) bool {
	if at+1 >= last || !isJoint(d.Lexemes[at].Surface) {
		return false
	}
	if other := n.behindAdjectives(d, at+1, last); !d.Lexemes[other].In(n.roles) || n.roleCases(d, at+1, other)&cases == 0 {
		return false
	}
	return n.personWithin(d, r, at, next, last, cases, false)
}

// personApposed takes the person whose name stands behind a noun for somebody that is no role: «глава палаты, почётный
// гражданин города Иван Белов».
func (n *names) personApposed(d *Document, r *Role, at, next, last int, cases morph.Tags) bool {
	return at+1 < last && isJoint(d.Lexemes[at].Surface) && n.isSomebodyAt(d, at+1, last, cases) && n.personWithin(d, r, at, next, last, cases, true)
}

// personWithin takes the first person named behind token at, as far as a role with what it is of reaches; sure: the name has
// to stand in one of the cases.
func (n *names) personWithin(d *Document, r *Role, at, next, last int, cases morph.Tags, sure bool) bool {
	reach := at + longestRole + 1 // and what the other role is of
	for ; next < len(n.candidates) && n.candidates[next].first < min(reach, last); next++ {
		c := n.candidates[next]
		if c.Type == Person {
			if of := firstNameCases(d.Lexemes[c.first].Word, c.gender); of != 0 && of&cases == 0 && !c.endsIn(d, cases) || sure && (!n.agrees(d, c, cases) || hasVerb(d, run{at, c.first})) {
				return false // «муж писательницы Анны Беловой»
			}
			n.give(d, r, c.Entity)
			return true
		}
		reach += c.last - c.first
	}
	return false
}

// isSomebodyAt reports whether a noun for somebody in one of some cases stands at a token, with adjectives or without:
// «почётный гражданин города».
func (n *names) isSomebodyAt(d *Document, t, last int, cases morph.Tags) bool {
	t = n.behindAdjectives(d, t, last)
	w := d.Lexemes[t].Word
	return n.isTailOf(d, t, last, morph.NOUN|morph.Anim|morph.Sing) && w.Best().Tags.Has(morph.NOUN|morph.Anim) && casesOfSomebody(w)&cases != 0
}

// behindAdjectives is the token behind the adjectives in lower case that start at a token, two at most.
func (n *names) behindAdjectives(d *Document, t, last int) int {
	for end := t + 2; t < min(end, last-1) && n.isTailOf(d, t, last, morph.ADJF) && isA(d, t, morph.ADJF) && !d.Lexemes[t].In(n.roles); t++ {
	}
	return t
}

// isJoint reports whether a mark may stand between two roles of one person.
func isJoint(mark string) bool { return mark == "," || mark == "—" || mark == "–" || mark == "-" }

// personBefore takes the person whose name, with a comma or a dash behind it, stands before token t.
func (n *names) personBefore(d *Document, r *Role, t int) bool {
	if t < 2 {
		return false
	}
	switch d.Lexemes[t-1].Surface {
	case ",", "—", "–", "(":
	default:
		return false
	}
	if c := n.candidateBefore(t - 1); c != nil && c.last == t-1 && c.Type == Person {
		n.give(d, r, c.Entity)
		return true
	}
	return false
}

// candidateBefore is the last mention that ends before token t or at it.
func (n *names) candidateBefore(t int) *candidate {
	lo, hi := 0, len(n.candidates)
	for lo < hi {
		if mid := (lo + hi) / 2; n.candidates[mid].first < t {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for lo--; lo >= 0; lo-- {
		if c := n.candidates[lo]; c.last <= t {
			return c
		}
	}
	return nil
}

func (n *names) give(d *Document, r *Role, id EntityID) {
	r.Person = id
	r.PersonName = d.Entities[id-1].Name
}
