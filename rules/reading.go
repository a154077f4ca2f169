package rules

import (
	"slices"
	"unicode/utf8"

	"newsfacts/extract/text"
)

// Numbers says how a language writes numbers in digits.
type Numbers struct {
	Decimal []string `yaml:"decimal"` // marks before the fraction: ","; the first makes no single group: 1,250 is a fraction
	Group   []string `yaml:"group"`   // marks between groups of three digits: " "
	Join    []string `yaml:"join"`    // words before the tens and ones of a number in words: two hundred and fifty
}

// Input is a segmented text with the lexeme of each token, its features and the classes that it is a term of by
// itself; what is asked of every token is better asked of these two, which are at hand.
type Input struct {
	Text     string
	Tokens   []text.Token
	Lexemes  []*Lexeme
	Features []*Features
	Classes  []ClassSet
}

// numeralReader reads numerals of one or more tokens.
type numeralReader struct {
	Input
	numbers Numbers
	last    int // end of the sentence, in tokens
	recent  [4]cardinalAt
}

// cardinalAt is a cardinal that was read, or none. Many rules ask for the one at the same token.
type cardinalAt struct {
	token, end int // token is counted from 1; 0: nothing read
	n          Numeral
	ok         bool
}

// enter takes the next sentence.
func (r *numeralReader) enter(in Input, last int) {
	r.Input, r.last = in, last
	clear(r.recent[:])
}

// read returns the numeral of the kind that starts at token i, and the token behind it.
func (r *numeralReader) read(kind numeralKind, i int) (Numeral, int, bool) {
	switch kind {
	case roman:
		v := r.Lexemes[i].roman
		return Numeral{Coef: int64(v)}, i + 1, v > 0
	case ordinal:
		return r.ordinal(i)
	case whole:
		n, end, ok := r.cardinal(i)
		return n, end, ok && n.Scale == 0 && n.Exp >= 0
	case scaled:
		n, end, ok := r.cardinal(i)
		return n, end, ok && n.Scale > 0
	case unscaled:
		n, end, ok := r.cardinal(i)
		return n, end, ok && n.Scale == 0
	case fractional:
		n, end, ok := r.cardinal(i)
		return n, end, ok && n.Scale == 0 && n.Exp < 0
	case one, few:
		n, end, ok := r.cardinal(i)
		return n, end, ok && n.plural() == kind
	}
	return r.cardinal(i)
}

// sum adds up a numeral: the groups with their scale words, and the group at work.
type sum struct {
	total, group int64
	exp          int32      // of group, ≤ 0
	open         bool       // group has a part
	rank         numberRole // of the last part of group
	scale        int32      // of the last scale word
	scales       int
	fraction     bool // total was scaled from a fraction
	words        bool
	digits       bool // begins with digits
}

// cardinal reads digits and number words: 12,5 млн; полтора миллиарда; 5 миллионов 300 тысяч.
func (r *numeralReader) cardinal(i int) (Numeral, int, bool) {
	known := &r.recent[i%len(r.recent)]
	if known.token != i+1 {
		known.token = i + 1
		known.n, known.end, known.ok = r.readCardinal(i)
	}
	return known.n, known.end, known.ok
}

func (r *numeralReader) readCardinal(i int) (Numeral, int, bool) {
	var s sum
	start := i
	for i < r.last {
		next, ok := r.part(&s, i, start)
		if !ok {
			break
		}
		i = next
	}
	if i == start || i < r.last && r.ordinalFits(&s, i) {
		return Numeral{}, start, false
	}
	n, ok := s.numeral()
	return n, i, ok
}

// part adds the word or the digits at token i to s and returns the token behind.
func (r *numeralReader) part(s *sum, i, start int) (int, bool) {
	l := r.Lexemes[i]
	if l.kind == text.Number {
		return r.digits(s, i, start)
	}
	t, end := r.numberTerm(i)
	if t == nil {
		return r.joined(s, i)
	}
	return end, s.add(t.number, l)
}

// joined adds the tens and ones behind a joining word: two hundred and fifty. What is counted anew is
// another number: one hundred and two hundred, a thousand and five thousand.
func (r *numeralReader) joined(s *sum, i int) (int, bool) {
	if !slices.Contains(r.numbers.Join, r.Lexemes[i].Form) || i+1 >= r.last || !s.isRound() {
		return i, false
	}
	t, end := r.numberTerm(i + 1)
	if t == nil || t.number.role != roleUnit && t.number.role != roleTen || t.number.exp < 0 || t.number.coef >= 100 {
		return i, false
	}
	if end < r.last {
		if next, _ := r.numberTerm(end); next != nil && (next.number.role == roleTimes || next.number.role == roleScale && !s.open) {
			return i, false
		}
	}
	return end, s.add(t.number, r.Lexemes[i+1])
}

