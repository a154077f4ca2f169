package report

import (
	"slices"
	"unicode/utf8"

	"newsfacts/extract"
	"newsfacts/output"
)

// Article is an article with its facts as they were written.
type Article struct {
	ID               string
	Source           string
	Title            string
	Site             string
	URL              string
	Language         string
	Published        string // RFC 3339; "" where only a day is known, or nothing
	DocumentDate     string // ISO; "" where it is not known
	DocumentDateFrom string
	Text             string // "" where the dataset was written without
	Sentences        []Range
	Facts            []Fact // by table in the order of the output, then by place
}

// Range is a half-open stretch of the text in code points.
type Range struct{ Start, End int }

// Fact is a fact, or an entity at the place of its first mention.
type Fact struct {
	output.GoldenFact
	Raw Range // in the decoded source; the same as the place where there is none
}

// Range is the place of the fact.
func (f *Fact) Range() Range { return Range{f.Start, f.End} }

// Overlap is the number of code points two stretches share.
func (r Range) Overlap(s Range) int { return max(0, min(r.End, s.End)-max(r.Start, s.Start)) }

// Value is a value of the fact as JSON, "" where it has none of that name.
func (f *Fact) Value(name string) string {
	for i := range f.Values {
		if f.Values[i].Name == name {
			return f.Values[i].JSON
		}
	}
	return ""
}

// Text is a value of the fact as text: a string without its marks and escapes.
func (f *Fact) Text(name string) string { return PlainText(f.Value(name)) }

// ArticleOf is the article of a document.
func ArticleOf(d *extract.Document) (*Article, error) {
	g, err := output.NewGolden(d)
	if err != nil {
		return nil, err
	}
	a := &Article{
		ID: d.ID, Source: g.Source, Title: d.Title, Site: d.Site, URL: d.URL, Language: g.Language,
		DocumentDate: g.DocumentDate, DocumentDateFrom: g.DocumentDateFrom, Text: d.Text,
		Facts: FactsOf(g),
	}
	at, chars := 0, 0
	count := func(offset int) int {
		if offset < at {
			at, chars = 0, 0
		}
		chars += utf8.RuneCountInString(d.Text[at:offset])
		at = offset
		return chars
	}
	for i := range d.Sentences {
		s := d.Sentences[i].Span
		a.Sentences = append(a.Sentences, Range{count(s.Start), count(s.End)})
	}
	return a, nil
}

// FactsOf are the facts of golden facts.
func FactsOf(g *output.Golden) []Fact {
	facts := make([]Fact, len(g.Facts))
	for i := range g.Facts {
		facts[i] = Fact{GoldenFact: g.Facts[i], Raw: Range{g.Facts[i].Start, g.Facts[i].End}}
	}
	return facts
}

// Only keeps the facts of some tables; none named keeps all.
func (a *Article) Only(tables []string) {
	if len(tables) > 0 {
		a.Facts = slices.DeleteFunc(a.Facts, func(f Fact) bool { return !slices.Contains(tables, f.Table) })
	}
}

// Slice is what the text says in a range; it is cut where the text ends.
func (a *Article) Slice(r Range) string {
	start := byteOffset(a.Text, r.Start)
	return a.Text[start : start+byteOffset(a.Text[start:], r.End-r.Start)]
}

// SentenceAt is the sentence that holds a place, or the text around it where there is none.
func (a *Article) SentenceAt(place int) Range {
	i, _ := slices.BinarySearchFunc(a.Sentences, place, func(s Range, place int) int { return s.End - place - 1 })
	if i < len(a.Sentences) && a.Sentences[i].Start <= place {
		return a.Sentences[i]
	}
	const around = 80
	return Range{max(0, place-around), min(place+around, utf8.RuneCountInString(a.Text))}
}

// Context is a sentence taken apart at a fact.
type Context struct{ Before, Surface, After string }

// ContextOf is the sentence around a fact; the sentence it ends in counts too.
func (a *Article) ContextOf(f *Fact) Context {
	if a.Text == "" {
		return Context{Surface: f.Surface}
	}
	from, to := a.SentenceAt(f.Start), a.SentenceAt(max(f.Start, f.End-1))
	return Context{
		Before:  a.Slice(Range{min(from.Start, f.Start), f.Start}),
		Surface: a.Slice(f.Range()),
		After:   a.Slice(Range{f.End, max(f.End, to.End)}),
	}
}

// byteOffset is where a code point begins, the length of the text where it has fewer.
func byteOffset(text string, chars int) int {
	if chars <= 0 {
		return 0
	}
	for i := range text {
		if chars == 0 {
			return i
		}
		chars--
	}
	return len(text)
}
