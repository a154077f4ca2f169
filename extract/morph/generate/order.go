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

// readOrders takes the odds of tags, sorts the tag sets of the lexicon by how often they win, and
// keeps the odds of those forms that this general order would sort otherwise.
func readOrders(w *wheel, l *lexicon) ([]order, error) {
	odds, err := readOdds(w, l)
	if err != nil {
		return nil, err
	}
	readings, err := readingsOf(w, l, odds)
	if err != nil {
		return nil, err
	}
	l.byOdds = sortTagSets(l, odds, readings)
	number := map[morph.Tags]int{}
	for i, t := range l.byOdds {
		number[t] = i
	}
	var orders []order
	for word, of := range odds {
		plain := readings[word]
		slices.SortFunc(plain, func(a, b morph.Tags) int { return number[a] - number[b] })
		best := slices.Clone(plain)
		sort.SliceStable(best, func(i, j int) bool { return of[best[i]] > of[best[j]] })
		if !slices.Equal(best, plain) {
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

// readingsOf is the tag sets of every form in odds, each once.
func readingsOf(w *wheel, l *lexicon, odds map[string]map[morph.Tags]uint32) (map[string][]morph.Tags, error) {
	readings := map[string][]morph.Tags{}
	err := w.words.eachRecord(func(word string, record []uint16) {
		folded := yo.Replace(word)
		if odds[folded] == nil {
			return
		}
		t := l.paradigms[l.original[record[0]]][record[1]].tags
		if !slices.Contains(readings[folded], t) {
			readings[folded] = append(readings[folded], t)
		}
	})
	return readings, err
}
