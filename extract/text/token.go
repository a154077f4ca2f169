package text

// Kind tells what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // letters, with hyphens and apostrophes inside: «узбекско-казахстанский», «О'Коннор»
	Number             // one run of ASCII digits: «12,5» is three tokens, «90-х» is three
	Mark               // one punctuation mark; «...» and «?!» are one
	Symbol             // one other sign: % $ € № § ° + =
	Link               // an address, domain, e-mail, @name or #hashtag: «Tengrinews.kz»
)

// Shape tells the case of a word's letters.
type Shape uint8

const (
	NoCase Shape = iota // no letters, or letters without case
	Lower               // дом
	Title               // Дом, Касым-Жомарт; also one capital letter alone: «К»
	Upper               // США, МИД-2
	Mixed               // iPhone, МакДоналдс, JPMorgan, ВУЗов
)

// Script tells the alphabet of a word.
type Script uint8

const (
	NoScript Script = iota
	Cyrillic
	Latin
	OtherScript
	MixedScript
)

// Token is a piece of text between blanks and marks. Tokens do not overlap and stand in text order.
type Token struct {
	Span
	Kind   Kind
	Shape  Shape
	Script Script
	Glued  bool // no blank between this token and the one before it
}
