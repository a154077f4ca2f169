package dateparser

import "time"

// Parser reads dates. Its types are not looked at: there is one way.
type Parser struct {
	ParserTypes []ParserType
}

// ParserType names a way of reading.
type ParserType uint8

const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// PreferredDateSource tells where a date without a year would lie.
type PreferredDateSource uint8

const Past PreferredDateSource = 1

// Configuration is what a caller may say; nothing of it changes how complete dates are read.
type Configuration struct {
	CurrentTime         time.Time
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// Date is what was read; its time is zero when there was no date.
type Date struct {
	Time time.Time
}

// Parse reads the first date with day, month and year in a short text.
func (p *Parser) Parse(_ *Configuration, s string, _ ...string) (Date, error) {
	return Date{read(s)}, nil
}
