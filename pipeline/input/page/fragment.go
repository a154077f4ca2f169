package page

import (
	"strings"

	"golang.org/x/net/html"

	"newsfacts/pipeline/input/sites"
)

// IsFragment tells a text with HTML tags in it from one that merely has angle brackets.
func IsFragment(s string) bool {
	for i := strings.IndexByte(s, '<'); i >= 0; {
		rest := s[i+1:]
		if isTag(strings.TrimPrefix(rest, "/")) {
			return true
		}
		next := strings.IndexByte(rest, '<')
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

// isTag reports whether the name of a tag that texts are marked up with stands here.
func isTag(s string) bool {
	for _, tag := range []string{"p", "br", "div", "a", "b", "i", "em", "strong", "span", "ul", "ol", "li", "h1", "h2", "h3", "h4", "img", "blockquote", "table", "figure", "article", "html", "body", "!DOCTYPE"} {
		rest, ok := strings.CutPrefix(s, tag)
		if !ok {
			rest, ok = strings.CutPrefix(s, strings.ToUpper(tag))
		}
		if ok && rest != "" && strings.IndexByte(" \t\r\n/>", rest[0]) >= 0 {
			attributes, _, closed := strings.Cut(rest, ">")
			return closed && (strings.Contains(attributes, "=") || strings.Trim(attributes, " \t\r\n/") == "")
		}
	}
	return false
}

// ReadFragment reads a text with tags in it, which is all article: the value of a field, an entry of a feed.
func ReadFragment(content string, rules *sites.Set) (string, error) {
	root, err := html.Parse(strings.NewReader(content))
	if err != nil {
		return "", err
	}
	site := rules.Of("")
	drop(root, site.Drop)
	return join(dropLooseHeadings(dropTeasers(blocksOf(root), site.Teasers))), nil
}

// PlainText is the text of a fragment as one line.
func PlainText(content string) (string, error) {
	root, err := html.Parse(strings.NewReader(content))
	if err != nil {
		return "", err
	}
	return textOf(root), nil
}
