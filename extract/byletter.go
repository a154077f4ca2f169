package extract

import "unicode/utf8"

// byLetter keeps what has a name by the letter that it begins with, so that what may be called alike is looked for
// among few.
type byLetter[T any] struct {
	letters [256][]T
	used    []byte // letters that have any
}

// reset forgets all.
func (b *byLetter[T]) reset() {
	for _, l := range b.used {
		b.letters[l] = b.letters[l][:0]
	}
	b.used = b.used[:0]
}

// add puts x under the letter of a name that is not empty.
func (b *byLetter[T]) add(name string, x T) {
	l := letterOf(name)
	if len(b.letters[l]) == 0 {
		b.used = append(b.used, l)
	}
	b.letters[l] = append(b.letters[l], x)
}

// of is what has a name with the letter of this one, in the order in which it was added; nothing for an empty name.
func (b *byLetter[T]) of(name string) []T {
	if name == "" {
		return nil
	}
	return b.letters[letterOf(name)]
}

// letterOf tells letters that words begin with apart, if not all, by a byte.
func letterOf(name string) byte {
	if len(name) > 1 && name[0] >= utf8.RuneSelf {
		return name[1]
	}
	return name[0]
}
