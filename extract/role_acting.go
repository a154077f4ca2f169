package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/rules"
)

// acting is the words that make the office behind them an acting one: «исполняющий обязанности», «и.о.».
type acting struct {
	words      []string
	nominative string // of a man; empty: they do not decline
	feminine   string
}

// anyEnding stands behind the beginning of the word that declines.
const anyEnding = "*"

func (n *names) readActing(pack *rules.Pack) {
	n.actingEnds = pack.Class("role-acting")
	pack.Rows(n.actingEnds, func(r rules.Row) {
		n.acting = append(n.acting, acting{strings.Fields(r.Get("words")), r.Get("nominative"), r.Get("feminine")})
	})
}

// actingBefore is the longest acting words that stand right before token t, nil where none do.
func (n *names) actingBefore(d *Document, t, first int) *acting {
	if t == first || !d.Lexemes[t-1].In(n.actingEnds) {
		return nil
	}
	var longest *acting
	for i := range n.acting {
		a := &n.acting[i]
		if from := t - len(a.words); from >= first && a.standAt(d, from) && (longest == nil || len(longest.words) < len(a.words)) {
			longest = a
		}
	}
	return longest
}

// actingAt is the acting words with which a role starts whose noun stands at token t, nil where it starts with none.
func (n *names) actingAt(d *Document, start, t int) *acting {
	for i := range n.acting {
		if a := &n.acting[i]; start+len(a.words) <= t && a.standAt(d, start) {
			return a
		}
	}
	return nil
}

// standAt reports whether the words stand at a token.
func (a *acting) standAt(d *Document, t int) bool {
	for i, word := range a.words {
		form := d.Lexemes[t+i].Form
		if stem, ok := strings.CutSuffix(word, anyEnding); ok && strings.HasPrefix(form, stem) {
			continue
		}
		if form != word {
			return false
		}
	}
	return true
}

// cases is the cases of who is acting, whose words start at a token: any where the words do not decline.
func (a *acting) cases(d *Document, t int) morph.Tags {
	for i, word := range a.words {
		if strings.HasSuffix(word, anyEnding) {
			return d.Lexemes[t+i].Word.Union() & morph.Case
		}
	}
	return morph.Case
}

// called is the words in the nominative, of a man or, where they can be hers alone, of a woman; they start at a token.
func (a *acting) called(d *Document, t int) string {
	for i, word := range a.words {
		w := d.Lexemes[t+i].Word
		if strings.HasSuffix(word, anyEnding) && w.Has(morph.PRTF|morph.Femn) && !w.Has(morph.PRTF|morph.Masc) {
			return a.feminine
		}
	}
	return a.nominative
}
