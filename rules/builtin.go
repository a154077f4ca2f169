package rules

import (
	"embed"
	"io/fs"
	"slices"
)

//go:generate go run ./generate -out en

//go:embed ru en
var builtinPacks embed.FS

// Languages lists the languages that have built-in rules.
func Languages() []string {
	entries, err := fs.ReadDir(builtinPacks, ".")
	if err != nil {
		return nil
	}
	var languages []string
	for _, e := range entries {
		languages = append(languages, e.Name())
	}
	slices.Sort(languages)
	return languages
}