// isRound reports whether the sum is in words and ends with hundreds or a scale word.
func (s *sum) isRound() bool {
	if s.open {
		return s.rank == roleHundred && s.exp == 0
	}
	return s.scales > 0 && !s.digits && !s.fraction
}

// numberTerm is the longest number word at token i.
func (r *numeralReader) numberTerm(i int) (*term, int) {
	for _, t := range r.Lexemes[i].terms {
		if t.number == nil || t.number.role >= roleSuffix {
			continue
		}
		if end := r.termEnd(t, i); end > 0 {
			return t, end
		}
	}
	return nil, i
}

// termEnd is the token behind the term when it stands at token i, else 0.
func (r *numeralReader) termEnd(t *term, i int) int {
	if i+len(t.words) > r.last {
		return 0
	}
	for k, w := range t.words[1:] {
		if !r.Lexemes[i+1+k].isWord(w) {
			return 0
		}
	}
	return i + len(t.words)
}

// add puts a number word behind what s holds; it reports whether it fits there.
func (s *sum) add(w *numberWord, l *Lexeme) bool {
	switch w.role {
	case roleScale:
		return s.addScale(w, l)
	case rolePlus:
		return s.addPlus(w)
	case roleTimes:
		return s.multiply(w)
	case roleUnit, roleTen, roleHundred:
		if s.open && (s.rank == 0 || s.rank <= w.role || w.exp < 0) {
			return false
		}
		if w.coef >= 1000 && (s.open || s.scales > 0) {
			return false
		}
		if !s.open && s.scales > 0 && (s.digits || s.fraction) { // «1,5 млрд двумя траншами»
			return false
		}
		s.group, s.exp, s.rank, s.open, s.words = s.group+w.coef, w.exp, w.role, true, true
		return true
	}
	return false
}

func (s *sum) addScale(w *numberWord, l *Lexeme) bool {
	if s.multiplies(w, l) {
		value, ok := scaleUp(s.total, w.exp)
		if ok {
			s.total, s.scale = value, s.scale+w.exp
		}
		return ok
	}
	if !s.open && (s.scales > 0 || !w.alone || !l.countsOne()) {
		return false
	}
	if s.scales > 0 && (w.exp >= s.scale || s.fraction && s.exp < 0) { // «4 млрд 612,35 млн» is one number
		return false
	}
	if !s.open {
		s.group, s.exp = 1, 0
	}
	value, ok := scaleUp(s.group, w.exp+s.exp)
	if !ok || w.exp+s.exp < 0 {
		return false
	}
	s.fraction = s.fraction || s.exp < 0
	s.total += value
	s.group, s.exp, s.open, s.rank = 0, 0, false, 0
	s.scale = w.exp
	s.scales++
	return true
}

// longestAbbreviation is that of the scale words, in letters: млрд.
const longestAbbreviation = 4

// multiplies reports whether a scale word counts the one before it: five lakh crore, a thousand million.
// Abbreviations do not: «$5m B shares».
func (s *sum) multiplies(w *numberWord, l *Lexeme) bool {
	return !s.open && s.scales == 1 && w.exp >= s.scale && utf8.RuneCountInString(l.Form) > longestAbbreviation
}

// multiply makes five hundred of five.
func (s *sum) multiply(w *numberWord) bool {
	if !s.open || s.exp < 0 || s.group >= 100 {
		return false
	}
	s.group, s.rank = s.group*w.coef, roleHundred
	return true
}

// addPlus adds «с половиной» to the group, or to the last scale: «два миллиона с половиной».
func (s *sum) addPlus(w *numberWord) bool {
	if s.open {
		if s.exp < 0 || s.rank == 0 && s.group > 999 {
			return false
		}
		value, ok := scaleUp(s.group, -w.exp)
		s.group, s.exp = value+w.coef, w.exp
		return ok
	}
	value, ok := scaleUp(w.coef, s.scale+w.exp)
	if s.scales == 0 || !ok {
		return false
	}
	s.total += value
	return true
}

// numeral is the value of all parts.
func (s *sum) numeral() (Numeral, bool) {
	n := Numeral{Words: s.words}
	switch {
	case s.scales == 0:
		n.Coef, n.Exp = s.group, s.exp
	case s.exp < 0:
		return n, false
	default:
		n.Coef = s.total + s.group
		if s.scales == 1 && !s.open {
			n.Scale = s.scale
		}
	}
	return n, n.Coef >= 0
}

