package extract

import (
	"strings"

	"newsfacts/rules"
)

// sites is what the domain of a source tells of its articles: the table site, by its column domain.
type sites map[string]rules.Row

func newSites(pack *rules.Pack) sites {
	s := sites{}
	pack.Rows(pack.Class("site"), func(r rules.Row) { s[r.Get("domain")] = r })
	return s
}

// tells is what the longest known domain of the article's address says in a column; empty: nothing.
func (s sites) tells(d *Document, column string) string {
	if len(s) == 0 {
		return ""
	}
	for domain := domainOf(d.URL); domain != ""; _, domain, _ = strings.Cut(domain, ".") {
		if row, ok := s[domain]; ok {
			return row.Get(column)
		}
	}
	return ""
}

// domainOf is the host of an address: «www.example.com.au».
func domainOf(address string) string {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return ""
	}
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		rest = rest[:end]
	}
	host, _, _ := strings.Cut(rest, ":")
	return strings.ToLower(host)
}
