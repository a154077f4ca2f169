package rules

import "newsfacts/extract/text"

// What fractions prices have: 7 3/32; 1/64 has six decimals.
const (
	largestDenominator = 64
	fractionDecimals   = 6
)

// mixed adds a common fraction that stands at token i behind whole digits: 2 1/2, 2-1/2. One that has no
// end in decimals, 2 1/3, is not read.
func (r *numeralReader) mixed(whole int64, i int) (coef int64, exp int32, end int) {
	at := i
	hyphen := at < r.last && r.Lexemes[at].Surface == "-" && r.Tokens[at].Glued
	if hyphen {
		at++
	}
	if !r.isFraction(at) || r.Tokens[at].Glued != hyphen {
		return whole, 0, i
	}
	part, exp, ok := decimalFraction(int64(r.Lexemes[at].value), int64(r.Lexemes[at+2].value))
	coef, fits := scaleUp(whole, -exp)
	if !ok || !fits {
		return whole, 0, i
	}
	return coef + part, exp, at + 3
}

// isFraction reports whether a proper fraction stands at token i and nothing goes on with it: 1/2, not 1/2/2005.
func (r *numeralReader) isFraction(i int) bool {
	if i+2 >= r.last || r.Lexemes[i].kind != text.Number || r.Lexemes[i+1].Surface != "/" || r.Lexemes[i+2].kind != text.Number ||
		!r.Tokens[i+1].Glued || !r.Tokens[i+2].Glued {
		return false
	}
	upper, lower := r.Lexemes[i].value, r.Lexemes[i+2].value
	ends := i+3 >= r.last || r.Lexemes[i+3].Surface != "/" || !r.Tokens[i+3].Glued
	return ends && upper > 0 && upper < lower && lower <= largestDenominator
}

// decimalFraction is a common fraction as coef × 10^exp, when it has an end.
func decimalFraction(upper, lower int64) (coef int64, exp int32, ok bool) {
	for ; exp > -fractionDecimals && upper%lower != 0; exp-- {
		upper *= 10
	}
	return upper / lower, exp, upper%lower == 0
}
