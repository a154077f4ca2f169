package compare

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"newsfacts/output"
)

const goldenSuffix = ".facts.json"

// GoldenPath is where the golden facts of an article stand: NAME.facts.json beside it, and
// NAME.RECORD.facts.json where its file holds several.
func GoldenPath(article string, record int64) string {
	for _, compressed := range []string{".gz", ".zst"} {
		article = strings.TrimSuffix(article, compressed)
	}
	name := strings.TrimSuffix(article, filepath.Ext(article))
	if record != 0 {
		name = fmt.Sprintf("%s.%d", name, record)
	}
	return name + goldenSuffix
}

// GoldenFiles lists the golden facts in a folder and those below it.
func GoldenFiles(dir string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() && strings.HasSuffix(path, goldenSuffix) {
			found = append(found, path)
		}
		return err
	})
	return found, err
}

// writeGolden writes golden facts as a whole, unless the file holds them already.
func writeGolden(path string, g *output.Golden) (written bool, err error) {
	var content bytes.Buffer
	if err := g.Write(&content); err != nil {
		return false, err
	}
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, content.Bytes()) {
		return false, nil
	}
	partial := path + ".partial"
	if err := os.WriteFile(partial, content.Bytes(), 0o666); err != nil {
		return false, fmt.Errorf("writing golden facts: %w", err)
	}
	if err := os.Rename(partial, path); err != nil {
		return false, fmt.Errorf("writing golden facts: %w", err)
	}
	return true, nil
}
