package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"newsfacts/extract"
	"newsfacts/extract/morph"
	"newsfacts/extract/prose"
	"newsfacts/pipeline/input/sites"
	"newsfacts/pipeline/language"
	"newsfacts/rules"
)

// Languages holds the compiled rules and word forms of the languages; each is loaded with its first
// article and then shared by all workers.
type Languages struct {
	// EnglishByRules finds the names of English articles by rules alone, without the statistical model.
	EnglishByRules bool

	packs []fs.FS
	sites func() (*sites.Set, error)
	tell  func() *language.Detector
	mu    sync.Mutex
	known map[string]*loaded
}

// loaded is what all workers share of one language.
type loaded struct {
	pack  *rules.Pack
	words analyzers
	model func() extract.NameModel // makes one for each worker; may make nil
}

// analyzers makes analyzers of word forms, one for each worker.
type analyzers func() morph.Analyzer

// NewLanguages makes an empty set; packs are the user's, laid over the built-in ones.
func NewLanguages(packs ...fs.FS) *Languages {
	return &Languages{
		packs: packs,
		tell:  sync.OnceValue(language.New),
		sites: sync.OnceValues(func() (*sites.Set, error) { return sites.Load(packs...) }),
		known: map[string]*loaded{},
	}
}

// Sites returns the rules for pages of news sites; they are loaded with the first page.
func (l *Languages) Sites() (*sites.Set, error) { return l.sites() }

// Of tells the language of a text; what that takes is read with the first article that does not name its own.
func (l *Languages) Of(text string) string { return l.tell().Of(text) }

// loadPacks loads the languages of the user's packs, so that a fault in one of them ends a run before it begins
// and is not told of every article.
func (l *Languages) loadPacks() error {
	for _, pack := range l.packs {
		name, err := rules.LanguageOf(pack)
		if err != nil {
			return err
		}
		if _, err := l.load(name); err != nil {
			return err
		}
	}
	return nil
}

// load returns the language, nil when there are no rules for it.
func (l *Languages) load(name string) (*loaded, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if known, ok := l.known[name]; ok {
		return known, nil
	}
	pack, err := rules.Load(name, l.packs...)
	if errors.Is(err, rules.ErrNoLanguage) {
		l.known[name] = nil
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("rules of the language %s: %w", name, err)
	}
	known := &loaded{pack: pack}
	if known.words, err = openWords(pack.Morphology); err != nil {
		return nil, fmt.Errorf("word forms of the language %s: %w", name, err)
	}
	known.model = func() extract.NameModel { return nil }
	if pack.Morphology == "english" && !l.EnglishByRules {
		model := prose.New()
		known.model = func() extract.NameModel { return model.ForWorker() }
	}
	l.known[name] = known
	return known, nil
}

// openWords opens the word forms that a pack names.
func openWords(morphology string) (analyzers, error) {
	switch morphology {
	case "russian":
		dictionary, err := morph.OpenRussian()
		if err != nil {
			return nil, err
		}
		return func() morph.Analyzer { return dictionary.NewAnalyzer() }, nil
	case "english":
		table := morph.OpenEnglish()
		return func() morph.Analyzer { return table.NewAnalyzer() }, nil
	}
	return func() morph.Analyzer { return morph.NewPlain() }, nil
}
