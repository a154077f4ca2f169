package rules

import "slices"

// composites are the tests made of others that share their leftmost one. A form that does not pass the
// leftmost passes none of them.
type composites struct {
	leftmost *test // nil: no answer is at hand before they are asked
	tests    []composite
}

// composite is a test made of others, x&!y&/z/, laid flat: the answers to those that are made of no others
// are at hand when it is asked, spellings apart.
type composite struct {
	bit     int
	with    mask
	without mask
	spelled mask // spellings that must match
	other   mask // and that must not
	unlike  []composite
}

func (x *index) fileComposite(t *test) {
	c := x.flat(t)
	leftmost := t.leftmost()
	for i := range x.composites {
		if group := &x.composites[i]; group.leftmost == leftmost {
			group.tests = append(group.tests, c)
			return
		}
	}
	x.composites = append(x.composites, composites{leftmost, []composite{c}})
}

// flat lays a test flat.
func (x *index) flat(t *test) composite {
	c := composite{bit: int(t.bit)}
	with, without := x.newBits(), x.newBits()
	x.flatten(t, false, &c, with, without)
	c.with, c.without = maskOf(with), maskOf(without)
	return c
}

func (x *index) newBits() bitset { return make(bitset, (x.size+63)/64) }

func (x *index) flatten(t *test, negated bool, c *composite, with, without bitset) {
	switch {
	case t.kind == testNot:
		x.flatten(t.left, !negated, c, with, without)
	case t.kind == testAll && negated:
		c.unlike = append(c.unlike, x.flat(t))
	case t.kind == testAll:
		x.flatten(t.left, false, c, with, without)
		x.flatten(t.right, false, c, with, without)
	case t.kind == testSpelling && negated:
		c.other = c.other.with(x.spellingOf(t))
	case t.kind == testSpelling:
		c.spelled = c.spelled.with(x.spellingOf(t))
	case negated:
		without.set(int(t.bit))
	default:
		with.set(int(t.bit))
	}
}

// spells reports whether a spelling has a say.
func (c *composite) spells() bool {
	return len(c.spelled)+len(c.other) > 0 || slices.ContainsFunc(c.unlike, func(u composite) bool { return u.spells() })
}

// spellingOf is the number of a test's spelling.
func (x *index) spellingOf(t *test) int {
	for i, s := range x.spellings {
		if s == t.spelling {
			return i
		}
	}
	x.spellings = append(x.spellings, t.spelling)
	return len(x.spellings) - 1
}

// passes reports whether a form with its simple answers in v.bits, and that matches these spellings, passes the
// composite.
func (v *Vocabulary) passes(c *composite, spelled bitset) bool {
	switch {
	case !c.with.within(v.bits) || c.without.meets(v.bits):
		return false
	case !c.spelled.within(spelled) || c.other.meets(spelled):
		return false
	}
	for i := range c.unlike {
		if v.passes(&c.unlike[i], spelled) {
			return false
		}
	}
	return true
}
