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
		if !ok || n.endsOrganization(t-1) {
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
