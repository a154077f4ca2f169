package morph

import (
	"iter"
	"slices"
)

// Nominative puts a noun phrase into the nominative; its number stays. The head is the first noun,
// the adjectives and participles before it agree with it, and what follows keeps its form:
// «Высшего межгосударственного совета» → «Высший межгосударственный совет», «Министерства
// иностранных дел» → «Министерство иностранных дел». A name set beside the head goes along: «городе
// Ташкенте» → «город Ташкент». Capitals, quotation marks and all between the words stay. A phrase
// without a noun, or whose words do not agree, comes back as it is.
func (a *Russian) Nominative(phrase string) string { return a.NominativeFrom(phrase, Case) }

// NominativeFrom is Nominative for a phrase that stands in one of the given cases (after «в» it is
// Accs|Loct): other readings are not considered.
func (a *Russian) NominativeFrom(phrase string, cases Tags) string {
	list := a.pieces(phrase)
	for head := lastHead(list); head >= 0; head-- {
		if !list[head].word.Has(NOUN) {
			continue
		}
		if forms := a.phraseForms(list, head, cases); forms != nil {
			return rewrite(phrase, list, forms)
		}
	}
	return phrase
}

// lastHead is the first piece that cannot be a modifier, or the last one: the head stands there or,
// where that one is no noun, before it. A noun that might be an adjective is the head before the
// name of a place («сборной Сербии»).
func lastHead(list []piece) int {
	for i, p := range list {
		if p.quoted {
			return i - 1
		}
		if !isModifier(p) {
			if i > 0 && p.word.Has(NOUN|Geox) && list[i-1].word.Best().Tags.Has(NOUN) {
				return i - 1
			}
			return i
		}
	}
	return len(list) - 1
}

func isModifier(p piece) bool {
	t := p.word.Union()
	return t.Any(ADJF|PRTF) || t.Has(CONJ) && p.word.Form == "и" || t.Has(NPRO) && p.word.HasLemma("сам")
}

// phraseForms is the new forms of the head and of what agrees with it, nil where nothing agrees.
// Among the readings of the head the likeliest wins with which all modifiers agree.
func (a *Russian) phraseForms(list []piece, head int, cases Tags) []string {
	forms := make([]string, len(list))
	for p := range personsLast(list[head].word.Parses) {
		if !p.Tags.Has(NOUN) || p.Tags&Case != 0 && !p.Tags.Any(cases) {
			continue
		}
		clear(forms)
		if !a.agree(list[:head], p, forms) {
			continue
		}
		if p.Tags.Has(Fixd) {
			return forms
		}
		form, ok := a.Inflect(p, Nomn)
		if !ok {
			continue
		}
		forms[head] = form
		a.apposition(list, head, p, forms)
		return forms
	}
	return nil
}

// personsLast goes through parses, through those of persons' names last: «Ливане» is rather the country than
// a woman called Ливана.
func personsLast(parses []Parse) iter.Seq[Parse] {
	return func(yield func(Parse) bool) {
		for _, persons := range [...]bool{false, true} {
			for i := range parses {
				if isPerson(parses[i].Tags) == persons && !yield(parses[i]) {
					return
				}
			}
		}
	}
}

func isPerson(t Tags) bool { return t.Any(Name|Surn|Patr) && !t.Has(Geox) }

// agree puts the modifiers before a head into the nominative; false if one does not agree with it.
func (a *Russian) agree(modifiers []piece, head Parse, forms []string) bool {
	want := Nomn | head.Tags&Number
	if head.Tags.Has(Sing) {
		want |= oneGender(head.Tags)
	}
	for i, m := range modifiers {
		if m.word.Form == "и" || isInvariant(m.word) {
			continue
		}
		found := false
		for _, p := range m.word.Parses {
			if !p.Tags.Any(ADJF|PRTF) || !Agrees(p.Tags, head.Tags) {
				continue
			}
			if forms[i], found = a.Inflect(p, want); found {
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

func isInvariant(w *Word) bool { return w.Best().Tags.Any(Fixd | Latn) }

// oneGender is the gender that adjectives show beside a noun of these tags.
func oneGender(t Tags) Tags {
	if t.Has(Masc | Femn) {
		return Masc
	}
	return t & Gender
}

// Agrees tells whether an adjective or participle stands in the case, number, gender and, in the
// accusative, animacy of a noun.
func Agrees(adjective, noun Tags) bool {
	if !adjective.Any(noun&Case) && noun&Case != 0 || !adjective.Any(noun&Number) && noun&Number != 0 {
		return false
	}
	if noun.Has(Sing) && noun&Gender != 0 && !adjective.Any(noun&Gender) {
		return false
	}
	return !adjective.Any(Animacy) || adjective.Any(noun&Animacy) || noun&Animacy == 0
}

// placeNouns have the name of the place beside them in their own case: «города Ташкента».
var placeNouns = [...]string{"город", "река", "село", "деревня", "станица"}

// namedByAdjective may have an adjective for a name: «улица Минская», «посёлок Солнечный».
var namedByAdjective = [...]string{"улица", "площадь", "набережная", "шоссе", "проспект", "переулок", "бульвар", "проезд",
	"город", "село", "деревня", "станица", "поселок", "хутор", "остров", "микрорайон"}

// apposition puts the names right after the head into the nominative where they stand in the case of
// the head: a person's beside a person, a place's beside a place noun. Other names are complements
// («правительстве Великобритании»).
func (a *Russian) apposition(list []piece, head int, p Parse, forms []string) {
	if head == len(list)-2 && a.adjectiveBehind(list[head+1], p, forms[head+1:]) {
		return
	}
	for i := head + 1; i < len(list) && !list[i].quoted && !list[i].word.Best().Tags.Any(ADJF|PRTF); i++ {
		found := false
		for _, q := range list[i].word.Parses {
			if !q.Tags.Has(NOUN|p.Tags&Case|p.Tags&Number) || !isBeside(p, q) {
				continue
			}
			if form, ok := a.Inflect(q, Nomn); ok {
				forms[i], found = form, true
				break
			}
		}
		if !found {
			return
		}
	}
}

// adjectiveBehind puts the adjective that is all of a name into the nominative: «улице Минской».
func (a *Russian) adjectiveBehind(name piece, head Parse, forms []string) bool {
	if !name.word.Best().Tags.Has(ADJF) || !slices.Contains(namedByAdjective[:], head.Lemma) {
		return false
	}
	return a.agree([]piece{name}, head, forms)
}

func isBeside(head, name Parse) bool {
	switch {
	case name.Tags.Any(Name | Surn | Patr):
		return head.Tags.Has(Anim) && head.Tags.Any(name.Tags&Gender)
	case name.Tags.Has(Geox):
		return slices.Contains(placeNouns[:], head.Lemma)
	}
	return false
}
