package main

import (
	"cmp"
	"maps"
	"slices"

	"newsfacts/extract/morph"
)

// kind is what tells lexemes of one spelling apart: «стали» the noun and the verb, «пришли» the
// past and the imperative. The rest of a tag set tells the forms of one lexeme apart.
const kind = morph.POS | morph.Mood | morph.Proper | morph.Abbr | morph.Fixd | morph.Apro | morph.Anum | morph.Supr | morph.Infr | morph.Arch

// share is how readings fared against the others of the same forms: the probability they got, and
// the one they would have got if all readings were alike.
type share struct{ got, alike float64 }

// smoothing is how many forms without evidence are added to every share.
const smoothing = 3

// sortTagSets is all tag sets of the lexicon, the generally more probable first: by kind, then inside
// the kind. Words that the corpus did not show are read in this order.
func sortTagSets(l *lexicon, odds map[string]map[morph.Tags]uint32, readings map[string][]morph.Tags) []morph.Tags {
	kinds, sets := map[morph.Tags]share{}, map[morph.Tags]share{}
	for _, word := range slices.Sorted(maps.Keys(odds)) {
		compete(kinds, odds[word], readings[word], func(t morph.Tags) (morph.Tags, morph.Tags) { return 0, t & kind })
		compete(sets, odds[word], readings[word], func(t morph.Tags) (morph.Tags, morph.Tags) { return t & kind, t })
	}
	all := l.tagSets()
	slices.SortStableFunc(all, func(a, b morph.Tags) int {
		return cmp.Or(
			cmp.Compare(kinds[b&kind].ratio(), kinds[a&kind].ratio()),
			cmp.Compare(a&kind, b&kind),
			cmp.Compare(sets[b].ratio(), sets[a].ratio()))
	})
	return all
}

// compete adds one form to the shares of its readings. sides says in which contest a reading stands,
// and for which side; a contest of one side says nothing.
func compete(shares map[morph.Tags]share, odds map[morph.Tags]uint32, readings []morph.Tags, sides func(morph.Tags) (contest, side morph.Tags)) {
	got, total := map[morph.Tags]float64{}, map[morph.Tags]float64{}
	members := map[morph.Tags][]morph.Tags{}
	for _, t := range readings {
		contest, side := sides(t)
		got[side] += float64(odds[t])
		total[contest] += float64(odds[t])
		if !slices.Contains(members[contest], side) {
			members[contest] = append(members[contest], side)
		}
	}
	for contest, list := range members {
		if len(list) < 2 || total[contest] == 0 {
			continue
		}
		for _, side := range list {
			s := shares[side]
			shares[side] = share{s.got + got[side]/total[contest], s.alike + 1/float64(len(list))}
		}
	}
}

func (s share) ratio() float64 { return (s.got + smoothing) / (s.alike + smoothing) }

// tagSets is every tag set of the lexicon once, in the order of paradigms.
func (l *lexicon) tagSets() []morph.Tags {
	var all []morph.Tags
	seen := map[morph.Tags]bool{}
	for _, paradigm := range l.paradigms {
		for _, f := range paradigm {
			if !seen[f.tags] {
				seen[f.tags] = true
				all = append(all, f.tags)
			}
		}
	}
	return all
}
