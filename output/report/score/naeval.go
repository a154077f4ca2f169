package score

import "slices"

// Tokens measures names by tokens, inside or outside, as natasha/naeval does: PER, LOC and ORG; annotations
// that do not begin and end with a token are left out.
func Tokens(g *Gold, o Options) *Result {
	o.Types = []string{"PER", "LOC", "ORG"}
	t := newTokenizer()
	measure := Measure{"token", map[string]Count{}}
	for _, a := range g.Articles {
		tokens := t.tokens(a.Text)
		gold := aligned(o.counted(a.Gold, nil), tokens)
		found := aligned(o.counted(a.Found, o.Rename), tokens)
		for _, typ := range o.Types {
			c := measure.Types[typ]
			c.add(compareTokens(inside(tokens, gold, typ), inside(tokens, found, typ)))
			measure.Types[typ] = c
		}
	}
	return &Result{Articles: len(g.Articles), Measures: []Measure{measure}}
}

func compareTokens(gold, found []bool) Count {
	var c Count
	for i := range gold {
		if gold[i] {
			c.Gold++
		}
		if found[i] {
			c.Found++
		}
		if gold[i] && found[i] {
			c.HitGold++
			c.HitFound++
		}
	}
	return c
}

// aligned keeps annotations whose ends are ends of tokens, in the order of their starts.
func aligned(all []Annotation, tokens []place) []Annotation {
	starts, ends := map[int]bool{}, map[int]bool{}
	for _, t := range tokens {
		starts[t.start], ends[t.end] = true, true
	}
	kept := keep(all, func(i int) bool { return starts[all[i].Start] && ends[all[i].End] })
	slices.SortStableFunc(kept, func(a, b Annotation) int { return a.Start - b.Start })
	return kept
}

// inside tells which tokens lie in annotations of a type. One annotation is looked at at a time, so that of
// nested ones the inner ones do not count, as naeval has it.
func inside(tokens []place, all []Annotation, typ string) []bool {
	all = keep(all, func(i int) bool { return all[i].Type == typ })
	in := make([]bool, len(tokens))
	next := 0
	for i, t := range tokens {
		if next == len(all) {
			break
		}
		in[i] = t.start >= all[next].Start
		if t.end >= all[next].End {
			next++
		}
	}
	return in
}
