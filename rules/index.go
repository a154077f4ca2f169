package rules

// index is what the rules of a pack ask of single tokens, found by what a token is. Tests that only
// words of terms need are left out, so that the answers for a form are few bits.
type index struct {
	size       int // tests that are asked
	forms      map[string]*word
	exacts     map[string]*word
	lemmas     map[string]*word
	names      map[string]*word // by the word as tables write it
	filter     wordFilter       // of the keys of forms, exacts and lemmas
	classes    [][]*test        // by Class: of the terms that start here
	tags       []*test
	shapes     []*test
	ranges     []*test
	numerals   []*test
	spellings  []*spelling
	eager      []eager // spellings that are asked by themselves
	composites []composites
	composed   bitset // the tests that are made of others
}

// word is what a form, surface or lemma brings: the terms that start with it, and the tests it passes.
type word struct {
	terms []*term
	asked []asked
}

// asked is a test that a word passes where the reading has these grammemes.
type asked struct {
	tags tagFilter
	bit  int32
}

// eager is the bit of a spelling, and its number.
type eager struct{ bit, spelling int }

// newIndex numbers the tests that the rules ask and files them.
func newIndex(b *book, rules []*Rule) *index {
	x := &index{forms: map[string]*word{}, exacts: map[string]*word{}, lemmas: map[string]*word{}, names: map[string]*word{}, classes: make([][]*test, len(b.tables))}
	hot := map[*test]bool{}
	for _, r := range rules {
		for _, p := range r.programs() {
			p.tests(func(t *test) { t.mark(hot) })
		}
	}
	for _, t := range b.tests {
		if t.kind == testName {
			wordOf(x.names, t.text)
		}
		if t.bit = -1; hot[t] {
			t.bit = int32(x.size)
			x.size++
			x.file(b, t)
		}
	}
	x.composed = x.newBits()
	for _, t := range b.tests {
		if t.bit >= 0 && t.left != nil {
			x.composed.set(int(t.bit))
			x.fileComposite(t)
		}
	}
	x.fileTerms(b)
	x.filter = newWordFilter()
	for _, words := range []map[string]*word{x.forms, x.exacts, x.lemmas} {
		for text := range words {
			x.filter.add(text)
		}
	}
	for _, r := range rules {
		for _, p := range r.programs() {
			p.number(x.size)
		}
	}
	return x
}

// mark enters the test and those whose answers it looks at: of what stands behind an & or a ! the tests
// that are made of no others, for the rest is asked there.
func (t *test) mark(hot map[*test]bool) {
	hot[t] = true
	switch t.kind {
	case testAll:
		t.left.mark(hot)
		t.right.markLeaves(hot)
	case testNot:
		t.left.markLeaves(hot)
	}
}

func (t *test) markLeaves(hot map[*test]bool) {
	if t.left == nil && t.kind != testSpelling {
		hot[t] = true
	}
	for _, part := range []*test{t.left, t.right} {
		if part != nil {
			part.markLeaves(hot)
		}
	}
}

// file puts a test where a lexeme finds it.
func (x *index) file(b *book, t *test) {
	switch t.kind {
	case testForm, testExact, testLemma, testName:
		x.fileWord(t, t.bit)
	case testSecond:
		for _, w := range b.seconds[t.class] {
			x.fileWord(w, t.bit)
		}
	case testClass:
		x.classes[t.class] = append(x.classes[t.class], t)
	case testTags:
		x.tags = append(x.tags, t)
	case testShape:
		x.shapes = append(x.shapes, t)
	case testRange:
		x.ranges = append(x.ranges, t)
	case testNumeral, testNumeralRest, testScale:
		x.numerals = append(x.numerals, t)
	case testSpelling:
		if t.eager {
			x.eager = append(x.eager, eager{int(t.bit), x.spellingOf(t)})
		}
	}
}

// fileWord says that what passes the test of a word has the bit.
func (x *index) fileWord(t *test, bit int32) {
	w := wordOf(x.wordsOf(t.kind), t.text)
	w.asked = append(w.asked, asked{t.tags, bit})
}

func (x *index) wordsOf(kind testKind) map[string]*word {
	switch kind {
	case testForm:
		return x.forms
	case testExact:
		return x.exacts
	case testName:
		return x.names
	}
	return x.lemmas
}

// find is the word of an index, nil when there is none.
func (x *index) find(words map[string]*word, text string) *word {
	if !x.filter.mayHave(text) {
		return nil
	}
	return words[text]
}

func wordOf(words map[string]*word, text string) *word {
	w, ok := words[text]
	if !ok {
		w = &word{}
		words[text] = w
	}
	return w
}

func (x *index) fileTerms(b *book) {
	for text, terms := range b.starts.forms {
		wordOf(x.forms, text).terms = terms
	}
	for text, terms := range b.starts.exacts {
		wordOf(x.exacts, text).terms = terms
	}
	for text, terms := range b.starts.lemmas {
		wordOf(x.lemmas, text).terms = terms
	}
	for text, terms := range b.starts.names {
		wordOf(x.names, text).terms = terms
	}
}
