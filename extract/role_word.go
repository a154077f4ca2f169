package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

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
