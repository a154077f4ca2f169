package input

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCollect(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"set/b.txt", "set/a/z.md", "set/a.jsonl.gz", "set/.hidden/x.txt", "set/.x.txt", "set/x.facts.json", "set/x.png", "set/B.txt"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	set, err := Collect([]string{filepath.Join(dir, "set")}, false)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range set.Files {
		names = append(names, f.Source)
	}
	if got, want := strings.Join(names, " "), "set/B.txt set/a/z.md set/a.jsonl.gz set/b.txt"; got != want {
		t.Errorf("files %s, want %s", got, want)
	}
	if set.Skipped != 3 {
		t.Errorf("%d skipped, want 3: a hidden file, golden facts, a picture", set.Skipped)
	}
	if _, err := Collect([]string{filepath.Join(dir, "*.none")}, false); err == nil || !strings.Contains(err.Error(), "no file matches") {
		t.Errorf("a glob without files: %v", err)
	}
	if _, err := Collect([]string{filepath.Join(dir, "absent")}, false); err == nil || !strings.Contains(err.Error(), "absent") {
		t.Errorf("an absent file: %v", err)
	}
}
