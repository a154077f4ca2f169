package extract

import (
	"strings"

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
	own     string // what a noun says of itself: name before the article told who that is
	body    bool   // a noun for an organisation or for many
}

func (n *naming) hasSpeaker() bool { return !n.speaker.Empty() }

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
	if q.antecedent(d, a, r) || q.placeBehind(d, a, r) {
		return
	}
	before, behind := *a, *a
	found := q.speakerBefore(d, &before, r.first)
	if found && d.Tokens[a.cue.first-1].End == before.speaker.End {
		if *a = before; q.isToldBy(d, &before, &behind, r) {
			*a = behind
		}
		return
	}
	if found && takesObject(a.cue) && q.isPerson(d, &before) && !q.isCoordinated(d, a.cue) && q.inOneClause(d, before.speaker, a.cue.first) {
		*a = before // «Белов также обвинил Чернова в …»
		return
	}
	if q.speakerBehind(d, &behind, a.cue.last, r.last, a.cue.kase) {
		if !q.isPerson(d, &behind) && behind.id != 0 && !q.inListBehind(d, behind.speaker) && q.speakerPlace(d, a, r, false) { // «сообщили «РИА Новости» в МЧС»
			return
		}
		if takesObject(a.cue) && !q.isPerson(d, &behind) && q.isCoordinated(d, a.cue) && q.sharedSpeaker(d, a) { // «…, а также призвал город «…»»
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
	q.lesserSubject(d, a, r)
}

// lesserSubject takes what may be the subject of a cue where no name or noun agrees with it: the likelier ways go first.
func (q *quoter) lesserSubject(d *Document, a *attribution, r run) bool {
	return q.speakerPlace(d, a, r, false) || q.besideCue(d, a, r) || q.sharedSpeaker(d, a) || q.nameBeside(d, a) ||
		q.anySubject(d, a, r) || q.speakerPlace(d, a, r, true) || q.countedSubject(d, a, r) || q.asideSpeaker(d, a) || q.elidedSubject(d, a)
}

// isToldBy reports whether the body right before a cue is told what somebody behind it says, whom it takes: «об этом ТАСС
// сообщил Иван Белов», «об этом ТАСС сообщила прокуратура».
func (q *quoter) isToldBy(d *Document, before, behind *attribution, r run) bool {
	cue := before.cue
	site := d.Tokens[cue.first-1].Kind == text.Link
	if before.id == 0 && !site || takesObject(cue) || q.isPerson(d, before) || !q.speakerBehind(d, behind, cue.last, r.last, cue.kase) {
		return false
	}
	if q.isPerson(d, behind) && (behind.id != 0 || site || q.mediaNames[before.name] && q.pointsBack(r.first, r.last)) {
		return true
	}
	return behind.id != 0 && behind.id != before.id && q.mediumOf(d, before) == isMedium && q.mediumOf(d, behind) != isMedium && q.pointsBack(r.first, r.last)
}

// elidedSubject takes who spoke in the sentence before for a verb that a sentence starts with: «И добавил, что …».
func (q *quoter) elidedSubject(d *Document, a *attribution) bool {
	gender := verbGender(d, a.cue)
	if q.english || gender == 0 || !q.opensSentence(d, a.cue) {
		return false
	}
	who := q.lastSpeaker(a.cue.first, func(s *spoken) bool {
		return !s.body && s.until > d.sentenceBefore(a.cue.first) && (s.verb == 0 || s.verb == gender)
	})
	if who.name == "" || who.id != 0 && !q.mayBeOf(d, who.id, gender) {
		return false
	}
	for i := len(d.Quotes) - 1; i >= max(0, len(d.Quotes)-elidedReach); i-- {
		if o := &d.Quotes[i]; o.SpeakerName == who.name && o.HasSpeaker() {
			a.naming = naming{speaker: o.Speaker, id: o.SpeakerID, name: o.SpeakerName}
			return true
		}
	}
	return false
}

// opensSentence reports whether a cue with its clause opens a sentence behind another of its paragraph, a conjunction aside.
func (q *quoter) opensSentence(d *Document, c *cue) bool {
	s := &d.Sentences[c.sentence]
	if c.sentence == 0 || d.Sentences[c.sentence-1].Paragraph != s.Paragraph {
		return false
	}
	opens := c.first == s.First || c.first == s.First+1 && d.Lexemes[s.First].In(q.and)
	return opens && c.brings == bringsClause && q.thatBehind(d, c, s.Last) >= 0
}

// elidedReach bounds how many quotations back the naming of somebody stands who speaks on without one.
const elidedReach = 6

// asideSpeaker takes who was said to say what stands before a cue that is joined to it: «мост, как сказал X, закрыт, и
// добавил, что …».
func (q *quoter) asideSpeaker(d *Document, a *attribution) bool {
	if !q.isCoordinated(d, a.cue) {
		return false
	}
	s := &d.Sentences[a.cue.sentence]
	cues := q.cuesIn(s.First, a.cue.first)
	for i := len(cues) - 1; i >= 0; i-- {
		if c := &cues[i]; c.used && c.brings == bringsRest && c.who == whoSubject && finiteVerb(d, c.first, c.last) == finiteVerb(d, a.cue.first, a.cue.last) {
			a.naming = c.speaker
			return a.hasSpeaker()
		}
	}
	return false
}

// takesObject reports whether what stands behind a cue may be whom it is done to: «назвал Чернова «…»».
func takesObject(c *cue) bool { return c.brings == bringsMarks || c.brings == bringsWord }

// besideCue takes the name right before a cue that nothing else is the subject of, although a noun before it
// might govern it: «на заседании кабинета Нетаньяху заявил».
func (q *quoter) besideCue(d *Document, a *attribution, r run) bool {
	t := a.cue.first - 1
	if t < r.first || q.mentions[t] < 0 {
		return false
	}
	m := q.mentions[t]
	for t > r.first && q.mentions[t-1] == m {
		t--
	}
	found := *a
	person := d.Mentions[m].Type == Person
	if !person && d.Mentions[m].Type != Org || t > 0 && d.Lexemes[t-1].Word.Union().Any(morph.PREP) || !q.takeMention(d, &found, m, t, a.cue.kase) || !q.agrees(d, a.cue, &found, t) {
		return false
	}
	if person && !strings.HasSuffix(morph.Fold(found.name), d.Lexemes[a.cue.first-1].Form) {
		return false // «в окружении Трампа»
	}
	*a = found
	return true
}

// nameBeside takes words with a capital right beside a cue that nothing holds as a name: «пояснил Христов», «Туси
// также пояснил».
func (q *quoter) nameBeside(d *Document, a *attribution) bool {
	if q.english || isPluralVerb(d, a.cue) || a.cue.kase != morph.Nomn {
		return false
	}
	s := &d.Sentences[a.cue.sentence]
	if t := a.cue.last; t < s.Last && mayBeSurname(d.Lexemes[t].Word) && q.unknownName(d, a, t, s.Last) {
		q.named(d, a)
		return true
	}
	t := a.cue.first - 1
	for t > s.First && isA(d, t, morph.ADVB|morph.PRCL|morph.CONJ) {
		t--
	}
	for t >= s.First && q.mentions[t] < 0 && d.Tokens[t].Shape == text.Title && mayBeSurname(d.Lexemes[t].Word) {
		if q.unknownName(d, a, t, t+1) {
			q.named(d, a)
			return true
		}
		t--
	}
	return false
}

// mayBeSurname reports whether a word may be somebody's name in the nominative.
func mayBeSurname(w *morph.Word) bool {
	return len(w.Parses) > 0 && (!w.Known || w.Has(morph.Surn|morph.Nomn|morph.Sing) || w.Has(morph.Name|morph.Nomn|morph.Sing))
}

// named finds the person of the article whose name ends with that of a speaker.
func (q *quoter) named(d *Document, a *attribution) {
	for i := range d.Entities {
		if e := &d.Entities[i]; e.Type == Person && strings.HasSuffix(e.Name, " "+a.name) {
			a.id, a.name = e.ID, e.Name
			return
		}
	}
}

// antecedent takes what «который» before a cue stands for, in whatever case.
func (q *quoter) antecedent(d *Document, a *attribution, r run) bool {
	for t := a.cue.first - 1; t > r.first+1 && t >= a.cue.first-3; t-- {
		if isComma(d, t) {
			return false
		}
		if !d.Lexemes[t].In(q.relative) || !d.Lexemes[t].Word.Has(morph.Nomn) {
			continue
		}
		for t -= 2; t >= r.first && t >= a.cue.first-speakerReach; t-- {
			if m := q.mentions[t]; m >= 0 {
				for t > r.first && q.mentions[t-1] == m {
					t--
				}
				if d.Mentions[m].Type == Person && isPluralVerb(d, a.cue) {
					continue // «представители Белова, которые»
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

// inOneClause reports whether no comma stands between a naming and token t, but those around an aside about whom it
// names: «Белов, выступавший в Риме, сказал», «Анна Белова, мать Петра, сказала».
func (q *quoter) inOneClause(d *Document, naming text.Span, t int) bool {
	for k := d.tokenBehind(naming.End, 0); k < t; k++ {
		if !isComma(d, k) {
			continue
		}
		if k > 0 && d.Tokens[k-1].End != naming.End || k+2 >= t || isComma(d, k+2) || !q.isAside(d, k+1, 0) && !isPersonNoun(d.Lexemes[k+1].Word, morph.Nomn) {
			return false // «Белов, который, как сообщает X, …»
		}
		for k++; k < t && !isComma(d, k); k++ {
		}
		if k == t {
			return false
		}
	}
	return true
}

// isOfApposed reports whether the subject of a cue is somebody named before it with a noun beside his name: «Анна Белова,
// мать Петра, рассказала «Степи» о …».
func (q *quoter) isOfApposed(d *Document, c *cue, first int) bool {
	for t := c.first - 2; t > max(first+1, c.first-speakerReach); t-- {
		if name := q.apposed(d, c, t, first); name >= 0 {
			a := attribution{cue: c}
			return q.nameAt(d, &a, name, t, c.kase) && q.agrees(d, c, &a, name) && !hasPredicate(d, first, name)
		}
	}
	return false
}

// apposed is the name before a noun at token t that stands beside it between commas, as the subject of a cue: «Анна
// Белова, [мать] Петра, сказала»; -1: there is none.
func (q *quoter) apposed(d *Document, c *cue, t, first int) int {
	if t < first+2 || q.mentions[t] >= 0 || !isComma(d, t-1) || !isComma(d, c.first-1) || hasVerb(d, run{t, c.first}) || !isPersonNoun(d.Lexemes[t].Word, morph.Nomn) {
		return -1
	}
	m := q.mentions[t-2]
	if m < 0 || d.Mentions[m].Type != Person {
		return -1
	}
	for t -= 2; t > first && q.mentions[t-1] == m; t-- {
	}
	return t
}

// isCoordinated reports whether a cue follows another without a subject of its own: «, но отметил».
func (q *quoter) isCoordinated(d *Document, c *cue) bool {
	return c.from > d.Sentences[c.sentence].First && (isComma(d, c.from-1) || d.Lexemes[c.from-1].In(q.and))
}

// sharedSpeaker takes the speaker of the cue before it in the sentence.
func (q *quoter) sharedSpeaker(d *Document, a *attribution) bool {
	s := &d.Sentences[a.cue.sentence]
	cues := q.cuesIn(s.First, a.cue.first)
	for i := len(cues) - 1; i >= 0; i-- {
		c := &cues[i]
		if c.brings == bringsRest || c.who == whoNobody || c.document >= 0 || q.inAside(d, c.from, a.cue.from) || q.isSaid(c.first) && !c.used && !q.isSaid(a.cue.first) {
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

// inAside reports whether token t stands in a clause about a noun that ends before token end: «X, которого Y
// обвинил, считает», «на вопрос, уйдёт ли он, ответил».
func (q *quoter) inAside(d *Document, t, end int) bool {
	relative := false
	for k := t - 1; k >= 0 && !isComma(d, k) && d.Lexemes[k].Surface != "."; k-- {
		relative = relative || d.Lexemes[k].In(q.relative) || d.Lexemes[k].In(q.whether)
	}
	for k := t; relative && k < end; k++ {
		if isComma(d, k) {
			return true
		}
	}
	return false
}

// sameSpeaker takes the speaker of the cue before, whose subject this one shares: «сказал он, добавив».
func (q *quoter) sameSpeaker(d *Document, a *attribution, r run) {
	if q.sharedSpeaker(d, a) || q.firstSubject(d, a, r.first) || q.speakerBefore(d, a, r.first) || q.mainSubject(d, a, r.first) {
		return
	}
	s := &d.Sentences[a.cue.sentence]
	for _, next := range q.cuesIn(a.cue.to, s.Last) { // «называя его другом, X сказал»
		if next.who == whoSubject && !q.isSaid(next.first) {
			of := attribution{cue: &next}
			_ = q.speakerBefore(d, &of, a.cue.to) || q.speakerBehind(d, &of, next.last, s.Last, next.kase)
			a.naming = of.naming
			return
		}
	}
}

// firstSubject takes the naming that its clause begins with before a cue: «Белов записал обращение, пообещав, что …».
func (q *quoter) firstSubject(d *Document, a *attribution, first int) bool {
	for t := first; t < a.cue.first; t++ {
		if isComma(d, t) || d.Tokens[t].Kind == text.Word && d.Lexemes[t].Word.Best().Tags.Any(morph.VERB) {
			return false
		}
		found := *a
		ofNoun := t > first && q.mentions[t] >= 0 && isA(d, t-1, morph.NOUN) // «после победы Белова»
		if !ofNoun && q.nameAt(d, &found, t, a.cue.first, a.cue.kase) && !q.isGoverned(d, t, &found) {
			*a = found
			return true
		}
	}
	return false
}

// mainSubject takes the subject of the verb that the gerund of a cue goes with: «Соседи не поддержали план, отметив, что …».
func (q *quoter) mainSubject(d *Document, a *attribution, first int) bool {
	for t := a.cue.from - 1; t > first; t-- {
		if !isA(d, t, morph.VERB) || q.isSaid(t) || q.markedAt(t) != nil {
			continue
		}
		verb := cue{first: t, last: t + 1, from: t, to: t + 1, sentence: a.cue.sentence, who: whoSubject, kase: morph.Nomn, document: -1}
		of := attribution{cue: &verb}
		found := q.speakerBefore(d, &of, first) || q.speakerPlace(d, &of, run{first, t}, false)
		a.naming = of.naming
		return found
	}
	return false
}
