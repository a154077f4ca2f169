package morph

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"unicode/utf8"

	"newsfacts/extract/morph/table"
)

//go:embed ru.dict
var russianTable string

// Dictionary is a compiled dictionary. It is immutable and may be shared by any number of analyzers.
type Dictionary struct {
	table    *table.Table
	tagSets  []Tags
	surnames []surnameModel
	tails    *tails

	endingEnds, endingText, endingSlots string
	paradigms, forms, byEnding          string
	stemBits, lexemeBuckets, lexemes    string
	orderBuckets, orders                string
	guessBuckets, guesses, guessLists   string
}

// OpenRussian opens the embedded Russian dictionary.
func OpenRussian() (*Dictionary, error) { return Open(russianTable) }

// Open opens a dictionary from the bytes of a table and keeps them.
func Open(data string) (*Dictionary, error) {
	t, err := table.Open(data)
	if err != nil {
		return nil, fmt.Errorf("opening the dictionary: %w", err)
	}
	d := &Dictionary{
		table:      t,
		endingEnds: t.Section(table.EndingEnds), endingText: t.Section(table.EndingText), endingSlots: t.Section(table.EndingSlots),
		paradigms: t.Section(table.Paradigms), forms: t.Section(table.Forms), byEnding: t.Section(table.FormsByEnding),
		stemBits: t.Section(table.StemBits), lexemeBuckets: t.Section(table.LexemeBuckets), lexemes: t.Section(table.Lexemes),
		orderBuckets: t.Section(table.OrderBuckets), orders: t.Section(table.Orders),
		guessBuckets: t.Section(table.GuessBuckets), guesses: t.Section(table.Guesses), guessLists: t.Section(table.GuessLists),
	}
	for sets := t.Section(table.TagSets); len(sets) > 0; sets = sets[8:] {
		d.tagSets = append(d.tagSets, Tags(table.U64(sets, 0)))
	}
	d.surnames = readSurnames(t.Section(table.Surnames))
	d.tails = d.tailsOfEndings()
	return d, nil
}

// place is a form of a paradigm: the paradigm, and the number of the form in it.
type place struct{ paradigm, form uint16 }

// nowhere is the place of words without a paradigm.
var nowhere = place{table.Nothing, table.Nothing}

// hit is a place and the stem that leads there: bytes of the word from prefix to stem.
type hit struct {
	place
	from, to int
	tagSet   uint16
}

// lookup appends the readings of a folded word, the generally more probable ones first; the endings are those
// of the word, or of a longer one that ends in it.
func (d *Dictionary) lookup(word string, e *endings, hits []hit) []hit {
	known := len(hits)
	for p, prefix := range table.Prefixes {
		if len(word) < len(prefix) || word[:len(prefix)] != prefix {
			continue
		}
		hash := table.NewHash()
		for at := len(prefix); ; at++ {
			if length := len(word) - at; length <= e.longest && e.numbers[length] != table.Nothing {
				hits = d.collect(hits, hash.Sum(), p, e.numbers[length], len(prefix), at)
			}
			if at == len(word) {
				break
			}
			hash = hash.Add(word[at])
		}
	}
	if len(hits)-known > 1 {
		slices.SortFunc(hits[known:], func(a, b hit) int {
			return cmp.Or(int(a.tagSet)-int(b.tagSet), int(a.paradigm)-int(b.paradigm), int(a.form)-int(b.form), a.to-b.to)
		})
	}
	return hits
}

// maxEnding is the longest ending that is looked for, in bytes.
const maxEnding = 64

// endings is the numbers of the endings that a word may have, by their length in bytes.
type endings struct {
	numbers [maxEnding + 1]uint16 // Nothing where the word ends in none
	longest int                   // possible
}

// find fills in the endings of a word.
func (e *endings) find(d *Dictionary, word string) {
	hash := table.NewHash()
	for at := len(word); ; {
		e.longest = len(word) - at
		e.numbers[e.longest] = table.Nothing
		goesOn := true
		if at == len(word) || utf8.RuneStart(word[at]) {
			sum := hash.Sum()
			e.numbers[e.longest] = d.endingNumber(word[at:], sum)
			goesOn = d.tails.has(sum)
		}
		if at == 0 || e.longest == maxEnding || !goesOn {
			return
		}
		at--
		hash = hash.Add(word[at])
	}
}

