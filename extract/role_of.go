package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// personBehindComplement takes the person whose name stands behind what else the role is of, or behind a rank:
// «посол Украины в Италии Иванов», «советник президента США по национальной безопасности Джон Смит», «командующий
// флотом адмирал Иванов».
func (n *names) personBehindComplement(d *Document, r *Role, at, next, last int, cases morph.Tags) bool {
	of := *r
	for range longestRole {
		behind := n.behindComplement(d, at, last)
		if behind == at {
			behind = n.behindAside(d, at, next, last)
		}
		if behind == at && at < last && n.isRank(d, at, cases) {
			behind = n.roleEnd(d, at, last)
		}
		if behind == at {
			return false
		}
		if behind > at+1 && d.Lexemes[behind-1].In(n.orgs.heads) { // «министра в правительстве Белова»
			cases &^= morph.Gent | morph.Accs
		}
		if at, next = n.roleOfNames(d, &of, behind, next); n.personAt(d, &of, at, next, cases) {
			*r = of
			return true
		}
	}
	return false
}

// behindAside is the token behind what is said in brackets of what a role is of, «(до 2019 года)», or behind the «и» of
// another such, which is an organisation or a place: «форвард «Зари» [и сборной] Узбекистана»; at where neither stands.
func (n *names) behindAside(d *Document, at, next, last int) int {
	const aside = 40
	switch {
	case at+1 >= last:
	case d.Lexemes[at].Surface == "(":
		for t := at + 1; t < min(last, at+aside); t++ {
			if d.Lexemes[t].Surface == ")" {
				return t + 1
			}
		}
	case d.Lexemes[at].Surface == "№" && d.Tokens[at+1].Kind == text.Number: // «больницы № 2»
		return at + 2
	case isOpening(d, at):
		return behindMarks(d, at, at, last)
	case d.Lexemes[at].Form == "и":
		t := at + 1
		for t < min(last, at+1+mostNouns) && n.isTailOf(d, t, last, morph.Gent) && isA(d, t, morph.NOUN|morph.ADJF) && !d.Lexemes[t].In(n.roles) {
			t++
		}
		if t < last && isOpening(d, t) {
			t++
		}
		for ; next < len(n.candidates) && n.candidates[next].first <= t; next++ {
			if c := n.candidates[next]; c.first == t && (c.Type == Org || c.Type == Location) {
				return t
			}
		}
	}
	return at
}

// mostInMarks is how many words in quotation marks may be what a role is of: «управляющий «Дома над рекой»».
const mostInMarks = 12

// behindMarks is the token behind the marks that open at a token, a few words behind token at; at where they close later.
func behindMarks(d *Document, at, opening, last int) int {
	for t := opening + 1; t < min(last, at+mostInMarks); t++ {
		if isClosing(d, t) {
			return t + 1
		}
	}
	return at
}

// mostNouns is how many words in lower case stand before the name of another body: «и [мужской сборной] Италии».
const mostNouns = 3

// isRank reports whether another role in the same case stands at a token.
func (n *names) isRank(d *Document, t int, cases morph.Tags) bool {
	return !n.covered[t] && d.Lexemes[t].In(n.roles) && nounCases(d.Lexemes[t].Word)&cases != 0
}

// roleOfNames reads the organisation and the place right behind a role, in quotation marks or in brackets.
func (n *names) roleOfNames(d *Document, r *Role, at, next int) (int, int) {
	for next < len(n.candidates) && n.candidates[next].first < at {
		next++
	}
	for next < len(n.candidates) {
		c := n.candidates[next]
		if c.Nested {
			next++
			continue
		}
		gap := c.first - at
		bracket := gap == 1 && d.Lexemes[at].Surface == "("
		marked := gap == 1 && isOpening(d, at) || gap == 2 && d.Tokens[at].Shape == text.Upper && isOpening(d, at+1) // «основатель ЧВК «Ветер»»
		if gap != 0 && !bracket && !marked || c.Type != Org && c.Type != Location && (c.Type != Norp || gap > 0) {
			break
		}
		switch {
		case bracket, c.Type == Norp: // «тренер казахстанцев»
		case c.Type == Org && r.Organization == 0:
			r.Organization = c.Entity
		case c.Type == Location && r.Location == 0:
			r.Location = c.Entity
		}
		at = c.last
		if marked {
			at = behindNumber(d, at)
		}
		if at < len(d.Tokens) && (bracket && d.Lexemes[at].Surface == ")" || isClosing(d, at)) {
			at++
		}
		next++
	}
	return at, next
}

