package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// declaredRule is the rule of organisations that their abbreviation in brackets declares.
func declaredRule(language string) *rules.Rule {
	return &rules.Rule{ID: "declared", Kind: "organization", Name: language + ".organization.declared"}
}

// readDeclared takes the abbreviations that the article declares in brackets: «Объединённый фронт за
// демократию (ОФД)» is an organisation by its head noun, «облигации федерального займа (ОФЗ)» are none, and
// so are all later ОФЗ.
func (n *names) readDeclared(d *Document) {
	var terms []string
	for t := 2; t+1 < len(d.Tokens); t++ {
		if d.Tokens[t].Shape != text.Upper || d.Lexemes[t-1].Surface != "(" || d.Lexemes[t+1].Surface != ")" {
			continue
		}
		first, ok := spelledOut(d, t-2, d.Lexemes[t].Surface)
		if !ok {
			if n.isTermInShort(d, t) {
				terms = append(terms, d.Lexemes[t].Surface)
			}
			continue
		}
		if n.endsOrganization(t - 1) {
			continue
		}
		if n.isOrganizationHead(d, first, t-1) {
			n.addDeclared(d, first, t-1)
		} else {
			terms = append(terms, d.Lexemes[t].Surface)
		}
	}
	n.dropTerms(d, terms)
}

// spelledOut finds the words whose first letters are an abbreviation, from the last of them back; words of
// one or two letters may give none.
func spelledOut(d *Document, last int, abbreviation string) (first int, ok bool) {
	letters := []rune(strings.ToLower(abbreviation))
	if len(letters) < 2 {
		return 0, false
	}
	i := last
	for k := len(letters) - 1; k >= 0; i-- {
		if i < 0 || d.Tokens[i].Kind != text.Word {
			return 0, false
		}
		form := d.Lexemes[i].Form
		if r, _ := utf8.DecodeRuneInString(form); r == letters[k] {
			k--
		} else if utf8.RuneCountInString(form) > 6 {
			return 0, false
		}
	}
	return i + 1, true
}

// isTermInShort reports whether the letters in brackets at a token are short for lower-case words before them that are no
// organisation, more loosely than first letters tell: «самолёт дальнего радиолокационного обнаружения (ДРЛО)».
func (n *names) isTermInShort(d *Document, t int) bool {
	first := spelledLoosely(d, t-2, d.Lexemes[t].Form)
	if first < 0 || n.endsOrganization(t-1) {
		return false
	}
	return !slices.ContainsFunc(d.Lexemes[first:t-1], func(l *rules.Lexeme) bool { return l.In(n.orgs.heads) || l.In(n.orgs.forces) })
}

// spelledLoosely finds the lower-case words out of which letters are made, from the last of them back: a word gives its
// first letter and others in their order, the second half of a word with a hyphen likewise; «и», or one word of
// all, may give none. It returns -1 where there are none.
func spelledLoosely(d *Document, last int, letters string) int {
	passed := false
	for i := last; i >= 0 && d.Tokens[i].Shape == text.Lower && d.Tokens[i].Kind == text.Word; i-- {
		form := d.Lexemes[i].Form
		rest := withoutSpelled(form, letters)
		if before, behind, ok := strings.Cut(form, "-"); ok {
			rest = withoutSpelled(before, withoutSpelled(behind, letters))
		}
		switch {
		case rest == "":
			return i
		case rest != letters:
			letters = rest
		case i == last:
			return -1
		case form == "и":
		case passed:
			return -1
		default:
			passed = true
		}
	}
	return -1
}

// withoutSpelled cuts from the end of letters the most that a word gives: its first letter and others in their order.
func withoutSpelled(word, letters string) string {
	first, size := utf8.DecodeRuneInString(word)
	for i, r := range letters {
		if r == first && isWithin(letters[i+size:], word[size:]) {
			return letters[:i]
		}
	}
	return letters
}

// isWithin reports whether a word has all letters in their order.
func isWithin(letters, word string) bool {
	for _, r := range letters {
		i := strings.IndexRune(word, r)
		if i < 0 {
			return false
		}
		word = word[i+utf8.RuneLen(r):]
	}
	return true
}

// endsOrganization reports whether a candidate for an organisation ends before a token.
func (n *names) endsOrganization(token int) bool {
	for _, c := range n.candidates {
		if c.last == token && c.Type == Org && c.last-c.first > 1 {
			return true
		}
	}
	return false
}

// isOrganizationHead reports whether the first noun among tokens heads names of organisations.
func (n *names) isOrganizationHead(d *Document, first, last int) bool {
	for i := first; i < last; i++ {
		if d.Lexemes[i].In(n.orgs.heads) {
			return true
		}
		if w := d.Lexemes[i].Word; len(w.Parses) > 0 && w.Best().Tags.Has(morph.NOUN) {
			return false
		}
	}
	return false
}

func (n *names) addDeclared(d *Document, first, last int) {
	c := n.newCandidate()
	c.first, c.last, c.rule = first, last, declaredRule(d.Language)
	c.Span = text.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
	c.Sentence, c.Rule, c.Type, c.Evidence = d.sentenceAt(first, 0), c.rule.Name, Org, byHeadNoun
	c.weight = c.Evidence.weight()
	n.candidates = append(n.candidates, c)
}

// dropTerms drops the organisations whose name is one of the abbreviations, unless a table knows them.
func (n *names) dropTerms(d *Document, terms []string) {
	if len(terms) == 0 {
		return
	}
	kept := n.candidates[:0]
	for _, c := range n.candidates {
		if c.Type == Org && !c.Evidence.has(inTable) && slices.Contains(terms, d.Lexemes[c.first].Surface) {
			continue
		}
		kept = append(kept, c)
	}
	n.candidates = kept
}
