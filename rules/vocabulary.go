package rules

import (
	"cmp"
	"hash/maphash"
	"slices"
	"strconv"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/recall"
	"newsfacts/extract/text"
)

// maxForms bounds the forms that a vocabulary remembers.
const maxForms = 6 << 14

// recentForms is the size of the table of forms seen last, a power of two. It stays in the fast cache.
const recentForms = 1 << 15

// recent is a form seen lately: most words of a text are few and stay near. Two forms of one 64-bit
// hash would be taken for one; the chance is below one in ten million for ten million different forms.
type recent struct {
	hash     uint64
	lexeme   *Lexeme
	features *Features
	classes  ClassSet
}

// Vocabulary turns tokens into lexemes and keeps those it has made. It belongs to one goroutine.
type Vocabulary struct {
	pack     *Pack
	index    *index
	words    morph.Analyzer
	forms    *recall.Memory[uint64, *Lexeme] // by hash of the surface
	recent   []recent                        // by hash
	seed     maphash.Seed
	features featureSets
	readings map[morph.Tags]mask // tests that a reading with these grammemes passes
	looks    map[look]mask       // tests that a form of this look passes
	plains   plainForms
	names    *declension
	speller  *speller
	bits     bitset  // scratch
	passed   bitset  // scratch
	terms    []*term // scratch
	matchers int     // made so far
}

// NewVocabulary makes an empty vocabulary over the word forms of the pack's language.
func (p *Pack) NewVocabulary(words morph.Analyzer) *Vocabulary {
	return &Vocabulary{
		pack:     p,
		index:    p.index,
		words:    words,
		forms:    recall.New[uint64, *Lexeme](maxForms),
		recent:   make([]recent, recentForms),
		seed:     maphash.MakeSeed(),
		features: newFeatureSets(),
		readings: map[morph.Tags]mask{},
		looks:    map[look]mask{},
		plains:   plainForms{},
		bits:     p.index.newBits(),
		passed:   p.index.newBits(),
		names:    newDeclension(words, p.index.names),
		speller:  newSpeller(p.index.spellings),
	}
}

// Read looks up the tokens of in: it fills in its lexemes, features and classes, whose memory it takes over.
func (v *Vocabulary) Read(in *Input) {
	in.Lexemes, in.Features, in.Classes = in.Lexemes[:0], in.Features[:0], in.Classes[:0]
	for i := range in.Tokens {
		t := &in.Tokens[i]
		hash := maphash.String(v.seed, in.Text[t.Start:t.End])
		place := &v.recent[hash%recentForms]
		if place.hash != hash || place.lexeme == nil {
			l := v.lexeme(hash, in.Text[t.Start:t.End], t)
			*place = recent{hash, l, l.Features, l.alone}
		}
		in.Lexemes = append(in.Lexemes, place.lexeme)
		in.Features = append(in.Features, place.features)
		in.Classes = append(in.Classes, place.classes)
	}
}

func (v *Vocabulary) lexeme(hash uint64, surface string, t *text.Token) *Lexeme {
	if l, ok := v.forms.Get(hash); ok {
		return l
	}
	l := v.make(strings.Clone(surface), t)
	v.forms.Put(hash, l)
	return l
}

func (v *Vocabulary) make(surface string, t *text.Token) *Lexeme {
	l := &Lexeme{Surface: surface, kind: t.Kind, shape: t.Shape, script: t.Script, value: -1, Word: noWord, listing: unlisted}
	if t.Kind == text.Word || t.Kind == text.Link {
		l.Word = v.words.Read(surface)
	}
	// the word's form is the same, but for an apostrophe
	if l.Form = l.Word.Form; l.Form == "" || strings.ContainsRune(surface, '’') {
		l.Form = fold(surface)
	}
	if t.Kind == text.Number {
		l.digits = int32(len(surface))
		if n, err := strconv.Atoi(surface); err == nil {
			l.value = n
		}
	}
	if t.Kind == text.Word {
		l.roman = int16(romanValue(surface))
	}
	v.look(l)
	return l
}

// noWord is the word of tokens that are none.
var noWord = &morph.Word{}

// look gathers the terms that start with the form and the tests that it passes; each test is asked once
// a form, most of them by an index, and of plain forms once for all that are alike.
func (v *Vocabulary) look(l *Lexeme) {
	spelled := v.speller.read(l.Surface)
	if v.isPlain(l) {
		l.Features = v.plain(l, spelled)
		return
	}
	l.Features = v.featuresOf(l, spelled)
}