// digits reads a number in digits at token i.
func (r *numeralReader) digits(s *sum, i, start int) (int, bool) {
	if s.open || s.words && s.scales == 0 || i == start && r.insideNumber(i) {
		return i, false
	}
	coef, exp, end, ok := r.mantissa(i)
	if ok && r.suffixAt(end) {
		end, ok = r.cardinalEnding(coef, exp, end)
	}
	if !ok {
		return i, false
	}
	if s.scales > 0 && !r.smaller(s, coef, exp, end) {
		return i, false
	}
	s.group, s.exp, s.open, s.rank = coef, exp, true, 0
	s.digits = true
	return end, true
}

// smaller reports whether digits behind a scale word go on with the numeral: with a smaller scale
// word («5 миллионов 300 тысяч»), or as the rest of thousands («2 тысячи 500»).
func (r *numeralReader) smaller(s *sum, coef int64, exp int32, end int) bool {
	if end < r.last {
		if t, _ := r.numberTerm(end); t != nil && t.number.role == roleScale {
			return t.number.exp < s.scale
		}
	}
	return s.scale == 3 && !s.fraction && exp == 0 && coef >= 100 && coef < 1000
}

// insideNumber reports whether the digits at token i go on with a number or a name: the 5 of 12,5
// and the 34 of Су-34.
func (r *numeralReader) insideNumber(i int) bool {
	if i < 2 || !r.Tokens[i].Glued || !r.Tokens[i-1].Glued || r.Tokens[i-1].Kind != text.Mark {
		return false
	}
	before := r.Tokens[i-2].Kind
	if r.Lexemes[i-1].Surface == "-" {
		return before == text.Word
	}
	return before == text.Number && slices.Contains(r.numbers.Decimal, r.Lexemes[i-1].Surface)
}

// mantissa reads digits with groups and a fraction: 1 400 000; 1.234,56; 12,5.
func (r *numeralReader) mantissa(i int) (coef int64, exp int32, end int, ok bool) {
	digits := []byte(r.Lexemes[i].Surface)
	end = i + 1
	if len(digits) <= 3 && digits[0] != '0' {
		digits, end = r.groups(digits, end)
	}
	if frac := r.fraction(end); frac > 0 {
		digits = append(digits, r.Lexemes[frac].Surface...)
		exp = -r.Lexemes[frac].digits
		end = frac + 1
		if r.fraction(end) > 0 { // 27.12.2022, a version, an address
			return 0, 0, i, false
		}
	}
	if len(digits) > 18 {
		return 0, 0, i, false
	}
	for _, d := range digits {
		coef = coef*10 + int64(d-'0')
	}
	if exp == 0 {
		coef, exp, end = r.mixed(coef, end)
	}
	return coef, exp, end, true
}

// groups reads groups of three digits behind the first.
func (r *numeralReader) groups(digits []byte, end int) ([]byte, int) {
	if digits, end, ok := r.pairs(digits, end); ok {
		return digits, end
	}
	mark := ""
	first, count := end, 0
	for {
		group, sign := r.group(end)
		if group < 0 || count > 0 && sign != mark {
			break
		}
		mark = sign
		digits = append(digits, r.Lexemes[group].Surface...)
		end = group + 1
		count++
	}
	if count == 1 && slices.Contains(r.numbers.Decimal, mark) && (mark == r.numbers.Decimal[0] || r.scaleAt(end)) {
		return digits[:len(digits)-3], first // 5,125 and 5.125 млн are fractions; 5,125,000 and 5.125 are none
	}
	return digits, end
}

// pairs reads the groups of India: 12,34,567.
func (r *numeralReader) pairs(digits []byte, end int) ([]byte, int, bool) {
	if end+1 >= r.last || r.Lexemes[end].Surface != "," || r.Lexemes[end+1].digits != 2 || !slices.Contains(r.numbers.Group, ",") {
		return digits, end, false
	}
	whole := slices.Clone(digits)
	for end+1 < r.last && r.Lexemes[end].Surface == "," && r.Tokens[end].Glued && r.Tokens[end+1].Glued && r.Lexemes[end+1].kind == text.Number {
		whole = append(whole, r.Lexemes[end+1].Surface...)
		n := r.Lexemes[end+1].digits
		end += 2
		if n == 3 {
			return whole, end, true
		}
		if n != 2 {
			break
		}
	}
	return digits, end, false
}

