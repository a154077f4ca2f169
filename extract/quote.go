package extract

import "newsfacts/extract/text"

// QuoteKind tells how somebody's words stand in the text.
type QuoteKind string

const (
	Direct    QuoteKind = "direct"
	Partial   QuoteKind = "partial"
	Indirect  QuoteKind = "indirect"
	Interview QuoteKind = "interview"
)

// Quote is what somebody said, and who. Its span runs from the first part to the last.
type Quote struct {
	Fact
	Kind        QuoteKind
	Parts       []text.Span // the words said, without marks and attribution; at least one
	Speaker     text.Span   // nearest naming, pronouns and nouns included; empty: none
	SpeakerID   EntityID    // who that is
	SpeakerName string      // resolved, nominative; empty: unknown
	Cue         text.Span   // empty: none
	CueLemma    string
}

// HasSpeaker reports whether the text names somebody.
func (q *Quote) HasSpeaker() bool { return !q.Speaker.Empty() }

// String is the kind with the speaker: "direct: Фарход Толипов".
func (q *Quote) String() string {
	if q.SpeakerName == "" {
		return string(q.Kind)
	}
	return string(q.Kind) + ": " + q.SpeakerName
}
