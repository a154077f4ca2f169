package extract

import (
	"cmp"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// titleOf is a word or more for what a person is.
type titleOf struct {
	fact        Fact
	first, last int    // tokens
	called      string // what is abbreviated: «Gov.» is governor; else empty
}

// findEnglishRoles finds what persons are: words that rules of kind role find, beside a person's name («Acme
// chief executive John Roe», «John Roe, the chief executive of Acme») or beside what they are of.
func (n *names) findEnglishRoles(d *Document) {
	at := mentionsByToken(d)
	in := d.Input()
	e := n.english
	for s := range d.Sentences {
		sentence := &d.Sentences[s]
		e.titles = e.titles[:0]
		e.roles.Sentence(in, sentence.First, sentence.Last, func(m *rules.Match) {
			m.Sentence = s
			if last := e.beforeName(d, at, m.First, m.Last); !m.Rule.Skip && last > m.First && !isInBody(d, at, m.First, last) {
				e.titles = append(e.titles, titleOf{factOf(m), m.First, last, m.Text("called")})
			}
		})
		for i := 0; i < len(e.titles); {
			next := i + 1
			for next < len(e.titles) && e.titles[next].first == e.titles[next-1].last+1 && d.Lexemes[e.titles[next].first-1].Form == "and" {
				next++
			}
			n.englishRoles(d, e.titles[i:next], sentence.Last, at)
			i = next
		}
	}
	n.resolveRoles(d)
}

// mentionsByToken is the place of the outermost mention at each token, -1: none.
func mentionsByToken(d *Document) []int {
	at := make([]int, len(d.Tokens))
	m := 0
	for t := range d.Tokens {
		for m < len(d.Mentions) && (d.Mentions[m].Span.End <= d.Tokens[t].Start || d.Mentions[m].Nested) {
			m++
		}
		at[t] = -1
		if m < len(d.Mentions) && d.Mentions[m].Span.Start <= d.Tokens[t].Start {
			at[t] = m
		}
	}
	return at
}

// isInBody reports whether the tokens belong to the name of a body: «the General Assembly».
func isInBody(d *Document, at []int, first, last int) bool {
	return at[first] >= 0 && at[first] == at[last-1] && d.Mentions[at[first]].Type == Org
}

// beforeName is the end of a role whose last word is a name: «the assistant [Dean] Poe» is no dean; first where nothing is
// left.
func (e *english) beforeName(d *Document, at []int, first, last int) int {
	end := last
	for end > first && at[end-1] >= 0 && d.Mentions[at[end-1]].Type == Person {
		end--
	}
	if end < last && end > first && !d.Lexemes[end-1].In(e.words.role) {
		return first
	}
	return end
}

// englishRoles adds the roles of titles with «and» between them: «chairman and chief executive of Acme».
func (n *names) englishRoles(d *Document, titles []titleOf, last int, at []int) {
	first, end := titles[0].first, titles[len(titles)-1].last
	r := Role{}
	n.roleOwner(d, &r, first, at)
	behind := n.roleOfWhom(d, &r, end, last, at)
	field := end
	if behind == end {
		field = n.roleField(d, end, last, at)
		behind = n.roleOfWhom(d, &r, field, last, at)
	}
	if r.Organization == 0 && r.Location == 0 {
		n.rolePeople(d, &r, first, end, at)
	}
	switch {
	case n.roleHolder(d, &r, behind, last, at):
		n.roleOfWhom(d, &r, n.mentionEnd(d, behind, at), last, at)
	case n.roleHolderBefore(d, &r, &first, at):
	case r.Organization == 0 && r.Location == 0 || titles[0].called != "":
		return
	}
	for i := range titles {
		from, to := titles[i].first, titles[i].last
		if i == 0 && r.Person != 0 {
			from = first
		}
		if i == len(titles)-1 && r.Person != 0 {
			to = field
		}
		r.Fact = titles[i].fact
		r.Span = text.Span{Start: d.Tokens[from].Start, End: d.Tokens[to-1].End}
		r.Role = cmp.Or(titles[i].called, strings.Join(strings.Fields(strings.ToLower(r.Span.Of(d.Text))), " "))
		d.Roles = append(d.Roles, r)
	}
}

// longestField is how many words tell at most what somebody is minister of.
const longestField = 8

// roleField is the token behind what a role is of that is no name of its own: «minister of [Water Resources and
// Irrigation]», «head of [flood risk]»; t where there is nothing of the kind.
func (n *names) roleField(d *Document, t, last int, at []int) int {
	if t+1 >= last || d.Lexemes[t].Form != "of" && d.Lexemes[t].Form != "for" {
		return t
	}
	end := t + 1
	if d.Lexemes[end].Form == "the" {
		end++
	}
	if end >= last || !n.isField(d, end, at) {
		return t
	}
	capital := d.Tokens[end].Shape == text.Title
	for end++; end < min(last-1, t+longestField); end++ {
		if (n.isField(d, end, at) || at[end] < 0 && isA(d, end, morph.GRND)) && capital == (d.Tokens[end].Shape == text.Title) { // corporate marketing
			continue
		}
		if form := d.Lexemes[end].Form; (form == "and" || form == "," && capital) && n.isField(d, end+1, at) && capital == (d.Tokens[end+1].Shape == text.Title) {
			continue
		}
		break
	}
	if end == last {
		return end
	}
	if !capital && (at[end] >= 0 || d.Tokens[end].Shape != text.Lower && d.Tokens[end].Kind == text.Word || d.Lexemes[end].Form == "'s") {
		return t // «head of the software firm Acme»
	}
	if capital && at[end] < 0 && d.Tokens[end].Kind == text.Word && (d.Tokens[end].Shape != text.Lower || isNoun(d.Lexemes[end].Word) || d.Lexemes[end].Form == "the") {
		return t // «editor of Digital Camera magazine», «chair of the Save Our Ponds group»
	}
	return end
}

// isField reports whether the word at token t may tell what a role is of.
func (n *names) isField(d *Document, t int, at []int) bool {
	l := d.Lexemes[t]
	return at[t] < 0 && d.Tokens[t].Kind == text.Word && l.Word.Known && !l.In(n.english.words.honorific) && !l.In(n.english.words.determiner) && !l.Word.Best().Tags.Any(morph.Apro) && (isNoun(l.Word) || isA(d, t, morph.ADJF))
}

// roleOwner takes the organisation or place right before a role: «Acme's chief executive».
func (n *names) roleOwner(d *Document, r *Role, t int, at []int) {
	if t > 0 && d.Lexemes[t-1].Form == "'s" {
		t--
	}
	if t > 0 {
		n.takeOwner(d, r, at[t-1])
	}
}

// rolePeople takes the country, where the article names it, whose people stands before an office of state: «the French
// president».
func (n *names) rolePeople(d *Document, r *Role, first, last int, at []int) {
	if first == 0 || at[first-1] < 0 || d.Mentions[at[first-1]].Type != Norp || !d.Lexemes[last-1].In(n.english.words.stateOffice) {
		return
	}
	country, ok := n.english.countryOf[d.Mentions[at[first-1]].Span.Of(d.Text)]
	if !ok {
		return
	}
	for i := range d.Entities {
		if e := &d.Entities[i]; e.Type == Location && e.Name == country {
			r.Location = e.ID
			return
		}
	}
}

func (n *names) takeOwner(d *Document, r *Role, m int) bool {
	if m < 0 {
		return false
	}
	switch mention := &d.Mentions[m]; mention.Type {
	case Org:
		r.Organization = mention.Entity
	case Location:
		r.Location = mention.Entity
	default:
		return false
	}
	return true
}

// roleOfWhom takes the organisation or place behind «of» and returns the token behind it.
func (n *names) roleOfWhom(d *Document, r *Role, t, last int, at []int) int {
	k := t
	if k+1 >= last {
		return t
	}
	switch d.Lexemes[k].Form {
	case "of", "for", "at", "in", "with":
		k++
	default:
		return t
	}
	if d.Lexemes[k].Form == "the" && k+1 < last {
		k++
	}
	if body := n.bodyOfKind(d, k, last, at); body > k {
		k = body
	}
	if end := n.mentionEnd(d, k, at); end+1 < last && isPossessive(d.Lexemes[end].Form) && at[end+1] >= 0 && d.Mentions[at[end+1]].Type == Org { // «of Leeds's Quorex Centre»
		k = end + 1
	}
	if !n.takeOwner(d, r, at[k]) {
		return t
	}
	return n.mentionEnd(d, k, at)
}

// longestKind is how many words tell at most what kind of body is named behind them.
const longestKind = 4

// bodyOfKind is the token of the body's name behind the place or people at token t, if any, and the words that tell of which
// kind it is: «the US TV network [Fox]», «UK magazine [Quorex Weekly]», «software firm [Quorex]»; t where there is none.
func (n *names) bodyOfKind(d *Document, t, last int, at []int) int {
	if at[t] >= 0 && d.Mentions[at[t]].Type != Location && d.Mentions[at[t]].Type != Norp {
		return t
	}
	first := n.mentionEnd(d, t, at)
	k := first
	for k < min(last, first+longestKind) && at[k] < 0 && (d.Tokens[k].Shape == text.Upper || d.Tokens[k].Shape == text.Lower && n.isField(d, k, at)) {
		k++
	}
	if k == first || k >= last || at[k] < 0 || d.Mentions[at[k]].Type != Org || !n.isKindOfBody(d, k-1) {
		return t
	}
	return k
}

// isKindOfBody reports whether the word at token t is a noun of bodies: network, firm.
func (n *names) isKindOfBody(d *Document, t int) bool {
	if n.english.bodies[d.Lexemes[t].Form] {
		return true
	}
	row, ok := d.Lexemes[t].Term(n.english.words.clueBefore)
	return ok && clueValue(row.Get("org")) >= kindOfBody
}

// kindOfBody is what a word says at least of a body behind it to be its kind.
const kindOfBody = 5

// mentionEnd is the token behind the mention at token t, t where there is none.
func (n *names) mentionEnd(d *Document, t int, at []int) int {
	for m := t; m < len(at) && t < len(at) && at[m] >= 0; m++ {
		if at[m] != at[t] {
			return m
		}
		if m+1 == len(at) || at[m+1] != at[t] {
			return m + 1
		}
	}
	return t
}

// roleHolder takes the person named right behind a role: «the minister, Dr John Roe».
func (n *names) roleHolder(d *Document, r *Role, t, last int, at []int) bool {
	if t < last && d.Lexemes[t].Surface == "," {
		t++
	}
	for t < last && at[t] < 0 && (d.Lexemes[t].In(n.english.words.honorific) || d.Lexemes[t].Surface == "." && d.Tokens[t].Glued) {
		t++
	}
	if t >= last || at[t] < 0 || d.Mentions[at[t]].Type != Person {
		return false
	}
	n.give(d, r, d.Mentions[at[t]].Entity)
	return true
}

// longestModifier is how many words before a title tell what it is for.
const longestModifier = 3

// roleHolderBefore takes the person behind whose name the role stands: «John Roe, the chief executive», «John Roe, 47, a
// political scientist»; the role then begins with the words that describe it.
func (n *names) roleHolderBefore(d *Document, r *Role, first *int, at []int) bool {
	t, from := *first-1, *first
	if t > 1 && d.Lexemes[t].Form == "'s" && at[t-1] >= 0 { // John Roe, Acme's chief executive
		t--
	}
	if owner := at[max(t, 0)]; t > 0 && owner >= 0 && (r.Organization != 0 || r.Location != 0) { // John Roe, Acme chief executive
		for ; t > 0 && at[t] == owner; t-- {
		}
	} else {
		for t > 0 && from-t <= longestModifier && d.Tokens[t].Shape == text.Lower && n.isField(d, t, at) {
			t--
		}
		from = t + 1
	}
	for t > 0 && at[t] < 0 && d.Lexemes[t].In(n.english.words.determiner) {
		t--
	}
	if t > 2 && d.Lexemes[t].Surface == "," && d.Tokens[t-1].Kind == text.Number && d.Lexemes[t-2].Surface == "," { // his age
		t -= 2
	}
	if t < 1 || d.Lexemes[t].Surface != "," || at[t-1] < 0 || d.Mentions[at[t-1]].Type != Person {
		return false
	}
	n.give(d, r, d.Mentions[at[t-1]].Entity)
	*first = min(*first, from)
	return true
}
