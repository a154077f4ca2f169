package rules

import (
	"regexp/syntax"
	"unicode/utf8"
)

// leadBytes are the bytes a match of a regular expression may start with. Most forms fail there, for
// the price of one look.
type leadBytes [256]bool

// leadBytesOf reads them off the program of an expression that matches no empty text.
func leadBytesOf(source string) (*leadBytes, error) {
	parsed, err := syntax.Parse(source, syntax.Perl)
	if err != nil {
		return nil, err
	}
	program, err := syntax.Compile(parsed.Simplify())
	if err != nil {
		return nil, err
	}
	leads := &leadBytes{}
	leads.from(program, uint32(program.Start), map[uint32]bool{})
	return leads, nil
}

// from adds what may be read first at an instruction.
func (l *leadBytes) from(program *syntax.Prog, pc uint32, seen map[uint32]bool) {
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
		for i := range l {
			l[i] = true
		}
	}
}

// add adds the lead bytes of a class of characters; folded cases stand anywhere.
func (l *leadBytes) add(in *syntax.Inst) {
	if syntax.Flags(in.Arg)&syntax.FoldCase != 0 {
		for i := range l {
			l[i] = true
		}
		return
	}
	for i := 0; i < len(in.Rune); i += 2 {
		low, high := in.Rune[i], in.Rune[min(i+1, len(in.Rune)-1)]
		for b := int(leadOf(low)); b <= int(leadOf(high)); b++ {
			l[b] = true
		}
	}
}

func leadOf(r rune) byte {
	var b [utf8.UTFMax]byte
	utf8.EncodeRune(b[:], r)
	return b[0]
}
