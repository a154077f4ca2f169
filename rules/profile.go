package rules

// profile is what a matcher wants to know of a token, by its features: what it may start, and which
// needs of rules it meets.
type profile struct {
	place place
	needs needs
	made  bool
}

// needs is a set of what rules require of a sentence: some token that passes one of certain tests.
// Needs beyond its size are not asked; they only save work.
type needs [4]uint64

func (n *needs) add(o *needs) {
	n[0] |= o[0]
	n[1] |= o[1]
	n[2] |= o[2]
	n[3] |= o[3]
}

// meets reports whether all of o are in n.
func (n *needs) meets(o *needs) bool {
	return o[0]&^n[0]|o[1]&^n[1]|o[2]&^n[2]|o[3]&^n[3] == 0
}

func (n *needs) set(i int) { n[i>>6] |= 1 << (i & 63) }

// needList numbers the needs of a matcher's rules.
type needList struct {
	tests []bitset
	masks []mask // the same
}

// enter sets a rule's need of this rank, the rarest being of rank 0; bitsets have this many words.
func (l *needList) enter(r *planned, rank, words int) {
	for _, p := range []*program{r.rule.match, r.rule.before, r.rule.after} {
		if p == nil || len(p.required) <= rank {
			continue
		}
		if i, ok := l.number(bitsetOf(p.required[rank], words)); ok {
			r.needs.set(i)
		}
	}
}

func (l *needList) number(tests bitset) (int, bool) {
	for i, known := range l.tests {
		if known.equal(tests) {
			return i, true
		}
	}
	if len(l.tests) == 64*len(needs{}) {
		return 0, false
	}
	l.tests = append(l.tests, tests)
	l.masks = append(l.masks, maskOf(tests))
	return len(l.tests) - 1, true
}

// profile is that of the features.
func (m *Matcher) profile(f *Features) *profile {
	if f.id < len(m.profiles) {
		if p := &m.profiles[f.id]; p.made {
			return p
		}
	}
	return m.newProfile(f)
}

func (m *Matcher) newProfile(f *Features) *profile {
	for len(m.profiles) <= f.id {
		m.profiles = append(m.profiles, profile{})
	}
	p := &m.profiles[f.id]
	p.made = true
	p.place = m.starts.place(f.bits)
	for i, tests := range m.needs.masks {
		if tests.meets(f.bits) {
			p.needs.set(i)
		}
	}
	return p
}
