package rules

import (
	"hash/maphash"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// maxForms bounds the forms of a generation. A vocabulary keeps two: when the young one is full it becomes
// the old one, and forms that come again are taken over. So those that come often stay, and memory is
// bounded.
const maxForms = 1 << 16

// recentForms is the size of the table of forms seen last, a power of two.
const recentForms = 1 << 13

// Vocabulary turns tokens into lexemes and keeps those it has made. It belongs to one goroutine.
type Vocabulary struct {
	pack     *Pack
	words    morph.Analyzer
	young    map[string]*Lexeme
	old      map[string]*Lexeme
	recent   []*Lexeme // the last ones seen, by hash: most words of a text are few and stay near
	seed     maphash.Seed
	features map[string]*features
	bits     bitset // scratch
	key      []byte // scratch
}

// NewVocabulary makes an empty vocabulary over the word forms of the pack's language.
func (p *Pack) NewVocabulary(words morph.Analyzer) *Vocabulary {
	return &Vocabulary{
		pack:     p,
		words:    words,
		young:    map[string]*Lexeme{},
		recent:   make([]*Lexeme, recentForms),
		seed:     maphash.MakeSeed(),
		features: map[string]*features{},
		bits:     make(bitset, (len(p.book.tests)+63)/64),
	}
}

// Lexemes appends the lexeme of each token to into and returns it.
func (v *Vocabulary) Lexemes(txt string, tokens []text.Token, into []*Lexeme) []*Lexeme {
	if len(v.young) > maxForms {
		v.old, v.young = v.young, make(map[string]*Lexeme, maxForms)
	}
	for i := range tokens {
		t := &tokens[i]
		surface := txt[t.Start:t.End]
		place := &v.recent[maphash.String(v.seed, surface)&(recentForms-1)]
		if l := *place; l == nil || l.Surface != surface {
			*place = v.lexeme(surface, t)
		}
		into = append(into, *place)
	}
	return into
}

func (v *Vocabulary) lexeme(surface string, t *text.Token) *Lexeme {
	if l, ok := v.young[surface]; ok {
		return l
	}
	l, ok := v.old[surface]
	if !ok {
		l = v.make(strings.Clone(surface), t)
	}
	v.young[l.Surface] = l
	return l
}

func (v *Vocabulary) make(surface string, t *text.Token) *Lexeme {
	l := &Lexeme{Surface: surface, kind: t.Kind, shape: t.Shape, script: t.Script, value: -1, Word: noWord}
	if t.Kind == text.Word || t.Kind == text.Link {
		l.Word = v.words.Read(surface)
	}
	l.Form = fold(surface)
	if t.Kind == text.Number {
		l.digits = len(surface)
		if n, err := strconv.Atoi(surface); err == nil {
			l.value = n
		}
	}
	if t.Kind == text.Word {
		l.roman = romanValue(surface)
	}
	l.terms = v.terms(l)
	l.features = v.featuresOf(l)
	return l
}

// noWord is the word of tokens that are none.
var noWord = &morph.Word{}

// terms finds the terms that start with the form.
func (v *Vocabulary) terms(l *Lexeme) []*term {
	index := &v.pack.book.starts
	var found []*term
	found = append(found, index.forms[l.Form]...)
	found = append(found, index.exacts[l.Surface]...)
	add := func(lemma string) {
		for _, t := range index.lemmas[lemma] {
			if l.hasLemma(t.words[0]) && !slices.Contains(found, t) {
				found = append(found, t)
			}
		}
	}
	if len(l.Word.Parses) == 0 {
		add(l.Form)
	}
	for i := range l.Word.Parses {
		add(l.Word.Parses[i].Lemma)
	}
	slices.SortStableFunc(found, func(a, b *term) int {
		if n := len(b.words) - len(a.words); n != 0 {
			return n
		}
		return a.order - b.order
	})
	return found
}

// featuresOf asks every test of the pack once; equal answers share one set.
func (v *Vocabulary) featuresOf(l *Lexeme) *features {
	clear(v.bits)
	b := v.pack.book
	set := func(t *test) { v.bits.set(t.id) }
	for _, t := range b.forms[l.Form] {
		set(t)
	}
	for _, t := range b.exacts[l.Surface] {
		set(t)
	}
	v.setLemmas(l, set)
	for _, t := range l.terms {
		for _, test := range b.perClass[t.class] {
			if l.starts(t, test.tags) && (!test.one || len(t.words) == 1) {
				set(test)
			}
		}
	}
	have := func(t *test) bool { return v.bits.has(t.id) }
	scan := b.scan
	if l.shape <= text.Lower {
		scan = b.lower
	}
	for _, t := range scan { // a test stands behind those it is made of
		switch t.kind {
		case testRange:
			if l.value < 0 {
				continue
			}
		case testRegexp:
			if !t.eager {
				continue
			}
		}
		if t.passes(l, have) {
			set(t)
		}
	}
	return v.share()
}

func (v *Vocabulary) setLemmas(l *Lexeme, set func(*test)) {
	if len(l.Word.Parses) == 0 {
		for _, t := range v.pack.book.lemmas[l.Form] {
			if t.tags.empty() {
				set(t)
			}
		}
	}
	for i := range l.Word.Parses {
		p := &l.Word.Parses[i]
		for _, t := range v.pack.book.lemmas[p.Lemma] {
			if t.tags.passes(p.Tags) {
				set(t)
			}
		}
	}
}

// share returns the set equal to v.bits.
func (v *Vocabulary) share() *features {
	v.key = v.key[:0]
	for i, word := range v.bits {
		for ; word != 0; word &= word - 1 {
			bit := i<<6 + bits.TrailingZeros64(word)
			v.key = append(v.key, byte(bit), byte(bit>>8))
		}
	}
	if f, ok := v.features[string(v.key)]; ok {
		return f
	}
	f := &features{id: len(v.features), bits: slices.Clone(v.bits)}
	v.features[string(v.key)] = f
	return f
}
