package morph

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Russian is the Analyzer of a Russian dictionary.
type Russian struct {
	dict  *Dictionary
	words memory
	read  recentWords
	hits  []hit   // reused
	list  []piece // reused
}

// NewAnalyzer is an analyzer for one goroutine.
func (d *Dictionary) NewAnalyzer() *Russian {
	return &Russian{dict: d, words: newMemory(), read: newRecentWords()}
}

// Analyze reads one word, in any capitals, with or without hyphens and ё.
func (a *Russian) Analyze(surface string) *Word { return a.entry(surface).word }

func (a *Russian) entry(surface string) *entry {
	hash := a.words.hash(surface)
	if e := a.words.get(hash); e != nil {
		return e
	}
	w := a.read.get(hash)
	if w == nil {
		surface = strings.Clone(surface) // it may be cut from a text, which would stay with it
		w = a.make(surface, Fold(surface))
	}
	return a.words.put(hash, w)
}

// Read is Analyze for callers that remember words themselves. The word may keep surface.
func (a *Russian) Read(surface string) *Word {
	w := a.make(surface, folded(surface))
	a.read.put(a.words.hash(surface), w)
	return w
}

func (a *Russian) make(surface, form string) *Word {
	w := &Word{Form: form}
	w.Parses, w.Known = a.known(w.Form)
	if letter, capital := initial(surface); letter {
		w.Parses = withInitial(w, capital)
	}
	switch {
	case len(w.Parses) == 0:
		w.Parses = a.unknown(surface, w.Form)
	case isAcronym(surface) && !slices.ContainsFunc(w.Parses, isNoName):
		w.Parses = append(acronym(w.Form), w.Parses...) // «МГУ», not the town of Мга
	}
	if len(w.Parses) == 0 {
		w.Parses = []Parse{{Lemma: w.Form, lexeme: nowhere}}
	}
	sortByCapitals(w.Parses, surface)
	return w.withUnion()
}

// known is the dictionary's readings of a folded form.
func (a *Russian) known(form string) ([]Parse, bool) {
	var e endings
	e.find(a.dict, form)
	a.hits = a.dict.lookup(form, &e, a.hits[:0])
	a.dict.sortByOdds(form, a.hits)
	return a.parses(form, a.hits), len(a.hits) > 0
}

// unknown tries one way after another to read a word that the dictionary lacks.
func (a *Russian) unknown(surface, form string) []Parse {
	if isLatin(form) {
		return []Parse{{Lemma: form, Tags: Latn, lexeme: nowhere}}
	}
	if parses := a.compound(surface, form); len(parses) > 0 {
		return parses
	}
	if isAcronym(surface) {
		return acronym(form)
	}
	parses := a.prefixed(form)
	if len(parses) == 0 {
		a.hits = a.dict.guess(form, a.hits[:0])
		parses = a.parses(form, a.hits)
	}
	if isCapitalised(surface) {
		parses = a.withSurnames(form, parses)
	}
	return parses
}

// withSurnames adds the readings of a capitalised word as a surname: before all others, but after
// a full adjective («Шымкентского» is rather the region's than Mr Shymkentsky's).
func (a *Russian) withSurnames(form string, parses []Parse) []Parse {
	slices.SortStableFunc(parses, func(p, q Parse) int { return unlikeName(p.Tags) - unlikeName(q.Tags) })
	a.hits = a.dict.surnamesLike(form, a.hits[:0])
	surnames := a.parses(form, a.hits)
	if len(parses) > 0 && parses[0].Tags.Has(ADJF) {
		return join(parses, surnames)
	}
	return join(surnames, parses)
}

// join appends the parses that are not there yet.
func join(parses, more []Parse) []Parse {
	for _, p := range more {
		if !hasParse(parses, p.Lemma, p.Tags) {
			parses = append(parses, p)
		}
	}
	return parses
}

// unlikeName puts verbs and the like last among the guesses of a capitalised word: «Байден» is no
// short participle.
func unlikeName(t Tags) int {
	if t.Any(NOUN | ADJF) {
		return 0
	}
	return 1
}

// parses turns hits into parses, without doubles.
func (a *Russian) parses(word string, hits []hit) []Parse {
	if len(hits) == 0 {
		return nil
	}
	parses := make([]Parse, 0, len(hits))
	for _, h := range hits {
		tags := a.dict.tagSets[h.tagSet]
		base := a.dict.form(a.dict.base(h.place, tags))
		lemma := lemmaOf(parses, word, base.prefix, word[h.from:h.to], base.ending)
		if !hasParse(parses, lemma, tags) {
			parses = append(parses, Parse{Lemma: lemma, Tags: tags, lexeme: h.place})
		}
	}
	return parses
}

func hasParse(parses []Parse, lemma string, tags Tags) bool {
	for i := range parses {
		if parses[i].Tags == tags && parses[i].Lemma == lemma {
			return true
		}
	}
	return false
}

// lemmaOf puts a lemma together, out of nothing new where the word or a parse before is the same.
func lemmaOf(parses []Parse, word, prefix, stem, ending string) string {
	if isJoined(word, prefix, stem, ending) {
		return word
	}
	for i := range parses {
		if isJoined(parses[i].Lemma, prefix, stem, ending) {
			return parses[i].Lemma
		}
	}
	return prefix + stem + ending
}

// isJoined reports whether s is the three parts one behind the other.
func isJoined(s, prefix, stem, ending string) bool {
	return len(s) == len(prefix)+len(stem)+len(ending) && s[:len(prefix)] == prefix &&
		s[len(prefix):len(prefix)+len(stem)] == stem && s[len(prefix)+len(stem):] == ending
}

// initial tells whether surface is one Cyrillic letter, and whether it is a capital.
func initial(surface string) (letter, capital bool) {
	r, size := utf8.DecodeRuneInString(surface)
	letter = size == len(surface) && unicode.Is(unicode.Cyrillic, r)
	return letter, letter && unicode.IsUpper(r)
}

// withInitial adds the reading as an initial to a capital letter («А.»), after the words it may be,
// and gives a letter that is no word a reading of its own.
func withInitial(w *Word, capital bool) []Parse {
	parses := slices.DeleteFunc(w.Parses, func(p Parse) bool { return p.Tags.Has(Init) })
	switch {
	case capital:
		return append(parses, Parse{Lemma: w.Form, Tags: NOUN | Anim | Sing | Name | Abbr | Init | Fixd, lexeme: nowhere})
	case len(parses) == 0:
		return []Parse{{Lemma: w.Form, lexeme: nowhere}}
	}
	return parses
}

func isCapitalised(surface string) bool {
	first, size := utf8.DecodeRuneInString(surface)
	return unicode.IsUpper(first) && size < len(surface)
}

func isLatin(form string) bool {
	return strings.ContainsFunc(form, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) &&
		!strings.ContainsFunc(form, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) })
}

// longestAcronym is in letters; longer words in capitals stand in headlines.
const longestAcronym = 5

// isAcronym tells of capitals alone, few enough or without a vowel: «КИСИ», «КТЖ».
func isAcronym(surface string) bool {
	return isUpper(surface) && (utf8.RuneCountInString(surface) <= longestAcronym || !strings.ContainsAny(surface, "АЕЁИОУЫЭЮЯ"))
}

func acronym(form string) []Parse {
	return []Parse{{Lemma: form, Tags: NOUN | Inan | Abbr | Fixd, lexeme: nowhere}}
}

// isNoName tells of what may well stand in capitals: abbreviations and common words.
func isNoName(p Parse) bool { return p.Tags.Has(Abbr) || !p.Tags.Any(Proper) }
