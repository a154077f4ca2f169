package rules

import (
	"encoding/binary"

	"newsfacts/extract/text"
)

// Matcher finds the matches of some kinds of rules. It belongs to one goroutine, and to the
// vocabulary whose lexemes it reads.
type Matcher struct {
	machine machine
	groups  []group
	used    []bool // tokens of numerals that a match has taken, from the start of the sentence
	best    []found
	starts  []*startable          // by features; nil: not asked yet
	asked   bitset                // the tests that first tokens are asked
	known   map[string]*startable // by the answers to them: most features differ in others
	key     []byte
}

// group is the rules of one kind.
type group struct {
	rules    []*Rule
	openings [][]start // by rule
	free     int       // first token that no match of the kind has taken
}

// start is an opening as sets: what the first token passes, and the second; nil: there may be none.
type start struct {
	first  *test
	second bitset
}

// startable is what a token can start.
type startable struct {
	candidates [][]candidate // by group, in file order
	second     mask          // what the second token passes for any of them
	alone      bool          // there may be no second token
	none       bool
}

// candidate is a rule that the first token can start, with what the second must pass.
type candidate struct {
	rule   *Rule
	second mask
	alone  bool // there may be no second token
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
	m := &Matcher{best: make([]found, len(kinds)), asked: make(bitset, len(v.bits)), known: map[string]*startable{}}
	for _, kind := range kinds {
		g := group{rules: v.pack.rulesOf(kind)}
		for _, r := range g.rules {
			var starts []start
			for _, o := range r.match.openings {
				starts = append(starts, start{o.first, bitsetOf(o.second, len(v.bits))})
				m.asked.set(o.first.id)
			}
			g.openings = append(g.openings, starts)
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
	s := m.startable(m.machine.Lexemes[i].features)
	if s.none {
		return 0
	}
	var next bitset
	if i+1 < m.machine.last {
		next = m.machine.Lexemes[i+1].bits
	}
	if !s.alone && !s.second.meets(next) {
		return 0
	}
	n := 0
	for g, candidates := range s.candidates {
		m.best[g].rule = nil
		if i >= m.groups[g].free && m.try(candidates, next, i, &m.best[g]) {
			n++
		}
	}
	return n
}

// startable is what a token with these features can start.
func (m *Matcher) startable(f *features) *startable {
	for len(m.starts) <= f.id {
		m.starts = append(m.starts, nil)
	}
	if m.starts[f.id] == nil {
		m.key = m.key[:0]
		for i, word := range m.asked {
			if word != 0 {
				m.key = binary.LittleEndian.AppendUint64(m.key, word&f.bits[i])
			}
		}
		s, ok := m.known[string(m.key)]
		if !ok {
			s = m.startedBy(f)
			m.known[string(m.key)] = s
		}
		m.starts[f.id] = s
	}
	return m.starts[f.id]
}

// startedBy asks every rule.
func (m *Matcher) startedBy(f *features) *startable {
	s := &startable{candidates: make([][]candidate, len(m.groups)), none: true}
	union, second := make(bitset, len(f.bits)), make(bitset, len(f.bits))
	for g := range m.groups {
		group := &m.groups[g]
		for k, r := range group.rules {
			alone, ok := secondOf(group.openings[k], f, second)
			if !ok {
				continue
			}
			s.candidates[g] = append(s.candidates[g], candidate{r, maskOf(second), alone})
			s.alone = s.alone || alone
			s.none = false
			union.add(second)
		}
	}
	s.second = maskOf(union)
	return s
}

// secondOf gathers what the second token must pass when the first has these features; alone: there may be
// none; ok is false when the first starts nothing.
func secondOf(openings []start, f *features, second bitset) (alone, ok bool) {
	for _, o := range openings {
		if !f.has(o.first) {
			continue
		}
		if !ok {
			clear(second)
		}
		ok = true
		alone = alone || o.second == nil
		second.add(o.second)
	}
	return alone, ok
}

// try matches the candidates at token i: the longest wins, then the one that saw most, then the first.
func (m *Matcher) try(candidates []candidate, next bitset, i int, best *found) bool {
	for k := range candidates {
		if c := &candidates[k]; !c.alone && !c.second.meets(next) {
			continue
		}
		r := candidates[k].rule
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
