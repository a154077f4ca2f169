package rules

import (
	"regexp/syntax"
	"unicode/utf8"
)

// lastLead is the end of the characters that leads tell apart: Latin, Greek, Cyrillic.
const lastLead = 0x530

// leads are the characters a match of a regular expression may start with. Most forms fail there, for
// the price of one look.
type leads struct {
	set    [lastLead]bool
	beyond bool // some character from lastLead on
}

// leadsOf reads them off the program of an expression.
func leadsOf(source string) (*leads, error) {
	parsed, err := syntax.Parse(source, syntax.Perl)
	if err != nil {
		return nil, err
	}
	program, err := syntax.Compile(parsed.Simplify())
	if err != nil {
		return nil, err
	}
	l := &leads{}
	l.from(program, uint32(program.Start), map[uint32]bool{})
	return l, nil
}

// mayStart reports whether a match may start as the form does.
func (l *leads) mayStart(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	if r < lastLead {
		return l.set[r]
	}
	return l.beyond
}

// from adds what may be read first at an instruction.
func (l *leads) from(program *syntax.Prog, pc uint32, seen map[uint32]bool) {
	if seen[pc] {
		return
	}
	seen[pc] = true
	switch in := &program.Inst[pc]; in.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		l.from(program, in.Out, seen)
		l.from(program, in.Arg, seen)
	case syntax.InstCapture, syntax.InstEmptyWidth, syntax.InstNop:
		l.from(program, in.Out, seen)
	case syntax.InstRune, syntax.InstRune1:
		l.add(in)
	case syntax.InstRuneAny, syntax.InstRuneAnyNotNL, syntax.InstMatch:
		l.addAll()
	}
}

// add adds a class of characters.
func (l *leads) add(in *syntax.Inst) {
	l.beyond = true
	for r := range rune(lastLead) {
		if in.MatchRune(r) {
			l.set[r] = true
		}
	}
}

func (l *leads) addAll() {
	l.beyond = true
	for r := range l.set {
		l.set[r] = true
	}
}
