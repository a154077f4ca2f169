package input

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"newsfacts/extract"
)

func options() Options {
	return Options{Fields: DefaultFields(), MaxBytes: 1 << 20, Day: extract.NoDay}
}

// readAll lists the articles of an input as "id: body" or "id! fault".
func readAll(source string, r io.Reader, o Options) []string {
	var got []string
	err := Read(source, r, o, func(a *Article) error {
		if a.Fault != nil {
			got = append(got, fmt.Sprintf("%s! %v", a.ID, a.Fault))
		} else {
			got = append(got, fmt.Sprintf("%s: %s", a.ID, a.Body))
		}
		return nil
	})
	if err != nil {
		got = append(got, "error "+err.Error())
	}
	return got
}

func TestJSONL(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"plain", `{"id":"a","text":"x"}` + "\n" + `{"text":"y","id":5}`, "a: x|5: y"},
		{"mark of byte order, CRLF, empty lines", "\ufeff{\"id\":\"a\",\"text\":\"x\"}\r\n\r\n \n{\"id\":\"b\",\"text\":\"y\"}\r\n", "a: x|b: y"},
		{"escapes", `{"id":"a","text":"«\u0444»\n\"\/"}`, "a: «ф»\n\"/"},
		{"no id", `{"text":"x"}`, "f.jsonl#1: x"},
		{"not JSON", `{"text":`, `f.jsonl#1! not valid JSON ({"text":)`},
		{"no object", `[1]`, "f.jsonl#1! not a JSON object ([1])"},
		{"no text", `{"id":"a","body":"x"}`, `a! no text in the field "text"`},
		{"text is no string", `{"id":"a","text":5}`, `a! no text in the field "text"`},
		{"wrong date", `{"id":"a","text":"x","published":"soon"}`, `a! the field "published" holds no date: "soon"`},
		{"wrong bytes", "{\"id\":\"a\",\"text\":\"\xff\"}", "f.jsonl#1! not valid UTF-8 at byte 18 of the line"},
		{"nothing", "", ""},
		{"a fault between", "x\n" + `{"id":"b","text":"y"}`, "f.jsonl#1! not valid JSON (x)|b: y"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(readAll("f.jsonl", strings.NewReader(tt.content), options()), "|"); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

// A line over the bound is passed over without being held, and the next one is read.
func TestHugeLine(t *testing.T) {
	o := options()
	o.MaxBytes = 100
	huge := io.MultiReader(strings.NewReader(`{"id":"a","text":"`), io.LimitReader(endless('x'), 50<<20), strings.NewReader("\"}\n{\"id\":\"b\",\"text\":\"y\"}\n"))
	got := readAll("f.jsonl", huge, o)
	if len(got) != 2 || !strings.Contains(got[0], "more than 100 bytes") || got[1] != "b: y" {
		t.Errorf("got %q", got)
	}
}

// endless is a reader of one byte without end.
type endless byte

func (e endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(e)
	}
	return len(p), nil
}

func TestDates(t *testing.T) {
	tests := []struct{ in, published, day string }{
		{"2022-12-28T11:00:00+05:00", "2022-12-28T06:00:00Z", "2022-12-28"},
		{"2022-12-28T23:30:00-05:00", "2022-12-29T04:30:00Z", "2022-12-28"}, // the local day
		{"2022-12-28", "", "2022-12-28"},
		{"28.12.2022", "", "2022-12-28"},
		{"2022-12-28 10:00:00", "", "2022-12-28"},
		{"Wed, 28 Dec 2022 11:00:00 +0500", "2022-12-28T06:00:00Z", "2022-12-28"},
	}
	for _, tt := range tests {
		m := metadata("x", 0)
		if !SetDate(&m, tt.in) {
			t.Errorf("%s is not read", tt.in)
			continue
		}
		published := ""
		if !m.Published.IsZero() {
			published = m.Published.Format("2006-01-02T15:04:05Z07:00")
		}
		if published != tt.published || m.DocumentDate.String() != tt.day {
			t.Errorf("%s: published %s, day %s; want %s, %s", tt.in, published, m.DocumentDate, tt.published, tt.day)
		}
	}
	m := metadata("x", 0)
	if SetDate(&m, "soon") || m.DocumentDate.Known() {
		t.Error("«soon» is no date")
	}
}

// FuzzJSONL: every line ends in an article or a fault, the same ones when it is read again.
func FuzzJSONL(f *testing.F) {
	f.Add("{\"id\":1,\"text\":\"x\"}\n\n[]\n{\"text\":\"\\ud800\"}")
	f.Fuzz(func(t *testing.T, content string) {
		if strings.HasPrefix(content, "\xff\xfe") || strings.HasPrefix(content, "\xfe\xff") {
			return // UTF-16 has lines of its own
		}
		lines := 0
		scanner := bufio.NewScanner(strings.NewReader(strings.TrimPrefix(content, "\ufeff")))
		scanner.Buffer(nil, 1<<22)
		for scanner.Scan() {
			if strings.TrimSpace(scanner.Text()) != "" {
				lines++
			}
		}
		if errors.Is(scanner.Err(), bufio.ErrTooLong) || strings.HasPrefix(content, "\x1f\x8b") || strings.HasPrefix(content, "\x28\xb5\x2f\xfd") {
			return
		}
		first := readAll("f.jsonl", strings.NewReader(content), options())
		again := readAll("f.jsonl", strings.NewReader(content), options())
		if strings.Join(first, "\n") != strings.Join(again, "\n") {
			t.Fatalf("%q, then %q", first, again)
		}
		if len(first) < lines-1 {
			t.Fatalf("%d lines, %d articles", lines, len(first))
		}
	})
}
