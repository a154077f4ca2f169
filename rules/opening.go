package rules

import "slices"

// opening is a way in which a match may start: what its first token passes, what its second, and where the
// program goes on.
type opening struct {
	first  []*test
	second []*test // nil: there may be no second token
	entry  *entry
}

// entry is the first instruction of a program that takes a token, with what is done on the way there.
type entry struct {
	way []instruction // conditions that take no token, fields that start
	pc  int
}

// maxEntries bounds the ways into a program; one with more is run from its start.
const maxEntries = 256

// findOpenings finds what two tokens in a row must be for the program to be worth a run. Most tries
// end there.
func (p *program) findOpenings(b *book) []opening {
	entries := p.entries(0, nil, nil)
	if len(entries) > maxEntries {
		return []opening{{p.first, nil, &entry{}}}
	}
	var openings []opening
	for i := range entries {
		openings = append(openings, p.openingsOf(&entries[i], b)...)
	}
	return openings
}

// entries appends the ways on from pc.
func (p *program) entries(pc int, way []instruction, into []entry) []entry {
	for len(into) <= maxEntries {
		switch in := p.code[pc]; in.step {
		case stepTest, stepAny, stepTerm, stepNumeral:
			return append(into, entry{way, pc})
		case stepJump:
			pc = int(in.x)
		case stepSplit:
			into = p.entries(int(in.x), way, into)
			pc = int(in.y)
		default:
			way = append(slices.Clip(way), in)
			pc++
		}
	}
	return into
}

// openingsOf is the openings by an entry: two where a term is of one word or of more.
func (p *program) openingsOf(e *entry, b *book) []opening {
	in := &p.code[e.pc]
	one := opening{first: p.asked[e.pc], second: p.follow(e.pc + 1), entry: e}
	switch in.step {
	case stepTerm:
		more := opening{first: one.first, entry: e}
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
