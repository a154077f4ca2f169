package rules

// machine runs programs over the tokens of a sentence. Each state, an instruction at a token, is
// entered once in a run, so that a run takes time in proportion to the rule's longest match.
type machine struct {
	Input
	first, last int // tokens of the sentence
	numerals    numeralReader
	program     *program
	rule        *Rule // whose end conditions are asked; nil for a context
	start       int
	want        int      // the end a context must reach, else -1
	seen        []uint32 // by token from the start, and state
	stamp       uint32
	events      []event
	kept        []event // events of the best end
	end         int     // best end, -1: none
	context     int     // tokens of context seen at the best end
	inner       *machine
	fields      []Field
	open        []int // fields that derive has not closed
	agreeing    []*Lexeme
	match       Match
}

// event is what happened on the way to a match: a field opened or closed, a term or a numeral read.
type event struct {
	step    step
	numeral numeralKind
	number  uint16 // of the capture or the term step
	token   int32  // where
	end     int32  // behind a term or numeral
	term    *term
}

// enter takes the next sentence.
func (m *machine) enter(in Input, first, last int) {
	m.Input, m.first, m.last = in, first, last
	m.numerals.enter(in, last)
	if m.inner != nil {
		m.inner.enter(in, first, last)
	}
}

// run matches a rule at token i by these entries: the end of the longest match and the tokens seen with its context.
func (m *machine) run(r *Rule, entries []uint16, i int) (end, seen int, ok bool) {
	if r.before != nil && !m.mayEnd(r.before, i) || !m.matches(r, entries, i) {
		return 0, 0, false
	}
	before := 0
	if r.before != nil {
		if before = m.behind(r.before, i); before == 0 {
			return 0, 0, false
		}
	}
	if r.notBefore != nil && m.behind(r.notBefore, i) > 0 {
		return 0, 0, false
	}
	return m.end, m.end - i + m.context + before, true
}

// matches looks for the longest match of a rule at token i.
func (m *machine) matches(r *Rule, entries []uint16, i int) bool {
	m.reset(r.match, i)
	m.rule, m.want = r, -1
	for _, pc := range entries {
		m.events = m.events[:0]
		m.walk(int(pc), i)
	}
	return m.end >= 0
}

// reach runs the program of a context at token i for its longest match, or for one that ends at want.
func (m *machine) reach(p *program, i, want int) bool {
	m.reset(p, i)
	m.rule, m.want = nil, want
	m.walk(0, i)
	return m.end >= 0
}

// reset gets ready for a program at token i.
func (m *machine) reset(p *program, i int) {
	m.program, m.start = p, i
	if need := p.states * (p.longest + 1); need > len(m.seen) {
		m.seen = make([]uint32, need)
		m.stamp = 0
	}
	if m.stamp++; m.stamp == 0 {
		clear(m.seen)
		m.stamp = 1
	}
	m.events, m.kept, m.end, m.context = m.events[:0], m.kept[:0], -1, 0
}

// walk goes on at instruction pc and token i.
func (m *machine) walk(pc, i int) {
	for {
		in := &m.program.code[pc]
		switch in.step {
		case stepTest:
			if !m.passes(in.bit, i) {
				return
			}
			i++
		case stepAny:
			if i >= m.last || !m.program.masks[in.number].meets(m.Features[i].bits) {
				return
			}
			i++
		case stepTerm:
			m.terms(in, pc, i)
			return
		case stepNumeral:
			end, ok := m.numeralEnd(in, i)
			if !ok || !m.mayGoOn(in.other, end) {
				return
			}
			m.events = append(m.events, event{step: stepNumeral, numeral: in.numeral, token: int32(i), end: int32(end)})
			i = end
		case stepGlue, stepGap, stepStart, stepEnd:
			if !m.holds(in.step, i) {
				return
			}
		case stepOpen, stepClose:
			m.events = append(m.events, event{step: in.step, number: in.number, token: int32(i)})
		case stepJump:
			pc = int(in.x)
			continue
		case stepSplit:
			if pc = m.split(in, i); pc < 0 {
				return
			}
			continue
		case stepMatch:
			m.reached(i)
			return
		}
		pc++
	}
}

// passes reports whether token i is there and passes a test.
func (m *machine) passes(bit int32, i int) bool {
	return i < m.last && m.Features[i].bits.has(int(bit))
}

