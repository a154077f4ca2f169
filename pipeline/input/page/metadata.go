package page

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"newsfacts/pipeline/input/sites"
)

// metadata is what a page says of itself.
type metadata struct {
	Page
	ogType  string
	evident bool // the page says that it is an article
	list    bool // the page says that it is a list of them
}

// readMetadata reads meta tags, linked data and marks in the text, the surest first.
func readMetadata(doc *goquery.Document) *metadata {
	m := &metadata{}
	tags := metaTags(doc)
	m.ogType = tags["og:type"]
	m.readLinkedData(doc)
	set(&m.Title, tags["og:title"], tags["twitter:title"], headline(doc), clean(doc.Find("title").First().Text()))
	set(&m.Date, tags["article:published_time"], tags["article:published"], tags["og:published_time"], tags["datepublished"], tags["pubdate"], tags["publishdate"],
		tags["publication_date"], tags["dc.date.issued"], tags["dc.date"], tags["date"], tags["mediator_published_time"], tags["parsely-pub-date"], tags["sailthru.date"])
	set(&m.Site, tags["og:site_name"], tags["application-name"])
	set(&m.Section, tags["article:section"], tags["mediator_theme"])
	canonical, _ := doc.Find("link[rel=canonical]").First().Attr("href")
	set(&m.URL, canonical, tags["og:url"])
	for _, name := range []string{"article:author", "author", "mediator_author", "dc.creator"} {
		if len(m.Authors) == 0 {
			m.addAuthors(tags[name])
		}
	}
	if !strings.Contains(m.URL, "://") {
		m.URL = ""
	}
	set(&m.Site, strings.TrimPrefix(hostOf(m.URL), "www."))
	m.evident = m.evident || m.ogType == "article" || tags["article:published_time"] != ""
	m.Title = withoutSite(m.Title, m.Site, headline(doc))
	return m
}

// set gives a value that is still empty the first one that is not.
func set(value *string, from ...string) {
	for _, f := range from {
		if *value == "" {
			*value = clean(f)
		}
	}
}

// metaTags gathers name, property and itemprop of the meta elements; the first of a name counts.
func metaTags(doc *goquery.Document) map[string]string {
	tags := map[string]string{}
	doc.Find("meta[content]").Each(func(_ int, s *goquery.Selection) {
		content, _ := s.Attr("content")
		for _, attribute := range []string{"property", "name", "itemprop"} {
			if name, ok := s.Attr(attribute); ok {
				name = strings.ToLower(strings.TrimSpace(name))
				if _, known := tags[name]; !known && strings.TrimSpace(content) != "" {
					tags[name] = strings.TrimSpace(content)
				}
			}
		}
	})
	return tags
}

// headline is the text of the page's only main heading.
func headline(doc *goquery.Document) string {
	h := doc.Find("h1")
	if h.Length() == 0 {
		return ""
	}
	return clean(h.First().Text())
}

// withoutSite cuts the site's name off a title: «Headline | Site». What a title and the headline share is sure.
func withoutSite(title, site, headline string) string {
	if headline != "" && len(headline) < len(title) && strings.HasPrefix(title, headline) {
		return headline
	}
	for _, sign := range []string{" | ", " — ", " – ", " - ", " :: ", " / "} {
		if i := strings.LastIndex(title, sign); i > 0 && site != "" && strings.EqualFold(strings.TrimSpace(title[i+len(sign):]), site) {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// useSite lets the rules of the site speak: of authors before what the page says, which often is the site's name.
func (m *metadata) useSite(root *html.Node, site *sites.Site) {
	if found := site.Title.All(root); len(found) > 0 {
		m.Title = clean(textOf(found[0]))
	}
	for _, n := range site.Date.All(root) {
		if m.Date != "" {
			break
		}
		set(&m.Date, attribute(n, "datetime"), attribute(n, "content"), textOf(n))
	}
	named := m.Authors
	m.Authors = nil
	for _, selector := range site.Author {
		for _, n := range cascadia.QueryAll(root, selector) {
			if name := attribute(n, "content"); name != "" {
				m.addAuthors(name)
			} else {
				m.addAuthors(textOf(n))
			}
		}
		if len(m.Authors) > 0 {
			return
		}
	}
	m.Authors = named
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// clean writes a text as one line.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }
