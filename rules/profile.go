package rules

// profile is what a matcher wants to know of a token, by its features: what it may start, and which
// needs of rules it meets.
type profile struct {
	place place
	needs uint32 // number in the need list's sets + 1; 0: not made yet
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

// needList numbers the needs of a matcher's rules, and the sets of them that tokens meet.
type needList struct {
	tests  []bitset
	masks  []mask // the same
	sets   []needs
	number map[needs]uint32
}

// noNeeds is the number of the empty set.
const noNeeds = 0

func newNeedList() needList {
	return needList{sets: []needs{{}}, number: map[needs]uint32{{}: noNeeds}}
}

// enter sets a rule's need of this rank, the rarest being of rank 0; bitsets have this many words.
func (l *needList) enter(r *planned, rank, words int) {
	for _, p := range []*program{r.rule.match, r.rule.before, r.rule.after} {
		if p == nil || len(p.required) <= rank {
			continue
		}
		if i, ok := l.numberOf(bitsetOf(p.required[rank], words)); ok {
			r.needs.set(i)
		}
	}
}

func (l *needList) numberOf(tests bitset) (int, bool) {
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

// met is the number of the set of needs that features meet.
func (l *needList) met(f *Features) uint32 {
	var met needs
	for i, tests := range l.masks {
		if tests.meets(f.bits) {
			met.set(i)
		}
	}
	n, ok := l.number[met]
	if !ok {
		n = uint32(len(l.sets))
		l.sets = append(l.sets, met)
		l.number[met] = n
	}
	return n
}

// profile is that of the features.
func (m *Matcher) profile(f *Features) profile {
	if f.id < len(m.profiles) {
		if p := m.profiles[f.id]; p.needs > 0 {
			return p
		}
	}
	return m.newProfile(f)
}

func (m *Matcher) newProfile(f *Features) profile {
	for len(m.profiles) <= f.id {
		m.profiles = append(m.profiles, profile{})
	}
	p := profile{m.starts.place(f.bits), m.needs.met(f) + 1}
	m.profiles[f.id] = p
	return p
}
