package prose

import (
	"strings"
	"testing"

	"newsfacts/extract"
)

func TestLabels(t *testing.T) {
	model := New()
	if model.Loaded() {
		t.Fatal("the model is loaded before anyone asked")
	}
	finder := model.ForWorker()
	words := strings.Fields("The talks in Nairobi with Abiy Ahmed of the International Monetary Fund went on .")
	labels := finder.Labels(words)
	if !model.Loaded() {
		t.Error("the model is not loaded")
	}
	for word, want := range map[string]extract.EntityType{"Nairobi": extract.Location, "Abiy": extract.Person, "talks": "", "International": extract.Org} {
		for i, w := range words {
			if w == word && labels[i] != want {
				t.Errorf("%s: %q, want %q", w, labels[i], want)
			}
		}
	}
}

// Input on which prose panics, or that it rewrites, has labels of the right length and no more.
func TestTraps(t *testing.T) {
	finder := New().ForWorker()
	for _, words := range [][]string{{}, {"İstanbul", "said"}, {"\xff\xfe", "is"}, {"“Go”", "he", "said"}} {
		if labels := finder.Labels(words); len(labels) != len(words) {
			t.Errorf("%q: %d labels", words, len(labels))
		}
	}
}