func (d *Dictionary) endingNumber(ending string, sum uint64) uint16 {
	mask, check := len(d.endingSlots)/4-1, table.EndingCheck(sum)
	for slot := int(sum) & mask; ; slot = (slot + 1) & mask {
		found := table.U32(d.endingSlots, 4*slot)
		if found == table.Nothing {
			return table.Nothing
		}
		if number := uint16(found); found>>16 == check && d.ending(number) == ending {
			return number
		}
	}
}

func (d *Dictionary) ending(number uint16) string {
	start := 0
	if number > 0 {
		start = int(table.U32(d.endingEnds, 4*int(number)-4))
	}
	return d.endingText[start:table.U32(d.endingEnds, 4*int(number))]
}

// collect appends the forms that the paradigms of a stem have with an ending.
func (d *Dictionary) collect(hits []hit, stem uint64, prefix int, ending uint16, from, to int) []hit {
	if at, bit := table.StemBit(stem); d.stemBits[at]&bit == 0 {
		return hits
	}
	records := table.Find(d.lexemeBuckets, d.lexemes, table.LexemeBits, table.LexemeSize, stem)
	for at := 0; at < len(records); at += table.LexemeSize {
		if table.U32(records, at) == uint32(stem) {
			hits = d.match(hits, table.U16(records, at+4), prefix, ending, from, to)
		}
	}
	return hits
}

// match appends the forms of one paradigm that have the prefix and the ending.
func (d *Dictionary) match(hits []hit, paradigm uint16, prefix int, ending uint16, from, to int) []hit {
	record := d.paradigms[table.ParadigmSize*int(paradigm):]
	if table.U64(record, 4)>>(ending%64)&1 == 0 {
		return hits
	}
	start, end := int(table.U32(record, 0)), int(table.U32(record, table.ParadigmSize))
	forms, order := d.forms[table.FormSize*start:table.FormSize*end], d.byEnding[table.FormSize*start:table.FormSize*end]
	low, high := 0, end-start
	for low < high { // the first form with the ending
		middle := (low + high) / 2
		if table.U16(order, table.FormSize*middle) < ending {
			low = middle + 1
		} else {
			high = middle
		}
	}
	for ; low < end-start && table.U16(order, table.FormSize*low) == ending; low++ {
		number := table.U16(order, table.FormSize*low+2)
		if set := table.U16(forms, table.FormSize*int(number)+2); int(set>>table.PrefixShift) == prefix {
			hits = append(hits, hit{place{paradigm, number}, from, to, set & tagSetMask})
		}
	}
	return hits
}

// paradigm is the form records of a paradigm.
func (d *Dictionary) paradigm(number uint16) string {
	record := d.paradigms[table.ParadigmSize*int(number):]
	return d.forms[table.FormSize*table.U32(record, 0) : table.FormSize*table.U32(record, table.ParadigmSize)]
}

const tagSetMask = 1<<table.PrefixShift - 1

// form is one line of a paradigm.
type form struct {
	prefix, ending string
	tags           Tags
}

func (d *Dictionary) form(p place) form {
	record := d.paradigm(p.paradigm)[table.FormSize*int(p.form):]
	set := table.U16(record, 2)
	number := set & tagSetMask
	return form{table.Prefixes[set>>table.PrefixShift], d.ending(table.U16(record, 0)), d.tagSets[number]}
}

// base is the form that gives the lemma: the first one, and for a superlative the first of its row.
func (d *Dictionary) base(p place, tags Tags) place {
	if tags.Has(Supr) {
		const superlative = Supr | Sing | Masc | Nomn
		paradigm := d.paradigm(p.paradigm)
		for row := p; ; row.form-- {
			if d.formTags(paradigm, row.form).Has(superlative) {
				return row
			}
			if row.form == 0 {
				break
			}
		}
	}
	return place{p.paradigm, 0}
}
