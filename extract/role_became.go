package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// personWhoBecame takes the person named before a verb of becoming or a word for an office, whose role is
// at token t: «Токаев занимает пост президента», «Иванов избран депутатом».
func (n *names) personWhoBecame(d *Document, r *Role, t, start, first int) bool {
	const reach = 5
	office := false
	for i := start - 1; i >= max(first, start-reach); i-- {
		l := d.Lexemes[i]
		if i == start-1 && l.In(n.offices) {
			office = true
			continue
		}
		if n.covered[i] {
			if c := n.candidateBefore(i + 1); office && c != nil && c.Type == Person && c.last == i+1 {
				n.give(d, r, c.Entity)
				return true
			}
			return false
		}
		if !l.In(n.becoming) {
			continue
		}
		i = subjectEnd(d, i, first)
		if i-2 > first && d.Lexemes[i-1].Word.HasLemma("который") && isComma(d, i-2) { // «Белова, который занимал пост»
			if c := n.candidateBefore(i - 2); c != nil && c.Type == Person && c.last == i-2 && d.Lexemes[i-1].Word.Has(morph.Nomn|morph.Sing) {
				n.give(d, r, c.Entity)
				return true
			}
		}
		c := n.candidateBefore(i)
		if c == nil || c.Type != Person || c.last != i || c.first < first || n.appoints(l) && c.Span.Of(d.Text) == c.Name {
			return false
		}
		n.give(d, r, c.Entity)
		return true
	}
	return false
}

// appoints reports whether a verb says what its one subject makes of somebody: «Путин назначил», not «назначили» or
// «назначен».
func (n *names) appoints(l *rules.Lexeme) bool {
	row, ok := l.Term(n.becoming)
	return ok && row.Get("subject") == "appoints" && l.Word.Best().Tags.Has(morph.VERB|morph.Tran|morph.Sing)
}

// subjectEnd is the token behind the subject of a verb at token t: before adverbs, and before the comma of a
// participle: «Белов, ранее занимавший …».
func subjectEnd(d *Document, t, first int) int {
	participle := isA(d, t, morph.PRTF)
	for t > first && isA(d, t-1, morph.ADVB) {
		t--
	}
	if participle && t > first && isComma(d, t-1) {
		t--
	}
	return t
}

// personWhoBecameBehind takes the person named behind a verb of becoming that stands behind the role, at token at:
// «новым директором стал Иван Белов», «директором назначена Анна Белова», «пост директора с 2019 года занимает Иван Белов».
func (n *names) personWhoBecameBehind(d *Document, r *Role, start, at, next, last int, cases morph.Tags) bool {
	office := start > 0 && d.Lexemes[start-1].In(n.offices)
	if at >= last || !cases.Any(morph.Ablt) && !office {
		return false
	}
	const reach = 7 // tokens that say when, or how
	for t := at; t < min(last, at+reach); t++ {
		switch l := d.Lexemes[t]; {
		case n.covered[t]:
			return false
		case l.In(n.becoming) && (!office || n.holds(l)):
			at = t + 1
			if at < last && d.Lexemes[at].In(n.becoming) { // «была назначена»
				at++
			}
			return n.personAt(d, r, at, next, morph.Nomn)
		case !office && d.Tokens[t].Kind != text.Number && !isA(d, t, morph.ADVB):
			return false
		}
	}
	return false
}

// holds reports whether a verb says that its subject holds an office: «занимает».
func (n *names) holds(l *rules.Lexeme) bool {
	row, ok := l.Term(n.becoming)
	return ok && row.Get("subject") == "holds" && l.Word.Best().Tags.Has(morph.VERB)
}
