package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// casesAfter is the cases that a name at a token may stand in, by the word before it: behind a
// preposition those that it governs, behind a noun the genitive, else any.
func casesAfter(d *Document, token int) morph.Tags {
	i := token - 1
	if i >= 0 && isOpening(d, i) {
		i--
	}
	if i < 0 || d.Tokens[i].Kind != text.Word {
		return morph.Case
	}
	if cases := governed(d.Lexemes[i].Form); cases != 0 {
		return cases
	}
	if best := d.Lexemes[i].Word; len(best.Parses) > 0 && best.Best().Tags.Has(morph.NOUN) && best.Known {
		return morph.Gent
	}
	return morph.Case
}

// casesBeside is the cases in which the name of a place stands beside the noun that says what it is, 0 for other
// names: those of the noun, or else it stays as it is called («в городе Савона»). What the dictionary has may be
// what the place belongs to («города Украины»).
func casesBeside(d *Document, c *candidate) morph.Tags {
	switch {
	case isOfSeveral(c):
		return casesOfSeveral(d, c)
	case !sharesCase(c), c.first == 0, d.Tokens[c.first-1].Kind != text.Word:
		return 0
	}
	var cases morph.Tags
	for _, p := range d.Lexemes[c.first-1].Word.Parses {
		if p.Tags.Has(morph.NOUN | morph.Sing) {
			cases |= p.Tags & morph.Case
		}
	}
	if cases == 0 { // «в городах Муром и Ковров»
		return morph.Case
	}
	if w := d.Lexemes[c.first].Word; w.Known && w.Union().Any(morph.Geox) && !w.Has(morph.Nomn|morph.Sing) {
		cases |= morph.Gent
	}
	return cases
}

// casesOfSeveral is the cases that all places of a list may stand in: the nominative alone where they may be as they
// are called («у сёл Алёшки и Песчановка»), which is usual behind all but districts («в районах Кисловки и Терны»).
func casesOfSeveral(d *Document, c *candidate) morph.Tags {
	first, last := c.first, c.last
	for first > 0 && isOfList(d, first-1) {
		first--
	}
	for last < d.Sentences[c.Sentence].Last && isOfList(d, last) {
		last++
	}
	cases := sharedCases(d.Lexemes[first:last], morph.Sing)
	if cases == 0 {
		cases = sharedCases(d.Lexemes[first:last], 0)
	}
	switch {
	case cases.Any(morph.Nomn) && (c.rule.ID != "districts" || !cases.Any(morph.Gent)):
		return morph.Nomn
	case cases == 0:
		return morph.Case
	}
	return cases
}

// sharedCases is the cases that all names of a list may stand in, in the number asked for where they have it. Names in -о
// may stand unchanged in any: «в Пеструхино».
func sharedCases(list []*rules.Lexeme, number morph.Tags) morph.Tags {
	shared := morph.Case
	for _, l := range list {
		var cases morph.Tags
		for _, p := range l.Word.Parses {
			if p.Tags.Has(number) {
				cases |= p.Tags & morph.Case
			}
		}
		if cases != 0 && startsWithCapital(l.Surface) && !strings.HasSuffix(l.Form, "о") {
			shared &= cases
		}
	}
	return shared
}

// isOfList reports whether a token may be of a list of names.
func isOfList(d *Document, t int) bool {
	l := d.Lexemes[t]
	return l.Surface == "," || l.Surface == "и" || d.Tokens[t].Shape == text.Title && d.Tokens[t].Kind == text.Word
}

// governed is the cases that stand behind a preposition, 0 for other words.
func governed(form string) morph.Tags {
	switch form {
	case "у", "от", "из", "для", "до", "без", "против", "около", "кроме", "вместо", "возле", "вокруг", "после", "среди", "насчет", "помимо", "со стороны", "из-за":
		return morph.Gent
	case "к", "ко", "благодаря", "вопреки", "согласно":
		return morph.Datv
	case "в", "во", "на":
		return morph.Accs | morph.Loct
	case "между", "над", "перед":
		return morph.Ablt
	case "с", "со":
		return morph.Ablt | morph.Gent
	case "о", "об", "обо", "при":
		return morph.Loct
	case "за", "под":
		return morph.Accs | morph.Ablt
	case "про", "через":
		return morph.Accs
	}
	return 0
}
