package segment

import (
	"strings"

	"newsfacts/extract/text"
)

// scanner cuts text into tokens.
type scanner struct {
	text        string
	tokens      []text.Token
	possessives bool // cut 's off
}

func (s *scanner) start(txt string) {
	s.text, s.tokens = txt, s.tokens[:0]
}

// scan adds the tokens of the bytes [from, to).
func (s *scanner) scan(from, to int) {
	glued := false
	for i := from; i < to; {
		r, size, c := decode(s.text, i)
		if c == blank {
			i += size
			glued = false
			continue
		}
		var t text.Token
		switch c {
		case digit:
			t = s.number(i, to)
		case letter:
			t = s.word(i, to)
		case mark:
			if glued && s.possessives && isPossessive(s.text, i+size, to) && (r == '\'' || r == '’') {
				t = text.Token{Span: text.Span{Start: i, End: i + size + 1}, Kind: text.Word, Shape: text.Lower, Script: text.Latin}
				break
			}
			t = s.mark(r, i, i+size, to)
		case symbol:
			t = text.Token{Span: text.Span{Start: i, End: i + size}, Kind: text.Symbol}
		default:
			t = s.mark(r, i, i+size, to)
		}
		t.Glued = glued
		s.tokens = append(s.tokens, t)
		i = t.End
		glued = true
	}
}

// number reads digits, or the host that they begin. Other domains than those whose sites go by numbers would take lost
// blanks for hosts: 5.In.
func (s *scanner) number(from, to int) text.Token {
	end := s.digits(from, to)
	if end-from <= 3 && end < to && s.text[end] == '.' {
		if host := hostEnd(s.text, from, to); host > 0 && namesNumbers(strings.ToLower(s.text[end+1:host])) {
			return text.Token{Span: text.Span{Start: from, End: host}, Kind: text.Link}
		}
	}
	return text.Token{Span: text.Span{Start: from, End: end}, Kind: text.Number}
}

func (s *scanner) digits(i, to int) int {
	for i < to && s.text[i] >= '0' && s.text[i] <= '9' {
		i++
	}
	return i
}

// mark reads one mark, or several that are one: «...», «?!»; or a #tag, an @name.
func (s *scanner) mark(r rune, from, i, to int) text.Token {
	switch r {
	case '.':
		for i < to && s.text[i] == '.' {
			i++
		}
	case '?', '!':
		for i < to && (s.text[i] == '?' || s.text[i] == '!') {
			i++
		}
	case '#', '@':
		if end := s.tag(i, to); end > i {
			return text.Token{Span: text.Span{Start: from, End: end}, Kind: text.Link}
		}
	}
	return text.Token{Span: text.Span{Start: from, End: i}, Kind: text.Mark}
}

// tag reads the letters, digits and low lines behind # or @.
func (s *scanner) tag(i, to int) int {
	for i < to {
		_, size, c := decode(s.text, i)
		if c != letter && c != digit && s.text[i] != '_' {
			break
		}
		i += size
	}
	return i
}

// shape gathers what the letters of a word look like.
type shape struct {
	letters                int
	firstUpper             bool
	upper, lower           int
	cyrillic, latin, other int
	partStart              bool // at the start of a part of a hyphenated word
	lateUpper              bool // a capital inside a part, behind a lower-case letter or the first
}

func (s *shape) add(r rune, a alphabet) {
	switch a {
	case cyrillic:
		s.cyrillic++
	case latin:
		s.latin++
	case other:
		s.other++
	}
	switch {
	case isUpper(r):
		if s.letters == 0 {
			s.firstUpper = true
		} else if !s.partStart {
			s.lateUpper = true
		}
		s.upper++
	case isLower(r):
		s.lower++
	}
	s.letters++
	s.partStart = false
}

// addCyrillic adds a run of Cyrillic letters (U+0400 to U+047F, the common case) and returns its end.
func (s *shape) addCyrillic(txt string, i, to int) int {
	for i+1 < to && (txt[i] == 0xD0 || txt[i] == 0xD1) {
		if txt[i] == 0xD0 && txt[i+1] < 0xB0 { // U+0400 to U+042F are capitals
			if s.letters == 0 {
				s.firstUpper = true
			} else if !s.partStart {
				s.lateUpper = true
			}
			s.upper++
		} else {
			s.lower++
		}
		s.cyrillic++
		s.letters++
		s.partStart = false
		i += 2
	}
	return i
}

// addLatin adds a run of the letters a to z and A to Z and returns its end.
func (s *shape) addLatin(txt string, i, to int) int {
	for ; i < to; i++ {
		b := txt[i]
		switch {
		case b >= 'a' && b <= 'z':
			s.lower++
		case b >= 'A' && b <= 'Z':
			if s.letters == 0 {
				s.firstUpper = true
			} else if !s.partStart {
				s.lateUpper = true
			}
			s.upper++
		default:
			return i
		}
		s.latin++
		s.letters++
		s.partStart = false
	}
	return i
}

func (s *shape) of() text.Shape {
	switch {
	case s.upper == 0 && s.lower == 0:
		return text.NoCase
	case s.upper == 0:
		return text.Lower
	case s.lower == 0 && s.upper > 1:
		return text.Upper
	case s.firstUpper && !s.lateUpper:
		return text.Title
	}
	return text.Mixed
}

func (s *shape) script() text.Script {
	switch {
	case s.cyrillic > 0 && s.latin == 0 && s.other == 0:
		return text.Cyrillic
	case s.latin > 0 && s.cyrillic == 0 && s.other == 0:
		return text.Latin
	case s.other > 0 && s.cyrillic == 0 && s.latin == 0:
		return text.OtherScript
	}
	return text.MixedScript
}

// word reads letters with hyphens and apostrophes between them, or the address that starts with them.
func (s *scanner) word(from, to int) text.Token {
	var w shape
	script := noAlphabet
	i := from
	for i < to {
		if b := s.text[i]; (b == 0xD0 || b == 0xD1) && script != latin && script != other {
			i = w.addCyrillic(s.text, i, to)
			script = cyrillic
			continue
		} else if isLatinByte(b) && (script == noAlphabet || script == latin) {
			i = w.addLatin(s.text, i, to)
			script = latin
			continue
		}
		r, size, c := decode(s.text, i)
		if c != letter {
			next, ok := s.joint(r, i+size, to)
			if !ok || s.possessives && isPossessive(s.text, next, to) {
				break
			}
			i = next
			w.partStart = true
			script = noAlphabet
			continue
		}
		a := alphabetOf(r)
		if script != noAlphabet && a != noAlphabet && a != script && w.letters > 1 {
			break // a lost blank: Tengrinews.kzсо
		}
		if a != noAlphabet {
			script = a
		}
		w.add(r, a)
		i += size
	}
	if w.latin > 0 {
		if end := linkEnd(s.text, from, i, to); end > i {
			return text.Token{Span: text.Span{Start: from, End: end}, Kind: text.Link, Shape: w.of(), Script: w.script()}
		}
	}
	return text.Token{Span: text.Span{Start: from, End: i}, Kind: text.Word, Shape: w.of(), Script: w.script()}
}

func isLatinByte(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// joint reports whether r, a hyphen or an apostrophe, joins two parts of a word.
func (s *scanner) joint(r rune, next, to int) (int, bool) {
	switch r {
	case '-', '‐', '‑', '\'', '’', 'ʼ', 'ʻ':
	default:
		return 0, false
	}
	if next >= to {
		return 0, false
	}
	_, _, c := decode(s.text, next)
	return next, c == letter
}
