package input

import (
	"fmt"
	"strings"

	"newsfacts/pipeline/input/page"
)

// role is what a column or field is for.
type role int

const (
	noRole role = iota
	idRole
	textRole
	titleRole
	dateRole
	urlRole
	siteRole
	sectionRole
	authorsRole
	languageRole
)

// roleOf tells what the field of a name is for.
func (f *Fields) roleOf(name string) role {
	switch name {
	case f.Text:
		return textRole
	case f.ID:
		return idRole
	case f.Title:
		return titleRole
	case f.Date:
		return dateRole
	case f.URL:
		return urlRole
	case "site":
		return siteRole
	case "section":
		return sectionRole
	case "authors", "author":
		return authorsRole
	}
	return noRole
}

// rolesOf tells what the columns of a table are for. One must hold the text.
func (f *Fields) rolesOf(columns []string) ([]role, error) {
	roles := make([]role, len(columns))
	found := false
	for i, name := range columns {
		roles[i] = f.roleOf(strings.TrimSpace(name))
		found = found || roles[i] == textRole
	}
	if !found {
		return nil, fmt.Errorf("no column %q for the text; the columns are %s (--text-field)", f.Text, quoted(columns))
	}
	return roles, nil
}

func quoted(names []string) string {
	const most = 20
	var b strings.Builder
	for i, n := range names {
		if i == most {
			fmt.Fprintf(&b, ", … %d more", len(names)-most)
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%.40q", n)
	}
	return b.String()
}

// set takes the value of a field; name is for the message.
func (a *Article) set(r role, name, value string) error {
	switch r {
	case idRole:
		a.ID = value
	case textRole:
		a.Body = value
	case titleRole:
		a.Title = value
	case dateRole:
		if value != "" && !SetDate(&a.Metadata, value) {
			return fmt.Errorf("the field %q holds no date: %.40q", name, value)
		}
	case urlRole:
		a.URL = value
	case siteRole:
		a.Site = value
	case sectionRole:
		a.Section = value
	case authorsRole:
		for n := range strings.SplitSeq(value, ";") {
			if n = strings.TrimSpace(n); n != "" {
				a.Authors = append(a.Authors, n)
			}
		}
	}
	return nil
}

// tellMarkup notes whether the text of a record is HTML.
func (a *Article) tellMarkup() {
	switch {
	case strings.IndexByte(a.Body, '<') < 0:
	case isPage(a.Body):
		a.Markup = Page
	case page.IsFragment(a.Body):
		a.Markup = Fragment
	}
}

// isPage reports a text that is a whole HTML page.
func isPage(s string) bool {
	head := strings.ToLower(strings.TrimLeft(s[:min(len(s), 256)], "\ufeff \t\r\n"))
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html")
}
