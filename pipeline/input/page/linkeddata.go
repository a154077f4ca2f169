package page

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"github.com/tidwall/gjson"
)

// readLinkedData reads the article of a page's JSON-LD (schema.org).
func (m *metadata) readLinkedData(doc *goquery.Document) {
	doc.Find(`script[type="application/ld+json"]`).Each(func(_ int, s *goquery.Selection) {
		text := strings.Map(func(r rune) rune { // line breaks inside strings, which sites leave there
			if r < ' ' {
				return ' '
			}
			return r
		}, s.Text())
		if gjson.Valid(text) {
			m.readObject(gjson.Parse(text), 0)
		}
	})
}

// readObject looks for an article in an object, a list or a graph.
func (m *metadata) readObject(o gjson.Result, depth int) {
	if depth > 4 {
		return
	}
	if o.IsArray() {
		for _, each := range o.Array() {
			m.readObject(each, depth+1)
		}
		return
	}
	if graph := o.Get("@graph"); graph.Exists() {
		m.readObject(graph, depth+1)
	}
	m.list = m.list || o.Get("@type").String() == "CollectionPage"
	if !isArticle(o.Get("@type")) {
		return
	}
	m.evident = true
	set(&m.Title, o.Get("headline").String())
	set(&m.Date, o.Get("datePublished").String(), o.Get("dateCreated").String())
	set(&m.Section, first(o.Get("articleSection")).String())
	if page := o.Get("mainEntityOfPage"); page.IsObject() {
		set(&m.URL, page.Get("@id").String())
	} else {
		set(&m.URL, page.String())
	}
	set(&m.URL, o.Get("url").String())
	if len(m.Authors) == 0 {
		m.readAuthors(o.Get("author"))
	}
}

// isArticle reports a type of schema.org that is one: Article, NewsArticle, ReportageNewsArticle, BlogPosting.
func isArticle(t gjson.Result) bool {
	for _, each := range t.Array() {
		if s := each.String(); strings.HasSuffix(s, "Article") || s == "BlogPosting" {
			return true
		}
	}
	return false
}

func (m *metadata) readAuthors(v gjson.Result) {
	for _, each := range v.Array() {
		switch {
		case each.Type == gjson.String:
			m.addAuthors(each.String())
		case each.Get("@type").String() != "Organization":
			m.addAuthors(first(each.Get("name")).String())
		}
	}
}

func first(v gjson.Result) gjson.Result {
	if v.IsArray() {
		return v.Get("0")
	}
	return v
}
