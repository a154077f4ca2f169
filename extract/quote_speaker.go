package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// attribution is who says it and with what word.
type attribution struct {
	cue *cue // nil: none
	naming
}

// naming is what stands in the text for a speaker, and who that is.
type naming struct {
	speaker text.Span
	id      EntityID // 0: nobody that the article names
	name    string
	body    bool // a noun for an organisation or for many
}

func (n *naming) hasSpeaker() bool { return !n.speaker.Empty() }

// speakerReach bounds how far a speaker stands from his cue, in tokens.
const speakerReach = 16

// attribute finds the speaker of a cue among the tokens of r: a naming in the case that the cue wants,
// on the side that it wants.
func (q *quoter) attribute(d *Document, c *cue, r run) attribution {
	a := attribution{cue: c}
	switch {
	case c.given.len() > 0:
		q.nameAt(d, &a, c.given.first, c.given.last, 0)
	case c.document >= 0:
		q.ofDocument(d, &a, c.document, r)
	case c.who == whoNobody:
	case c.who == whoBehind:
		q.speakerBehind(d, &a, c.to, r.last, c.kase)
	case c.who == whoSame:
		q.sameSpeaker(d, &a, r)
	case c.who == whoBefore:
		_ = q.speakerBefore(d, &a, r.first) || q.speakerBehind(d, &a, c.last, r.last, c.kase)
	default:
		q.subjectOf(d, &a, r)
	}
	return a
}

// subjectOf finds the subject of a cue's verb: what stands right before it, else behind it, where a person
// before it goes before an organisation behind («X сообщил ТАСС»); else before it, else where it is said.
func (q *quoter) subjectOf(d *Document, a *attribution, r run) {
	if q.antecedent(d, a, r) {
		return
	}
	before, behind := *a, *a
	found := q.speakerBefore(d, &before, r.first)
	if found && d.Tokens[a.cue.first-1].End == before.speaker.End {
		*a = before
		return
	}
	if q.speakerBehind(d, &behind, a.cue.last, r.last, a.cue.kase) {
		if !q.isPerson(d, &behind) && behind.id != 0 && !q.inListBehind(d, behind.speaker) && q.speakerPlace(d, a, r) { // «сообщили «РИА Новости» в МЧС»
			return
		}
		*a = behind
		if found && q.isPerson(d, &before) && !q.isPerson(d, &behind) && q.inOneClause(d, before.speaker, a.cue.first) {
			*a = before
		}
		return
	}
	if q.isCoordinated(d, a.cue) && q.sharedSpeaker(d, a) {
		return
	}
	if found {
		*a = before
		return
	}
	_ = q.speakerPlace(d, a, r) || q.sharedSpeaker(d, a) || q.anySubject(d, a, r)
}

// antecedent takes what «который» before a cue stands for, in whatever case.
func (q *quoter) antecedent(d *Document, a *attribution, r run) bool {
	for t := a.cue.first - 1; t > r.first+1 && t >= a.cue.first-3; t-- {
		if !d.Lexemes[t].In(q.relative) {
			continue
		}
		for t -= 2; t >= r.first && t >= a.cue.first-speakerReach; t-- {
			if m := q.mentions[t]; m >= 0 {
				for t > r.first && q.mentions[t-1] == m {
					t--
				}
				return q.takeMention(d, a, m, t, 0)
			}
			if d.Tokens[t].Kind == text.Mark && !isOpening(d, t) && d.Lexemes[t].Surface != "»" {
				return false
			}
		}
	}
	return false
}

// inOneClause reports whether no comma stands between a naming and token t.
func (q *quoter) inOneClause(d *Document, naming text.Span, t int) bool {
	for t--; t >= 0 && d.Tokens[t].Start >= naming.End; t-- {
		if isComma(d, t) {
			return false
		}
	}
	return true
}

