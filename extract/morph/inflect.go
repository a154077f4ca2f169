package morph

import (
	"math/bits"
	"strings"

	"newsfacts/extract/morph/table"
)

// categories are what a wanted grammeme replaces the old one of.
var categories = [...]Tags{POS, Case, Number, Gender, Animacy, Person, Tense, Mood, Voice}

// Inflect is the form of p's lexeme with the wanted grammemes, the part of speech kept and the rest as
// far as the lexeme has it; lower case, ё folded. ok is false where it has none.
func (a *Russian) Inflect(p Parse, want Tags) (inflected string, ok bool) {
	if p.Tags.Has(want) && p.Tags.Has(Fixd) || p.lexeme == nowhere {
		return p.Lemma, p.Tags.Has(Fixd)
	}
	lemma, head := p.Lemma, ""
	if p.first != nil {
		head, ok = a.Inflect(*p.first, want&^(POS|Gender|Animacy))
		if !ok {
			return "", false
		}
		head += "-"
		lemma = strings.TrimPrefix(lemma, p.first.Lemma+"-")
	}
	return a.inflectOne(p, lemma, head, want)
}

func (a *Russian) inflectOne(p Parse, lemma, head string, want Tags) (string, bool) {
	start := a.dict.base(p.lexeme, a.dict.tagsAt(p.lexeme))
	base := a.dict.form(start)
	stem, fits := strings.CutSuffix(lemma, base.ending)
	at, found := a.dict.closest(start, p.lexeme, want)
	if !fits || !found {
		return "", false
	}
	f := a.dict.form(at)
	if f.prefix == base.prefix {
		return head + stem + f.ending, true
	}
	if stem, fits = strings.CutPrefix(stem, base.prefix); !fits {
		return "", false
	}
	return head + f.prefix + stem + f.ending, true
}

// replace is tags with the wanted ones in the place of others of their categories. A plural has no
// gender, nor has the present tense.
func replace(tags, want Tags) Tags {
	for _, c := range categories {
		if want.Any(c) {
			tags &^= c
		}
	}
	return tags | want
}

// closest is the form from start on that has all the wanted grammemes and otherwise differs least
// from the form it replaces; on a tie, the one spelled most like it («Васильевича» → «Васильевич»,
// not «Василиевич»).
func (d *Dictionary) closest(start, from place, want Tags) (place, bool) {
	paradigm := d.paradigm(start.paradigm)
	old := d.formTags(paradigm, from.form)
	target := replace(old, want)
	best, fewest := place{}, -1
	for i := start.form; int(i) < len(paradigm)/table.FormSize; i++ {
		tags := d.formTags(paradigm, i)
		if !tags.Has(want) || tags&POS != target&POS {
			continue
		}
		n := difference(tags, target)
		if fewest < 0 || n < fewest || n == fewest && d.shared(paradigm, i, from.form) > d.shared(paradigm, best.form, from.form) {
			best, fewest = place{start.paradigm, i}, n
		}
	}
	return best, fewest >= 0
}

// tagsAt is the grammemes of a form.
func (d *Dictionary) tagsAt(p place) Tags { return d.formTags(d.paradigm(p.paradigm), p.form) }

// formTags is the grammemes of a form of a paradigm.
func (d *Dictionary) formTags(paradigm string, form uint16) Tags {
	return d.tagSets[table.U16(paradigm, table.FormSize*int(form)+2)&tagSetMask]
}

// shared counts the bytes that the endings of two forms of a paradigm have in common at the start.
func (d *Dictionary) shared(paradigm string, a, b uint16) int {
	return sharedPrefix(d.ending(table.U16(paradigm, table.FormSize*int(a))), d.ending(table.U16(paradigm, table.FormSize*int(b))))
}

// sharedPrefix counts the bytes that two strings have in common at the start.
func sharedPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// difference counts the grammemes of one set only; number and superlative count more than all else.
func difference(a, b Tags) int {
	return bits.OnesCount64(uint64(a^b)) + 16*bits.OnesCount64(uint64((a^b)&(Supr|Number)))
}
