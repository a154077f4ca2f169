package rules

import "slices"

// opening is a way in which a match may start: what its first token passes, and what its second.
type opening struct {
	first  []*test
	second []*test // nil: there may be no second token
	entry  uint16  // the instruction to start with
}

// entry is an instruction that takes the first token, with what is done before: conditions, fields that start.
type entry struct {
	before []instruction
	pc     int
}

// maxEntries bounds the entries of a program and the instructions that make them; one with more is run from its
// first instruction.
const maxEntries = 256

// findOpenings finds what two tokens in a row must be for the program to be worth a run. Most tries
// end there.
func (p *program) findOpenings(b *book) []opening {
	entries := p.entries(0, nil, nil)
	made := 0
	for _, e := range entries {
		made += len(e.before)
	}
	if len(entries) > maxEntries || made > 4*maxEntries {
		return []opening{{first: p.first}}
	}
	var openings []opening
	for _, e := range entries {
		openings = append(openings, p.openingsOf(e, b)...)
	}
	return openings
}

// entries appends those that can be reached from pc without taking a token.
func (p *program) entries(pc int, before []instruction, into []entry) []entry {
	for len(into) <= maxEntries {
		switch in := p.code[pc]; in.step {
		case stepTest, stepAny, stepTerm, stepNumeral:
			return append(into, entry{before, pc})
		case stepJump:
			pc = int(in.x)
		case stepSplit:
			into = p.entries(int(in.x), before, into)
			pc = int(in.y)
		default:
			before = append(slices.Clip(before), in)
			pc++
		}
	}
	return into
}

// openingsOf is the openings by an entry: two where a term is of one word or of more.
func (p *program) openingsOf(e entry, b *book) []opening {
	in := p.code[e.pc]
	one := opening{p.asked[e.pc], p.follow(e.pc + 1), p.emitEntry(e)}
	switch in.step {
	case stepTerm:
		more := one
		t := &p.terms[in.number]
		one.first = []*test{b.intern(test{kind: testClass, class: t.class, tags: t.tags, one: true})}
		if len(b.seconds[t.class]) > 0 {
			more.second = []*test{b.intern(test{kind: testSecond, class: t.class})}
			return []opening{more, one}
		}
	case stepNumeral:
		if one.second != nil {
			one.second = append(one.second, b.intern(test{kind: testNumeralRest, text: b.numberMarks}))
			if class := b.classes[numeralsTable]; len(b.seconds[class]) > 0 {
				one.second = append(one.second, b.intern(test{kind: testSecond, class: class})) // three quarters of a million
			}
		}
	}
	return []opening{one}
}

// emitEntry makes an entry an instruction.
func (p *program) emitEntry(e entry) uint16 {
	if len(e.before) == 0 {
		return uint16(e.pc)
	}
	first := len(p.code)
	for _, in := range e.before {
		p.add(in)
	}
	p.add(instruction{step: stepJump, x: int16(e.pc)})
	return uint16(first)
}

// follow is what a token must pass for a match that goes on at pc; nil where the match may end.
func (p *program) follow(pc int) []*test {
	var tests []*test
	for _, next := range p.consuming(pc, nil) {
		if p.code[next].step == stepMatch {
			return nil
		}
		tests = append(tests, p.asked[next]...)
	}
	return tests
}
