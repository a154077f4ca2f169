package morph

import "strings"

// rememberedWords bounds the words that an analyzer remembers. News has some 60,000 different ones
// in ten thousand articles; what is forgotten is looked up again.
const rememberedWords = 1 << 17

// memory maps surfaces to words and forgets all when it is full.
type memory struct {
	words map[string]*Word
}

func newMemory() memory {
	return memory{map[string]*Word{}}
}

func (m *memory) get(surface string) *Word { return m.words[surface] }

// put clones the key, so that a remembered word does not hold the text it was cut from.
func (m *memory) put(surface string, w *Word) *Word {
	if len(m.words) >= rememberedWords {
		clear(m.words)
	}
	m.words[strings.Clone(surface)] = w
	return w
}
