package input

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// same reads an input twice: it must end, in valid UTF-8, and be the same again.
func same(t *testing.T, source, content string) {
	t.Helper()
	if len(content) > 1<<16 {
		return
	}
	o := options()
	o.MaxBytes = 1 << 12
	first := readAll(source, strings.NewReader(content), o)
	if again := readAll(source, strings.NewReader(content), o); !slices.Equal(first, again) {
		t.Fatalf("%q, then %q", first, again)
	}
	err := Read(source, strings.NewReader(content), o, func(a *Article) error {
		if a.Fault == nil && a.Content == nil && !utf8.ValidString(a.Body) {
			t.Errorf("%s: the body is not valid UTF-8: %q", a.ID, a.Body)
		}
		if a.ID == "" {
			t.Error("an article without an id")
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func FuzzCSV(f *testing.F) {
	f.Add("id,text\n1,\"a, \"\"b\"\"\nc\"\n")
	f.Add("\ufeffid;text\r\n1;a\r\n;;\r\n")
	f.Add("text\n\"a\"b\",c\n")
	f.Fuzz(func(t *testing.T, content string) {
		same(t, "f.csv", content)
		same(t, "f.tsv", content)
	})
}

// FuzzCSVFields: what the standard library writes is read back.
func FuzzCSVFields(f *testing.F) {
	f.Add("a", "b", "c,\"d\"\ne")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		want := []string{a, b, c}
		for i, s := range want {
			want[i] = strings.ReplaceAll(s, "\r", "")
		}
		if strings.TrimSpace(strings.Join(want, "")) == "" {
			return
		}
		var file bytes.Buffer
		w := csv.NewWriter(&file)
		if err := w.Write(want); err != nil {
			t.Fatal(err)
		}
		w.Flush()
		r := rowReader{lines: lineReader{r: bufio.NewReader(&file), limit: 1 << 16}, limit: 1 << 16, comma: ','}
		got, err := r.next()
		if err != nil || !slices.Equal(clone(got), want) {
			t.Errorf("%q, %v; want %q", got, err, want)
		}
	})
}

func FuzzWARC(f *testing.F) {
	f.Add(record("resource", "https://a.example/1", "text/plain", "Первый."))
	f.Add(record("response", "https://a.example/2", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"))
	f.Fuzz(func(t *testing.T, content string) { same(t, "f.warc", "WARC/"+content) })
}

func FuzzAnswer(f *testing.F) {
	f.Add([]byte("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"))
	f.Fuzz(func(t *testing.T, message []byte) {
		a, err := readAnswer(message, 1<<12)
		if err == nil && len(a.body) > max(len(message), 1<<12) {
			t.Errorf("a body of %d bytes", len(a.body))
		}
	})
}

func FuzzFeed(f *testing.F) {
	f.Add(feed)
	f.Add(`<feed><entry><title>a</title><content type="xhtml"><p>b</p></content></entry></feed>`)
	f.Fuzz(func(t *testing.T, content string) { same(t, "f.rss", content) })
}

func FuzzText(f *testing.F) {
	f.Add("Title: a\nDate: 2024-03-05\n\nb")
	f.Add("---\ntitle: a\n---\nb")
	f.Fuzz(func(t *testing.T, content string) { same(t, "f.txt", content) })
}

// FuzzDecode: what is decoded is valid UTF-8, whatever was declared.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0, \xea\xe0\xea \xe4\xe5\xeb\xe0"), "koi8-r")
	f.Add([]byte("\x1f\x04@\x048\x042\x045\x04B\x04"), "")
	f.Fuzz(func(t *testing.T, content []byte, declared string) {
		text, encoding, err := decode(content, declared)
		if err == nil && (!utf8.ValidString(text) || encoding == "") {
			t.Errorf("%s: %q", encoding, text)
		}
	})
}
