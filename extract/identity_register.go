package extract

import "iter"

// register finds the identities of an article by what they are called, so that a long article takes no more time for
// a name than a short one.
type register struct {
	called  map[typedKey]*identity // the one made first of those that go by a name
	byLast  byLetter[*identity]    // persons by surname
	byFirst byLetter[*identity]    // persons by first name
}

// typedKey is a name of an entity of a type.
type typedKey struct {
	of  EntityType
	key nameKey
}

// longArticle is how many names an article may have whose map serves the next one.
const longArticle = 1 << 12

// reset forgets the article before.
func (r *register) reset() {
	if r.called == nil || len(r.called) > longArticle {
		r.called = map[typedKey]*identity{}
	}
	clear(r.called)
	r.byLast.reset()
	r.byFirst.reset()
}

// add takes a mention into an identity, which may be found by what that tells of it from now on.
func (r *register) add(id *identity, c *candidate, keys []nameKey) {
	before, known := id.person, len(id.keys)
	id.add(c, keys)
	for _, key := range id.keys[known:] {
		k := typedKey{id.of, key}
		if first, ok := r.called[k]; !ok || id.order < first.order {
			r.called[k] = id
		}
	}
	if id.of == Person {
		file(&r.byLast, id, before.last, id.person.last)
		file(&r.byFirst, id, before.first, id.person.first)
	}
}

// file puts a person under the letter of a name that is new.
func file(by *byLetter[*identity], id *identity, before, name string) {
	if name != "" && (before == "" || letterOf(before) != letterOf(name)) {
		by.add(name, id)
	}
}

// find is the identity of a type that was made first of those that go by one of the keys.
func (r *register) find(of EntityType, keys []nameKey) *identity {
	var found *identity
	for _, key := range keys {
		if id := r.called[typedKey{of, key}]; id != nil && (found == nil || id.order < found.order) {
			found = id
		}
	}
	return found
}

// persons are those whom a name may mean, as few as its letters tell: of one with a surname those with one of its
// letter, or of the letter of the form that stands in the text.
func (r *register) persons(p *personName, form string) iter.Seq[*identity] {
	by, name := &r.byLast, p.last
	if name == "" {
		by, name, form = &r.byFirst, p.first, p.first
	}
	return func(yield func(*identity) bool) {
		for i, s := range [...]string{name, form} {
			if i > 0 && s != "" && letterOf(s) == letterOf(name) {
				continue
			}
			for _, id := range by.of(s) {
				if !yield(id) {
					return
				}
			}
		}
	}
}
