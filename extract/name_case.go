package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
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
	switch c.rule.ID {
	case "town", "village", "river", "mountain", "island":
	default:
		return 0
	}
	if c.first == 0 || d.Tokens[c.first-1].Kind != text.Word {
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

// governed is the cases that stand behind a preposition, 0 for other words.
func governed(form string) morph.Tags {
	switch form {
	case "у", "от", "из", "для", "до", "без", "против", "около", "кроме", "вместо", "возле", "вокруг", "со стороны", "из-за":
		return morph.Gent
	case "к", "ко", "благодаря", "вопреки", "согласно":
		return morph.Datv
	case "в", "во", "на":
		return morph.Accs | morph.Loct
	case "между", "над", "перед":
		return morph.Ablt
	case "с", "со":
		return morph.Ablt | morph.Gent
	case "о", "об":
		return morph.Loct
	case "за", "под":
		return morph.Accs | morph.Ablt
	case "про", "через":
		return morph.Accs
	}
	return 0
}
