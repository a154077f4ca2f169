package morph

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// PersonName puts a full name into the nominative: first name, patronymic, surname, in any order and
// number, with initials and particles («фон», «бен») kept. known holds what the caller knows of it:
// the gender (Masc or Femn), which is taken as sure, the cases it likely stands in, both, or 0. The words must agree in case and
// gender; what has no forms stays: «Шеварднадзе», «Дюма», «Анны Шмидт» → «Анна Шмидт».
// gender is the one decided on, 0 where nothing tells. ok is false where the words agree in no way.
func (a *Russian) PersonName(name string, known Tags) (nominative string, gender Tags, ok bool) {
	list := a.pieces(name)
	var best nameReading
	for _, c := range nameCases {
		for _, g := range [...]Tags{Masc, Femn} {
			if known.Any(Gender) && !known.Any(g) {
				continue
			}
			reading := a.readName(list, c, g)
			if known.Any(c) {
				reading.score += scoreExpected
			}
			best = better(best, reading)
		}
	}
	if best.forms == nil {
		return name, known & Gender, false
	}
	return rewrite(name, list, best.forms), best.gender | known&Gender, true
}

// nameCases is the order in which cases win when nothing else tells them apart.
var nameCases = [...]Tags{Nomn, Gent, Datv, Accs, Ablt, Loct}

// nameReading is a name read in one case and gender.
type nameReading struct {
	forms  []string // nominatives, "" for words that stay
	gender Tags     // 0 where the other gender reads as well
	score  int
}

// better keeps the higher score, the earlier on a tie. A tie of the genders with the same outcome
// leaves the gender open.
func better(best, next nameReading) nameReading {
	switch {
	case next.forms == nil:
		return best
	case best.forms == nil || next.score > best.score:
		return next
	case next.score == best.score && next.gender != best.gender && slices.Equal(next.forms, best.forms):
		best.gender = 0
	}
	return best
}

// readName reads all words of a name in one case and gender; forms is nil where one cannot be.
func (a *Russian) readName(list []piece, c, gender Tags) nameReading {
	reading := nameReading{make([]string, len(list)), gender, 0}
	if c == Nomn && hasFixedStart(list) {
		reading.score += scoreSubject
	}
	for i, p := range list {
		form, score := a.readNameWord(p, c, gender)
		if score < 0 {
			return nameReading{}
		}
		reading.forms[i] = form
		reading.score += score
	}
	return reading
}

// hasFixedStart tells of a first name without forms, which leaves the case to a surname in -а: «Синдзи
// Харада» is rather the nominative than the genitive of «Синдзи Харад». Not so in -на: surnames in -н are many.
func hasFixedStart(list []piece) bool {
	if len(list) < 2 || list[0].word.Best().Tags.Has(Latn) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(list[0].word.Form)
	surname := list[len(list)-1].word
	return strings.ContainsRune("оуэеиюы", last) && !surname.Known && strings.HasSuffix(surname.Form, "а") && !strings.HasSuffix(surname.Form, "на")
}

// Scores of a word's reading as part of a name. What the dictionary knows as a name outweighs all
// guesses.
const (
	scoreKnown   = 40
	scoreGuessed = 20
	scoreOther   = 19 // a known common noun or adjective: «Волка», «Белого»
	scoreForeign = 22 // without forms, surely: «Моретти», «Сандро»
	scoreFixed   = 10 // without forms, perhaps
	scoreByRule  = 4
	scoreSubject = 2 // the nominative where nothing shows the case

	scoreExpected = 20 // a case that the caller expects
)

// rankCost is what a reading loses for the more probable ones before it. What has no forms reads in
// all cases alike.
func rankCost(p piece, q Parse, rank int) int {
	const most, known = 6, 3
	switch {
	case q.Tags.Has(Fixd):
		return 0
	case p.word.Known:
		return known * min(rank, most)
	case q.Tags.Any(Surn): // a surname by its ending counts above the adjective that the dictionary guesses
		return min(rank, most/2)
	}
	return min(rank, most)
}

// readNameWord is the nominative of one word of a name that stands in a case, and how likely that
// is: below 0 where it cannot be. An empty form says that the word stays.
func (a *Russian) readNameWord(p piece, c, gender Tags) (form string, score int) {
	if isInitial(p) || isParticle(p) || p.word.Best().Tags.Has(Latn) {
		return "", 0
	}
	score = -1
	for rank, q := range a.nameParses(p) {
		form2, score2 := a.readNameParse(p, q, c, gender)
		if score2 -= rankCost(p, q, rank); form2 != "" && score2 > score {
			form, score = form2, score2
		}
	}
	if score > scoreGuessed {
		return form, score
	}
	if fixed := undeclined(p.word, gender); fixed > score {
		return "", fixed
	}
	if form2, score2 := nominativeByRule(p.word.Form, c, gender); score2 > score {
		return form2, score2
	}
	return form, score
}

// nameParses is the parses of a word and, where none is a name, those as a surname by its ending:
// «Шнуров» the dictionary knows as cords only.
func (a *Russian) nameParses(p piece) []Parse {
	if p.word.Union().Any(Name | Surn | Patr) {
		return p.word.Parses
	}
	a.hits = a.dict.surnamesLike(p.word.Form, a.hits[:0])
	return append(a.parses(p.word.Form, a.hits), p.word.Parses...)
}

// readNameParse is the nominative that one parse gives.
func (a *Russian) readNameParse(p piece, q Parse, c, gender Tags) (form string, score int) {
	if !q.Tags.Has(Sing|c) || !q.Tags.Any(NOUN|ADJF) || q.Tags.Any(Gender) && !q.Tags.Any(gender) && !isFirstDeclension(p, q) {
		return "", -1
	}
	switch proper := q.Tags.Any(Name | Surn | Patr); {
	case proper && p.word.Known:
		score = scoreKnown
	case proper:
		score = scoreGuessed
	case !p.word.Known:
		score = scoreGuessed - 4
	default:
		score = scoreOther
	}
	form, ok := a.Inflect(q, Nomn|q.Tags&Gender&nominalGender(q, gender))
	if !ok {
		return "", -1
	}
	return form, score
}

// nominalGender keeps the gender of a word that shows it, so that «Петровой» becomes «Петрова».
func nominalGender(q Parse, gender Tags) Tags {
	if q.Tags.Has(Masc | Femn) {
		return 0
	}
	if q.Tags.Any(gender) {
		return gender
	}
	return Gender
}

// isFirstDeclension lets men have surnames that decline as women's names do: «Дерипаска»; not where
// the dictionary has the word as a name, since it knows the gender of those.
func isFirstDeclension(p piece, q Parse) bool {
	last, _ := utf8.DecodeLastRuneInString(q.Lemma)
	return q.Tags.Has(Femn) && !(p.word.Known && q.Tags.Any(Name|Patr|Surn)) && !q.Tags.Has(ADJF) && (last == 'а' || last == 'я')
}

func isInitial(p piece) bool { return utf8.RuneCountInString(p.surface) == 1 }

// isParticle tells of the small words inside foreign names: «фон», «де», «аль».
func isParticle(p piece) bool { return !isCapitalised(p.surface) }
