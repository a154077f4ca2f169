package morph

import (
	"strings"

	"newsfacts/extract/recall"
)

// rememberedWords bounds the words that an analyzer remembers, in each of two generations. News has some
// 60,000 different ones in ten thousand articles; what is forgotten is looked up again.
const rememberedWords = 1 << 16

// memory maps surfaces to words.
type memory struct{ words *recall.Memory[string, *Word] }

func newMemory() memory {
	return memory{recall.New[string, *Word](rememberedWords).Cloning(strings.Clone)}
}

func (m *memory) get(surface string) *Word {
	w, _ := m.words.Get(surface)
	return w
}

// put clones the key, so that a remembered word does not hold the text it was cut from.
func (m *memory) put(surface string, w *Word) *Word {
	m.words.Put(strings.Clone(surface), w)
	return w
}
