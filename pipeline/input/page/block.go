package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// block is a paragraph, a heading or an entry of a list, as one line.
type block struct {
	text    string
	heading bool
	links   int        // bytes of text in links
	within  *html.Node // the element in which it stands beside its like
}

// blocksOf reads the text under a node. Loose text between blocks is a block, too.
func blocksOf(n *html.Node) []block {
	var w walker
	w.walk(n)
	w.end(n)
	return w.blocks
}

// walker collects the text of a block at a time.
type walker struct {
	blocks  []block
	text    strings.Builder
	links   int
	inLink  int
	heading bool
}

func (w *walker) walk(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.write(c.Data)
		case html.ElementNode:
			w.element(c, n)
		}
	}
}

func (w *walker) element(c, parent *html.Node) {
	switch c.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Iframe, atom.Svg, atom.Button, atom.Textarea, atom.Select:
		return
	case atom.Br:
		w.breakLine(c, parent)
		return
	case atom.A:
		w.inLink++
		w.walk(c)
		w.inLink--
		return
	case atom.Td, atom.Th:
		w.write(" ")
		w.walk(c)
		w.write(" ")
		return
	}
	if !isBlock(c.DataAtom) {
		w.walk(c)
		return
	}
	w.end(parent)
	w.heading = isHeading(c.DataAtom)
	w.walk(c)
	w.end(c)
	w.heading = false
}

// breakLine ends the block at a line break behind a sentence or before another break.
func (w *walker) breakLine(br, parent *html.Node) {
	next := br.NextSibling
	for next != nil && next.Type == html.TextNode && strings.TrimSpace(next.Data) == "" {
		next = next.NextSibling
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(w.text.String(), " "))
	if strings.ContainsRune(".!?…:;»\"”)", last) || next != nil && next.DataAtom == atom.Br {
		heading := w.heading
		w.end(parent)
		w.heading = heading
		return
	}
	w.write(" ")
}

// write appends text with its runs of blanks as one.
func (w *walker) write(s string) {
	before := w.text.Len()
	blank := before == 0
	if !blank {
		blank = strings.HasSuffix(w.text.String(), " ")
	}
	for _, r := range s {
		switch {
		case r == '\u200b' || r == '\ufeff':
		case unicode.IsSpace(r) && r != '\u00a0':
			if !blank {
				w.text.WriteByte(' ')
			}
			blank = true
		default:
			w.text.WriteRune(r)
			blank = false
		}
	}
	if w.inLink > 0 {
		w.links += w.text.Len() - before
	}
}

// end ends the block at hand.
func (w *walker) end(parent *html.Node) {
	if text := strings.TrimSpace(w.text.String()); text != "" && text != "\u00a0" {
		w.blocks = append(w.blocks, block{text, w.heading, w.links, within(parent)})
	}
	w.text.Reset()
	w.links = 0
}

// within is the element in which a block stands beside its like: that of the list for an entry.
func within(n *html.Node) *html.Node {
	switch {
	case n.Parent == nil:
		return n
	case n.DataAtom == atom.Li && n.Parent.Parent != nil:
		return n.Parent.Parent
	case n.DataAtom == atom.P || isHeading(n.DataAtom):
		return n.Parent
	}
	return n
}

func isHeading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Nav, atom.Ul, atom.Ol, atom.Li,
		atom.Dl, atom.Dt, atom.Dd, atom.Blockquote, atom.Pre, atom.Table, atom.Thead, atom.Tbody, atom.Tr, atom.Caption, atom.Figure, atom.Figcaption,
		atom.Form, atom.Fieldset, atom.Hr, atom.Address, atom.Details, atom.Summary, atom.Body, atom.Html, atom.Center:
		return true
	}
	return isHeading(a)
}

// textOf is the text under a node as one line.
func textOf(n *html.Node) string {
	var parts []string
	for _, b := range blocksOf(n) {
		parts = append(parts, b.text)
	}
	return strings.Join(parts, " ")
}
