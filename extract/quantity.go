package extract

import (
	"hash/maphash"
	"strings"

	"github.com/shopspring/decimal"

	"newsfacts/extract/morph"
	"newsfacts/extract/recall"
	"newsfacts/extract/text"
	"newsfacts/rules"
)

// Quantity is a number with its unit or the noun it counts.
//
// Rules of the kind quantity set these fields, in every language, beside those of figure:
//
//	value        the number, or the low end of a range
//	value-max    the high end of a range
//	unit         the normal form of a unit: "%", "тонна"
//	noun         the counted noun with its adjectives; the unit is their nominative plural
//	per          what the unit or noun is counted by: «в неделю»
//	elided       the unit or the currency is left out because it was just named («500 млн евро, в июне 260
//	             млн»): it is that of the figure before in the sentence; with the value unit, no currency
//	alone        any value: the unit is none that a number behind it could share («ему 15 лет», «в три раза»)
type Quantity struct {
	Fact
	Value    decimal.NullDecimal // exact; null where the text gives no number
	ValueMax decimal.NullDecimal // the high end of a range
	Unit     string              // normal form of the unit or the counted noun; "%"; may be empty
	Modifier Figure
	alone    bool // lends its unit to no number behind it
}

// String is the quantity as cases write it: more_than 600000 этнические узбеки, 10/15 %.
func (q *Quantity) String() string {
	return figureString(q.Modifier, q.Value, q.ValueMax, q.Unit)
}

// quantityReader makes quantities of matches.
type quantityReader struct {
	words   inflector
	plurals *recall.Memory[uint64, string] // of counted words, by hash of the surface
	seed    maphash.Seed
}

// rememberedPlurals bounds the plurals: those of the words that news counts.
const rememberedPlurals = 1 << 11

// inflector puts words into another form.
type inflector interface {
	Inflect(p morph.Parse, want morph.Tags) (inflected string, ok bool)
}

// unchanging is the inflector of a language without word forms.
type unchanging struct{}

func (unchanging) Inflect(morph.Parse, morph.Tags) (string, bool) { return "", false }

func newQuantityReader(words morph.Analyzer) *quantityReader {
	r := &quantityReader{words: unchanging{}, plurals: recall.New[uint64, string](rememberedPlurals), seed: maphash.MakeSeed()}
	if i, ok := words.(inflector); ok {
		r.words = i
	}
	return r
}

// read adds the quantities of a match.
func (r *quantityReader) read(d *Document, m *rules.Match) {
	for _, f := range figuresOf(m, "value") {
		q := Quantity{Fact: factOf(m), Value: f.low, ValueMax: f.high, Unit: r.unit(d, &f), Modifier: f.modifier}
		q.alone = q.Unit == percent || f.field("alone") != nil
		q.Span = f.span
		if elided := f.text("elided"); elided == "unit" {
			q.Unit = d.unitBefore(&q)
		} else if elided != "" && d.complete(&q) {
			continue
		}
		d.Quantities = append(d.Quantities, q)
	}
}

// complete gives a quantity the unit of the figure before it in its sentence. Where that is a sum, so
// is this: it is added to the sums, and complete reports it.
func (d *Document) complete(q *Quantity) (isSum bool) {
	before := d.quantityBefore(q)
	if n := len(d.Money); n > 0 && d.Money[n-1].Sentence == q.Sentence {
		if sum := d.Money[n-1]; before == nil || before.Span.End < sum.Span.End || before.alone {
			d.Money = append(d.Money, Money{q.Fact, q.Value, q.ValueMax, sum.Currency, q.Modifier, sum.Bare, sum.Shared})
			return true
		}
	}
	q.Unit = d.unitBefore(q)
	return false
}

// unitBefore is the unit of the quantity before in the sentence, if it lends it.
func (d *Document) unitBefore(q *Quantity) string {
	if before := d.quantityBefore(q); before != nil && !before.alone && !isFarAbove(q, before) {
		return before.Unit
	}
	return ""
}

// isFarAbove reports whether a quantity is millions where the one before is a few, so that it counts something else: «два
// выпуска на 206 млрд».
func isFarAbove(q, before *Quantity) bool {
	return before.Value.Valid && q.Value.Valid && before.Value.Decimal.LessThan(decimal.NewFromInt(1000)) &&
		q.Value.Decimal.GreaterThanOrEqual(decimal.NewFromInt(1_000_000)) && before.Unit != percent
}

// quantityBefore is the quantity before in the sentence, nil where there is none.
func (d *Document) quantityBefore(q *Quantity) *Quantity {
	if n := len(d.Quantities); n > 0 && d.Quantities[n-1].Sentence == q.Sentence {
		return &d.Quantities[n-1]
	}
	return nil
}

// percent is the unit of percentages, in every language.
const percent = "%"

func (r *quantityReader) unit(d *Document, f *figure) string {
	unit := f.text("unit")
	if noun := f.field("noun"); noun != nil && unit == "" {
		unit = r.plural(d, noun)
	}
	if per := f.text("per"); per != "" {
		unit += " " + strings.Join(strings.Fields(per), " ")
	}
	return unit
}

// plural is a counted noun with its adjectives in the nominative plural; words that have none stay.
func (r *quantityReader) plural(d *Document, noun *rules.Field) string {
	if noun.Last == noun.First+1 {
		return r.pluralWord(d, noun.First)
	}
	var b strings.Builder
	for i := noun.First; i < noun.Last; i++ {
		if i > noun.First && (!d.Tokens[i].Glued || d.Text[d.Tokens[i].Start] == ' ') {
			b.WriteByte(' ')
		}
		b.WriteString(r.pluralWord(d, i))
	}
	return b.String()
}

// pluralWord is the word at a token in the nominative plural.
func (r *quantityReader) pluralWord(d *Document, token int) string {
	surface := d.Tokens[token].Of(d.Text)
	if d.Tokens[token].Shape == text.Upper { // an abbreviation
		return surface
	}
	key := maphash.String(r.seed, surface)
	plural, ok := r.plurals.Get(key)
	if !ok {
		plural = strings.Clone(inflectPlural(r.words, d.Lexemes[token].Word, surface))
		r.plurals.Put(key, plural)
	}
	return plural
}

// inflectPlural is a word in the nominative plural; words that have none stay.
func inflectPlural(words inflector, w *morph.Word, surface string) string {
	for _, pos := range [...]morph.Tags{morph.ADJF, morph.PRTF, morph.NOUN} {
		for _, p := range w.Parses {
			if !p.Tags.Has(pos) || p.Tags.Any(morph.Nomn) && p.Tags.Any(morph.Sing) && len(w.Parses) > 1 {
				continue
			}
			if form, ok := words.Inflect(p, morph.Nomn|morph.Plur); ok {
				return form
			}
		}
	}
	return surface
}
