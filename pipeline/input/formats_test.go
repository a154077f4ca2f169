package input

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"newsfacts/pipeline/input/sites"
)

// unfolded lists the articles of an input as "id [language of the encoding] title | body" or "id! fault".
func unfolded(t testing.TB, source, content string, o Options) []string {
	t.Helper()
	rules, err := sites.Load()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	err = Read(source, strings.NewReader(content), o, func(a *Article) error {
		if a.Fault == nil {
			a.Fault = a.Unfold(rules)
		}
		if a.Fault != nil {
			got = append(got, fmt.Sprintf("%s! %v", a.ID, a.Fault))
			return nil
		}
		got = append(got, fmt.Sprintf("%s [%s] %s | %s", a.ID, a.Encoding, a.Title, strings.TrimSpace(a.Body)))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestCSV(t *testing.T) {
	tests := []struct{ name, file, content, want string }{
		{"plain", "f.csv", "id,title,text\n1,a,b\n2,c,d\n", "1 [utf-8] a | b; 2 [utf-8] c | d"},
		{"columns in any order, others beside them", "f.csv", "x,text,id\n0,b,1\n", "1 [utf-8]  | b"},
		{"no id", "f.csv", "text\nb\nc\n", "f.csv#1 [utf-8]  | b; f.csv#2 [utf-8]  | c"},
		{"quotes", "f.csv", "id,text\n1,\"a, \"\"b\"\"\nc\"\n2,\"\"\n", "1 [utf-8]  | a, \"b\"\nc; 2 [utf-8]  | "},
		{"quotes inside a field", "f.csv", "id,text\n1,the \"best\" one\n", `1 [utf-8]  | the "best" one`},
		{"semicolons, mark, CRLF", "f.csv", "\ufeffid;text\r\n1;a, b\r\n2;\"c\r\nd\"\r\n", "1 [utf-8]  | a, b; 2 [utf-8]  | c\nd"},
		{"tabs", "f.tsv", "id\ttext\n1\ta\n2\t\"b\"\n3\t\"Заря\" победила\n", "1 [utf-8]  | a; 2 [utf-8]  | b; 3 [utf-8]  | \"Заря\" победила"},
		{"tabs, a quote that is none", "f.tsv", "id\ttext\n1\t\"Заря победила\n2\tb\n", "1 [utf-8]  | \"Заря победила; 2 [utf-8]  | b"},
		{"HTML in the text", "f.csv", "id,text\n1,\"<p>Первый.</p><p>Второй.</p>\"\n", "1 [utf-8]  | Первый.\n\nВторой."},
		{"empty columns behind", "f.csv", "id,text\n1,a,,\n", "1 [utf-8]  | a"},
		{"shifted columns", "f.csv", "id,text\n1,a,b\n2\n3,c\n", "f.csv#1! the row has 3 fields, and there are 2 columns; f.csv#2! the row has 1 fields, and there are 2 columns; 3 [utf-8]  | c"},
		{"a quote that is not closed", "f.csv", "id,text\n1,\"a\n2,b\n", "f.csv#1! a quote is opened and never closed"},
		{"no such column", "f.csv", "id,body\n1,a\n", `f.csv! no column "text" for the text; the columns are "id", "body" (--text-field)`},
		{"no date", "f.csv", "id,text,published\n1,a,soon\n", `1! the field "published" holds no date: "soon"`},
		{"wrong bytes", "f.csv", "id,text\n1,a\xff\n2,b\n", `1! not valid UTF-8 in the column "text", at byte 1; 2 [utf-8]  | b`},
		{"nothing", "f.csv", "", "f.csv! the file is empty"},
		{"a header alone", "f.csv", "id,text\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(unfolded(t, tt.file, tt.content, options()), "; "); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

// A quote that is never closed does not swallow memory.
func TestCSVBound(t *testing.T) {
	o := options()
	o.MaxBytes = 1000
	got := unfolded(t, "f.csv", "id,text\n1,\""+strings.Repeat("a,b\n", 2000)+"\"\n9,z\n", o)
	if !strings.Contains(got[0], "not closed") || len(got) < 1000 {
		t.Errorf("%d rows, %q", len(got), got[0])
	}
}

const russian = "Встреча прошла в Хиве 27 декабря 2022 года, сообщила пресс-служба министерства."

func TestEncodings(t *testing.T) {
	tests := []struct {
		name string
		in   encoding.Encoding
		want string
	}{
		{"windows-1251", charmap.Windows1251, "windows-1251"},
		{"KOI8-R", charmap.KOI8R, "koi8-r"},
		{"cp866", charmap.CodePage866, "ibm866"},
		{"ISO-8859-5", charmap.ISO8859_5, "iso-8859-5"},
		{"UTF-16 with a mark", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16le"},
		{"UTF-16, big end first, with a mark", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "utf-16be"},
		{"UTF-16 without a mark", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le"},
		{"UTF-8 with a mark", unicode.UTF8BOM, "utf-8"},
		{"UTF-8", unicode.UTF8, "utf-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			content, err := tt.in.NewEncoder().String(russian)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := unfolded(t, "f.txt", content, options())[0], fmt.Sprintf("f.txt [%s]  | %s", tt.want, russian); got != want {
				t.Errorf("\n got %s\nwant %s", got, want)
			}
			if tt.name == "UTF-16 without a mark" {
				return
			}
			csv, err := tt.in.NewEncoder().String("id,text\n1," + strings.ReplaceAll(russian, ",", ";") + "\n")
			if err != nil {
				t.Fatal(err)
			}
			if got := unfolded(t, "f.csv", csv, options())[0]; !strings.HasPrefix(got, fmt.Sprintf("1 [%s]  | Встреча прошла", tt.want)) {
				t.Errorf("as CSV: %s", got)
			}
		})
	}
}

// A wrong label is noticed; a right one is believed, and so is one that detection cannot judge.
func TestDeclaredEncodings(t *testing.T) {
	in := func(e encoding.Encoding, s string) []byte {
		b, err := e.NewEncoder().Bytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	tests := []struct {
		name     string
		content  []byte
		declared string
		want     string
	}{
		{"right", in(charmap.Windows1251, russian), "windows-1251", "windows-1251"},
		{"says UTF-8", in(charmap.Windows1251, russian), "utf-8", "windows-1251"},
		{"says KOI8-R", in(charmap.Windows1251, russian), "koi8-r", "windows-1251"},
		{"is UTF-8", []byte(russian), "windows-1251", "utf-8"},
		{"says nothing that is known", in(charmap.KOI8R, russian), "x-none", "koi8-r"},
		{"Greek", in(charmap.ISO8859_7, "Η κυβέρνηση ανακοίνωσε νέα μέτρα για την οικονομία"), "iso-8859-7", "iso-8859-7"},
		{"French", in(charmap.Windows1252, "L'été dernier, le préfet a déclaré que la région était prête à créer une société."), "", "windows-1252"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, got, err := decode(tt.content, tt.declared)
			if err != nil || got != tt.want {
				t.Errorf("%s, %v; want %s", got, err, tt.want)
			}
		})
	}
}

func TestHeader(t *testing.T) {
	tests := []struct{ name, content, want, title, day string }{
		{"lines", "Title: Мост открыт\nDate: 2024-03-05\nAuthor: А. Седова\n\nТекст.\n", "Текст.", "Мост открыт", "2024-03-05"},
		{"Russian names", "Заголовок: Мост открыт\nДата: 05.03.2024\n\nТекст.\n", "Текст.", "Мост открыт", "2024-03-05"},
		{"front matter", "---\ntitle: \"Мост открыт\"\ndate: 2024-03-05\ntags:\n  - мост\n---\nТекст.\n", "Текст.", "Мост открыт", "2024-03-05"},
		{"text with a colon", "Сказал: мост открыт\n\nТекст.\n", "Сказал: мост открыт\n\nТекст.", "", ""},
		{"one line that could be text", "Источник: агентство\nТекст.\n", "Источник: агентство\nТекст.", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := Read("f.txt", strings.NewReader(tt.content), options(), func(a *Article) error {
				day := ""
				if a.DocumentDate.Known() {
					day = a.DocumentDate.String()
				}
				if body := strings.TrimSpace(a.Body); a.Fault != nil || body != tt.want || a.Title != tt.title || day != tt.day {
					t.Errorf("%v: title %q, day %q, body %q", a.Fault, a.Title, day, body)
				}
				if at := strings.Index(a.Body, "Текст"); len([]rune(a.Body[:at])) != len([]rune(tt.content[:strings.Index(tt.content, "Текст")])) {
					t.Errorf("the text has moved: %q", a.Body)
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}

const feed = `<?xml version="1.0" encoding="windows-1251"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Вестник</title>
<item><title>Мост &amp; дорога</title><link>https://vestnik.example/1</link><pubDate>Tue, 5 Mar 2024 10:00:00 +0500</pubDate>
<description>Коротко.</description><content:encoded><![CDATA[<p>Мост открыт.</p><p>Дорога тоже.</p>]]></content:encoded></item>
<item><title>Без текста</title><link>https://vestnik.example/2</link></item>
</channel></rss>`

func TestFeeds(t *testing.T) {
	encoded, err := charmap.Windows1251.NewEncoder().String(feed)
	if err != nil {
		t.Fatal(err)
	}
	atom := `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title>
<entry><title>Bridge opens</title><link href="https://herald.example/1"/><published>2024-03-05T10:00:00Z</published>
<author><name>A. Writer</name></author><content type="xhtml"><div><p>The bridge is open.</p><p>So is the road.</p></div></content></entry></feed>`
	tests := []struct{ name, content, want string }{
		{"RSS", encoded, "f.xml#1 [windows-1251] Мост & дорога | Мост открыт.\n\nДорога тоже.; f.xml#2! the item has no text"},
		{"Atom", atom, "f.xml#1 [utf-8] Bridge opens | The bridge is open.\n\nSo is the road."},
		{"no feed", "<?xml version=\"1.0\"?><urlset><url/></urlset>", "f.xml! XML, but neither RSS nor Atom"},
		{"cut", atom[:300], "f.xml#1! the feed cannot be read on: it ends inside an item"},
		{"nothing", "", "f.xml! XML, but neither RSS nor Atom"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.Join(unfolded(t, "f.xml", tt.content, options()), "; ")
			if tt.name == "cut" && strings.HasPrefix(got, "f.xml#1! the feed cannot be read on") {
				return
			}
			if got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
	o := options()
	o.MaxBytes = 1000
	long := strings.Replace(atom, "So is", strings.Repeat("word ", 100_000), 1)
	if got := unfolded(t, "f.xml", long, o); len(got) != 1 || !strings.Contains(got[0], "more than 1000 bytes") {
		t.Errorf("a huge entry: %.200q", got)
	}
}

// record is a record of a web archive.
func record(kind, uri, media, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, media, len(body), body)
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

// webPage is a small page that is an article.
func webPage(title string) string {
	return `<html><head><meta property="og:type" content="article"><meta property="og:title" content="` + title + `"></head><body><article><p>` +
		strings.Repeat("Новый мост через реку открыли раньше срока. ", 4) + "</p></article></body></html>"
}

func TestWARC(t *testing.T) {
	answer := func(header, body string) string {
		return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + header + "\r\n" + body
	}
	response := func(name, header, body string) string {
		return record("response", "https://a.example/"+name, "application/http; msgtype=response", answer(header, body))
	}
	body := strings.TrimSpace(strings.Repeat("Новый мост через реку открыли раньше срока. ", 4))
	chunked := func(s string) string {
		return fmt.Sprintf("%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", 10, s[:10], len(s)-10, s[10:])
	}
	whole := record("warcinfo", "", "application/warc-fields", "software: x\r\n") +
		response("plain", "", webPage("Один")) +
		record("request", "https://a.example/plain", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n") +
		response("chunked", "Transfer-Encoding: chunked\r\n", chunked(webPage("Два"))) +
		response("gzip", "Content-Encoding: gzip\r\n", gzipped(webPage("Три"))) +
		response("said-chunked", "Transfer-Encoding: chunked\r\n", webPage("Четыре")) +
		record("response", "https://a.example/gone", "application/http", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n"+webPage("Нет")) +
		record("response", "https://a.example/x.png", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") +
		record("revisit", "https://a.example/plain", "application/http", "HTTP/1.1 200 OK\r\n\r\n") +
		record("resource", "https://a.example/t.txt", "text/plain", "Текст.")
	want := []string{
		"f.warc#2 [utf-8] Один | " + body, "f.warc#4 [utf-8] Два | " + body, "f.warc#5 [utf-8] Три | " + body,
		"f.warc#6 [utf-8] Четыре | " + body, "f.warc#10 [utf-8]  | Текст.",
	}
	skipped := 0
	o := options()
	o.Skip = func() { skipped++ }
	if got := unfolded(t, "f.warc", whole, o); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("\n got %s\nwant %s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if skipped != 2 {
		t.Errorf("%d records are skipped and counted, want 2: a picture and a page that is gone", skipped)
	}

	// Each record a gzip member, as crawlers write them.
	var members strings.Builder
	for _, r := range strings.SplitAfter(whole, "\r\n\r\nWARC") {
		members.WriteString(gzipped(r))
	}
	if got := unfolded(t, "f.warc.gz", members.String(), options()); len(got) != 5 {
		t.Errorf("compressed record by record: %d articles", len(got))
	}
}

func TestDamagedWARC(t *testing.T) {
	good := record("resource", "https://a.example/1", "text/plain", "Первый.")
	longer := strings.Replace(good, "Content-Length: 13", "Content-Length: 40", 1)
	shorter := strings.Replace(good, "Content-Length: 13", "Content-Length: 4", 1)
	endless := strings.Replace(good, "Content-Length: 13", "Content-Length: 9000000000", 1)
	tests := []struct{ name, content, want string }{
		{"length too short", shorter + good, "f.warc#1 [utf-8]  | Пе; f.warc#2! damaged: no WARC record where one should begin: the length of the record before is wrong; f.warc#3 [utf-8]  | Первый."},
		{"cut", good + good[:len(good)-8], "f.warc#1 [utf-8]  | Первый.; f.warc#2! damaged: the record is cut: 9 of 13 bytes"},
		{"cut in the header", good + good[:30], "f.warc#1 [utf-8]  | Первый.; f.warc#2! damaged: the header of the record is cut"},
		{"longer than an article may be", endless, "f.warc#1! longer than an article may be: more than 1048576 bytes (--max-article-bytes); f.warc#2! damaged: the file ends"},
		{"no length", strings.Replace(good, "Content-Length: 13", "Content-Length: x", 1) + good, `f.warc#1! damaged: the record's length is "x"; f.warc#2 [utf-8]  | Первый.`},
		{"bytes before the first", "x\n" + good, "f.warc#1! damaged: no WARC record where one should begin; f.warc#2 [utf-8]  | Первый."},
		{"no archive", "WARC/", "f.warc#1! damaged: the header of the record is cut"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(unfolded(t, "f.warc", tt.content, options()), "; "); !strings.HasPrefix(got, tt.want) {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
	if got := unfolded(t, "f.warc", longer+good, options()); len(got) < 2 {
		t.Errorf("length too long: %q", got)
	}
}

// A damaged gzip member costs its own record.
func TestDamagedMembers(t *testing.T) {
	first, second, third := warcMember("Первый."), warcMember("Второй."), warcMember("Третий.")
	spoilt := strings.Clone(second[:20]) + "\xff\xff\xff\xff" + second[24:]
	wrongSum := second[:len(second)-8] + "\x00\x00\x00\x00" + second[len(second)-4:]
	tests := []struct{ name, content, want string }{
		{"spoilt", first + spoilt + third, "f.warc.gz#1 [utf-8]  | Первый.; f.warc.gz#2! *; f.warc.gz#3 [utf-8]  | Третий."},
		{"cut", first + second[:len(second)/2] + third, "f.warc.gz#1 [utf-8]  | Первый.; f.warc.gz#2! *; f.warc.gz#3 [utf-8]  | Третий."},
		{"cut in the header", first + second[:6] + third, "f.warc.gz#1 [utf-8]  | Первый.; f.warc.gz#2! *; f.warc.gz#3 [utf-8]  | Третий."},
		{"wrong check sum", first + wrongSum + third, "f.warc.gz#1 [utf-8]  | Первый.; f.warc.gz#2 [utf-8]  | Второй.; f.warc.gz#3! *; f.warc.gz#4 [utf-8]  | Третий."},
		{"the first", second[:len(second)/2] + third, "f.warc.gz#1! *; f.warc.gz#2 [utf-8]  | Третий."},
		{"two", spoilt + first + second[:len(second)/2] + third, "f.warc.gz#1! *; f.warc.gz#2 [utf-8]  | Первый.; f.warc.gz#3! *; f.warc.gz#4 [utf-8]  | Третий."},
		{"the last", first + second[:len(second)/2], "f.warc.gz#1 [utf-8]  | Первый.; f.warc.gz#2! *"},
		{"bytes between", first + "\x00\x1f\x8b\x08garbage" + third, "f.warc.gz#1 [utf-8]  | Первый.; f.warc.gz#2! *; f.warc.gz#3 [utf-8]  | Третий."},
	}
	o := options()
	o.Format = WARC // whatever its start is
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, a := range unfolded(t, "f.warc.gz", tt.content, o) {
				if id, fault, ok := strings.Cut(a, "! "); ok {
					if !strings.Contains(fault, "byte ") {
						t.Errorf("no place: %s", fault)
					}
					a = id + "! *"
				}
				got = append(got, a)
			}
			if got := strings.Join(got, "; "); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

// The lines behind a quote that is never closed are read once each.
func TestOpenQuote(t *testing.T) {
	o := options()
	o.MaxBytes = 4 << 20
	start := time.Now()
	got := unfolded(t, "f.csv", "id,text\n1,\"a\n"+strings.Repeat("б\n", 2<<20), o)
	if len(got) == 0 || !strings.Contains(got[0], "a quote is opened") {
		t.Errorf("%.200q", got)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("it takes %v", took)
	}
}

func TestEmptyTar(t *testing.T) {
	if got := unfolded(t, "a.tar", "", options()); len(got) != 1 || !strings.Contains(got[0], "ends without its end mark") {
		t.Errorf("%q", got)
	}
}

// Zeros that fill up a block are no damage.
func TestPadding(t *testing.T) {
	if got := unfolded(t, "a.txt.gz", gzipped("Текст.")+strings.Repeat("\x00", 512), options()); len(got) != 1 || got[0] != "a.txt.gz [utf-8]  | Текст." {
		t.Errorf("%q", got)
	}
}

func TestArray(t *testing.T) {
	for _, tt := range []struct{ content, want string }{
		{"[\n{\"text\": \"А.\"}\n]", "f.json! a JSON array over several lines; one object a line is read"},
		{"[{\"text\": \"А.\"}]", "f.json#1! not a JSON object ([{\"text\": \"А.\"}])"},
	} {
		if got := unfolded(t, "f.json", tt.content, options()); len(got) != 1 || got[0] != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func warcMember(body string) string {
	return gzipped(record("resource", "https://a.example/1", "text/plain", body))
}

// row is an article in a Parquet file.
type row struct {
	ID        string    `parquet:"id"`
	Text      *string   `parquet:"text,optional,zstd"`
	Published time.Time `parquet:"published,timestamp(millisecond)"`
	Authors   []string  `parquet:"authors,list"`
	Other     int64     `parquet:"other"`
}

func parquetFile(t testing.TB, rows ...row) string {
	t.Helper()
	var b bytes.Buffer
	w := parquet.NewGenericWriter[row](&b)
	for i, r := range rows {
		if _, err := w.Write([]row{r}); err != nil {
			t.Fatal(err)
		}
		if i%2 == 1 { // row groups of two
			if err := w.Flush(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestParquet(t *testing.T) {
	var rows []row
	for i := range 205 {
		text := fmt.Sprintf("Текст %d.", i)
		rows = append(rows, row{ID: fmt.Sprint("n", i), Text: &text, Published: time.Date(2024, 3, 5, 23, 0, 0, 0, time.UTC), Authors: []string{"А", "Б"}[:i%3%2+i%2]})
	}
	rows[3].Text = nil
	file := parquetFile(t, rows...)
	n := 0
	err := Read("f.parquet", strings.NewReader(file), options(), func(a *Article) error {
		r := rows[n]
		switch {
		case r.Text == nil:
			if a.Fault == nil || !strings.Contains(a.Fault.Error(), `no text in the column "text"`) {
				t.Errorf("a row without text: %v", a.Fault)
			}
		case a.Fault != nil || a.ID != r.ID || a.Body != *r.Text || a.Published != r.Published || a.DocumentDate.String() != "2024-03-05" || len(a.Authors) != len(r.Authors):
			t.Errorf("row %d: %+v", n, a)
		}
		n++
		return nil
	})
	if err != nil || n != len(rows) {
		t.Errorf("%d rows, %v", n, err)
	}
	o := options()
	o.Fields.Text = "body"
	if got := unfolded(t, "f.parquet", file, o); len(got) != 1 || !strings.Contains(got[0], `no column "body"`) {
		t.Errorf("no such column: %q", got)
	}
	for _, damaged := range []string{file[:len(file)/2], file[:100] + strings.Repeat("x", 200) + file[300:], "PAR1", "PAR1PAR1"} {
		got := unfolded(t, "f.parquet", damaged, options())
		if len(got) == 0 || !strings.Contains(got[len(got)-1], "!") {
			t.Errorf("a damaged file: %.200q", got)
		}
	}
}

func TestArchives(t *testing.T) {
	files := []struct{ name, content string }{
		{"a.txt", "Первый."}, {"deep/b.jsonl", `{"id":"b1","text":"Второй."}` + "\n" + `{"text":"Третий."}`}, {"c.txt.gz", gzipped("Четвёртый.")},
		{".hidden.txt", "x"}, {"x.png", "x"}, {"c.facts.json", "{}"}, {"inner.zip", "PK\x03\x04"}, {"page.html", webPage("Мост")},
	}
	var zipped, tarred bytes.Buffer
	z, tw := zip.NewWriter(&zipped), tar.NewWriter(&tarred)
	for _, f := range files {
		w, err := z.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, f.content)
		if err := tw.WriteHeader(&tar.Header{Name: "./" + f.name, Mode: 0o644, Size: int64(len(f.content)), Typeflag: tar.TypeReg}); err != nil {
			t.Fatal(err)
		}
		io.WriteString(tw, f.content)
	}
	z.Close()
	tw.Close()
	body := strings.TrimSpace(strings.Repeat("Новый мост через реку открыли раньше срока. ", 4))
	for name, content := range map[string]string{"s.zip": zipped.String(), "s.tar": tarred.String(), "s.tar.gz": gzipped(tarred.String()), "s.zip.gz": gzipped(zipped.String()), "s": tarred.String()} {
		skipped := 0
		o := options()
		o.Skip = func() { skipped++ }
		got := strings.Join(unfolded(t, name, content, o), "\n")
		want := fmt.Sprintf("%s/a.txt [utf-8]  | Первый.\nb1 [utf-8]  | Второй.\n%s/deep/b.jsonl#2 [utf-8]  | Третий.\n%s/c.txt.gz [utf-8]  | Четвёртый.\n"+
			"%s/inner.zip! an archive inside an archive is not opened\n%s/page.html [utf-8] Мост | %s", name, name, name, name, name, body)
		if got != want || skipped != 3 {
			t.Errorf("%s, %d skipped\n got %s\nwant %s", name, skipped, got, want)
		}
	}
	for _, damaged := range []string{zipped.String()[:zipped.Len()/2], tarred.String()[:700]} {
		if got := unfolded(t, "s.zip", damaged, options()); len(got) == 0 || !strings.Contains(got[len(got)-1], "!") {
			t.Errorf("a damaged archive: %q", got)
		}
	}
}

// What is compressed is bounded by what comes out.
func TestBombs(t *testing.T) {
	o := options()
	o.MaxBytes = 1 << 16
	var gz, zst bytes.Buffer
	w := gzip.NewWriter(&gz)
	zw, err := zstd.NewWriter(&zst)
	if err != nil {
		t.Fatal(err)
	}
	zeros := make([]byte, 1<<20)
	for range 200 {
		w.Write(zeros)
		zw.Write(zeros)
	}
	w.Close()
	zw.Close()
	page := record("response", "https://a.example/", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"+gz.String()[:1<<15])
	o2 := o
	o2.MaxBytes = 1 << 18
	for name, content := range map[string]string{"f.txt.gz": gz.String(), "f.html.zst": zst.String(), "f.jsonl.gz": gz.String(), "f.csv.gz": gz.String(), "f.warc": page} {
		use := o
		if name == "f.warc" {
			use = o2
		}
		got := unfolded(t, name, content, use)
		if len(got) == 0 || !strings.Contains(got[0], "bytes (--max-article-bytes)") && !strings.Contains(got[0], "unexpected EOF") {
			t.Errorf("%s: %.200q", name, got)
		}
	}
	nested := gzipped(gzipped(gzipped(gzipped("x"))))
	if got := unfolded(t, "f.txt.gz", nested, o); !strings.Contains(got[0], "compressed more often") {
		t.Errorf("compressed four times: %q", got)
	}
}