// split is the instruction to go on at, -1 where both ways end; where both are open it has gone the first.
func (m *machine) split(in *instruction, i int) int {
	if !m.mayGoOn(in.bit, i) {
		return int(in.y)
	}
	if !m.mayGoOn(in.other, i) {
		return int(in.x)
	}
	if m.entered(int(in.number), i) {
		return -1
	}
	mark := len(m.events)
	m.walk(int(in.x), i)
	m.events = m.events[:mark]
	return int(in.y)
}

// mayGoOn reports whether token i passes what is wanted ahead; see program.ahead.
func (m *machine) mayGoOn(ahead int32, i int) bool {
	switch {
	case ahead >= 0:
		return m.passes(ahead, i)
	case ahead == anything:
		return true
	}
	return i < m.last && m.program.masks[firstMask-ahead].meets(m.Features[i].bits)
}

// entered reports whether the state was entered before in this run, and enters it.
func (m *machine) entered(state, i int) bool {
	stamp := &m.seen[(i-m.start)*m.program.states+state]
	if *stamp == m.stamp {
		return true
	}
	*stamp = m.stamp
	return false
}

// terms goes on behind each term of the class at token i, the longest first.
func (m *machine) terms(in *instruction, pc, i int) {
	step := &m.program.terms[in.number]
	if !m.passes(in.bit, i) || m.entered(step.state, i) {
		return
	}
	mark, done := len(m.events), 0
	l := m.Lexemes[i]
	for _, t := range l.terms {
		if t.class != step.class || len(t.words) == done || !l.starts(t, step.tags) {
			continue
		}
		if end := m.numerals.termEnd(t, i); end > 0 {
			done = len(t.words)
			m.events = append(m.events[:mark], event{step: stepTerm, number: in.number, token: int32(i), end: int32(end), term: t})
			m.walk(pc+1, end)
		}
	}
	m.events = m.events[:mark]
}

// numeralEnd is the token behind the numeral at token i.
func (m *machine) numeralEnd(in *instruction, i int) (int, bool) {
	if !m.passes(in.bit, i) {
		return i, false
	}
	_, end, ok := m.numerals.read(in.numeral, i)
	return end, ok && end-i <= numeralTokens
}

// holds answers the conditions that take no token.
func (m *machine) holds(s step, i int) bool {
	switch s {
	case stepGlue:
		return i < m.last && i > m.first && m.Tokens[i].Glued
	case stepGap:
		return i < m.last && i > m.first && !m.Tokens[i].Glued
	case stepStart:
		return i == m.first
	default:
		return i == m.last
	}
}

// reached keeps the end i when it is better than the one before and the rule's conditions hold.
func (m *machine) reached(i int) {
	if m.want >= 0 {
		if i == m.want {
			m.end = i
		}
		return
	}
	if i <= m.end || i == m.start {
		return
	}
	context := 0
	if r := m.rule; r != nil {
		if r.after != nil {
			if context = m.ahead(r.after, i); context == 0 {
				return
			}
		}
		if r.notAfter != nil && m.ahead(r.notAfter, i) > 0 {
			return
		}
		if !m.agree(r, m.events) {
			return
		}
	}
	m.end, m.context = i, context
	m.kept = append(m.kept[:0], m.events...)
}

// ahead returns the length of a context's longest match at token i, 0: none.
func (m *machine) ahead(p *program, i int) int {
	if c := m.contextMachine(); c.reach(p, i, -1) {
		return c.end - i
	}
	return 0
}

// behind returns the length of a context's match that ends at token i, 0: none.
func (m *machine) behind(p *program, i int) int {
	if !m.mayEnd(p, i) {
		return 0
	}
	c := m.contextMachine()
	for n := 1; n <= p.longest && i-n >= m.first; n++ {
		if p.mayStart.meets(m.Features[i-n].bits) && c.reach(p, i-n, i) {
			return n
		}
	}
	return 0
}

// mayEnd reports whether a match of the program may end before token i.
func (m *machine) mayEnd(p *program, i int) bool {
	return i > m.first && p.mayEnd.meets(m.Features[i-1].bits)
}

// contextMachine is a second machine, for programs that run within a run.
func (m *machine) contextMachine() *machine {
	if m.inner == nil {
		m.inner = &machine{numerals: numeralReader{numbers: m.numerals.numbers}}
		m.inner.enter(m.Input, m.first, m.last)
	}
	return m.inner
}
