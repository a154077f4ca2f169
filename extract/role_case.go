package extract

import (
	"newsfacts/extract/morph"
)

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
