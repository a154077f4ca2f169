package duckdbtest

import (
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/shopspring/decimal"

	"newsfacts/extract"
	"newsfacts/extract/text"
	"newsfacts/output"
)

// TestDatasets reads a dataset made by hand, and that of NEWSFACTS_DATASET or of the seed articles.
func TestDatasets(t *testing.T) {
	for _, dataset := range []struct {
		name string
		make func(*testing.T) string
	}{{"made", madeDataset}, {"extracted", extractedDataset}} {
		t.Run(dataset.name, func(t *testing.T) {
			db := open(t, dataset.make(t))
			for _, c := range []struct {
				name  string
				check func(*testing.T, *sql.DB)
			}{
				{"surfaces", checkSurfaces}, {"quotations", checkQuotations}, {"entities", checkEntities},
				{"types", checkTypes}, {"filters", checkFilters}, {"lines", checkLines},
			} {
				t.Run(c.name, func(t *testing.T) { c.check(t, db) })
			}
		})
	}
}

// extractedDataset is the dataset that NEWSFACTS_DATASET names, or one of the seed articles.
func extractedDataset(t *testing.T) string {
	if dir := os.Getenv("NEWSFACTS_DATASET"); dir != "" {
		return dir
	}
	root := filepath.Join("..", "..")
	if _, err := os.Stat(filepath.Join(root, "cmd", "newsfacts", "main.go")); err != nil {
		t.Skip("there is no command to make a dataset with")
	}
	dir := filepath.Join(t.TempDir(), "facts")
	command := exec.Command("go", "run", "./cmd/newsfacts", "extract", "testdata/seeds", "-o", dir)
	command.Dir = root
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("extracting the seed articles: %v\n%s", err, out)
	}
	return dir
}

// madeDataset has three parts with all that is hard to read: negative and large decimals, characters
// beyond the basic plane, days before 1970, empty lists and nulls.
func madeDataset(t *testing.T) string {
	dir := filepath.Join(t.TempDir(), "facts")
	w, err := output.Open(dir, output.Options{
		JSONL: true, Parquet: true, RulesVersion: "r1",
		Part: output.Size{Articles: 40}, RowGroup: output.Size{Articles: 15},
	})
	if err != nil {
		t.Fatal(err)
	}
	b := w.NewBatch()
	for i := range 100 {
		if err := b.Add(madeDocument(i)); err != nil {
			t.Fatal(err)
		}
	}
	b.Reject(extract.Reject{Source: "bad.txt", Stage: "input", Reason: "no text"})
	if err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

// amount of the i-th made document: below and above zero, with nine digits behind the point.
func amount(i int) decimal.Decimal {
	return decimal.New(int64(i-50)*1_000_000_001, -9)
}

const (
	madeStart = "🌉 Мост «Ұлы» за "
	madeTail  = " — сказал е\u0301й 𝒜ли 5 мая 1915 года."
	largest   = "99999999999999999999999999999.999999999"
)

func madeDocument(i int) *extract.Document {
	sum := fmt.Sprintf("%d тенге", i)
	content := madeStart + sum + madeTail
	span := func(start, length int) text.Span { return text.Span{Start: start, End: start + length} }
	fact := func(s text.Span) extract.Fact { return extract.Fact{Span: s, Rule: "ru.test.made"} }
	sumSpan := span(len(madeStart), len(sum))
	tail := sumSpan.End
	ali := span(tail+len(" — сказал е\u0301й "), len("𝒜ли"))
	date := span(ali.End+1, len("5 мая 1915 года"))
	bridge := span(len("🌉 "), len("Мост"))
	said := span(tail+len(" — "), len("сказал"))

	d := &extract.Document{}
	d.Reset()
	d.Source, d.Record = "made.jsonl", int64(i+1)
	d.Text, d.Raw, d.Map = content, content, &text.SourceMap{}
	d.Sentences = []text.Sentence{{Span: span(0, len(content))}}
	d.DocumentDate, d.DocumentDateFrom = extract.Day(19000+i), extract.FromFlag
	d.Published = d.DocumentDate.Time()
	d.Money = []extract.Money{{Fact: fact(sumSpan), Amount: decimal.NewNullDecimal(amount(i)), Currency: "KZT"}}
	if i == 0 {
		d.Money[0].AmountMax = decimal.NewNullDecimal(decimal.RequireFromString(largest))
	}
	d.Quantities = []extract.Quantity{{Fact: fact(sumSpan), Value: decimal.NewNullDecimal(amount(99 - i)), Unit: "тенге"}}
	begin := extract.Day(-19965) // 1915-05-05
	d.Dates = []extract.Date{{Fact: fact(date), Type: extract.TimexDate, Value: "1915-05-05", Begin: begin, End: begin}}
	if i%2 == 1 {
		d.Dates[0].Begin, d.Dates[0].End = extract.NoDay, extract.NoDay
	}
	d.Entities = []extract.Entity{
		{ID: 1, Type: extract.Product, Name: "Мост", Aliases: []string{"Мост"}, Count: 1, First: bridge},
		{ID: 2, Type: extract.Person, Name: "𝒜ли", Count: 1, First: ali, Link: "KZ"},
	}
	d.Mentions = []extract.Mention{
		{Fact: fact(bridge), Entity: 1, Type: extract.Product},
		{Fact: fact(ali), Entity: 2, Type: extract.Person, Nested: true},
	}
	d.Quotes = []extract.Quote{{
		Fact: fact(span(0, sumSpan.End)), Kind: extract.Partial, Parts: []text.Span{bridge, sumSpan},
		Speaker: ali, SpeakerID: 2, SpeakerName: "𝒜ли", Cue: said, CueLemma: "сказать",
	}}
	d.Roles = []extract.Role{{Fact: fact(bridge), Person: 2, PersonName: "𝒜ли", Role: "мост"}}
	return d
}
