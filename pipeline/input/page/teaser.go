package page

import (
	"strings"
	"unicode/utf8"
)

// maxTeaser bounds a paragraph that may be a teaser, in characters.
const maxTeaser = 300

// dropTeasers drops short paragraphs that begin as teasers, credits and notes do.
func dropTeasers(blocks []block, teasers []string) []block {
	var kept []block
	for i := range blocks {
		if !isTeaser(blocks[i].text, teasers) {
			kept = append(kept, blocks[i])
		}
	}
	return kept
}

func isTeaser(s string, teasers []string) bool {
	if utf8.RuneCountInString(s) > maxTeaser {
		return false
	}
	s = strings.ToLower(strings.TrimLeft(s, " \u00a0*•·▪►▶→—–-«\"'([➡👉📌🔹⚡️"))
	for _, t := range teasers {
		rest, ok := strings.CutPrefix(s, t)
		if !ok {
			continue
		}
		if !strings.Contains(t, " ") { // a single word is a label only when no words follow it
			rest = strings.TrimLeft(rest, " \u00a0")
		}
		next, _ := utf8.DecodeRuneInString(rest)
		if rest == "" || !letter(next) || strings.HasSuffix(t, ":") {
			return true
		}
	}
	return false
}

func letter(r rune) bool { return strings.ToLower(string(r)) != strings.ToUpper(string(r)) }

// dropHead drops what repeats the title, the date or the authors before the first paragraph.
func dropHead(blocks []block, p *Page) []block {
	for len(blocks) > 1 {
		s := blocks[0].text
		if letters(strings.ToLower(s)) == letters(strings.ToLower(p.Title)) || isAuthor(s, p.Authors) || utf8.RuneCountInString(s) < 40 && isStamp(s) {
			blocks = blocks[1:]
			continue
		}
		break
	}
	return blocks
}

func isAuthor(s string, authors []string) bool {
	for _, a := range authors {
		if s == a {
			return true
		}
	}
	return false
}

// isStamp reports a line of little else than figures: a date, a time, a count of views.
func isStamp(s string) bool {
	digits, words := 0, 0
	for field := range strings.FieldsSeq(s) {
		if strings.ContainsAny(field, "0123456789") {
			digits++
		} else {
			words++
		}
	}
	return digits > 0 && words <= 2*digits && !strings.HasSuffix(s, ".")
}

// dropLooseHeadings drops headings at the end, which head nothing.
func dropLooseHeadings(blocks []block) []block {
	for len(blocks) > 0 && blocks[len(blocks)-1].heading {
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}
