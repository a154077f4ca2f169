package extract

import (
	"strings"

	"newsfacts/extract/morph"
)

// nameMemory is a nameInflector that remembers: the same names come in article after article.
type nameMemory struct {
	nameInflector
	persons map[personKey]inflectedName
	phrases map[phraseKey]string
}

type personKey struct {
	name  string
	known morph.Tags
}

type phraseKey struct {
	phrase string
	cases  morph.Tags
}

type inflectedName struct {
	name   string
	gender morph.Tags
	agrees bool
}

// rememberedNames bounds each of the two maps; a full one starts anew.
const rememberedNames = 1 << 14

func newNameMemory(inflector nameInflector) *nameMemory {
	return &nameMemory{inflector, map[personKey]inflectedName{}, map[phraseKey]string{}}
}

// PersonName is that of the inflector.
func (m *nameMemory) PersonName(name string, known morph.Tags) (string, morph.Tags, bool) {
	if n, ok := m.persons[personKey{name, known}]; ok {
		return n.name, n.gender, n.agrees
	}
	if len(m.persons) >= rememberedNames {
		clear(m.persons)
	}
	key := personKey{strings.Clone(name), known}
	nominative, gender, agrees := m.nameInflector.PersonName(key.name, known)
	m.persons[key] = inflectedName{nominative, gender, agrees}
	return nominative, gender, agrees
}

// Nominative is that of the inflector.
func (m *nameMemory) Nominative(phrase string) string { return m.NominativeFrom(phrase, morph.Case) }

// NominativeFrom is that of the inflector.
func (m *nameMemory) NominativeFrom(phrase string, cases morph.Tags) string {
	if n, ok := m.phrases[phraseKey{phrase, cases}]; ok {
		return n
	}
	if len(m.phrases) >= rememberedNames {
		clear(m.phrases)
	}
	key := phraseKey{strings.Clone(phrase), cases}
	nominative := m.nameInflector.NominativeFrom(key.phrase, cases)
	m.phrases[key] = nominative
	return nominative
}
