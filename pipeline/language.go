package pipeline

import "strings"

// Und is the language of texts that are told to be in none that we know (BCP 47).
const Und = "und"

// languageOf tells Russian and English by their letters and commonest words; other languages in
// Cyrillic have letters that Russian has not.
func languageOf(text string) string {
	if len(text) > 4096 {
		text = text[:4096]
	}
	cyrillic, latin, foreign := 0, 0, 0
	for _, r := range text {
		switch {
		case r >= 'а' && r <= 'я' || r >= 'А' && r <= 'Я' || r == 'ё' || r == 'Ё':
			cyrillic++
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
			latin++
		case strings.ContainsRune("әғқңөұүһіўҳҷӯїєґјљњћђџѓќӘҒҚҢӨҰҮҺІЎҲҶӮЇЄҐ", r):
			foreign++
		case r > 0x24F:
			if r > 0x2FFF || r >= 0x370 && r < 0x400 || r >= 0x530 && r < 0x1E00 {
				foreign += 2
			}
		}
	}
	switch {
	case cyrillic > latin && foreign*50 < cyrillic:
		return "ru"
	case latin > cyrillic && foreign*50 < latin && hasEnglish(text):
		return "en"
	}
	return Und
}

// hasEnglish reports whether common English words make up enough of the text.
func hasEnglish(text string) bool {
	words, common := 0, 0
	for w := range strings.FieldsSeq(text) {
		words++
		switch w {
		case "the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "was", "with", "The", "said", "by", "has":
			common++
		}
	}
	return common*10 >= words
}
