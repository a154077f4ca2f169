package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// capitalRun is a run of capitalised words that no rule took for a name.
type capitalRun struct {
	first, last int // tokens
	sentence    int
	atStart     bool // of its sentence: the first word has its capital anyway
	votes       int  // place in english.votes
}

// votes is what speaks for each type, summed over the article; of equal words all are one thing.
type votes struct {
	person, place, org int
	sure               bool // a capital where only names have one
	common             bool // all words are common words
	clued              bool // a clue that counts once has been counted
	capitals           bool // one word in capitals
	words              int
	asked              EntityType // the answer of the model
}

// modelVote is what the model's answer counts: it decides between what the rules leave even. Given more, it takes
// more names rightly known than it finds (measured on news of the whole world).
const modelVote = 1

// findRuns adds the names among the runs of capitals.
func (e *english) findRuns(n *names, d *Document) {
	e.runs, e.votes = e.runs[:0], e.votes[:0]
	clear(e.seen)
	for s := range d.Sentences {
		e.readRuns(n, d, s)
	}
	e.votePersons(n, d)
	for i := range e.runs {
		e.voteAround(d, &e.runs[i], n.covered)
	}
	e.ask(d)
	for i := range e.runs {
		e.addRun(n, d, &e.runs[i])
	}
}

// readRuns cuts the words of a sentence that no rule took into runs.
func (e *english) readRuns(n *names, d *Document, s int) {
	sentence := &d.Sentences[s]
	headline := isHeadline(d, sentence)
	for t := sentence.First; t < sentence.Last; {
		if n.covered[t] || !e.isCapital(d, t) {
			t++
			continue
		}
		first := t
		for t++; t < sentence.Last && !n.covered[t]; t++ {
			if e.isCapital(d, t) {
				continue
			}
			if t+1 < sentence.Last && !n.covered[t+1] && d.Lexemes[t].In(e.words.particle) && e.isCapital(d, t+1) {
				continue
			}
			break
		}
		e.addToRuns(d, capitalRun{first: first, last: t, sentence: s, atStart: isFirstWord(d, sentence, first)}, headline)
	}
}

// isCapital reports whether a token is a capitalised word that may belong to a name.
func (e *english) isCapital(d *Document, t int) bool {
	token, l := &d.Tokens[t], d.Lexemes[t]
	if token.Kind != text.Word || token.Shape == text.Lower || token.Shape == text.NoCase || token.Len() < 2 {
		return false
	}
	if l.In(e.words.notName) || l.In(e.words.notRun) || l.In(e.words.honorific) || l.In(e.words.nation) || l.In(e.words.notOrganization) {
		return false
	}
	if (token.Shape == text.Mixed || token.Shape == text.Title) && isBasedOn(l.Surface) || token.Shape == text.Mixed && isPluralAbbreviation(l.Surface) || d.Lexemes[t].In(e.words.role) {
		return false
	}
	if l.In(e.words.month) && d.numberFollows(t) {
		return false // «Jan. 14»
	}
	return token.Script != text.Cyrillic && !l.Word.Best().Tags.Any(morph.PREP|morph.CONJ|morph.NPRO|morph.Apro|morph.ADVB)
}

// numberFollows reports whether a number stands behind token t and its full stop, if it has one.
func (d *Document) numberFollows(t int) bool {
	if t++; t < len(d.Tokens) && d.Lexemes[t].Surface == "." {
		t++
	}
	return t < len(d.Tokens) && d.Tokens[t].Kind == text.Number
}

// isBasedOn tells of words that only begin with a name: London-based, US-led.
func isBasedOn(s string) bool {
	i := strings.LastIndexByte(s, '-')
	if i < 0 {
		return false
	}
	switch s[i+1:] {
	case "based", "led", "born", "backed", "style", "owned", "listed", "focused", "made", "wide", "like", "bound", "run", "trained", "educated", "linked":
		return true
	}
	return false
}

// isPluralAbbreviation tells of MPs and NGOs.
func isPluralAbbreviation(s string) bool {
	stem, ok := strings.CutSuffix(s, "s")
	return ok && strings.ToUpper(stem) == stem
}

func isFirstWord(d *Document, s *text.Sentence, t int) bool {
	for t > s.First && d.Tokens[t-1].Kind == text.Mark {
		if t--; opensSpeech(d.Lexemes[t].Surface) {
			return true
		}
	}
	return t == s.First
}

// opensSpeech reports whether a sentence may start behind a mark.
func opensSpeech(mark string) bool {
	switch mark {
	case ":", "“", "\"", "‘", "?", "!", "•", "—":
		return true
	}
	return false
}

