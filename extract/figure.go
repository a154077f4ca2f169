package extract

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"newsfacts/extract/text"
	"newsfacts/rules"
)

// figure is what sums and quantities have in common. Their rules set these fields:
//
//	modifier     more_than, less_than, about, up_to, at_least or target; it belongs to the number behind it
//	negative     any value: the number is below zero, both ends of a range are
//	positive     any value: the high end is not
//	item         a match that holds several figures («с 12 до 32 рейсов») has a field item for each, with
//	             its fields under item. and its span; what it lacks (the multiplier, the currency, the
//	             unit) it takes from the last one
//	whole        any value: the last one is the whole of which the others are parts («3 из 12 млн»)
//	from.count, to.count   the ends of a range that one word tells («два-три человека»)
//	times        what multiplies both ends of it («пять-семь тысяч»)
//	plus, places   a rest in a smaller unit, which stands so many places behind the decimal point (3 км 200 м)
//	apart        what stands between the ends of a range: one that goes down (cut from 30% to 29%) is two figures
//	score        any value: one that goes down is none at all (a 5-4 win)
type figure struct {
	match     *rules.Match
	item      *rules.Field // nil where the match is one figure without an item
	last      *rules.Field // the last item of the match
	span      text.Span
	low, high decimal.NullDecimal
	modifier  Figure
}

// figuresOf reads the figures of a match; number is the name of the field of the number.
func figuresOf(m *rules.Match, number string) []figure {
	figures := itemsOf(m)
	last := &figures[len(figures)-1]
	for i := range figures {
		f := &figures[i]
		f.readNumbers(number, last.own(number))
		f.modifier = f.readModifier(i, figures)
	}
	return divideFalling(figures)
}

// divideFalling makes two figures of every range that goes down, and none of a score.
func divideFalling(figures []figure) []figure {
	if !slices.ContainsFunc(figures, figure.falls) {
		return figures
	}
	var divided []figure
	for _, f := range figures {
		apart := f.own("apart")
		switch {
		case !f.falls():
			divided = append(divided, f)
		case apart != nil:
			low, high := f.ends(apart)
			divided = append(divided, low, high)
		case f.own("score") == nil:
			divided = append(divided, f)
		}
	}
	return divided
}

func (f figure) falls() bool {
	return f.low.Valid && f.high.Valid && f.high.Decimal.LessThan(f.low.Decimal)
}

// ends are the two ends of a range as figures of their own.
func (f figure) ends(apart *rules.Field) (low, high figure) {
	low, high = f, f
	low.high, high.low, high.high, high.modifier = decimal.NullDecimal{}, f.high, decimal.NullDecimal{}, Exactly
	low.span.End, high.span.Start = f.span.Start, f.span.End
	for i := range f.match.Fields {
		field := &f.match.Fields[i]
		switch {
		case field.Name == "item" || field.Span.Empty() || !f.owns(field):
		case field.Last <= apart.First:
			low.span.End = max(low.span.End, field.Span.End)
		case field.First >= apart.Last:
			high.span.Start = min(high.span.Start, field.Span.Start)
		}
	}
	return low, high
}

// itemsOf divides a match into its items.
func itemsOf(m *rules.Match) []figure {
	var figures []figure
	for i := range m.Fields {
		if item := &m.Fields[i]; item.Name == "item" {
			figures = append(figures, figure{match: m, item: item, span: item.Span})
		}
	}
	if figures == nil {
		return []figure{{match: m, span: m.Span}}
	}
	for i := range figures {
		figures[i].last = figures[len(figures)-1].item
	}
	return figures
}

// readModifier finds the modifier of figure i: its own, else one between the figure before it and
// itself, behind the last figure, or set by the rule.
func (f *figure) readModifier(i int, figures []figure) Figure {
	if own := f.own("modifier"); own != nil {
		return Figure(own.Text)
	}
	if f.item == nil {
		return Exactly
	}
	from, to := f.match.First, f.item.First
	if i > 0 {
		from = figures[i-1].item.Last
	}
	for k := range f.match.Fields {
		field := &f.match.Fields[k]
		if field.Name != "modifier" {
			continue
		}
		behind := f.item == f.last && field.First >= f.item.Last
		if field.Span.Empty() || behind || field.First >= from && field.Last <= to {
			return Figure(field.Text)
		}
	}
	return Exactly
}

// field is the figure's own field, else that of the last item or of the match.
func (f *figure) field(name string) *rules.Field {
	if f.item == nil {
		return f.match.Field(name)
	}
	var found *rules.Field
	for i := range f.match.Fields {
		field := &f.match.Fields[i]
		own, inItem := strings.CutPrefix(field.Name, "item.")
		if own != name {
			continue
		}
		switch {
		case inItem && f.owns(field):
			return field
		case found == nil && (!inItem || field.First >= f.last.First):
			found = field
		}
	}
	return found
}

// own is the field of the figure alone.
func (f *figure) own(name string) *rules.Field {
	if field := f.field(name); field != nil && f.owns(field) {
		return field
	}
	return nil
}

// owns reports whether a field lies within the figure.
func (f *figure) owns(field *rules.Field) bool {
	return f.item == nil || field.First >= f.item.First && field.Last <= f.item.Last
}

// text is the value of a field, empty where there is none.
func (f *figure) text(name string) string {
	if field := f.field(name); field != nil {
		return field.Text
	}
	return ""
}