// featuresOf looks a form up that matches the spellings of the set with this number.
func (v *Vocabulary) featuresOf(l *Lexeme, spelled int32) *Features {
	clear(v.bits)
	l.listing = v.list(l)
	for _, t := range l.terms {
		v.addClass(l, t)
		if len(t.words) == 1 {
			l.alone.add(t.class)
		}
	}
	v.bits.addMask(v.lookOf(l))
	v.addOthers(l, v.speller.matched[spelled])
	return v.share(spelled)
}

// list looks the form, its readings and its names up.
func (v *Vocabulary) list(l *Lexeme) *listing {
	v.terms = v.terms[:0]
	v.addWord(v.index.find(v.index.forms, l.Form))
	v.addWord(v.index.find(v.index.exacts, l.Surface))
	names := v.names.of(l.Form)
	for _, name := range names {
		v.addWord(v.index.names[name])
	}
	if len(l.Word.Parses) == 0 {
		v.addLemma(l.Form, 0)
	}
	for i := range l.Word.Parses {
		p := &l.Word.Parses[i]
		v.addLemma(p.Lemma, p.Tags)
		v.bits.addMask(v.reading(p.Tags))
	}
	if len(v.terms) == 0 && len(names) == 0 {
		return unlisted
	}
	slices.SortStableFunc(v.terms, func(a, b *term) int {
		return cmp.Or(len(b.words)-len(a.words), a.order-b.order)
	})
	return &listing{slices.Clone(v.terms), names}
}

func (v *Vocabulary) addWord(w *word) {
	if w == nil {
		return
	}
	v.terms = append(v.terms, w.terms...)
	for i := range w.asked {
		v.bits.set(int(w.asked[i].bit))
	}
}

// addLemma adds what one reading brings.
func (v *Vocabulary) addLemma(lemma string, tags morph.Tags) {
	w := v.index.find(v.index.lemmas, lemma)
	if w == nil {
		return
	}
	for _, t := range w.terms {
		if t.words[0].tags.passes(tags) && !slices.Contains(v.terms, t) {
			v.terms = append(v.terms, t)
		}
	}
	for i := range w.asked {
		if w.asked[i].tags.passes(tags) {
			v.bits.set(int(w.asked[i].bit))
		}
	}
}

func (v *Vocabulary) addClass(l *Lexeme, t *term) {
	for _, test := range v.index.classes[t.class] {
		if (!test.one || len(t.words) == 1) && l.starts(t, test.tags) {
			v.bits.set(int(test.bit))
		}
	}
}

// reading is the tests of grammemes that a reading passes.
func (v *Vocabulary) reading(tags morph.Tags) mask {
	m, ok := v.readings[tags]
	if !ok {
		bits := make(bitset, len(v.bits))
		for _, t := range v.index.tags {
			if t.tags.passes(tags) {
				bits.set(int(t.bit))
			}
		}
		m = maskOf(bits)
		v.readings[tags] = m
	}
	return m
}

// look is what decides on the tests of shape.
type look struct {
	kind             text.Kind
	shape            text.Shape
	script           text.Script
	known, oneLetter bool
}

func lookFor(l *Lexeme) look {
	return look{l.kind, l.shape, l.script, l.Word.Known, l.isOneLetter()}
}

// hash spreads a look over 64 bits.
func (k look) hash() uint64 {
	hash := uint64(k.kind)<<24 | uint64(k.shape)<<16 | uint64(k.script)<<8
	if k.known {
		hash |= 2
	}
	if k.oneLetter {
		hash |= 1
	}
	return hash
}

func (v *Vocabulary) lookOf(l *Lexeme) mask {
	k := lookFor(l)
	m, ok := v.looks[k]
	if !ok {
		bits := make(bitset, len(v.bits))
		for _, t := range v.index.shapes {
			if l.hasShape(t.text) {
				bits.set(int(t.bit))
			}
		}
		m = maskOf(bits)
		v.looks[k] = m
	}
	return m
}

// addOthers asks the tests of numbers and the spellings that stand by themselves.
func (v *Vocabulary) addOthers(l *Lexeme, spelled bitset) {
	if l.mayBeNumeral() {
		v.addPassed(l, v.index.numerals)
	}
	if l.value >= 0 {
		v.addPassed(l, v.index.ranges)
	}
	for _, e := range v.index.eager {
		if spelled.has(e.spelling) {
			v.bits.set(e.bit)
		}
	}
}

func (v *Vocabulary) addPassed(l *Lexeme, tests []*test) {
	for _, t := range tests {
		if t.passes(l) {
			v.bits.set(int(t.bit))
		}
	}
}
