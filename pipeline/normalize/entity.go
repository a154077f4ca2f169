package normalize

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"newsfacts/extract/text"
)

// maxEntity bounds the name of an HTML entity; the longest has 31 letters.
const maxEntity = 34

// entity writes the character of an HTML entity that was left in the text.
func (n *Normalizer) entity(i, to int) int {
	clean, size := decodeEntity(n.source[i:to])
	if size == 0 {
		return i + 1
	}
	end := i + size
	r, width := utf8.DecodeRuneInString(clean)
	switch {
	case width == len(clean) && isBlank(r):
		if unicode.IsSpace(r) {
			return n.oneBlank(i, end)
		}
		return n.drop(i, end)
	case !norm.NFC.PropertiesString(clean).BoundaryBefore():
		n.flush(i)
		n.compose(clean, text.Span{Start: i, End: end})
		n.copied = end
		return end
	}
	return n.replace(i, end, norm.NFC.String(clean))
}

// decodeEntity decodes the entity that s starts with, escaped once or more often (&amp;laquo;), and returns
// its length, 0: none.
func decodeEntity(s string) (clean string, size int) {
	clean, at := "&", 1
	for clean == "&" {
		end := strings.IndexByte(s[at:min(len(s), at+maxEntity)], ';')
		if end < 1 {
			break
		}
		escaped := "&" + s[at:at+end+1]
		decoded := html.UnescapeString(escaped)
		if decoded == escaped || len(decoded) > 1 && strings.HasSuffix(decoded, ";") {
			break
		}
		clean, at = decoded, at+end+1
		size = at
	}
	return clean, size
}
