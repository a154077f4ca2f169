package extract

import (
	"newsfacts/extract/morph"
	"newsfacts/extract/text"
	"newsfacts/extract/timex"
	"newsfacts/rules"
)

// direction tells which way the sentence looks at the date: by the nearest verb of its clause, or by a word
// that looks ahead («предстоящий», «запланирован»); failing that, by the nearest of the sentence. What has
// a date for its term («до 5 мая») need not lie where the verb looks.
func (r *dateReader) direction(d *Document, i int) timex.Direction {
	s := d.scopeOf(i)
	if way := r.besideDate(d, &s); way != timex.Unsaid {
		return way
	}
	v := r.viewOf(d, &s, i)
	way := r.verbOf(d, &v, &s)
	if way == timex.Past {
		switch {
		case !v.outside && r.isPlan(d, &s):
			way = timex.Open
		case s.date.first > 0 && d.Lexemes[s.date.first-1].Form == "к" && hasPast(d.Lexemes[s.clause.first:s.clause.last]):
			return way // «к 20 апреля выявили 400 случаев»
		}
	}
	if way != timex.Future && v.deadline {
		return timex.Deadline
	}
	return way
}

// besideDate is the direction that the words right beside a date tell, whatever the verb.
func (r *dateReader) besideDate(d *Document, s *dateScope) timex.Direction {
	first, last := s.date.first, s.date.last
	switch {
	case r.saidThen(d, first, s.sentence) && !isPossessor(d, last-1), r.happenedThen(d, last):
		return timex.Past
	case !d.whenPast(last, s.near.last):
		return timex.Unsaid
	case r.isOffered(d, first, s.sentence):
		return timex.Open
	}
	return timex.Past
}

// verbOf is the direction of the verb that a date goes with.
func (r *dateReader) verbOf(d *Document, v *view, s *dateScope) timex.Direction {
	way := r.nearest(v, s.date, s.clause)
	if way != timex.Unsaid || !v.counts && (hasPresent(d.Lexemes[s.clause.first:s.clause.last]) || d.isRemark(s.clause.first, s.date.first, s.date.last)) {
		return way
	}
	v.outside = true
	near := s.near
	if that := d.beforeThat(s.date.last, near.last); that < near.last {
		near.last, v.told = that, s.date.last
	}
	return r.nearest(v, s.clause, near)
}

// isPlan reports whether a date is that of what was decided on rather than of the deciding: «не изменил решения провести
// 14 мая выборы».
func (r *dateReader) isPlan(d *Document, s *dateScope) bool {
	return r.besideInfinitive(d, s.date.first, s.clause.first) || r.isOffered(d, s.date.first, s.sentence) || d.isHoliday(s.date.last, s.near.last)
}

// endsClause reports whether token i parts clauses; the comma of «1, 8 and 9 May» does not.
func (d *Document) endsClause(i int) bool {
	return d.Tokens[i].Kind == text.Mark &&
		!(i > 0 && i+1 < len(d.Tokens) && d.Tokens[i-1].Kind == text.Number && d.Tokens[i+1].Kind == text.Number)
}

// hasPresent reports whether a verb in the present stands among the words: then they are no part of what the verbs
// around them tell of («he said that the border closes on 30 November»).
func hasPresent(words []*rules.Lexeme) bool {
	for _, l := range words {
		if len(l.Word.Parses) > 0 && l.Word.Best().Tags.Has(morph.VERB|morph.Pres) {
			return true
		}
	}
	return false
}

// nearest asks the words around the inner tokens, as far as the outer ones go, the nearest first.
func (r *dateReader) nearest(v *view, inner, outer run) timex.Direction {
	first, last, low, high := inner.first, inner.last, outer.first, outer.last
	from, to := first, last
	for first > low || last < high {
		if first--; first >= low {
			if way := r.looks(v, first); way != timex.Unsaid {
				return v.surely(way, from-first <= besideVerb)
			}
		}
		if last++; last <= high {
			if way := r.looks(v, last-1); way != timex.Unsaid {
				return v.surely(way, v.opens || last-to <= besideVerb)
			}
		}
	}
	return timex.Unsaid
}

// besideVerb is how far from its verb a date may stand that is surely the verb's own: «прибыл в Египет 29 мая».
const besideVerb = 4

// surely doubts a past that is told far from the date.
func (v *view) surely(way timex.Direction, near bool) timex.Direction {
	if way == timex.Past && (v.outside || !near) {
		return timex.RatherPast
	}
	return way
}

