package input

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"newsfacts/pipeline/input/page"
)

// readFeed reads the items of RSS (0.9x, 1.0, 2.0) and the entries of Atom.
func (s *stream) readFeed(o Options, yield Yield) error {
	sample, _ := s.Peek(1 << 10)
	text, encoding, err := decoded(s.Reader, label(sample, "encoding"))
	if err != nil {
		return s.fault(err, yield)
	}
	f := &feedReader{bound: &boundReader{r: text, limit: o.MaxBytes}}
	f.xml = xml.NewDecoder(f.bound)
	f.xml.Strict = false
	f.xml.Entity = xml.HTMLEntity
	f.xml.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // decoded already
	for n := int64(1); ; n++ {
		entry, err := f.next()
		if errors.Is(err, io.EOF) {
			if f.isFeed {
				return nil
			}
			return s.fault(errors.New("XML, but neither RSS nor Atom"), yield)
		}
		if err != nil {
			if errors.Is(err, errTooLong) {
				err = tooLong(o.MaxBytes)
			}
			return s.faultAt(n, fmt.Errorf("the feed cannot be read on: %w", err), o, yield)
		}
		a := &Article{Metadata: metadata(s.source, n)}
		a.Encoding, a.Site = encoding, f.site
		a.Fault = a.readEntry(entry)
		a.complete(o)
		if err := yield(a); err != nil {
			return err
		}
	}
}

// entry is an item of a feed, whatever its dialect: name of the element → its text.
type entry struct {
	values  map[string]string
	authors []string
}

// feedReader reads a feed entry by entry.
type feedReader struct {
	xml    *xml.Decoder
	bound  *boundReader
	site   string
	isFeed bool
}

// next returns the next entry, io.EOF at the end.
func (f *feedReader) next() (*entry, error) {
	f.bound.read = 0
	depth := 0
	for {
		token, err := f.xml.Token()
		if err != nil {
			if depth > 0 && errors.Is(err, io.EOF) {
				err = errors.New("it ends inside an element")
			}
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch name := t.Name.Local; {
			case name == "rss" || name == "feed" || name == "RDF":
				f.isFeed = true
			case f.isFeed && (name == "item" || name == "entry"):
				return f.entry(t)
			case f.isFeed && name == "title" && f.site == "":
				if f.site, err = f.text(t); err != nil {
					return nil, err
				}
			}
			f.bound.read = 0
		}
	}
}

// entry reads an item up to its end.
func (f *feedReader) entry(start xml.StartElement) (*entry, error) {
	e := &entry{values: map[string]string{}}
	for {
		token, err := f.xml.Token()
		if errors.Is(err, io.EOF) {
			err = errors.New("it ends inside an item")
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.EndElement:
			if t.Name == start.Name {
				return e, nil
			}
		case xml.StartElement:
			name := t.Name.Local
			if name == "link" && attributeOf(t, "href") != "" {
				if rel := attributeOf(t, "rel"); rel == "" || rel == "alternate" {
					e.values["link"] = attributeOf(t, "href")
				}
			}
			value, err := f.text(t)
			if err != nil {
				return nil, err
			}
			switch value = strings.TrimSpace(value); {
			case value == "":
			case name == "author" || name == "creator":
				e.authors = append(e.authors, value)
			case e.values[name] == "":
				e.values[name] = value
			}
		}
	}
}

// text is the text of an element and of those in it. Elements in a content (XHTML) come out as tags again.
func (f *feedReader) text(start xml.StartElement) (string, error) {
	var b bytes.Buffer
	for depth := 1; depth > 0; {
		token, err := f.xml.Token()
		if errors.Is(err, io.EOF) {
			err = fmt.Errorf("it ends inside the element %s", start.Name.Local)
		}
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			if start.Name.Local == "content" || start.Name.Local == "summary" {
				fmt.Fprintf(&b, "<%s>", t.Name.Local)
			}
		case xml.EndElement:
			if depth--; depth > 0 && (start.Name.Local == "content" || start.Name.Local == "summary") {
				fmt.Fprintf(&b, "</%s>", t.Name.Local)
			}
		case xml.CharData:
			b.Write(t)
		}
	}
	return strings.ToValidUTF8(b.String(), "\uFFFD"), nil
}

func attributeOf(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// readEntry takes the fields of an entry; its text is the longest of those it brings.
func (a *Article) readEntry(e *entry) error {
	for _, name := range []string{"encoded", "full-text", "fulltext", "content", "description", "summary"} {
		if v := e.values[name]; utf8.RuneCountInString(v) > utf8.RuneCountInString(a.Body) {
			a.Body = v
		}
	}
	a.Title = oneLine(e.values["title"])
	a.URL = e.values["link"]
	if guid := e.values["guid"]; a.URL == "" && strings.HasPrefix(guid, "http") {
		a.URL = guid
	}
	a.Section = oneLine(e.values["category"])
	a.Authors = e.authors
	for _, name := range []string{"pubDate", "published", "date", "issued", "updated"} {
		if v := e.values[name]; v != "" && SetDate(&a.Metadata, v) {
			break
		}
	}
	if a.Body == "" {
		return errors.New("the item has no text")
	}
	a.tellMarkup()
	return nil
}

// oneLine takes tags and line breaks out of a title.
func oneLine(s string) string {
	if page.IsFragment(s) {
		if text, err := page.PlainText(s); err == nil {
			s = text
		}
	}
	return strings.Join(strings.Fields(s), " ")
}

// boundReader stops when more is read for one entry than an article may be. The XML reader takes what it
// wants ahead, at most a buffer.
type boundReader struct {
	r     io.Reader
	limit int
	read  int
}

func (b *boundReader) Read(p []byte) (int, error) {
	const ahead = 1 << 16
	if b.read > b.limit+ahead {
		return 0, errTooLong
	}
	n, err := b.r.Read(p[:min(len(p), ahead)])
	b.read += n
	return n, err
}
