package extract

import (
	"slices"
	"sort"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// findBareRoles finds the roles that stand by themselves, after the quotations are there: «эксперт
// отметил». The person is who speaks there, or who has the role elsewhere.
func (n *names) findBareRoles(d *Document) {
	if n.english != nil || len(d.Roles) == 0 {
		return
	}
	n.resolveSpeakers(d)
	n.resolveJoint(d)
	n.markRoles(d)
	found := len(d.Roles)
	end := 0
	for _, r := range n.roleWords {
		if r.token >= end && d.Tokens[r.token].Shape != text.Upper {
			end = n.bareRole(d, r.sentence, r.token, found)
		}
	}
	clear(n.holders[:cap(n.holders)]) // they are the article's, which is done with
	slices.SortStableFunc(d.Roles, func(a, b Role) int { return a.Span.Start - b.Span.Start })
	n.dropRolesOfNobody(d)
}

// bareRole adds the role at token t where the article tells whose it is, and returns the token behind it, else t;
// known is the number of roles with names beside them.
func (n *names) bareRole(d *Document, s, t, known int) int {
	w := d.Lexemes[t].Word
	single, many := isSingular(w), isPlural(w)
	if !single && !many || n.inRole[t] || n.isOther(d, t, d.Sentences[s].First) || n.isBehindNobodys(d, t, d.Sentences[s].First, true) {
		return t
	}
	end := n.roleEnd(d, t, d.Sentences[s].Last)
	if end < len(d.Tokens) && d.Lexemes[end].Form == "по" {
		return t // «эксперт по праву»
	}
	if single && t == d.Sentences[s].First && n.areSubjects(d, t, n.behindNames(d, end)) {
		return t
	}
	start := t
	for single && start > d.Sentences[s].First && d.Lexemes[start-1].In(n.ofRole) && !d.Lexemes[start-1].In(n.former) {
		start--
	}
	r := Role{Fact: Fact{Span: text.Span{Start: d.Tokens[start].Start, End: d.Tokens[end-1].End}, Sentence: s, Rule: n.rolePrefix + "bare"}}
	if many {
		if noun, ok := w.Find(morph.NOUN); ok && end == t+1 && !(end < len(d.Tokens) && n.covered[end]) {
			n.bareRoles(d, r, noun.Lemma, known)
		}
		return t
	}
	if end == t+1 && start == t && d.Lexemes[t].In(n.ofSomething) && !isInSpeaker(d, &r) {
		return t
	}
	r.Role = n.roleNameAt(d, &r, t)
	if n.speakerOf(d, &r) || !isThingHere(d, t, d.Sentences[s].First) && n.holderOf(d, &r, t, n.aliasOf(r.Role), known) {
		n.placeAsElsewhere(d, &r)
		d.Roles = append(d.Roles, r)
		return end
	}
	return t
}

// behindNames is the token behind the names that start at a token.
func (n *names) behindNames(d *Document, t int) int {
	for t < len(d.Tokens) && n.covered[t] {
		t++
	}
	return t
}

// markRoles marks the tokens of the roles found so far.
func (n *names) markRoles(d *Document) {
	n.inRole = append(n.inRole[:0], make([]bool, len(d.Tokens))...)
	for i := range d.Roles {
		r := &d.Roles[i]
		for t := d.tokenBehind(r.Span.Start, d.Sentences[r.Sentence].First); t < len(d.Tokens) && d.Tokens[t].End <= r.Span.End; t++ {
			n.inRole[t] = true
		}
	}
}

// isOther reports whether the word before a role says that somebody else is meant: «другой эксперт»,
// «бывший президент».
func (n *names) isOther(d *Document, t, first int) bool {
	if t == first || d.Tokens[t-1].Kind != text.Word {
		return false
	}
	before := d.Lexemes[t-1]
	tags := before.Word.Best().Tags
	if before.In(n.adjectives) || tags.Has(morph.ADJF|morph.Apro) && (before.Word.HasLemma("этот") || before.Word.HasLemma("тот") || before.Word.HasLemma("сам")) {
		return false
	}
	return tags.Any(morph.ADJF|morph.PRTF|morph.NUMR) || before.In(n.offices)
}

// speakerOf takes the person who speaks by the role's words.
func (n *names) speakerOf(d *Document, r *Role) bool {
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if q.SpeakerID != 0 && q.Speaker.Overlaps(r.Span) && d.Entities[q.SpeakerID-1].Type == Person {
			n.give(d, r, q.SpeakerID)
			return true
		}
	}
	return false
}

