package output

import (
	"math"

	"github.com/shopspring/decimal"

	"newsfacts/extract"
	"newsfacts/extract/text"
)

// column describes a column and says how to read it from a row. Which of the functions is there follows
// from the type.
type column[R any] struct {
	Column
	storage
	json   string // `,"name":`, with a brace before the first column of a row; a String's has the quotation mark too
	null   string // the same with a null
	common bool   // says where the row stands, or numbers it

	text    func(*article, *R) string // String: "" is null where the column is nullable
	number  func(*article, *R) int64  // Int32, Int64, Boolean, Date, Timestamp: null is null
	decimal func(*R) decimal.NullDecimal
	texts   func(*article, *R) []string
	spans   func(*R) []text.Span
	entity  func(*R) extract.EntityID // beside number, where the number is that of an entity
}

// storage says how Parquet stores a column.
type storage struct {
	dictionary bool // few different values
	unbounded  bool // no statistics: long texts, and decimals (see columnType)
}

// null is the number that stands for an absent one.
const null = math.MinInt64

func textColumn[R any](name string, get func(*article, *R) string, meaning string) column[R] {
	return column[R]{Column: Column{Name: name, Type: String, Meaning: meaning}, text: get}
}

func numberColumn[R any](name string, typ Type, get func(*article, *R) int64, meaning string) column[R] {
	return column[R]{Column: Column{Name: name, Type: typ, Meaning: meaning}, number: get}
}

func entityColumn[R any](name string, get func(*R) extract.EntityID, meaning string) column[R] {
	c := numberColumn(name, Int32, func(_ *article, r *R) int64 { return orNull(get(r)) }, meaning)
	c.entity = get
	return c
}

func decimalColumn[R any](name string, get func(*R) decimal.NullDecimal, meaning string) column[R] {
	return column[R]{Column: Column{Name: name, Type: Decimal, Nullable: true, Meaning: meaning}, storage: storage{unbounded: true}, decimal: get}
}

func textsColumn[R any](name string, get func(*article, *R) []string, meaning string) column[R] {
	return column[R]{Column: Column{Name: name, Type: StringList, Meaning: meaning}, texts: get}
}

func spansColumn[R any](name string, get func(*R) []text.Span, meaning string) column[R] {
	return column[R]{Column: Column{Name: name, Type: SpanList, Meaning: meaning}, spans: get}
}

// orNull makes the column nullable.
func (c column[R]) orNull() column[R] {
	c.Nullable = true
	return c
}

// repeating says that the column has few different values.
func (c column[R]) repeating() column[R] {
	c.dictionary = true
	return c
}

// long says that the column holds long texts, which bounds tell nothing of.
func (c column[R]) long() column[R] {
	c.unbounded = true
	return c
}

// placing says that the column tells where the row stands, or numbers it.
func (c column[R]) placing() column[R] {
	c.common = true
	return c
}

// appendJSON appends a cell with its name.
func (c *column[R]) appendJSON(dst []byte, a *article, row *R) []byte {
	switch c.Type {
	case String:
		s := c.text(a, row)
		if s == "" && c.Nullable {
			return append(dst, c.null...)
		}
		return append(appendEscaped(append(dst, c.json...), s), '"')
	case Decimal:
		return appendDecimal(append(dst, c.json...), c.decimal(row))
	case StringList:
		return appendStrings(append(dst, c.json...), c.texts(a, row))
	case SpanList:
		return appendSpans(append(dst, c.json...), a, c.spans(row))
	default:
		n := c.number(a, row)
		if n == null {
			return append(dst, c.null...)
		}
		return appendNumber(append(dst, c.json...), c.Type, n)
	}
}

// appendCells appends the cells of all rows of an article.
func (c *column[R]) appendCells(a *article, found []R, out *cells) (bytes int) {
	switch c.Type {
	case String:
		for i := range found {
			a.turnTo(i)
			s := c.text(a, &found[i])
			out.texts = append(out.texts, s)
			bytes += len(s)
		}
	case Decimal:
		for i := range found {
			out.decimals = append(out.decimals, fixedOf(c.decimal(&found[i])))
		}
	case StringList:
		for i := range found {
			bytes += out.addStrings(c.texts(a, &found[i]))
		}
	case SpanList:
		for i := range found {
			bytes += out.addSpans(a, c.spans(&found[i]))
		}
	default:
		for i := range found {
			a.turnTo(i)
			out.numbers = append(out.numbers, c.number(a, &found[i]))
		}
	}
	return bytes
}
