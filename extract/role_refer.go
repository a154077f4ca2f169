package extract

import (
	"slices"
	"strings"

	"newsfacts/rules"
)

// resolveRoles gives a role without a person the one that has the same role elsewhere in the article:
// «президент Казахстана», or whose only organisation it is: «представитель КИСИ».
func (n *names) resolveRoles(d *Document) {
	for i := range d.Roles {
		r := &d.Roles[i]
		if r.Person != 0 {
			n.placeAsElsewhere(d, r)
			continue
		}
		for k := range d.Roles {
			o := &d.Roles[k]
			if o.Person == 0 || r.Person != 0 {
				continue
			}
			same := o.Role == r.Role && o.Organization == r.Organization && o.Location == r.Location
			ofOne := r.Organization != 0 && o.Organization == r.Organization && n.ranksAs(r.Role, o.Role) && n.onlyOneOf(d, r.Organization)
			if same || ofOne {
				r.Person, r.PersonName = o.Person, o.PersonName
			}
		}
	}
}

// resolveSpeakers gives roles without a person whoever speaks by their words: «отметил глава МИДа»; and what the article
// calls him by otherwise elsewhere.
func (n *names) resolveSpeakers(d *Document) {
	found := false
	for i := range d.Roles {
		if r := &d.Roles[i]; r.Person == 0 && n.startsSpeaker(d, i) && n.speakerOf(d, r) {
			found = true
		}
	}
	if found {
		n.resolveRoles(d)
	}
	for i := range d.Roles {
		if r := &d.Roles[i]; r.Person == 0 && (r.Organization != 0 || r.Location != 0) {
			n.holderOfOther(d, r)
		}
	}
}

// holderOfOther gives a role the person to whom alone the article gives another one that it may stand for, of the same
// organisation or place: «глава» of the «губернатор», «глава Белоруссии» of the «президент Белоруссии».
func (n *names) holderOfOther(d *Document, r *Role) {
	first := d.Sentences[r.Sentence].First
	row, ok := d.Lexemes[d.tokenBehind(r.Span.Start, first)].Term(n.otherRoles)
	if !ok {
		return
	}
	_, rest, _ := strings.Cut(r.Role, " ")
	var only *Role
	for i := range d.Roles {
		o := &d.Roles[i]
		if o.Person == 0 || o.Organization != r.Organization || o.Location != r.Location || !mayStandFor(o.Role, row.Get("roles"), rest) {
			continue
		}
		if only != nil && only.Person != o.Person {
			return
		}
		only = o
	}
	if only != nil {
		r.Person, r.PersonName = only.Person, only.PersonName
	}
}

// mayStandFor reports whether a role is one of those between commas, with the same words behind.
func mayStandFor(role, others, rest string) bool {
	for other := range strings.SplitSeq(others, ", ") {
		if behind, ok := strings.CutPrefix(role, other); ok && strings.TrimPrefix(behind, " ") == rest && (rest == "") == (behind == "") {
			return true
		}
	}
	return false
}

// startsSpeaker reports whether a role is the first one in the words that name a speaker.
func (n *names) startsSpeaker(d *Document, role int) bool {
	r := &d.Roles[role]
	for i := range d.Quotes {
		if s := d.Quotes[i].Speaker; s.Overlaps(r.Span) {
			return role == 0 || d.Roles[role-1].Span.End <= s.Start
		}
	}
	return false
}

// isInSpeaker reports whether a role stands in the words that name a speaker.
func isInSpeaker(d *Document, r *Role) bool {
	return slices.ContainsFunc(d.Quotes, func(q Quote) bool { return q.Speaker.Overlaps(r.Span) })
}

// ranksAs reports whether who has a role of an organisation may be called by another: the two begin with the
// same words, stand equally high in it, or the other says nothing of that («представитель»).
func (n *names) ranksAs(called, role string) bool {
	rank := n.rankOf(called)
	return rank == "any" || rank != "" && rank == n.rankOf(role) || strings.HasPrefix(called, role) || strings.HasPrefix(role, called)
}

// rankOf is the rank of a role, by its noun, "" for those that have none.
func (n *names) rankOf(role string) string {
	for word := range strings.FieldsSeq(role) {
		if rank, ok := n.ranks[word]; ok {
			return rank
		}
	}
	return ""
}

// onlyOneOf reports whether the article names one person alone with a role of the organisation.
func (n *names) onlyOneOf(d *Document, organization EntityID) bool {
	one := EntityID(0)
	for i := range d.Roles {
		r := &d.Roles[i]
		if r.Organization != organization || r.Person == 0 || r.Person == one {
			continue
		}
		if one != 0 {
			return false
		}
		one = r.Person
	}
	return one != 0
}

// placeAsElsewhere gives a role that says nothing of it the organisation and place that the person has
// with the same role elsewhere.
func (n *names) placeAsElsewhere(d *Document, r *Role) {
	if r.Organization != 0 || r.Location != 0 {
		return
	}
	for i := range d.Roles {
		if o := &d.Roles[i]; o.Person == r.Person && o.Role == r.Role && (o.Organization != 0 || o.Location != 0) {
			r.Organization, r.Location = o.Organization, o.Location
			return
		}
	}
}

// dropRolesOfNobody takes out the roles of many in one place: «полицейские Ферганы», not «президенты Казахстана и
// Узбекистана».
func (n *names) dropRolesOfNobody(d *Document) {
	kept := d.Roles[:0]
	for i, r := range d.Roles {
		shared := i > 0 && d.Roles[i-1].Span == r.Span || i+1 < len(d.Roles) && d.Roles[i+1].Span == r.Span
		if r.Person != 0 || shared || !strings.HasSuffix(r.Rule, "of-many") {
			kept = append(kept, r)
		}
	}
	d.Roles = kept
}

// isPlace reports whether an entity is the place of a row of the table of adjectives.
func isPlace(e *Entity, row rules.Row) bool {
	return e.Name == row.Get("name") || e.Link != "" && e.Link == row.Get("link")
}
