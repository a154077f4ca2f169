package output

import (
	"encoding/hex"
	"testing"

	"github.com/shopspring/decimal"
)

func TestDecimals(t *testing.T) {
	const digits29 = "12345678901234567890123456789"
	for _, c := range []struct{ number, json, parquet string }{
		{"", `null`, ""},
		{"0", `"0"`, "00000000000000000000000000000000"},
		{"-0.00", `"0"`, "00000000000000000000000000000000"},
		{"1", `"1"`, "0000000000000000000000003b9aca00"},
		{"-1", `"-1"`, "ffffffffffffffffffffffffc4653600"},
		{"12.50", `"12.5"`, "000000000000000000000002e90edd00"},
		{"-0.000000001", `"-0.000000001"`, "ffffffffffffffffffffffffffffffff"},
		{"611300000", `"611300000"`, ""},
		{"1e12", `"1000000000000"`, ""},
		{"1.2e-3", `"0.0012"`, ""},
		{"9223372036854775807", `"9223372036854775807"`, ""},
		{"-9223372036854775808", `"-9223372036854775808"`, ""},
		{"100000000000000000000.000000001", `"100000000000000000000.000000001"`, ""},
		{digits29, `"` + digits29 + `"`, ""},
		{"-" + digits29 + ".999999999", `"-` + digits29 + `.999999999"`, ""},
		{"99999999999999999999999999999.999999999", `"99999999999999999999999999999.999999999"`, "4b3b4ca85a86c47a098a223fffffffff"},
		{"100000000000000000000000000000", `null`, ""}, // 30 digits
		{"0.0000000001", `null`, ""},
		{"1.00000000000", `"1"`, ""},
		{"1e10000", `null`, ""},
	} {
		n := number(t, c.number)
		if got := string(appendDecimal(nil, n)); got != c.json {
			t.Errorf("%s is written as %s, want %s", c.number, got, c.json)
		}
		if f := fixedOf(n); f.valid && c.parquet != "" {
			b := make([]byte, decimalBytes)
			f.twosComplement(b)
			if got := hex.EncodeToString(b); got != c.parquet {
				t.Errorf("%s is %s in Parquet, want %s", c.number, got, c.parquet)
			}
		}
	}
}

// Whatever can be held is written as decimal.Decimal writes it.
func FuzzDecimal(f *testing.F) {
	f.Add(int64(-125), int16(-1), int64(1))
	f.Add(int64(1<<63-1), int16(3), int64(1e18))
	f.Fuzz(func(t *testing.T, coefficient int64, exponent int16, factor int64) {
		d := decimal.New(coefficient, int32(exponent%40)).Mul(decimal.New(factor, 0))
		f := fixedOf(decimal.NewNullDecimal(d))
		fits := d.Truncate(decimalScale).Equal(d) && d.Abs().LessThan(decimal.New(1, decimalPrecision-decimalScale))
		if f.valid != fits {
			t.Fatalf("%s: held %v, want %v", d, f.valid, fits)
		}
		if f.valid && f.negative != d.IsNegative() && !d.IsZero() {
			t.Fatalf("%s: negative %v", d, f.negative)
		}
		if f.valid {
			if got, want := string(f.appendDigits(nil)), d.Abs().String(); got != want {
				t.Fatalf("%s is written as %s", want, got)
			}
		}
	})
}