// group finds three digits behind a group mark at token i.
func (r *numeralReader) group(i int) (token int, mark string) {
	switch {
	case i < r.last && r.Lexemes[i].digits == 3 && !r.Tokens[i].Glued && slices.Contains(r.numbers.Group, " ") &&
		r.Text[r.Tokens[i-1].End:r.Tokens[i].Start] == " ":
		return i, " "
	case i+1 < r.last && r.Tokens[i].Glued && r.Tokens[i+1].Glued && r.Lexemes[i+1].digits == 3 &&
		slices.Contains(r.numbers.Group, r.Lexemes[i].Surface):
		return i + 1, r.Lexemes[i].Surface
	}
	return -1, ""
}

// fraction is the token of the digits behind a decimal mark at token i, else 0.
func (r *numeralReader) fraction(i int) int {
	if i+1 < r.last && r.Tokens[i].Glued && r.Tokens[i+1].Glued && r.Lexemes[i+1].kind == text.Number &&
		slices.Contains(r.numbers.Decimal, r.Lexemes[i].Surface) {
		return i + 1
	}
	return 0
}

func (r *numeralReader) scaleAt(i int) bool {
	if i >= r.last {
		return false
	}
	t, _ := r.numberTerm(i)
	return t != nil && t.number.role == roleScale
}

// ordinal reads двадцать первого, 27-го, 1st.
func (r *numeralReader) ordinal(i int) (Numeral, int, bool) {
	if l := r.Lexemes[i]; l.kind == text.Number {
		end := i + 1
		if end < r.last && r.Lexemes[end].Surface == "-" && r.Tokens[end].Glued {
			end++
		}
		ok := l.value >= 0 && !r.insideNumber(i) && end < r.last && r.isSuffix(end)
		return Numeral{Coef: int64(l.value)}, end + 1, ok
	}
	var s sum
	for ; i < r.last && r.Lexemes[i].kind != text.Number; i++ {
		t, end := r.numberTerm(i)
		if t == nil {
			return Numeral{}, i, false
		}
		if t.number.role == roleOrdinal {
			return Numeral{Coef: s.total + s.group + t.number.coef, Words: true}, end, r.ordinalFits(&s, i)
		}
		if !s.add(t.number, r.Lexemes[i]) || s.exp < 0 {
			return Numeral{}, i, false
		}
		i = end - 1
	}
	return Numeral{}, i, false
}

// ordinalFits reports whether an ordinal at token i ends the numeral in s: «двадцать первого».
func (r *numeralReader) ordinalFits(s *sum, i int) bool {
	t, _ := r.numberTerm(i)
	if t == nil || t.number.role != roleOrdinal || s.digits && !s.words || s.rank == 0 && s.open {
		return false
	}
	smallest := int64(1)
	switch {
	case s.rank == roleUnit:
		return false
	case s.rank == roleTen:
		smallest = 10
	case s.rank == roleHundred:
		smallest = 100
	default:
		smallest = 1000
	}
	return t.number.coef < smallest || !s.open && s.scales == 0
}

// suffixAt reports whether the digits before token i are an ordinal: 27-го.
func (r *numeralReader) suffixAt(i int) bool {
	if i < r.last && r.Lexemes[i].Surface == "-" && r.Tokens[i].Glued {
		i++
	}
	return i < r.last && r.isSuffix(i)
}

// cardinalEnding is the token behind the ending of a cardinal in digits that stands at token i: 3-х, 10-ти.
// An ending has the greatest number that takes it as its value, or, below 10, the greatest last digit.
func (r *numeralReader) cardinalEnding(coef int64, exp int32, i int) (end int, ok bool) {
	if r.Lexemes[i].Surface != "-" || exp != 0 || coef < 2 {
		return i, false
	}
	for _, t := range r.Lexemes[i+1].terms {
		if n := t.number; n != nil && n.role == roleEnding {
			greatest, _ := scaleUp(n.coef, n.exp)
			if greatest < 10 { // of the last digit: 24-х, not 14-х
				return i + 2, coef%10 >= 2 && coef%10 <= greatest && coef%100/10 != 1
			}
			return i + 2, coef <= greatest
		}
	}
	return i, false
}

func (r *numeralReader) isSuffix(i int) bool {
	if !r.Tokens[i].Glued {
		return false
	}
	for _, t := range r.Lexemes[i].terms {
		if t.number != nil && t.number.role >= roleSuffix {
			return true
		}
	}
	return false
}
