package extract

import (
	"sort"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// cue is a word or phrase that brings somebody's words. Rules of kind quote find them and say what
// they bring and where their speaker stands; the fields are described in doc.go.
type cue struct {
	rule        *rules.Rule
	first, last int // tokens of the cue itself
	from, to    int // tokens of the whole match
	sentence    int
	brings      string
	who         string
	kase        morph.Tags // of the speaker; 0: any
	given       run        // tokens of the speaker that the match holds
	document    int        // token of the noun that says what is quoted («в сообщении»), -1: none
	used        bool       // it belongs to words already found
	speaker     naming     // once it is used
}

// What a cue brings.
const (
	bringsClause = "clause" // a content clause, the clause before a comma, marked words
	bringsRest   = "rest"   // the rest of its sentence
	bringsBefore = "before" // the sentence before
	bringsMarks  = "marks"  // only words in quotation marks
	bringsWord   = "word"   // the same, of which one is enough
	bringsSpeech = "speech" // only whole sentences in quotation marks
)

// Where the speaker of a cue stands.
const (
	whoSubject = "subject" // behind the cue, else before it
	whoBefore  = "before"  // before the cue, else behind it
	whoBehind  = "behind"  // behind the cue only
	whoSame    = "same"    // that of the cue before it, else before it
	whoNobody  = "nobody"
)

// run is the tokens [first, last).
type run struct{ first, last int }

func (r run) len() int { return r.last - r.first }

// readCues finds the cues of the article.
func (q *quoter) readCues(d *Document) {
	q.cues = q.cues[:0]
	in := d.Input()
	for s := range d.Sentences {
		sentence := &d.Sentences[s]
		q.matcher.Sentence(in, sentence.First, sentence.Last, func(m *rules.Match) {
			if !m.Rule.Skip {
				q.cues = append(q.cues, cueOf(m, s))
			}
		})
	}
}

func cueOf(m *rules.Match, s int) cue {
	c := cue{rule: m.Rule, first: m.First, last: m.Last, from: m.First, to: m.Last, sentence: s,
		brings: bringsClause, who: whoSubject, kase: morph.Nomn, document: -1}
	if f := m.Field("cue"); f != nil {
		c.first, c.last = f.First, f.Last
	}
	if f := m.Field("speaker"); f != nil {
		c.given = run{f.First, f.Last}
	}
	if f := m.Field("document"); f != nil {
		c.document = f.First
	}
	takes := takesOf(m)
	if brings := m.Text("brings"); brings != "" && (takes == "" || brings != bringsRest) {
		c.brings = brings
	} else if takes != "" {
		c.brings = takes
	}
	if who := m.Text("who"); who != "" {
		c.who = who
	}
	if kase := m.Text("case"); kase != "" {
		c.kase, _ = morph.ParseTag(kase)
	}
	return c
}

// takesOf is what the table says of the cue; where the rule captures the class itself, that is the value
// of the field.
func takesOf(m *rules.Match) string {
	switch cue := m.Text("cue"); cue {
	case bringsMarks, bringsWord, bringsSpeech:
		return cue
	}
	return m.Text("cue.takes")
}

// cuesIn is the cues whose own tokens start in [first, last).
func (q *quoter) cuesIn(first, last int) []cue {
	from := sort.Search(len(q.cues), func(i int) bool { return q.cues[i].first >= first })
	to := from
	for to < len(q.cues) && q.cues[to].first < last {
		to++
	}
	return q.cues[from:to]
}

func (c *cue) span(d *Document) text.Span {
	return text.Span{Start: d.Tokens[c.first].Start, End: d.Tokens[c.last-1].End}
}

// lemma is that of the cue's verb, else of its last word: «по словам» is «слово».
func (c *cue) lemma(d *Document) string {
	for _, l := range d.Lexemes[c.first:c.last] {
		for _, kind := range []morph.Tags{morph.VERB, morph.GRND, morph.PRTF, morph.PRTS} {
			if p, ok := l.Word.Find(kind); ok {
				return p.Lemma
			}
		}
	}
	return d.Lexemes[c.last-1].Word.Lemma()
}
