package output

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// ManifestName is the file that tells that a dataset is complete.
const ManifestName = "manifest.json"

// Run is what the caller knows of a run. It stands in the manifest alone.
type Run struct {
	Build    string            `json:"build,omitempty"`
	Started  time.Time         `json:"started,omitzero"`
	Finished time.Time         `json:"finished,omitzero"`
	Host     string            `json:"host,omitempty"`
	Options  map[string]string `json:"options,omitempty"`
	Inputs   []Input           `json:"inputs,omitempty"`
}

// Input is something that was read.
type Input struct {
	Source string `json:"source"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Manifest says what a dataset is made of.
type Manifest struct {
	SchemaVersion string  `json:"schema_version"`
	RulesVersion  string  `json:"rules_version"`
	Identity      string  `json:"identity,omitempty"` // of input, options and rules, for --resume
	Run           Run     `json:"run"`
	Output        Layout  `json:"output"`
	Articles      int64   `json:"articles"`
	Rejects       int64   `json:"rejects"`
	Tables        []Parts `json:"tables"`
}

// Layout are the options that shape the files.
type Layout struct {
	JSONL    bool `json:"jsonl"`
	Parquet  bool `json:"parquet"`
	NoText   bool `json:"no_text"`
	Part     Size `json:"part"`
	RowGroup Size `json:"row_group"`
}

// Parts are the files of a table.
type Parts struct {
	Table string `json:"table"`
	Rows  int64  `json:"rows"`
	Parts []Part `json:"parts"`
}

// Part is a file of a dataset.
type Part struct {
	File   string `json:"file"` // in the dataset, with forward slashes
	Rows   int64  `json:"rows"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// ReadManifest reads the manifest of a dataset.
func ReadManifest(dir string) (*Manifest, error) {
	path := filepath.Join(dir, ManifestName)
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the manifest: %w", err)
	}
	m := &Manifest{}
	if err := json.Unmarshal(content, m); err != nil {
		return nil, fmt.Errorf("reading the manifest %s: %w", path, err)
	}
	return m, nil
}

// write writes the manifest, which makes the dataset complete.
func (m *Manifest) write(dir string) error {
	content, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return fmt.Errorf("writing the manifest: %w", err)
	}
	file, err := createPart(filepath.Join(dir, ManifestName))
	if err != nil {
		return err
	}
	if _, err := file.Write(append(content, '\n')); err != nil {
		return fmt.Errorf("writing the manifest: %w", err)
	}
	if err := file.finish(); err != nil {
		return err
	}
	if err := file.publish(); err != nil {
		return err
	}
	return syncFolder(dir)
}
