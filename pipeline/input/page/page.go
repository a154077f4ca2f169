package page

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"newsfacts/pipeline/input/sites"
)

// Page is the article of a page. Empty strings: the page does not say.
type Page struct {
	Title   string
	Body    string // paragraphs and headings, an empty line between them
	Date    string // of publication, as the page writes it
	Authors []string
	Site    string
	Section string
	URL     string
}

// ErrNoArticle is the fault of a page without an article.
var ErrNoArticle = errors.New("no article in the page")

// minBody is the least number of characters of an article's body.
const minBody = 60

// Read finds the article in a page. address is where the page was found, empty when that is not known.
func Read(content, address string, rules *sites.Set) (*Page, error) {
	root, err := html.Parse(strings.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("not readable as HTML: %w", err)
	}
	doc := goquery.NewDocumentFromNode(root)
	m := readMetadata(doc)
	if m.URL == "" {
		m.URL = address
	}
	site := rules.Of(hostOf(m.URL))
	m.useSite(root, site)
	m.findDate(root)
	if m.isFront() {
		return nil, fmt.Errorf("%w: it is the front page of a site", ErrNoArticle)
	}
	drop(root, site.Drop)
	blocks := bodyOf(root, site)
	blocks = dropTeasers(blocks, site.Teasers)
	blocks = dropHead(blocks, &m.Page)
	blocks = dropLooseHeadings(blocks)
	m.Body = join(blocks)
	if n := utf8.RuneCountInString(m.Body); n < minBody {
		return nil, fmt.Errorf("%w: %d characters of text were found", ErrNoArticle, n)
	}
	if !m.evident && (m.list || m.ogType == "website" && !hasProse(blocks)) {
		return nil, fmt.Errorf("%w: it is a list of articles", ErrNoArticle)
	}
	return &m.Page, nil
}

// drop takes out what never holds article text. An element that holds most of the page's text is wrapped
// around all of it, such as the form of an old site, and stays.
func drop(root *html.Node, what sites.Selectors) {
	whole := len(textOf(root))
	for _, n := range what.All(root) {
		if n.Parent != nil && (n.FirstChild == nil || len(textOf(n))*2 < whole) {
			n.Parent.RemoveChild(n)
		}
	}
}

// hasProse reports whether some paragraphs hold text, not only names of other pages.
func hasProse(blocks []block) bool {
	long := 0
	for i := range blocks {
		if b := &blocks[i]; !b.heading && b.links*2 < len(b.text) && utf8.RuneCountInString(b.text) > 120 {
			long++
		}
	}
	return long >= 2
}

// hostOf is the host of an address.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

// isFront reports the address of a site's front page.
func (m *metadata) isFront() bool {
	u, err := url.Parse(m.URL)
	return err == nil && u.Host != "" && strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && !m.evident
}

// join writes the blocks with empty lines between them.
func join(blocks []block) string {
	var b strings.Builder
	for i := range blocks {
		if i > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(blocks[i].text)
	}
	return b.String()
}