// speakerBehind looks for a speaker among the tokens [first, last), up to the next clause. A person goes
// before an organisation: «сообщил агентству ТАСС представитель завода Иван Петров».
func (q *quoter) speakerBehind(d *Document, a *attribution, first, last int, kase morph.Tags) bool {
	other := *a
	for t := first; t < min(last, first+speakerReach); t++ {
		if end := q.closeOf(t); end > t && q.mentions[t+1] < 0 {
			if t > first { // «в «Твиттере»»
				t = end
				continue
			}
			q.nickname(d, &other, run{t + 1, end})
			break
		}
		if q.stopsAttribution(d, t) || a.cue.who == whoBehind && t > first && q.partsFrom(d, t-1) {
			break
		}
		found := *a
		if !q.nameAt(d, &found, t, last, kase) || !q.agrees(d, a.cue, &found, t) || t > first && kase == morph.Nomn && q.isGoverned(d, t, &found) {
			continue
		}
		if q.isPerson(d, &found) {
			*a = found
			return true
		}
		if !other.hasSpeaker() {
			other = found
		}
	}
	*a = other
	return a.hasSpeaker()
}

// nickname takes a short name in quotation marks that no mention holds: «рассказал «Русский»».
func (q *quoter) nickname(d *Document, a *attribution, in run) {
	if wordsIn(d, in) < 4 && (d.Tokens[in.first].Shape > text.Lower || d.Tokens[in.first].Kind == text.Link) {
		a.speaker = text.Span{Start: d.Tokens[in.first].Start, End: d.Tokens[in.last-1].End}
		a.name, a.body = a.speaker.Of(d.Text), true
	}
}

// speakerBefore looks for a speaker before the cue down to token first, the nearest first; what a
// preposition or a noun governs is passed over: «директор МИД», «в Госдуме».
func (q *quoter) speakerBefore(d *Document, a *attribution, first int) bool {
	for t := a.cue.first - 1; t >= max(first, a.cue.first-2*speakerReach); t-- {
		if m := q.mentions[t]; m >= 0 && t > first && q.mentions[t-1] == m {
			continue // not its first token
		}
		if l := d.Lexemes[t]; l.Surface == ";" || l.Surface == ":" {
			return false
		}
		found := *a
		if open := q.openOf(t); open > first && open < t-1 && t == a.cue.first-1 && q.mentions[open+1] < 0 {
			if q.nickname(d, a, run{open + 1, t}); a.hasSpeaker() {
				return true
			}
		}
		if q.nameAt(d, &found, t, a.cue.first, a.cue.kase) && !q.isGoverned(d, t, &found) && q.agrees(d, a.cue, &found, t) {
			*a = found
			return true
		}
	}
	return false
}

// partsFrom reports whether the word at token t parts a cue from its speaker: it is neither the cue's own
// nor an attribute of the speaker.
func (q *quoter) partsFrom(d *Document, t int) bool {
	return d.Tokens[t].Kind == text.Word && q.mentions[t] < 0 && !d.Lexemes[t].Word.Has(morph.ADJF|morph.Gent) && !d.Lexemes[t].Word.Has(morph.PRTF|morph.Gent)
}

// isCoordinated reports whether a cue follows another without a subject of its own: «, но отметил».
func (q *quoter) isCoordinated(d *Document, c *cue) bool {
	return c.from > d.Sentences[c.sentence].First && (isComma(d, c.from-1) || d.Lexemes[c.from-1].In(q.and))
}

