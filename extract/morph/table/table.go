package table

import "fmt"

// Table is an opened table. It refers to the string it was opened from and copies nothing.
type Table struct {
	Source   Digest // the package the dictionary was taken from
	Addition Digest // the hand-made lists folded in
	sections [Sections]string
}

// Open reads the header. The sections are trusted: they come from the generator.
func Open(data string) (*Table, error) {
	if len(data) < headerSize || data[:len(Magic)] != Magic {
		return nil, fmt.Errorf("word-form table: not a table (%d bytes)", len(data))
	}
	at := len(Magic)
	if v := U32(data, at); v != Version {
		return nil, fmt.Errorf("word-form table: layout %d, this build reads %d: run go generate", v, Version)
	}
	if n := U32(data, at+4); n != uint32(Sections) {
		return nil, fmt.Errorf("word-form table: %d sections, want %d", n, Sections)
	}
	t := &Table{}
	at += 8
	at += copy(t.Source[:], data[at:])
	at += copy(t.Addition[:], data[at:])
	for i := range t.sections {
		start, end := U32(data, at+4*i), U32(data, at+4*i+4)
		if start > end || int(end) > len(data) {
			return nil, fmt.Errorf("word-form table: section %d at %d–%d of %d bytes: truncated", i, start, end, len(data))
		}
		t.sections[i] = data[start:end]
	}
	return t, nil
}

// Section is the bytes of one section.
func (t *Table) Section(s Section) string { return t.sections[s] }

// U16 reads a little-endian number at a byte offset.
func U16(s string, at int) uint16 {
	s = s[at : at+2]
	return uint16(s[0]) | uint16(s[1])<<8
}

// U32 reads a little-endian number at a byte offset.
func U32(s string, at int) uint32 {
	s = s[at : at+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// U64 reads a little-endian number at a byte offset.
func U64(s string, at int) uint64 { return uint64(U32(s, at)) | uint64(U32(s, at+4))<<32 }

// Find is the records of a hashed section whose bucket is that of sum; those that open with
// uint32(sum) are the ones sought. buckets has 1<<bits + 1 record numbers.
func Find(buckets, records string, bits, size int, sum uint64) string {
	b := int(sum >> (64 - bits))
	return records[int(U32(buckets, 4*b))*size : int(U32(buckets, 4*b+4))*size]
}
