package main

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"newsfacts/extract/morph/table"
)

// wheel is the dictionary's files as the package has them.
type wheel struct {
	digest     table.Digest
	words      *dawg
	odds       *dawg // probability of a tag given a word, in millionths
	guesses    []*dawg
	paradigms  [][]uint16 // endings, tags, prefixes: three runs of one length
	suffixes   []string
	grammemes  []string
	paraPrefix []string
}

const dataFolder = "pymorphy3_dicts_ru/data/"

func openWheel(path string) (*wheel, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("opening the wheel: %w", err)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("opening the wheel %s: %w", path, err)
	}
	w := &wheel{digest: sha256.Sum256(data), paraPrefix: table.Prefixes[:]}
	if err := w.read(archive); err != nil {
		return nil, fmt.Errorf("reading the wheel %s: %w", path, err)
	}
	return w, nil
}

func (w *wheel) read(archive *zip.Reader) error {
	var err error
	if w.words, err = readDAWG(archive, "words.dawg"); err != nil {
		return err
	}
	if w.odds, err = readDAWG(archive, "p_t_given_w.intdawg"); err != nil {
		return err
	}
	for i := range w.paraPrefix {
		d, err := readDAWG(archive, fmt.Sprintf("prediction-suffixes-%d.dawg", i))
		if err != nil {
			return err
		}
		w.guesses = append(w.guesses, d)
	}
	if err := readJSON(archive, "suffixes.json", &w.suffixes); err != nil {
		return err
	}
	if err := readJSON(archive, "gramtab-opencorpora-int.json", &w.grammemes); err != nil {
		return err
	}
	raw, err := readFile(archive, "paradigms.array")
	if err != nil {
		return err
	}
	w.paradigms, err = parseParadigms(raw)
	return err
}

// parseParadigms reads u16 numbers: how many paradigms, then each with its length before it.
func parseParadigms(raw []byte) ([][]uint16, error) {
	next := func() uint16 {
		if len(raw) < 2 {
			raw = nil
			return 0
		}
		v := binary.LittleEndian.Uint16(raw)
		raw = raw[2:]
		return v
	}
	paradigms := make([][]uint16, next())
	for i := range paradigms {
		n := next()
		if len(raw) < 2*int(n) || n%3 != 0 {
			return nil, fmt.Errorf("paradigms.array: paradigm %d of length %d: truncated", i, n)
		}
		for range n {
			paradigms[i] = append(paradigms[i], next())
		}
	}
	return paradigms, nil
}

func readFile(archive *zip.Reader, name string) ([]byte, error) {
	f, err := archive.Open(dataFolder + name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

func readJSON(archive *zip.Reader, name string, into *[]string) error {
	data, err := readFile(archive, name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func readDAWG(archive *zip.Reader, name string) (*dawg, error) {
	data, err := readFile(archive, name)
	if err != nil {
		return nil, err
	}
	d, err := parseDAWG(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return d, nil
}
