package pipeline

import (
	"fmt"
	"strings"

	"newsfacts/extract"
	"newsfacts/pipeline/input"
	"newsfacts/rules"
)

// CheckRules runs the cases of a language's rules down the street.
func CheckRules(languages *Languages, name string) ([]rules.Problem, error) {
	l, err := languages.load(name)
	if err != nil {
		return nil, err
	}
	if l == nil {
		return nil, fmt.Errorf("%q: %w", name, rules.ErrNoLanguage)
	}
	street := NewStreet(languages)
	x, err := street.extractor(name)
	if err != nil {
		return nil, err
	}
	read := func(kind string, c rules.Case) (rules.Reading, error) {
		d, err := street.readCase(name, c)
		if err != nil {
			return rules.Reading{}, err
		}
		return rules.Reading{
			Input:     d.Input(),
			Sentences: d.Sentences,
			Findings:  extract.Findings(d, kind),
		}, nil
	}
	return l.pack.Check(read, x.Vocabulary()), nil
}

// readCase makes a document of a case. Its text is clean, so that the offsets of its brackets hold.
func (s *Street) readCase(language string, c rules.Case) (*extract.Document, error) {
	a := &input.Article{Body: c.Text}
	a.ID, a.Source, a.Language, a.URL, a.DocumentDate = "case", "case", language, c.URL, extract.NoDay
	if c.DocumentDate != "" {
		day, err := extract.ParseDay(c.DocumentDate)
		if err != nil {
			return nil, err
		}
		a.DocumentDate, a.DocumentDateFrom = day, extract.FromMetadata
	}
	d := &extract.Document{}
	if r := s.Process(a, d); r != nil {
		return nil, fmt.Errorf("%s: %s", r.Stage, r.Reason)
	}
	if d.Text != c.Text {
		return nil, fmt.Errorf("the text of a case must be clean; it becomes %q", strings.TrimSpace(d.Text))
	}
	return d, nil
}

// Pack returns the compiled rules of a language.
func (l *Languages) Pack(name string) (*rules.Pack, error) {
	known, err := l.load(name)
	if err != nil {
		return nil, err
	}
	if known == nil {
		return nil, fmt.Errorf("%q: %w", name, rules.ErrNoLanguage)
	}
	return known.pack, nil
}
