package extract

import "github.com/shopspring/decimal"

// Quantity is a number with its unit or the noun it counts.
type Quantity struct {
	Fact
	Value    decimal.NullDecimal // exact; null where the text gives no number
	ValueMax decimal.NullDecimal // the high end of a range
	Unit     string              // normal form of the unit or the counted noun; "%"; may be empty
	Modifier Figure
}
