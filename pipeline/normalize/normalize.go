package normalize

import (
	"bytes"
	"strings"

	"newsfacts/extract/text"
)

// Options say what is known of the source.
type Options struct {
	Title string // from metadata: put in front of the body, without a place in the source
}

// Result is a clean text.
type Result struct {
	Text  string
	Map   text.SourceMap
	Title text.Span // the headline in Text; empty: none
	Date  string    // of the header « date 2025-11-14 », ISO; empty: none
}

// Normalizer cleans texts. It keeps its memory between them and belongs to one goroutine.
type Normalizer struct {
	words words

	source  string
	lines   []line
	first   int // number of the first line that is not dropped
	wrap    int // width in characters the lines are cut to, 0: lines are paragraphs
	capital bool
	marks   []text.Span // of the line at hand, to be left out

	out     []byte
	builder text.SourceMapBuilder
	copied  int       // start of the run of source bytes not yet copied
	opening text.Span // first paragraph of out
}

// New makes a normalizer.
func New() *Normalizer { return &Normalizer{words: readWords()} }

// Normalize cleans a source. Bytes that are no UTF-8 become U+FFFD.
func (n *Normalizer) Normalize(source string, o Options) Result {
	n.source = source
	n.out = n.out[:0]
	n.builder.Reset()
	n.readLines()
	date := n.cutHeader()
	n.wrap = n.wrapWidth()
	n.dropNoise()
	n.first = n.firstKept()
	n.dropRepeatedTitle()
	n.joinLines()
	title := n.metadataTitle(o.Title)
	n.write()
	n.out = bytes.TrimRight(n.out, "\n") // behind the title of a body of nothing but marks
	if title.Empty() {
		title = n.headline()
	}
	clean := string(n.out)
	return Result{Text: clean, Map: n.builder.Map(len(clean), len(source)), Title: title, Date: date}
}

// metadataTitle writes a title that the body does not start with.
func (n *Normalizer) metadataTitle(title string) text.Span {
	if title = n.cleanTitle(title); title == "" || n.startsWith(title) {
		return text.Span{}
	}
	n.out = append(n.out, title...)
	if n.first < len(n.lines) {
		n.out = append(n.out, "\n\n"...)
	}
	return text.Span{End: len(title)}
}

// cleanTitle writes a title as one line and takes it out again.
func (n *Normalizer) cleanTitle(title string) string {
	title = strings.Join(strings.Fields(title), " ")
	if title == "" {
		return ""
	}
	body := n.source
	n.source = title
	n.writeLine(line{Span: text.Span{End: len(title)}})
	clean := strings.TrimSpace(string(n.out))
	n.source, n.out = body, n.out[:0]
	n.builder.Reset()
	return clean
}

// startsWith reports whether the first line of the body is the title.
func (n *Normalizer) startsWith(title string) bool {
	return n.first < len(n.lines) && strings.Join(strings.Fields(n.lines[n.first].Of(n.source)), " ") == title
}

// firstKept is the number of the first line that is not dropped.
func (n *Normalizer) firstKept() int {
	for i := range n.lines {
		if !n.lines[i].dropped {
			return i
		}
	}
	return len(n.lines)
}
