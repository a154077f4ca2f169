package segment

import (
	_ "embed"
	"strings"
)

// ending tells what may stand behind an abbreviation.
type ending uint8

const (
	noEnding ending = iota // no abbreviation
	mayEnd                 // goes on before a number, else may end a sentence: тыс., стр., др., Jan.
	goesOn                 // never ends one: ул., им.
	year                   // г.: the year may end one, the town never does
	month                  // no abbreviation: a month behind a day, which starts a sentence more often than it follows a number
)

//go:embed abbreviations.ru.tsv
var russianAbbreviations string

//go:embed abbreviations.en.tsv
var englishAbbreviations string

//go:embed starters.ru.tsv
var russianStarters string

// readWords reads a table of words.
func readWords(table string) map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(table) {
		words[w] = true
	}
	return words
}

// readAbbreviations reads the tables; the alphabets keep their words apart.
func readAbbreviations() map[string]ending {
	kinds := map[string]ending{"may-end": mayEnd, "goes-on": goesOn, "year": year, "month": month}
	table := map[string]ending{}
	for _, content := range []string{russianAbbreviations, englishAbbreviations} {
		for line := range strings.Lines(content) {
			if words, kind, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
				for w := range strings.FieldsSeq(words) {
					table[w] = kinds[kind]
				}
			}
		}
	}
	return table
}
