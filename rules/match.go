package rules

import "newsfacts/extract/text"

// Matcher finds the matches of some kinds of rules. It belongs to one goroutine, and to the
// vocabulary whose lexemes it reads.
type Matcher struct {
	number  int // among the vocabulary's matchers
	machine machine
	rules   []*Rule // by kind, in file order
	groups  []int32 // of the rules: one a kind
	starts  starter
	needs   needs
	places  int      // tokens of the sentences before, + 1: a place where nothing was met is 0
	sites   []site   // of the sentence
	tries   []try    // at the site
	entries []uint16 // of the tries
	shares  bool     // numbers, between the groups
	used    []bool   // tokens of numerals that a match has taken, from the start of the sentence
	free    []int    // by group: first token that no match of it has taken
	best    []found  // by group: the best match at a token
}

// site is a token that may start a match, with its sort and that of the token behind it.
type site struct {
	token         int
	first, second int32
}

// try is a rule that may start at a site.
type try struct {
	rule        int32
	first, last int // its entries, of those in the plan
}

// found is the best match of a group at a token.
type found struct {
	rule   *Rule // nil: none
	end    int   // token behind the match
	seen   int   // tokens seen, context included
	events []event
}

// NewMatcher makes a matcher of the rules of these kinds.
func (v *Vocabulary) NewMatcher(kinds ...string) *Matcher {
	m := &Matcher{number: v.matchers, free: make([]int, len(kinds)), best: make([]found, len(kinds)), places: 1}
	for g, kind := range kinds {
		for _, r := range v.pack.rulesOf(kind) {
			m.rules, m.groups = append(m.rules, r), append(m.groups, int32(g))
		}
	}
	m.needs, m.starts = newNeeds(m.rules, len(v.bits)), newStarter(m.rules, len(v.bits))
	m.machine.numerals.numbers = v.pack.numbers
	v.matchers++
	return m
}

// SharingNumbers makes the kinds share numbers: a numeral that a match of one kind holds is in no match of another.
func (m *Matcher) SharingNumbers() *Matcher {
	m.shares = true
	return m
}

// Sentence yields the matches in the tokens [first, last) of one sentence in the order in which they
// start. The fields of a match are valid until yield returns. Matches of skip rules are yielded too.
func (m *Matcher) Sentence(in Input, first, last int, yield func(*Match)) {
	m.survey(in.Features[first:last], first)
	if len(m.sites) > 0 {
		m.machine.enter(in, first, last)
		m.used = append(m.used[:0], make([]bool, last-first)...)
		for g := range m.free {
			m.free[g] = first
		}
		for k := range m.sites {
			m.visit(&m.sites[k], yield)
		}
	}
	m.places += last - first
}

// survey looks at each token once: which needs it meets, and whether it may start a match. The first is a token's
// number.
func (m *Matcher) survey(features []*Features, first int) {
	m.sites = m.sites[:0]
	before := int32(0)
	for k, f := range features {
		p := m.profile(f)
		m.needs.meet(p.needs, m.places+k)
		if before > 0 {
			m.sites = append(m.sites, site{first + k - 1, before, p.second})
		}
		before = p.first - 1
	}
	if before > 0 {
		m.sites = append(m.sites, site{first + len(features) - 1, before, 0})
	}
}

// visit yields the best matches at a site.
func (m *Matcher) visit(s *site, yield func(*Match)) {
	n := 0
	for k := range m.plan(s) {
		if m.try(&m.tries[k], s.token) {
			n++
		}
	}
	for ; n > 0; n-- {
		m.takeBest(s.token, yield)
	}
}

// plan is the rules that may start at a site and have what they need, by group, in file order.
func (m *Matcher) plan(s *site) []try {
	m.tries, m.entries = m.tries[:0], m.entries[:0]
	rule, place := int32(-1), m.places+s.token-m.machine.first
	isPlanned := false
	for n := range m.starts.open(s.first, s.second) {
		o := &m.starts.openings[n]
		if o.rule != rule {
			rule = o.rule
			if isPlanned = s.token >= m.free[m.groups[rule]] && m.needs.metFor(rule, m.places, place); isPlanned {
				m.tries = append(m.tries, try{rule, len(m.entries), len(m.entries)})
			}
		}
		if isPlanned {
			m.open(&m.tries[len(m.tries)-1], o)
		}
	}
	return m.tries
}

// open adds an opening to a try.
func (m *Matcher) open(t *try, o *start) {
	if t.last == t.first || m.entries[t.last-1] != o.entry {
		m.entries = append(m.entries, o.entry)
		t.last++
	}
}

// try tries a rule at token i and reports whether it is the first of its group that matches. The longest
// match wins, then the one that saw most, then the first.
func (m *Matcher) try(t *try, i int) bool {
	best := &m.best[m.groups[t.rule]]
	r := m.rules[t.rule]
	end, seen, ok := m.machine.run(r, m.entries[t.first:t.last], i)
	if !ok || m.numbersUsed(i, end) {
		return false
	}
	isFirst := best.rule == nil
	if isFirst || end > best.end || end == best.end && seen > best.seen {
		best.rule, best.end, best.seen = r, end, seen
		best.events = append(best.events[:0], m.machine.kept...)
	}
	return isFirst
}

// takeBest yields the longest of the groups' matches at token i and drops those whose numbers it takes.
func (m *Matcher) takeBest(i int, yield func(*Match)) {
	top := -1
	for g := range m.best {
		b := &m.best[g]
		if b.rule == nil {
			continue
		}
		if m.numbersUsed(i, b.end) {
			b.rule = nil
			continue
		}
		if top < 0 || b.end > m.best[top].end || b.end == m.best[top].end && b.seen > m.best[top].seen {
			top = g
		}
	}
	if top < 0 {
		return
	}
	b := &m.best[top]
	m.free[top] = b.end
	m.useNumbers(i, b.end)
	m.machine.yield(b.rule, i, b.end, b.events, yield)
	b.rule = nil
}

func (m *Matcher) numbersUsed(from, to int) bool {
	if !m.shares {
		return false
	}
	for i := from; i < to; i++ {
		if m.used[i-m.machine.first] {
			return true
		}
	}
	return false
}

// useNumbers takes the numerals of a match, where groups share them.
func (m *Matcher) useNumbers(from, to int) {
	if !m.shares {
		return
	}
	for i := from; i < to; i++ {
		m.used[i-m.machine.first] = m.machine.Lexemes[i].isNumeral()
	}
}

// span is the bytes of the tokens [from, to).
func (in *Input) span(from, to int) text.Span {
	return text.Span{Start: in.Tokens[from].Start, End: in.Tokens[to-1].End}
}
