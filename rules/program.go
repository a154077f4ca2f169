package rules

import (
	"errors"
	"fmt"
	"slices"
)

// step is the kind of an instruction.
type step uint8

const (
	stepTest    step = iota // one token passes the test
	stepTerm                // a term of the class
	stepNumeral             // a numeral
	stepGlue
	stepGap
	stepStart
	stepEnd
	stepSplit // go on at x, then at y
	stepJump  // go on at x
	stepOpen  // a field starts
	stepClose // the innermost open field ends
	stepMatch
)

// instruction is one step of a program.
type instruction struct {
	step    step
	numeral numeralKind
	bit     int32 // of test
	x, y    int32
	test    *test
	class   Class     // stepTerm
	tags    tagFilter // stepTerm
	name    string    // stepOpen
}

// program is a compiled pattern: instructions as of Thompson's and Pike's virtual machines
// (R. Cox, Regular Expression Matching: the Virtual Machine Approach, 2009), over tokens.
type program struct {
	code     []instruction
	longest  int     // tokens of the longest match
	first    []*test // what a match may start with
	openings []opening
	last     []*test // what its last token may be
	required [][]*test

	mayStart, mayEnd mask // first and last as bits
}

// numeralTokens bounds the tokens of a numeral.
const numeralTokens = 24

// errNullable is the fault of a pattern that matches nothing at all.
var errNullable = errors.New("the pattern matches without taking a token")

// compileProgram compiles a pattern that takes at least one token.
func compileProgram(n *node, b *book) (*program, error) {
	if err := checkSize(n, b); err != nil {
		return nil, err
	}
	p := &program{}
	p.emit(n)
	p.code = append(p.code, instruction{step: stepMatch})
	p.longest = longest(n, b)
	first, nullable := firstTests(n, nil)
	if nullable {
		return nil, errNullable
	}
	p.first = first
	p.openings = p.findOpenings(b)
	p.last, _ = firstTests(reversed(n, b), nil)
	p.required = rarest(required(n, b, nil))
	return p, nil
}

// opening is a way in which a match may start: what its first token passes, and its second.
type opening struct {
	first  *test
	second []*test // nil: there may be no second token
}

// findOpenings finds what two tokens in a row must be for the program to be worth a run. Most tries
// end there.
func (p *program) findOpenings(b *book) []opening {
	var openings []opening
	for _, pc := range p.consuming(0, nil) {
		in := &p.code[pc]
		o := opening{first: in.test, second: []*test{}}
		switch in.step {
		case stepTerm:
			class, tags := in.class, in.tags
			if len(b.seconds[class]) > 0 {
				openings = append(openings, opening{in.test, []*test{b.intern(test{kind: testSecond, class: class})}})
			}
			o.first = b.intern(test{kind: testClass, class: class, tags: tags, one: true})
		case stepNumeral:
			o.second = append(o.second, b.intern(test{kind: testNumeralRest, text: b.numberMarks}))
		}
		for _, next := range p.consuming(pc+1, nil) {
			if p.code[next].step == stepMatch {
				o.second = nil
				break
			}
			o.second = append(o.second, p.code[next].test)
		}
		openings = append(openings, o)
	}
	return openings
}

// consuming appends the instructions that take a token, or end the match, and can be reached from
// pc without taking one.
func (p *program) consuming(pc int, into []int) []int {
	for {
		switch in := &p.code[pc]; in.step {
		case stepTest, stepTerm, stepNumeral, stepMatch:
			if slices.Contains(into, pc) {
				return into
			}
			return append(into, pc)
		case stepJump:
			pc = int(in.x)
		case stepSplit:
			into = p.consuming(int(in.x), into)
			pc = int(in.y)
		default:
			pc++
		}
	}
}

func (p *program) add(i instruction) int {
	p.code = append(p.code, i)
	return len(p.code) - 1
}

func (p *program) emit(n *node) {
	switch n.op {
	case opSeq:
		for _, k := range n.kids {
			p.emit(k)
		}
	case opAlt:
		p.emitAlternatives(n.kids)
	case opRepeat:
		p.emitRepeat(n)
	case opCapture:
		p.add(instruction{step: stepOpen, name: n.name})
		p.emit(n.kids[0])
		p.add(instruction{step: stepClose})
	case opTest:
		p.add(instruction{step: stepTest, test: n.test})
	case opTerm:
		p.add(instruction{step: stepTerm, test: n.test, class: n.class, tags: n.tags})
	case opNumeral:
		p.add(instruction{step: stepNumeral, test: n.test, numeral: n.numeral})
	case opGlue:
		p.add(instruction{step: stepGlue})
	case opGap:
		p.add(instruction{step: stepGap})
	case opStart:
		p.add(instruction{step: stepStart})
	case opEnd:
		p.add(instruction{step: stepEnd})
	}
}

