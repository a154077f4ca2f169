package morph

import (
	"hash/maphash"
	"strings"

	"newsfacts/extract/recall"
)

// rememberedWords bounds the words that an analyzer remembers, in each of two generations: those of names and
// of phrases that are put into another case, of which news has some thousands. What is forgotten is looked up
// again.
const rememberedWords = 1 << 14

// entry is a remembered word.
type entry struct {
	word *Word
	name *nameWord // nil: not read as a part of a name yet
}

// memory maps surfaces to words.
type memory struct {
	words *recall.Memory[string, *entry]
}

func newMemory() memory {
	return memory{recall.New[string, *entry](rememberedWords).Cloning(strings.Clone)}
}

func (m *memory) get(surface string) *entry {
	e, _ := m.words.Get(surface)
	return e
}

// put clones the key, so that a remembered word does not hold the text it was cut from.
func (m *memory) put(surface string, w *Word) *entry {
	e := &entry{word: w}
	m.words.Put(strings.Clone(surface), e)
	return e
}

// recentWords holds the words read last, by hash of the surface: what is asked for as a part of a name has
// mostly just been read as a word of the text. Two surfaces of one 64-bit hash would be taken for one.
type recentWords struct {
	places []recentWord
	seed   maphash.Seed
}

type recentWord struct {
	hash uint64
	word *Word
}

// recentlyRead is the number of places, a power of two.
const recentlyRead = 1 << 12

func newRecentWords() recentWords {
	return recentWords{make([]recentWord, recentlyRead), maphash.MakeSeed()}
}

func (r *recentWords) get(surface string) *Word {
	hash := maphash.String(r.seed, surface)
	if p := &r.places[hash%recentlyRead]; p.hash == hash {
		return p.word
	}
	return nil
}

func (r *recentWords) put(surface string, w *Word) {
	hash := maphash.String(r.seed, surface)
	r.places[hash%recentlyRead] = recentWord{hash, w}
}
