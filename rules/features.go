package rules

import (
	"encoding/binary"
	"slices"
)

// Features is the set of tests a form passes. Forms that pass the same tests share it, so that
// what is asked at every token stays in the fast cache, where lexemes do not.
type Features struct {
	bits     bitset
	profiles [profiled]profile // by matcher
}

// featureSets are the features met so far, and what is known of forms by the answers to their simple
// tests, those that are made of no others: nearly all forms have been seen with the same ones.
type featureSets struct {
	all      map[string]*Features // by their bits
	bySimple map[string]*answers
	key      []byte // scratch
	bits     bitset // scratch
}

// answers are the features of forms with certain answers to the simple tests, and the composites that
// pass for some of them: a spelling decides.
type answers struct {
	features *Features
	open     []*composite
}

func newFeatureSets() featureSets {
	return featureSets{all: map[string]*Features{}, bySimple: map[string]*answers{}}
}

// keyOf is bits as a key, valid until the next call.
func (s *featureSets) keyOf(bits bitset) []byte {
	s.key = s.key[:0]
	for _, word := range bits {
		s.key = binary.LittleEndian.AppendUint64(s.key, word)
	}
	return s.key
}

// of is the features with these bits.
func (s *featureSets) of(bits bitset) *Features {
	key := s.keyOf(bits)
	if f, ok := s.all[string(key)]; ok {
		return f
	}
	f := &Features{bits: slices.Clone(bits)}
	s.all[string(key)] = f
	return f
}

// with is the features with some bits more.
func (s *featureSets) with(f *Features, more []int) *Features {
	s.bits = append(s.bits[:0], f.bits...)
	for _, bit := range more {
		s.bits.set(bit)
	}
	return s.of(s.bits)
}

// share is the features of a form that has its answers to the simple tests in v.bits.
func (v *Vocabulary) share(surface string) *Features {
	a := v.answered()
	var passed []int
	for _, c := range a.open {
		if v.passes(c, surface) {
			passed = append(passed, c.bit)
		}
	}
	if passed == nil {
		return a.features
	}
	return v.features.with(a.features, passed)
}

// answered asks the composites about the answers in v.bits.
func (v *Vocabulary) answered() *answers {
	if a, ok := v.features.bySimple[string(v.features.keyOf(v.bits))]; ok {
		return a
	}
	key := string(v.features.key)
	a := &answers{}
	bits := slices.Clone(v.bits)
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
			case v.passes(c, ""):
				bits.set(c.bit)
			}
		}
	}
	a.features = v.features.of(bits)
	v.features.bySimple[key] = a
	return a
}
