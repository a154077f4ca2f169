package morph

import "slices"

// sortByCapitals moves readings that the capitals or the other readings speak against to the end.
func sortByCapitals(parses []Parse, surface string) {
	if len(parses) < 2 {
		return
	}
	capitals := isCapitalised(surface)
	surname := slices.ContainsFunc(parses, func(p Parse) bool { return p.Tags.Has(Surn | Sing) })
	slices.SortStableFunc(parses, func(a, b Parse) int {
		return doubt(a.Tags, capitals, surname) - doubt(b.Tags, capitals, surname)
	})
}

// doubt is how unlikely a reading is.
func doubt(t Tags, capitals, surname bool) int {
	proper := t.Has(NOUN) && t.Any(Proper)
	switch {
	case !capitals && proper: // «дронов» are drones, not a Mr Dronov
		return 1
	case surname && t.Has(Name|Plur): // «Назаров» is not several men called Назар
		return 1
	case surname && capitals && t.Has(NOUN|Plur) && t.Any(Gent|Accs) && !proper: // «Рогов» are no horns
		return 1
	case t.Has(ADJF | Abbr): // «нем.» for «немецкий»
		return 2
	}
	return 0
}
