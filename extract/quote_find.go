package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// quoter finds quotations paragraph by paragraph: what stands in quotation marks, dash paragraphs, turns
// of an interview, and clauses that a verb of speech brings.
type quoter struct {
	cues, opinions, pronouns, nouns rules.Class
	back, backNouns                 rules.Class
	interviewer                     string
	prefix                          string
	inflector                       nameInflector
	mentions                        []int // by token: the mention that starts or goes on there, else -1
	stretches                       []marked
	speakers                        []EntityID // that spoke, the last one last
	taken                           text.Span  // of the quotation found last
}

func newQuoter(pack *rules.Pack, words morph.Analyzer) *quoter {
	q := &quoter{cues: pack.Class("cue"), opinions: pack.Class("cue-opinion"), pronouns: pack.Class("speaker-pronoun"),
		nouns: pack.Class("speaker-noun"), back: pack.Class("back-reference"), backNouns: pack.Class("back-reference-noun"),
		interviewer: pack.Word("interviewer"), prefix: pack.Language + ".quote."}
	q.inflector, _ = words.(nameInflector)
	return q
}

// find adds the quotations of d, whose mentions are there.
func (q *quoter) find(d *Document) {
	q.index(d)
	q.speakers, q.taken = q.speakers[:0], text.Span{}
	if first := interviewStart(d); first >= 0 {
		q.paragraphs(d, 0, first)
		q.interview(d, first)
		return
	}
	q.paragraphs(d, 0, len(d.Paragraphs))
}

// index notes which mention stands at each token, the outermost where they nest.
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
}

func (q *quoter) mentionAt(t int) int { return q.mentions[t] }

func (q *quoter) spoke(id EntityID) bool {
	return len(q.speakers) > 0 && q.speakers[len(q.speakers)-1] == id
}

// genderFits reports whether an entity may be of the gender, as its name shows.
func (q *quoter) genderFits(id EntityID, gender morph.Tags) bool {
	return gender == 0 || q.genders(id)&gender != 0
}

// genders is what the name of a person leaves open.
func (q *quoter) genders(EntityID) morph.Tags { return morph.Masc | morph.Femn }

// paragraphs reads the paragraphs [from, to).
func (q *quoter) paragraphs(d *Document, from, to int) {
	for p := from; p < to; p++ {
		first, last := d.tokensIn(p)
		if first == last {
			continue
		}
		if isDash(d.Lexemes[first].Surface) && last-first > 3 {
			p = q.dashParagraph(d, p, to)
			continue
		}
		q.markedParagraph(d, p, first, last)
	}
}

func isDash(s string) bool {
	switch s {
	case "—", "–", "-", "−":
		return true
	}
	return false
}

// sentenceOf is the number of the sentence that holds a token, looked for from sentence s on.
func (d *Document) sentenceOf(t, s int) int {
	for s+1 < len(d.Sentences) && d.Sentences[s].Last <= t {
		s++
	}
	return s
}

// add writes a quotation: the tokens [first, last) of each part.
func (q *quoter) add(d *Document, kind QuoteKind, rule string, sentence int, a *attribution, parts ...[2]int) {
	quote := Quote{Kind: kind}
	for _, p := range parts {
		first, last := q.trim(d, p[0], p[1], kind)
		if first < last {
			quote.Parts = append(quote.Parts, text.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End})
		}
	}
	if len(quote.Parts) == 0 {
		return
	}
	quote.Span = quote.Parts[0].Join(quote.Parts[len(quote.Parts)-1])
	quote.Sentence, quote.Rule = sentence, q.prefix+rule
	if a.cue >= 0 {
		quote.Cue = text.Span{Start: d.Tokens[a.cue].Start, End: d.Tokens[a.cueEnd-1].End}
		quote.CueLemma = q.cueLemma(d, a)
	}
	quote.Speaker, quote.SpeakerID, quote.SpeakerName = a.speaker, a.id, a.name
	if quote.SpeakerName == "" && a.hasSpeaker() && a.id == 0 {
		quote.SpeakerName = a.speaker.Of(d.Text)
	}
	if a.id != 0 && d.Entities[a.id-1].Type == Person {
		q.speakers = append(q.speakers, a.id)
	}
	q.taken = quote.Span
	d.Quotes = append(d.Quotes, quote)
}

func (q *quoter) cueLemma(d *Document, a *attribution) string {
	if p, ok := d.Lexemes[a.cue].Word.Find(morph.VERB); ok {
		return p.Lemma
	}
	return d.Lexemes[a.cueEnd-1].Word.Lemma()
}

// trim takes marks off the ends: commas and dashes, and the full stop of what is no sentence of its own.
func (q *quoter) trim(d *Document, first, last int, kind QuoteKind) (int, int) {
	for first < last && d.Tokens[first].Kind == text.Mark && isEdge(d.Lexemes[first].Surface) {
		first++
	}
	for last > first && d.Tokens[last-1].Kind == text.Mark &&
		(isEdge(d.Lexemes[last-1].Surface) || kind == Indirect && d.Lexemes[last-1].Surface == ".") {
		last--
	}
	return first, last
}

func isEdge(s string) bool {
	switch s {
	case ",", "—", "–", "-", "−", ":", ";":
		return true
	}
	return false
}
