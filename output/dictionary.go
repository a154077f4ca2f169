package output

import (
	"encoding/binary"
	"hash/maphash"
	"unsafe"
)

// dictionary numbers the different values of a Parquet column in the order in which they come.
type dictionary struct {
	values []byte // PLAIN, as the dictionary page has them
	count  int

	texts  []dictionaryText // one a value
	slots  []dictionarySlot // open addressing over texts
	seed   maphash.Seed
	recent [recentTexts]recentText // by where they lie in memory: most are constants, such as names of rules

	small []int32         // numbers below smallNumbers, one more than their index; 0: not met
	large map[int64]int32 // the others
}

// dictionaryText is where a text stands in the values.
type dictionaryText struct {
	from, to int
	page     int // the last one it was met in
}

type dictionarySlot struct {
	hash uint32
	text int32 // one more than its index; 0: free
}

// recentText is a text that was asked for lately, and its index.
type recentText struct {
	text  string
	index int32
}

// recentTexts is a power of two.
const recentTexts = 64

const smallNumbers = 1 << 12

func newDictionary() *dictionary { return &dictionary{seed: maphash.MakeSeed()} }

// reset forgets the values and keeps the memory.
func (d *dictionary) reset() {
	d.values, d.texts, d.count = d.values[:0], d.texts[:0], 0
	d.forget()
	clear(d.slots)
	clear(d.small)
	clear(d.large)
}

// forget lets go of the texts that were asked for.
func (d *dictionary) forget() { clear(d.recent[:]) }

// ofText is the index of a text. The text is held until forget.
func (d *dictionary) ofText(s string) int32 {
	place := unsafe.StringData(s)
	r := &d.recent[uintptr(unsafe.Pointer(place))/16%recentTexts]
	if place != unsafe.StringData(r.text) || len(s) != len(r.text) || s == "" {
		*r = recentText{s, d.ofOtherText(s)}
	}
	return r.index
}

func (d *dictionary) ofOtherText(s string) int32 {
	if 2*len(d.texts) >= len(d.slots) {
		d.grow()
	}
	hash := uint32(maphash.String(d.seed, s))
	slot := d.find(hash, s)
	if slot.text == 0 {
		d.values = appendPlainText(d.values, s)
		d.texts = append(d.texts, dictionaryText{from: len(d.values) - len(s), to: len(d.values), page: -1})
		d.count++
		*slot = dictionarySlot{hash, int32(d.count)}
	}
	return slot.text - 1
}

// find is the slot of a text, or the free one where it belongs.
func (d *dictionary) find(hash uint32, s string) *dictionarySlot {
	mask := uint32(len(d.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		slot := &d.slots[i]
		if slot.text == 0 || slot.hash == hash && string(d.text(slot.text-1)) == s {
			return slot
		}
	}
}

func (d *dictionary) text(index int32) []byte {
	t := &d.texts[index]
	return d.values[t.from:t.to]
}

func (d *dictionary) grow() {
	old := d.slots
	d.slots = make([]dictionarySlot, max(64, 2*len(old)))
	mask := uint32(len(d.slots) - 1)
	for _, slot := range old {
		if slot.text == 0 {
			continue
		}
		i := slot.hash & mask
		for d.slots[i].text != 0 {
			i = (i + 1) & mask
		}
		d.slots[i] = slot
	}
}

// meet reports whether a text is met for the first time in a page.
func (d *dictionary) meet(index int32, page int) bool {
	t := &d.texts[index]
	if t.page == page {
		return false
	}
	t.page = page
	return true
}

// ofNumber is the index of a 32-bit number.
func (d *dictionary) ofNumber(n int64) int32 {
	if uint64(n) < uint64(len(d.small)) && d.small[n] != 0 {
		return d.small[n] - 1
	}
	return d.ofOtherNumber(n)
}

// ofOtherNumber is ofNumber for numbers that are large, or new.
func (d *dictionary) ofOtherNumber(n int64) int32 {
	if index, ok := d.large[n]; ok {
		return index - 1
	}
	d.values = binary.LittleEndian.AppendUint32(d.values, uint32(n))
	d.count++
	if n < 0 || n >= smallNumbers {
		if d.large == nil {
			d.large = map[int64]int32{}
		}
		d.large[n] = int32(d.count)
		return int32(d.count) - 1
	}
	if n >= int64(len(d.small)) {
		d.small = append(d.small, make([]int32, max(int(n)+1, 2*len(d.small))-len(d.small))...)
	}
	d.small[n] = int32(d.count)
	return int32(d.count) - 1
}

// appendPlainText appends a text in the encoding PLAIN.
func appendPlainText(dst []byte, s string) []byte {
	return append(binary.LittleEndian.AppendUint32(dst, uint32(len(s))), s...)
}
