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
	persons *recall.Memory[uint64, inflectedName]
	phrases *recall.Memory[uint64, string]
	seed    maphash.Seed
}

type inflectedName struct {
	name   string
	gender morph.Tags
	agrees bool
}

// rememberedNames bounds each of the two.
const rememberedNames = 1 << 14

// newNameInflector is what an analyzer knows of names, nil where it knows nothing of them.
func newNameInflector(words morph.Analyzer) nameInflector {
	inflector, ok := words.(nameInflector)
	if !ok {
		return nil
	}
	return &nameMemory{
		nameInflector: inflector,
		persons:       recall.New[uint64, inflectedName](rememberedNames),
		phrases:       recall.New[uint64, string](rememberedNames),
		seed:          maphash.MakeSeed(),
	}
}

// key is the hash of a name and of what is known of it.
func (m *nameMemory) key(name string, known morph.Tags) uint64 {
	const odd = 0x9e3779b97f4a7c15 // spreads the bits of the grammemes
	return maphash.String(m.seed, name) ^ uint64(known)*odd
}

// PersonName is that of the inflector.
func (m *nameMemory) PersonName(name string, known morph.Tags) (string, morph.Tags, bool) {
	key := m.key(name, known)
	if n, ok := m.persons.Get(key); ok {
		return n.name, n.gender, n.agrees
	}
	nominative, gender, agrees := m.nameInflector.PersonName(name, known)
	nominative = strings.Clone(nominative) // it may be cut from the text
	m.persons.Put(key, inflectedName{nominative, gender, agrees})
	return nominative, gender, agrees
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
