package pipeline

import (
	"fmt"
	"runtime/debug"
	"strings"

	"newsfacts/extract"
	"newsfacts/pipeline/input"
	"newsfacts/pipeline/normalize"
	"newsfacts/pipeline/segment"
)

// stage is one house of the street.
type stage struct {
	name string
	do   func(*Street, *input.Article, *extract.Document) error
}

// stages is the street in its order.
func stages() []stage {
	return []stage{
		{"page", (*Street).unfold},
		{"normalize", (*Street).normalize},
		{"segment", (*Street).segment},
		{"extract", (*Street).extract},
	}
}

// Street takes articles through all stages. It belongs to one goroutine.
type Street struct {
	stages     []stage
	normalizer *normalize.Normalizer
	segmenter  *segment.Segmenter
	languages  *Languages
	extractors map[string]*extract.Extractor
	only       []extract.Kind
}

// NewStreet makes a street for one worker. Languages may be shared.
func NewStreet(languages *Languages, only ...extract.Kind) *Street {
	return &Street{
		stages:     stages(),
		normalizer: normalize.New(),
		segmenter:  segment.New(),
		languages:  languages,
		extractors: map[string]*extract.Extractor{},
		only:       only,
	}
}

// Process makes a document of an article. What is found stands in d, which is reused; the reject
// says in which stage and why there is no document.
func (s *Street) Process(a *input.Article, d *extract.Document) *extract.Reject {
	d.Reset()
	if a.Fault != nil {
		return reject(a, "input", a.Fault.Error())
	}
	d.Metadata = a.Metadata
	for i := range s.stages {
		if r := s.enter(&s.stages[i], a, d); r != nil {
			return r
		}
	}
	return nil
}

// enter runs one stage; a panic in it is the end of the article, not of the run.
func (s *Street) enter(st *stage, a *input.Article, d *extract.Document) (r *extract.Reject) {
	defer func() {
		if p := recover(); p != nil {
			r = reject(a, st.name, fmt.Sprintf("fault of the program: %v", p))
			r.Stack = string(debug.Stack())
		}
	}()
	if err := st.do(s, a, d); err != nil {
		return reject(a, st.name, err.Error())
	}
	return nil
}

func reject(a *input.Article, stage, reason string) *extract.Reject {
	return &extract.Reject{Source: a.Source, Record: a.Record, Stage: stage, Reason: reason}
}

// unfold reads the text out of HTML.
func (s *Street) unfold(a *input.Article, d *extract.Document) error {
	if a.Markup == input.Plain {
		return nil
	}
	rules, err := s.languages.Sites()
	if err != nil {
		return err
	}
	if err := a.Unfold(rules); err != nil {
		return err
	}
	d.Metadata = a.Metadata
	return nil
}

func (s *Street) normalize(a *input.Article, d *extract.Document) error {
	result := s.normalizer.Normalize(a.Body, normalize.Options{Title: a.Title})
	if strings.TrimSpace(result.Text) == "" {
		return fmt.Errorf("no text in the article")
	}
	d.Text = result.Text
	if a.Markup != input.Derived {
		d.Raw, d.Map = a.Body, &result.Map
	}
	if d.Title == "" {
		d.Title = result.Title.Of(d.Text)
	}
	if !d.DocumentDate.Known() && result.Date != "" {
		if day, err := extract.ParseDay(result.Date); err == nil {
			d.DocumentDate, d.DocumentDateFrom = day, extract.FromMetadata
		}
	}
	return nil
}

func (s *Street) segment(_ *input.Article, d *extract.Document) error {
	if d.Language == "" {
		d.Language = s.languages.Of(d.Text)
	}
	d.Paragraphs, d.Sentences, d.Tokens = s.segmenter.Segment(d.Text, d.Language)
	return nil
}

func (s *Street) extract(_ *input.Article, d *extract.Document) error {
	x, err := s.extractor(d.Language)
	if err != nil || x == nil {
		return err
	}
	x.Extract(d)
	return nil
}

// extractor returns the extractor of a language, nil for a language without rules.
func (s *Street) extractor(language string) (*extract.Extractor, error) {
	x, ok := s.extractors[language]
	if ok {
		return x, nil
	}
	l, err := s.languages.load(language)
	if err != nil {
		return nil, err
	}
	if l != nil {
		x = extract.NewExtractor(l.pack, l.words(), l.model(), s.only...)
	}
	s.extractors[language] = x
	return x, nil
}

// HasRules reports whether there are rules for a language that was met.
func (s *Street) HasRules(language string) bool { return s.extractors[language] != nil }
