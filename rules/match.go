package rules

import "newsfacts/extract/text"

// Matcher finds the matches of some kinds of rules. It belongs to one goroutine, and to the
// vocabulary whose lexemes it reads.
type Matcher struct {
	number  int // among the vocabulary's matchers
	machine machine
	starts  starter
	needs   needs
	places  int     // tokens of the sentences before
	tries   []try   // of the sentence
	used    []bool  // tokens of numerals that a match has taken, from the start of the sentence
	free    []int   // by group: first token that no match of it has taken
	best    []found // by group: the best match at a token
}

// try is a token and the rules that may start there.
type try struct {
	token int
	plan  plan
}

// found is the best match of a group at a token.
type found struct {
	rule   *Rule // nil: none
	end    int   // token behind the match
	seen   int   // tokens seen, context included
	events []event
}

// NewMatcher makes a matcher of the rules of these kinds. The kinds share numbers: a numeral that
// a match of one kind holds is in no match of another.
func (v *Vocabulary) NewMatcher(kinds ...string) *Matcher {
	var rules []planned
	for g, kind := range kinds {
		for _, r := range v.pack.rulesOf(kind) {
			rules = append(rules, planned{rule: r, group: int32(g)})
		}
	}
	words := len(v.bits)
	needs := newNeeds(rules, words) // they go into the plans
	m := &Matcher{number: v.matchers, needs: needs, starts: newStarter(rules, words),
		free: make([]int, len(kinds)), best: make([]found, len(kinds)), places: 1}
	m.machine.numerals.numbers = v.pack.numbers
	v.matchers++
	return m
}

// Sentence yields the matches in the tokens [first, last) of one sentence in the order in which they
// start. The fields of a match are valid until yield returns. Matches of skip rules are yielded too.
func (m *Matcher) Sentence(in Input, first, last int, yield func(*Match)) {
	m.survey(in.Features[first:last], first)
	if len(m.tries) > 0 {
		m.machine.enter(in, first, last)
		m.used = append(m.used[:0], make([]bool, last-first)...)
		for g := range m.free {
			m.free[g] = first
		}
		for k := range m.tries {
			m.try(&m.tries[k], yield)
		}
	}
	m.places += last - first
}

// survey looks at each token once: which needs it meets, and what it may start. The first is a token's number.
func (m *Matcher) survey(features []*Features, first int) {
	m.tries = m.tries[:0]
	before := int32(0)
	for k, f := range features {
		p := m.profile(f)
		m.needs.meet(p.needs, m.places+k)
		if before > 0 {
			m.enter(m.starts.plan(before, p.second), first+k-1)
		}
		before = p.first - 1
	}
	if before > 0 {
		m.enter(m.starts.plan(before, 0), first+len(features)-1)
	}
}

func (m *Matcher) enter(p plan, token int) {
	if len(p) > 0 {
		m.tries = append(m.tries, try{token, p})
	}
}

// try yields the best matches at a token.
func (m *Matcher) try(t *try, yield func(*Match)) {
	n := 0
	for k := range t.plan {
		rule := &t.plan[k]
		if m.needs.metFor(rule, m.places, m.places+t.token-m.machine.first) && t.token >= m.free[rule.group] && m.run(rule, t.token) {
			n++
		}
	}
	for ; n > 0; n-- {
		m.takeBest(t.token, yield)
	}
}

// run tries a rule at token i and reports whether it is the first of its group that matches. The longest
// match wins, then the one that saw most, then the first.
func (m *Matcher) run(p *planned, i int) bool {
	end, seen, ok := m.machine.run(p.rule, p.entries, i)
	if !ok || m.numbersUsed(i, end) {
		return false
	}
	best := &m.best[p.group]
	isFirst := best.rule == nil
	if isFirst || end > best.end || end == best.end && seen > best.seen {
		best.rule, best.end, best.seen = p.rule, end, seen
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
	for i := from; i < to; i++ {
		if m.used[i-m.machine.first] {
			return true
		}
	}
	return false
}

// useNumbers takes the numerals of a match, when there are groups to share them with.
func (m *Matcher) useNumbers(from, to int) {
	if len(m.free) < 2 {
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
