package extract

import "newsfacts/extract/morph"

// returnsTo is the token before which a sentence returns from the content clause of cue c, from token from on, to the
// subject of the cue: «заявил, что …, [и отказался] от …», «отметил, что … [и сообщил], что …», or turns to another who
// says something: «сказал, что …, [а] министр — что …». It is last where the sentence does not.
func (q *quoter) returnsTo(d *Document, c *cue, from, last int) int {
	verb := finiteVerb(d, c.first, c.last)
	if verb == 0 || c.who != whoSubject {
		return last
	}
	for t := from; t < last; t++ {
		switch {
		case q.markedAt(t) != nil:
		case isComma(d, t) && q.othersClause(d, t+1, last):
			return t
		case isA(d, t, morph.VERB) && finiteVerb(d, t, t+1) == verb: // the first such verb: of the content, or of the subject
			return q.returnsBefore(d, t, from, last)
		}
	}
	return last
}

// returnsBefore is returnsTo for the verb at token t.
func (q *quoter) returnsBefore(d *Document, t, from, last int) int {
	if !q.isConjunction(d, t-1) || !hasPredicate(d, from, t) {
		return last
	}
	o, end := q.cueAt(t), q.beforeConjunctions(d, t-1)
	switch {
	case isComma(d, end) && (o != nil || !hasSubjectBehind(d, t, last)):
		return end
	case !isComma(d, end) && o != nil && q.thatBehind(d, o, last) >= 0:
		return end + 1
	}
	return last
}

// hasPredicate reports whether the tokens [first, last) hold what may be the predicate of a clause.
func hasPredicate(d *Document, first, last int) bool {
	for t := first; t < last; t++ {
		if isA(d, t, morph.VERB|morph.INFN|morph.PRTS|morph.ADJS|morph.PRED) {
			return true
		}
	}
	return false
}

// hasSubjectBehind reports whether the verb at token t may have its subject right behind it, or behind a participle:
// «…, но были повреждены автомобили».
func hasSubjectBehind(d *Document, t, last int) bool {
	if d.Lexemes[t].Word.Best().Lemma == "быть" {
		return true
	}
	for t++; t < last && isA(d, t, morph.ADJF|morph.NUMR|morph.ADVB); t++ {
	}
	return t < last && isA(d, t, morph.NOUN|morph.NPRO) && d.Lexemes[t].Word.Has(morph.Nomn) && !d.Lexemes[t].Word.Has(morph.Accs)
}

// finiteVerb is the tense, number and gender of the first verb among the tokens [first, last), 0: there is none.
func finiteVerb(d *Document, first, last int) morph.Tags {
	for _, l := range d.Lexemes[first:last] {
		if p, ok := l.Word.Find(morph.VERB); ok {
			return p.Tags & (morph.Pres | morph.Past | morph.Futr | morph.Sing | morph.Plur | morph.Gender)
		}
	}
	return 0
}

// beforeConjunctions is the token before the conjunctions that end with token t: «, а также».
func (q *quoter) beforeConjunctions(d *Document, t int) int {
	for end := t - 2; t > end && q.isConjunction(d, t); t-- {
	}
	return t
}

// cueAt is the cue that starts at token t, nil: none does.
func (q *quoter) cueAt(t int) *cue {
	if cues := q.cuesIn(t, t+1); len(cues) > 0 {
		return &cues[0]
	}
	return nil
}

// othersWords reads what another says in a clause that starts at token t and has its verb from the one before: «…, [а
// министр — что мост закрыт]».
func (q *quoter) othersWords(d *Document, c *cue, t, last int) {
	if !q.othersClause(d, t, last) {
		return
	}
	dash := t
	for !isDash(d.Lexemes[dash].Surface) {
		dash++
	}
	for t++; t < dash; t++ {
		a := attribution{cue: c}
		if q.nameAt(d, &a, t, dash, morph.Nomn) && q.agrees(d, c, &a, t) {
			q.report(d, &a, run{dash + 2, last})
			return
		}
	}
}

// othersClause reports whether «а министр — что …» starts at token t, where the verb is that of the clause before.
func (q *quoter) othersClause(d *Document, t, last int) bool {
	if t >= last || !q.isConjunction(d, t) {
		return false
	}
	for t++; t+1 < last && !isComma(d, t) && !isA(d, t, morph.VERB); t++ {
		if isDash(d.Lexemes[t].Surface) {
			return d.Lexemes[t+1].In(q.that)
		}
	}
	return false
}