// looks tells the direction of word i; the English «to be released» is of no time.
func (r *dateReader) looks(v *view, i int) timex.Direction {
	l := v.words[i]
	switch r.says(l) {
	case "future":
		return v.planned(i)
	case "past":
		return timex.Past
	case "none":
		return timex.Unsaid
	case "saying":
		if v.outside && !v.counts && (v.told == 0 || i < v.told) {
			return timex.Unsaid
		}
	case "before-to":
		if next := v.form(i + 1); next == "to" || next == "for" || v.tags(i+1).Has(morph.INFN) {
			return v.planned(i)
		}
	case "until":
		if v.deadline {
			return timex.Future
		}
	}
	if v.form(i-1) == "be" && i-2 >= v.sentence && r.says(v.words[i-2]) == "future" { // «will be named»
		return timex.Future
	}
	if v.form(i-1) == "be" || v.isModifier(i) || isLatinCapital(l.Surface) || i > v.sentence && isCyrillicCapital(l.Surface) {
		return timex.Unsaid
	}
	switch tags := v.tags(i); {
	case tags.Has(morph.VERB | morph.Futr):
		if v.outside && v.form(i+1) == "ли" { // «в июле, отвечая на вопрос, вернётся ли он, …»
			return timex.Unsaid
		}
		return timex.Future
	case tags.Has(morph.PRTS | morph.Past):
		if v.tags(i - 1).Has(morph.VERB | morph.Futr) { // «будет запущен»
			return timex.Future
		}
		if v.form(i-1) == "быть" { // «может быть найдено»
			return timex.Unsaid
		}
		return timex.Past
	case tags.Has(morph.PRTF|morph.Past) && !v.outside && v.form(i-1) == ",": // «документ, принятый в ноябре»
		if v.form(i+1) == "на" && !v.tags(i+2).Any(morph.Loct) { // «билеты, купленные на даты с 1 по 8 мая»
			return timex.Unsaid
		}
		return timex.Past
	case tags.Has(morph.VERB | morph.Past):
		if !v.counts && (i > v.sentence && r.says(v.words[i-1]) == "future" || v.form(i+1) == "бы") {
			return timex.Open // «должен был начаться», «было бы»
		}
		return timex.Past
	}
	return timex.Unsaid
}

// planned is the direction of a word that looks ahead; from the past, nobody knows how far.
func (v *view) planned(i int) timex.Direction {
	if v.tags(i).Has(morph.VERB|morph.Past) && !v.counts && isCyrillic(v.words[i].Surface) {
		return timex.Open
	}
	if v.form(i-1) == "been" && v.form(i-2) == "had" { // «had been due to expire»
		return timex.Past
	}
	return timex.Future
}

// isModifier reports whether word i is a participle beside its noun: «markets untouched by the crisis».
func (v *view) isModifier(i int) bool {
	if isCyrillic(v.words[i].Surface) {
		return false
	}
	if v.isAttribute(i) {
		return true
	}
	if v.form(i+1) != "by" {
		return false
	}
	switch v.form(i - 1) {
	case "was", "were", "been", "being", "is", "are", "not", "had", "has", "have":
		return false
	}
	return !v.tags(i - 1).Has(morph.ADVB)
}

// isAttribute reports whether word i is a participle between an article and its noun: «a still unspecified date».
func (v *view) isAttribute(i int) bool {
	if !v.tags(i + 1).Has(morph.NOUN) {
		return false
	}
	before := i - 1
	if v.tags(before).Has(morph.ADVB) {
		before--
	}
	switch v.form(before) {
	case "a", "an", "the", "its", "their", "his", "her", "no", "any":
		return true
	}
	return false
}

// isCyrillic tells words of languages whose verbs in the past are no participles.
func isCyrillic(s string) bool { return s != "" && s[0] >= 0xD0 }

// isLatinCapital tells of words like «United», which only look like verbs.
func isLatinCapital(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' }

// isCyrillicCapital tells of names that only look like verbs: «Бали».
func isCyrillicCapital(s string) bool {
	return len(s) > 1 && (s[0] == 0xD0 && s[1] >= 0x90 && s[1] <= 0xAF) // А–Я
}

// says is what the table of tenses has of a word: past, future, deadline for «until», none for verbs
// that tell of no time («said»), saying for those that tell of none outside of their clause, before-to for
// those that look ahead only before an infinitive («agreed to», «set for»), until for those that do only where
// the date has a deadline before it («назначить на»), offered for those that have the date for their object.
func (r *dateReader) says(l *rules.Lexeme) string {
	row, ok := l.Term(r.tense)
	if !ok {
		return ""
	}
	return row.Get("direction")
}

// tokensOf finds the tokens [first, last) of a date in its sentence.
func (d *Document) tokensOf(date *Date) (first, last int) {
	sentence := &d.Sentences[date.Sentence]
	first = min(d.tokenBehind(date.Span.Start, sentence.First), sentence.Last)
	last = min(d.tokenBehind(date.Span.End, first), sentence.Last)
	return first, last
}
