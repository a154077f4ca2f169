package morph

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// prefixes stand before words without changing how they decline, the longer before those that
// begin them. Adverbs of kind «по-русски» are the dictionary's own.
var prefixes = [...]string{
	"антикризис", "аудио", "авиа", "авто", "агро", "анти", "архи", "аэро", "био", "внутри", "высоко", "вибро", "видео",
	"вице", "вне", "гекто", "гелио", "гидро", "гипер", "горно", "газо", "гига", "гео", "гос", "двух", "демо", "евро",
	"зоо", "интер", "инфо", "кибер", "контр", "космо", "кросс", "кило", "кино", "лже", "мульти", "макро", "макси",
	"медиа", "метео", "микро", "милли", "много", "мало", "мега", "мета", "мини", "моно", "мото", "меж", "нарко",
	"нефте", "низко", "нано", "недо", "ново", "не", "онлайн", "обще", "одно", "противо", "псевдо", "порно", "пресс",
	"прото", "пара", "пере", "полу", "пост", "пред", "пан", "пол", "радио", "ре", "сейсмо", "стерео", "свеже", "сверх",
	"спорт", "старо", "супер", "само", "секс", "спец", "суб", "термо", "транс", "теле", "трех", "тех", "топ", "ультра",
	"фото", "фон", "хлебо", "худ", "четырех", "электро", "экстра", "энерго", "экзо", "этно", "эко", "экс",
}

// shortestRest is the fewest letters of a known word after a listed prefix; after an unlisted one it
// takes surerRest, since any letters end in some short word («Кызы» + «лорде»).
const (
	shortestRest  = 3
	surerRest     = 6
	longestPrefix = 5 // letters of an unlisted prefix
)

// prefixed reads a word as a prefix and a word of the dictionary.
func (a *Russian) prefixed(form string) []Parse {
	var e endings
	e.find(a.dict, form)
	for _, prefix := range prefixes {
		rest, ok := strings.CutPrefix(form, prefix)
		if !ok {
			continue
		}
		rest = strings.TrimPrefix(rest, "-")
		if parses := a.afterPrefix(form, rest, &e, shortestRest); len(parses) > 0 {
			return parses
		}
	}
	at := 0
	for range longestPrefix {
		_, size := utf8.DecodeRuneInString(form[at:])
		if at += size; at >= len(form) {
			break
		}
		if parses := a.afterPrefix(form, form[at:], &e, surerRest); len(parses) > 0 {
			return parses
		}
	}
	return nil
}

// afterPrefix is the readings of rest, if it has enough letters, as those of the whole form.
func (a *Russian) afterPrefix(form, rest string, e *endings, letters int) []Parse {
	if utf8.RuneCountInString(rest) < letters {
		return nil
	}
	a.hits = slices.DeleteFunc(a.dict.lookup(rest, e, a.hits[:0]), func(h hit) bool { return !takesPrefix(a.dict.tagSets[h.tagSet]) })
	a.dict.sortByOdds(rest, a.hits)
	parses := a.parses(rest, a.hits)
	for i := range parses {
		parses[i].Lemma = form[:len(form)-len(rest)] + parses[i].Lemma
	}
	return parses
}

func takesPrefix(t Tags) bool { return t.Any(productive) && !t.Any(Proper|Apro|Abbr) }

// productive are the parts of speech that take prefixes.
const productive = NOUN | ADJF | ADJS | COMP | VERB | INFN | PRTF | PRTS | GRND | ADVB
