package rules

// book collects what the rules of a pack ask of single tokens: every different test once, and the
// terms of the classes, both indexed by the word they start with.
type book struct {
	classes map[string]Class
	tables  []*table // by Class
	tests   []*test
	byWord  map[wordKey]*test
	byKey   map[testKey]*test
	starts  termIndex
	terms   int // counted

	numberMarks string            // marks inside numbers in digits
	seconds     map[Class][]*test // second words of the terms of a class
	isSecond    map[second]bool
}

// second is the second word of some term of a class.
type second struct {
	class Class
	word  *test
}

func newBook() *book {
	return &book{
		classes:  map[string]Class{},
		tables:   []*table{nil}, // class 0 is none
		byWord:   map[wordKey]*test{},
		byKey:    map[testKey]*test{},
		seconds:  map[Class][]*test{},
		isSecond: map[second]bool{},
		starts:   termIndex{forms: map[string][]*term{}, exacts: map[string][]*term{}, lemmas: map[string][]*term{}, names: map[string][]*term{}},
	}
}

// intern returns the one test equal to t.
func (b *book) intern(t test) *test {
	if t.isWord() {
		return internBy(b, b.byWord, wordKey{t.kind, t.text}, &t)
	}
	return internBy(b, b.byKey, t.key(), &t)
}

func internBy[K comparable](b *book, known map[K]*test, key K, t *test) *test {
	if old, ok := known[key]; ok {
		return old
	}
	own := *t
	own.id = int32(len(b.tests))
	b.tests = append(b.tests, &own)
	known[key] = &own
	return &own
}

// close forgets what only compiling needs.
func (b *book) close() {
	b.byWord, b.byKey, b.isSecond, b.tests = nil, nil, nil, nil
}

// class returns the class of this name, made when it is new.
func (b *book) class(name string) Class {
	c, ok := b.classes[name]
	if !ok {
		c = Class(len(b.tables))
		b.classes[name] = c
		b.tables = append(b.tables, &table{name: name})
	}
	return c
}
