package extract

import "github.com/shopspring/decimal"

// Money is a sum with its currency.
type Money struct {
	Fact
	Amount    decimal.NullDecimal // exact; null where the text gives no number
	AmountMax decimal.NullDecimal // the high end of a range
	Currency  string              // ISO 4217
	Modifier  Figure
}
