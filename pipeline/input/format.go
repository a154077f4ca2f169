package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"
)

// ErrUnknown is the fault of a file that no reader takes.
var ErrUnknown = errors.New("unknown format")

// Archives are told by their first bytes; their formats cannot be asked for by name.
const (
	zipped Format = "zip"
	tarred Format = "tar"
)

// compressions are the endings of compressed files.
func compressions() []string { return []string{".gz", ".zst"} }

// extensions leads from the ending of a name to the format.
func extensions() map[string]Format {
	return map[string]Format{".txt": Text, ".text": Text, ".md": Markdown, ".markdown": Markdown,
		".html": HTML, ".htm": HTML, ".xhtml": HTML, ".jsonl": JSONL, ".ndjson": JSONL, ".csv": CSV, ".tsv": TSV, ".tab": TSV,
		".parquet": Parquet, ".warc": WARC, ".rss": RSS, ".atom": RSS, ".xml": RSS, ".zip": zipped, ".tar": tarred, ".tgz": tarred}
}

// FormatOf tells the format by a file's name, compression aside; ErrUnknown when it says nothing.
func FormatOf(name string) (Format, error) {
	name = strings.ToLower(name)
	for _, c := range compressions() {
		name = strings.TrimSuffix(name, c)
	}
	if f, ok := extensions()[path.Ext(name)]; ok {
		return f, nil
	}
	return Auto, fmt.Errorf("%s: %w", name, ErrUnknown)
}

// told tells the format of a file: archives, Parquet and WARC by their first bytes, others by their name,
// else by how they start.
func told(source string, r *bufio.Reader) Format {
	start, _ := r.Peek(512)
	switch {
	case bytes.HasPrefix(start, []byte("PK\x03\x04")), bytes.HasPrefix(start, []byte("PK\x05\x06")):
		return zipped
	case len(start) > 262 && string(start[257:262]) == "ustar":
		return tarred
	case bytes.HasPrefix(start, []byte("PAR1")):
		return Parquet
	case bytes.HasPrefix(start, []byte("WARC/")):
		return WARC
	}
	if f, err := FormatOf(source); err == nil {
		return f
	}
	head := strings.ToLower(strings.TrimLeft(string(start), "\ufeff \t\r\n"))
	switch {
	case strings.HasPrefix(head, "{"), strings.HasPrefix(head, "[") && strings.HasPrefix(strings.TrimLeft(head[1:], " \t\r\n"), "{"):
		return JSONL // an array is its reader's to refuse
	case strings.HasPrefix(head, "<!doctype html"), strings.HasPrefix(head, "<html"):
		return HTML
	case strings.HasPrefix(head, "<?xml"), strings.HasPrefix(head, "<rss"), strings.HasPrefix(head, "<feed"):
		if strings.Contains(head, "<html") {
			return HTML
		}
		return RSS
	}
	return Text
}
