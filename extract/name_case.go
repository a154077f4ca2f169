package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// casesAfter is the cases that a name at a token may stand in, by the word before it: behind a
// preposition those that it governs, behind a noun the genitive, else any.
func casesAfter(d *Document, token int) morph.Tags {
	i := token - 1
	if i >= 0 && isOpenMark(d.Lexemes[i].Surface) {
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
