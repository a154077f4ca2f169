package rules

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// numeralsTable names the table of number words.
const numeralsTable = "numerals"

// Numeral is the value of a numeral: Coef × 10^Exp, exact.
type Numeral struct {
	Coef  int64
	Exp   int32
	Scale int32 // power of ten of the one scale word (млн: 6); 0: none, or several
	Words bool  // holds a number word that is no scale word
}

// Int returns the value when it is whole and fits.
func (n Numeral) Int() (int, bool) {
	v, ok := scaleUp(n.Coef, n.Exp)
	return int(v), ok && n.Exp >= 0
}

// plural is the plural category of the number in Slavic languages by CLDR: one (1, 21), few (2–4, 22),
// else unscaled; with a scale word it is that word which is counted.
func (n Numeral) plural() numeralKind {
	if n.Scale != 0 || n.Exp != 0 || n.Coef%100/10 == 1 {
		return unscaled
	}
	switch n.Coef % 10 {
	case 1:
		return one
	case 2, 3, 4:
		return few
	}
	return unscaled
}

// numeralKind tells the numerals that #, #int, #scaled, #unscaled, #fraction, #one, #few, #ord and #roman look for.
type numeralKind uint8

const (
	cardinal numeralKind = iota
	whole
	scaled
	unscaled
	fractional
	one
	few
	ordinal
	roman
)

func numeralKinds() map[string]numeralKind {
	return map[string]numeralKind{"": cardinal, "int": whole, "scaled": scaled, "unscaled": unscaled, "fraction": fractional,
		"one": one, "few": few, "ord": ordinal, "roman": roman}
}

// numberRole is the place of a number word in a numeral.
type numberRole uint8

const (
	roleUnit    numberRole = iota + 1 // below 20, or standing for itself: полмиллиона
	roleTen                           // 20, 30, … 90
	roleHundred                       // 100, … 900
	roleScale                         // 10^3, 10^6, …
	roleOrdinal
	roleTimes  // multiplies what stands before it in the group: hundred
	rolePlus   // added to what stands before: «с половиной»
	roleSuffix // the ending of an ordinal in digits: 27-го
	roleEnding // the ending of a cardinal in digits: 3-х, 10-ти
)

func numberRoles() map[string]numberRole {
	return map[string]numberRole{"unit": roleUnit, "ten": roleTen, "hundred": roleHundred,
		"times": roleTimes, "scale": roleScale, "ordinal": roleOrdinal, "plus": rolePlus, "suffix": roleSuffix, "ending": roleEnding}
}

// numberWord is the meaning of a term of the numerals table.
type numberWord struct {
	role  numberRole
	coef  int64
	exp   int32 // coef × 10^exp; a scale word has coef 1
	alone bool  // a scale word that may stand without a number: миллион, not млн
}

// readNumberWords gives the terms of the numerals table their meaning.
func (b *book) readNumberWords() error {
	class, ok := b.classes[numeralsTable]
	if !ok {
		return nil
	}
	for _, index := range b.starts.all() {
		for word, terms := range index {
			for _, t := range terms {
				if t.class != class {
					continue
				}
				n, err := readNumberWord(Row{t})
				if err != nil {
					return fmt.Errorf("%s.tsv: %s: %w", numeralsTable, word, err)
				}
				n.alone = t.words[0].kind == testLemma
				t.number = n
			}
		}
	}
	return nil
}

func readNumberWord(r Row) (*numberWord, error) {
	role, ok := numberRoles()[r.Get("role")]
	if !ok {
		return nil, fmt.Errorf("role %q: one of unit, ten, hundred, times, scale, ordinal, plus, suffix, ending", r.Get("role"))
	}
	n := &numberWord{role: role}
	if role == roleSuffix {
		return n, nil
	}
	coef, exp, ok := parseDecimal(r.Get("value"))
	if !ok {
		return nil, fmt.Errorf("value %q is no number", r.Get("value"))
	}
	n.coef, n.exp = coef, exp
	if role == roleScale {
		for n.coef > 1 && n.coef%10 == 0 {
			n.coef /= 10
			n.exp++
		}
		if n.coef != 1 || n.exp < 1 {
			return nil, fmt.Errorf("value %q: a scale is a power of ten", r.Get("value"))
		}
	}
	return n, nil
}

// parseDecimal reads 12 or 12.5 as coef × 10^exp.
func parseDecimal(s string) (coef int64, exp int32, ok bool) {
	before, after, _ := strings.Cut(s, ".")
	digits := before + after
	if digits == "" || len(digits) > 18 {
		return 0, 0, false
	}
	coef, err := strconv.ParseInt(digits, 10, 64)
	return coef, -int32(len(after)), err == nil && coef >= 0
}

// scaleUp returns coef × 10^exp, for exp < 0 coef; ok is false when it does not fit.
func scaleUp(coef int64, exp int32) (int64, bool) {
	for ; exp > 0; exp-- {
		if coef > math.MaxInt64/10 {
			return 0, false
		}
		coef *= 10
	}
	return coef, true
}

// mayBeNumeral reports whether the form may stand in a numeral at all; most words may not.
func (l *Lexeme) mayBeNumeral() bool {
	return l.kind != text.Word || l.roman > 0 || slices.ContainsFunc(l.terms, func(t *term) bool { return t.number != nil })
}

// startsNumeral reports whether a numeral of the kind may start with the form.
func (l *Lexeme) startsNumeral(kind numeralKind) bool {
	if kind == roman {
		return l.roman > 0
	}
	if l.kind == text.Number {
		return true
	}
	for _, t := range l.terms {
		if n := t.number; n != nil && ((n.role < roleScale || n.role == roleScale && n.alone) || kind == ordinal && n.role == roleOrdinal) {
			return true
		}
	}
	return false
}

// continuesNumeral reports whether a numeral may go on with the form; marks are those inside numbers.
func (l *Lexeme) continuesNumeral(marks string) bool {
	if l.kind == text.Number || l.kind == text.Mark && strings.Contains(marks, l.Surface) {
		return true
	}
	return slices.ContainsFunc(l.terms, func(t *term) bool { return t.number != nil })
}

// hasScale reports whether the form is a scale word.
func (l *Lexeme) hasScale() bool {
	return slices.ContainsFunc(l.terms, func(t *term) bool { return t.number != nil && t.number.role == roleScale })
}

// isNumeral reports whether the form is a number or a word of a numeral.
func (l *Lexeme) isNumeral() bool {
	if l.kind == text.Number {
		return true
	}
	for _, t := range l.terms {
		if t.number != nil && t.number.role <= roleOrdinal {
			return true
		}
	}
	return false
}

// countsOne reports whether a scale word without a number means one of it: «миллион», not «миллионы».
func (l *Lexeme) countsOne() bool {
	for i := range l.Word.Parses {
		if l.Word.Parses[i].Tags.Has(morph.NOUN | morph.Plur) {
			return false
		}
	}
	return true
}