// isGoverned reports whether the naming at token t is no subject: a preposition stands before it, or a
// noun whose complement it is. A noun for an organisation may have its name behind it.
func (q *quoter) isGoverned(d *Document, t int, a *attribution) bool {
	named := t
	for t--; t > 0 && isOpening(d, t); t-- {
	}
	if t >= 0 && d.Lexemes[t].Surface == "(" && closesBracket(d, named, a.cue.first) {
		return true
	}
	w := d.Lexemes[named].Word
	oblique := w.Has(morph.Gent) || !w.Known || d.Tokens[named].Shape == text.Upper
	if q.mentions[named] >= 0 && q.isPerson(d, a) && t >= 0 {
		oblique = nameMayBe(w, morph.Gent, 0) && !d.Lexemes[t].In(q.time)
	}
	if oblique && t >= 0 && d.Tokens[t].Kind == text.Word && q.isPerson(d, a) && isOblique(d.Lexemes[t].Word) && w.Known {
		return true // «пресс-служба президента Александра Лукашенко»
	}
	for t > 0 && d.Tokens[t].Kind == text.Word && q.mentions[t] < 0 && d.Lexemes[t].Word.Best().Tags.Any(morph.ADJF|morph.PRTF) {
		t--
	}
	if t < 0 || d.Tokens[t].Kind != text.Word {
		return false
	}
	before := d.Lexemes[t]
	best := before.Word.Best().Tags
	if best.Has(morph.PREP) {
		return true
	}
	if m := q.mentions[t]; m >= 0 && d.Mentions[m].Type == Org && oblique && !q.isPerson(d, a) {
		return true // «в МИДе страны»
	}
	if q.isPerson(d, a) || !oblique || !best.Has(morph.NOUN) || d.Tokens[t].Shape > text.Title || before.In(q.time) {
		return false
	}
	row, ok := before.Term(q.nouns)
	return !ok || row.Get("of") != "organization" || !before.Word.Has(morph.NOUN|morph.Nomn)
}

// closesBracket reports whether a bracket closes among the tokens [first, last).
func closesBracket(d *Document, first, last int) bool {
	for t := first; t < last; t++ {
		if d.Lexemes[t].Surface == ")" {
			return true
		}
	}
	return false
}

// isOblique reports whether a noun stands in another case than the nominative.
func isOblique(w *morph.Word) bool {
	return w.Known && w.Best().Tags.Has(morph.NOUN) && !w.Has(morph.NOUN|morph.Nomn)
}

// isOpening reports whether the token is a mark that opens a name.
func isOpening(d *Document, t int) bool {
	switch d.Lexemes[t].Surface {
	case "«", "\"", "“", "„":
		return true
	}
	return false
}

// speakerPlace reads «в МИД заявили»: a cue in the plural without a subject, and where it is said.
func (q *quoter) speakerPlace(d *Document, a *attribution, r run) bool {
	c := a.cue
	if q.place == 0 || !isPluralVerb(d, c) {
		return false
	}
	for t := max(r.first, c.from-speakerReach); t < min(r.last, c.to+speakerReach); t++ {
		row, ok := d.Lexemes[t].Term(q.place)
		if !ok || t+1 >= r.last || t >= c.from && t < c.to {
			continue
		}
		if before := d.Lexemes[max(t-1, 0)].Word; t > r.first && len(before.Parses) > 0 && before.Best().Tags.Any(morph.PRTF|morph.ADJF) {
			continue // «запрещённого в России»
		}
		kase, _ := morph.ParseTag(row.Get("case"))
		for k := t + 1; k < min(r.last, t+4) && (k < c.from || k >= c.to); k++ {
			if q.bodyAt(d, a, k, kase) {
				return true
			}
			if l := d.Lexemes[k]; l.In(q.documents) && l.Word.Has(morph.NOUN|kase) {
				q.ofDocument(d, a, k, r)
				return true
			}
			if w := d.Lexemes[k].Word; w == nil || !w.Has(morph.ADJF|kase) && !w.Has(morph.PRTF|kase) {
				break
			}
		}
	}
	return false
}

// bodyAt takes an organisation, a place or a noun for an organisation at token t as the speaker.
func (q *quoter) bodyAt(d *Document, a *attribution, t int, kase morph.Tags) bool {
	if m := q.mentions[t]; m >= 0 {
		mention := &d.Mentions[m]
		if mention.Type != Org && mention.Type != Location {
			return false
		}
		a.speaker, a.id, a.name = mention.Span, mention.Entity, d.Entities[mention.Entity-1].Name
		return true
	}
	row, ok := d.Lexemes[t].Term(q.nouns)
	if !ok || !isBody(row.Get("of")) || !d.Lexemes[t].Word.Has(morph.NOUN|kase) {
		return false
	}
	q.takeNoun(d, a, t, len(d.Tokens), row.Get("of"))
	return true
}

