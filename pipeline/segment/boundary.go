package segment

import (
	"strings"
	"unicode/utf8"

	"newsfacts/extract/text"
)

// boundaries finds the ends of sentences among the tokens of a paragraph.
type boundaries struct {
	text          string
	tokens        []text.Token
	first         int // of the paragraph
	rules         []rule
	abbreviations map[string]ending
	starters      map[string]bool // Russian words that start sentences rather than names
}

// place is a possible end of a sentence.
type place struct {
	*boundaries
	start int // first token of the sentence
	stop  int // the full stop, question or exclamation mark, ellipsis
	next  int // first token behind it and its closing marks
}

// verdict is a rule's answer.
type verdict uint8

const (
	unknown verdict = iota
	join
	split
)

type rule func(*place) verdict

// rules is the whole policy: the first answer is final, and without any the text is split.
func rules() []rule {
	return []rule{
		besideNumber,
		withoutBlank,
		beforeMark,
		beforeDash,
		beforeLower,
		afterItemNumber,
		afterInitial,
		afterFirm,
		afterAbbreviation,
	}
}

// next returns the token behind the sentence that starts at token at.
func (b *boundaries) next(at int) int {
	for i := at; i < len(b.tokens); i++ {
		if b.tokens[i].Kind != text.Mark || !b.isStop(i) {
			continue
		}
		p := place{b, at, i, i + 1}
		for p.next < len(b.tokens) && b.closes(p.next) {
			p.next++
		}
		if p.next >= len(b.tokens) {
			break
		}
		if b.decide(&p) != join {
			return p.next
		}
	}
	return len(b.tokens)
}

func (b *boundaries) decide(p *place) verdict {
	for _, r := range b.rules {
		if v := r(p); v != unknown {
			return v
		}
	}
	return split
}

// isStop reports whether a mark may end a sentence.
func (b *boundaries) isStop(i int) bool {
	switch b.text[b.tokens[i].Start] {
	case '.', '?', '!':
		return true
	}
	return strings.HasPrefix(b.text[b.tokens[i].Start:], "…")
}

// closes reports whether token i closes what stands before it: a bracket, a quotation mark without a
// blank before it.
func (b *boundaries) closes(i int) bool {
	t := &b.tokens[i]
	if t.Kind != text.Mark {
		return false
	}
	switch t.Of(b.text) {
	case ")", "]", "»", "”":
		return true
	case "\"", "'", "’", "“", "*", "_":
		return t.Glued && (i+1 >= len(b.tokens) || !b.tokens[i+1].Glued || b.tokens[i+1].Kind == text.Mark)
	case "…", ".", "!", "?", "...":
		return t.Glued
	}
	return false
}

func (b *boundaries) word(i int) string { return b.tokens[i].Of(b.text) }

// runes reports the length of token i in characters, up to 3.
func (b *boundaries) runes(i int) int {
	s := b.word(i)
	if len(s) > 8 {
		return 3
	}
	return utf8.RuneCountInString(s)
}

// besideNumber joins 12.5, 27.12.2022, 10.30.
func besideNumber(p *place) verdict {
	if p.stop > p.start && p.next == p.stop+1 && p.tokens[p.next].Glued && p.tokens[p.stop].Glued &&
		p.tokens[p.stop-1].Kind == text.Number && p.tokens[p.next].Kind == text.Number {
		return join
	}
	return unknown
}

// withoutBlank splits where a blank was lost, «сказал он.Потом», and joins everything else without a blank.
func withoutBlank(p *place) verdict {
	next := &p.tokens[p.next]
	if !next.Glued {
		return unknown
	}
	if p.stop > p.start && next.Kind == text.Word && next.Shape == text.Title && next.Script == text.Cyrillic && p.runes(p.next) > 1 {
		before := &p.tokens[p.stop-1]
		if before.Kind == text.Word && before.Shape == text.Lower && p.runes(p.stop-1) > 2 && !p.abbreviated() ||
			before.Kind == text.Mark || before.Kind == text.Link {
			return split
		}
	}
	return join
}

// beforeMark joins what goes on with a comma, a colon, a closing mark, the sign of a number: «от 3 мая 2019 г. № 87».
func beforeMark(p *place) verdict {
	if word := p.word(p.next); word == "№" || p.tokens[p.next].Kind == text.Mark && strings.Contains(",;:%/", word) {
		return join
	}
	return unknown
}

// beforeDash joins the attribution, «…!» — сказал он, and the signature of a remark.
func beforeDash(p *place) verdict {
	if !p.isDash(p.next) {
		return unknown
	}
	after := p.next + 1
	if after < len(p.tokens) && p.tokens[after].Shape == text.Lower {
		return join
	}
	closing := after + 1
	if closing+1 < len(p.tokens) && p.word(closing) == "." {
		closing++
	}
	if closing < len(p.tokens) && p.word(closing) == ")" { // (… — Ред.)
		return join
	}
	return unknown
}

func (b *boundaries) isDash(i int) bool {
	switch b.word(i) {
	case "—", "–", "-", "−":
		return true
	}
	return false
}

