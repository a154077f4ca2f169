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
	if bare, suffix := cutGeneration(name); suffix != "" {
		nominative, gender, ok = a.PersonName(bare, known)
		if gender == Femn {
			suffix = suffix[:len(suffix)-len("ий")] + "ая"
		}
		return nominative + suffix, gender, ok
	}
	list := a.pieces(name)
	for i := range list {
		a.readNameWord(&list[i])
		if isInside(list, i) || isOfHouse(list, i) {
			list[i].entry = &entry{list[i].word, &keptWord} // the remembered one may start the next name: «Бен Уоллес»
		}
	}
	best := bestReading(list, known)
	if !best.agrees {
		return name, known & Gender, false
	}
	forms := make([]string, len(list))
	for i := range list {
		forms[i] = list[i].name.formOf(best.kase, best.of)
	}
	declineBeside(list, forms, best)
	return rewrite(name, list, forms), best.gender | known&Gender, true
}

// cutGeneration takes off the end of a name what tells father and son apart, in the nominative of a man:
// «Буша-младшего».
func cutGeneration(name string) (bare, suffix string) {
	for _, stem := range [...]string{"-младш", "-старш"} {
		if cut := strings.LastIndex(name, stem); cut > 0 && !strings.Contains(name[cut:], " ") {
			return name[:cut], stem + "ий"
		}
	}
	return name, ""
}

// nameCases is the order in which cases win when nothing else tells them apart.
var nameCases = [...]Tags{Nomn, Gent, Datv, Accs, Ablt, Loct}

// nameGenders are those that names have.
var nameGenders = [...]Tags{Masc, Femn}

// nameReading is a name read in one case and gender.
type nameReading struct {
	kase, of int  // numbers in nameCases and nameGenders
	gender   Tags // 0 where the other gender reads as well
	score    int
	agrees   bool // all words can be read so
}

// bestReading is the reading of the highest score, the earlier one on a tie. A tie of the genders with the
// same outcome leaves the gender open.
func bestReading(list []piece, known Tags) (best nameReading) {
	fixed := hasFixedStart(list)
	for c := range nameCases {
		for g, gender := range nameGenders {
			if known.Any(Gender) && !known.Any(gender) {
				continue
			}
			next := readName(list, c, g)
			if !next.agrees {
				continue
			}
			if c == 0 && fixed {
				next.score += scoreSubject
			}
			if known.Any(nameCases[c]) {
				next.score += scoreExpected
			}
			switch {
			case !best.agrees || next.score > best.score:
				best = next
			case next.score == best.score && next.gender != best.gender && isSameOutcome(list, best, next):
				best.gender = 0
			}
		}
	}
	return best
}

// readName reads all words of a name in one case and gender.
func readName(list []piece, c, g int) nameReading {
	reading := nameReading{kase: c, of: g, gender: nameGenders[g], agrees: true}
	for i := range list {
		score := list[i].name.scores[c][g]
		if score < 0 {
			return nameReading{}
		}
		reading.score += int(score)
	}
	return reading
}

// isSameOutcome tells whether two readings of a name give the same nominative.
func isSameOutcome(list []piece, a, b nameReading) bool {
	for i := range list {
		if w := list[i].name; w.numbers[a.kase][a.of] != w.numbers[b.kase][b.of] {
			return false
		}
	}
	return true
}

