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
	matcher        *rules.Matcher
	types          map[string]EntityType // by kind of rules
	inflector      *nameMemory           // nil for languages without word forms
	roles          rules.Class
	ofRole         rules.Class // adjectives that belong to a role
	orgs           orgEvidence
	adjectives     rules.Class          // of places
	cities         rules.Class          // by their words in any case
	behindRole     rules.Class          // «римский», of «папа римский»
	possessives    rules.Class          // «его», before a role
	nobodys        rules.Class          // «палата», before roles of nobody
	somebodys      rules.Class          // «адвокат», before whose he is
	offices        rules.Class          // «пост», before a role
	actingEnds     rules.Class          // last words of acting
	acting         []acting             // «исполняющий обязанности», before a role
	kin            rules.Class          // «брат»
	ofStates       rules.Class          // «член», which a country may be
	alliances      rules.Class          // «НАТО», whose members are countries
	overWhom       rules.Class          // roles with the instrumental: «командующий войсками»
	titles         rules.Class          // degrees and ranks beside an office: «генерал армии»
	settlements    rules.Class          // «деревня», before its name
	towns          rules.Class          // «город», before its name
	clergy         rules.Class          // «митрополит», «принц», before the adjective of their see
	houses         map[string]bool      // «Кремль»: places, and the powers in them
	letters        rules.Class          // «РФ»
	nations        rules.Class          // «француз», before a name
	landWords      rules.Class          // «страна», for one named before
	becoming       rules.Class          // verbs before a role
	aliases        map[string]string    // roles by another name
	otherRoles     rules.Class          // nouns and the roles that they stand for besides
	former         rules.Class          // «бывший», before a role
	ofSomething    rules.Class          // «глава», which by itself is of a book
	ranks          map[string]string    // of nouns for roles
	giving         rules.Class          // verbs with the dative
	saying         rules.Class          // verbs behind which the speaker stands
	menOfKin       rules.Class          // «сын»
	speech         rules.Class          // verbs that bring somebody's words
	things         rules.Class          // what bears names that are no persons
	prepositions   rules.Class          // of place
	regions        rules.Class          // by their words in any case
	regionNames    map[string]rules.Row // by name
	surname        *rules.Rule          // of surnames by themselves
	afterRole      *rules.Rule          // of names that the dictionary lacks, behind a role
	adjective      *rules.Rule          // of places by their adjectives
	house          *rules.Rule          // of the houses of powers
	respelled      *rules.Rule          // of persons in their own language
	respelledPlace *rules.Rule          // of places
	latinLetters   map[byte]string      // Russian letters that a place begins with, by the Latin one
	candidates     []*candidate
	quotedThings   []*candidate         // names in quotation marks behind a word for a thing, which are no organisations
	told           []*candidate         // products and persons whom the noun before them makes such; scratch
	byLetter       byLetter[*candidate] // those of one word; scratch
	companies      byLetter[*candidate] // scratch
	pool           pool[candidate]
	identities     pool[identity]
	register       register
	owner          []*identity  // by candidate
	goesBy         []nameKeys   // by candidate
	placed         []placedName // organisations that end in a place
	covered        []bool       // by token: inside a mention
	starts         []nameStart  // of candidates
	varied         []*candidate // of a group that starts alike; scratch
	roleWords      []roleWord
	joint          []jointRole
	places         []*candidate // of two words behind their nouns
	inRole         []bool       // by token: inside a role with a name beside it
	holders        []*Role      // the last of each person who may be meant by a role that stands by itself
	persons        fullPersons  // whom the article names in full
	rolePrefix     string
	english        *english // nil for other languages
}

// nameInflector puts names into the nominative; see morph.Russian.
type nameInflector interface {
	PersonName(name string, known morph.Tags) (nominative string, gender morph.Tags, ok bool)
	Nominative(phrase string) string
	NominativeFrom(phrase string, cases morph.Tags) string
	Inflect(p morph.Parse, want morph.Tags) (form string, ok bool)
}

// nameKind is a kind of rules and the type of the mentions they make.
type nameKind struct {
	rules string
	of    EntityType
}

