package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// propose keeps a match that the evidence does not speak against.
func (n *names) propose(d *Document, of EntityType, m *rules.Match) {
	c := n.candidateOf(d, of, m)
	if weight, ok := m.Int("weight"); ok { // the rule says it
		c.weight = weight
		n.candidates = append(n.candidates, c)
		return
	}
	switch {
	case of == Location:
		c.letters = d.Lexemes[c.first].In(n.letters)
		n.asAdjective(d, c)
		c.implied = c.rule == n.adjective && d.Tokens[c.first].Shape == text.Lower
	case of == Org && n.isHouse(d, c):
		c.Type, c.Rule, c.rule = Location, n.house.Name, n.house
	}
	if of != Person || n.inflector == nil {
		n.keep(d, c)
		return
	}
	if second, ok := n.divide(d, c); ok {
		n.keepPerson(d, second)
	}
	n.keepPerson(d, c)
}

// candidateOf is what a match says of a name.
func (n *names) candidateOf(d *Document, of EntityType, m *rules.Match) *candidate {
	c := n.newCandidate()
	c.Fact, c.Type, c.first, c.last, c.rule = factOf(m), of, m.First, m.Last, m.Rule
	c.subtype, c.link, c.entity, c.core = textOf(m, "subtype"), textOf(m, "link"), textOf(m, "entity"), innermost(m.Text("name"))
	if core := m.Text("core"); core != "" { // «Acme Steel, Inc.»
		c.core = core
	}
	n.takeName(d, m, c)
	if of == Location && c.subtype == "" { // that of the head: «Каспийское море»
		if head := m.Field("head"); head != nil && head.Last > 0 && head.Text != head.Span.Of(d.Text) {
			c.subtype = head.Text
		}
	}
	if row, ok := d.Lexemes[m.First].Term(n.cities); ok && (isInMarks(m.Rule) || isRule(m.Rule, "of-person")) && m.Last-m.First == 1 { // «Тампы»
		c.Name, c.given = row.Get("name"), true
	}
	if of == Org && !isWholeTerm(m) { // of the country in its name
		c.subtype, c.link, c.entity = "", "", entityWithRest(d, m)
	}
	switch m.Rule.ID {
	case "streets":
		c.Name, c.given = n.streetName(d, m), n.inflector != nil
	case "regions":
		n.asRegion(d, c)
	}
	if head := m.Field("head"); head != nil && isOneOfMany(m) {
		c.Name, c.given = n.withHead(d, m, head), true
		if row, ok := n.regionNames[c.Name]; ok {
			c.subtype, c.link = row.Get("subtype"), row.Get("link")
		}
	}
	return c
}

// asAdjective takes the name of a place for its adjective where it is one: «Крымском мосту» is of Крым and not
// of Крымск.
func (n *names) asAdjective(d *Document, c *candidate) {
	if c.last-c.first > 1 || !isAdjectiveOf(d, c.first) {
		return
	}
	if row, ok := d.Lexemes[c.first].Term(n.adjectives); ok {
		c.rule, c.Rule, c.given = n.adjective, n.adjective.Name, true
		c.Name, c.subtype, c.link = row.Get("name"), row.Get("subtype"), row.Get("link")
	}
}

// asRegion takes what the table says of a region in a list: «провинций Сычуань и Шэньси».
func (n *names) asRegion(d *Document, c *candidate) {
	if row, ok := d.Lexemes[c.first].Term(n.regions); ok && c.last-c.first == 1 {
		c.Name, c.given = row.Get("name"), true
		c.subtype, c.link = row.Get("subtype"), row.Get("link")
	}
}

// keep makes a candidate one of those that the rest of the article may speak for.
func (n *names) keep(d *Document, c *candidate) {
	c.Evidence = n.weigh(d, c)
	if c.weight = c.Evidence.weight(); c.weight > 0 || isDoubtful(c) {
		n.candidates = append(n.candidates, c)
	} else if c.Evidence.has(quotedAlone|afterThing) && n.isApposed(d, c, n.orgs.works) {
		n.quotedThings = append(n.quotedThings, c)
	}
}

// keepPerson keeps of a person's name what agrees.
func (n *names) keepPerson(d *Document, c *candidate) {
	for c.Evidence = n.weigh(d, c); c.Evidence.has(disagrees) && c.last-c.first > 1; c.Evidence = n.weigh(d, c) {
		n.trim(d, c)
	}
	n.keep(d, c)
}

// trim drops the first word of a person's name whose words do not agree: «Израиля Биньямин Нетаньяху»; of
// two words the surname stays.
func (n *names) trim(d *Document, c *candidate) {
	c.first++
	c.Span.Start = d.Tokens[c.first].Start
	n.asSurname(c)
}

