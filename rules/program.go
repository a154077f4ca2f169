package rules

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// step is the kind of an instruction.
type step uint8

const (
	stepTest    step = iota // one token passes the test
	stepAny                 // one token passes one of several tests
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

// instruction is one step of a program; what is asked once a match only stands apart, by number.
type instruction struct {
	step    step
	numeral numeralKind
	number  uint16 // of the capture, the term step or the mask
	bit     int32  // of the test; of a split, what the next token must pass on the way over x: see ahead
	x, y    int16
	other   int32 // the same of a split on the way over y, and behind a numeral
}

// program is a compiled pattern: instructions as of Thompson's and Pike's virtual machines
// (R. Cox, Regular Expression Matching: the Virtual Machine Approach, 2009), over tokens.
type program struct {
	code     []instruction
	asked    [][]*test // by instruction: what it asks of a token, one of which must pass
	captures []capture
	terms    []termStep
	masks    []mask
	states   int     // instructions that are entered once at a token
	longest  int     // tokens of the longest match
	first    []*test // what a match may start with
	openings []opening
	last     []*test // what its last token may be
	required [][]*test

	mayStart, mayEnd mask // first and last as bits
}

// capture is a field of a pattern.
type capture struct {
	name string
	path string // with the names of the fields around it: from.day
}

// termStep is where a pattern wants a term of a class.
type termStep struct {
	class  Class
	tags   tagFilter
	state  int
	inside []string // names of the fields of a row, by column
	beside []string // the same where the field around the term holds nothing else and has its value
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
	p.emit(n, b, nil)
	p.add(instruction{step: stepMatch})
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

// consuming appends the instructions that take a token, or end the match, and can be reached from
// pc without taking one.
func (p *program) consuming(pc int, into []int) []int {
	for {
		switch in := &p.code[pc]; in.step {
		case stepTest, stepAny, stepTerm, stepNumeral, stepMatch:
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

func (p *program) add(i instruction, asked ...*test) int {
	p.code = append(p.code, i)
	p.asked = append(p.asked, asked)
	return len(p.code) - 1
}

// emit appends the instructions of a node, which stands in these captures, the outermost first.
func (p *program) emit(n *node, b *book, around []string) {
	switch n.op {
	case opSeq:
		for _, k := range n.kids {
			p.emit(k, b, around)
		}
	case opAlt:
		p.emitAlternatives(n.kids, b, around)
	case opRepeat:
		p.emitRepeat(n, b, around)
	case opCapture:
		p.emitCapture(n, b, around)
	case opTest:
		p.add(instruction{step: stepTest}, n.test)
	case opTerm:
		p.emitTerm(n, b, around)
	case opNumeral:
		p.add(instruction{step: stepNumeral, numeral: n.numeral}, n.test)
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

func (p *program) emitCapture(n *node, b *book, around []string) {
	inner := append(slices.Clip(around), n.name)
	number := uint16(len(p.captures))
	p.captures = append(p.captures, capture{n.name, strings.Join(inner, ".")})
	p.add(instruction{step: stepOpen, number: number})
	p.emit(n.kids[0], b, inner)
	p.add(instruction{step: stepClose})
}

func (p *program) emitTerm(n *node, b *book, around []string) {
	t := termStep{class: n.class, tags: n.tags, state: p.newState()}
	t.inside = columnPaths(b.tables[n.class], around)
	t.beside = columnPaths(b.tables[n.class], around[:max(len(around)-1, 0)])
	p.add(instruction{step: stepTerm, number: uint16(len(p.terms))}, n.test)
	p.terms = append(p.terms, t)
}

// columnPaths names the fields that the columns of a table become within captures.
func columnPaths(t *table, around []string) []string {
	paths := make([]string, len(t.columns))
	for i, column := range t.columns {
		paths[i] = strings.Join(append(slices.Clip(around), column), ".")
	}
	return paths
}

// newState numbers an instruction that is entered once at a token.
func (p *program) newState() int {
	p.states++
	return p.states - 1
}

func (p *program) emitAlternatives(kids []*node, b *book, around []string) {
	if tests := plainTests(kids); tests != nil {
		p.add(instruction{step: stepAny}, tests...)
		return
	}
	var jumps []int
	for i, k := range kids {
		if i == len(kids)-1 {
			p.emit(k, b, around)
			break
		}
		split := p.addSplit()
		p.code[split].x = int16(len(p.code))
		p.emit(k, b, around)
		jumps = append(jumps, p.add(instruction{step: stepJump}))
		p.code[split].y = int16(len(p.code))
	}
	for _, j := range jumps {
		p.code[j].x = int16(len(p.code))
	}
}

// plainTests are the tests of alternatives that are all one token each; nil where one is more.
func plainTests(kids []*node) []*test {
	var tests []*test
	for _, k := range kids {
		if k.op != opTest {
			return nil
		}
		tests = append(tests, k.test)
	}
	return tests
}

func (p *program) addSplit() int {
	return p.add(instruction{step: stepSplit, number: uint16(p.newState())})
}

func (p *program) emitRepeat(n *node, b *book, around []string) {
	for range n.least {
		p.emit(n.kids[0], b, around)
	}
	var splits []int
	for range n.most - n.least {
		split := p.addSplit()
		p.code[split].x = int16(len(p.code))
		splits = append(splits, split)
		p.emit(n.kids[0], b, around)
	}
	for _, s := range splits {
		p.code[s].y = int16(len(p.code))
	}
}

// tests yields all tests that the program asks.
func (p *program) tests(yield func(*test)) {
	lists := append([][]*test{p.first, p.last}, p.required...)
	lists = append(lists, p.asked...)
	for _, o := range p.openings {
		lists = append(lists, o.first, o.second)
	}
	for _, tests := range lists {
		for _, t := range tests {
			yield(t)
		}
	}
}

// number takes over the bits of the tests, size of them.
func (p *program) number(size int) {
	words := (size + 63) / 64
	for pc := range p.code {
		switch in := &p.code[pc]; in.step {
		case stepAny:
			in.number = uint16(len(p.masks))
			p.masks = append(p.masks, maskOf(bitsetOf(p.asked[pc], words)))
		case stepSplit:
			in.bit, in.other = p.ahead(int(in.x), words), p.ahead(int(in.y), words)
		case stepTest, stepTerm:
			in.bit = p.asked[pc][0].bit
		case stepNumeral:
			in.bit, in.other = p.asked[pc][0].bit, p.ahead(pc+1, words)
		}
	}
	p.mayStart, p.mayEnd = maskOf(bitsetOf(p.first, words)), maskOf(bitsetOf(p.last, words))
}

// ahead is what the next token must pass for a match that goes on at an instruction: the bit of a test,
// that of several as firstMask less the number of their mask, or anything where the match may end.
func (p *program) ahead(pc, words int) int32 {
	tests := p.follow(pc)
	if tests == nil {
		return anything
	}
	if len(tests) == 1 {
		return tests[0].bit
	}
	p.masks = append(p.masks, maskOf(bitsetOf(tests, words)))
	return firstMask - int32(len(p.masks)-1)
}

const (
	anything  = -1
	firstMask = -2
)

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
	maxProgram = 2048 // fits the numbers of an instruction
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
