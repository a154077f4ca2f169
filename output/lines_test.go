package output

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"newsfacts/extract"
	"newsfacts/extract/text"
)

// line is a decoded line of JSON.
type line struct {
	document map[string]any
	facts    map[string][]map[string]any // the rows of the other tables
	order    []string                    // names at the top
}

func decodeLine(t testing.TB, content []byte) line {
	t.Helper()
	l := line{document: map[string]any{}, facts: map[string][]map[string]any{}}
	in := json.NewDecoder(bytes.NewReader(content))
	if _, err := in.Token(); err != nil {
		t.Fatal(err)
	}
	for in.More() {
		name, err := in.Token()
		if err != nil {
			t.Fatal(err)
		}
		var raw json.RawMessage
		if err := in.Decode(&raw); err != nil {
			t.Fatalf("%v: %v", name, err)
		}
		l.add(t, name.(string), raw)
	}
	if _, err := in.Token(); err != nil {
		t.Fatal(err)
	}
	if rest, err := io.ReadAll(io.MultiReader(in.Buffered())); err != nil || string(rest) != "\n" {
		t.Fatalf("behind the line: %q, %v", rest, err)
	}
	return l
}

func (l *line) add(t testing.TB, name string, raw []byte) {
	t.Helper()
	l.order = append(l.order, name)
	isTable := slices.ContainsFunc(Schema()[1:], func(t Table) bool { return t.Name == name })
	if !isTable {
		var value any
		if err := json.Unmarshal(raw, &value); err != nil {
			t.Fatal(err)
		}
		l.document[name] = value
		return
	}
	var rows []map[string]any
	if err := json.Unmarshal(raw, &rows); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	l.facts[name] = rows
}

