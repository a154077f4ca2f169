package extract

import (
	"slices"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// quoter finds quotations. It reads the cues and the quotation marks of an article, then goes through
// its paragraphs: turns of an interview, paragraphs that a dash opens, what stands in marks; last
// come the cues that are left, with the clauses they bring.
type quoter struct {
	matcher                *rules.Matcher
	relativeHead           rules.Class // what «, что» may stand for: «всё, что»
	that, and, relative    rules.Class // words between what is said and the rest of the sentence
	documents              rules.Class
	firstItem, nextItem    rules.Class // words that open items of a list
	pronouns, nouns, place rules.Class
	media                  rules.Class // names of media
	mediaNames             map[string]bool
	bodyNames              map[string]string // by kind of noun: how names begin
	bodyAdjectives         rules.Class
	headOf                 rules.Class // «глава [региона]»
	heads                  rules.Class // «глава»
	otherRoles             rules.Class // nouns and the roles that they stand for besides
	acting, former         rules.Class // «врио», «бывший»
	nameless               rules.Class // «источник»
	places                 rules.Class // adjectives of places
	self, other            rules.Class // «сам он», «тот»
	unique                 rules.Class // «президент», who is nothing else
	verbs                  rules.Class // that bring somebody's words
	anybody, men           rules.Class // «[неназванный] чиновник», «мужчина»
	knowing                rules.Class // «чиновник, [знакомый] с планом»
	whether, about         rules.Class // «не устал [ли]», «[о] грузе»
	ofWhom                 rules.Class // «[советник] президента»
	parenthetic            rules.Class // «сказал, [например], X»
	people                 rules.Class // «пострадавших»
	citing                 rules.Class // «сказал X, [ссылаясь] на МЧС»
	terms                  rules.Class // «known as “super 3G”»
	ago, told, whose       rules.Class // «три дня [спустя]», «по его [данным]»
	time                   rules.Class // nouns that stand before a subject: «в тот же день МИД сообщил»
	inPhrase               rules.Class // prepositions inside the phrase of a noun: «посол в Риме»
	bare, weekday          rules.Class // verbs whose clause needs no «that», days behind them
	listener, asking       rules.Class // «told [reporters]», «told them [what]»
	fresh, has             rules.Class // «[a] fund manager», whom nothing told of before; «X [has] said»
	outro                  rules.Class // «Справка», «Беседовал»: what editors say behind an interview
	noBody                 rules.Class // nouns behind «в» that nobody speaks in: «в ходе»
	also                   rules.Class // «…, [также] сообщил X»
	reference              rules.Class // «со [ссылкой] на МЧС»
	asks, answers, you     rules.Class // labels of turns, words for whom a question is put to
	tell, we               rules.Class // «[расскажите] о себе», words of who speaks for himself
	possessives            rules.Class // «[его] представитель»
	interviewer            string
	prefix                 string
	english                bool
	persons                englishGenders
	inflector              *nameMemory    // nil for languages without word forms
	mentions               []int          // by token: the mention that starts or goes on there, else -1
	notes                  []speakerNotes // by entity
	nextRole               []int32        // by role: the one before it of the same person, as number + 1; 0: none
	cues                   []cue
	stretches              []marked
	turns                  []turn     // of an interview
	said                   []run      // tokens of the parts found, in the order in which they were found
	spoken                 []spoken   // who spoke
	holders                []holder   // who stood behind a noun
	holding                []EntityID // who has the role that is asked for; scratch
}

func newQuoter(pack *rules.Pack, vocabulary *rules.Vocabulary, inflector *nameMemory) *quoter {
	q := &quoter{
		inflector: inflector, matcher: vocabulary.NewMatcher("quote"), that: pack.Class("quote-that"),
		and: pack.Class("quote-and"), relative: pack.Class("quote-relative"),
		relativeHead: pack.Class("quote-relative-head"), pronouns: pack.Class("speaker-pronoun"),
		nouns: pack.Class("speaker-noun"), media: pack.Class("media"), place: pack.Class("speaker-place"),
		documents: pack.Class("document-noun"), firstItem: pack.Class("item-first"), nextItem: pack.Class("item-next"),
		inPhrase: pack.Class("quote-in-phrase"), time: pack.Class("quote-time"), headOf: pack.Class("head-of"),
		heads: pack.Class("quote-head"), otherRoles: pack.Class("other-role"), acting: pack.Class("quote-acting"),
		former: pack.Class("quote-former"), nameless: pack.Class("quote-nameless"), places: pack.Class("place-adjective"),
		self: pack.Class("quote-self"), other: pack.Class("quote-other"), told: pack.Class("quote-told"),
		parenthetic: pack.Class("quote-parenthetic"), citing: pack.Class("quote-citing"), people: pack.Class("people"),
		terms: pack.Class("quote-term"), ago: pack.Class("quote-ago"), whose: pack.Class("owner-pronoun"), ofWhom: pack.Class("quote-of-whom"), about: pack.Class("quote-about"),
		whether: pack.Class("quote-whether"), unique: pack.Class("quote-unique"), outro: pack.Class("quote-outro"),
		bare: pack.Class("quote-bare"), weekday: pack.Class("weekday"), verbs: pack.Class("cue"),
		listener: pack.Class("quote-listener"), asking: pack.Class("quote-asking"), possessives: pack.Class("speaker-possessive"),
		fresh: pack.Class("quote-new"), has: pack.Class("quote-has"),
		anybody: pack.Class("quote-anybody"), men: pack.Class("quote-men"), mediaNames: map[string]bool{},
		bodyNames: map[string]string{}, bodyAdjectives: pack.Class("body-adjective"),
		reference: pack.Class("quote-reference"), noBody: pack.Class("quote-no-body"), knowing: pack.Class("quote-knowing"),
		also: pack.Class("quote-also"), asks: pack.Class("interview-question"), answers: pack.Class("interview-answer"),
		you: pack.Class("interview-you"), tell: pack.Class("interview-tell"), we: pack.Class("interview-we"), interviewer: pack.Word("interviewer"), prefix: pack.Language + ".quote.",
		english: pack.Morphology == "english",
	}
	pack.Rows(q.media, func(r rules.Row) {
		for _, column := range []string{"name", "entity"} {
			if name := r.Get(column); name != "" {
				q.mediaNames[name] = true
			}
		}
	})
	pack.Rows(pack.Class("body-name"), func(r rules.Row) { q.bodyNames[r.Get("of")] = r.Get("names") })
	q.persons.honorific, q.persons.first = pack.Class("honorific"), pack.Class("first-name")
	return q
}

// find adds the quotations of d, whose mentions and roles are there.
func (q *quoter) find(d *Document) {
	q.spoken, q.said, q.holders = q.spoken[:0], q.said[:0], q.holders[:0]
	q.readCues(d)
	q.readMarks(d)
	if len(q.cues) == 0 && len(q.stretches) == 0 && !hasTurns(d) {
		return
	}
	q.index(d)
	q.headlineOf(d)
	if q.english {
		q.persons.read(d, q.mentions)
		if q.turns = q.turns[:0]; hasTurns(d) {
			q.readLabelled(d)
		}
		if len(d.Quotes) == 0 {
			q.readTranscript(d)
		}
		q.findEnglish(d)
		slices.SortStableFunc(d.Quotes, func(a, b Quote) int { return a.Span.Start - b.Span.Start })
		return
	}
	if q.readTurns(d); len(q.turns) > 0 {
		q.paragraphs(d, 0, q.turns[0].paragraph)
		q.paragraphs(d, q.interview(d), len(d.Paragraphs))
	} else {
		q.paragraphs(d, 0, len(d.Paragraphs))
	}
	slices.SortStableFunc(d.Quotes, func(a, b Quote) int { return a.Span.Start - b.Span.Start })
}

// index notes which mention stands at each token, the outermost where they nest, and the roles of each person.
func (q *quoter) index(d *Document) {
	q.mentions = q.mentions[:0]
	m := 0
	for t := range d.Tokens {
		for m < len(d.Mentions) && (d.Mentions[m].Span.End <= d.Tokens[t].Start || d.Mentions[m].Nested) {
			m++
		}
		at := -1
		if m < len(d.Mentions) && d.Mentions[m].Span.Start <= d.Tokens[t].Start {
			at = m
		}
		q.mentions = append(q.mentions, at)
	}
	q.indexRoles(d)
}

// paragraphs reads the paragraphs [from, to): what stands in marks or behind a dash, then the cues that
// are left.
func (q *quoter) paragraphs(d *Document, from, to int) {
	next, behindList := 0, from
	for p := from; p < to; p++ {
		first, last := d.tokensIn(p)
		if first == last || p < behindList {
			continue
		}
		if isDash(d.Lexemes[first].Surface) && last-first > 3 {
			p = q.dashParagraph(d, p, to)
			_, last = d.tokensIn(p)
		}
		for ; next < len(q.stretches) && q.stretches[next].open < last; next++ {
			if m := &q.stretches[next]; m.open >= first && !m.taken && !q.isSaid(m.open) {
				s := d.sentenceAt(m.open, d.Paragraphs[p].First)
				q.clauses(d, first, d.Sentences[s].First)
				first = max(first, d.Sentences[s].First)
				q.stretch(d, p, s, next)
			}
		}
		q.clauses(d, first, last)
		q.listItems(d, p)
		behindList = q.bulletsBehind(d, p, to) + 1
		if p+1 < to {
			q.blockBehind(d, p)
		}
	}
}

func isDash(s string) bool {
	switch s {
	case "—", "–", "-", "−":
		return true
	}
	return false
}

// isSaid reports whether a token belongs to words already found.
func (q *quoter) isSaid(t int) bool {
	for i := len(q.said) - 1; i >= 0; i-- {
		if q.said[i].first <= t && t < q.said[i].last {
			return true
		}
	}
	return false
}

// sentenceBefore is the first token of the sentence before that of token t.
func (d *Document) sentenceBefore(t int) int {
	s := d.sentenceAt(t, 0)
	return d.Sentences[max(s-1, 0)].First
}

// sentenceAt is the number of the sentence that holds a token, looked for from sentence s on.
func (d *Document) sentenceAt(t, s int) int {
	if s >= len(d.Sentences) {
		return s
	}
	n, _ := slices.BinarySearchFunc(d.Sentences[s:len(d.Sentences)-1], t, func(s text.Sentence, t int) int {
		if s.Last <= t {
			return -1
		}
		return 1
	})
	return s + n
}

// add writes a quotation; rule names how it was found where no cue does.
func (q *quoter) add(d *Document, kind QuoteKind, rule string, a *attribution, parts ...run) bool {
	quote := Quote{Kind: kind}
	first := -1
	for _, p := range parts {
		p = trimmed(d, p, kind)
		if p.first >= p.last {
			continue
		}
		if first < 0 {
			first = p.first
		}
		q.said = append(q.said, p)
		quote.Parts = append(quote.Parts, text.Span{Start: d.Tokens[p.first].Start, End: d.Tokens[p.last-1].End})
	}
	if first < 0 {
		return false
	}
	if kind != Direct && q.isNamedIn(d, a, quote.Parts) {
		a.id, a.name = 0, a.own
	}
	quote.Span = quote.Parts[0].Join(quote.Parts[len(quote.Parts)-1])
	quote.Sentence, quote.Rule = d.sentenceAt(first, 0), q.prefix+rule
	if a.cue != nil {
		a.cue.used, a.cue.speaker = true, a.naming
		quote.Cue, quote.CueLemma = a.cue.span(d), a.cue.lemma(d)
		if rule == "" {
			quote.Rule = a.cue.rule.Name
		}
	}
	quote.Speaker, quote.SpeakerID, quote.SpeakerName = a.speaker, a.id, a.name
	q.speaks(d, a, first)
	d.Quotes = append(d.Quotes, quote)
	return true
}

// speaks notes that the speaker of an attribution says something at token t.
func (q *quoter) speaks(d *Document, a *attribution, t int) {
	if a.hasSpeaker() && a.name != "" {
		s := spoken{token: t, id: a.id, name: a.name, body: !q.isPerson(d, a), until: t}
		if a.cue != nil {
			s.until, s.verb = d.Sentences[a.cue.sentence].Last, verbGender(d, a.cue)
			if s.body && (!isPluralVerb(d, a.cue) || q.isPluralName(d, a)) {
				s.media = q.mediumOf(d, a)
			}
		}
		if t := d.tokenBehind(a.speaker.Start, 0); s.body && s.id == 0 && t < len(d.Tokens) {
			s.people = d.Lexemes[t].Word.Has(morph.NOUN | morph.Anim | morph.Plur)
			if row, ok := d.Lexemes[t].Term(q.nouns); ok {
				s.of = row.Get("of")
			}
		}
		q.noteSpoken(s)
		if s.media != noMedium {
			q.passedOn(d, a, s)
		}
	}
}

// passedOn notes whom media name as the one who told it: «сообщает ТАСС со ссылкой на областную прокуратуру».
func (q *quoter) passedOn(d *Document, a *attribution, by spoken) {
	last := d.Sentences[a.cue.sentence].Last
	for t := a.cue.last; t+2 < last; t++ {
		if !d.Lexemes[t].In(q.reference) || d.Lexemes[t+1].Form != "на" {
			continue
		}
		source := attribution{}
		for t += 2; t < last && !source.hasSpeaker() && d.Tokens[t].Kind == text.Word; t++ {
			if !q.nameAt(d, &source, t, last, morph.Accs) && !d.Lexemes[t].Word.Has(morph.ADJF|morph.Accs) {
				return
			}
		}
		if source.hasSpeaker() && !q.isPerson(d, &source) {
			s := spoken{token: max(t-1, by.token+1), id: source.id, name: source.name, body: true, until: by.until}
			if row, ok := d.Lexemes[t-1].Term(q.nouns); ok && s.id == 0 {
				s.of = row.Get("of")
			}
			q.noteSpoken(s)
		}
		return
	}
}

// isPluralName reports whether a speaker is a medium whose name is a plural: «Ведомости».
func (q *quoter) isPluralName(d *Document, a *attribution) bool {
	return q.mediaNames[a.name] && d.Lexemes[d.tokenBehind(a.speaker.Start, 0)].Word.Has(morph.Nomn|morph.Plur)
}

// mediumOf tells media: by their names, by a noun for them before it, by another script than the text around
// it has. A noun by itself is none.
func (q *quoter) mediumOf(d *Document, a *attribution) medium {
	t := d.tokenBehind(a.speaker.Start, 0)
	if t == len(d.Tokens) {
		return noMedium
	}
	l := d.Lexemes[t]
	if d.Tokens[t].Kind == text.Link || d.Tokens[t].Script == text.Latin && d.Tokens[a.cue.first].Script != text.Latin || l.In(q.media) || q.mediaNames[a.name] {
		return isMedium
	}
	if row, ok := l.Term(q.nouns); ok {
		if isMediaNoun(row) && d.Tokens[t].End < a.speaker.End {
			return isMedium
		}
		return noMedium
	}
	for k := max(0, t-2); k < t; k++ {
		if row, ok := d.Lexemes[k].Term(q.nouns); ok && isMediaNoun(row) && k != a.cue.document {
			return isMedium
		}
	}
	if t > 0 && isOpening(d, t-1) {
		return maybeMedium
	}
	return noMedium
}

// trimmed takes marks off the ends: commas and dashes, and the full stop of what is no sentence of its own.
func trimmed(d *Document, r run, kind QuoteKind) run {
	for r.first < r.last && d.Tokens[r.first].Kind == text.Mark && isEdge(d.Lexemes[r.first].Surface) {
		r.first++
	}
	for r.last > r.first && d.Tokens[r.last-1].Kind == text.Mark &&
		(isEdge(d.Lexemes[r.last-1].Surface) || isOpening(d, r.last-1) && !closesHere(d, r.last-1) || kind == Indirect && isFinal(d, r.last-1)) {
		r.last--
	}
	return r
}

// closesHere reports whether the mark at token t closes something.
func closesHere(d *Document, t int) bool { return sideOf(d, t, len(d.Tokens)) == closes }

// isFinal reports whether the token is the full stop that ends its sentence.
func isFinal(d *Document, t int) bool {
	return d.Lexemes[t].Surface == "." && !isAbbreviated(d, t) && d.Sentences[d.sentenceAt(t, 0)].Last == t+1
}

func isEdge(s string) bool {
	switch s {
	case ",", "—", "–", "-", "−", ":", ";":
		return true
	}
	return false
}

// isInSentence reports whether a full stop has a word of its own sentence behind it: «Институт им. Ломоносова».
func isInSentence(d *Document, t int) bool {
	return d.Lexemes[t].Surface == "." && t+1 < len(d.Tokens) && d.Tokens[t+1].Kind == text.Word && d.Sentences[d.sentenceAt(t, 0)].Last > t+1
}

// isAbbreviated reports whether the full stop at token t belongs to an initial, or to letters for words: «и.о.».
func isAbbreviated(d *Document, t int) bool {
	if t == 0 || d.Lexemes[t].Surface != "." || d.Tokens[t-1].Len() > 2 {
		return false
	}
	behind := t+2 < len(d.Tokens) && d.Tokens[t+1].Kind == text.Word && d.Tokens[t+1].Len() <= 2 && (d.Tokens[t+1].Glued || d.Lexemes[t+2].Surface == ".")
	before := t > 2 && d.Lexemes[t-2].Surface == "." && d.Tokens[t-3].Len() <= 2
	return d.Tokens[t-1].Shape == text.Title || d.Tokens[t-1].Shape == text.Lower && (behind || before)
}
