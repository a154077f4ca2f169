package morph

import "strings"

// HasEnding reports whether a word ends in one of the endings.
func HasEnding(s string, ends ...string) bool {
	for _, end := range ends {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}