func encodeJSON(t testing.TB, o Options, documents ...*extract.Document) string {
	t.Helper()
	var out bytes.Buffer
	s := NewStream(&out, io.Discard, o)
	b := s.NewBatch()
	fill(t, b, documents)
	if err := s.Write(b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestLineOfFullDocument(t *testing.T) {
	checkGolden(t, "full.jsonl", encodeJSON(t, Options{RulesVersion: "r1"}, fullDocument(t), emptyDocument(t)))
}

// Every line has the columns of the schema, in its order and with its types.
func TestLinesFollowTheSchema(t *testing.T) {
	for _, d := range []*extract.Document{fullDocument(t), emptyDocument(t), newsDocument(t, 3)} {
		l := decodeLine(t, []byte(encodeJSON(t, Options{}, d)))
		var order []string
		schema := Schema()
		for _, c := range schema[0].Columns {
			order = append(order, c.Name)
			checkValue(t, "documents", c, l.document)
		}
		for _, table := range schema[1:] {
			order = append(order, table.Name)
			if l.facts[table.Name] == nil {
				t.Errorf("%s is absent or null, want a list", table.Name)
			}
			for _, row := range l.facts[table.Name] {
				if len(row) != len(table.Columns)-1 {
					t.Errorf("a row of %s has %d values, want %d", table.Name, len(row), len(table.Columns)-1)
				}
				for _, c := range table.Columns[1:] {
					checkValue(t, table.Name, c, row)
				}
			}
		}
		if !slices.Equal(l.order, order) {
			t.Errorf("names in the order %v, want %v", l.order, order)
		}
	}
}

func checkValue(t *testing.T, table string, c Column, row map[string]any) {
	t.Helper()
	value, there := row[c.Name]
	if !there {
		t.Errorf("%s.%s is absent", table, c.Name)
		return
	}
	if value == nil {
		if !c.Nullable {
			t.Errorf("%s.%s is null", table, c.Name)
		}
		return
	}
	if !hasType(value, c.Type) {
		t.Errorf("%s.%s is %v, want %s", table, c.Name, value, c.Type)
	}
}

func hasType(value any, typ Type) bool {
	s, isString := value.(string)
	n, isNumber := value.(float64)
	switch typ {
	case String:
		return isString
	case Int32, Int64:
		return isNumber && n == float64(int64(n))
	case Boolean:
		_, ok := value.(bool)
		return ok
	case Date:
		_, err := time.Parse(time.DateOnly, s)
		return err == nil
	case Timestamp:
		_, err := time.Parse(time.RFC3339Nano, s)
		return err == nil && strings.HasSuffix(s, "Z")
	case Decimal:
		return regexp.MustCompile(`^-?(0|[1-9]\d*)(\.\d*[1-9])?$`).MatchString(s)
	case StringList:
		return listOf(value, func(v any) bool { return hasType(v, String) })
	default:
		return listOf(value, func(v any) bool {
			span, ok := v.(map[string]any)
			return ok && len(span) == 2 && hasType(span[startChar], Int32) && hasType(span[endChar], Int32)
		})
	}
}

func listOf(value any, is func(any) bool) bool {
	list, ok := value.([]any)
	return ok && !slices.ContainsFunc(list, func(v any) bool { return !is(v) })
}

// The surface is the slice of the text between the offsets, and of the source between the raw ones.
func TestOffsetsAreCodePoints(t *testing.T) {
	source := "  Шапка 🌉\n\nКафе\u0301 «Мост» открыто 5 мая"
	clean := "Шапка 🌉\n\nКафе́ «Мост» открыто 5 мая"
	d := newDocument(t, "x", clean)
	var m text.SourceMapBuilder
	m.Copy(0, text.Span{Start: 2, End: len(source)})
	sources := m.Map(len(clean), len(source))
	d.d.Raw, d.d.Map = source, &sources
	d.date("5 мая", "XXXX-05-05", extract.NoDay, extract.NoDay)
	d.mention("Мост", "Мост", extract.Org)
	l := decodeLine(t, []byte(encodeJSON(t, Options{}, &d.d)))
	slice := func(s string, row map[string]any, start, end string) string {
		return string([]rune(s)[int(row[start].(float64)):int(row[end].(float64))])
	}
	for _, table := range []string{"dates", "mentions"} {
		row := l.facts[table][0]
		if got := slice(clean, row, "start_char", "end_char"); got != row["surface"] {
			t.Errorf("%s: the text has %q at the place of %q", table, got, row["surface"])
		}
		if got := slice(source, row, "raw_start", "raw_end"); got != row["surface"] {
			t.Errorf("%s: the source has %q at the place of %q", table, got, row["surface"])
		}
	}
}

// A letter composed of two characters stands for both of them in the source; what has no source is null.
func TestRawOffsetsSnapOutwardsOrAreNull(t *testing.T) {
	source := "И\u0306ога 5 мая"
	clean := "Заголовок\n\nЙога 5 мая"
	head := len("Заголовок\n\n")
	d := newDocument(t, "x", clean)
	var m text.SourceMapBuilder
	m.Replace(head, text.Span{Start: 0, End: len("И\u0306")})
	m.Copy(head+len("Й"), text.Span{Start: len("И\u0306"), End: len(source)})
	sources := m.Map(len(clean), len(source))
	d.d.Raw, d.d.Map = source, &sources
	d.mention("Йога", "йога", extract.Org)
	d.mention("Заголовок", "заголовок", extract.Org)
	l := decodeLine(t, []byte(encodeJSON(t, Options{}, &d.d)))
	yoga, head2 := l.facts["mentions"][0], l.facts["mentions"][1]
	if yoga["raw_start"] != 0.0 || yoga["raw_end"] != 5.0 {
		t.Errorf("raw offsets %v to %v, want 0 to 5", yoga["raw_start"], yoga["raw_end"])
	}
	if head2["raw_start"] != nil || head2["raw_end"] != nil {
		t.Errorf("raw offsets %v to %v, want null", head2["raw_start"], head2["raw_end"])
	}
}

func TestNoTextLeavesTheTextEmptyAndTheHashAsItIs(t *testing.T) {
	with := decodeLine(t, []byte(encodeJSON(t, Options{}, fullDocument(t))))
	without := decodeLine(t, []byte(encodeJSON(t, Options{NoText: true}, fullDocument(t))))
	if without.document["text"] != "" {
		t.Errorf("text %q", without.document["text"])
	}
	for _, name := range []string{"content_sha256", "character_count"} {
		if with.document[name] != without.document[name] {
			t.Errorf("%s is %v without the text, %v with it", name, without.document[name], with.document[name])
		}
	}
}

func TestDocIDs(t *testing.T) {
	for _, c := range []struct {
		metadata extract.Metadata
		want     string
	}{
		{extract.Metadata{ID: "a7", Source: "news.jsonl", Record: 3}, "a7"},
		{extract.Metadata{Source: "news.jsonl", Record: 3}, "news.jsonl#3"},
		{extract.Metadata{Source: "seeds/a.txt"}, "seeds/a.txt"},
	} {
		if got := docID(&c.metadata); got != c.want {
			t.Errorf("doc_id %q, want %q", got, c.want)
		}
	}
}

func TestNamesThatAreNotUTF8AreMended(t *testing.T) {
	d := emptyDocument(t)
	d.Source, d.Authors = "\xff.txt", []string{"А", "\xfe"}
	l := decodeLine(t, []byte(encodeJSON(t, Options{}, d)))
	if got := l.document["source"]; got != "\uFFFD.txt" {
		t.Errorf("source %q", got)
	}
	if d.Authors[1] != "\xfe" {
		t.Errorf("the document itself was changed: %q", d.Authors)
	}
}

// What does not stand in the text is an error that names the row, and leaves the batch as it was.
func TestWrongSpansAreErrors(t *testing.T) {
	for _, c := range []struct {
		name  string
		wrong func(*extract.Document)
		want  string
	}{
		{"outside", func(d *extract.Document) { d.Dates[1].Span.End = 1 << 20 }, "news/001.txt: row 1 of dates: rule ru.date.day-month-year: bytes"},
		{"inside a character", func(d *extract.Document) { d.Mentions[0].Span.Start++ }, "row 0 of mentions: rule ru.entity.name: bytes 67 to 78 cut a character"},
		{"speaker", func(d *extract.Document) { d.Quotes[0].Speaker.End = 1 << 20 }, "row 0 of quotes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBatch(tables(), Options{JSONL: true, Parquet: true})
			fill(t, b, []*extract.Document{newsDocument(t, 1)})
			before := snapshot(b)
			d := fullDocument(t)
			c.wrong(d)
			err := b.Add(d)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
			if after := snapshot(b); after != before {
				t.Errorf("the batch changed: %+v, was %+v", after, before)
			}
		})
	}
}

// sizes are how much a batch holds.
type sizes struct{ json, articles, rows, cells int }

func snapshot(b *Batch) sizes {
	s := sizes{json: len(b.json), articles: len(b.articles)}
	for _, r := range b.tableRows {
		s.rows += r.count
		for i := range r.columns {
			c := &r.columns[i]
			s.cells += len(c.texts) + len(c.numbers) + len(c.decimals) + len(c.lists)
		}
	}
	return s
}

func TestRejectsOfAStreamAreText(t *testing.T) {
	var out, rejects bytes.Buffer
	s := NewStream(&out, &rejects, Options{})
	b := s.NewBatch()
	b.Reject(extract.Reject{Source: "a.jsonl", Record: 3, Stage: "input", Reason: "not an object"})
	b.Reject(extract.Reject{Source: "b.txt", Stage: "normalize", Reason: "no text"})
	if err := s.Write(b); err != nil {
		t.Fatal(err)
	}
	want := "a.jsonl#3: rejected by input: not an object\nb.txt: rejected by normalize: no text\n"
	if rejects.String() != want || out.Len() != 0 {
		t.Errorf("rejects %q, want %q; lines %q", rejects.String(), want, out.String())
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("no space") }

func TestStreamReportsErrors(t *testing.T) {
	s := NewStream(brokenWriter{}, io.Discard, Options{})
	b := s.NewBatch()
	fill(t, b, []*extract.Document{fullDocument(t)})
	if err := s.Write(b); err == nil || err.Error() != "writing JSON lines: no space" {
		t.Errorf("error %v", err)
	}
}