// beforeLower joins before a lower-case word, in brackets too.
func beforeLower(p *place) verdict {
	if p.word(p.next) == "(" && p.next+1 < len(p.tokens) && p.tokens[p.next+1].Kind == text.Word && p.tokens[p.next+1].Shape == text.Lower {
		return join
	}
	if p.tokens[p.next].Kind == text.Word && p.tokens[p.next].Shape == text.Lower {
		return join
	}
	return unknown
}

// afterItemNumber joins the number of an item in a list with the item: «1. Первое».
func afterItemNumber(p *place) verdict {
	if p.isFullStop() && p.stop == p.start+1 && p.tokens[p.start].Kind == text.Number && p.next == p.stop+1 &&
		p.tokens[p.start].Len() <= 2 {
		return join
	}
	return unknown
}

func (p *place) isFullStop() bool { return p.word(p.stop) == "." && p.tokens[p.stop].Glued }

// afterInitial joins initials with the name: Ф. Толипов, А.С. Пушкин; К.-Ж. К. Токаев.
func afterInitial(p *place) verdict {
	if !p.isFullStop() || p.stop == p.start || p.next != p.stop+1 {
		return unknown
	}
	i := p.stop - 1
	if p.tokens[i].Kind != text.Word || p.tokens[i].Shape != text.Title || p.runes(i) != 1 ||
		i > p.start && p.tokens[i].Glued && p.tokens[i-1].Kind == text.Symbol { // 5 °C
		return unknown
	}
	next := &p.tokens[p.next]
	if p.tokens[i].Script == text.Latin && next.Script == text.Cyrillic && !looksCyrillic(p.word(i)) || p.starts() {
		return split // Пётр I, группа А, сеть X
	}
	if next.Kind == text.Word && next.Shape == text.Title || p.isDash(p.next) && next.Glued {
		return join
	}
	return unknown
}

// afterFirm joins a company in Latin letters with the names of whoever is its: «основатель Acme Corp. Иван Орлов».
func afterFirm(p *place) verdict {
	after := p.next + 1
	if !p.isFullStop() || p.next != p.stop+1 || p.ending() != mayEnd || p.stop-1 == p.start || after >= len(p.tokens) ||
		!p.isTitle(p.stop-1, text.Latin) || !p.isTitle(p.next, text.Cyrillic) || !p.isTitle(after, text.Cyrillic) || p.starts() {
		return unknown
	}
	return join
}

// isTitle reports whether a token is a word with a capital of a script.
func (b *boundaries) isTitle(i int, script text.Script) bool {
	t := &b.tokens[i]
	return t.Kind == text.Word && t.Shape == text.Title && t.Script == script
}

// looksCyrillic reports whether a Latin capital may have been typed for a Cyrillic one.
func looksCyrillic(letter string) bool { return strings.Contains("ABCEHKMOPT", letter) }

// starts reports whether a word stands behind that starts sentences rather than names; «В.» is an initial.
func (p *place) starts() bool {
	next := &p.tokens[p.next]
	if next.Kind != text.Word || next.Script != text.Cyrillic || next.Shape != text.Title || !p.starters[p.word(p.next)] {
		return false
	}
	after := p.next + 1
	return p.runes(p.next) > 1 || after < len(p.tokens) && p.word(after) != "." && !p.tokens[after].Glued
}

// afterAbbreviation asks the tables.
func afterAbbreviation(p *place) verdict {
	if !p.isFullStop() || p.next != p.stop+1 {
		return unknown
	}
	switch p.ending() {
	case goesOn:
		switch {
		case p.starts() || p.stop-1 > p.start && p.tokens[p.stop-1].Glued && p.gluedTo() != text.Mark:
			return unknown // «не тронул их. В июне»; Су-35с, 5 °С
		case p.isUnit() || p.isSecondLetter():
			if !p.figureFollows() {
				return unknown
			}
		}
		if p.stop >= p.start+2 && p.word(p.stop-2) == "/" {
			return unknown // 300 км/ч
		}
		return join
	case mayEnd:
		if p.figureFollows() || p.isOpeningDate() {
			return join
		}
	case year:
		if p.isDash(p.next) || p.isOpeningDate() || p.lacksVerb() {
			return join // «27 декабря 2022 г. — …», «В 2022 г. Казахстан …», «По версии следствия, 5 мая 2022 г. он …»
		}
		if p.endsYear() {
			return split
		}
		if p.stop >= p.start+2 && p.word(p.stop-2) == "/" {
			return unknown // 5% г/г
		}
		return join
	}
	return unknown
}

// gluedTo is the kind of the token before the word before the stop.
func (p *place) gluedTo() text.Kind { return p.tokens[p.stop-2].Kind }

// isUnit reports whether the abbreviation is a unit behind its number: 36 т, 10 млн т, 14 ч, 38 см, 17 мкр.
func (p *place) isUnit() bool {
	if p.stop-2 < p.start {
		return false
	}
	switch p.word(p.stop - 1) {
	case "т", "ч", "см", "мкр", "мкрн":
	default:
		return false
	}
	switch p.word(p.stop - 2) {
	case "тыс", "млн", "млрд":
		return true
	}
	return p.gluedTo() == text.Number
}

