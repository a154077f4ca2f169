package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestTablesAreFresh: what the generator writes is what the pack holds.
func TestTablesAreFresh(t *testing.T) {
	for name, want := range tables() {
		got, err := os.ReadFile(filepath.Join("..", "en", name))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != want {
			t.Errorf("%s is stale: run go generate ./rules", name)
		}
	}
}
