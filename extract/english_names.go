package extract

import (
	"cmp"
	"slices"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/rules"
)

// NameModel tells persons, organisations and places among words by statistics. It is asked where rules
// leave a doubt. It belongs to one goroutine.
type NameModel interface {
	// Labels gives the type of the name that each word belongs to, empty for none.
	Labels(words []string) []EntityType
}

// english finds the names of English articles: first by the rules of the pack, each of which says how sure
// it is (its field weight), then among the runs of capitalised words that no rule took (english_run.go).
type english struct {
	model    NameModel // nil: rules alone
	words    englishWords
	runs     []capitalRun
	seen     map[string]int // runs of the article by their words: place in votes
	votes    []votes
	declared map[string]bool // letters that the article has for a body
	roles    *rules.Matcher
	titles   []titleOf   // scratch: of a sentence
	rule     *rules.Rule // stands for the rule of names that none gave
	hyphen   *rules.Rule // stands for the rule of places inside words with hyphens

	places       map[string]rules.Row // of one word
	named        map[string]rules.Row // places by their names, which may be of several words
	months       map[string]bool      // names of months
	nations      map[string]bool      // peoples of one word
	countryOf    map[string]string    // countries by the adjectives of their peoples
	companies    map[string]bool      // bodies that the tables know, as they are written
	bodies       map[string]bool      // nouns of bodies
	bodyWords    map[string]string    // bodies of one word that the tables know, and their names
	noBodies     map[string]bool      // words in capitals that are none
	ofBody       map[string]bool      // what a body does, behind a hyphen: «ZBQ-[led]»
	behindHyphen map[string]bool      // what makes a word out of a name: London-[based]
	beforeHyphen map[string]bool      // what makes a name of no word: [Anti]-spam
	ofSeat       map[string]bool      // what a body is by its seat: London-[based]
	abouts       map[string]bool      // last words of names that begin with what the body is about: «Quorex Daily»

	order   []int32      // scratch: candidates, the weightiest first
	owner   []int32      // scratch: of each token, the number of its candidate + 1
	settled []*candidate // scratch
	located []bool       // scratch: of each token, whether it belongs to a place
}

// englishWords are the classes that the runs ask.
type englishWords struct {
	notName, notRun, notOrganization, declaredThing rules.Class
	first, surname, particle, honorific, role       rules.Class
	commonSurname, inTown                           rules.Class
	nation, orgHead, firmHead, office, month        rules.Class
	speech, employed, determiner                    rules.Class
	article, placeOwner, exchange                   rules.Class
	versus, clubGame, clubGameAlone, clubGameOf     rules.Class
	stateLetters, stateOffice                       rules.Class
	clueBefore, clueBehind, clueBeforeIn            rules.Class
	called, calledThing, openingNoun, ownerPronoun  rules.Class
	openingWord                                     rules.Class
	doingHead, ofWork, ofFirm                       rules.Class
}

func newEnglish(pack *rules.Pack, vocabulary *rules.Vocabulary, model NameModel) *english {
	return &english{
		model: model, words: newEnglishWords(pack), seen: map[string]int{}, declared: map[string]bool{}, roles: vocabulary.NewMatcher("role"),
		rule:   &rules.Rule{ID: "capitals"},
		hyphen: &rules.Rule{ID: "hyphen", Kind: "location", Name: pack.Language + ".location.hyphen"},
		places: placeWords(pack), named: placesByName(pack), months: monthNames(pack),
		nations: nationWords(pack), countryOf: countriesByPeople(pack), companies: companyNames(pack), bodies: bodyNouns(pack),
		bodyWords: companyWords(pack), noBodies: setOf(pack, "not-organization", rules.Row.Word), ofBody: setOf(pack, "of-body", rules.Row.Word),
		ofSeat: setOf(pack, "of-seat", rules.Row.Word), behindHyphen: setOf(pack, "behind-hyphen", rules.Row.Word), beforeHyphen: setOf(pack, "before-hyphen", rules.Row.Word),
		abouts: setOf(pack, "about-first-word", rules.Row.Word),
	}
}

func newEnglishWords(pack *rules.Pack) englishWords {
	return englishWords{
		notName: pack.Class("not-name"), notRun: pack.Class("not-run"),
		notOrganization: pack.Class("not-organization"), declaredThing: pack.Class("declared-thing"),
		first: pack.Class("first-name"), surname: pack.Class("surname"), commonSurname: pack.Class("common-surname"), inTown: pack.Class("in-town"), particle: pack.Class("name-particle"),
		honorific: pack.Class("honorific"), role: pack.Class("person-role"),
		nation: pack.Class("nation"), orgHead: pack.Class("org-head"), firmHead: pack.Class("firm-head"), office: pack.Class("office"), month: pack.Class("month"),
		speech: pack.Class("speech-verb"), employed: pack.Class("employed"), determiner: pack.Class("determiner"),
		article: pack.Class("place-article"), placeOwner: pack.Class("place-owner"), exchange: pack.Class("exchange"),
		stateLetters: pack.Class("state-letters"), stateOffice: pack.Class("state-office"),
		versus: pack.Class("versus"), clubGame: pack.Class("club-game"), clubGameAlone: pack.Class("club-game-alone"), clubGameOf: pack.Class("club-game-of"),
		clueBefore: pack.Class("clue-before"), clueBehind: pack.Class("clue-behind"), clueBeforeIn: pack.Class("clue-before-in"),
		called: pack.Class("called"), calledThing: pack.Class("called-thing"), openingNoun: pack.Class("opening-noun"), openingWord: pack.Class("opening-word"), ownerPronoun: pack.Class("owner-pronoun"), doingHead: pack.Class("doing-head"), ofWork: pack.Class("of-work"), ofFirm: pack.Class("of-firm"),
	}
}