// isSecondLetter reports whether the abbreviation is т.п. or п.п., which may end a sentence.
func (p *place) isSecondLetter() bool {
	if p.word(p.stop-1) != "п" || p.stop-3 < p.start || p.word(p.stop-2) != "." {
		return false
	}
	switch p.word(p.stop - 3) {
	case "т":
		return true
	case "п":
		return p.stop-4 >= p.start && p.tokens[p.stop-4].Kind == text.Number
	}
	return false
}

// figureFollows reports whether a number, a sign, a code of capitals, a unit, a country, a bracket or a dash stands
// behind: 5 тыс. 300; 300 тыс. KZT; 2 тыс. МВт; 8 млн руб. ($1 млн); 500 тыс. — 1 млн.
func (p *place) figureFollows() bool {
	next := &p.tokens[p.next]
	if p.word(p.next) == "США" { // долл. США
		return strings.EqualFold(p.word(p.stop-1), "долл")
	}
	switch next.Kind {
	case text.Number:
		return !p.isDay(p.next)
	case text.Symbol:
		return true
	case text.Word:
		return next.Script == text.Latin && next.Shape == text.Upper || next.Script == text.Cyrillic && next.Shape == text.Mixed
	}
	if p.word(p.next) == "(" {
		return true
	}
	return p.isDash(p.next) && p.next+1 < len(p.tokens) && p.tokens[p.next+1].Kind == text.Number
}

// isDay reports whether token i is the day of a date: «5 млн руб. 28 апреля суд …».
func (p *place) isDay(i int) bool {
	return i+1 < len(p.tokens) && p.tokens[i].Len() <= 2 && p.abbreviations[p.word(i+1)] == month
}

// isOpeningDate reports whether the sentence is a date so far, so that it must go on: «В 2022 г.», «В начале 2022 г.»,
// «В июле с.г.», «27 декабря 2022 г.».
func (p *place) isOpeningDate() bool {
	tokens := p.stop - p.start
	preposition := p.tokens[p.start].Kind == text.Word && p.runes(p.start) <= 2
	switch tokens {
	case 3:
		return preposition && (p.tokens[p.start+1].Kind == text.Number || p.word(p.stop-1) == "в") // «В XIX в.»
	case 4:
		return (preposition || p.tokens[p.start].Kind == text.Number) && p.tokens[p.start+2].Kind == text.Number
	case 5:
		return preposition && p.word(p.start+3) == "." && p.runes(p.start+2) == 1
	}
	return false
}

// lacksVerb reports whether the sentence so far is a few words behind a preposition and none of them ends as a verb
// does, so that it must go on. A noun that ends like one («сила») leaves the sentence ended.
func (p *place) lacksVerb() bool {
	const few = 14
	switch p.word(p.start) {
	case "По", "В", "Во", "На", "С", "Со", "К", "За", "До", "Из", "Согласно":
	default:
		return false
	}
	if p.stop-p.start > few {
		return false
	}
	for i := p.start + 1; i < p.stop-1; i++ {
		if p.tokens[i].Kind == text.Word && p.endsAsVerb(i) {
			return false
		}
	}
	return true
}

// endsAsVerb reports whether a Russian word ends as verbs and short participles do.
func (b *boundaries) endsAsVerb(i int) bool {
	word := strings.TrimSuffix(strings.TrimSuffix(b.word(i), "ся"), "сь")
	for _, ending := range [...]string{"л", "ла", "ло", "ли", "т", "ть", "ти", "чь", "ем", "им", "ешь", "ишь", "н", "на", "но", "ны"} {
		if strings.HasSuffix(word, ending) && len(word) > len(ending)+len("а") {
			return true
		}
	}
	return false
}

// endsYear reports whether «г.» is the year: 2018 г., 2018-го г., т.г., but 1 г. 2 мес.
func (p *place) endsYear() bool {
	i := p.stop - 2
	if i < p.start {
		return false
	}
	switch p.tokens[i].Kind {
	case text.Number:
		return p.tokens[i].Len() > 2 || p.tokens[p.next].Kind != text.Number
	case text.Mark:
		return p.tokens[i].Glued && p.word(i) == "." && i > p.start && p.runes(i-1) == 1
	case text.Word:
		return i > p.start && p.tokens[i].Glued && p.isDash(i-1)
	}
	return false
}

// abbreviated reports whether the word before the stop is in the tables.
func (p *place) abbreviated() bool { return p.ending() != noEnding && p.ending() != month }

func (p *place) ending() ending {
	if p.stop == p.start || p.tokens[p.stop-1].Kind != text.Word || p.tokens[p.stop-1].Len() > 24 {
		return noEnding
	}
	word := p.word(p.stop - 1)
	if p.tokens[p.stop-1].Shape != text.Lower {
		word = strings.ToLower(word)
	}
	return p.abbreviations[word]
}