// behindNumber is the token behind a hyphen and a number that belong to a name in quotation marks: «Степь[-1]».
func behindNumber(d *Document, t int) int {
	if t+2 < len(d.Tokens) && isDash(d.Lexemes[t].Surface) && d.Tokens[t+1].Kind == text.Number && isClosing(d, t+2) {
		return t + 2
	}
	return t
}

// behindHolder is the token behind what stands between a role with its names and the person: the full stop of «Acme
// Corp.», the family of «адвокат Чекалиных», the letters of «доктор PhD» and «основатель ЧВК».
func (n *names) behindHolder(d *Document, at, last int) int {
	if at+1 >= last || n.covered[at] || !n.covered[at+1] {
		return at
	}
	l := d.Lexemes[at]
	if isInSentence(d, at) || d.Tokens[at].Shape == text.Upper || d.Tokens[at].Script == text.Latin || d.Tokens[at].Shape == text.Title && l.Word.Has(morph.Gent) && n.isFamily(l) {
		return at + 1
	}
	return at
}

// behindSee is the token behind the see of a cleric whose noun stands at token t: «патриарх [Московский и всея Руси]»,
// «митрополит [Крутицкий и Коломенский]».
func (n *names) behindSee(d *Document, t, at, last int) int {
	if at != t+1 || !d.Lexemes[t].In(n.clergy) {
		return at
	}
	for at < last && isSee(d, at) {
		if at++; at+2 < last && d.Lexemes[at].Form == "и" && (isSee(d, at+1) || d.Lexemes[at+1].Form == "всея") {
			if at++; d.Lexemes[at].Form == "всея" {
				return at + 2
			}
		}
	}
	return at
}

// isSee reports whether a token is an adjective of a see: «Московский».
func isSee(d *Document, t int) bool {
	return d.Tokens[t].Shape == text.Title && strings.Contains(d.Lexemes[t].Form, "ск") && d.Lexemes[t].Word.Union().Any(morph.ADJF)
}

// behindComplement is the token behind what a role is besides: where («в Италии», «из Алматы», «при ООН»), for what («по
// правам человека»), of which country that the article has named («страны»), by what nickname («красных»); the token
// itself where nothing of that stands. Of names it goes over the preposition alone.
func (n *names) behindComplement(d *Document, at, last int) int {
	if at+2 < last && isOpening(d, at) && d.Tokens[at+1].Shape == text.Lower && isClosing(d, at+2) { // «тренер «красных»»
		return at + 3
	}
	if at+2 < last && at > 0 && isComma(d, at) && n.isTailOf(d, at+1, last, morph.Datv) && isInDative(d, at-1) { // «по экологии, правам человека»
		return n.behindFor(d, at, last)
	}
	if at+1 >= last || n.covered[at] || d.Tokens[at].Shape != text.Lower {
		return at
	}
	switch l := d.Lexemes[at]; {
	case l.In(n.landWords) && l.Word.Has(morph.NOUN|morph.Gent|morph.Sing):
		return at + 1
	case n.covered[at+1] && isPlaceBefore(l.Form):
		return at + 1
	case isPlaceBefore(l.Form) && at+2 < last && isCyrillicName(d, at+1) && !n.covered[at+1] && n.covered[at+2]: // a place that nothing knows
		return at + 2
	case isPlaceBefore(l.Form) && isOpening(d, at+1): // «от «Родного края»»
		return behindMarks(d, at, at+1, last)
	case l.Form == "по":
		return n.behindFor(d, at, last)
	case l.Form == "от" && at+2 < last && n.isTailOf(d, at+1, last, morph.NOUN|morph.Gent|morph.Sing|morph.Inan) && !isCyrillicName(d, at+2): // «от партии «Заря»», not «от партии Белова»
		return at + 2
	case l.Form == "в" || l.Form == "на" || l.Form == "при":
		return n.behindWhere(d, at, last)
	}
	return at
}

