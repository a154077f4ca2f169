// Package prose is the statistical name finder for English, jdkato/prose, behind extract.NameModel. Its model
// takes a quarter of a second to load and is loaded when it is first asked.
//
// What is known of the library and minded here: a model may be shared; one sentence a call and without its
// own segmentation; words that repeat in a call share one token; it panics on some input and gives no
// offsets. So it is asked word by word: the words come joined by blanks, and its tokens are laid beside them.
package prose

import (
	"strings"
	"sync"
	"sync/atomic"

	"github.com/jdkato/prose/v2"

	"newsfacts/extract"
)

// Model is the statistical model, shared by all workers.
type Model struct {
	load   func() *prose.Model
	loaded atomic.Bool
}

// New makes a model that is not loaded yet.
func New() *Model {
	m := &Model{}
	m.load = sync.OnceValue(func() *prose.Model {
		defer m.loaded.Store(true)
		return prose.ModelFromData("newsfacts")
	})
	return m
}

// Loaded reports whether anyone has asked the model yet.
func (m *Model) Loaded() bool { return m.loaded.Load() }

// ForWorker makes a name model for one goroutine.
func (m *Model) ForWorker() extract.NameModel {
	return &finder{model: m, known: map[string][]extract.EntityType{}}
}

// finder asks the model and remembers a bounded number of answers.
type finder struct {
	model *Model
	known map[string][]extract.EntityType
}

// remembered bounds the answers that a finder keeps; a full memory starts anew.
const remembered = 1 << 12

// Labels gives the type of the name that each word belongs to, empty for none.
func (f *finder) Labels(words []string) []extract.EntityType {
	key := strings.Join(words, " ")
	if labels, ok := f.known[key]; ok {
		return labels
	}
	if len(f.known) >= remembered {
		clear(f.known)
	}
	labels := f.ask(strings.ReplaceAll(key, "’", "'"), words)
	f.known[key] = labels
	return labels
}

// ask lays the labels of prose's tokens beside the words. An article on which prose panics has none.
func (f *finder) ask(sentence string, words []string) (labels []extract.EntityType) {
	labels = make([]extract.EntityType, len(words))
	defer func() {
		if recover() != nil {
			clear(labels)
		}
	}()
	doc, err := prose.NewDocument(sentence, prose.WithSegmentation(false), prose.UsingModel(f.model.load()))
	if err != nil {
		return labels
	}
	at, rest := 0, ""
	if len(words) > 0 {
		rest = words[0]
	}
	for _, token := range doc.Tokens() {
		for rest == "" && at+1 < len(words) {
			at++
			rest = words[at]
		}
		after, ok := strings.CutPrefix(rest, token.Text)
		if !ok {
			return labels // it rewrote something: what follows cannot be laid
		}
		rest = after
		if labels[at] == "" {
			labels[at] = typeOf(token.Label)
		}
	}
	return labels
}

// typeOf reads B-PERSON, I-GPE and their like.
func typeOf(label string) extract.EntityType {
	switch {
	case strings.HasSuffix(label, "PERSON"):
		return extract.Person
	case strings.HasSuffix(label, "GPE"):
		return extract.Location
	case strings.HasSuffix(label, "ORGANIZATION"):
		return extract.Org
	}
	return ""
}