// readNumbers reads both ends. A number without a multiplier takes that of the high end, or of the
// last item («5, 7 и 12 млрд»).
func (f *figure) readNumbers(name string, last *rules.Field) {
	low, high := f.own(name), f.own(name+"-max")
	f.high = decimalOf(high)
	f.low = decimalOf(low)
	switch {
	case low == nil && f.own("from.count") != nil:
		f.low, f.high = f.multiplied(f.own("from.count")), f.multiplied(f.own("to.count"))
	case low == nil:
	case high != nil:
		if shared := scaledLike(low, high); shared.Valid && shared.Decimal.LessThanOrEqual(f.high.Decimal) {
			f.low = shared
		} else if f.own("apart") != nil && sharesThousands(f.low, f.high) {
			f.low = fitting(f.low.Decimal.Shift(3))
		}
	case f.item != nil && !f.isOfOther("currency"):
		if shared := scaledLike(low, last); shared.Valid && (f.match.Field("whole") == nil || shared.Decimal.LessThanOrEqual(decimalOf(last).Decimal)) {
			f.low = shared
		}
	}
	if plus, places := decimalOf(f.own("plus")), decimalOf(f.field("places")); plus.Valid && places.Valid && f.low.Valid {
		f.low = fitting(f.low.Decimal.Add(plus.Decimal.Shift(-int32(places.Decimal.IntPart()))))
	}
	if f.own("negative") != nil {
		f.low.Decimal = f.low.Decimal.Neg()
		if f.own("positive") == nil {
			f.high.Decimal = f.high.Decimal.Neg()
		}
		if f.high.Valid && f.high.Decimal.LessThan(f.low.Decimal) {
			f.low, f.high = f.high, f.low
		}
	}
}

// isOfOther reports whether an item has another value of a field than the last one: «$200, €200 или 15 тыс. руб.».
func (f *figure) isOfOther(name string) bool {
	own := f.own(name)
	if own == nil || f.last == nil {
		return false
	}
	last := figure{match: f.match, item: f.last, last: f.last}
	other := last.own(name)
	return other != nil && other.Text != own.Text
}

// multiplied is the number of a field, times what multiplies it.
func (f *figure) multiplied(field *rules.Field) decimal.NullDecimal {
	number, times := decimalOf(field), decimalOf(f.own("times"))
	if number.Valid && times.Valid {
		return fitting(number.Decimal.Mul(times.Decimal))
	}
	return number
}

// farApart is how many times a number may be the one whose multiplier it shares: «от 500 до 1,2 млн»
// begins at 500, «от 50 до 1,2 млн» would be a slip of the pen either way.
const farApart = 100

// scaledLike is the number of a field with the multiplier of another field, null when it has one of
// its own or cannot share.
func scaledLike(field, other *rules.Field) decimal.NullDecimal {
	if field == nil || other == nil || !field.IsNumber || !other.IsNumber || field.Number.Scale > 0 || other.Number.Scale == 0 {
		return decimal.NullDecimal{}
	}
	mantissa := decimal.New(other.Number.Coef, other.Number.Exp-other.Number.Scale)
	value := decimal.New(field.Number.Coef, field.Number.Exp)
	if value.GreaterThanOrEqual(mantissa.Mul(decimal.New(farApart, 0))) {
		return decimal.NullDecimal{}
	}
	return fitting(value.Shift(other.Number.Scale))
}

// nearEnough is how many times the high end of a range may be the low one that shares its thousands.
const nearEnough = 20

// sharesThousands tells «$50-100,000», which begins at 50,000, from «$500-1,000», which does not.
func sharesThousands(low, high decimal.NullDecimal) bool {
	thousand := decimal.New(1, 3)
	if !low.Valid || !high.Valid || !low.Decimal.IsPositive() || !low.Decimal.IsInteger() || !high.Decimal.Mod(thousand).IsZero() {
		return false
	}
	from := low.Decimal.Mul(thousand)
	return from.LessThan(high.Decimal) && high.Decimal.LessThanOrEqual(from.Mul(decimal.New(nearEnough, 0)))
}

// decimalOf is the number of a field, null where there is no field or it does not fit.
func decimalOf(f *rules.Field) decimal.NullDecimal {
	if f == nil {
		return decimal.NullDecimal{}
	}
	if f.IsNumber {
		return fitting(decimal.New(f.Number.Coef, f.Number.Exp))
	}
	d, err := decimal.NewFromString(f.Text)
	if err != nil {
		return decimal.NullDecimal{}
	}
	return fitting(d)
}

// The decimals of the output: DECIMAL(38,9).
const (
	decimalDigits   = 38
	decimalFraction = 9
)

// fitting is the number, null where it needs more digits than the output has.
func fitting(d decimal.Decimal) decimal.NullDecimal {
	if d.Exponent() < -decimalFraction && !d.Truncate(decimalFraction).Equal(d) {
		return decimal.NullDecimal{}
	}
	if d.NumDigits()+int(d.Exponent()) > decimalDigits-decimalFraction {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(d)
}

func figureString(modifier Figure, low, high decimal.NullDecimal, unit string) string {
	var b strings.Builder
	if modifier != Exactly {
		b.WriteString(string(modifier) + " ")
	}
	if low.Valid {
		b.WriteString(low.Decimal.String())
	} else {
		b.WriteByte('?')
	}
	if high.Valid {
		b.WriteString("/" + high.Decimal.String())
	}
	if unit != "" {
		b.WriteString(" " + unit)
	}
	return b.String()
}
