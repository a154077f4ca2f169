package output

import (
	"math/bits"
	"strconv"
	"time"

	"newsfacts/extract"
	"newsfacts/extract/text"
)

// appendString appends s as a JSON string, escaped as encoding/json does without HTML escaping.
func appendString(dst []byte, s string) []byte {
	return append(appendEscaped(append(dst, '"'), s), '"')
}

func appendEscaped(dst []byte, s string) []byte {
	from, i := 0, 0
	for {
		i += plainBytes(s[i:])
		if i == len(s) {
			return append(dst, s[from:]...)
		}
		escape, length := escapeOf(s[i:])
		if escape != "" {
			dst = append(append(dst, s[from:i]...), escape...)
			from = i + length
		}
		i += length
	}
}

// plainBytes is the number of bytes before the first one that may need an escape: control characters,
// quotation mark, backslash, and 0xE2, which begins the line separators U+2028 and U+2029.
func plainBytes(s string) int {
	if len(s) < 8 {
		n := 0
		for n < len(s) && s[n] >= 0x20 && s[n] != '"' && s[n] != '\\' && s[n] != 0xE2 {
			n++
		}
		return n
	}
	for n := 0; ; n += 8 {
		n = min(n, len(s)-8) // the last eight bytes overlap those before
		if found := special(word(s[n:])); found != 0 {
			return n + bits.TrailingZeros64(found)/8
		}
		if n+8 == len(s) {
			return len(s)
		}
	}
}

// special marks, among eight bytes, the highest bit of those that may need an escape. Above the lowest
// mark there may be wrong ones.
func special(w uint64) uint64 {
	const high = 0x8080808080808080
	swapped := w ^ 2*ones // the quotation mark is 0x20 now, behind the control characters
	backslash, separator := w^'\\'*ones, w^0xE2*ones
	found := (swapped - 0x21*ones) & ^swapped
	found |= (backslash - ones) & ^backslash
	found |= (separator - ones) & ^separator
	return found & high
}

// escapeOf is the escape of the character s begins with and its length in bytes; "" where it stands for
// itself.
func escapeOf(s string) (escape string, length int) {
	const hex = "0123456789abcdef"
	switch c := s[0]; c {
	case '"':
		return `\"`, 1
	case '\\':
		return `\\`, 1
	case '\b':
		return `\b`, 1
	case '\f':
		return `\f`, 1
	case '\n':
		return `\n`, 1
	case '\r':
		return `\r`, 1
	case '\t':
		return `\t`, 1
	case 0xE2:
		if len(s) >= 3 && s[1] == 0x80 && s[2]&^1 == 0xA8 {
			return `\u202` + hex[s[2]&15:s[2]&15+1], 3
		}
		return "", 1
	default:
		if c >= 0x20 {
			return "", 1
		}
		return `\u00` + hex[c>>4:c>>4+1] + hex[c&15:c&15+1], 1
	}
}

// appendNumber appends a cell of one of the types that number reads.
func appendNumber(dst []byte, typ Type, n int64) []byte {
	if n == null {
		return append(dst, "null"...)
	}
	switch typ {
	case Boolean:
		return strconv.AppendBool(dst, n != 0)
	case Date:
		dst = append(dst, '"')
		dst = extract.Day(n).Time().AppendFormat(dst, time.DateOnly)
		return append(dst, '"')
	case Timestamp:
		dst = append(dst, '"')
		dst = time.UnixMicro(n).UTC().AppendFormat(dst, time.RFC3339Nano)
		return append(dst, '"')
	default:
		return appendInt(dst, n)
	}
}

// appendInt appends a number; those of four digits, as offsets have, faster than strconv does.
func appendInt(dst []byte, n int64) []byte {
	switch {
	case n < 0 || n > 9999:
		return strconv.AppendInt(dst, n, 10)
	case n > 999:
		return append(dst, byte('0'+n/1000), byte('0'+n/100%10), byte('0'+n/10%10), byte('0'+n%10))
	case n > 99:
		return append(dst, byte('0'+n/100), byte('0'+n/10%10), byte('0'+n%10))
	case n > 9:
		return append(dst, byte('0'+n/10), byte('0'+n%10))
	default:
		return append(dst, byte('0'+n))
	}
}

func appendStrings(dst []byte, list []string) []byte {
	dst = append(dst, '[')
	for i, s := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendString(dst, s)
	}
	return append(dst, ']')
}

func appendSpans(dst []byte, a *article, list []text.Span) []byte {
	dst = append(dst, '[')
	for i, s := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(dst, `{"`+startChar+`":`...)
		dst = appendInt(dst, a.chars.at(s.Start))
		dst = append(dst, `,"`+endChar+`":`...)
		dst = appendInt(dst, a.chars.at(s.End))
		dst = append(dst, '}')
	}
	return append(dst, ']')
}
