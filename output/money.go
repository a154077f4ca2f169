package output

import (
	"github.com/shopspring/decimal"

	"newsfacts/extract"
)

const modifierMeaning = "what the text says of the number: more_than, less_than, about, up_to, at_least, target"

// moneyTable has one row a sum.
func moneyTable() rowTable {
	type R = extract.Money
	return table[R]{
		name:    "money",
		meaning: "sums of money",
		rows:    func(d *extract.Document) []R { return d.Money },
		fact:    func(m *R) *extract.Fact { return &m.Fact },
		identity: func(key []byte, m *R) []byte {
			key = appendDecimal(append(key, 0), m.Amount)
			key = appendDecimal(append(key, 0), m.AmountMax)
			return appendKeyText(appendKeyText(key, m.Currency), string(m.Modifier))
		},
		columns: factColumns(
			decimalColumn("amount", func(m *R) decimal.NullDecimal { return m.Amount }, "exact; the low end of a range; null where the text gives no number or it does not fit"),
			decimalColumn("amount_max", func(m *R) decimal.NullDecimal { return m.AmountMax }, "the high end of a range"),
			textColumn("currency", func(_ *article, m *R) string { return m.Currency }, "ISO 4217").orNull().repeating(),
			textColumn("modifier", func(_ *article, m *R) string { return string(m.Modifier) }, modifierMeaning).orNull().repeating(),
		),
	}.build()
}
