package extract

import (
	"github.com/shopspring/decimal"

	"newsfacts/rules"
)

// Money is a sum with its currency.
//
// Rules of the kind money set these fields, in every language, beside those of figure:
//
//	amount       the number, or the low end of a range
//	amount-max   the high end of a range
//	currency     ISO 4217; absent where the name does not tell
//	coins        a number of coins, beside an amount or alone (5 roubles 50 kopecks)
//	coins-max    the high end of a range of coins (20–30 kopecks)
//	scale        ten to the power of scale multiplies the amount: 75 USD million
//	bare         any value: dollars or cents without letters, of the country that the article tells (money_dollar.go)
//	shared       what a sign or name is that several countries have, whose the article tells: rupee (money_shared.go)
//	minor        ten to the power of minor coins make one of the currency
type Money struct {
	Fact
	Amount    decimal.NullDecimal // exact; null where the text gives no number
	AmountMax decimal.NullDecimal // the high end of a range
	Currency  string              // ISO 4217
	Modifier  Figure
	Bare      bool   // dollars without letters that say whose
	Shared    string // sign or name that several countries have
}

// String is the sum as cases write it: more_than 5000000 RUB, 85/95 USD, about ? USD.
func (m *Money) String() string {
	return figureString(m.Modifier, m.Amount, m.AmountMax, m.Currency)
}

// readMoney adds the sums of a match.
func readMoney(d *Document, m *rules.Match) {
	for i, f := range figuresOf(m, "amount") {
		sum := Money{Fact: factOf(m), Amount: f.low, AmountMax: f.high, Currency: f.text("currency"), Modifier: f.modifier, Bare: f.text("bare") != "", Shared: f.text("shared")}
		sum.Span = f.span
		sum.scaleUp(f)
		sum.addCoins(f)
		if i > 0 && f.field("currency") == nil { // «$5 и 10 млн»
			before := &d.Money[len(d.Money)-1]
			sum.Currency, sum.Bare, sum.Shared = before.Currency, before.Bare, before.Shared
		}
		d.Money = append(d.Money, sum)
	}
}

// scaleUp takes a multiplier that stands apart from the number.
func (m *Money) scaleUp(f figure) {
	if scale := decimalOf(f.field("scale")); scale.Valid && m.Amount.Valid {
		m.Amount = fitting(m.Amount.Decimal.Shift(int32(scale.Decimal.IntPart())))
	}
}

// addCoins adds the coins of a figure to its amount.
func (m *Money) addCoins(f figure) {
	minor, coins, most := decimalOf(f.field("minor")), decimalOf(f.field("coins")), decimalOf(f.field("coins-max"))
	if !minor.Valid || !coins.Valid {
		return
	}
	shift := -int32(minor.Decimal.IntPart())
	m.Amount = fitting(m.Amount.Decimal.Add(coins.Decimal.Shift(shift)))
	if most.Valid {
		m.AmountMax = fitting(most.Decimal.Shift(shift))
	}
}
