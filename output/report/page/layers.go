package page

import (
	"cmp"
	"html"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"newsfacts/output/report"
)

// layer is a stretch of the text to be drawn, with the facts that stand in it.
type layer struct {
	report.Range
	class  string
	fact   int    // number among the facts of the article; -1: it is of a quotation
	of     string // numbers of the facts of quotations whose speaker or cue it is
	label  string // drawn behind it
	number string // drawn before it: that of the quotation
	order  int    // among layers of one place: outer ones first
	height int    // layers inside
}

// paragraph is a line of the text, drawn.
type paragraph struct {
	Heading bool
	HTML    template.HTML
}

// paragraphs draws the text with its layers.
func paragraphs(a *report.Article, layers []layer) []paragraph {
	chars := []rune(a.Text)
	slices.SortStableFunc(layers, func(k, l layer) int {
		return cmp.Or(k.Start-l.Start, l.End-k.End, k.order-l.order)
	})
	measure(layers)
	var all []paragraph
	for start := 0; start < len(chars); {
		end := start
		for end < len(chars) && chars[end] != '\n' {
			end++
		}
		if end > start {
			p := painter{chars: chars, at: start}
			for _, l := range layers {
				if l.Start < end && l.End > start {
					p.layers = append(p.layers, l)
				}
			}
			p.paint(report.Range{Start: start, End: end})
			all = append(all, paragraph{
				Heading: start == 0 && a.Title != "" && string(chars[start:end]) == a.Title,
				HTML:    template.HTML(p.out.String()),
			})
		}
		start = end + 1
	}
	return all
}

// measure counts for each layer how many lie inside it one in another.
func measure(layers []layer) {
	for i := len(layers) - 1; i >= 0; i-- {
		for k := i + 1; k < len(layers) && layers[k].Start < layers[i].End; k++ {
			if layers[k].End <= layers[i].End {
				layers[i].height = max(layers[i].height, layers[k].height+1)
			}
		}
	}
}

// painter writes one paragraph. Elements nest, layers need not: one that ends while another inside it
// goes on closes that too, and opens it again.
type painter struct {
	chars  []rune
	layers []layer // in order
	open   []layer
	at     int
	end    int
	out    strings.Builder
}

func (p *painter) paint(within report.Range) {
	next := 0
	p.end = within.End
	for p.at < within.End {
		p.closeEnded()
		for next < len(p.layers) && p.layers[next].Start <= p.at {
			p.openTag(p.layers[next], p.layers[next].Start < within.Start)
			p.open = append(p.open, p.layers[next])
			next++
		}
		to := within.End
		if next < len(p.layers) {
			to = min(to, p.layers[next].Start)
		}
		for _, l := range p.open {
			to = min(to, l.End)
		}
		p.out.WriteString(escaped(string(p.chars[p.at:to])))
		p.at = to
	}
	for range p.open {
		p.out.WriteString("</mark>")
	}
}

// closeEnded closes the layers that end here.
func (p *painter) closeEnded() {
	first := slices.IndexFunc(p.open, func(l layer) bool { return l.End <= p.at })
	if first < 0 {
		return
	}
	above := slices.Clone(p.open[first:])
	for range above {
		p.out.WriteString("</mark>")
	}
	p.open = p.open[:first]
	for _, l := range above {
		if l.End > p.at {
			p.openTag(l, true)
			p.open = append(p.open, l)
		}
	}
}

// openTag opens a layer, or the rest of one that goes on from before.
func (p *painter) openTag(l layer, goesOn bool) {
	p.out.WriteString(`<mark class="` + escaped(l.class))
	if l.height > 0 {
		p.out.WriteString(" over" + strconv.Itoa(min(l.height, 3)))
	}
	if goesOn {
		p.out.WriteString(" on")
	}
	if p.cuts(l) {
		p.out.WriteString(" cut")
	}
	p.out.WriteByte('"')
	if l.fact >= 0 {
		p.attribute("f", strconv.Itoa(l.fact))
		p.out.WriteString(` tabindex="-1"`)
	}
	p.attribute("of", l.of)
	p.attribute("label", l.label)
	p.attribute("number", l.number)
	p.out.WriteByte('>')
}

func (p *painter) attribute(name, value string) {
	if value != "" {
		p.out.WriteString(` data-` + name + `="` + escaped(value) + `"`)
	}
}

// cuts tells whether a layer goes on behind the element that is about to be opened.
func (p *painter) cuts(l layer) bool {
	return l.End > p.end || slices.ContainsFunc(p.open, func(o layer) bool { return o.End < l.End })
}

// escaped is a text inside an element or an attribute. HTML has no place for NUL.
func escaped(text string) string {
	return html.EscapeString(strings.ReplaceAll(text, "\x00", "\uFFFD"))
}