// hasFixedStart tells of a first name without forms, which leaves the case to a surname in -а: «Синдзи
// Харада» is rather the nominative than the genitive of «Синдзи Харад». Not so in -на: surnames in -н are many.
func hasFixedStart(list []piece) bool {
	if len(list) < 2 || list[0].word.Best().Tags.Has(Latn) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(list[0].word.Form)
	surname := list[len(list)-1].word
	return strings.ContainsRune("оуэеиюы", last) && !surname.Union().Any(Surn|Name|Patr) && strings.HasSuffix(surname.Form, "а") && !strings.HasSuffix(surname.Form, "на")
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

// nameWord is a word read as a part of a name, in each case and gender.
type nameWord struct {
	forms   []string                                // nominatives, each once; the first is "": the word stays
	numbers [len(nameCases)][len(nameGenders)]uint8 // of the form
	scores  [len(nameCases)][len(nameGenders)]int8  // below 0 where the word cannot be read so
}

func (w *nameWord) formOf(c, g int) string { return w.forms[w.numbers[c][g]] }

// set writes a reading down.
func (w *nameWord) set(c, g int, form string, score int) {
	n := slices.Index(w.forms, form)
	if n < 0 {
		n = len(w.forms)
		w.forms = append(w.forms, form)
	}
	w.numbers[c][g], w.scores[c][g] = uint8(n), int8(score)
}

// keptWord is the reading of a word that stays as it is in all cases.
var keptWord = nameWord{forms: []string{""}}

// readNameWord reads a word in all cases and genders, unless it is remembered.
func (a *Russian) readNameWord(p *piece) {
	switch {
	case p.name != nil:
		return
	case isInitial(*p) || isParticle(*p) || p.word.Best().Tags.Has(Latn):
		p.name = &keptWord
		return
	}
	p.name = &nameWord{forms: []string{""}}
	parses := a.nameParses(*p)
	for c := range nameCases {
		for g := range nameGenders {
			form, score := readNameForm(*p, parses, nameCases[c], nameGenders[g])
			p.name.set(c, g, form, score)
		}
	}
}

// nameParse is a parse with its nominative.
type nameParse struct {
	Parse
	nominative string // "" where it has none
	score      int    // less what the more probable parses cost
}

// nameParses is the parses of a word and, where none is a name, those as a surname by its ending:
// «Шнуров» the dictionary knows as cords only. Of some surnames it knows no women: «Умарова». Parses that no name
// stands in are left out.
func (a *Russian) nameParses(p piece) []nameParse {
	parses, has := p.word.Parses, p.word.Union()
	if !has.Any(Surn|Patr) && !p.word.Has(Name|Sing) { // «Вахабов» it has as several of the name
		a.hits = a.dict.surnamesLike(p.word.Form, a.hits[:0])
		parses = append(a.parses(p.word.Form, a.hits), parses...)
	}
	list := make([]nameParse, 0, len(parses))
	rank := 0
	for i, q := range parses {
		if list = a.addNameParse(list, p, q, rank); !q.Tags.Has(Fixd) || i == 0 || parses[i-1].Lemma != q.Lemma {
			rank++ // what has no forms counts once, not in every case
		}
	}
	if has.Has(Surn|Masc) && !has.Any(Femn|Fixd) {
		a.hits = a.dict.surnamesLike(p.word.Form, a.hits[:0])
		for _, q := range a.parses(p.word.Form, a.hits) {
			if q.Tags.Has(Femn) {
				list = a.addNameParse(list, p, q, 0)
			}
		}
	}
	return list
}

// addNameParse adds a parse that a name may stand in.
func (a *Russian) addNameParse(list []nameParse, p piece, q Parse, rank int) []nameParse {
	if !q.Tags.Has(Sing) || !q.Tags.Any(NOUN|ADJF) || !q.Tags.Any(Case) {
		return list
	}
	if form, ok := a.Inflect(q, Nomn|nominalGender(q)); ok && form != "" {
		list = append(list, nameParse{q, form, nameScore(p, q) - rankCost(p, q, rank)})
	}
	return list
}

// nameScore is how likely a parse is as a part of a name.
func nameScore(p piece, q Parse) int {
	switch proper := q.Tags.Any(Name | Surn | Patr); {
	case proper && p.word.Known:
		return scoreKnown
	case proper:
		return scoreGuessed
	case !p.word.Known:
		return scoreGuessed - 4
	}
	return scoreOther
}

// readNameForm is the nominative of one word of a name that stands in a case, and how likely that
// is: below 0 where it cannot be. An empty form says that the word stays.
func readNameForm(p piece, parses []nameParse, c, gender Tags) (form string, score int) {
	score = -1
	for i := range parses {
		q := &parses[i]
		if q.score > score && q.Tags.Has(c) && (!q.Tags.Any(Gender) || q.Tags.Any(gender) || isFirstDeclension(p, q.Parse)) {
			form, score = q.nominative, q.score
		}
	}
	if score > scoreGuessed {
		return form, score
	}
	if fixed := undeclined(p.word, gender); fixed > score {
		return "", fixed
	}
	form2, score2 := nominativeByRule(p.word.Form, c, gender)
	if c == Nomn && !mayBeNominative(p.word) {
		score2 = min(score2, scoreByRule-1) // «Владимиром»
	}
	if score2 > score {
		return form2, score2
	}
	return form, score
}

// nominalGender is the gender of a word that shows it, so that «Петровой» becomes «Петрова».
func nominalGender(q Parse) Tags {
	if q.Tags.Has(Masc | Femn) {
		return 0
	}
	return q.Tags & Gender
}

// isFirstDeclension lets men have surnames that decline as women's names do: «Дерипаска»; not where
// the dictionary has the word as a name, since it knows the gender of those.
func isFirstDeclension(p piece, q Parse) bool {
	last, _ := utf8.DecodeLastRuneInString(q.Lemma)
	return q.Tags.Has(Femn) && !(p.word.Known && q.Tags.Any(Name|Patr|Surn)) && !q.Tags.Has(ADJF) && (last == 'а' || last == 'я')
}

func isInitial(p piece) bool { return utf8.RuneCountInString(p.surface) == 1 }

// isInside tells of a word that stays as it is between others: a particle with a capital, «Александр Бен Цви», a father's name.
func isInside(list []piece, i int) bool {
	return i > 0 && i+1 < len(list) && (isJoint(list[i].word.Form) || isKinship(list[i+1].surface))
}

// isKinship tells of words for a son or a daughter behind the father's name, which stays as it is: «Бакытом Асан уулу».
func isKinship(word string) bool {
	return word == "уулу" || word == "кызы" || word == "улы" || word == "гызы"
}

// isOfHouse tells of a house that is written as some common word or name: «Мохаммедом Аль Тани».
func isOfHouse(list []piece, i int) bool {
	if i < 2 || list[i-1].word.Form != "аль" || !list[i].word.Known {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(list[i].word.Form)
	return strings.ContainsRune("аеиоуыэюя", last)
}

// isJoint tells of particles that some write with a capital inside a name: «Александр Бен Цви».
func isJoint(form string) bool {
	switch form {
	case "бен", "бин", "ибн", "аль", "эль", "аш", "ван", "фон", "де", "ди", "да", "дос", "дель", "ла", "ле":
		return true
	}
	return false
}

// isParticle tells of the small words inside foreign names: «фон», «де», «аль», not «аль-Асад».
func isParticle(p piece) bool {
	_, name, _ := strings.Cut(p.surface, "-")
	return !isCapitalised(p.surface) && !isCapitalised(name)
}
