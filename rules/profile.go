package rules

// profile is what a matcher wants to know of a token by its features: what it may start, what it may stand
// behind, and what rules need that it brings.
type profile struct {
	first  int32 // its sort as the first token of a match, + 1; 0: not made yet
	second int32 // its sort as the second
	needs  int32 // the list of them
}

// profiled is the number of matchers whose profiles features keep; others make them anew.
const profiled = 5

// profile is that of the features.
func (m *Matcher) profile(f *Features) profile {
	if m.number >= profiled {
		return m.newProfile(f)
	}
	p := &f.profiles[m.number]
	if p.first == 0 {
		*p = m.newProfile(f)
	}
	return *p
}

func (m *Matcher) newProfile(f *Features) profile {
	return profile{m.starts.first.sort(f.bits) + 1, m.starts.second.sort(f.bits), m.needs.listFor(f.bits)}
}
