package rules

import "newsfacts/extract/text"

// Matcher finds the matches of some kinds of rules. It belongs to one goroutine, and to the
// vocabulary whose lexemes it reads.
type Matcher struct {
	machine  machine
	groups   []group
	met      needs  // what the tokens of the sentence meet together
	used     []bool // tokens of numerals that a match has taken, from the start of the sentence
	best     []found
	profiles []profile // by features
	needs    needList
	first    sorter    // of first tokens
	second   sorter    // of tokens behind them
	plans    [][]*plan // by sort of the first token and of the second + 1; nil: not made yet
	nothing  *plan     // that two tokens start nothing
}

// group is the rules of one kind.
type group struct {
	rules []planned
	free  int // first token that no match of the kind has taken
}

// planned is a rule with the two tokens in a row that it wants.
type planned struct {
	rule     *Rule
	openings []start
	needs    needs
}

// start is an opening as bits: what the first token passes, and the second; alone: there may be none.
type start struct {
	first  int
	second mask
	alone  bool
}

// plan is the rules that two tokens in a row can start, by group, in file order.
type plan struct {
	rules [][]*planned
	none  bool
}

// found is the best match of a group at a token.
type found struct {
	rule   *Rule
	end    int // token behind the match
	seen   int // tokens seen, context included
	events []event
}

// NewMatcher makes a matcher of the rules of these kinds. The kinds share numbers: a numeral that
// a match of one kind holds is in no match of another.
func (v *Vocabulary) NewMatcher(kinds ...string) *Matcher {
	words := len(v.bits)
	m := &Matcher{best: make([]found, len(kinds)), first: newSorter(words), second: newSorter(words), nothing: &plan{none: true}}
	for _, kind := range kinds {
		var g group
		for _, r := range v.pack.rulesOf(kind) {
			planned := planned{rule: r}
			for _, o := range r.match.openings {
				second := bitsetOf(o.second, words)
				planned.openings = append(planned.openings, start{o.first.bit, maskOf(second), o.second == nil})
				m.first.asked.set(o.first.bit)
				m.second.asked.add(second)
			}
			g.rules = append(g.rules, planned)
		}
		m.groups = append(m.groups, g)
	}
	for rank := range maxRequired {
		for g := range m.groups {
			for i := range m.groups[g].rules {
				m.needs.enter(&m.groups[g].rules[i], rank, words)
			}
		}
	}
	m.machine.numerals.numbers = v.pack.numbers
	return m
}

// Sentence yields the matches in the tokens [first, last) of one sentence in the order in which they
// start. The fields of a match are valid until yield returns. Matches of skip rules are yielded too.
func (m *Matcher) Sentence(in Input, first, last int, yield func(*Match)) {
	m.machine.enter(in, first, last)
	m.used = append(m.used[:0], make([]bool, last-first)...)
	m.met = needs{}
	for _, f := range in.Features[first:last] {
		m.met.add(&m.profile(f).needs)
	}
	for g := range m.groups {
		m.groups[g].free = first
	}
	for i := first; i < last; i++ {
		n := m.tryAll(i)
		for ; n > 0; n-- {
			m.takeBest(i, yield)
		}
	}
}

// tryAll finds the best match of each group at token i and counts them.
func (m *Matcher) tryAll(i int) int {
	p := m.plan(i)
	if p.none {
		return 0
	}
	n := 0
	for g, rules := range p.rules {
		m.best[g].rule = nil
		if len(rules) > 0 && i >= m.groups[g].free && m.try(rules, i, &m.best[g]) {
			n++
		}
	}
	return n
}

// plan is what token i and the one behind it can start.
func (m *Matcher) plan(i int) *plan {
	first := m.profile(m.machine.Features[i]).first
	if first == 0 { // passes nothing that is asked
		return m.nothing
	}
	second := int32(-1)
	if i+1 < m.machine.last {
		second = m.profile(m.machine.Features[i+1]).second
	}
	for len(m.plans) <= int(first) {
		m.plans = append(m.plans, nil)
	}
	for len(m.plans[first]) <= int(second)+1 {
		m.plans[first] = append(m.plans[first], nil)
	}
	p := &m.plans[first][second+1]
	if *p == nil {
		*p = m.newPlan(first, second)
	}
	return *p
}

// newPlan asks every rule; second is -1 behind the last token.
func (m *Matcher) newPlan(first, second int32) *plan {
	var behind bitset
	if second >= 0 {
		behind = m.second.sorts[second]
	}
	p := &plan{rules: make([][]*planned, len(m.groups)), none: true}
	for g := range m.groups {
		for i := range m.groups[g].rules {
			if r := &m.groups[g].rules[i]; r.starts(m.first.sorts[first], behind) {
				p.rules[g] = append(p.rules[g], r)
				p.none = false
			}
		}
	}
	if p.none {
		return m.nothing
	}
	return p
}

// starts reports whether the rule may start with tokens of these features.
func (p *planned) starts(first, second bitset) bool {
	for _, o := range p.openings {
		if first.has(o.first) && (o.alone || o.second.meets(second)) {
			return true
		}
	}
	return false
}

// try matches the rules at token i: the longest wins, then the one that saw most, then the first.
func (m *Matcher) try(rules []*planned, i int, best *found) bool {
	for _, planned := range rules {
		if !m.met.meets(&planned.needs) {
			continue
		}
		r := planned.rule
		end, seen, ok := m.machine.run(r, i)
		if !ok || m.numbersUsed(i, end) {
			continue
		}
		if best.rule == nil || end > best.end || end == best.end && seen > best.seen {
			best.rule, best.end, best.seen = r, end, seen
			best.events = append(best.events[:0], m.machine.kept...)
		}
	}
	return best.rule != nil
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
	m.groups[top].free = b.end
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
	if len(m.groups) < 2 {
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
