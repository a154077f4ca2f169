package morph

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// respell writes a folded form as the surface it comes from is written, part by part between
// hyphens: the letters they share at the start are the surface's (capitals, ё), the rest is small, or
// large where all of the surface is.
func respell(surface, form string) string {
	upper := isUpper(surface)
	if strings.Count(surface, "-") != strings.Count(form, "-") {
		return respellPart(surface, form, upper)
	}
	var b strings.Builder
	for {
		from, restSurface, more := strings.Cut(surface, "-")
		to, restForm, _ := strings.Cut(form, "-")
		b.WriteString(respellPart(from, to, upper))
		if !more {
			return b.String()
		}
		b.WriteByte('-')
		surface, form = restSurface, restForm
	}
}

func respellPart(surface, form string, upper bool) string {
	var b strings.Builder
	b.Grow(len(form) + 2)
	rest := surface
	for form != "" {
		r, size := utf8.DecodeRuneInString(rest)
		f, width := utf8.DecodeRuneInString(form)
		if size == 0 || FoldRune(r) != f {
			break
		}
		b.WriteRune(r)
		rest, form = rest[size:], form[width:]
	}
	if upper {
		form = strings.ToUpper(form)
	}
	b.WriteString(form)
	return b.String()
}

// isUpper tells whether surface has several letters and all are capitals.
func isUpper(surface string) bool {
	return utf8.RuneCountInString(surface) > 1 && !strings.ContainsFunc(surface, func(r rune) bool {
		return unicode.IsLower(r)
	})
}
