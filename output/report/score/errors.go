package score

import (
	"cmp"
	"slices"
	"strings"
)

// Error is a miss or a false alarm, by its words, with the first place it came in.
type Error struct {
	Words   string
	Count   int
	Why     string
	Article string
	Context string // the words marked ⟦…⟧
	first   int
}

// Errors are those of one type, the most frequent first.
type Errors struct {
	Type   string
	Misses bool // else false alarms
	Total  int
	Shown  []Error
}

type errorKey struct {
	typ, words string
	miss       bool
}

func (m *measurer) noteErrors(typ string, t typed, o outcome) {
	if m.Errors == 0 {
		return
	}
	for i := range o.misses {
		m.note(errorKey{typ, "", true}, t.article, &o.misses[i], func() string { return whyMissed(t, &o.misses[i]) })
	}
	for i := range o.falseAlarms {
		m.note(errorKey{typ, "", false}, t.article, &o.falseAlarms[i], func() string { return whyFalse(t, &o.falseAlarms[i]) })
	}
}

func (m *measurer) note(key errorKey, a *Article, n *Annotation, why func() string) {
	key.words = oneLine(a.Text[n.Start:n.End])
	e := m.errors[key]
	if e == nil {
		e = &Error{Words: key.words, Why: why(), Article: a.ID, Context: contextOf(a.Text, n), first: len(m.errors)}
		m.errors[key] = e
	}
	e.Count++
}

// whyMissed says what was found in the place of a miss.
func whyMissed(t typed, miss *Annotation) string {
	for i := range t.allFound {
		f := &t.allFound[i]
		switch {
		case !f.overlaps(miss):
			continue
		case f.Start == miss.Start && f.End == miss.End:
			return "found as " + f.Type + " by " + f.Rule
		case f.Type == miss.Type:
			return "found as «" + oneLine(t.article.Text[f.Start:f.End]) + "» by " + f.Rule
		}
		return "there is " + f.Type + " «" + oneLine(t.article.Text[f.Start:f.End]) + "»"
	}
	return "nothing found"
}

// whyFalse says what the gold has in the place of a false alarm, and the rule.
func whyFalse(t typed, found *Annotation) string {
	for i := range t.allGold {
		if g := &t.allGold[i]; g.overlaps(found) {
			return found.Rule + "; gold: " + g.Type + " «" + oneLine(t.article.Text[g.Start:g.End]) + "»"
		}
	}
	return found.Rule + "; gold: nothing"
}

func contextOf(text []rune, n *Annotation) string {
	const around = 40
	return oneLine(text[max(0, n.Start-around):n.Start]) + "⟦" + oneLine(text[n.Start:n.End]) + "⟧" + oneLine(text[n.End:min(len(text), n.End+around)])
}

func oneLine(text []rune) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}, string(text))
}

// sortedErrors are the errors by type, misses before false alarms.
func (m *measurer) sortedErrors() []Errors {
	groups := map[errorKey]*Errors{}
	for key, e := range m.errors {
		group := errorKey{key.typ, "", key.miss}
		if groups[group] == nil {
			groups[group] = &Errors{Type: key.typ, Misses: key.miss}
		}
		groups[group].Total += e.Count
		groups[group].Shown = append(groups[group].Shown, *e)
	}
	var all []Errors
	for _, g := range groups {
		slices.SortFunc(g.Shown, func(a, b Error) int { return cmp.Or(b.Count-a.Count, a.first-b.first) })
		g.Shown = g.Shown[:min(len(g.Shown), m.Errors)]
		all = append(all, *g)
	}
	slices.SortFunc(all, func(a, b Errors) int {
		if a.Misses != b.Misses {
			if a.Misses {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.Type, b.Type)
	})
	return all
}
