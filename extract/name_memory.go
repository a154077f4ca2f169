package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/recall"
)

// nameMemory is a nameInflector that remembers: the same names come in article after article.
type nameMemory struct {
	nameInflector
	persons *recall.Memory[personKey, inflectedName]
	phrases *recall.Memory[phraseKey, string]
}

type personKey struct {
	name  string
	known morph.Tags
}

type phraseKey struct {
	phrase string
	cases  morph.Tags
}

func (k personKey) clone() personKey { return personKey{strings.Clone(k.name), k.known} }
func (k phraseKey) clone() phraseKey { return phraseKey{strings.Clone(k.phrase), k.cases} }

type inflectedName struct {
	name   string
	gender morph.Tags
	agrees bool
}

// rememberedNames bounds each of the two.
const rememberedNames = 1 << 13

func newNameMemory(inflector nameInflector) *nameMemory {
	return &nameMemory{
		nameInflector: inflector,
		persons:       recall.New[personKey, inflectedName](rememberedNames).Cloning(personKey.clone),
		phrases:       recall.New[phraseKey, string](rememberedNames).Cloning(phraseKey.clone),
	}
}

// PersonName is that of the inflector.
func (m *nameMemory) PersonName(name string, known morph.Tags) (string, morph.Tags, bool) {
	key := personKey{name, known}
	if n, ok := m.persons.Get(key); ok {
		return n.name, n.gender, n.agrees
	}
	key = key.clone()
	nominative, gender, agrees := m.nameInflector.PersonName(key.name, known)
	m.persons.Put(key, inflectedName{nominative, gender, agrees})
	return nominative, gender, agrees
}

// Nominative is that of the inflector.
func (m *nameMemory) Nominative(phrase string) string { return m.NominativeFrom(phrase, morph.Case) }

// NominativeFrom is that of the inflector.
func (m *nameMemory) NominativeFrom(phrase string, cases morph.Tags) string {
	key := phraseKey{phrase, cases}
	if n, ok := m.phrases.Get(key); ok {
		return n
	}
	key = key.clone()
	nominative := m.nameInflector.NominativeFrom(key.phrase, cases)
	m.phrases.Put(key, nominative)
	return nominative
}
