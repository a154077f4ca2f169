package extract

import (
	"strings"

	"newsfacts/rules"
)

// placeClasses are the tables of places whose names go into words with hyphens.
func placeClasses() []string { return []string{"country", "region", "macroregion", "city"} }

// placeWords lists the places of one word by their spelling; of two tables the first has it.
func placeWords(pack *rules.Pack) map[string]rules.Row {
	places := map[string]rules.Row{}
	for _, class := range placeClasses() {
		pack.Rows(pack.Class(class), func(r rules.Row) {
			word := r.Word()
			if _, ok := places[word]; !ok && word != "" {
				places[word] = r
			}
		})
	}
	return places
}

// placesByName lists the places by their names.
func placesByName(pack *rules.Pack) map[string]rules.Row {
	places := map[string]rules.Row{}
	for _, class := range placeClasses() {
		pack.Rows(pack.Class(class), func(r rules.Row) {
			if _, ok := places[r.Get("name")]; !ok {
				places[r.Get("name")] = r
			}
		})
	}
	return places
}

// monthNames lists the months as they stand behind a hyphen: may in «mid-May».
func monthNames(pack *rules.Pack) map[string]bool {
	return setOf(pack, "month", func(r rules.Row) string { return strings.ToLower(r.Word()) })
}

// nationWords lists the peoples of one word.
func nationWords(pack *rules.Pack) map[string]bool { return setOf(pack, "nation", rules.Row.Word) }

// countriesByPeople lists the countries by the adjectives of their peoples: France for «French».
func countriesByPeople(pack *rules.Pack) map[string]string {
	countries := map[string]string{}
	pack.Rows(pack.Class("nation"), func(r rules.Row) {
		if of := r.Get("of"); of != "" {
			countries[r.Words()] = of
		}
	})
	return countries
}

// companyNames lists the bodies that the tables know, as they are written.
func companyNames(pack *rules.Pack) map[string]bool {
	return setOf(pack, "company", func(r rules.Row) string { return r.Get("name") })
}

// companyWords lists the bodies of one word that the tables know, and their names.
func companyWords(pack *rules.Pack) map[string]string {
	words := map[string]string{}
	pack.Rows(pack.Class("company"), func(r rules.Row) {
		if word := r.Word(); word != "" {
			words[word] = r.Get("name")
		}
	})
	return words
}

// bodyNouns lists the nouns of bodies in lower case: «the football [federation] (QFF)».
func bodyNouns(pack *rules.Pack) map[string]bool {
	return setOf(pack, "org-head", func(r rules.Row) string { return strings.ToLower(r.Word()) })
}

// setOf lists what the rows of a table have of something; empty cells have nothing.
func setOf(pack *rules.Pack, class string, of func(rules.Row) string) map[string]bool {
	set := map[string]bool{}
	pack.Rows(pack.Class(class), func(r rules.Row) {
		if s := of(r); s != "" {
			set[s] = true
		}
	})
	return set
}
