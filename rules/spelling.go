package rules

import (
	"encoding/binary"
	"regexp"
	"regexp/syntax"
	"slices"
)

// spelling is a regular expression that a whole token must match.
type spelling struct {
	source  string
	program *syntax.Prog
	whole   *regexp.Regexp // for expressions that look at what is around them (\b, ^); else nil
}

func newSpelling(source string) (*spelling, error) {
	parsed, err := syntax.Parse(source, syntax.Perl)
	if err != nil {
		return nil, err
	}
	s := &spelling{source: source}
	if s.program, err = syntax.Compile(parsed.Simplify()); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(s.program.Inst, func(in syntax.Inst) bool { return in.Op == syntax.InstEmptyWidth }) {
		s.whole, err = regexp.Compile("^(?:" + source + ")$")
	}
	return s, err
}

// speller tells which of some spellings a token matches, of all of them at once: a deterministic automaton over
// characters that grows as it is asked (K. Thompson, Regular Expression Search Algorithm, 1968; lazily as in
// grep). A known character costs one look. It belongs to one goroutine.
type speller struct {
	spellings []*spelling
	program   []syntax.Inst  // of all spellings, one behind the other; the Arg of a match is the spelling's number
	starts    []uint32       // where they start in it
	regexps   []int          // numbers of spellings that a regular expression answers for
	states    []spellerState // 0 is the start, 1 the dead end
	byKey     map[string]int32
	matched   []bitset // sets of spellings, by number; 0 is the empty one
	visited   []bool   // scratch, by instruction
}

// spellerState is the instructions that may go on, the next states by character, and the number of the set of
// spellings that a token matches if it ends here.
type spellerState struct {
	instructions []uint32
	russian      [64]int32 // next state + 1, of the letters from А to я
	others       map[rune]int32
	matched      int32
}

// maxSpellerStates bounds what a speller remembers; then it starts anew.
const maxSpellerStates = 8192

func newSpeller(spellings []*spelling) *speller {
	p := &speller{spellings: spellings}
	p.setNumber(p.newSet())
	for n, s := range spellings {
		if s.whole != nil {
			p.regexps = append(p.regexps, n)
			continue
		}
		p.starts = append(p.starts, uint32(len(p.program)+s.program.Start))
		p.addProgram(s.program.Inst, n)
	}
	p.visited = make([]bool, len(p.program))
	p.forget()
	return p
}

// addProgram puts a spelling's program behind the others.
func (p *speller) addProgram(program []syntax.Inst, number int) {
	first := uint32(len(p.program))
	for _, in := range program {
		in.Out += first
		switch in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			in.Arg += first
		case syntax.InstMatch:
			in.Arg = uint32(number)
		}
		p.program = append(p.program, in)
	}
}

func (p *speller) forget() {
	p.states, p.byKey = nil, map[string]int32{}
	p.state(p.closed(p.starts))
	p.state(nil)
}

func (p *speller) newSet() bitset { return make(bitset, (len(p.spellings)+63)/64) }

// setNumber is the number of a set of spellings. There are few.
func (p *speller) setNumber(set bitset) int32 {
	n := slices.IndexFunc(p.matched, func(known bitset) bool { return slices.Equal(known, set) })
	if n < 0 {
		n = len(p.matched)
		p.matched = append(p.matched, slices.Clone(set))
	}
	return int32(n)
}

// read is the number of the set of spellings that match the whole token.
func (p *speller) read(token string) int32 {
	matched := p.run(token)
	if len(p.regexps) == 0 {
		return matched
	}
	set := slices.Clone(p.matched[matched])
	for _, n := range p.regexps {
		if p.spellings[n].whole.MatchString(token) {
			set.set(n)
		}
	}
	return p.setNumber(set)
}

func (p *speller) run(token string) int32 {
	at := int32(0)
	for _, r := range token {
		if at = p.next(at, r); at == 1 {
			return 0
		}
	}
	return p.states[at].matched
}

func (p *speller) next(at int32, r rune) int32 {
	s := &p.states[at]
	if r >= 'А' && r <= 'я' {
		if next := s.russian[r-'А']; next > 0 {
			return next - 1
		}
	} else if next, ok := s.others[r]; ok {
		return next
	}
	return p.learn(at, r)
}

// learn finds the state behind a character.
func (p *speller) learn(at int32, r rune) int32 {
	var behind []uint32
	for _, pc := range p.states[at].instructions {
		if in := &p.program[pc]; takes(in, r) {
			behind = append(behind, in.Out)
		}
	}
	set := p.closed(behind)
	if len(p.states) >= maxSpellerStates {
		p.forget()
		return p.state(set)
	}
	next := p.state(set)
	if s := &p.states[at]; r >= 'А' && r <= 'я' {
		s.russian[r-'А'] = next + 1
	} else {
		if s.others == nil {
			s.others = map[rune]int32{}
		}
		s.others[r] = next
	}
	return next
}

// takes reports whether an instruction goes on with a character.
func takes(in *syntax.Inst, r rune) bool {
	switch in.Op {
	case syntax.InstMatch:
		return false
	case syntax.InstRuneAny:
		return true
	case syntax.InstRuneAnyNotNL:
		return r != '\n'
	}
	return in.MatchRune(r)
}

// state is the number of the state with these instructions.
func (p *speller) state(set []uint32) int32 {
	slices.Sort(set)
	var key []byte
	for _, pc := range set {
		key = binary.LittleEndian.AppendUint32(key, pc)
	}
	n, ok := p.byKey[string(key)]
	if !ok {
		n = int32(len(p.states))
		p.states = append(p.states, spellerState{instructions: set, matched: p.setNumber(p.ending(set))})
		p.byKey[string(key)] = n
	}
	return n
}

// ending is the spellings that a token matches if it ends at these instructions.
func (p *speller) ending(instructions []uint32) bitset {
	set := p.newSet()
	for _, pc := range instructions {
		if in := &p.program[pc]; in.Op == syntax.InstMatch {
			set.set(int(in.Arg))
		}
	}
	return set
}

// closed is what can be reached from some instructions without a character.
func (p *speller) closed(from []uint32) []uint32 {
	clear(p.visited)
	var set []uint32
	for _, pc := range from {
		set = p.reach(set, pc)
	}
	return set
}

func (p *speller) reach(set []uint32, pc uint32) []uint32 {
	if p.visited[pc] {
		return set
	}
	p.visited[pc] = true
	switch in := &p.program[pc]; in.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		return p.reach(p.reach(set, in.Out), in.Arg)
	case syntax.InstCapture, syntax.InstNop:
		return p.reach(set, in.Out)
	case syntax.InstFail:
		return set
	}
	return append(set, pc)
}