// innermost is a name without letters that stand before its own mark: «Казатомпром» of «НАК «Казатомпром».
func innermost(name string) string {
	letters, inner, ok := strings.Cut(name, " «")
	if !ok || letters != strings.ToUpper(letters) || strings.Contains(letters, " ") {
		return name
	}
	return inner
}

// entityWithRest is the full name of an organisation that goes on behind its short name: «Министерство финансов РК» of
// «Минфин РК».
func entityWithRest(d *Document, m *rules.Match) string {
	f := m.Field("entity")
	if f == nil || f.Last == 0 || f.First != m.First || f.Text == "" {
		return ""
	}
	return f.Text + d.Text[f.Span.End:m.Span.End]
}

// textOf is the text of a field that the rule sets, or that a table gives for the words with which the
// match begins: «МИД РК» has no link of the country's.
func textOf(m *rules.Match, field string) string {
	if f := m.Field(field); f != nil && (f.Last == 0 || f.First == m.First) {
		return f.Text
	}
	return ""
}

// isWholeTerm reports whether a match is the term of a table and nothing more.
func isWholeTerm(m *rules.Match) bool {
	f := m.Field("name")
	return f != nil && f.Last > 0 && f.Span.Start == m.Span.Start && f.Span.End == m.Span.End
}

// takeName takes the name that a table or the rule gives; what stands behind the term goes on with it:
// «МИД РК».
func (n *names) takeName(d *Document, m *rules.Match, c *candidate) {
	f := m.Field("name")
	switch {
	case f == nil:
	case f.Last == 0: // set by the rule
		c.Name, c.given = f.Text, true
	case f.First == m.First && !f.Span.Empty() && f.Text != f.Span.Of(d.Text):
		c.Name, c.given = f.Text+d.Text[f.Span.End:m.Span.End], true
	case f.First == m.First && f.Last == m.Last:
		c.Name = f.Text
	}
	if place, kind := m.Field("place"), m.Field("subtype"); place != nil && kind != nil && kind.Last > 0 && kind.Span == place.Span {
		c.Name, c.given = place.Text, true // of a table: «в городе Часов Яр»
	}
}

// withHead is the full name of an adjective that shares its head: «Ташкентской … областями».
func (n *names) withHead(d *Document, m *rules.Match, head *rules.Field) string {
	noun, ok := d.Lexemes[head.Last-1].Word.Find(morph.NOUN)
	if !ok || n.inflector == nil {
		return m.Span.Of(d.Text)
	}
	first, ok := n.beside(d.Lexemes[m.First], noun.Tags&morph.Gender)
	if !ok {
		return m.Span.Of(d.Text)
	}
	name := []string{withCapitals(first)}
	for _, l := range d.Lexemes[head.First : head.Last-1] {
		form, _ := n.beside(l, noun.Tags&morph.Gender)
		name = append(name, form)
	}
	return strings.Join(append(name, noun.Lemma), " ")
}

// streetName is the name of one street of several: «улица Жандосова» of «улиц Розыбакиева и Жандосова», as it is
// called, «улица Минская» of «улиц Минской и Толстого», not «улица Толстая».
func (n *names) streetName(d *Document, m *rules.Match) string {
	noun, ok := d.Lexemes[m.Field("head").First].Word.Find(morph.NOUN)
	if !ok || n.inflector == nil {
		return m.Span.Of(d.Text)
	}
	gender := noun.Tags & morph.Gender
	if form, ok := n.beside(d.Lexemes[m.First], gender); ok && m.Last-m.First == 1 && d.Lexemes[m.First].Word.Has(morph.ADJF|gender) {
		return noun.Lemma + " " + withCapitals(form)
	}
	return noun.Lemma + " " + m.Span.Of(d.Text)
}

// beside is the nominative of an adjective as it stands beside one noun of a gender.
func (n *names) beside(adjective *rules.Lexeme, gender morph.Tags) (form string, ok bool) {
	for _, p := range adjective.Word.Parses {
		if p.Tags.Has(morph.ADJF) {
			if form, ok = n.inflector.Inflect(p, morph.Nomn|morph.Sing|gender); ok {
				return form, true
			}
		}
	}
	return adjective.Surface, false
}

// withCapitals gives each part of a name a capital: «Ханты-Мансийский».
func withCapitals(form string) string {
	parts := strings.Split(form, "-")
	for i, p := range parts {
		parts[i] = capitalised(p)
	}
	return strings.Join(parts, "-")
}