// ofDocument takes whose document is quoted, else the document: «в сообщении МИД говорится».
func (q *quoter) ofDocument(d *Document, a *attribution, t int, r run) {
	for k := t + 1; k < min(r.last, t+5) && !q.stopsAttribution(d, k) && !(k >= a.cue.first && k < a.cue.last); k++ {
		found := *a
		if q.nameAt(d, &found, k, r.last, morph.Gent) {
			*a = found
			return
		}
		if w := d.Lexemes[k].Word; w == nil || !w.Has(morph.ADJF|morph.Gent) {
			break
		}
	}
	a.speaker = d.Tokens[t].Span
	a.name = d.Lexemes[t].Word.Lemma()
}

// sameSpeaker takes the speaker of the cue before, whose subject this one shares: «сказал он, добавив».
func (q *quoter) sameSpeaker(d *Document, a *attribution, r run) {
	if q.sharedSpeaker(d, a) || q.speakerBefore(d, a, r.first) {
		return
	}
	s := &d.Sentences[a.cue.sentence]
	for _, next := range q.cuesIn(a.cue.to, s.Last) { // «называя его другом, X сказал»
		if next.who == whoSubject && !q.isSaid(next.first) {
			behind := q.attribute(d, &next, run{a.cue.to, s.Last})
			a.naming = behind.naming
			return
		}
	}
}

// anySubject takes the nearest noun before a cue with a content clause that may be its subject.
func (q *quoter) anySubject(d *Document, a *attribution, r run) bool {
	if a.cue.brings != bringsClause || q.thatBehind(d, a.cue, d.Sentences[a.cue.sentence].Last) < 0 {
		return false
	}
	for t := a.cue.first - 1; t >= max(r.first, a.cue.first-speakerReach); t-- {
		w := d.Lexemes[t].Word
		if q.mentions[t] >= 0 || d.Tokens[t].Kind != text.Word || !w.Best().Tags.Has(morph.NOUN) || !w.Has(morph.NOUN|morph.Nomn) || d.Lexemes[t].In(q.time) {
			continue
		}
		found := *a
		q.takeNoun(d, &found, t, a.cue.first, "organization")
		if found.id == 0 && !q.isGoverned(d, t, &found) && q.agrees(d, a.cue, &found, t) {
			*a = found
			return true
		}
	}
	return false
}

// sharedSpeaker takes the speaker of the cue before it in the sentence.
func (q *quoter) sharedSpeaker(d *Document, a *attribution) bool {
	s := &d.Sentences[a.cue.sentence]
	cues := q.cuesIn(s.First, a.cue.first)
	for i := len(cues) - 1; i >= 0; i-- {
		c := &cues[i]
		if c.brings == bringsRest || c.who == whoNobody || c.document >= 0 {
			continue
		}
		if a.naming = c.speaker; !c.used {
			before := q.attribute(d, c, run{s.First, a.cue.first})
			a.naming = before.naming
		}
		return a.hasSpeaker()
	}
	return false
}

// stopsAttribution reports whether the words that name a speaker end before token t.
func (q *quoter) stopsAttribution(d *Document, t int) bool {
	l := d.Lexemes[t]
	switch l.Surface {
	case "—", "–", ":", ".", ";", "?", "!", ",":
		return !isAbbreviated(d, t)
	case "(":
		return true
	case "«", "\"", "“", "„":
		return (t+1 >= len(d.Tokens) || q.mentions[t+1] < 0) && (t == 0 || q.mentions[t-1] < 0)
	case "»":
		return q.mentions[t-1] < 0
	}
	return l.In(q.that)
}

