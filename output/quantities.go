package output

import (
	"github.com/shopspring/decimal"

	"newsfacts/extract"
)

// quantityTable has one row a quantity.
func quantityTable() rowTable {
	type R = extract.Quantity
	return table[R]{
		name:    "quantities",
		meaning: "numbers with their unit or the noun they count",
		rows:    func(d *extract.Document) []R { return d.Quantities },
		fact:    func(q *R) *extract.Fact { return &q.Fact },
		identity: func(key []byte, q *R) []byte {
			key = appendDecimal(append(key, 0), q.Value)
			key = appendDecimal(append(key, 0), q.ValueMax)
			return appendKeyText(appendKeyText(key, q.Unit), string(q.Modifier))
		},
		columns: factColumns(
			decimalColumn("value", func(q *R) decimal.NullDecimal { return q.Value }, "exact; the low end of a range; null where the text gives no number or it does not fit"),
			decimalColumn("value_max", func(q *R) decimal.NullDecimal { return q.ValueMax }, "the high end of a range"),
			textColumn("unit", func(_ *article, q *R) string { return q.Unit }, "normal form of the unit or the counted noun; %").orNull().repeating(),
			textColumn("modifier", func(_ *article, q *R) string { return string(q.Modifier) }, modifierMeaning).orNull().repeating(),
		),
	}.build()
}
