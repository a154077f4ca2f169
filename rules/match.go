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
	starts   starter
	places   []place // of the tokens, from the start of the sentence
}

// group is the rules of one kind.
type group struct {
	rules []planned
	free  int // first token that no match of the kind has taken
}

// planned is a rule with what it needs of a sentence.
type planned struct {
	rule  *Rule
	needs needs
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
	m := &Matcher{best: make([]found, len(kinds)), starts: newStarter(words), needs: newNeedList()}
	for _, kind := range kinds {
		var g group
		for _, r := range v.pack.rulesOf(kind) {
			g.rules = append(g.rules, planned{rule: r})
		}
		m.groups = append(m.groups, g)
	}
	for g := range m.groups {
		for i := range m.groups[g].rules {
			m.starts.enter(g, &m.groups[g].rules[i])
		}
	}
	m.starts.place(make(bitset, words)) // becomes the zero place
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
	m.survey(in.Features[first:last])
	for g := range m.groups {
		m.groups[g].free = first
	}
	for i := first; i < last; i++ {
		k := i - first
		if m.places[k].first == 0 {
			continue
		}
		for n := m.tryAll(m.starts.plan(m.places[k].first, m.places[k+1].second), i); n > 0; n-- {
			m.takeBest(i, yield)
		}
	}
}

// survey looks at each token once: what the sentence meets, and what its tokens may start.
func (m *Matcher) survey(features []*Features) {
	m.met = needs{}
	m.places = m.places[:0]
	for _, f := range features {
		p := m.profile(f)
		if n := p.needs - 1; n != noNeeds {
			m.met.add(&m.needs.sets[n])
		}
		m.places = append(m.places, p.place)
	}
	m.places = append(m.places, place{}) // behind the last token
}

// tryAll finds the best match of each group at token i and counts them.
func (m *Matcher) tryAll(p plan, i int) int {
	n := 0
	for _, part := range p {
		best := &m.best[part.group]
		best.rule = nil
		if i >= m.groups[part.group].free && m.try(part.rules, i, best) {
			n++
		}
	}
	return n
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
