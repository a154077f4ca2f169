package rules

import "newsfacts/extract/text"

// Matcher finds the matches of some kinds of rules. It belongs to one goroutine, and to the
// vocabulary whose lexemes it reads.
type Matcher struct {
	machine machine
	groups  []group
	used    []bool // tokens of numerals that a match has taken, from the start of the sentence
	best    []found
}

// group is the rules of one kind.
type group struct {
	rules  []*Rule
	second []bitset  // by rule: what its second token may be, nil: anything
	starts [][]int32 // by features: the rules that can start there
	free   int       // first token that no match of the kind has taken
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
	m := &Matcher{best: make([]found, len(kinds))}
	for _, kind := range kinds {
		g := group{rules: v.pack.rulesOf(kind)}
		for _, r := range g.rules {
			g.second = append(g.second, bitsetOf(r.match.second, len(v.bits)))
		}
		m.groups = append(m.groups, g)
	}
	m.machine.numerals.numbers = v.pack.numbers
	return m
}

// Sentence yields the matches in the tokens [first, last) of one sentence in the order in which they
// start. The fields of a match are valid until yield returns. Matches of skip rules are yielded too.
func (m *Matcher) Sentence(in Input, first, last int, yield func(*Match)) {
	m.machine.enter(in, first, last)
	m.used = append(m.used[:0], make([]bool, last-first)...)
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
	n := 0
	features := m.machine.Lexemes[i].features
	for g := range m.groups {
		group := &m.groups[g]
		m.best[g].rule = nil
		if i < group.free {
			continue
		}
		candidates := group.candidates(features)
		if len(candidates) > 0 && m.try(group, candidates, i, &m.best[g]) {
			n++
		}
	}
	return n
}

// candidates are the rules that a token with these features can start, in file order.
func (g *group) candidates(f *features) []int32 {
	for len(g.starts) <= f.id {
		g.starts = append(g.starts, nil)
	}
	if g.starts[f.id] == nil {
		g.starts[f.id] = []int32{}
		for i, r := range g.rules {
			if r.canStart(f) {
				g.starts[f.id] = append(g.starts[f.id], int32(i))
			}
		}
	}
	return g.starts[f.id]
}

// try matches the candidates at token i: the longest wins, then the one that saw most, then the first.
func (m *Matcher) try(g *group, candidates []int32, i int, best *found) bool {
	var next bitset
	if i+1 < m.machine.last {
		next = m.machine.Lexemes[i+1].bits
	}
	for _, k := range candidates {
		if second := g.second[k]; second != nil && !second.meets(next) {
			continue
		}
		r := g.rules[k]
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
