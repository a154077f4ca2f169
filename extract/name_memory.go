package extract

import (
	"hash/maphash"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/recall"
)

// nameMemory is a nameInflector that remembers: the same names come in article after article. Two names of
// one 64-bit hash would be taken for one, as the vocabulary does with forms.
type nameMemory struct {
	nameInflector
	persons *recall.Memory[uint64, *inflectedName]
	phrases *recall.Memory[uint64, string]
	seed    maphash.Seed
}

// inflectedName is a person's name in the nominative.
type inflectedName struct {
	name   string
	folded string // the name in lower case, ё as е
	gender morph.Tags
	agrees bool
}

// rememberedNames bounds each of the two.
const rememberedNames = 1 << 14

// newNameMemory is what an analyzer knows of names, nil where it knows nothing of them.
func newNameMemory(words morph.Analyzer) *nameMemory {
	inflector, ok := words.(nameInflector)
	if !ok {
		return nil
	}
	return &nameMemory{
		nameInflector: inflector,
		persons:       recall.New[uint64, *inflectedName](rememberedNames),
		phrases:       recall.New[uint64, string](rememberedNames),
		seed:          maphash.MakeSeed(),
	}
}

// key is the hash of a name and of what is known of it.
func (m *nameMemory) key(name string, known morph.Tags) uint64 {
	const odd = 0x9e3779b97f4a7c15 // spreads the bits of the grammemes
	return maphash.String(m.seed, name) ^ uint64(known)*odd
}

// person is what the inflector's PersonName tells.
func (m *nameMemory) person(name string, known morph.Tags) *inflectedName {
	key := m.key(name, known)
	if n, ok := m.persons.Get(key); ok {
		return n
	}
	nominative, gender, agrees := m.PersonName(name, known)
	n := &inflectedName{strings.Clone(nominative), morph.Fold(nominative), gender, agrees} // it may be cut from the text
	m.persons.Put(key, n)
	return n
}

// Nominative is that of the inflector.
func (m *nameMemory) Nominative(phrase string) string { return m.NominativeFrom(phrase, morph.Case) }

// NominativeFrom is that of the inflector.
func (m *nameMemory) NominativeFrom(phrase string, cases morph.Tags) string {
	key := m.key(phrase, cases)
	if n, ok := m.phrases.Get(key); ok {
		return n
	}
	nominative := strings.Clone(m.nameInflector.NominativeFrom(phrase, cases))
	m.phrases.Put(key, nominative)
	return nominative
}