// holderOf takes the person who has the role, whose noun stands at token t: of those to whom it was given before the one who
// was named last as a subject is, else the one to whom it was given last; for a headline, the first behind. An adjective
// before it may tell of which country: «сербский президент».
func (n *names) holderOf(d *Document, r *Role, t int, alias string, known int) bool {
	row, placed := d.Lexemes[max(t-1, d.Sentences[r.Sentence].First)].Term(n.adjectives)
	n.holders = n.holders[:0]
	var holder *Role
	for i := range d.Roles[:known] {
		o := &d.Roles[i]
		if o.Person == 0 || !n.isCalled(d, o, r.Role) && o.Role != alias || placed && n.isOtherCountry(d, o.Location, row) {
			continue
		}
		if o.Span.Start > r.Span.Start && (holder != nil || r.Sentence > 0) {
			break
		}
		holder = o
		n.noteHolder(o)
	}
	if holder == nil {
		return false
	}
	if len(n.holders) > 1 {
		holder = n.lastNamedHolder(d, r, holder)
	}
	r.Person, r.PersonName, r.Organization, r.Location = holder.Person, holder.PersonName, holder.Organization, holder.Location
	return true
}

// noteHolder keeps the last role of each person.
func (n *names) noteHolder(o *Role) {
	for i, h := range n.holders {
		if h.Person == o.Person {
			n.holders[i] = o
			return
		}
	}
	n.holders = append(n.holders, o)
}

// isCalled reports whether a role may be told of by its noun without the adjectives before it: «тренер» of «главный тренер»,
// not «президент» of «бывший президент».
func (n *names) isCalled(d *Document, o *Role, noun string) bool {
	adjectives, ok := strings.CutSuffix(o.Role, noun)
	if !ok || adjectives == "" {
		return ok
	}
	for word := range strings.FieldsSeq(adjectives) {
		if !morph.HasEnding(word, "ый", "ий", "ой", "ая", "яя") {
			return false
		}
	}
	return strings.HasSuffix(adjectives, " ") && !d.Lexemes[d.tokenBehind(o.Span.Start, d.Sentences[o.Sentence].First)].In(n.former)
}

// isOtherCountry reports whether a place is a country, and not the one of a row of the table of adjectives, which has one.
func (n *names) isOtherCountry(d *Document, place EntityID, row rules.Row) bool {
	return place != 0 && row.Get("subtype") == country && d.Entities[place-1].Subtype == country && !isPlace(&d.Entities[place-1], row)
}

const country = "country"

// lastNamedHolder is the role of whom of the holders the article named last before r, as its subject may be named; else last.
func (n *names) lastNamedHolder(d *Document, r *Role, last *Role) *Role {
	for m := sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].Span.Start >= r.Span.Start }) - 1; m >= 0; m-- {
		mention := &d.Mentions[m]
		if mention.Type != Person || mention.Nested {
			continue
		}
		for _, h := range n.holders {
			if h.Person == mention.Entity && h.Span.Start < r.Span.Start && mayBeSubject(d, mention) {
				return h
			}
		}
	}
	return last
}

// mayBeSubject reports whether a name stands as it does in the nominative.
func mayBeSubject(d *Document, m *Mention) bool {
	name := d.Entities[m.Entity-1].Name
	return strings.HasSuffix(morph.Fold(name), morph.Fold(m.Span.Of(d.Text)))
}

// bareRoles adds a role of several persons: «президенты», where the article names two who have it.
func (n *names) bareRoles(d *Document, r Role, role string, known int) {
	var holders []*Role
	for i := range d.Roles[:known] {
		o := &d.Roles[i]
		if o.Role == role && o.Person != 0 && !slices.ContainsFunc(holders, func(h *Role) bool { return h.Person == o.Person }) {
			holders = append(holders, o)
		}
	}
	if len(holders) != 2 {
		return
	}
	for _, o := range holders {
		r.Role, r.Person, r.PersonName, r.Organization, r.Location = role, o.Person, o.PersonName, o.Organization, o.Location
		d.Roles = append(d.Roles, r)
	}
}

// aliasOf is what else a role is called: the head of a state is its president.
func (n *names) aliasOf(role string) string {
	if other, ok := n.aliases[role]; ok {
		return other
	}
	return role
}
