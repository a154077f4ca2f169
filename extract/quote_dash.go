package extract

import (
	"strings"

	"newsfacts/extract/text"
)

// furthestDash bounds how many paragraphs the words behind one dash run on.
const furthestDash = 4

// dashParagraph reads a paragraph that starts with a dash, «— …, — сказал X.», with the ones behind it
// where the speech goes on there and only the last says who spoke. It returns the last paragraph it read.
func (q *quoter) dashParagraph(d *Document, p, to int) int {
	first, last := d.tokensIn(p)
	if a, parts, ok := q.dashSpeech(d, run{first + 1, last}); ok {
		q.add(d, Direct, "", &a, parts...)
		return p
	}
	if isItem(d, run{first + 1, last}) {
		return p
	}
	for n := p + 1; n < min(to, p+furthestDash) && !isAnnounced(d, p); n++ {
		next, end := d.tokensIn(n)
		if next == end || isDash(d.Lexemes[next].Surface) || isOpening(d, next) {
			break
		}
		if a, parts, ok := q.dashSpeech(d, run{next, end}); ok && q.markedAt(parts[0].last) == nil {
			parts[0].first = first + 1
			q.add(d, Direct, "", &a, parts...)
			return n
		}
		if sideOf(d, next, end) == opens || len(q.cuesIn(next, end)) > 0 {
			break
		}
	}
	q.dashAlone(d, p, run{first + 1, last})
	return p
}

// isAnnounced reports whether the paragraph before ends with a colon, so that who speaks is told there.
func isAnnounced(d *Document, p int) bool {
	return p > 0 && d.Lexemes[d.Sentences[d.Paragraphs[p].First-1].Last-1].Surface == ":"
}

// dashAlone gives a paragraph behind a dash without an attribution the speaker of the paragraph before:
// who is named before its colon, or who spoke there.
func (q *quoter) dashAlone(d *Document, p int, words run) {
	if p == 0 || wordsIn(d, words) < 4 {
		return
	}
	before := &d.Sentences[d.Paragraphs[p].First-1]
	if isAnnounced(d, p) {
		zone := run{before.First, before.Last - 1}
		if c := q.lastCue(zone); c != nil {
			a := q.attribute(d, c, zone)
			q.add(d, Direct, "", &a, words)
			return
		}
		a := attribution{}
		if q.namedBefore(d, &a, zone) {
			q.add(d, Direct, "colon", &a, words)
		}
		return
	}
	a, ok := q.speakerOfBefore(d, d.Paragraphs[p].First)
	if ok && q.isAsked(d) {
		a, ok = q.askedBy(d, &a)
	}
	if ok && q.isPerson(d, &a) {
		q.add(d, Direct, "carried", &a, words)
	}
}

// isAsked reports whether the words found last are a question.
func (q *quoter) isAsked(d *Document) bool {
	if len(d.Quotes) == 0 {
		return false
	}
	parts := d.Quotes[len(d.Quotes)-1].Parts
	return strings.HasSuffix(parts[len(parts)-1].Of(d.Text), "?")
}

// askedBy is who spoke before the one who asks and may answer him.
func (q *quoter) askedBy(d *Document, asks *attribution) (attribution, bool) {
	for i := len(d.Quotes) - 2; i >= 0; i-- {
		if o := &d.Quotes[i]; o.HasSpeaker() && o.SpeakerName != asks.name {
			return attribution{naming: naming{speaker: o.Speaker, id: o.SpeakerID, name: o.SpeakerName}}, true
		}
	}
	return attribution{}, false
}

// isItem reports whether what stands behind a dash is an item of a list rather than speech.
func isItem(d *Document, words run) bool {
	return d.Tokens[words.first].Shape == text.Lower || d.Lexemes[words.last-1].Surface == ";"
}

// dashSpeech divides speech from its attribution behind a comma or a final mark and a dash; words that
// go on behind the attribution are a second part.
func (q *quoter) dashSpeech(d *Document, r run) (attribution, []run, bool) {
	for t := r.first + 1; t < r.last; t++ {
		if !isDash(d.Lexemes[t].Surface) || !endsSpeech(d.Lexemes[t-1].Surface) {
			continue
		}
		zone := run{t + 1, attributionEnd(d, t+1, r.last)}
		c := q.firstCue(zone)
		if c == nil {
			continue
		}
		a := q.attribute(d, c, zone)
		parts := []run{{r.first, t}}
		switch end := zone.last; {
		case end < r.last && isDash(d.Lexemes[end].Surface):
			parts = append(parts, run{end + 1, r.last})
		case end+1 < r.last && isDash(d.Lexemes[end+1].Surface):
			parts = append(parts, run{end + 2, r.last})
		}
		return a, parts, true
	}
	return attribution{}, nil, false
}

func endsSpeech(s string) bool {
	switch s {
	case ",", ".", "!", "?", "…", "...", "?!", "!?", "»", "\"", "”":
		return true
	}
	return false
}

// attributionEnd is where an attribution ends: at a final mark, a dash or a colon.
func attributionEnd(d *Document, t, last int) int {
	for ; t < last; t++ {
		switch s := d.Lexemes[t].Surface; s {
		case ".", "!", "?", "…", ":":
			if d.Tokens[t].Kind == text.Mark && !isAbbreviated(d, t) {
				return t
			}
		case "—", "–":
			return t
		case "-":
			if !d.Tokens[t].Glued {
				return t
			}
		}
	}
	return last
}
