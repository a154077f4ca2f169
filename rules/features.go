package rules

import "slices"

// Features is the set of tests a form passes. Forms that pass the same tests share it, so that
// what is asked at every token stays in the fast cache, where lexemes do not.
type Features struct {
	bits     bitset
	profiles [profiled]profile // by matcher
	next     *Features         // with the same hash
}

// featureSets are the features met so far, and what is known of forms by the answers to their simple
// tests, those that are made of no others: nearly all forms have been seen with the same ones. Both are
// found by the hash of their bits.
type featureSets struct {
	all      map[uint64]*Features
	bySimple map[uint64]*answers
}

// answers are the features of forms with certain answers to the simple tests, and the composites that
// pass for some of them: a spelling decides.
type answers struct {
	features *Features // of forms that pass none of open
	open     []*composite
	variants []variant // met so far
	next     *answers  // with the same hash
}

// variant is the features of forms that match these spellings.
type variant struct {
	spelled  int32
	features *Features
}

func newFeatureSets() featureSets {
	return featureSets{map[uint64]*Features{}, map[uint64]*answers{}}
}

// of is the features with these bits.
func (s *featureSets) of(bits bitset) *Features {
	hash := bits.hash()
	for f := s.all[hash]; f != nil; f = f.next {
		if slices.Equal(f.bits, bits) {
			return f
		}
	}
	f := &Features{bits: slices.Clone(bits), next: s.all[hash]}
	s.all[hash] = f
	return f
}

// share is the features of a form that has its answers to the simple tests in v.bits and matches the
// spellings of the set with this number.
func (v *Vocabulary) share(spelled int32) *Features {
	a := v.answered()
	if len(a.open) == 0 {
		return a.features
	}
	for i := range a.variants {
		if a.variants[i].spelled == spelled {
			return a.variants[i].features
		}
	}
	f := v.decide(a, v.speller.matched[spelled])
	a.variants = append(a.variants, variant{spelled, f})
	return f
}

// decide asks the composites that spellings decide.
func (v *Vocabulary) decide(a *answers, spelled bitset) *Features {
	bits := append(v.passed[:0], a.features.bits...)
	for _, c := range a.open {
		if v.passes(c, spelled) {
			bits.set(c.bit)
		}
	}
	return v.features.of(bits)
}

// answered is what the composites answer to forms with the simple answers in v.bits.
func (v *Vocabulary) answered() *answers {
	hash := v.bits.hash()
	first := v.features.bySimple[hash]
	for a := first; a != nil; a = a.next {
		if a.features.bits.equalWithout(v.index.composed, v.bits) {
			return a
		}
	}
	a := v.answer()
	a.next = first
	v.features.bySimple[hash] = a
	return a
}

// answer asks the composites.
func (v *Vocabulary) answer() *answers {
	a := &answers{}
	bits := append(v.passed[:0], v.bits...)
	for i := range v.index.composites {
		group := &v.index.composites[i]
		if group.leftmost != nil && !v.bits.has(int(group.leftmost.bit)) {
			continue
		}
		for k := range group.tests {
			switch c := &group.tests[k]; {
			case !c.with.within(v.bits) || c.without.meets(v.bits):
			case c.spells():
				a.open = append(a.open, c)
			case v.passes(c, nil):
				bits.set(c.bit)
			}
		}
	}
	a.features = v.features.of(bits)
	return a
}
