package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/morph/table"
)

// compile makes the table of a wheel and the lists of a folder.
func compile(path, lists string) ([]byte, error) {
	w, err := openWheel(path)
	if err != nil {
		return nil, err
	}
	l, err := buildLexicon(w)
	if err != nil {
		return nil, err
	}
	guesses, err := readGuesses(w, l)
	if err != nil {
		return nil, err
	}
	orders, err := readOrders(w, l)
	if err != nil {
		return nil, err
	}
	added, err := readAdditions(lists, l)
	if err != nil {
		return nil, err
	}
	known := map[lexeme]bool{}
	for _, x := range l.lexemes {
		known[x] = true
	}
	for _, x := range added.lexemes {
		if !known[x] {
			known[x] = true
			l.lexemes = append(l.lexemes, x)
		}
	}
	c := compiler{Builder: &table.Builder{Source: w.digest, Addition: added.digest}, lexicon: l, tagIDs: map[morph.Tags]int{}, endingIDs: map[string]int{}}
	if err := c.putParadigms(); err != nil {
		return nil, err
	}
	c.putLexemes()
	if err := c.putOrders(orders, added.orders); err != nil {
		return nil, err
	}
	c.putGuesses(guesses)
	c.putSurnames(added.surnames)
	return c.Bytes(), nil
}

// compiler numbers what the sections refer to.
type compiler struct {
	*table.Builder
	lexicon   *lexicon
	tagIDs    map[morph.Tags]int
	endingIDs map[string]int
}

func (c *compiler) putParadigms() error {
	for i, t := range c.lexicon.byOdds {
		c.tagIDs[t] = i
		c.Put64(table.TagSets, uint64(t))
	}
	endings := c.lexicon.endings()
	for i, e := range endings {
		c.endingIDs[e] = i
	}
	forms := 0
	for _, paradigm := range c.lexicon.paradigms {
		c.Put32(table.Paradigms, uint32(forms))
		forms += len(paradigm)
		for _, f := range paradigm {
			c.Put16(table.Forms, uint16(c.endingIDs[f.ending]))
			c.Put16(table.Forms, uint16(f.prefix<<table.PrefixShift|c.tagIDs[f.tags]))
		}
		c.putEndingOrder(paradigm)
	}
	c.Put32(table.Paradigms, uint32(forms))
	c.Put64(table.Paradigms, 0)
	c.PutEndings(endings)
	if len(c.tagIDs) >= 1<<table.PrefixShift || len(endings) >= table.Nothing || len(c.lexicon.paradigms) >= table.Nothing {
		return fmt.Errorf("too much for 16-bit numbers: %d tag sets, %d endings, %d paradigms", len(c.tagIDs), len(endings), len(c.lexicon.paradigms))
	}
	return nil
}

// putEndingOrder writes how to find the forms of a paradigm by their ending.
func (c *compiler) putEndingOrder(paradigm []form) {
	order := make([]int, len(paradigm))
	mask := uint64(0)
	for i, f := range paradigm {
		order[i] = i
		mask |= 1 << (c.endingIDs[f.ending] % 64)
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return c.endingIDs[paradigm[a].ending] - c.endingIDs[paradigm[b].ending]
	})
	for _, i := range order {
		c.Put16(table.FormsByEnding, uint16(c.endingIDs[paradigm[i].ending]))
		c.Put16(table.FormsByEnding, uint16(i))
	}
	c.Put64(table.Paradigms, mask)
}

// endings is all endings, those that the most lexemes have first.
func (l *lexicon) endings() []string {
	lexemes := make([]int, len(l.paradigms))
	for _, x := range l.lexemes {
		lexemes[x.paradigm]++
	}
	count := map[string]int{}
	for i, paradigm := range l.paradigms {
		for _, f := range paradigm {
			count[f.ending] += lexemes[i]
		}
	}
	return slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(count[b]-count[a], strings.Compare(a, b))
	})
}

func (c *compiler) putLexemes() {
	slices.SortFunc(c.lexicon.lexemes, func(a, b lexeme) int {
		if s := strings.Compare(a.stem, b.stem); s != 0 {
			return s
		}
		return a.paradigm - b.paradigm
	})
	var records []table.Record
	var stems []uint64
	for _, x := range c.lexicon.lexemes {
		sum := table.Sum(x.stem)
		records, stems = append(records, table.Record{Sum: sum, Rest: numbers(x.paradigm)}), append(stems, sum)
	}
	c.PutStemBits(stems)
	c.PutHashed(table.LexemeBuckets, table.Lexemes, table.LexemeBits, records)
}

// putOrders writes the orders; those made by hand come before the dictionary's.
func (c *compiler) putOrders(orders []order, byHand []wanted) error {
	var records []table.Record
	add := func(form string, tags []morph.Tags) {
		var ids []int
		for i := range table.OrderLength {
			id := table.Nothing
			if i < len(tags) {
				id = c.tagIDs[tags[i]]
			}
			ids = append(ids, id)
		}
		records = append(records, table.Record{Sum: table.Sum(form), Rest: numbers(ids...)})
	}
	for _, w := range byHand {
		first := c.lexicon.tagsOf(w.form, w.tags)
		if len(first) == 0 {
			return fmt.Errorf("%s: no form %q with %v in the dictionary", w.place, w.form, w.tags)
		}
		add(w.form, first[:min(len(first), table.OrderLength)])
	}
	for _, o := range orders {
		add(o.form, o.tags)
	}
	c.PutHashed(table.OrderBuckets, table.Orders, table.OrderBits, records)
	return nil
}

// tagsOf is the tag sets of a form that hold the wanted grammemes, the most probable first.
func (l *lexicon) tagsOf(word string, want morph.Tags) []morph.Tags {
	var tags []morph.Tags
	for _, x := range l.lexemes {
		if !strings.HasPrefix(word, x.stem) {
			continue
		}
		for _, f := range l.paradigms[x.paradigm] {
			if f.prefix == 0 && f.tags.Has(want) && x.stem+f.ending == word && !slices.Contains(tags, f.tags) {
				tags = append(tags, f.tags)
			}
		}
	}
	slices.SortFunc(tags, func(a, b morph.Tags) int { return slices.Index(l.byOdds, a) - slices.Index(l.byOdds, b) })
	return tags
}

func (c *compiler) putGuesses(guesses []suffixGuess) {
	lists := map[string]int{}
	size := 0
	var records []table.Record
	for _, g := range guesses {
		var list []byte
		for _, x := range g.candidates {
			list = append(list, numbers(x.paradigm, len(x.ending))...)
		}
		at, ok := lists[string(list)]
		if !ok {
			at = size
			lists[string(list)] = at
			size += len(g.candidates)
			c.PutText(table.GuessLists, string(list))
		}
		rest := binary.LittleEndian.AppendUint32(nil, uint32(at<<3|len(g.candidates)))
		records = append(records, table.Record{Sum: table.SumBackward(string(rune('0'+g.prefix)) + g.suffix), Rest: rest})
	}
	c.PutHashed(table.GuessBuckets, table.Guesses, table.GuessBits, records)
}

func (c *compiler) putSurnames(surnames []surname) {
	for _, s := range surnames {
		c.Put16(table.Surnames, uint16(len(s.ending)))
		c.PutText(table.Surnames, s.ending)
		c.Put16(table.Surnames, uint16(s.paradigm))
	}
}

func numbers(values ...int) []byte {
	var b []byte
	for _, v := range values {
		b = binary.LittleEndian.AppendUint16(b, uint16(v))
	}
	return b
}
