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
}

// answers are the features of forms with certain answers to the simple tests, and the composites that
// pass for some of them: a spelling decides.
type answers struct {
	features *Features // of forms that pass none of open
	open     []*composite
	variants []variant // met so far
}

// variant is the features of forms that match these spellings.
type variant struct {
	spelled  int32
	features *Features
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
	bits := slices.Clone(a.features.bits)
	for _, c := range a.open {
		if v.passes(c, spelled) {
			bits.set(c.bit)
		}
	}
	return v.features.of(bits)
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
			case v.passes(c, nil):
				bits.set(c.bit)
			}
		}
	}
	a.features = v.features.of(bits)
	v.features.bySimple[key] = a
	return a
}
