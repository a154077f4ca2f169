package morph

import (
	"hash/maphash"

	"newsfacts/extract/recall"
)

// rememberedWords bounds the words that an analyzer remembers: those of names and of phrases that are put into
// another case, of which news has some thousands. What is forgotten is looked up again.
const rememberedWords = 2 << 14

// entry is a remembered word.
type entry struct {
	word *Word
	name *nameWord // nil: not read as a part of a name yet
}

// memory maps surfaces to words, by hash: two surfaces of one 64-bit hash would be taken for one, as the
// vocabulary does with forms.
type memory struct {
	words *recall.Memory[uint64, *entry]
	seed  maphash.Seed
}

func newMemory() memory {
	return memory{recall.New[uint64, *entry](rememberedWords), maphash.MakeSeed()}
}

func (m *memory) hash(surface string) uint64 { return maphash.String(m.seed, surface) }

// get is the entry of a surface, nil when it is not remembered.
func (m *memory) get(hash uint64) *entry {
	e, _ := m.words.Get(hash)
	return e
}

func (m *memory) put(hash uint64, w *Word) *entry {
	e := &entry{word: w}
	m.words.Put(hash, e)
	return e
}

// word is the word of a surface, read when it is not remembered.
func (m *memory) word(surface string, read func(string) *Word) *Word {
	hash := m.hash(surface)
	e := m.get(hash)
	if e == nil {
		e = m.put(hash, read(surface))
	}
	return e.word
}

// recentWords holds the words read last, by the memory's hash: what is asked for as a part of a name has mostly
// just been read as a word of the text.
type recentWords []recentWord

type recentWord struct {
	hash uint64
	word *Word
}

// recentlyRead is the number of places, a power of two.
const recentlyRead = 1 << 12

func newRecentWords() recentWords { return make(recentWords, recentlyRead) }

func (r recentWords) get(hash uint64) *Word {
	if p := &r[hash%recentlyRead]; p.hash == hash {
		return p.word
	}
	return nil
}

func (r recentWords) put(hash uint64, w *Word) { r[hash%recentlyRead] = recentWord{hash, w} }
