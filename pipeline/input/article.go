package input

import (
	"newsfacts/extract"
	"newsfacts/pipeline/input/page"
	"newsfacts/pipeline/input/sites"
)

// Article is one article as its source holds it, or the fault that kept it from being read.
type Article struct {
	extract.Metadata
	Body     string // decoded source, valid UTF-8
	Markup   Markup
	Declared string // encoding that the source names for Content
	Content  []byte // an HTML page that is not decoded yet
	Fault    error
}

// Markup is how the body of an article is written.
type Markup int

const (
	Plain    Markup = iota // text, Markdown
	Page                   // an HTML page with its chrome, in Content or Body
	Fragment               // a text with HTML tags
	Derived                // text that was read out of HTML: it has no place in the source
)

// Yield takes the articles of an input in order; its error ends the reading.
type Yield func(*Article) error

// Broken is the article of a file that could not be opened.
func Broken(source string, err error) *Article {
	a := &Article{Metadata: metadata(source, 0), Fault: err}
	a.ID = source
	return a
}

// Bytes is the size of what the article holds.
func (a *Article) Bytes() int { return len(a.Body) + len(a.Content) }

// Unfold reads the text out of HTML. It is the slow part of reading, and the workers' business.
func (a *Article) Unfold(rules *sites.Set) error {
	switch a.Markup {
	case Page:
		return a.unfoldPage(rules)
	case Fragment:
		text, err := page.ReadFragment(a.Body, rules)
		if err != nil {
			return err
		}
		a.Body, a.Markup = text, Derived
	}
	return nil
}

// unfoldPage reads a page. What the record says goes before what the page says.
func (a *Article) unfoldPage(rules *sites.Set) error {
	if a.Content != nil {
		declared := a.Declared
		if declared == "" {
			declared = label(a.Content, "charset")
		}
		var err error
		if a.Body, a.Encoding, err = decode(a.Content, declared); err != nil {
			return err
		}
		a.Content = nil
	}
	p, err := page.Read(a.Body, a.URL, rules)
	if err != nil {
		return err
	}
	a.Body, a.Markup = p.Body, Derived
	for _, field := range []struct {
		value *string
		page  string
	}{{&a.Title, p.Title}, {&a.URL, p.URL}, {&a.Site, p.Site}, {&a.Section, p.Section}} {
		if *field.value == "" {
			*field.value = field.page
		}
	}
	if len(a.Authors) == 0 {
		a.Authors = p.Authors
	}
	if a.DocumentDateFrom != extract.FromMetadata && p.Date != "" {
		SetDate(&a.Metadata, p.Date)
	}
	return nil
}
