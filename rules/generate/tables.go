package main

import (
	"fmt"
	"strings"
)

// currency is the word for a currency, its code (empty: that of the article's country) and, of dollars, that the word
// alone does not tell whose.
type currency struct{ word, code, bare string }

// number is a number in words.
type number struct {
	words string
	value int64
}

func mainCurrencies() []currency {
	return []currency{{"dollar", "USD", "yes"}, {"pound", "GBP", ""}, {"euro", "EUR", ""}}
}

func yen() currency { return currency{"yen", "JPY", ""} }

func otherCurrencies() []currency {
	return []currency{yen(), {"yuan", "CNY", ""}, {"ruble", "RUB", ""}, {"rouble", "RUB", ""}, {"rupee", "", ""}, {"peso", "", ""}, {"won", "KRW", ""},
		{"franc", "", ""}, {"rand", "ZAR", ""}, {"naira", "NGN", ""}, {"ringgit", "MYR", ""}, {"krona", "", ""}, {"baht", "THB", ""}}
}

func ones() []number {
	return []number{{"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}}
}

// small are the numbers that sums are rounded to, below a hundred.
func small() []number {
	return append(ones(), []number{{"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"fifteen", 15}, {"twenty", 20}, {"twenty-five", 25},
		{"thirty", 30}, {"forty", 40}, {"fifty", 50}, {"sixty", 60}, {"seventy", 70}, {"eighty", 80}, {"ninety", 90}}...)
}

func hundred() number { return number{"hundred", 100} }

func scales() []number {
	return []number{{"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}}
}

// round are the numbers of a hundred and more: five-hundred, ten-million, half-billion.
func round() []number {
	list := product(ones(), hundred())
	for _, scale := range scales() {
		list = append(list, product(small(), scale)...)
	}
	return append(list, hundred(), number{"thousand", 1e3}, number{"hundred-thousand", 1e5}, number{"hundred-million", 1e8},
		number{"half-million", 5e5}, number{"half-billion", 5e8})
}

func product(numbers []number, scale number) []number {
	var list []number
	for _, n := range numbers {
		list = append(list, number{n.words + "-" + scale.words, n.value * scale.value})
	}
	return list
}

// tables are the contents of the tables, by file.
func tables() map[string]string {
	return map[string]string{"currency-compound.tsv": compounds(), "scale-and-currency.tsv": scalesAndCurrencies(),
		"month-pair.tsv": monthPairs()}
}

// generated says where a table comes from.
const generated = "# Written by rules/generate: go generate ./rules\n"

func compounds() string {
	var b strings.Builder
	b.WriteString("# Sums written as one word.\n" + generated + "term\tamount\tcurrency\tbare\tmodifier\n")
	add := func(words, amount, modifier string, currencies []currency) {
		for _, c := range currencies {
			fmt.Fprintf(&b, "%q\t%s\t%s\t%s\t%s\n", words+"-"+c.word, amount, c.code, c.bare, modifier)
		}
	}
	for _, n := range small() {
		add(n.words, fmt.Sprint(n.value), "", append(mainCurrencies(), yen()))
	}
	for _, n := range round() {
		add(n.words, fmt.Sprint(n.value), "", mainCurrencies())
	}
	for _, scale := range []string{"million", "billion", "trillion"} {
		add("multi"+scale, "", "about", mainCurrencies())
		add("multi-"+scale, "", "about", mainCurrencies())
	}
	return b.String()
}

func scalesAndCurrencies() string {
	var b strings.Builder
	b.WriteString("# What stands behind a hyphen and a number, or alone for one of it: a 5-million-dollar home, a million-dollar view.\n" +
		generated + "term\tscale\tcurrency\tbare\n")
	for i, scale := range []string{"thousand", "million", "billion", "trillion"} {
		for _, c := range append(mainCurrencies(), otherCurrencies()...) {
			fmt.Fprintf(&b, "%q\t%d\t%s\t%s\n", scale+"-"+c.word, 3*(i+1), c.code, c.bare)
		}
	}
	return b.String()
}

// monthPairs are two months in one word, in full and shortened.
func monthPairs() string {
	var b strings.Builder
	b.WriteString("# Two months in one word: January-September.\n" + generated + "term\tfrom.month\tto.month\n")
	full := strings.Fields("january february march april may june july august september october november december")
	seen := map[string]bool{}
	add := func(short func(string) string) {
		for from, first := range full {
			for to, last := range full {
				if term := short(first) + "-" + short(last); from != to && !seen[term] {
					seen[term] = true
					fmt.Fprintf(&b, "%q\t%d\t%d\n", term, from+1, to+1)
				}
			}
		}
	}
	add(func(month string) string { return month })
	add(func(month string) string { return month[:3] })
	add(func(month string) string { return strings.Replace(month[:3], "sep", "sept", 1) })
	return b.String()
}
