package morph

import "slices"

// sortByCapitals moves readings that the capitals or the other readings speak against to the end.
func sortByCapitals(parses []Parse, surface string) {
	if len(parses) < 2 {
		return
	}
	w := written{capitals: isCapitalised(surface)}
	for _, p := range parses {
		w.surname = w.surname || p.Tags.Has(Surn|Sing)
		w.proper = w.proper || isProperNoun(p.Tags)
	}
	slices.SortStableFunc(parses, func(a, b Parse) int { return w.doubt(a.Tags) - w.doubt(b.Tags) })
}

// written is how a word is written, and what else it may be.
type written struct {
	capitals bool
	surname  bool // of one man or woman
	proper   bool
}

// doubt is how unlikely a reading is.
func (w written) doubt(t Tags) int {
	switch {
	case !w.capitals && isProperNoun(t): // «дронов» are drones, not a Mr Dronov
		return 1
	case w.surname && t.Has(Name|Plur): // «Назаров» is not several men called Назар
		return 1
	case w.surname && w.capitals && t.Has(NOUN|Plur) && t.Any(Gent|Accs) && !isProperNoun(t): // «Рогов» are no horns
		return 1
	case w.proper && w.capitals && t.Has(ADJF|Poss): // «Фомин» is not what belongs to Фома
		return 1
	case t.Has(ADJF | Abbr): // «нем.» for «немецкий»
		return 2
	}
	return 0
}

func isProperNoun(t Tags) bool { return t.Has(NOUN) && t.Any(Proper) }
