package extract

import (
	"slices"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// capitalRun is a run of capitalised words that no rule took for a name.
type capitalRun struct {
	first, last int // tokens
	sentence    int
	atStart     bool // of its sentence: the first word has its capital anyway
	votes       int  // place in english.votes
}

// findRuns adds the names among the runs of capitals.
func (e *english) findRuns(n *names, d *Document) {
	e.runs, e.votes = e.runs[:0], e.votes[:0]
	clear(e.seen)
	e.readDeclared(n, d)
	for s := range d.Sentences {
		e.readRuns(n, d, s)
	}
	e.votePersons(n, d)
	e.locate(n, d)
	for i := range e.runs {
		e.voteAround(d, &e.runs[i], n.covered)
		e.voteListed(d, &e.runs[i])
		e.voteListedBodies(d, &e.runs[i], n.covered)
	}
	e.voteFamilies(d)
	e.ask(d)
	for i := range e.runs {
		e.addRun(n, d, &e.runs[i])
	}
}

// readDeclared notes the letters that the article itself has for a body, whatever else they stand for: «Quorex Party (UP)».
func (e *english) readDeclared(n *names, d *Document) {
	clear(e.declared)
	for _, c := range n.candidates {
		if c.Type != Org || d.Lexemes[c.last-1].In(e.words.doingHead) {
			continue
		}
		if t := d.otherNameAt(c.last); t > 0 && d.Tokens[t].Shape == text.Upper {
			e.declared[d.Lexemes[t].Surface] = true
		}
	}
}

// locate marks the words of the places that rules found.
func (e *english) locate(n *names, d *Document) {
	e.located = slices.Grow(e.located[:0], len(d.Tokens))[:len(d.Tokens)]
	clear(e.located)
	for _, c := range n.candidates {
		if c.Type != Location || c.Nested {
			continue
		}
		for t := c.first; t < c.last; t++ {
			e.located[t] = true
		}
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
	if token.Kind != text.Word || token.Shape == text.Lower || token.Shape == text.NoCase || token.Len() < 2 || hasLowerPrefix(l.Surface) {
		return false
	}
	if token.Shape == text.Upper && e.declared[l.Surface] {
		return true
	}
	if l.In(e.words.notName) || l.In(e.words.notRun) || l.In(e.words.honorific) || l.In(e.words.nation) || l.In(e.words.notOrganization) {
		return false
	}
	if (token.Shape == text.Mixed || token.Shape == text.Title) && e.isBasedOn(l.Surface) || token.Shape == text.Mixed && isPluralAbbreviation(l.Surface) || d.Lexemes[t].In(e.words.role) {
		return false
	}
	if i := strings.LastIndexByte(l.Surface, '-'); i > 0 && e.months[strings.ToLower(l.Surface[i+1:])] {
		return false // «mid-May», «January-May»
	}
	if token.Shape == text.Upper && token.Len() <= lettersOfModel && isTypeNumber(d, t) || token.Shape >= text.Upper && isBeforeDigits(d, t) {
		return false
	}
	if token.Shape == text.Upper && e.isTicker(d, t) {
		return false
	}
	if l.In(e.words.month) && d.numberFollows(t) {
		return false // «Jan. 14»
	}
	return token.Script != text.Cyrillic && !l.Word.Best().Tags.Any(morph.PREP|morph.CONJ|morph.NPRO|morph.Apro) && !isAdverb(l)
}

// lettersOfModel is the most letters that a model begins with.
const lettersOfModel = 4

// isTypeNumber tells of letters that a number is glued to: «HX-4», «MH-17», «XB.4».
func isTypeNumber(d *Document, t int) bool {
	return t+2 < len(d.Tokens) && d.Tokens[t+1].Glued && (d.Lexemes[t+1].Surface == "-" || d.Lexemes[t+1].Surface == ".") && d.Tokens[t+2].Glued && d.Tokens[t+2].Kind == text.Number
}

// isAdverb reports whether a common word is an adverb; Ganguly only ends like one.
func isAdverb(l *rules.Lexeme) bool { return l.Word.Known && l.Word.Best().Tags.Any(morph.ADVB) }

// numberFollows reports whether a number stands behind token t and its full stop, if it has one.
func (d *Document) numberFollows(t int) bool {
	if t++; t < len(d.Tokens) && d.Lexemes[t].Surface == "." {
		t++
	}
	return t < len(d.Tokens) && d.Tokens[t].Kind == text.Number
}

// isBeforeDigits tells of letters that only begin a word of letters and digits: [PS]2.
func isBeforeDigits(d *Document, t int) bool {
	return t+1 < len(d.Tokens) && d.Tokens[t+1].Glued && d.Tokens[t+1].Kind == text.Number
}

// isBasedOn tells of words that only begin with a name, London-based, US-led, Oscar-nominated, and of those that are made of
// no name: Anti-spam.
func (e *english) isBasedOn(s string) bool {
	i := strings.LastIndexByte(s, '-')
	if i < 0 {
		return false
	}
	tail := s[i+1:]
	return isParticipleForm(tail) || e.behindHyphen[tail] || e.beforeHyphen[s[:i]] && tail == strings.ToLower(tail)
}

// longestUnlike is the most letters of words that only end as participles do: bed, king.
const longestUnlike = 4

// isParticipleForm tells of a word in lower case that ends as participles do: nominated, but not bed.
func isParticipleForm(s string) bool {
	return len(s) > longestUnlike && s == strings.ToLower(s) && morph.HasEnding(s, "ed", "ing")
}

// hasLowerPrefix tells of pan-European and anti-Semitism.
func hasLowerPrefix(s string) bool {
	return s[0] >= 'a' && s[0] <= 'z' && strings.Contains(s, "-")
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
	if v.person < enough && e.joins(n, d, r) {
		return
	}
	of, lead := v.best()
	most := v.most()
	if !v.sure && most < enoughUnsure || v.common && most < enoughCommon || most < enough ||
		of == Org && d.Tokens[r.first].Shape == text.Title && most < enoughOrg {
		return
	}
	if v.words == 1 && of == Org && d.Tokens[r.first].Shape == text.Upper && d.Tokens[r.first].Len() == 2 && most < enoughTwoLetters {
		return
	}
	c := n.newCandidate()
	c.first, c.last, c.weight = r.first, r.last, lead
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

// joins adds a run to the letters of a known body right before it: BT Retail, ING Barings.
func (e *english) joins(n *names, d *Document, r *capitalRun) bool {
	before := r.first - 1
	if before < 0 || !n.covered[before] || d.Tokens[before].Shape != text.Upper || d.Tokens[r.first].Shape == text.Upper {
		return false
	}
	for _, c := range n.candidates {
		if c.last == r.first && c.Type == Org && c.last-c.first == 1 && c.rule.ID == "known" && d.Sentences[r.sentence].First <= c.first {
			c.endAt(d, r.last)
			for t := r.first; t < r.last; t++ {
				n.covered[t] = true
			}
			return true
		}
	}
	return false
}
