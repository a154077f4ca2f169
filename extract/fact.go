package extract

import "newsfacts/extract/text"

// Fact is what all facts share: where they stand and which rule made them.
type Fact struct {
	Span     text.Span // bytes in Document.Text
	Sentence int       // number in Document.Sentences
	Rule     string    // "<language>.<kind>.<name>"
}

// Kind names a table of facts.
type Kind string

const (
	Dates      Kind = "dates"
	Moneys     Kind = "money"
	Quantities Kind = "quantities"
	Mentions   Kind = "mentions" // with their entities
	Quotes     Kind = "quotes"
	Roles      Kind = "roles"
)

// Kinds lists every kind in the order of the output.
func Kinds() []Kind { return []Kind{Dates, Moneys, Quantities, Mentions, Quotes, Roles} }

// Figure is the modifier of a sum or a quantity: what the text says of the number.
type Figure string

const (
	Exactly  Figure = ""
	MoreThan Figure = "more_than"
	LessThan Figure = "less_than"
	About    Figure = "about"
	UpTo     Figure = "up_to"
	AtLeast  Figure = "at_least"
	Target   Figure = "target"
)
