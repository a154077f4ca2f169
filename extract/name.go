package extract

import (
	"slices"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// names finds the mentions of an article, the entities behind them and the roles of persons. It goes
// over an article three times: rules give candidates, what stands around them and in the rest of the
// article decides (weigh.go), equal names become one entity (identity.go).
type names struct {
	matcher      *rules.Matcher
	types        map[string]EntityType // by kind of rules
	inflector    nameInflector         // nil for languages without word forms
	roles        rules.Class
	ofRole       rules.Class // adjectives that belong to a role
	orgs         orgEvidence
	adjectives   rules.Class          // of places
	offices      rules.Class          // «пост», before a role
	overWhom     rules.Class          // roles with the instrumental: «командующий войсками»
	settlements  rules.Class          // «деревня», before its name
	clergy       rules.Class          // «митрополит», «принц», before the adjective of their see
	landWords    rules.Class          // «страна», for one named before
	becoming     rules.Class          // verbs before a role
	aliases      map[string]string    // roles by another name
	ranks        map[string]string    // of nouns for roles
	speech       rules.Class          // verbs that bring somebody's words
	things       rules.Class          // what bears names that are no persons
	prepositions rules.Class          // of place
	regions      map[string]rules.Row // by name
	surname      *rules.Rule          // of surnames by themselves
	adjective    *rules.Rule          // of places by their adjectives
	house        *rules.Rule          // of the houses of powers
	respelled    *rules.Rule          // of persons in their own language
	candidates   []candidate
	covered      []bool // by token: inside a mention
	persons      []personName
	rolePrefix   string
	english      *english // nil for other languages
}

// nameInflector puts names into the nominative; see morph.Russian.
type nameInflector interface {
	PersonName(name string, known morph.Tags) (nominative string, gender morph.Tags, ok bool)
	Nominative(phrase string) string
	NominativeFrom(phrase string, cases morph.Tags) string
	Inflect(p morph.Parse, want morph.Tags) (form string, ok bool)
}

// candidate is a mention that rules propose.
type candidate struct {
	Mention
	first, last   int // tokens
	subtype, link string
	entity        string // that a table makes one of several names; else empty
	core          string // the name inside a name: that in quotation marks behind head or legal form
	rule          *rules.Rule
	weight        int
	given         bool // a table gave the name
	declines      bool // what the rule calls the name stands in the case of the sentence
	named         bool // the name stands in the nominative
	divided       bool // somebody in the nominative stands right behind
	person        personName
	gender        morph.Tags
}

// nameKind is a kind of rules and the type of the mentions they make.
type nameKind struct {
	rules string
	of    EntityType
}

func nameKinds() []nameKind {
	return []nameKind{{"person", Person}, {"location", Location}, {"region", Location}, {"organization", Org},
		{"norp", Norp}, {"law", Law}, {"event", Event}, {"product", Product}}
}

func newNames(pack *rules.Pack, vocabulary *rules.Vocabulary, words morph.Analyzer, model NameModel) *names {
	n := &names{types: map[string]EntityType{}, regions: map[string]rules.Row{}, roles: pack.Class("person-role"), ofRole: pack.Class("role-adjective"),
		orgs:       newOrgEvidence(pack),
		adjectives: pack.Class("place-adjective"), offices: pack.Class("role-office"), overWhom: pack.Class("role-over-whom"), landWords: pack.Class("land-word"), clergy: pack.Class("clergy"), settlements: pack.Class("village-word"), becoming: pack.Class("role-verb"), aliases: map[string]string{}, ranks: map[string]string{},
		speech: pack.Class("cue"), things: pack.Class("thing"), prepositions: pack.Class("place-preposition"), rolePrefix: pack.Language + ".role."}
	for _, r := range pack.Rules() {
		switch {
		case r.Kind == "person" && r.ID == "surname":
			n.surname = r
		case r.Kind == "location" && r.ID == "adjective":
			n.adjective = r
		}
	}
	pack.Rows(pack.Class("role-alias"), func(r rules.Row) { n.aliases[r.Get("called")] = r.Get("role") })
	pack.Rows(pack.Class("role-rank"), func(r rules.Row) { n.ranks[r.Get("role")] = r.Get("rank") })
	pack.Rows(pack.Class("region"), func(r rules.Row) { n.regions[r.Get("name")] = r })
	if inflector, ok := words.(nameInflector); ok {
		n.inflector = newNameMemory(inflector)
	}
	if pack.Morphology == "english" {
		n.english = newEnglish(pack, vocabulary, model)
	}
	var kinds []string
	for _, k := range nameKinds() {
		kinds = append(kinds, k.rules)
		n.types[k.rules] = k.of
	}
	n.respelled = &rules.Rule{ID: "respelled", Kind: "person", Name: pack.Language + ".person.respelled"}
	n.house = &rules.Rule{ID: "house", Kind: "location", Name: pack.Language + ".location.house"}
	n.matcher = vocabulary.NewMatcher(kinds...)
	return n
}

// find adds the mentions and entities of d.
func (n *names) find(d *Document) {
	n.candidates = n.candidates[:0]
	in := d.Input()
	for s := range d.Sentences {
		sentence := &d.Sentences[s]
		if !hasCapital(d.Tokens[sentence.First:sentence.Last]) {
			continue
		}
		n.matcher.Sentence(in, sentence.First, sentence.Last, func(m *rules.Match) {
			if !m.Rule.Skip {
				m.Sentence = s
				n.propose(d, n.types[m.Rule.Kind], m)
			}
		})
	}
	if n.english != nil {
		n.findEnglish(d)
		return
	}
	n.namePersons(d)
	n.consider(d)
	n.readDeclared(d)
	n.choose(d)
	n.nameAll(d)
	n.findKnownSurnames(d)
	n.identify(d)
}

// hasCapital reports whether a word with a capital letter stands among the tokens; all names have one,
// peoples apart, which do without mention in such sentences.
func hasCapital(tokens []text.Token) bool {
	return slices.ContainsFunc(tokens, func(t text.Token) bool { return t.Shape > text.Lower })
}

// propose keeps a match that the evidence does not speak against.
func (n *names) propose(d *Document, of EntityType, m *rules.Match) {
	c := candidate{Mention: Mention{Fact: factOf(m), Type: of}, first: m.First, last: m.Last, rule: m.Rule,
		subtype: textOf(m, "subtype"), link: textOf(m, "link"), entity: textOf(m, "entity"), core: m.Text("name")}
	n.takeName(d, m, &c)
	if of == Org && !isWholeTerm(m) { // of the country in its name
		c.subtype, c.link, c.entity = "", "", ""
	}
	if head := m.Field("head"); head != nil && m.Rule.ID == "of-many" {
		c.Name, c.given = n.withHead(d, m, head), true
		if row, ok := n.regions[c.Name]; ok {
			c.subtype, c.link = row.Get("subtype"), row.Get("link")
		}
	}
	if weight, ok := m.Int("weight"); ok { // the rule says it
		c.weight = weight
		n.candidates = append(n.candidates, c)
		return
	}
	switch {
	case of == Location:
		n.asAdjective(d, &c)
	case of == Org && n.isHouse(d, &c):
		c.Type, c.Rule, c.rule = Location, n.house.Name, n.house
	}
	if of != Person || n.inflector == nil {
		n.keep(d, c)
		return
	}
	if second, ok := n.divide(d, &c); ok {
		n.keepPerson(d, second)
	}
	n.keepPerson(d, c)
}

// asAdjective takes the name of a place for its adjective where it is one: «Крымском мосту» is of Крым and not
// of Крымск.
func (n *names) asAdjective(d *Document, c *candidate) {
	if c.last-c.first > 1 || !isAdjectiveOf(d, c.first) {
		return
	}
	if row, ok := d.Lexemes[c.first].Term(n.adjectives); ok {
		c.rule, c.Rule, c.Name, c.link, c.given = n.adjective, n.adjective.Name, row.Get("name"), row.Get("link"), true
	}
}

// keep makes a candidate one of those that the rest of the article may speak for.
func (n *names) keep(d *Document, c candidate) {
	c.Evidence = n.weigh(d, &c)
	if c.weight = c.Evidence.weight(); c.weight > 0 || isDoubtful(&c) {
		n.candidates = append(n.candidates, c)
	}
}

// keepPerson keeps of a person's name what agrees.
func (n *names) keepPerson(d *Document, c candidate) {
	for c.Evidence = n.weigh(d, &c); c.Evidence.has(disagrees) && c.last-c.first > 1; c.Evidence = n.weigh(d, &c) {
		n.trim(d, &c)
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
}

// withHead is the full name of an adjective that shares its head: «Ташкентской … областями».
func (n *names) withHead(d *Document, m *rules.Match, head *rules.Field) string {
	surface := m.Span.Of(d.Text)
	noun, ok := d.Lexemes[head.First].Word.Find(morph.NOUN)
	if !ok || n.inflector == nil {
		return surface
	}
	gender := noun.Tags & morph.Gender
	for _, p := range d.Lexemes[m.First].Word.Parses {
		if !p.Tags.Has(morph.ADJF) {
			continue
		}
		if form, ok := n.inflector.Inflect(p, morph.Nomn|morph.Sing|gender); ok {
			return capitalised(form) + " " + noun.Lemma
		}
	}
	return surface
}

// choose orders the candidates and drops those that others displace: of two over the same words the
// weightier stays; one inside another stays as nested where names nest.
func (n *names) choose(d *Document) {
	n.dropUnnamed(d)
	slices.SortStableFunc(n.candidates, func(a, b candidate) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		if a.Span.End != b.Span.End {
			return b.Span.End - a.Span.End
		}
		return b.weight - a.weight
	})
	kept := n.candidates[:0]
	for _, c := range n.candidates {
		if displaced(kept, &c) || c.Type == Location && c.rule.ID == "adjective" && !c.Nested {
			continue
		}
		kept = append(kept, c)
	}
	n.candidates = kept
	n.joinRespelled(d)
	n.cover(d)
}

// joinRespelled makes the name in brackets that spells the person before it in its own language another name of
// the person («Джон Смит (John Smith)») and drops those that spell a place.
func (n *names) joinRespelled(d *Document) {
	kept := n.candidates[:0]
	for _, c := range n.candidates {
		if len(kept) > 0 && c.Type == Org && c.rule.ID == "latin" && c.first > 1 && d.Lexemes[c.first-1].Surface == "(" {
			switch before := &kept[len(kept)-1]; {
			case before.last != c.first-1:
			case before.Type == Location:
				continue
			case before.Type == Person:
				c.Type, c.rule, c.Rule = Person, n.respelled, n.respelled.Name
				c.Name, c.person, c.gender, c.named = before.Name, before.person, before.gender, true
			}
		}
		kept = append(kept, c)
	}
	n.candidates = kept
}

// displaced reports whether a candidate before it takes its place; it looks back as far as the
// longest name may reach.
func displaced(kept []candidate, c *candidate) bool {
	for i := len(kept) - 1; i >= 0 && i >= len(kept)-8; i-- {
		k := &kept[i]
		if !k.Span.Overlaps(c.Span) {
			continue
		}
		if k.Span == c.Span || !k.Span.Contains(c.Span) || !nests(k.Type, c.Type) || c.Type == Person && c.last-c.first == 1 && isQuoted(k) {
			return true
		}
		c.Nested = true
	}
	return false
}

// isQuoted reports whether an organisation stands in quotation marks: what looks like a surname there is a word of
// its name («Ляпис Трубецкой»).
func isQuoted(c *candidate) bool {
	switch c.rule.ID {
	case "kind-and-name", "in-quotation-marks", "quoted-name":
		return c.Type == Org
	}
	return false
}

// nests reports whether names of the inner type stand in names of the outer.
func nests(outer, inner EntityType) bool {
	switch outer {
	case Org, Law, Event, Product:
		return inner == Location || inner == Org && outer != Org || inner == Person || inner == Org
	case Location:
		return inner == Location
	}
	return false
}

// dropUnnamed drops treaties in lower case that the article names nowhere: «договор о поставках» is any,
// «договор о дружбе» beside a «Договор о дружбе» is that one.
func (n *names) dropUnnamed(d *Document) {
	n.candidates = slices.DeleteFunc(n.candidates, func(c candidate) bool {
		return c.rule.ID == "about-again" && !slices.ContainsFunc(n.candidates, func(named candidate) bool {
			return named.Type == Law && named.rule.ID != "about-again" && sameTail(d, &named, &c)
		})
	})
}

// sameTail reports whether two names have the same words behind the first.
func sameTail(d *Document, a, b *candidate) bool {
	if a.last-a.first != b.last-b.first {
		return false
	}
	for i := 1; i < a.last-a.first; i++ {
		if d.Lexemes[a.first+i].Form != d.Lexemes[b.first+i].Form {
			return false
		}
	}
	return true
}

func (n *names) cover(d *Document) {
	n.covered = append(n.covered[:0], make([]bool, len(d.Tokens))...)
	for i := range n.candidates {
		for t := n.candidates[i].first; t < n.candidates[i].last; t++ {
			n.covered[t] = true
		}
	}
}
