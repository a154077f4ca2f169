package output

import (
	"encoding/binary"
	"math/big"
	"math/bits"
	"strconv"

	"github.com/shopspring/decimal"
)

// DECIMAL(38,9).
const (
	decimalPrecision = 38
	decimalScale     = 9
	decimalBytes     = 16
)

// fixed is a number of DECIMAL(38,9), or null: sign and magnitude in units of 10⁻⁹.
type fixed struct {
	valid    bool
	negative bool
	hi, lo   uint64
}

// fixedOf is the number in units of 10⁻⁹, null where it is null or DECIMAL(38,9) cannot hold it.
func fixedOf(n decimal.NullDecimal) fixed {
	if !n.Valid {
		return fixed{}
	}
	d := n.Decimal
	shift := d.Exponent() + decimalScale
	if shift < 0 || shift > 18 || d.NumDigits() > 18 {
		return fixedOfBig(d)
	}
	coefficient := d.CoefficientInt64()
	f := fixed{valid: true, negative: coefficient < 0}
	f.hi, f.lo = bits.Mul64(uint64(max(coefficient, -coefficient)), powerOfTen(int(shift)))
	return f
}

// fixedOfBig is fixedOf for numbers of any size.
func fixedOfBig(d decimal.Decimal) fixed {
	units := d.Shift(decimalScale)
	if int64(units.NumDigits())+int64(units.Exponent()) > decimalPrecision && !d.IsZero() || !units.IsInteger() {
		return fixed{}
	}
	magnitude := units.BigInt()
	f := fixed{valid: true, negative: magnitude.Sign() < 0}
	magnitude.Abs(magnitude)
	f.lo = new(big.Int).And(magnitude, new(big.Int).SetUint64(1<<64-1)).Uint64()
	f.hi = new(big.Int).Rsh(magnitude, 64).Uint64()
	return f
}

func powerOfTen(n int) uint64 {
	p := uint64(1)
	for range n {
		p *= 10
	}
	return p
}

// appendDecimal appends the number as a JSON string without exponent or trailing zeros, or null.
func appendDecimal(dst []byte, n decimal.NullDecimal) []byte {
	f := fixedOf(n)
	if !f.valid {
		return append(dst, "null"...)
	}
	dst = append(dst, '"')
	if f.negative {
		dst = append(dst, '-')
	}
	return append(f.appendDigits(dst), '"')
}

// appendDigits appends the magnitude.
func (f fixed) appendDigits(dst []byte) []byte {
	const fractionUnit, half = 1_000_000_000, 1_000_000_000_000_000_000
	// The whole part has up to 29 digits: two halves of 18.
	quotientHi, rest := f.hi/fractionUnit, f.hi%fractionUnit
	quotientLo, fraction := bits.Div64(rest, f.lo, fractionUnit)
	upper, lower := bits.Div64(quotientHi, quotientLo, half)
	if upper > 0 {
		dst = strconv.AppendUint(dst, upper, 10)
		dst = appendPadded(dst, lower, 18)
	} else {
		dst = strconv.AppendUint(dst, lower, 10)
	}
	if fraction == 0 {
		return dst
	}
	dst = appendPadded(append(dst, '.'), fraction, decimalScale)
	for dst[len(dst)-1] == '0' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// appendPadded appends n with zeros before it to the given number of digits.
func appendPadded(dst []byte, n uint64, digits int) []byte {
	for p := powerOfTen(digits - 1); p > n && p > 1; p /= 10 {
		dst = append(dst, '0')
	}
	return strconv.AppendUint(dst, n, 10)
}

// twosComplement writes the number as Parquet has it: 16 bytes, big endian.
func (f fixed) twosComplement(b []byte) {
	hi, lo := f.hi, f.lo
	if f.negative {
		var borrow uint64
		lo, borrow = bits.Sub64(0, lo, 0)
		hi, _ = bits.Sub64(0, hi, borrow)
	}
	binary.BigEndian.PutUint64(b, hi)
	binary.BigEndian.PutUint64(b[8:], lo)
}
