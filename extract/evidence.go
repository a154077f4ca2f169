package extract

import "math/bits"

// Evidence is a set of things that speak for or against a name.
type Evidence uint64

// What may be seen of a name, in the order of scales.
const (
	inTable Evidence = 1 << iota
	byHeadNoun
	byQuotedName
	byFullName
	byRegnalNumber
	byShape
	likelySurname
	likelyPlace
	isFirstName
	isUnknown
	afterRole
	afterAge
	besideSpeech
	beforeVerb
	afterPlaceWord
	afterPreposition
	namedInFull
	placedElsewhere
	inLatin
	disagrees
	commonWord
	allCapitals
	aloneInQuotes
	afterThing
	atStart
	personInPlace
	likelyOrganization
	quotedAlone
)

// scales says what each piece of evidence weighs, and in what words explain tells of it. A name whose
// evidence weighs nothing in sum is none; of two over the same words the weightier stays.
var scales = [...]struct {
	weight int
	says   string
}{
	{9, "a table knows the name"},
	{7, "its words say what it is"},
	{7, "a word for its kind stands before the quotation marks"},
	{8, "a full name: first name, patronymic, initials beside a surname"},
	{8, "a name with a number, as monarchs have"},
	{4, "it is written as such names are"},
	{3, "the word is likeliest a surname"},
	{5, "the word is likeliest a place"},
	{3, "a first name"},
	{-2, "the dictionary lacks the word, which may be anything"},
	{4, "a role stands before"},
	{4, "somebody's age stands before"},
	{3, "a verb of speech stands beside"},
	{2, "a verb in the singular stands behind"},
	{6, "a word for a place stands before"},
	{3, "a preposition of place stands before"},
	{8, "the article has a fuller name of the person"},
	{5, "the article shows elsewhere that it is a place"},
	{2, "Latin letters"},
	{-9, "its words do not agree"},
	{-9, "it may be a common word at the start of the sentence"},
	{-9, "the sentence is in capitals, which say nothing"},
	{-9, "it stands alone in quotation marks"},
	{-9, "a word for another thing stands before"},
	{-3, "it starts the sentence, where all words have a capital"},
	{-5, "a preposition of place stands before"},
	{5, "it stands where an organisation does"},
	{8, "quotation marks hold organisations mostly"},
}

// weight is the sum of what the evidence weighs.
func (e Evidence) weight() int {
	sum := 0
	for rest := uint64(e); rest != 0; rest &= rest - 1 {
		sum += scales[bits.TrailingZeros64(rest)].weight
	}
	return sum
}

// Each calls yield with each piece of evidence: its weight, above 0 for a name, and its words.
func (e Evidence) Each(yield func(weight int, says string)) {
	for i := range scales {
		if e>>i&1 != 0 {
			yield(scales[i].weight, scales[i].says)
		}
	}
}
