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

// speller answers for one spelling: a deterministic automaton over characters that grows as it is asked
// (K. Thompson, Regular Expression Search Algorithm, 1968; lazily as in grep). A known character costs one
// look. It belongs to one goroutine.
type speller struct {
	spelling *spelling
	states   []spellerState // 0 is the start, 1 the dead end
	byKey    map[string]int32
	visited  []bool // scratch, by instruction
}

// spellerState is the instructions that may go on, the next states by character, and whether the token may
// end here.
type spellerState struct {
	instructions []uint32
	russian      [64]int32 // next state + 1, of the letters from А to я
	others       map[rune]int32
	ends         bool
}

// maxSpellerStates bounds what a speller remembers; then it starts anew.
const maxSpellerStates = 2048

func newSpeller(s *spelling) *speller {
	p := &speller{spelling: s, visited: make([]bool, len(s.program.Inst))}
	p.forget()
	return p
}

func (p *speller) forget() {
	p.states, p.byKey = nil, map[string]int32{}
	p.state(p.closed(nil, uint32(p.spelling.program.Start)))
	p.state(nil)
}

// matches reports whether the whole token matches.
func (p *speller) matches(token string) bool {
	if p.spelling.whole != nil {
		return p.spelling.whole.MatchString(token)
	}
	at := int32(0)
	for _, r := range token {
		if at = p.next(at, r); at == 1 {
			return false
		}
	}
	return p.states[at].ends
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
	var set []uint32
	for _, pc := range p.states[at].instructions {
		if in := &p.spelling.program.Inst[pc]; takes(in, r) {
			set = p.closed(set, in.Out)
		}
	}
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
		s := spellerState{ends: slices.ContainsFunc(set, func(pc uint32) bool { return p.spelling.program.Inst[pc].Op == syntax.InstMatch })}
		s.instructions = slices.DeleteFunc(set, func(pc uint32) bool { return p.spelling.program.Inst[pc].Op == syntax.InstMatch })
		p.states = append(p.states, s)
		p.byKey[string(key)] = n
	}
	return n
}

// closed adds to a set what can be reached from an instruction without a character.
func (p *speller) closed(set []uint32, pc uint32) []uint32 {
	for _, known := range set {
		p.visited[known] = true
	}
	set = p.reach(set, pc)
	clear(p.visited)
	return set
}

func (p *speller) reach(set []uint32, pc uint32) []uint32 {
	if p.visited[pc] {
		return set
	}
	p.visited[pc] = true
	switch in := &p.spelling.program.Inst[pc]; in.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		return p.reach(p.reach(set, in.Out), in.Arg)
	case syntax.InstCapture, syntax.InstNop:
		return p.reach(set, in.Out)
	case syntax.InstFail:
		return set
	}
	return append(set, pc)
}
