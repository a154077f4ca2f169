package rules

import (
	"slices"

	"newsfacts/extract/morph"
	"newsfacts/extract/text"
)

// plainForm is what decides on the features of a form that no table and no rule has: its look, the spellings that it
// matches, and its readings. Most new forms of a text are such, and have been seen with the same.
type plainForm struct {
	look     look
	spelled  int32
	tags     []morph.Tags // of the readings, in order
	features *Features
	next     *plainForm // with the same hash
}

// plainForms are those met so far, by the hash of what decides.
type plainForms map[uint64]*plainForm

// isPlain reports whether a form is surely in no index; it may say no of one that is in none.
func (v *Vocabulary) isPlain(l *Lexeme) bool {
	x := v.index
	if l.kind != text.Word || l.roman > 0 || x.filter.mayHave(l.Form) || x.filter.mayHave(l.Surface) || len(v.names.of(l.Form)) > 0 {
		return false
	}
	for i := range l.Word.Parses {
		if lemma := l.Word.Parses[i].Lemma; (i == 0 || lemma != l.Word.Parses[i-1].Lemma) && lemma != l.Form && x.filter.mayHave(lemma) {
			return false
		}
	}
	return true
}

// plain is the features of a plain form.
func (v *Vocabulary) plain(l *Lexeme, spelled int32) *Features {
	k := lookFor(l)
	hash := k.hash() ^ uint64(spelled)<<32
	for i := range l.Word.Parses {
		hash = mix(hash, uint64(l.Word.Parses[i].Tags))
	}
	first := v.plains[hash]
	for p := first; p != nil; p = p.next {
		if p.look == k && p.spelled == spelled && hasReadings(l.Word, p.tags) {
			return p.features
		}
	}
	p := &plainForm{look: k, spelled: spelled, next: first}
	for i := range l.Word.Parses {
		p.tags = append(p.tags, l.Word.Parses[i].Tags)
	}
	p.features = v.featuresOf(l, spelled)
	v.plains[hash] = p
	return p.features
}

// hasReadings reports whether the readings of a word have these grammemes, in order.
func hasReadings(w *morph.Word, tags []morph.Tags) bool {
	return slices.EqualFunc(w.Parses, tags, func(p morph.Parse, t morph.Tags) bool { return p.Tags == t })
}