// nameAt takes what stands at token t as the speaker when it may be one in the case: a person, an
// organisation or a place by name, a pronoun, a noun for a person or a body. Names behind a noun are
// looked for up to token last.
func (q *quoter) nameAt(d *Document, a *attribution, t, last int, kase morph.Tags) bool {
	if m := q.mentions[t]; m >= 0 {
		return q.takeMention(d, a, m, t, kase)
	}
	l := d.Lexemes[t]
	if d.Tokens[t].Kind == text.Link {
		a.speaker = d.Tokens[t].Span
		a.name, a.body = l.Surface, true
		return true
	}
	if d.Tokens[t].Script == text.Latin && d.Tokens[t].Shape > text.Lower && a.cue != nil && d.Tokens[a.cue.first].Script != text.Latin &&
		(t == a.cue.last || t == a.cue.first-1) {
		return q.foreignName(d, a, t)
	}
	if row, ok := l.Term(q.pronouns); ok {
		if want, ok := morph.ParseTag(row.Get("case")); ok && kase != 0 && want&kase == 0 {
			return false
		}
		a.speaker = d.Tokens[t].Span
		gender, _ := morph.ParseTag(row.Get("gender"))
		q.referPronoun(d, a, t, gender)
		return true
	}
	if row, ok := l.Term(q.nouns); ok && (kase == 0 || !l.Word.Union().Any(morph.Case) || l.Word.Has(kase)) {
		q.takeNoun(d, a, t, last, row.Get("of"))
		return true
	}
	if kase != 0 && l.Word.Union().Any(morph.Case) && !l.Word.Has(morph.NOUN|kase) {
		return false
	}
	if kase != 0 && d.Tokens[t].Kind == text.Word && d.Tokens[t].Shape <= text.Title && isPersonNoun(l.Word, kase) {
		q.takeNoun(d, a, t, last, "")
		return true
	}
	return false
}

// foreignName takes words in another script beside a cue as the name of a body: «отмечает Focus».
func (q *quoter) foreignName(d *Document, a *attribution, t int) bool {
	first, last := t, t+1
	for first > 0 && d.Tokens[first-1].Script == text.Latin {
		first--
	}
	for last < len(d.Tokens) && d.Tokens[last].Script == text.Latin {
		last++
	}
	a.speaker = text.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
	a.name, a.body = a.speaker.Of(d.Text), true
	return true
}

// isPersonNoun reports whether a word is before all a noun for a person.
func isPersonNoun(w *morph.Word, kase morph.Tags) bool {
	return w.Known && w.Best().Tags.Has(morph.NOUN|morph.Anim) && !w.Best().Tags.Any(morph.Proper) && w.Has(morph.NOUN|morph.Anim|kase)
}

// takeMention takes a mention whose words may stand in the case.
func (q *quoter) takeMention(d *Document, a *attribution, m, t int, kase morph.Tags) bool {
	mention := &d.Mentions[m]
	switch mention.Type {
	case Person, Org:
	case Location:
		if kase != morph.Nomn && kase != morph.Gent || !q.mayBe(d, m, t, kase) {
			return false
		}
	default:
		return false
	}
	if !q.mayBe(d, m, t, kase) {
		return false
	}
	a.speaker, a.id, a.name = mention.Span, mention.Entity, d.Entities[mention.Entity-1].Name
	return true
}

// mayBe reports whether the words of a mention may stand in the case: all words of a person's name,
// the first that declines of another.
func (q *quoter) mayBe(d *Document, m, t int, kase morph.Tags) bool {
	gender := morph.Tags(0)
	if d.Mentions[m].Type == Person {
		if gender = q.genders(d, d.Mentions[m].Entity); gender == morph.Masc|morph.Femn {
			gender = 0
		}
	}
	for ; kase != 0 && t < len(q.mentions) && q.mentions[t] == m; t++ {
		w := d.Lexemes[t].Word
		if w == nil || !w.Known || !w.Union().Any(morph.Case) || w.Union().Any(morph.Fixd) || d.Tokens[t].Len() <= 2 {
			continue
		}
		if d.Mentions[m].Type == Person && !nameMayBe(w, kase, gender) || d.Mentions[m].Type != Person && !w.Has(kase) {
			return false
		}
		if d.Mentions[m].Type != Person {
			return true
		}
	}
	return true
}

// nameMayBe reports whether a word of a person's name may stand in the case: by its readings as a name of
// the gender; a word without any may.
func nameMayBe(w *morph.Word, kase, gender morph.Tags) bool {
	known := false
	for i := range w.Parses {
		tags := w.Parses[i].Tags
		if !tags.Any(morph.Surn|morph.Name|morph.Patr) || tags.Has(morph.Plur) || gender != 0 && tags.Any(morph.Gender) && !tags.Any(gender) {
			continue
		}
		if tags.Has(kase) || tags.Has(morph.Fixd) {
			return true
		}
		known = true
	}
	return !known
}

