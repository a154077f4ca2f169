package morph

import "strings"

// rememberedWords bounds the words that an analyzer remembers. News has some 60,000 different ones
// in ten thousand articles; what is forgotten is looked up again.
const rememberedWords = 1 << 17

// memory maps surfaces to words and forgets all when it is full.
type memory struct {
	words  map[string]*Word
	lemmas map[string]string
}

func newMemory() memory {
	return memory{map[string]*Word{}, map[string]string{}}
}

func (m *memory) get(surface string) *Word { return m.words[surface] }

// put clones the key, so that a remembered word does not hold the text it was cut from.
func (m *memory) put(surface string, w *Word) *Word {
	if len(m.words) >= rememberedWords {
		clear(m.words)
		clear(m.lemmas)
	}
	m.words[strings.Clone(surface)] = w
	return w
}

// intern makes equal lemmas one string.
func (m *memory) intern(lemma string) string {
	if known, ok := m.lemmas[lemma]; ok {
		return known
	}
	if len(m.lemmas) >= rememberedWords/4 {
		clear(m.lemmas)
	}
	m.lemmas[lemma] = lemma
	return lemma
}
