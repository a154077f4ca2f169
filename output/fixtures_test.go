package output

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"newsfacts/extract"
	"newsfacts/extract/text"
)

// builder makes a document by hand. Facts are named by their words; the first place of the words counts.
type builder struct {
	t testing.TB
	d extract.Document
}

func newDocument(t testing.TB, source, content string) *builder {
	b := &builder{t: t}
	b.d.Reset()
	b.d.Source, b.d.Text, b.d.Raw, b.d.Map = source, content, content, &text.SourceMap{}
	start := 0
	for i, paragraph := range strings.Split(content, "\n\n") {
		b.d.Sentences = append(b.d.Sentences, text.Sentence{Span: text.Span{Start: start, End: start + len(paragraph)}, Paragraph: i})
		start += len(paragraph) + 2
	}
	return b
}

func (b *builder) span(words string) text.Span {
	b.t.Helper()
	start := strings.Index(b.d.Text, words)
	if start < 0 {
		b.t.Fatalf("%q is not in the text", words)
	}
	return text.Span{Start: start, End: start + len(words)}
}

func (b *builder) fact(words, rule string) extract.Fact {
	b.t.Helper()
	f := extract.Fact{Span: b.span(words), Rule: rule}
	for i, s := range b.d.Sentences {
		if s.Contains(f.Span) {
			f.Sentence = i
		}
	}
	return f
}

func (b *builder) date(words, value string, begin, end extract.Day) {
	b.t.Helper()
	b.d.Dates = append(b.d.Dates, extract.Date{
		Fact: b.fact(words, "ru.date.day-month-year"), Type: extract.TimexDate, Value: value, Begin: begin, End: end,
		Granularity: extract.DayUnit, Anchor: extract.AnchorExplicit,
	})
}

func (b *builder) money(words, amount, high, currency string, modifier extract.Figure) {
	b.t.Helper()
	b.d.Money = append(b.d.Money, extract.Money{
		Fact: b.fact(words, "ru.money.amount-currency"), Amount: number(b.t, amount), AmountMax: number(b.t, high),
		Currency: currency, Modifier: modifier,
	})
}

func (b *builder) quantity(words, value, unit string) {
	b.t.Helper()
	b.d.Quantities = append(b.d.Quantities, extract.Quantity{
		Fact: b.fact(words, "ru.quantity.number-unit"), Value: number(b.t, value), Unit: unit,
	})
}

// mention adds a mention, and its entity where it is the first one of that name.
func (b *builder) mention(words, name string, typ extract.EntityType) extract.EntityID {
	b.t.Helper()
	m := extract.Mention{Fact: b.fact(words, "ru.entity.name"), Type: typ, Name: name}
	for i := range b.d.Entities {
		if e := &b.d.Entities[i]; e.Name == name {
			e.Count++
			e.Aliases = append(e.Aliases, words)
			m.Entity = e.ID
		}
	}
	if m.Entity == 0 {
		m.Entity = extract.EntityID(len(b.d.Entities) + 1)
		b.d.Entities = append(b.d.Entities, extract.Entity{
			ID: m.Entity, Type: typ, Name: name, Aliases: []string{words}, Count: 1, First: m.Span,
		})
	}
	b.d.Mentions = append(b.d.Mentions, m)
	return m.Entity
}

// number is a decimal, null for "".
func number(t testing.TB, s string) decimal.NullDecimal {
	t.Helper()
	if s == "" {
		return decimal.NullDecimal{}
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		t.Fatal(err)
	}
	return decimal.NewNullDecimal(d)
}

