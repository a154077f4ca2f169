package score

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"newsfacts/output/report"
)

// GoldOptions say which annotations count.
type GoldOptions struct {
	Split    []string // only articles of these; none: all
	Original bool     // compare on orig_type
}

// Gold are annotated articles in their order.
type Gold struct {
	Articles []*Article
	Uniform  bool // {"id", "text", "entities"}; else of the output form
}

// ReadGold reads annotated articles.
func ReadGold(path string, o GoldOptions) (*Gold, error) {
	lines := report.OpenLines(path)
	defer lines.Close()
	g := &Gold{}
	seen := map[string]bool{}
	for {
		line, err := lines.Line()
		if errors.Is(err, io.EOF) {
			return g, nil
		}
		if err != nil {
			return nil, err
		}
		a, err := g.parse(line, o)
		if err == nil && a != nil && seen[a.ID] {
			err = fmt.Errorf("the id %q came before", a.ID)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", lines.Place(), err)
		}
		if a != nil {
			seen[a.ID] = true
			g.Articles = append(g.Articles, a)
		}
	}
}

// parse reads a line; nil: an article that does not count.
func (g *Gold) parse(line string, o GoldOptions) (*Article, error) {
	if report.IsFactLine(line) {
		if g.Uniform {
			return nil, errors.New("a line of the output form behind lines with entities")
		}
		return parseFacts(line)
	}
	g.Uniform = true
	var record struct {
		ID       string `json:"id"`
		Split    string `json:"split"`
		Text     string `json:"text"`
		Entities []struct {
			Start    int    `json:"start"`
			End      int    `json:"end"`
			Type     string `json:"type"`
			Original string `json:"orig_type"`
			Norm     string `json:"norm"`
			Value    string `json:"value"`
			Ignore   bool   `json:"ignore"`
		} `json:"entities"`
	}
	if err := json.Unmarshal([]byte(line), &record); err != nil {
		return nil, fmt.Errorf("not an annotated article: %w", err)
	}
	if record.ID == "" || record.Entities == nil {
		return nil, errors.New(`not an annotated article: it needs "id", "text" and "entities"`)
	}
	if len(o.Split) > 0 && !slices.Contains(o.Split, record.Split) {
		return nil, nil
	}
	a := &Article{ID: record.ID, Text: []rune(record.Text)}
	for _, e := range record.Entities {
		if e.Start < 0 || e.Start >= e.End || e.End > len(a.Text) {
			return nil, fmt.Errorf("%q: the entity %d-%d lies outside the text of %d characters", a.ID, e.Start, e.End, len(a.Text))
		}
		typ := e.Type
		if o.Original && e.Original != "" {
			typ = e.Original
		}
		a.Gold = append(a.Gold, Annotation{Start: e.Start, End: e.End, Type: typ, Norm: e.Norm, Value: e.Value, Ignore: e.Ignore})
	}
	return a, nil
}

func parseFacts(line string) (*Article, error) {
	a, err := report.ParseLine(line)
	if err != nil {
		return nil, err
	}
	return &Article{ID: a.ID, Text: []rune(a.Text), Gold: Found(a, FoundOptions{All: true})}, nil
}

// AddFacts adds what was found: the articles of a dataset, joined by id. Articles that are not among the
// annotated ones are an error; ones that count but were not found in are counted.
func (g *Gold) AddFacts(path string, o FoundOptions) (missing int, err error) {
	r, err := report.Open(path)
	if err != nil {
		return 0, err
	}
	defer r.Close()
	byID := map[string]*Article{}
	for _, a := range g.Articles {
		byID[a.ID] = a
	}
	missing = len(byID)
	o.All = !g.Uniform
	for {
		found, err := r.Next()
		if errors.Is(err, io.EOF) {
			return missing, nil
		}
		if err != nil {
			return 0, err
		}
		a, ok := byID[found.ID]
		if !ok {
			return 0, fmt.Errorf("%s: the article %q is not among the annotated ones", path, found.ID)
		}
		missing--
		a.Found = Found(found, o)
		if err := a.check(); err != nil {
			return 0, err
		}
	}
}

// check refuses what lies outside the text: then the two are not of the same texts.
func (a *Article) check() error {
	for _, n := range a.Found {
		if n.End > len(a.Text) {
			return fmt.Errorf("the fact %d-%d of %q lies outside the annotated text of %d characters: is the text the same?", n.Start, n.End, a.ID, len(a.Text))
		}
	}
	return nil
}

// Types are those of the gold, most frequent first.
func (g *Gold) Types() []string {
	counts := map[string]int{}
	for _, a := range g.Articles {
		for _, n := range a.Gold {
			counts[n.Type]++
		}
	}
	types := make([]string, 0, len(counts))
	for t := range counts {
		types = append(types, t)
	}
	slices.SortFunc(types, func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
	return types
}
