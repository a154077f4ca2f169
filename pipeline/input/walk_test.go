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

// In a folder, a link to a folder is passed over, so that none is read twice or without end; one to a file is read.
func TestCollectLinks(t *testing.T) {
	dir := t.TempDir()
	for name, target := range map[string]string{"folder.txt": ".", "link.txt": "a.txt", "nowhere.txt": "absent"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	set, err := Collect([]string{dir}, false)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range set.Files {
		name := filepath.Base(f.Path)
		if f.Fault != nil {
			name += "!"
		}
		names = append(names, name)
	}
	if got, want := strings.Join(names, " "), "a.txt link.txt nowhere.txt!"; got != want || set.Skipped != 1 {
		t.Errorf("files %s and %d skipped, want %s and 1", got, set.Skipped, want)
	}
}
