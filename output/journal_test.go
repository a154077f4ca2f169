package output

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsfacts/extract"
)

// abandon leaves a dataset as the death of its process does.
func abandon(w *Dataset) {
	for _, p := range w.writers {
		if p.file != nil {
			p.file.file.Close()
		}
	}
	w.journal.file.Close()
}

// writeFrom writes the documents behind the first ones in batches of three; it stops before the batch that
// holds the document stop, as a run does that is killed.
func writeFrom(t *testing.T, w *Dataset, documents []*extract.Document, from, stop int) {
	t.Helper()
	b := w.NewBatch()
	for i := from; i < len(documents); i += 3 {
		if i >= stop {
			abandon(w)
			return
		}
		fill(t, b, documents[i:min(i+3, len(documents))])
		if err := w.Write(b); err != nil {
			t.Fatal(err)
		}
		if err := w.Checkpoint(func(items int64) uint64 { return uint64(items) * 7 }); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

// A run that is killed anywhere and gone on with leaves the same dataset as one that is not.
func TestResume(t *testing.T) {
	documents := sampleDocuments(t, 23)
	o := bothFormats()
	o.Part, o.Identity = Size{Articles: 4}, "a"
	whole := t.TempDir()
	w, err := Open(whole, o)
	if err != nil {
		t.Fatal(err)
	}
	writeFrom(t, w, documents, 0, len(documents))
	want := files(t, whole)

	o.Resume = true
	for stop := 0; stop <= 24; stop += 3 {
		dir := t.TempDir()
		w, err := Open(dir, o)
		if err != nil {
			t.Fatal(err)
		}
		writeFrom(t, w, documents, 0, stop)
		if stop >= len(documents) {
			continue
		}
		w, err = Open(dir, o)
		if err != nil {
			t.Fatalf("stopped at %d: %v", stop, err)
		}
		items, trail := w.Done()
		if int(items) > stop || int(items) < stop-4 || trail != uint64(items)*7 {
			t.Errorf("stopped at %d: %d were done, trail %d", stop, items, trail)
		}
		writeFrom(t, w, documents, int(items), len(documents))
		if diff := cmp.Diff(want, files(t, dir)); diff != "" {
			t.Errorf("stopped at %d (-want +got):\n%s", stop, diff)
		}
		if _, err := Open(dir, o); !errors.Is(err, ErrFinished) {
			t.Errorf("a finished dataset: %v", err)
		}
	}
}

// A dataset that is being written is left alone.
func TestBusy(t *testing.T) {
	o, dir := bothFormats(), t.TempDir()
	w, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Abort()
	for _, o := range []Options{{JSONL: true, Resume: true}, {JSONL: true, Overwrite: true}} {
		if _, err := Open(dir, o); !errors.Is(err, ErrBusy) {
			t.Errorf("%+v: %v", o, err)
		}
	}
}

func TestResumeRefuses(t *testing.T) {
	begin := func() (string, Options) {
		o, dir := bothFormats(), t.TempDir()
		o.Part, o.Identity, o.Resume = Size{Articles: 4}, "a", true
		w, err := Open(dir, o)
		if err != nil {
			t.Fatal(err)
		}
		writeFrom(t, w, sampleDocuments(t, 12), 0, 9)
		return dir, o
	}
	dir, o := begin()
	o.Identity = "b"
	if _, err := Open(dir, o); !errors.Is(err, ErrOther) {
		t.Errorf("other options: %v", err)
	}
	o.Resume = false
	if _, err := Open(dir, o); err == nil || !strings.Contains(err.Error(), "--resume") {
		t.Errorf("without --resume: %v", err)
	}
	dir, o = begin()
	if err := os.Truncate(filepath.Join(dir, "jsonl", "part-00000.jsonl"), 5); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir, o); err == nil || !strings.Contains(err.Error(), "part-00000") {
		t.Errorf("a part that was changed: %v", err)
	}
	dir, o = begin()
	journal := filepath.Join(dir, JournalName)
	content, err := os.ReadFile(journal)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(journal, content[:len(content)-10], 0o666); err != nil { // the last line is cut
		t.Fatal(err)
	}
	w, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	if items, _ := w.Done(); items != 4 {
		t.Errorf("%d articles are done with a cut journal, want 4", items)
	}
}
