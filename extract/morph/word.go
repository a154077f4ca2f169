package morph

// Parse is one reading of a word.
type Parse struct {
	Lemma string // lower case, ё folded
	Tags  Tags

	lexeme place  // where Inflect finds the other forms
	first  *Parse // the first part of a compound of which both parts decline
}

// Word is what is known of a surface. Words are shared: they must not be changed.
type Word struct {
	Form   string  // lower case, ё folded
	Parses []Parse // the most probable first, none of what is no word
	Known  bool    // in the dictionary
	union  Tags    // of the parses: most questions it answers with no
}

// withUnion is the word, whose parses are there now.
func (w *Word) withUnion() *Word {
	for i := range w.Parses {
		w.union |= w.Parses[i].Tags
	}
	return w
}

// Best is the most probable parse, an empty one of what is no word.
func (w *Word) Best() Parse {
	if len(w.Parses) == 0 {
		return Parse{}
	}
	return w.Parses[0]
}

// Lemma is the lemma of the most probable parse.
func (w *Word) Lemma() string { return w.Best().Lemma }

// HasLemma tells whether a parse has the lemma.
func (w *Word) HasLemma(lemma string) bool {
	for i := range w.Parses {
		if w.Parses[i].Lemma == lemma {
			return true
		}
	}
	return false
}

// Has tells whether one parse has all the grammemes.
func (w *Word) Has(all Tags) bool {
	return w.union.Has(all) && w.inOneParse(all)
}

func (w *Word) inOneParse(all Tags) bool {
	for i := range w.Parses {
		if w.Parses[i].Tags.Has(all) {
			return true
		}
	}
	return false
}

// Find is the most probable parse that has all the grammemes.
func (w *Word) Find(all Tags) (Parse, bool) {
	if !w.union.Has(all) {
		return Parse{}, false
	}
	for i := range w.Parses {
		if w.Parses[i].Tags.Has(all) {
			return w.Parses[i], true
		}
	}
	return Parse{}, false
}

// Union is the grammemes of all parses together.
func (w *Word) Union() Tags { return w.union }
