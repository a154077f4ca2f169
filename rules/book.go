package rules

// book collects what the rules of a pack ask of single tokens: every different test once, and the
// terms of the classes, both indexed by the word they start with.
type book struct {
	classes map[string]Class
	tables  []*table // by Class
	tests   []*test
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
		byKey:    map[testKey]*test{},
		seconds:  map[Class][]*test{},
		isSecond: map[second]bool{},
		starts:   termIndex{forms: map[string][]*term{}, exacts: map[string][]*term{}, lemmas: map[string][]*term{}, names: map[string][]*term{}},
	}
}

// intern returns the one test equal to t.
func (b *book) intern(t test) *test {
	key := t.key()
	if old, ok := b.byKey[key]; ok {
		return old
	}
	t.id = len(b.tests)
	b.tests = append(b.tests, &t)
	b.byKey[key] = &t
	return &t
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
