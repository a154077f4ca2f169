package main

import (
	"fmt"
	"strings"

	"newsfacts/extract/morph"
)

// form is one line of a paradigm.
type form struct {
	prefix int // in table.Prefixes
	ending string
	tags   morph.Tags
}

// lexeme is a stem and the number of its paradigm.
type lexeme struct {
	stem     string
	paradigm int
}

// lexicon is the dictionary with ё folded to е and our grammemes. Paradigms that folding makes equal
// are one.
type lexicon struct {
	paradigms [][]form
	lexemes   []lexeme
	original  []int // paradigm of the wheel → paradigm here
	names     []string
	tags      []morph.Tags // tag of the wheel → grammemes
	byOdds    []morph.Tags // all tag sets, the most probable first
}

var yo = strings.NewReplacer("ё", "е", "Ё", "Е")

func buildLexicon(w *wheel) (*lexicon, error) {
	l := &lexicon{names: w.grammemes}
	for _, tag := range w.grammemes {
		l.tags = append(l.tags, foldTags(tag))
	}
	known := map[string]int{}
	for _, raw := range w.paradigms {
		paradigm := l.fold(raw, w.suffixes)
		key := fmt.Sprint(paradigm)
		id, ok := known[key]
		if !ok {
			id = len(l.paradigms)
			known[key] = id
			l.paradigms = append(l.paradigms, paradigm)
		}
		l.original = append(l.original, id)
	}
	return l, l.readLexemes(w)
}

func (l *lexicon) fold(raw []uint16, suffixes []string) []form {
	n := len(raw) / 3
	paradigm := make([]form, n)
	for i := range paradigm {
		paradigm[i] = form{prefix: int(raw[2*n+i]), ending: yo.Replace(suffixes[raw[i]]), tags: l.tags[raw[n+i]]}
	}
	return paradigm
}

// readLexemes takes each lexeme from its first form.
func (l *lexicon) readLexemes(w *wheel) error {
	seen := map[lexeme]bool{}
	misfit := ""
	err := w.words.eachRecord(func(word string, record []uint16) {
		if record[1] != 0 {
			return
		}
		id := l.original[record[0]]
		first := l.paradigms[id][0]
		stem, fits := strings.CutSuffix(strings.TrimPrefix(yo.Replace(word), w.paraPrefix[first.prefix]), first.ending)
		if !fits {
			misfit = word
			return
		}
		x := lexeme{stem, id}
		if !seen[x] {
			seen[x] = true
			l.lexemes = append(l.lexemes, x)
		}
	})
	if err == nil && misfit != "" {
		err = fmt.Errorf("words.dawg: %q does not end as its paradigm says", misfit)
	}
	return err
}

// foldTags reads a tag of OpenCorpora ("NOUN,anim,masc sing,nomn"); grammemes that we keep no bit
// for are left out.
func foldTags(tag string) morph.Tags {
	var t morph.Tags
	for _, name := range strings.FieldsFunc(tag, func(r rune) bool { return r == ',' || r == ' ' }) {
		bit, _ := morph.ParseTag(name)
		t |= bit
	}
	return t
}
