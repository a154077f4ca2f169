package extract

import (
	"slices"
	"strings"

	"newsfacts/extract/morph"
)

// referListener finds whom «собеседник агентства» means: who spoke last, unless the article tells of somebody
// without a name.
func (q *quoter) referListener(d *Document, a *attribution, t int) {
	who := q.lastSpeaker(t, func(s *spoken) bool { return !s.body })
	if who.id == 0 || who.id != q.lastPerson(d, t, 0, q.saysAhead(d, a)).id || d.Tokens[t].Start-d.Tokens[who.token].Start > referReach || !d.Lexemes[t].Word.Has(morph.Sing) || q.phraseEnd(d, t, len(d.Tokens)) == t+1 ||
		slices.ContainsFunc(q.spoken, func(s spoken) bool { return !s.body && s.id == 0 }) {
		return
	}
	for k := range t {
		if d.Lexemes[k].In(q.nameless) {
			return
		}
	}
	a.id, a.name = who.id, who.name
}

// saysLittle reports whether the word at token t may be of any body: «[глава] компании».
func (q *quoter) saysLittle(d *Document, t int) bool {
	row, ok := d.Lexemes[t].Term(q.nouns)
	return ok && isBody(row.Get("of")) && row.Get("of") != "part"
}

// otherwiseCalled is who has another role that the noun at token t may stand for: who spoke last, else the only
// one of the article so far; or whose name stood behind the same noun. «Турецкий лидер» is the president of Turkey.
func (q *quoter) otherwiseCalled(d *Document, o *office, t int, gender morph.Tags) EntityID {
	if o.marked {
		return 0
	}
	last := q.lastSpeaker(t, func(s *spoken) bool { return !s.body })
	fits := func(r *Role) bool {
		if o.which && !strings.Contains(r.Role, o.what) {
			return false
		}
		bare := o.of != 0 && (d.Entities[o.of-1].Type == Org || d.Entities[o.of-1].Subtype == "region") && r.Organization == 0 && r.Location == 0 && r.Person == last.id
		return isRoleOfAny(r, o.others) && (o.of == 0 || bare || q.isOf(d, r, o.of)) && q.isOfPlace(d, r, o)
	}
	agrees := func(id EntityID) bool { return gender == 0 || q.mayBeOf(d, id, gender) }
	if o.others != "" && !o.former {
		if last.id != 0 && agrees(last.id) && q.hasRole(d, last.id, fits) {
			return last.id
		}
		only := EntityID(0)
		for i := range d.Roles {
			r := &d.Roles[i]
			if r.Person == 0 || r.Person == only || r.Span.Start > d.Tokens[t].Start || !agrees(r.Person) || !fits(r) {
				continue
			}
			if only != 0 {
				only = 0
				break
			}
			only = r.Person
		}
		if only != 0 {
			return only
		}
	}
	for i := len(q.holders) - 1; i >= 0; i-- {
		if h := &q.holders[i]; h.noun == o.head && h.token < t && o.of == 0 && !o.former && agrees(h.id) {
			return h.id
		}
	}
	return 0
}

// holder is a person whose name stood behind a noun, with more between than a role has.
type holder struct {
	token int
	noun  string
	id    EntityID
}
