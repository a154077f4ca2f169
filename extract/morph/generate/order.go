package main

import (
	"bytes"
	"fmt"
	"slices"
	"sort"

	"newsfacts/extract/morph"
	"newsfacts/extract/morph/table"
)

// order is the tag sets of an ambiguous form, most probable first.
type order struct {
	form string
	tags []morph.Tags
}

// readOrders takes the odds of tags and keeps those of forms that the plain order of paradigms
// would sort otherwise.
func readOrders(w *wheel, l *lexicon) ([]order, error) {
	odds, err := readOdds(w, l)
	if err != nil {
		return nil, err
	}
	plain, err := plainOrders(w, l, odds)
	if err != nil {
		return nil, err
	}
	var orders []order
	for word, of := range odds {
		best := slices.Clone(plain[word])
		sort.SliceStable(best, func(i, j int) bool { return of[best[i]] > of[best[j]] })
		if !slices.Equal(best, plain[word]) {
			orders = append(orders, order{word, best[:min(len(best), table.OrderLength)]})
		}
	}
	slices.SortFunc(orders, func(a, b order) int { return bytes.Compare([]byte(a.form), []byte(b.form)) })
	return orders, nil
}

// readOdds adds up the odds of the tags that folding makes equal.
func readOdds(w *wheel, l *lexicon) (map[string]map[morph.Tags]uint32, error) {
	tags := map[string]morph.Tags{}
	for i, name := range l.names {
		tags[name] = l.tags[i]
	}
	odds := map[string]map[morph.Tags]uint32{}
	err := w.odds.each(func(key []byte, value uint32) error {
		word, name, found := bytes.Cut(key, []byte(":"))
		t, known := tags[string(name)]
		if !found {
			return fmt.Errorf("odds of %q: no tag", key)
		}
		if !known { // LATN, PNCT, ROMN and the like: of no word of the dictionary
			return nil
		}
		folded := yo.Replace(string(word))
		if odds[folded] == nil {
			odds[folded] = map[morph.Tags]uint32{}
		}
		odds[folded][t] = max(odds[folded][t], value)
		return nil
	})
	return odds, err
}

// plainOrders is the tag sets of every form in odds as their paradigms give them.
func plainOrders(w *wheel, l *lexicon, odds map[string]map[morph.Tags]uint32) (map[string][]morph.Tags, error) {
	type place struct{ paradigm, form int }
	places := map[string][]place{}
	err := w.words.eachRecord(func(word string, record []uint16) {
		folded := yo.Replace(word)
		if odds[folded] != nil {
			places[folded] = append(places[folded], place{l.original[record[0]], int(record[1])})
		}
	})
	plain := map[string][]morph.Tags{}
	for word, at := range places {
		slices.SortFunc(at, func(a, b place) int {
			if a.paradigm != b.paradigm {
				return a.paradigm - b.paradigm
			}
			return a.form - b.form
		})
		for _, p := range at {
			if t := l.paradigms[p.paradigm][p.form].tags; !slices.Contains(plain[word], t) {
				plain[word] = append(plain[word], t)
			}
		}
	}
	return plain, err
}
