package normalize

import (
	"strings"
	"unicode/utf8"

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
	source  string
	lines   []line
	out     []byte
	builder text.SourceMapBuilder
	copied  int // start of the run of source bytes not yet copied
}

// New makes a normalizer.
func New() *Normalizer { return &Normalizer{} }

// Normalize cleans a source, which is valid UTF-8.
func (n *Normalizer) Normalize(source string, o Options) Result {
	if !utf8.ValidString(source) {
		source = strings.ToValidUTF8(source, "\uFFFD")
	}
	n.source = source
	n.out = n.out[:0]
	n.builder.Reset()
	n.readLines()
	n.dropNoise()
	n.joinLines()
	prefix := n.metadataTitle(o.Title)
	n.write()
	clean := string(n.out)
	r := Result{Text: clean, Map: n.builder.Map(len(clean), len(source)), Date: headerDate(source)}
	r.Title = n.title(clean, prefix)
	return r
}

// metadataTitle writes a title that the body does not start with, and returns its length.
func (n *Normalizer) metadataTitle(title string) int {
	title = strings.Join(strings.Fields(title), " ")
	if title == "" {
		return 0
	}
	for i := range n.lines {
		if l := &n.lines[i]; !l.dropped && l.to > l.from {
			if strings.Join(strings.Fields(n.source[l.from:l.to]), " ") == title {
				return 0
			}
			break
		}
	}
	n.out = append(append(n.out, title...), "\n\n"...)
	return len(title)
}

// title is the headline: that of the metadata, or a short first paragraph that does not end as a
// sentence does.
func (n *Normalizer) title(clean string, prefix int) text.Span {
	if prefix > 0 {
		return text.Span{End: prefix}
	}
	end := strings.Index(clean, "\n\n")
	if end < 0 || utf8.RuneCountInString(clean[:end]) > maxTitle || strings.HasSuffix(clean[:end], ".") || strings.HasPrefix(clean, "date ") {
		return text.Span{}
	}
	return text.Span{End: end}
}

// maxTitle bounds a headline, in characters.
const maxTitle = 200

// headerDate reads the date of a header that some crawlers put before the text: « date 2025-11-14 ».
func headerDate(source string) string {
	rest, ok := strings.CutPrefix(strings.TrimLeft(source[:min(len(source), 64)], " \t\r\n\ufeff"), "date ")
	if !ok || len(rest) < 10 {
		return ""
	}
	for i, c := range []byte(rest[:10]) {
		if (i == 4 || i == 7) != (c == '-') || c != '-' && (c < '0' || c > '9') {
			return ""
		}
	}
	return rest[:10]
}
