package page

import (
	"io"
	"strconv"
	"strings"

	"newsfacts/output/report"
)

// View writes the page of one article, or of several with an index and a search.
func View(w io.Writer, name string, articles []*report.Article) error {
	s, err := newShell("view")
	if err != nil {
		return err
	}
	v := view{shell: s, Name: name}
	counts := map[string]int{}
	for i, a := range articles {
		drawn := draw(a)
		drawn.ID = "a" + strconv.Itoa(i+1)
		for _, f := range drawn.Facts {
			counts[f.Class]++
		}
		v.Articles = append(v.Articles, drawn)
	}
	for i, k := range kinds() {
		if counts[k.Class] > 0 {
			v.Legend = append(v.Legend, legend{kind: k, Count: counts[k.Class], Key: keyOf(i)})
		}
	}
	return execute(w, "view", v)
}

// view is what the template shows.
type view struct {
	shell
	Name     string
	Legend   []legend
	Articles []*article
}

type legend struct {
	kind
	Count int
	Key   string // on the keyboard
}

// keyOf is the key of the n-th kind: 1 to 9, then 0, then none.
func keyOf(n int) string {
	if n > 9 {
		return ""
	}
	return strconv.Itoa((n + 1) % 10)
}

// article is an article drawn.
type article struct {
	*report.Article
	ID         string
	Heading    string // its title, or the name of its source
	Paragraphs []paragraph
	Facts      []Fact
	Lists      []list
	Said       []said
}

// HeadingDrawn tells whether the text begins with the title.
func (a *article) HeadingDrawn() bool { return len(a.Paragraphs) > 0 && a.Paragraphs[0].Heading }

// Fact is what the script tells of a fact.
type Fact struct {
	Class  string      `json:"class"`
	Title  string      `json:"title"`
	Values [][2]string `json:"values"`
	Entity int         `json:"entity,omitempty"` // number of the entity of a mention, from 1
}

// draw makes the layers and the lists of an article.
func draw(a *report.Article) *article {
	d := &article{Article: a, Heading: a.Title}
	if d.Heading == "" {
		d.Heading = a.Source
	}
	people := newEntities(a)
	var layers []layer
	speakers := map[report.Range]int{} // where their layers are
	for i := range a.Facts {
		f := &a.Facts[i]
		class := classOf(f)
		if class == "" {
			continue
		}
		n := len(d.Facts)
		d.Facts = append(d.Facts, factOf(f, class))
		switch f.Table {
		case "quotes":
			d.Said = append(d.Said, saidOf(f, n, len(d.Said)+1))
			layers = appendQuote(layers, speakers, f, n, len(d.Said))
			continue
		case "mentions":
			d.Facts[n].Entity = people.mention(f, n)
		case "roles":
			people.role(f)
		}
		d.addToList(f, class, n)
		layers = append(layers, layer{Range: f.Range(), class: "f " + class, fact: n, label: labelOf(class), order: orderOf(class)})
	}
	d.Lists = append(people.lists(), d.Lists...)
	d.Paragraphs = paragraphs(a, layers)
	return d
}

func labelOf(class string) string {
	for _, k := range kinds() {
		if k.Class == class {
			return k.Label
		}
	}
	return ""
}

// orderOf puts quotations outside, then roles, then the others.
func orderOf(class string) int {
	switch class {
	case "quote":
		return 0
	case "role":
		return 3
	default:
		return 4
	}
}

// appendQuote adds the layers of a quotation: its parts, its speaker and its cue.
func appendQuote(layers []layer, speakers map[report.Range]int, f *report.Fact, fact, number int) []layer {
	for i, part := range partsOf(f) {
		l := layer{Range: part, class: "f quote " + f.Text("kind"), fact: fact, order: orderOf("quote")}
		if i == 0 {
			l.number = strconv.Itoa(number)
		}
		layers = append(layers, l)
	}
	if r, ok := rangeOf(f, "cue_start", "cue_end"); ok {
		layers = append(layers, layer{Range: r, class: "cue", fact: -1, of: strconv.Itoa(fact), order: 2})
	}
	r, ok := rangeOf(f, "speaker_start", "speaker_end")
	if !ok {
		return layers
	}
	if i, ok := speakers[r]; ok {
		layers[i].of += " " + strconv.Itoa(fact)
		layers[i].number += " " + strconv.Itoa(number)
		return layers
	}
	speakers[r] = len(layers)
	return append(layers, layer{Range: r, class: "speaker", fact: -1, of: strconv.Itoa(fact), number: strconv.Itoa(number), order: 1})
}

// factOf tells of a fact: its values, then its rule.
func factOf(f *report.Fact, class string) Fact {
	d := Fact{Class: class, Title: labelOf(class)}
	for _, v := range f.Values {
		if hidden(v.Name, v.JSON) {
			continue
		}
		d.Values = append(d.Values, [2]string{strings.ReplaceAll(v.Name, "_", " "), report.PlainText(v.JSON)})
	}
	d.Values = append(d.Values, [2]string{"rule", f.Rule}, [2]string{"place", strconv.Itoa(f.Start) + "–" + strconv.Itoa(f.End)})
	return d
}

// hidden tells values that the page shows by drawing them, and those that say nothing.
func hidden(name, value string) bool {
	switch name {
	case "content", "parts", "cue_start", "cue_end", "speaker_start", "speaker_end", "speaker_entity":
		return true
	case "nested":
		return value == "false"
	}
	return false
}