func nameKinds() []nameKind {
	return []nameKind{{"person", Person}, {"location", Location}, {"region", Location}, {"organization", Org},
		{"norp", Norp}, {"law", Law}, {"article", Law}, {"event", Event}, {"product", Product}}
}

func newNames(pack *rules.Pack, vocabulary *rules.Vocabulary, inflector *nameMemory, model NameModel) *names {
	n := &names{
		inflector: inflector, types: map[string]EntityType{}, regionNames: map[string]rules.Row{},
		roles: pack.Class("person-role"), ofRole: pack.Class("role-adjective"), orgs: newOrgEvidence(pack),
		adjectives: pack.Class("place-adjective"), cities: pack.Class("city"), offices: pack.Class("role-office"),
		behindRole: pack.Class("role-behind"), possessives: pack.Class("speaker-possessive"), nobodys: pack.Class("role-nobody"),
		somebodys: pack.Class("somebodys"), kin: pack.Class("role-kin"), ofStates: pack.Class("role-of-states"), alliances: pack.Class("state-alliance"),
		overWhom: pack.Class("role-over-whom"), titles: pack.Class("role-title"), houses: map[string]bool{}, letters: pack.Class("state-letters"),
		nations: pack.Class("nation"), landWords: pack.Class("land-word"), clergy: pack.Class("clergy"),
		settlements: pack.Class("village-word"), towns: pack.Class("town-word"), becoming: pack.Class("role-verb"), aliases: map[string]string{},
		ranks: map[string]string{}, latinLetters: map[byte]string{}, speech: pack.Class("cue"), giving: pack.Class("giving"), saying: pack.Class("saying"),
		menOfKin: pack.Class("men-of-kin"), things: pack.Class("thing"),
		prepositions: pack.Class("place-preposition"), regions: pack.Class("region"), rolePrefix: pack.Language + ".role.",
	}
	for _, r := range pack.Rules() {
		switch {
		case r.Kind == "person" && r.ID == "surname":
			n.surname = r
		case r.Kind == "person" && r.ID == "names-after-role":
			n.afterRole = r
		case r.Kind == "location" && r.ID == "adjective":
			n.adjective = r
		}
	}
	n.otherRoles, n.former, n.ofSomething = pack.Class("other-role"), pack.Class("quote-former"), pack.Class("role-of-something")
	n.readActing(pack)
	pack.Rows(pack.Class("role-alias"), func(r rules.Row) { n.aliases[r.Get("called")] = r.Get("role") })
	pack.Rows(pack.Class("role-rank"), func(r rules.Row) { n.ranks[r.Get("role")] = r.Get("rank") })
	pack.Rows(pack.Class("house"), func(r rules.Row) { n.houses[r.Get("name")] = true })
	pack.Rows(pack.Class("latin-letter"), func(r rules.Row) { n.latinLetters[r.Get("latin")[0]] = r.Get("russian") })
	pack.Rows(pack.Class("region"), func(r rules.Row) { n.regionNames[r.Get("name")] = r })
	if pack.Morphology == "english" {
		n.english = newEnglish(pack, vocabulary, model)
	}
	var kinds []string
	for _, k := range nameKinds() {
		kinds = append(kinds, k.rules)
		n.types[k.rules] = k.of
	}
	n.respelled = &rules.Rule{ID: "respelled", Kind: "person", Name: pack.Language + ".person.respelled"}
	n.respelledPlace = &rules.Rule{ID: "respelled", Kind: "location", Name: pack.Language + ".location.respelled"}
	n.house = &rules.Rule{ID: "house", Kind: "location", Name: pack.Language + ".location.house"}
	n.matcher = vocabulary.NewMatcher(kinds...)
	return n
}

// find adds the mentions and entities of d.
func (n *names) find(d *Document) {
	n.candidates, n.quotedThings = n.candidates[:0], n.quotedThings[:0]
	n.pool.reset()
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
	n.lengthen(d)
	n.placeAlike(d)
	n.namePersons(d)
	n.consider(d)
	n.readDeclared(d)
	n.recast(d)
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