func (p *program) emitAlternatives(kids []*node) {
	var jumps []int
	for i, k := range kids {
		if i == len(kids)-1 {
			p.emit(k)
			break
		}
		split := p.add(instruction{step: stepSplit})
		p.code[split].x = int32(len(p.code))
		p.emit(k)
		jumps = append(jumps, p.add(instruction{step: stepJump}))
		p.code[split].y = int32(len(p.code))
	}
	for _, j := range jumps {
		p.code[j].x = int32(len(p.code))
	}
}

func (p *program) emitRepeat(n *node) {
	for range n.least {
		p.emit(n.kids[0])
	}
	var splits []int
	for range n.most - n.least {
		split := p.add(instruction{step: stepSplit})
		p.code[split].x = int32(len(p.code))
		splits = append(splits, split)
		p.emit(n.kids[0])
	}
	for _, s := range splits {
		p.code[s].y = int32(len(p.code))
	}
}

// tests yields all tests that the program asks.
func (p *program) tests(yield func(*test)) {
	for i := range p.code {
		if t := p.code[i].test; t != nil {
			yield(t)
		}
	}
	lists := append([][]*test{p.first, p.last}, p.required...)
	for _, o := range p.openings {
		yield(o.first)
		lists = append(lists, o.second)
	}
	for _, tests := range lists {
		for _, t := range tests {
			yield(t)
		}
	}
}

// number takes over the bits of the tests, size of them.
func (p *program) number(size int) {
	for i := range p.code {
		if in := &p.code[i]; in.test != nil {
			in.bit = int32(in.test.bit)
		}
	}
	words := (size + 63) / 64
	p.mayStart, p.mayEnd = maskOf(bitsetOf(p.first, words)), maskOf(bitsetOf(p.last, words))
}

// longest is the number of tokens of the longest match.
func longest(n *node, b *book) int {
	switch n.op {
	case opSeq:
		sum := 0
		for _, k := range n.kids {
			sum += longest(k, b)
		}
		return sum
	case opAlt:
		most := 0
		for _, k := range n.kids {
			most = max(most, longest(k, b))
		}
		return most
	case opRepeat:
		return n.most * longest(n.kids[0], b)
	case opCapture:
		return longest(n.kids[0], b)
	case opTest:
		return 1
	case opTerm:
		return b.tables[n.class].longest
	case opNumeral:
		return numeralTokens
	}
	return 0
}

// firstTests appends the tests that the first token of a match may pass; nullable reports whether
// the pattern may match no token.
func firstTests(n *node, into []*test) (first []*test, nullable bool) {
	switch n.op {
	case opSeq:
		for _, k := range n.kids {
			if into, nullable = firstTests(k, into); !nullable {
				return into, false
			}
		}
		return into, true
	case opAlt:
		for _, k := range n.kids {
			var empty bool
			into, empty = firstTests(k, into)
			nullable = nullable || empty
		}
		return into, nullable
	case opRepeat:
		into, nullable = firstTests(n.kids[0], into)
		return into, nullable || n.least == 0
	case opCapture:
		return firstTests(n.kids[0], into)
	case opTest, opTerm, opNumeral:
		return append(into, n.test), false
	}
	return into, true
}

// reversed is the pattern read from its end, where a term of several words or a numeral may end with
// any token.
func reversed(n *node, b *book) *node {
	if n.op == opNumeral || n.op == opTerm && b.tables[n.class].longest > 1 {
		return &node{op: opTest, test: b.intern(test{kind: testShape, text: "any"})}
	}
	r := *n
	r.kids = make([]*node, len(n.kids))
	for i, k := range n.kids {
		r.kids[i] = reversed(k, b)
	}
	if n.op == opSeq {
		slices.Reverse(r.kids)
	}
	return &r
}

// maxProgram bounds the instructions of a pattern, maxLongest the tokens it may span.
const (
	maxProgram = 2048
	maxLongest = 256
)

// checkSize refuses patterns that would be slow to run.
func checkSize(n *node, b *book) error {
	if size(n) > maxProgram {
		return fmt.Errorf("the pattern makes more than %d instructions: divide it", maxProgram)
	}
	if l := longest(n, b); l > maxLongest {
		return fmt.Errorf("the pattern may span %d tokens, more than %d", l, maxLongest)
	}
	return nil
}

// size counts the instructions of a pattern, up to a little more than maxProgram.
func size(n *node) int {
	sum := 1
	for _, k := range n.kids {
		sum = min(sum+size(k), maxProgram+1)
	}
	if n.op == opRepeat {
		sum = min(sum*n.most, maxProgram+1)
	}
	return sum + len(n.kids)
}