func day(t testing.TB, iso string) extract.Day {
	t.Helper()
	d, err := extract.ParseDay(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// fullDocument has rows in every table, with all kinds of values.
func fullDocument(t testing.TB) *extract.Document {
	b := newDocument(t, "news/001.txt", "Мост 🌉 за $1,2 млрд\n\n"+
		"27 декабря 2022 года Иванов сообщил, что «мост» обойдётся в 1,2 млрд долларов или в сотни миллионов тенге.\n\n"+
		"«Это важно, — сказал директор фонда «Самрук» Иван Иванов. — Мы ждём». Температура −12,5 градуса, в 1380 году было иначе.")
	d := &b.d
	d.Title, d.Authors, d.Site, d.URL = "Мост 🌉 за $1,2 млрд", []string{"А. Автор", "Б. \"Второй\""}, "example.org", "https://example.org/1?a=b&c=<d>"
	d.Language, d.Encoding, d.Section = "ru", "UTF-8", "Общество"
	d.Published = time.Date(2022, 12, 27, 23, 30, 1, 123456789, time.FixedZone("", 6*3600))
	d.DocumentDate, d.DocumentDateFrom = day(t, "2022-12-27"), extract.FromMetadata
	b.date("27 декабря 2022 года", "2022-12-27", day(t, "2022-12-27"), day(t, "2022-12-27"))
	b.date("в 1380 году", "1380", day(t, "1380-01-01"), day(t, "1380-12-31"))
	d.Dates[1].Granularity = extract.Year
	b.money("$1,2 млрд", "1200000000", "", "USD", extract.Exactly)
	b.money("1,2 млрд долларов", "1200000000.50", "-0.000000001", "USD", extract.About)
	b.money("сотни миллионов тенге", "", "", "KZT", extract.Exactly)
	b.quantity("−12,5 градуса", "-12.5", "градусы")
	ivanov := b.mention("Иванов", "Иван Иванов", extract.Person)
	fund := b.mention("Самрук", "Самрук", extract.Org)
	b.mention("Иван Иванов", "Иван Иванов", extract.Person)
	d.Mentions[2].Nested = true
	d.Entities[1].Subtype, d.Entities[1].Link = "city", "KZ"
	quote := b.fact("Это важно, — сказал директор фонда «Самрук» Иван Иванов. — Мы ждём", "ru.quote.split")
	d.Quotes = append(d.Quotes,
		extract.Quote{Fact: quote, Kind: extract.Direct, Parts: []text.Span{b.span("Это важно"), b.span("Мы ждём")},
			Speaker: b.span("Иван Иванов"), SpeakerID: ivanov, SpeakerName: "Иван Иванов", Cue: b.span("сказал"), CueLemma: "сказать"},
		extract.Quote{Fact: b.fact("мост", "ru.quote.guillemets"), Kind: extract.Partial, Parts: []text.Span{b.span("мост")}})
	d.Roles = append(d.Roles, extract.Role{Fact: b.fact("директор фонда «Самрук»", "ru.role.before-name"), Person: ivanov, PersonName: "Иван Иванов", Role: "директор фонда «Самрук»", Organization: fund})
	return d
}

// emptyDocument has no row but its own.
func emptyDocument(t testing.TB) *extract.Document {
	d := &newDocument(t, "empty.txt", "Ничего").d
	d.Sentences, d.Record, d.Map = nil, 7, nil
	return d
}

// newsDocument has as many facts as an article of the news: about 2.4 KB, 20 sentences, 50 mentions, 30
// entities and 8 other facts. The number makes it differ from others.
func newsDocument(t testing.TB, n int) *extract.Document {
	var content strings.Builder
	fmt.Fprintf(&content, "Новости номер %d", n)
	for i := range 20 {
		fmt.Fprintf(&content, "\n\n%d-го декабря министр Персона%d%s заявил, что Компания%d из Города%d — лидер", i, i, strings.Repeat("ов", n%3), (i*7+n)%15, (i*3+n)%11)
	}
	b := newDocument(t, fmt.Sprintf("news/%05d.txt", n), content.String())
	d := &b.d
	d.Title, d.Language, d.Encoding = fmt.Sprintf("Новости номер %d", n), "ru", "UTF-8"
	d.DocumentDate, d.DocumentDateFrom = extract.Day(19000+n%365), extract.FromMetadata
	for i := range 20 {
		b.mention(fmt.Sprintf("Персона%d", i), fmt.Sprintf("Персона%d", i), extract.Person)
		b.mention(fmt.Sprintf("Компания%d", (i*7+n)%15), fmt.Sprintf("Компания%d", (i*7+n)%15), extract.Org)
		if i%2 == 0 {
			b.mention(fmt.Sprintf("Города%d", (i*3+n)%11), fmt.Sprintf("Город%d", (i*3+n)%11), extract.Location)
		}
	}
	for i := range 3 {
		b.date(fmt.Sprintf("%d-го декабря", i), fmt.Sprintf("2022-12-%02d", i+1), extract.Day(19000+i), extract.Day(19000+i))
	}
	b.quantity("15", fmt.Sprint(n), "штуки")
	b.money("17-го", fmt.Sprint(n*1000), "", "KZT", extract.MoreThan)
	quote := b.fact("лидер", "ru.quote.guillemets")
	d.Quotes = append(d.Quotes, extract.Quote{Fact: quote, Kind: extract.Partial, Parts: []text.Span{quote.Span}, Speaker: b.span("Персона3"), SpeakerID: 4, SpeakerName: "Персона3", Cue: b.span("заявил"), CueLemma: "заявить"})
	d.Roles = append(d.Roles, extract.Role{Fact: b.fact("министр", "ru.role.before-name"), Person: 1, PersonName: "Персона0", Role: "министр"})
	return d
}
