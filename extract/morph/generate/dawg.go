package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
)

// dawg is a dawgdic file: a double array of units and, beside it, a guide that names for every node
// the label of its first child and of its next sibling (https://code.google.com/archive/p/dawgdic).
type dawg struct {
	units []uint32
	guide []byte
}

const payloadMark = 1 // between a key and its base64 payload

func parseDAWG(data []byte) (*dawg, error) {
	take := func(width int) ([]byte, error) {
		if len(data) < 4 {
			return nil, fmt.Errorf("double array: truncated")
		}
		n := int(binary.LittleEndian.Uint32(data)) * width
		if len(data)-4 < n {
			return nil, fmt.Errorf("double array: %d bytes announced, %d there", n, len(data)-4)
		}
		part := data[4 : 4+n]
		data = data[4+n:]
		return part, nil
	}
	raw, err := take(4)
	if err != nil {
		return nil, err
	}
	d := &dawg{units: make([]uint32, len(raw)/4)}
	for i := range d.units {
		d.units[i] = binary.LittleEndian.Uint32(raw[4*i:])
	}
	d.guide, err = take(2)
	return d, err
}

func offset(unit uint32) uint32 { return unit >> 10 << (unit & (1 << 9) >> 6) }

func (d *dawg) hasValue(node uint32) bool { return d.units[node]&(1<<8) != 0 }

func (d *dawg) value(node uint32) uint32 { return d.units[node^offset(d.units[node])] &^ (1 << 31) }

func (d *dawg) follow(node uint32, label byte) uint32 {
	return node ^ offset(d.units[node]) ^ uint32(label)
}

// each visits all keys below the root in order; key is valid during the call.
func (d *dawg) each(visit func(key []byte, value uint32) error) error {
	var walk func(node uint32, key []byte) error
	walk = func(node uint32, key []byte) error {
		if d.hasValue(node) {
			if err := visit(key, d.value(node)); err != nil {
				return err
			}
		}
		for label := d.guide[2*node]; label != 0; {
			child := d.follow(node, label)
			if err := walk(child, append(key, label)); err != nil {
				return err
			}
			label = d.guide[2*child+1]
		}
		return nil
	}
	return walk(0, nil)
}

// eachRecord visits the keys and payloads of a DAWG whose values are big-endian u16 numbers.
func (d *dawg) eachRecord(visit func(key string, record []uint16)) error {
	var raw [64]byte
	return d.each(func(key []byte, _ uint32) error {
		word, payload, found := bytes.Cut(key, []byte{payloadMark})
		if !found {
			return fmt.Errorf("key %q without payload", key)
		}
		n, err := base64.StdEncoding.Decode(raw[:], bytes.TrimSpace(payload))
		if err != nil {
			return fmt.Errorf("payload of %q: %w", word, err)
		}
		record := make([]uint16, n/2)
		for i := range record {
			record[i] = binary.BigEndian.Uint16(raw[2*i:])
		}
		visit(string(word), record)
		return nil
	})
}
