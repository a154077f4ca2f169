package segment

import (
	_ "embed"
	"strings"

	"newsfacts/extract/text"
)

// english is the language with a policy of its own: its abbreviations are followed by names in capitals.
const english = "en"

//go:embed starters.en.tsv
var englishStarters string

// englishRules is the policy for English: full stops of abbreviations end a sentence where a word follows that
// starts sentences rather than names («the U.S. The firm …», «Acme Inc. Chairman …»).
func englishRules() []rule {
	starters := map[string]bool{}
	for word := range strings.FieldsSeq(englishStarters) {
		starters[word] = true
	}
	starter := func(p *place) bool {
		next := p.next
		for next+1 < len(p.tokens) && p.tokens[next].Kind == text.Mark {
			next++
		}
		return p.tokens[next].Shape == text.Title && starters[p.word(next)]
	}
	return []rule{
		besideNumber,
		withoutBlank,
		beforeMark,
		beforeDash,
		beforeLower,
		afterItemNumber,
		func(p *place) verdict { return afterAcronym(p, starter) },
		func(p *place) verdict { return afterTitleOrFirm(p, starter) },
		afterInitial,
		afterAbbreviation,
	}
}

// afterAcronym decides behind U.S., D.C., a.m., Ph.D.: letters with full stops.
func afterAcronym(p *place, starter func(*place) bool) verdict {
	if !p.isFullStop() || p.stop < p.start+3 || p.next != p.stop+1 {
		return unknown
	}
	if p.tokens[p.stop-1].Len() > 2 || !p.tokens[p.stop-1].Glued || p.word(p.stop-2) != "." || p.tokens[p.stop-3].Len() > 2 || !p.tokens[p.stop-2].Glued {
		return unknown
	}
	if starter(p) {
		return split
	}
	return join
}

// afterTitleOrFirm decides behind abbreviations that may end a sentence: Inc., Corp., Jan., Jr.
func afterTitleOrFirm(p *place, starter func(*place) bool) verdict {
	if !p.isFullStop() || p.next != p.stop+1 || p.ending() != mayEnd || p.tokens[p.stop-1].Shape == text.Lower {
		return unknown
	}
	if p.word(p.stop-1) == "No" && p.tokens[p.next].Kind != text.Number || starter(p) {
		return split
	}
	return join
}

// isPossessive reports whether the bytes from i on are the s of 's, at the end of a word.
func isPossessive(s string, i, to int) bool {
	if i >= to || s[i] != 's' && s[i] != 'S' {
		return false
	}
	if i+1 >= to {
		return true
	}
	_, _, c := decode(s, i+1)
	return c != letter && c != digit
}