// addToRuns keeps a run, without a common word at the start of the sentence.
func (e *english) addToRuns(d *Document, r capitalRun, headline bool) {
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
		}
		if !l.Word.Known && d.Tokens[t].Shape == text.Title {
			unknown++
		}
		switch d.Tokens[t].Shape {
		case text.Upper:
			v.org += 3
		case text.Mixed:
			if r := d.Text[d.Tokens[t].Start]; r >= 'A' && r <= 'Z' && !strings.Contains(l.Surface, "-") {
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

// votePersons lets the persons that the article names in full explain parts of their names that stand alone, and
// the organisations theirs.
func (e *english) votePersons(n *names, d *Document) {
	for i := range n.candidates {
		c := &n.candidates[i]
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
		}
	}
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
	if r.first > s.First {
		e.voteClue(v, d, r.first-1, true)
	}
	if r.last < s.Last {
		e.voteClue(v, d, r.last, false)
	}
}

// voteDeclared lets the words before an abbreviation in brackets say what it stands for: a name, or a thing
// («tuberculosis (TB)»).
func (e *english) voteDeclared(v *votes, d *Document, t int, covered []bool) {
	switch {
	case d.Lexemes[t].In(e.words.declaredThing):
		v.org -= 6
	case covered[t]:
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
		if place := clueValue(row.Get("place")); v.capitals {
			v.place += min(place, clueOfCapitals)
		} else {
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
	case l.In(e.words.speech):
		v.person += 3
	case !before && l.Word.Has(morph.VERB|morph.Past):
		v.person++
	}
}

// clueOfCapitals is the most that a word before an abbreviation says for a place: one may work in a body too.
const clueOfCapitals = 2

// clueValue reads a small number of a table.
func clueValue(s string) int {
	n, sign := 0, 1
	for _, r := range s {
		if r == '-' {
			sign = -1
			continue
		}
		n = n*10 + int(r-'0')
	}
	return sign * n
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

// What decides: the lead that leaves no doubt, and the votes that make a name, more of them for an organisation written
// like any name, where all words are common ones, or where a capital says nothing.
const (
	sureLead         = 1
	enough           = 2
	enoughOrg        = 4
	enoughCommon     = 5
	enoughUnsure     = 6
	enoughTwoLetters = 6
)

func (v *votes) most() int { return max(v.person, v.place, v.org) }

// ask asks the model about the first occurrence of words that the rules leave in doubt.
func (e *english) ask(d *Document) {
	if e.model == nil {
		return
	}
	for i := range e.runs {
		r := &e.runs[i]
		v := &e.votes[r.votes]
		if _, lead := v.best(); lead >= sureLead || v.asked != "" || !v.sure || v.most()+modelVote < enough {
			continue
		}
		v.asked = e.labelOf(d, r)
		switch v.asked {
		case Person:
			v.person += modelVote
		case Location:
			v.place += modelVote
		case Org:
			v.org += modelVote
		default:
			v.asked = Norp // asked in vain
		}
	}
}

// Words around a run that the model sees.
const (
	modelBefore = 4
	modelBehind = 3
)

// labelOf is what the model calls most words of the run.
func (e *english) labelOf(d *Document, r *capitalRun) EntityType {
	s := &d.Sentences[r.sentence]
	first, last := max(s.First, r.first-modelBefore), min(s.Last, r.last+modelBehind)
	var words []string
	for t := first; t < last; t++ {
		words = append(words, d.Lexemes[t].Surface)
	}
	labels := e.model.Labels(words)
	count := map[EntityType]int{}
	best := EntityType("")
	for t := r.first; t < r.last && t-first < len(labels); t++ {
		if of := labels[t-first]; of != "" {
			if count[of]++; count[of] > count[best] {
				best = of
			}
		}
	}
	return best
}

// addRun adds a run as a candidate, when enough speaks for a name.
func (e *english) addRun(n *names, d *Document, r *capitalRun) {
	v := &e.votes[r.votes]
	of, lead := v.best()
	most := v.most()
	if !v.sure && most < enoughUnsure || v.common && most < enoughCommon || most < enough ||
		of == Org && d.Tokens[r.first].Shape == text.Title && most < enoughOrg {
		return
	}
	if v.words == 1 && of == Org && d.Tokens[r.first].Shape == text.Upper && d.Tokens[r.first].Len() == 2 && most < enoughTwoLetters {
		return
	}
	c := candidate{first: r.first, last: r.last, weight: lead}
	c.Fact = Fact{Span: text.Span{Start: d.Tokens[r.first].Start, End: d.Tokens[r.last-1].End}, Sentence: r.sentence, Rule: d.Language + ".entity.capitals"}
	if v.asked == of {
		c.Rule = d.Language + ".entity.prose"
	}
	c.Type = of
	c.rule = e.rule
	n.candidates = append(n.candidates, c)
	for t := r.first; t < r.last; t++ {
		n.covered[t] = true
	}
}
