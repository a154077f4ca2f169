package score

import (
	"cmp"
	"slices"
)

// pair leads from the gold to what was found.
type pair struct{ gold, found int }

// exactPairs pairs annotations of the same place, each once.
func exactPairs(gold, found []Annotation) []pair {
	type place struct{ start, end int }
	pool := map[place][]int{}
	for i, g := range gold {
		p := place{g.Start, g.End}
		pool[p] = append(pool[p], i)
	}
	var pairs []pair
	for j, f := range found {
		p := place{f.Start, f.End}
		if left := pool[p]; len(left) > 0 {
			pairs = append(pairs, pair{left[0], j})
			pool[p] = left[1:]
		}
	}
	return pairs
}

// overlapPairs pairs annotations that share characters, one to one, the largest Jaccard index first.
func overlapPairs(gold, found []Annotation) []pair {
	type candidate struct {
		pair
		jaccard float64
	}
	var all []candidate
	for i, g := range gold {
		for j, f := range found {
			if shared := min(g.End, f.End) - max(g.Start, f.Start); shared > 0 {
				all = append(all, candidate{pair{i, j}, float64(shared) / float64(max(g.End, f.End)-min(g.Start, f.Start))})
			}
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.jaccard, a.jaccard), a.gold-b.gold, a.found-b.found)
	})
	goldDone, foundDone := make([]bool, len(gold)), make([]bool, len(found))
	var pairs []pair
	for _, c := range all {
		if !goldDone[c.gold] && !foundDone[c.found] {
			goldDone[c.gold], foundDone[c.found] = true, true
			pairs = append(pairs, c.pair)
		}
	}
	return pairs
}
