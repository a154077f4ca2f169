package rules

import "unicode/utf8"

// romanValue reads a Roman number in capitals, Cyrillic lookalikes included (ХХI), up to 3999; 0 is none.
func romanValue(s string) int {
	if utf8.RuneCountInString(s) > 15 {
		return 0
	}
	total := 0
	var digits [15]int
	n := 0
	for _, r := range s {
		d := romanDigit(r)
		if d == 0 {
			return 0
		}
		digits[n] = d
		n++
	}
	for i := 0; i < n; i++ {
		d := digits[i]
		if i+1 < n && d < digits[i+1] {
			d = -d
		}
		total += d
	}
	if total <= 0 || total > 3999 || !isRoman(s, total) {
		return 0
	}
	return total
}

func romanDigit(r rune) int {
	switch r {
	case 'I', 'І':
		return 1
	case 'V':
		return 5
	case 'X', 'Х':
		return 10
	case 'L':
		return 50
	case 'C', 'С':
		return 100
	case 'D':
		return 500
	case 'M', 'М':
		return 1000
	}
	return 0
}

// isRoman reports whether s is the one proper way to write n.
func isRoman(s string, n int) bool {
	steps := [...]struct {
		value int
		sign  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
		{40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}
	for _, step := range steps {
		for ; n >= step.value; n -= step.value {
			for _, want := range step.sign {
				r, size := utf8.DecodeRuneInString(s)
				if size == 0 || romanDigit(r) != romanDigit(want) {
					return false
				}
				s = s[size:]
			}
		}
	}
	return s == ""
}
