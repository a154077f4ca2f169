package morph

import "unicode/utf8"

// PersonName puts a full name into the nominative: first name, patronymic, surname, in any order and
// number, with initials and particles («фон», «бен») kept. known holds what the caller knows of it:
// the gender (Masc or Femn), the case it stands in, both, or 0. The words must agree in case and
// gender; what has no forms stays: «Шеварднадзе», «Дюма», «Анны Шмидт» → «Анна Шмидт».
// gender is the one decided on, 0 where nothing tells.
func (a *Russian) PersonName(name string, known Tags) (nominative string, gender Tags) {
	list := a.pieces(name)
	var best nameReading
	for _, g := range []Tags{Masc, Femn} {
		if known.Any(Gender) && !known.Any(g) {
			continue
		}
		for _, c := range nameCases {
			if known.Any(Case) && !known.Any(c) {
				continue
			}
			best = better(best, a.readName(list, c, g))
		}
	}
	if best.forms == nil {
		return name, known & Gender
	}
	return rewrite(name, list, best.forms), best.gender | known&Gender
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
	case next.score == best.score && next.gender != best.gender:
		best.gender = 0
	}
	return best
}

// readName reads all words of a name in one case and gender; forms is nil where one cannot be.
func (a *Russian) readName(list []piece, c, gender Tags) nameReading {
	reading := nameReading{make([]string, len(list)), gender, 0}
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

// Scores of a word's reading as part of a name. What the dictionary knows as a name outweighs all
// guesses; each less probable reading of a word costs one.
const (
	scoreKnown   = 40
	scoreGuessed = 20
	scoreOther   = 12 // a known common noun or adjective: «Волка», «Белого»
	scoreFixed   = 10 // without forms, by its end
	scoreByRule  = 4
	mostRanks    = 6
)

// readNameWord is the nominative of one word of a name that stands in a case, and how likely that
// is: below 0 where it cannot be. An empty form says that the word stays.
func (a *Russian) readNameWord(p piece, c, gender Tags) (form string, score int) {
	if isInitial(p) || isParticle(p) {
		return "", 0
	}
	score = -1
	for rank, q := range p.word.Parses {
		form2, score2 := a.readNameParse(p, q, c, gender)
		if score2 -= min(rank, mostRanks); form2 != "" && score2 > score {
			form, score = form2, score2
		}
	}
	if score >= scoreKnown-mostRanks {
		return form, score
	}
	if isUndeclined(p.word.Form, gender) && score < scoreFixed {
		return "", scoreFixed
	}
	if form2 := nominativeByRule(p.word.Form, c, gender); form2 != "" && score < scoreByRule {
		return form2, scoreByRule
	}
	return form, score
}

// readNameParse is the nominative that one parse gives.
func (a *Russian) readNameParse(p piece, q Parse, c, gender Tags) (form string, score int) {
	if !q.Tags.Has(Sing|c) || !q.Tags.Any(NOUN|ADJF) || q.Tags.Any(Gender) && !q.Tags.Any(gender) && !isFirstDeclension(q) {
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

// isFirstDeclension lets men have names that decline as women's do: «Дерипаска», «Никита»; only
// words that are no names in the dictionary, which knows the gender of those.
func isFirstDeclension(q Parse) bool {
	last, _ := utf8.DecodeLastRuneInString(q.Lemma)
	return q.Tags.Has(Femn) && !q.Tags.Any(Name|Patr|Surn|ADJF) && (last == 'а' || last == 'я')
}

func isInitial(p piece) bool { return utf8.RuneCountInString(p.surface) == 1 }

// isParticle tells of the small words inside foreign names: «фон», «де», «аль».
func isParticle(p piece) bool { return !isCapitalised(p.surface) }
