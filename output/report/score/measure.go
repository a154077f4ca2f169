package score

import (
	"slices"
	"strings"
)

// Nested says how annotations inside others of the gold count.
type Nested string

const (
	All   Nested = "all"   // every one is to be found
	Outer Nested = "outer" // only those inside no other
	Flat  Nested = "flat"  // those inside another of their type need not be found, but may
)

// Options say what is measured.
type Options struct {
	Types  []string          // only these; none: all
	Rename map[string]string // types of what was found
	Nested Nested
	Trim   bool // measure trimmed places too
	Errors int  // the most frequent errors of each type to keep
}

// Result is what was measured.
type Result struct {
	Articles int
	Measures []Measure
	Values   map[string]*Values // by type
	Rules    []Rule
	Errors   []Errors
}

// Measure is one way to count, by type.
type Measure struct {
	Name  string
	Types map[string]Count
}

// Values counts right values of a type: normal forms, and TIMEX3 and other values, over pairs that carry one
// in the gold.
type Values struct {
	NormRight, Norms   int // over exact pairs
	ValueRight, Values int // over overlapping pairs
}

// measurer measures article by article.
type measurer struct {
	Options
	trimmer
	result Result
	rules  map[string]*Rule
	errors map[errorKey]*Error
}

// Score measures what was found against the gold.
func Score(g *Gold, o Options) *Result {
	m := measurer{Options: o, trimmer: newTrimmer(), rules: map[string]*Rule{}, errors: map[errorKey]*Error{}}
	m.result.Articles = len(g.Articles)
	m.result.Values = map[string]*Values{}
	for _, name := range m.names() {
		m.result.Measures = append(m.result.Measures, Measure{name, map[string]Count{}})
	}
	for _, a := range g.Articles {
		m.article(a)
	}
	m.result.Rules = sortedRules(m.rules)
	m.result.Errors = m.sortedErrors()
	return &m.result
}

// names of the measures, in their order.
func (o *Options) names() []string {
	if o.Trim {
		return []string{"exact", "trimmed", "overlap"}
	}
	return []string{"exact", "overlap"}
}

// counted are the annotations of the types that count, under their new names.
func (o *Options) counted(all []Annotation, rename map[string]string) []Annotation {
	var kept []Annotation
	for _, n := range all {
		if to, ok := rename[n.Type]; ok {
			n.Type = to
		}
		if len(o.Types) == 0 || slices.Contains(o.Types, n.Type) {
			kept = append(kept, n)
		}
	}
	return kept
}

func (m *measurer) article(a *Article) {
	all := m.counted(a.Gold, nil)
	found := m.counted(a.Found, m.Rename)
	var gold, ignored []Annotation
	for _, n := range all {
		if n.Ignore {
			ignored = append(ignored, n)
		} else {
			gold = append(gold, n)
		}
	}
	if m.Nested == Outer {
		outer := outermost(gold)
		gold = keep(gold, func(i int) bool { return outer[i] })
	}
	for _, typ := range typesOf(gold, found) {
		same := func(list []Annotation) []Annotation {
			return keep(list, func(i int) bool { return list[i].Type == typ })
		}
		t := typed{article: a, gold: same(gold), found: same(found), ignored: same(ignored), allGold: all, allFound: found}
		for i := range m.result.Measures {
			m.typed(&m.result.Measures[i], typ, t)
		}
	}
}

// typed is what an article has of one type.
type typed struct {
	article              *Article
	gold, found, ignored []Annotation
	allGold, allFound    []Annotation // of all types
}

func (m *measurer) typed(measure *Measure, typ string, t typed) {
	needed := make([]bool, len(t.gold))
	outer := outermost(t.gold)
	for i := range needed {
		needed[i] = m.Nested != Flat || outer[i]
	}
	if measure.Name == "trimmed" {
		t.gold, t.found, t.ignored = m.trimmed(t.gold, t.article), m.trimmed(t.found, t.article), m.trimmed(t.ignored, t.article)
	}
	find := exactPairs
	if measure.Name == "overlap" {
		find = overlapPairs
	}
	pairs := find(t.gold, t.found)
	o := outcomeOf(t, pairs, needed)
	c := measure.Types[typ]
	c.add(o.count)
	measure.Types[typ] = c
	switch measure.Name {
	case "exact":
		m.countNorms(typ, t, pairs)
		m.countRules(t, o, func(r *Rule) *int { return &r.Exact })
		m.noteErrors(typ, t, o)
	case "overlap":
		m.countValues(typ, t, pairs)
		m.countRules(t, o, func(r *Rule) *int { return &r.Overlap })
	}
}

func (m *measurer) trimmed(all []Annotation, a *Article) []Annotation {
	trimmed := make([]Annotation, len(all))
	for i := range all {
		trimmed[i] = m.trim(all[i], a.Text)
	}
	return trimmed
}

// outcome is what came of one type in one article.
type outcome struct {
	count       Count
	misses      []Annotation
	falseAlarms []Annotation
	right       []bool // of what was found
	counts      []bool // of what was found: all but what an ignored annotation excuses
}

func outcomeOf(t typed, pairs []pair, needed []bool) outcome {
	o := outcome{right: make([]bool, len(t.found)), counts: make([]bool, len(t.found))}
	goldFound := make([]bool, len(t.gold))
	for _, p := range pairs {
		goldFound[p.gold], o.right[p.found] = true, true
	}
	for i := range t.gold {
		if !needed[i] {
			continue
		}
		o.count.Gold++
		if goldFound[i] {
			o.count.HitGold++
		} else {
			o.misses = append(o.misses, t.gold[i])
		}
	}
	for j := range t.found {
		excused := !o.right[j] && slices.ContainsFunc(t.ignored, func(g Annotation) bool { return g.overlaps(&t.found[j]) })
		if excused {
			continue
		}
		o.counts[j] = true
		o.count.Found++
		if o.right[j] {
			o.count.HitFound++
		} else {
			o.falseAlarms = append(o.falseAlarms, t.found[j])
		}
	}
	return o
}

func (m *measurer) values(typ string) *Values {
	v := m.result.Values[typ]
	if v == nil {
		v = &Values{}
		m.result.Values[typ] = v
	}
	return v
}

func (m *measurer) countNorms(typ string, t typed, pairs []pair) {
	for _, p := range pairs {
		if want := t.gold[p.gold].Norm; want != "" {
			v := m.values(typ)
			v.Norms++
			if folded(want) == folded(t.found[p.found].Norm) {
				v.NormRight++
			}
		}
	}
}

func (m *measurer) countValues(typ string, t typed, pairs []pair) {
	for _, p := range pairs {
		if want := t.gold[p.gold].Value; want != "" {
			v := m.values(typ)
			v.Values++
			if want == t.found[p.found].Value {
				v.ValueRight++
			}
		}
	}
}

// folded is a name without case, ё and quotation marks.
func folded(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), "ё", "е")
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune("«»\"“”„'‘’", r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

func keep(all []Annotation, test func(int) bool) []Annotation {
	var kept []Annotation
	for i := range all {
		if test(i) {
			kept = append(kept, all[i])
		}
	}
	return kept
}

// typesOf lists the types of both, in the order they come.
func typesOf(lists ...[]Annotation) []string {
	var types []string
	for _, list := range lists {
		for i := range list {
			if !slices.Contains(types, list[i].Type) {
				types = append(types, list[i].Type)
			}
		}
	}
	return types
}
