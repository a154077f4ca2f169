package dateparser

import (
	"strings"
	"time"
	"unicode"
)

// months leads from the start of a month's name to its number, for Russian, Ukrainian, Belarusian, Kazakh,
// Uzbek and English.
func months() map[string]time.Month {
	return map[string]time.Month{
		"янв": 1, "фев": 2, "мар": 3, "апр": 4, "май": 5, "мая": 5, "маю": 5, "мае": 5, "июн": 6, "июл": 7, "авг": 8, "сен": 9, "окт": 10, "ноя": 11, "дек": 12,
		"січ": 1, "лют": 2, "бер": 3, "кві": 4, "тра": 5, "чер": 6, "лип": 7, "сер": 8, "вер": 9, "жов": 10, "лис": 11, "гру": 12,
		"сту": 1, "сак": 3, "кра": 4, "жні": 8, "кас": 10, "сне": 12,
		"қаң": 1, "ақп": 2, "нау": 3, "сәу": 4, "мам": 5, "мау": 6, "шіл": 7, "там": 8, "қыр": 9, "қаз": 10, "қар": 11, "жел": 12,
		"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
		"yan": 1, "fev": 2, "iyu": 0, "avg": 8, "sen": 9, "okt": 10, "noy": 11, "dek": 12,
	}
}

// read finds a day, a month and a year that stand side by side.
func read(s string) time.Time {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	names := months()
	for i := 0; i+2 < len(words); i++ {
		day, month, year := words[i], words[i+1], words[i+2]
		if named(names, day) != 0 { // November 15, 2018
			day, month = month, day
		}
		if number(day) > 31 && number(year) <= 31 { // 2018-11-15
			day, year = year, day
		}
		m := named(names, month)
		if n := number(month); m == 0 && n >= 1 && n <= 12 {
			m = time.Month(n)
		}
		d, y := number(day), number(year)
		if m == 0 || d < 1 || d > 31 || y < 1990 || y > 2100 {
			continue
		}
		if t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC); t.Day() == d {
			return t
		}
	}
	return time.Time{}
}

// named is the month a word begins with, 0: none.
func named(names map[string]time.Month, word string) time.Month {
	runes := []rune(word)
	if len(runes) < 3 || len(runes) > 12 {
		return 0
	}
	if strings.HasPrefix(word, "iyun") {
		return time.June
	}
	if strings.HasPrefix(word, "iyul") {
		return time.July
	}
	return names[string(runes[:3])]
}

// number reads up to four figures, -1: it is none.
func number(s string) int {
	n := 0
	if len(s) == 0 || len(s) > 4 {
		return -1
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}
