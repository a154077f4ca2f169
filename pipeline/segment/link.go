package segment

import "strings"

// linkEnd returns the end of the address that starts with the word [from, word), else 0:
// http://…, www.…, name@host, Tengrinews.kz.
func linkEnd(s string, from, word, to int) int {
	if word >= to {
		return 0
	}
	switch rest := s[word:to]; {
	case strings.HasPrefix(rest, "://"):
		return trimLink(s, addressEnd(s, word+3, to))
	case rest[0] == '@':
		if end := hostEnd(s, word+1, to); end > 0 {
			return end
		}
	case rest[0] == '.' || rest[0] == '_' || rest[0] >= '0' && rest[0] <= '9':
		if at := localEnd(s, word, to); at < to && s[at] == '@' {
			if end := hostEnd(s, at+1, to); end > 0 {
				return end
			}
		}
		if end := hostEnd(s, from, to); end > 0 {
			if end < to && s[end] == '/' {
				return trimLink(s, addressEnd(s, end, to))
			}
			return end
		}
	}
	return 0
}

// addressEnd is the end of the run of characters that an address may hold (RFC 3986).
func addressEnd(s string, i, to int) int {
	for i < to && s[i] > ' ' && s[i] < 0x7F && !strings.ContainsRune("<>\"{}|\\^`", rune(s[i])) {
		i++
	}
	return i
}

// trimLink leaves marks that end the sentence rather than the address.
func trimLink(s string, end int) int {
	for end > 0 && strings.IndexByte(".,;:!?)]'", s[end-1]) >= 0 {
		end--
	}
	return end
}

// localEnd is the end of the part of an e-mail address before the @.
func localEnd(s string, i, to int) int {
	for i < to && (strings.IndexByte("._-+", s[i]) >= 0 || asciiClass(s[i]) == letter || asciiClass(s[i]) == digit) {
		i++
	}
	return i
}

// hostEnd reads labels divided by full stops, the last a well-known top-level domain, else 0.
func hostEnd(s string, i, to int) int {
	end, labels := 0, 0
	for i < to {
		start := i
		for i < to && (s[i] == '-' || s[i] == '_' || asciiClass(s[i]) == letter || asciiClass(s[i]) == digit) {
			i++
		}
		if i == start {
			break
		}
		labels++
		if labels > 1 && isTopLevel(strings.ToLower(s[start:i])) {
			end = i
		}
		if i >= to || s[i] != '.' {
			break
		}
		i++
	}
	return end
}

// isTopLevel reports whether a label is a top-level domain that news of our languages names (IANA root
// zone); a full list would take "is" and "no" of a text without blanks for domains.
func isTopLevel(label string) bool {
	switch label {
	case "com", "org", "net", "info", "biz", "edu", "gov", "int", "mil", "news", "online", "site", "media",
		"ru", "su", "kz", "uz", "kg", "tj", "tm", "ua", "by", "az", "am", "ge", "md", "lv", "lt", "ee",
		"uk", "de", "fr", "eu", "us", "cn", "jp", "tr", "ir", "tv", "io", "ai", "me", "cc", "pro", "cz", "pl":
		return true
	}
	return false
}

// namesNumbers reports whether sites of news of a top-level domain go by a number: «72.ru», «24.kg». Behind others a
// number rather ends a sentence.
func namesNumbers(label string) bool {
	switch label {
	case "ru", "kg", "kz", "ua":
		return true
	}
	return false
}
