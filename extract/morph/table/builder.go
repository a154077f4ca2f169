package table

import (
	"encoding/binary"
	"slices"
)

// Builder collects sections and writes the table.
type Builder struct {
	Source, Addition Digest
	sections         [Sections][]byte
}

// Put16, Put32, Put64 and PutText append to a section.
func (b *Builder) Put16(s Section, v uint16) {
	b.sections[s] = binary.LittleEndian.AppendUint16(b.sections[s], v)
}

func (b *Builder) Put32(s Section, v uint32) {
	b.sections[s] = binary.LittleEndian.AppendUint32(b.sections[s], v)
}

func (b *Builder) Put64(s Section, v uint64) {
	b.sections[s] = binary.LittleEndian.AppendUint64(b.sections[s], v)
}

func (b *Builder) PutText(s Section, text string) { b.sections[s] = append(b.sections[s], text...) }

// Record is one record of a hashed section: its hash, and the bytes after the check.
type Record struct {
	Sum  uint64
	Rest []byte
}

// PutHashed fills a hashed section and its buckets; records of one hash keep their order.
func (b *Builder) PutHashed(buckets, section Section, bits int, records []Record) {
	slices.SortStableFunc(records, func(x, y Record) int {
		switch {
		case x.Sum < y.Sum:
			return -1
		case x.Sum > y.Sum:
			return 1
		}
		return 0
	})
	next := 0
	for bucket := range 1 << bits {
		for next < len(records) && records[next].Sum>>(64-bits) < uint64(bucket) {
			next++
		}
		b.Put32(buckets, uint32(next))
	}
	b.Put32(buckets, uint32(len(records)))
	for _, r := range records {
		b.Put32(section, uint32(r.Sum))
		b.sections[section] = append(b.sections[section], r.Rest...)
	}
}

// PutEndings writes the endings and the hash that finds them.
func (b *Builder) PutEndings(endings []string) {
	for _, e := range endings {
		b.PutText(EndingText, e)
		b.Put32(EndingEnds, uint32(len(b.sections[EndingText])))
	}
	size := 1
	for size < 2*len(endings) {
		size *= 2
	}
	slots := make([]uint32, size)
	for i := range slots {
		slots[i] = Nothing
	}
	for id, e := range endings {
		sum := SumBackward(e)
		at := int(sum) & (size - 1)
		for slots[at] != Nothing {
			at = (at + 1) & (size - 1)
		}
		slots[at] = EndingCheck(sum)<<16 | uint32(id)
	}
	for _, s := range slots {
		b.Put32(EndingSlots, s)
	}
}

// PutStemBits writes the bits of stems, given by their hashes.
func (b *Builder) PutStemBits(sums []uint64) {
	bits := make([]byte, 1<<StemBitsLog/8)
	for _, sum := range sums {
		at, bit := StemBit(sum)
		bits[at] |= bit
	}
	b.sections[StemBits] = bits
}

// Bytes is the whole table.
func (b *Builder) Bytes() []byte {
	out := []byte(Magic)
	out = binary.LittleEndian.AppendUint32(out, Version)
	out = binary.LittleEndian.AppendUint32(out, uint32(Sections))
	out = append(out, b.Source[:]...)
	out = append(out, b.Addition[:]...)
	at := headerSize
	for _, s := range b.sections {
		out = binary.LittleEndian.AppendUint32(out, uint32(at))
		at += len(s)
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(at))
	for _, s := range b.sections {
		out = append(out, s...)
	}
	return out
}
