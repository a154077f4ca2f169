package input

import (
	"fmt"
	"strings"

	"newsfacts/extract"
)

// maxHeader bounds the lines of a header.
const maxHeader = 40

// readHeader takes the metadata that stand before a text: lines of «name: value» up to an empty line, or
// between lines of three dashes (front matter). Blanks take their place, so that offsets stay those of the file.
func (a *Article) readHeader() error {
	text := strings.TrimLeft(a.Body, "\r\n")
	start := len(a.Body) - len(text)
	framed := strings.HasPrefix(text, "---\n") || strings.HasPrefix(text, "---\r\n")
	m := a.Metadata
	at, known := start, 0
	for n := 0; n < maxHeader; n++ {
		line, _, ok := strings.Cut(a.Body[at:], "\n")
		if !ok {
			return nil
		}
		at += len(line) + 1
		line = strings.TrimRight(line, "\r ")
		if framed && n == 0 {
			continue
		}
		if framed && (line == "---" || line == "...") || !framed && line == "" {
			if known > 0 && (framed || known >= 2 || known == n) {
				a.Metadata = m
				a.Body = blanked(a.Body, at)
			}
			return nil
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok || strings.ContainsAny(name, " ") && len(strings.Fields(name)) > 2 {
			if framed {
				continue // a list, a text over several lines
			}
			return nil
		}
		is, err := setHeader(&m, name, strings.Trim(strings.TrimSpace(value), `"'`))
		if err != nil {
			return err
		}
		if is {
			known++
		} else if !framed {
			return nil
		}
	}
	return nil
}

// setHeader takes a line of the header, false: its name says nothing.
func setHeader(m *extract.Metadata, name, value string) (bool, error) {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "title", "headline", "заголовок", "название":
		m.Title = value
	case "date", "published", "pubdate", "дата", "опубликовано", "дата публикации":
		if value != "" && !SetDate(m, value) {
			return false, fmt.Errorf("the header %q holds no date: %.40q", name, value)
		}
	case "author", "authors", "автор", "авторы", "byline":
		for n := range strings.SplitSeq(strings.Trim(value, "[]"), ",") {
			if n = strings.Trim(strings.TrimSpace(n), `"'`); n != "" {
				m.Authors = append(m.Authors, n)
			}
		}
	case "url", "link", "ссылка":
		m.URL = value
	case "site", "source", "источник", "издание":
		m.Site = value
	case "section", "category", "рубрика", "раздел":
		m.Section = value
	case "id":
		m.ID = value
	case "language", "lang":
		m.Language = value
	default:
		return false, nil
	}
	return true, nil
}

// blanked writes blanks over the start of a text, one for each character, and keeps its line breaks.
func blanked(s string, end int) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s[:end] {
		if r == '\n' {
			b.WriteByte('\n')
		} else {
			b.WriteByte(' ')
		}
	}
	b.WriteString(s[end:])
	return b.String()
}