// isInDative reports whether a word may be a noun in the dative, or one in the genitive that goes on with it.
func isInDative(d *Document, t int) bool {
	w := d.Lexemes[t].Word
	return w.Has(morph.NOUN|morph.Datv) || w.Has(morph.NOUN|morph.Gent)
}

// isWith reports whether «с» stands at a token.
func isWith(d *Document, t int) bool { return d.Lexemes[t].Form == "с" || d.Lexemes[t].Form == "со" }

// isPlaceBefore reports whether a preposition stands before the name of where, or from where, somebody has a role.
func isPlaceBefore(form string) bool {
	switch form {
	case "в", "во", "на", "при", "от", "по", "из":
		return true
	}
	return false
}

// behindWhere is the token behind «в», «на» or «при» with a place in lower case, and what that is of: «в зоне военной операции»,
// «при международной организации».
func (n *names) behindWhere(d *Document, at, last int) int {
	end, noun := at+1, false
	for ; end < min(last, at+longestRole); end++ {
		switch {
		case n.isTailOf(d, end, last, morph.ADJF|morph.Loct) && !noun, noun && n.isTail(d, end) && !n.covered[end]:
			continue
		case !noun && n.isTailOf(d, end, last, morph.NOUN|morph.Loct):
			noun = true
			continue
		}
		break
	}
	if !noun {
		return at
	}
	return end
}

// isCyrillicName reports whether a token is a Cyrillic word with a capital.
func isCyrillicName(d *Document, t int) bool {
	return d.Tokens[t].Shape == text.Title && d.Tokens[t].Script == text.Cyrillic
}

// isTailOf reports whether a word in lower case with some grammemes stands at a token.
func (n *names) isTailOf(d *Document, t, last int, tags morph.Tags) bool {
	return t < last && !n.covered[t] && d.Tokens[t].Shape == text.Lower && d.Lexemes[t].Word.Has(tags)
}

// behindFor is the token behind «по» with what a role is for: adjectives and nouns in the dative and their
// genitives, in lower case.
func (n *names) behindFor(d *Document, at, last int) int {
	end, noun, with := at+1, false, false
	for ; end < min(last, at+longestRole) && !n.covered[end]; end++ {
		w := d.Lexemes[end].Word
		switch {
		case noun && !with && isWith(d, end) && end+1 < last && d.Tokens[end+1].Kind == text.Word: // «по связям с общественностью», «со СМИ»
			with = true
			continue
		case with && (n.isTailOf(d, end, last, morph.ADJF|morph.Ablt) || n.isTailOf(d, end, last, morph.NOUN|morph.Ablt) || isWith(d, end-1) && d.Tokens[end].Shape == text.Upper):
			continue
		case d.Tokens[end].Shape != text.Lower && !isComma(d, end), isA(d, end, morph.PREP):
		case (d.Lexemes[end].Form == "и" || isComma(d, end)) && noun && n.isTailOf(d, end+1, last, morph.Datv):
			continue
		case w.Has(morph.NOUN|morph.Datv) || noun && w.Has(morph.NOUN|morph.Gent):
			noun = true
			continue
		case w.Has(morph.ADJF|morph.Datv) || noun && w.Has(morph.ADJF|morph.Gent):
			continue
		}
		break
	}
	if !noun {
		return at
	}
	return end
}
