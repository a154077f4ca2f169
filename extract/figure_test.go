package extract

import (
	"testing"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// number is a field that holds a numeral: coef × 10^exp, of which 10^scale is a scale word.
func number(name string, token int, coef int64, exp, scale int32) rules.Field {
	return rules.Field{Name: name, First: token, Last: token + 1, Span: text.Span{Start: token, End: token + 1},
		IsNumber: true, Number: rules.Numeral{Coef: coef, Exp: exp, Scale: scale}}
}

func word(name string, token int, value string) rules.Field {
	return rules.Field{Name: name, First: token, Last: token + 1, Span: text.Span{Start: token, End: token + 1}, Text: value}
}

func item(first, last int) rules.Field {
	return rules.Field{Name: "item", First: first, Last: last, Span: text.Span{Start: first, End: last}}
}

func constant(name, value string) rules.Field { return rules.Field{Name: name, Text: value} }

func TestReadMoney(t *testing.T) {
	tests := []struct {
		text   string // what a rule might have read
		fields []rules.Field
		want   []string
	}{
		{"5 млн рублей", []rules.Field{item(0, 2), number("item.amount", 0, 5, 6, 6), word("item.currency", 1, "RUB")},
			[]string{"5000000 RUB"}},
		{"более 5 рублей", []rules.Field{word("modifier", 0, "more_than"), item(1, 3), number("item.amount", 1, 5, 0, 0), word("item.currency", 2, "RUB")},
			[]string{"more_than 5 RUB"}},
		{"5 рублей и более", []rules.Field{item(0, 2), number("item.amount", 0, 5, 0, 0), word("item.currency", 1, "RUB"), word("modifier", 2, "at_least")},
			[]string{"at_least 5 RUB"}},
		{"5 рублей 50 копеек", []rules.Field{item(0, 4), number("item.amount", 0, 5, 0, 0), word("item.currency", 1, "RUB"),
			number("item.coins", 2, 50, 0, 0), word("item.currency", 3, "RUB"), word("item.minor", 3, "2")},
			[]string{"5.5 RUB"}},
		{"50 центов", []rules.Field{item(0, 2), number("item.coins", 0, 50, 0, 0), word("item.currency", 1, "USD"), word("item.minor", 1, "2")},
			[]string{"0.5 USD"}},
		{"5 – 10 млн тенге", []rules.Field{item(0, 4), number("item.amount", 0, 5, 0, 0), number("item.amount-max", 2, 10, 6, 6), word("item.currency", 3, "KZT")},
			[]string{"5000000/10000000 KZT"}},
		{"от 500 до 1,2 млн тенге", []rules.Field{item(1, 5), number("item.amount", 1, 500, 0, 0), number("item.amount-max", 3, 12, 5, 6), word("item.currency", 4, "KZT")},
			[]string{"500/1200000 KZT"}},
		{"5, более 7 и 12 млрд рублей", []rules.Field{item(0, 1), number("item.amount", 0, 5, 0, 0), word("modifier", 2, "more_than"),
			item(3, 4), number("item.amount", 3, 7, 0, 0), item(5, 7), number("item.amount", 5, 12, 9, 9), word("item.currency", 6, "RUB")},
			[]string{"5000000000 RUB", "more_than 7000000000 RUB", "12000000000 RUB"}},
		{"сотни миллионов долларов", []rules.Field{item(0, 3), word("item.currency", 2, "USD"), constant("modifier", "about")},
			[]string{"about ? USD"}},
		{"0,0000000001 евро: more places than the output has", []rules.Field{item(0, 2), number("item.amount", 0, 1, -10, 0), word("item.currency", 1, "EUR")},
			[]string{"? EUR"}},
		{"10^30 рублей: more digits than the output has", []rules.Field{item(0, 2), number("item.amount", 0, 1, 30, 0), word("item.currency", 1, "RUB")},
			[]string{"? RUB"}},
	}
	for _, test := range tests {
		d := &Document{}
		readMoney(d, &rules.Match{Rule: &rules.Rule{Name: "ru.money.test"}, Last: 8, Fields: test.fields})
		if len(d.Money) != len(test.want) {
			t.Errorf("%s: %d sums, want %d", test.text, len(d.Money), len(test.want))
			continue
		}
		for i := range d.Money {
			if got := d.Money[i].String(); got != test.want[i] {
				t.Errorf("%s: %s, want %s", test.text, got, test.want[i])
			}
		}
	}
}

func TestReadQuantity(t *testing.T) {
	tests := []struct {
		text   string
		fields []rules.Field
		want   []string
	}{
		{"с 12 до 32 тонн", []rules.Field{item(1, 2), number("item.value", 1, 12, 0, 0), item(3, 5), number("item.value", 3, 32, 0, 0), word("item.unit", 4, "тонна")},
			[]string{"12 тонна", "32 тонна"}},
		{"7 % и 15 тонн", []rules.Field{item(0, 2), number("item.value", 0, 7, 0, 0), word("item.unit", 1, "%"), item(3, 5), number("item.value", 3, 15, 0, 0), word("item.unit", 4, "тонна")},
			[]string{"7 %", "15 тонна"}},
		{"от −10 до −5 градусов", []rules.Field{item(1, 7), word("item.negative", 1, "−"), number("item.value", 2, 10, 0, 0), number("item.value-max", 5, 5, 0, 0), word("item.unit", 6, "градус")},
			[]string{"-10/-5 градус"}},
		{"from 7 tons to 5 tons", []rules.Field{item(1, 6), number("item.value", 1, 7, 0, 0), word("item.unit", 2, "ton"), word("item.apart", 3, "to"),
			number("item.value-max", 4, 5, 0, 0), word("item.unit", 5, "ton")},
			[]string{"7 ton", "5 ton"}},
		{"5-4 winners", []rules.Field{item(0, 4), number("item.value", 0, 5, 0, 0), word("item.score", 1, "-"), number("item.value-max", 2, 4, 0, 0),
			word("item.noun", 3, "winners")},
			nil},
		{"минус 5–10 градусов", []rules.Field{item(0, 5), word("item.negative", 0, "минус"), number("item.value", 1, 5, 0, 0), number("item.value-max", 3, 10, 0, 0), word("item.unit", 4, "градус")},
			[]string{"-10/-5 градус"}},
	}
	for _, test := range tests {
		d := &Document{}
		newQuantityReader(morph.NewPlain()).read(d, &rules.Match{Rule: &rules.Rule{Name: "ru.quantity.test"}, Last: 8, Fields: test.fields})
		if len(d.Quantities) != len(test.want) {
			t.Errorf("%s: %d quantities, want %d", test.text, len(d.Quantities), len(test.want))
			continue
		}
		for i := range d.Quantities {
			if got := d.Quantities[i].String(); got != test.want[i] {
				t.Errorf("%s: %s, want %s", test.text, got, test.want[i])
			}
		}
	}
}

// A number with its multiplier and nothing else takes the currency or the unit of the figure before
// it in its sentence.
func TestElided(t *testing.T) {
	bare := []rules.Field{item(5, 6), number("item.value", 5, 260, 6, 6), constant("elided", "1")}
	match := &rules.Match{Rule: &rules.Rule{Name: "ru.quantity.scaled"}, First: 5, Last: 6, Fields: bare, Sentence: 1}
	sum := Money{Fact: Fact{Sentence: 1, Span: text.Span{Start: 0, End: 2}}, Currency: "EUR"}
	people := Quantity{Fact: Fact{Sentence: 1, Span: text.Span{Start: 3, End: 4}}, Unit: "люди"}
	share := Quantity{Fact: Fact{Sentence: 1, Span: text.Span{Start: 3, End: 4}}, Unit: "%", alone: true}
	elsewhere := Money{Fact: Fact{Sentence: 0}, Currency: "EUR"}

	tests := []struct {
		name       string
		money      []Money
		quantities []Quantity
		want       string
	}{
		{"behind a sum", []Money{sum}, nil, "260000000 EUR"},
		{"a percentage between", []Money{sum}, []Quantity{share}, "260000000 EUR"},
		{"behind a quantity", []Money{sum}, []Quantity{people}, "260000000 люди"},
		{"a sum in another sentence", []Money{elsewhere}, nil, "260000000"},
	}
	for _, test := range tests {
		d := &Document{Money: test.money, Quantities: test.quantities}
		newQuantityReader(morph.NewPlain()).read(d, match)
		var got string
		if n := len(d.Money); n > len(test.money) {
			got = d.Money[n-1].String()
		} else {
			got = d.Quantities[len(d.Quantities)-1].String()
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