// settleByWeight keeps the weightier of two candidates over the same words, the longer of two as weighty; one
// inside another stays as nested where names nest.
func (n *names) settleByWeight(d *Document) {
	e := n.english
	e.order = e.order[:0]
	for i := range n.candidates {
		e.order = append(e.order, int32(i))
	}
	slices.SortStableFunc(e.order, func(i, j int32) int {
		a, b := n.candidates[i], n.candidates[j]
		return cmp.Or(b.weight-a.weight, b.Span.Len()-a.Span.Len(), a.Span.Start-b.Span.Start)
	})
	e.owner = slices.Grow(e.owner[:0], len(d.Tokens))[:len(d.Tokens)]
	clear(e.owner)
	kept := e.order[:0]
	for _, i := range e.order {
		c := n.candidates[i]
		if fitsAmong(n.candidates, e.owner, c) && !e.isNoInner(d, kept, n.candidates, c) {
			for t := c.first; t < c.last; t++ {
				if e.owner[t] == 0 || !c.Nested {
					e.owner[t] = i + 1
				}
			}
			kept = append(kept, i)
		}
	}
	slices.SortStableFunc(kept, func(i, j int32) int { return n.candidates[i].Span.Start - n.candidates[j].Span.Start })
	e.settled = e.settled[:0]
	for _, i := range kept {
		e.settled = append(e.settled, n.candidates[i])
	}
	n.candidates, e.settled = e.settled, n.candidates
	n.cover(d)
}

// fitsAmong reports whether a candidate stands free, inside one that lets it nest, or around ones that may
// nest in it, which it marks.
func fitsAmong(all []*candidate, owner []int32, c *candidate) bool {
	for t := c.first; t < c.last; t++ {
		if owner[t] == 0 {
			continue
		}
		k := all[owner[t]-1]
		switch {
		case k.first == c.first && k.last == c.last, k.last == c.last && c.rule.ID == "who-says": // «the Office for Grain Statistics said»
			return false
		case k.Span.Contains(c.Span) && nests(k.Type, c.Type):
			c.Nested = true
			return true
		case !c.Span.Contains(k.Span) || !nests(c.Type, k.Type):
			return false
		}
	}
	for t := c.first; t < c.last; t++ {
		if owner[t] != 0 {
			all[owner[t]-1].Nested = true
		}
	}
	return true
}

// nameEnglish divides the names of persons into their parts.
func (n *names) nameEnglish(d *Document) {
	for _, c := range n.candidates {
		if !c.given {
			c.Name = strings.Join(strings.Fields(c.Span.Of(d.Text)), " ")
		}
		c.named = true
		if c.Type == Location && isDateline(c) {
			n.english.nameDateline(c)
		}
		if c.Type == Person {
			c.person = englishParts(c.Name)
			c.gender = n.english.genderOf(d, c)
		}
	}
}

// englishParts divides a name: the last word is the surname, «Jr.» and the like aside, the first the first
// name where there is another.
func englishParts(name string) personName {
	words := strings.Fields(strings.ReplaceAll(name, ".", ". "))
	for len(words) > 1 && isNameSuffix(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return personName{}
	}
	p := personName{last: morph.Fold(words[len(words)-1])}
	if len(words) > 1 && !isSurnameParticle(words[0]) {
		p.first = morph.Fold(words[0])
	}
	return p
}

// isSurnameParticle tells of the word that a surname of two begins with: De Marigny.
func isSurnameParticle(word string) bool {
	switch strings.ToLower(word) {
	case "de", "di", "da", "del", "du", "van", "von", "der", "la", "le":
		return true
	}
	return false
}

func isNameSuffix(word string) bool {
	switch strings.TrimSuffix(word, ".") {
	case "Jr", "Sr", "II", "III", "IV", "":
		return true
	}
	return false
}

// findEnglish is find for English.
func (n *names) findEnglish(d *Document) {
	n.english.partNeighbours(n, d)
	n.english.partJoined(n, d)
	n.english.trimBodies(d, n.candidates)
	n.english.trimPlaces(d, n.candidates)
	n.candidates = n.english.withoutOpenings(d, n.candidates)
	n.candidates = n.english.withoutLabels(d, n.candidates)
	n.candidates = withoutSurnames(d, n.candidates)
	n.candidates = withoutNamesakes(d, n.candidates)
	n.candidates = n.english.withoutSeats(d, n.candidates)
	n.candidates = withoutHeadlines(d, n.candidates)
	n.settleByWeight(d)
	n.english.spreadClubs(d, n.candidates)
	n.english.findInHyphens(n, d)
	n.english.findShort(n, d)
	n.english.findRuns(n, d)
	n.nameEnglish(d)
	n.identify(d)
}
