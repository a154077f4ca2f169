package report

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// decimalCell is a number of DECIMAL(38,9), big-endian two's complement, without trailing zeros.
func decimalCell(b []byte) string {
	n := new(big.Int).SetBytes(b)
	if len(b) > 0 && b[0]&0x80 != 0 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return decimal.NewFromBigInt(n, -9).String()
}