// isPerson reports whether a speaker is a person or may be one.
func (q *quoter) isPerson(d *Document, a *attribution) bool {
	if a.id != 0 {
		return d.Entities[a.id-1].Type == Person
	}
	return !a.body
}

// isPluralVerb reports whether the verb of a cue stands in the plural only.
func isPluralVerb(d *Document, c *cue) bool {
	for _, l := range d.Lexemes[c.first:c.last] {
		if p, ok := l.Word.Find(morph.VERB); ok {
			return p.Tags.Has(morph.Plur)
		}
	}
	return false
}

// agrees reports whether the cue's verb may have the naming at token t as its subject: a plural wants
// several, a gender wants its own.
func (q *quoter) agrees(d *Document, c *cue, a *attribution, t int) bool {
	if c.who != whoSubject && c.who != whoBefore {
		return true
	}
	for _, l := range d.Lexemes[c.first:c.last] {
		p, ok := l.Word.Find(morph.VERB)
		if !ok {
			continue
		}
		if p.Tags.Has(morph.Plur) {
			if row, ok := d.Lexemes[t].Term(q.pronouns); ok {
				return row.Get("gender") == "plur"
			}
			return d.Lexemes[t].Word.Has(morph.Nomn|morph.Plur) || inList(d, t, a.speaker.End)
		}
		gender := p.Tags & morph.Gender
		if m := q.mentions[t]; m >= 0 && d.Mentions[m].Type == Location {
			return nounAgrees(d.Lexemes[t].Word, gender)
		}
		if q.mentions[t] >= 0 || d.Lexemes[t].In(q.pronouns) {
			if c.first > 0 && d.Tokens[c.first-1].End == a.speaker.End || c.last < len(d.Tokens) && d.Tokens[c.last].Start == a.speaker.Start {
				return true // what stands right beside the verb outweighs what its name looks like
			}
			return gender == 0 || a.id == 0 || d.Entities[a.id-1].Type != Person || q.genders(d, a.id)&gender != 0
		}
		return c.first == t+1 || nounAgrees(d.Lexemes[t].Word, gender)
	}
	return true
}

// nounAgrees reports whether a noun may be the subject of a verb in the singular, of the gender where it
// shows one. A woman may be called by a masculine noun.
func nounAgrees(w *morph.Word, gender morph.Tags) bool {
	for i := range w.Parses {
		tags := w.Parses[i].Tags
		if tags.Has(morph.Nomn) && !tags.Any(morph.PRTF) && (tags.Has(morph.Sing) || !tags.Any(morph.Number)) &&
			(gender == 0 || tags.Any(gender) || !tags.Any(morph.Gender) || gender == morph.Femn && tags.Has(morph.Masc|morph.Anim)) {
			return true
		}
	}
	return !w.Union().Any(morph.Case)
}

// inListBehind reports whether another naming follows: «сообщили ТАСС и РБК».
func (q *quoter) inListBehind(d *Document, naming text.Span) bool {
	for t := range d.Tokens {
		if d.Tokens[t].Start >= naming.Start {
			return inList(d, t, naming.End)
		}
	}
	return false
}

// inList reports whether a naming stands beside another: «Петров и Иванов сообщили».
func inList(d *Document, t, end int) bool {
	isAnd := func(t int) bool {
		switch d.Lexemes[t].Form {
		case "и", "and":
			return true
		}
		return false
	}
	if t > 0 && isAnd(t-1) {
		return true
	}
	for ; t < len(d.Tokens); t++ {
		if d.Tokens[t].Start >= end {
			return isAnd(t)
		}
	}
	return false
}

// genders is what the name of a person leaves open.
func (q *quoter) genders(d *Document, id EntityID) morph.Tags {
	if q.inflector != nil {
		if _, gender, _ := q.inflector.PersonName(d.Entities[id-1].Name, morph.Nomn); gender != 0 {
			return gender
		}
	}
	return morph.Masc | morph.Femn
}
