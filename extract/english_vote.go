package extract

import (
	"strconv"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// votes is what speaks for each type, summed over the article; of equal words all are one thing.
type votes struct {
	person, place, org int
	sure               bool // a capital where only names have one
	common             bool // all words are common words
	clued              bool // a clue that counts once has been counted
	listed             bool // it has been counted that bodies stand beside it
	capitals           bool // one word in capitals
	words              int
	said               int        // how often it has been counted that he said something
	asked              EntityType // the answer of the model
}

// modelVote is what the model's answer counts: it decides between what the rules leave even. Given more, it takes
// more names rightly known than it finds (measured on news of the whole world).
const modelVote = 1

// addToRuns keeps a run, without a common word at the start of the sentence.
func (e *english) addToRuns(d *Document, r capitalRun, headline bool) {
	if r.first = behindPortfolio(d, &r); r.first == r.last {
		return
	}
	if r.atStart && r.last-r.first > 1 && d.Lexemes[r.first].Word.Known && !d.Lexemes[r.first].In(e.words.first) {
		r.first++
		r.atStart = false
	}
	key := d.Text[d.Tokens[r.first].Start:d.Tokens[r.last-1].End]
	place, ok := e.seen[key]
	if !ok {
		place = len(e.votes)
		e.seen[key] = place
		e.votes = append(e.votes, votes{words: r.last - r.first, common: true})
		v := &e.votes[place]
		for t := r.first; t < r.last; t++ {
			v.common = v.common && d.Lexemes[t].Word.Known && d.Tokens[t].Shape == text.Title
		}
		e.voteWords(d, &r, v)
	}
	r.votes = place
	v := &e.votes[place]
	if !headline && (!r.atStart || !v.common) {
		v.sure = true
	}
	e.runs = append(e.runs, r)
}

// voteWords lets the words of the run themselves speak.
func (e *english) voteWords(d *Document, r *capitalRun, v *votes) {
	unknown := 0
	for t := r.first; t < r.last; t++ {
		l := d.Lexemes[t]
		switch {
		case l.In(e.words.first):
			v.person += 3
		case l.In(e.words.surname):
			v.person += 2
		case l.In(e.words.orgHead):
			v.org += 3
		case t == r.first && t+1 < r.last && l.In(e.words.article): // «El Tesoro»
			v.person, v.place = v.person-2, v.place+1
		}
		if !l.Word.Known && d.Tokens[t].Shape == text.Title {
			unknown++
		}
		if isBodyName(l.Surface) {
			v.org, v.person = v.org+endsAsBody, v.person-endsAsNobody
		}
		switch d.Tokens[t].Shape {
		case text.Upper:
			if isInitialsOf(d, r, t) {
				v.person += 3
			} else {
				v.org += 3
			}
		case text.Mixed:
			if isClanName(l.Surface) {
				v.person += 3
			} else if r := d.Text[d.Tokens[t].Start]; r >= 'A' && r <= 'Z' && !strings.Contains(l.Surface, "-") {
				v.org += 2
			}
		}
	}
	if words := r.last - r.first; words > 1 && words < 5 && unknown == words {
		v.person += 3
	}
	if v.common && v.words > 1 {
		v.org++
	}
	if v.words == 1 && d.Tokens[r.first].Shape == text.Upper {
		v.person, v.capitals = v.person-4, true
	}
}

// isInitialsOf reports whether the run is a surname behind the two letters of token t: JK Rowling.
func isInitialsOf(d *Document, r *capitalRun, t int) bool {
	name := t + 1
	for name < r.last-1 && d.Tokens[name].Shape == text.Lower { // «JK de Roe»
		name++
	}
	return t == r.first && name == r.last-1 && d.Tokens[t].Len() == 2 && d.Tokens[name].Shape == text.Title && !d.Lexemes[name].Word.Known
}

// What the ending of a word counts for a body, and against a person.
const (
	endsAsBody   = 4
	endsAsNobody = 3
)

// isBodyName tells of Agrobank, Bashneft and Uzpromgaz.
func isBodyName(s string) bool {
	for _, end := range [...]string{"bank", "neft", "gaz", "prom", "energo", "invest", "telecom", "tech", "stroy", "corp", "soft"} {
		if len(s) > len(end)+2 && strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// isClanName tells of McGregor, MacDonald and O'Neill.
func isClanName(s string) bool {
	for _, clan := range [...]string{"Mc", "Mac", "O'", "O’"} {
		if rest, ok := strings.CutPrefix(s, clan); ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' && strings.ToUpper(rest) != rest {
			return true
		}
	}
	return false
}

// votePersons lets the persons that the article names in full explain parts of their names that stand alone, and
// the organisations theirs.
func (e *english) votePersons(n *names, d *Document) {
	for _, c := range n.candidates {
		if c.last-c.first < 2 {
			continue
		}
		switch c.Type {
		case Person:
			e.voteFor(d, c.last-1, c.last, 7, 0)
			e.voteFor(d, c.first, c.first+1, 4, 0)
			e.voteFor(d, c.last-2, c.last, 7, 0)
			e.voteFor(d, c.first+1, c.last, 7, 0)
		case Org:
			e.voteFor(d, c.first, c.first+1, 0, 5)
			e.voteFor(d, c.first, c.last-1, 0, 4)
			if t := d.otherNameAt(c.last); t > 0 {
				e.voteFor(d, t, t+1, 0, otherName)
			}
		}
	}
}

// voteFamilies lets the runs of two words and more that are persons explain their parts where these stand alone.
func (e *english) voteFamilies(d *Document) {
	for i := range e.runs {
		r := &e.runs[i]
		if r.last-r.first < 2 {
			continue
		}
		if of, lead := e.votes[r.votes].best(); of == Person && lead >= sureLead && e.votes[r.votes].person >= enough {
			e.voteForName(d, r.last-1, familyName)
			e.voteForName(d, r.first, givenName)
		}
	}
}

// What the parts of a person's name count where they stand alone.
const (
	familyName = 7
	givenName  = 4
)

// voteForName lets a part of a person's name vote that is no common word: not «Big» for Big Brother.
func (e *english) voteForName(d *Document, t, person int) {
	if !d.Lexemes[t].Word.Known {
		e.voteFor(d, t, t+1, person, 0)
	}
}

// otherName is what a word in brackets behind an organisation counts: National Water Agency (Sernap).
const otherName = 6

// otherNameAt is the word in brackets behind a name that ends before token t, its possessive aside, 0: none stands there.
func (d *Document) otherNameAt(t int) int {
	if t < len(d.Tokens) && isPossessive(d.Lexemes[t].Form) {
		t++
	}
	if !d.holdsAlone(t) {
		return 0
	}
	return t + 1
}

// holdsAlone reports whether brackets that open with token t hold one word.
func (d *Document) holdsAlone(t int) bool {
	return t+2 < len(d.Tokens) && d.Lexemes[t].Surface == "(" && d.Tokens[t+1].Kind == text.Word && d.Lexemes[t+2].Surface == ")"
}

func (e *english) voteFor(d *Document, first, last, person, org int) {
	if place, ok := e.seen[d.Text[d.Tokens[first].Start:d.Tokens[last-1].End]]; ok && e.votes[place].person+e.votes[place].org < 20 {
		e.votes[place].person += person
		e.votes[place].org += org
	}
}

// voteAround lets the words around a run speak.
func (e *english) voteAround(d *Document, r *capitalRun, covered []bool) {
	s := &d.Sentences[r.sentence]
	v := &e.votes[r.votes]
	if r.first > s.First+1 && d.Lexemes[r.first-1].Surface == "(" && d.Tokens[r.first].Shape == text.Upper {
		e.voteDeclared(v, d, r.first-2, covered)
	}
	if r.last < s.Last && (d.Tokens[r.last].Shape == text.Lower || d.Lexemes[r.last].In(e.words.nation)) && r.last-r.first == 1 && isAdjective(d.Lexemes[r.first].Form) {
		v.person, v.place, v.org = v.person-4, v.place-4, v.org-4
	}
	if t := r.first - 1; t >= s.First && !e.voteBeforeIn(v, d, run{s.First, t}) && !e.voteCalled(v, d, run{s.First, t}) {
		e.voteClue(v, d, t, true)
	}
	if (v.capitals || v.words == 1 && e.isNobodysName(d, r.first)) && e.isBeforeHolder(d, r.last, s.Last, v.capitals) { // «BA director Jane Roe», «said Quorex economist Jane Roe»
		v.org += ofHolder
	}
	if t := r.first - 1; t >= s.First && e.isSeat(d, t) {
		v.org += seatedBody
	}
	if t := r.first - 2; t >= s.First && d.Lexemes[t+1].Form == "at" && d.Lexemes[t].In(e.words.employed) { // an analyst at Acme
		v.org += 4
	}
	if t := r.first - 2; t >= s.First && d.Lexemes[t+1].Form == "of" && d.Lexemes[t].In(e.words.ofFirm) { // the chief executive of Acme
		v.org += 4
	}
	if t := r.first - 2; t >= s.First && d.Lexemes[t+1].Form == "of" && d.Lexemes[t].In(e.words.placeOwner) && !v.capitals && !isPossessor(d, r.last-1) { // a resident of Quorbeck, not the state of Acme's accounts
		v.place += placeOwned
	}
	if t := r.last + 1; t < s.Last && d.Lexemes[r.last].Surface == "," && e.located[t] && d.Lexemes[t].In(e.words.stateLetters) { // Austin, TX
		v.place += ofState
	}
	if e.isAgainstClub(d, r, covered) {
		v.org += againstClub
	}
	if e.hasTicker(d, r.last) {
		v.org += listedBody
	}
	if r.last < s.Last {
		e.voteClue(v, d, behindAdverb(d, run{r.last, s.Last}), false)
		e.voteApposition(v, d, run{r.last, s.Last})
		e.voteWho(v, d, r)
	}
}

// ofState is what it counts for a name to stand before the letters of a state.
const ofState = 8

// ofHolder is what it counts for letters to stand before what somebody named behind it is.
const ofHolder = 4

// isBeforeHolder reports whether a role opens at token t and who has it is named behind: «director Jane Roe», «chief executive
// Jane Roe»; what is no letters may be the work that somebody is known for, «Quorex actor Jane Roe».
func (e *english) isBeforeHolder(d *Document, t, last int, letters bool) bool {
	first := t
	for t < min(last, first+longestTitle+1) && d.Tokens[t].Shape == text.Lower && (d.Lexemes[t].In(e.words.role) || isNoun(d.Lexemes[t].Word) || isA(d, t, morph.ADJF)) {
		t++
	}
	return t > first && t < last && d.Lexemes[t-1].In(e.words.role) && (letters || !d.Lexemes[t-1].In(e.words.ofWork)) && d.Lexemes[t].In(e.words.first)
}

// seatedBody is what it counts for a body that where it sits stands before its name: «London-based Acme».
const seatedBody = 5

// isSeat reports whether token t is an adjective that tells where a body sits, or of whom it is: «London-based».
func (e *english) isSeat(d *Document, t int) bool {
	surface := d.Lexemes[t].Surface
	i := strings.LastIndexByte(surface, '-')
	return i > 0 && d.Tokens[t].Shape != text.Lower && e.ofSeat[surface[i+1:]]
}

// isNobodysName tells of a word that is unknown as a word and as a name.
func (e *english) isNobodysName(d *Document, t int) bool {
	l := d.Lexemes[t]
	return !l.Word.Known && !l.In(e.words.first) && !l.In(e.words.surname) && !strings.Contains(l.Surface, "-")
}

// placeOwned is what it counts for a name to be that of a place which somebody or something is of.
const placeOwned = 5

// behindAdverb is the first word of a run, or the one behind an adverb that opens it: «X [also] said».
func behindAdverb(d *Document, behind run) int {
	if t := behind.first; t+1 < behind.last && d.Tokens[t].Shape == text.Lower && isAdverb(d.Lexemes[t]) {
		return t + 1
	}
	return behind.first
}

// whoClause is what a relative clause of somebody counts.
const whoClause = 4

// voteWho takes a relative clause for what it says of a name: «X, who», not «the Angels, who».
func (e *english) voteWho(v *votes, d *Document, r *capitalRun) {
	if r.last+1 >= len(d.Tokens) || d.Lexemes[r.last].Surface != "," || r.first > 0 && d.Lexemes[r.first-1].In(e.words.determiner) {
		return
	}
	if form := d.Lexemes[r.last+1].Form; form == "who" || form == "whose" {
		v.person += whoClause
	}
}

// longestApposition is how many words behind a name's comma are asked what it is.
const longestApposition = 5

// voteApposition takes what a noun behind a comma says of the name before it, where that is a body: «Acme, the maker of».
func (e *english) voteApposition(v *votes, d *Document, behind run) {
	t := behind.first
	if t+2 >= behind.last || d.Lexemes[t].Surface != "," || !d.Lexemes[t+1].In(e.words.determiner) {
		return
	}
	for t += 2; t < min(behind.last, behind.first+longestApposition+2) && d.Tokens[t].Kind == text.Word; t++ {
		if d.Tokens[t].Shape == text.Lower && isA(d, t, morph.PREP|morph.VERB|morph.CONJ) {
			return
		}
		if d.Lexemes[t].In(e.words.role) || t+1 < behind.last && d.Lexemes[t+1].In(e.words.role) { // «Jane Roe, the group director»
			return
		}
		if row, ok := d.Lexemes[t].Term(e.words.clueBefore); ok && clueValue(row.Get("org")) > clueValue(row.Get("place")) && row.Get("once") == "" && clueValue(row.Get("person")) < 0 {
			v.org, v.person = v.org+clueValue(row.Get("org")), v.person+clueValue(row.Get("person"))
			return
		}
	}
}

// listed is what it counts for a name to stand in a list of places.
const listed = 5

// voteListed lets the places of a list speak for the names among them: «Lima, [Cusco] and Puno», «in Lima and [Cusco]»; not
// «In Lima, Roe, who».
func (e *english) voteListed(d *Document, r *capitalRun) {
	s := &d.Sentences[r.sentence]
	if v := &e.votes[r.votes]; v.capitals || v.common || r.last < s.Last && d.Lexemes[r.last].In(e.words.speech) || isPossessor(d, r.last-1) {
		return
	}
	before := r.first - 2
	if before <= s.First+1 || !e.located[before] || !isListMark(d, r.first-1) {
		return
	}
	if d.Lexemes[r.first-1].Form != "," || r.last < s.Last && isListMark(d, r.last) {
		e.votes[r.votes].place += listed
	}
}

// listedBodies is what it counts for a name to stand beside a known body in a list.
const listedBodies = 4

// voteListedBodies lets the known bodies of a list speak for the names among them: «Nokia, Sony and [Quorex]».
func (e *english) voteListedBodies(d *Document, r *capitalRun, covered []bool) {
	s := &d.Sentences[r.sentence]
	if v := &e.votes[r.votes]; v.capitals || v.common || v.listed || r.last < s.Last && d.Lexemes[r.last].In(e.words.speech) {
		return
	}
	before, behind := r.first-2, r.last+1
	if before >= s.First && isListMark(d, r.first-1) && e.isKnownBody(d, before, covered) && (d.Lexemes[r.first-1].Form != "," || r.last < s.Last && isListMark(d, r.last)) ||
		behind < s.Last && isListMark(d, r.last) && e.isKnownBody(d, behind, covered) && r.first > s.First && isListMark(d, r.first-1) {
		e.votes[r.votes].org += listedBodies
		e.votes[r.votes].listed = true
	}
}

// isKnownBody reports whether token t is a known body of one word, which is no surname.
func (e *english) isKnownBody(d *Document, t int, covered []bool) bool {
	_, ok := e.bodyWords[d.Lexemes[t].Surface]
	return ok && covered[t] && (t == 0 || !covered[t-1]) && !d.Lexemes[t].In(e.words.surname) && !d.Lexemes[t].In(e.words.first)
}

// isListMark tells of what stands between the items of a list.
func isListMark(d *Document, t int) bool {
	switch d.Lexemes[t].Form {
	case ",", "and", "or":
		return true
	}
	return false
}

// voteDeclared lets the words before an abbreviation in brackets say what it stands for: a name, or a thing
// («tuberculosis (TB)»).
func (e *english) voteDeclared(v *votes, d *Document, t int, covered []bool) {
	switch {
	case d.Lexemes[t].In(e.words.declaredThing):
		v.org -= 6
	case covered[t] || e.bodies[d.Lexemes[t].Form]:
		v.org += 3
	case d.Tokens[t].Shape == text.Lower:
		v.org -= 6
	}
}

// isAdjective tells of words like «Tasmanian», which stand before what they describe.
func isAdjective(form string) bool {
	for _, end := range [...]string{"ian", "ean", "ese", "ish", "ic", "ist"} {
		if strings.HasSuffix(form, end) {
			return true
		}
	}
	return false
}

// voteClue takes what the tables clue-before and clue-behind say of a word beside the run.
func (e *english) voteClue(v *votes, d *Document, t int, before bool) {
	l := d.Lexemes[t]
	class := e.words.clueBehind
	if before {
		class = e.words.clueBefore
	}
	if row, ok := l.Term(class); ok {
		v.person += clueValue(row.Get("person"))
		switch place := clueValue(row.Get("place")); {
		case v.capitals:
			v.place = max(v.place, min(place, clueOfCapitals))
		case v.common && place <= clueOfWay: // «a call to Action»
		case place > clueOfWhose || !before || !isPossessor(d, t+1):
			v.place += place
		}
		if org := clueValue(row.Get("org")); row.Get("once") == "" {
			v.org += org
		} else if !v.clued {
			v.org, v.clued = v.org+org, true
		}
		return
	}
	switch {
	case before && (l.In(e.words.role) || l.In(e.words.honorific)):
		v.person += 4
	case l.In(e.words.speech) && v.capitals: // bodies speak too
	case l.In(e.words.speech) && v.said < mostSaid: // bodies do, too
		v.person += hasSaid
		v.said++
	case !before && l.Word.Has(morph.VERB|morph.Past):
		v.person++
	}
}

// voteBeforeIn takes what the word before «in» says of a name, where a table has it: «a [stake] in X».
func (e *english) voteBeforeIn(v *votes, d *Document, before run) bool {
	if before.len() == 0 || d.Lexemes[before.last].Form != "in" {
		return false
	}
	row, ok := d.Lexemes[before.last-1].Term(e.words.clueBeforeIn)
	if ok {
		v.person, v.place, v.org = v.person+clueValue(row.Get("person")), v.place+clueValue(row.Get("place")), v.org+clueValue(row.Get("org"))
	}
	return ok
}

// thingCalled is what it counts against a name that a thing is called so.
const thingCalled = 6

// voteCalled takes what is called something for no name of ours: «a technology called Quorex».
func (e *english) voteCalled(v *votes, d *Document, before run) bool {
	if before.len() == 0 || !d.Lexemes[before.last].In(e.words.called) || !d.Lexemes[before.last-1].In(e.words.calledThing) {
		return false
	}
	v.person, v.place, v.org = v.person-thingCalled, v.place-thingCalled, v.org-thingCalled
	return true
}

// What it counts for a person to have said something, and how often it does.
const (
	hasSaid  = 3
	mostSaid = 2
)

// clueOfCapitals is the most that the words before an abbreviation say for a place: one may work in a body too.
const clueOfCapitals = 2

// clueOfWhose is the most that «from» and the like say of a place, and nothing of who has what comes: «from Roe's header».
const clueOfWhose = 2

// clueOfWay is what «to» and the like say of a place, and nothing of common words.
const clueOfWay = 1

// clueValue reads a number of a table; an empty cell says nothing.
func clueValue(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// best is the type that most speaks for, and by how much it leads.
func (v *votes) best() (of EntityType, lead int) {
	switch {
	case v.person >= v.org && v.person >= v.place:
		return Person, v.person - max(v.org, v.place)
	case v.org >= v.place:
		return Org, v.org - max(v.person, v.place)
	}
	return Location, v.place - max(v.person, v.org)
}

func (v *votes) most() int { return max(v.person, v.place, v.org) }
