package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/extract/morph/table"
)

// lists are the hand-made tables beside ru.dict.
const (
	wordsFile    = "words.tsv"    // lemma, model, tags of the model: a word that declines as the model does
	surnamesFile = "surnames.tsv" // ending of the lemma, model: unknown capitalised words that end so are surnames
	ordersFile   = "orders.tsv"   // form, tags: the parse with these tags comes first
)

// row is one line of a list and where it stands.
type row struct {
	place string
	cells []string
}

func readList(dir, name string, columns int) ([]row, []byte, error) {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return nil, nil, err
	}
	var rows []row
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		place := fmt.Sprintf("%s:%d", name, i+1)
		cells := strings.Split(line, "\t")
		if len(cells) != columns {
			return nil, nil, fmt.Errorf("%s: %d columns, want %d", place, len(cells), columns)
		}
		rows = append(rows, row{place, cells})
	}
	return rows, data, nil
}

// additions is what the lists say, resolved against the dictionary.
type additions struct {
	digest   table.Digest
	lexemes  []lexeme
	surnames []surname
	orders   []wanted
}

// surname is the ending of a lemma and the paradigm that goes with it.
type surname struct {
	ending   string
	paradigm int
}

// wanted is a form and the grammemes that its first parse shall have.
type wanted struct {
	place string
	form  string
	tags  morph.Tags
}

func readAdditions(dir string, l *lexicon) (*additions, error) {
	a := &additions{}
	sum := sha256.New()
	for _, list := range []struct {
		name    string
		columns int
		add     func(*lexicon, row) error
	}{
		{wordsFile, 3, a.addWord}, {surnamesFile, 3, a.addSurname}, {ordersFile, 2, a.addOrder},
	} {
		rows, data, err := readList(dir, list.name, list.columns)
		if err != nil {
			return nil, fmt.Errorf("reading the hand-made lists: %w", err)
		}
		sum.Write(data)
		for _, r := range rows {
			if err := list.add(l, r); err != nil {
				return nil, fmt.Errorf("%s: %w", r.place, err)
			}
		}
	}
	sum.Sum(a.digest[:0])
	return a, nil
}

func (a *additions) addWord(l *lexicon, r row) error {
	id, err := l.model(r.cells[1], r.cells[2])
	if err != nil {
		return err
	}
	first := l.paradigms[id][0]
	stem, fits := strings.CutSuffix(yo.Replace(r.cells[0]), first.ending)
	if !fits {
		return fmt.Errorf("%q does not end in %q as %q does", r.cells[0], first.ending, r.cells[1])
	}
	a.lexemes = append(a.lexemes, lexeme{stem, id})
	return nil
}

func (a *additions) addSurname(l *lexicon, r row) error {
	id, err := l.model(r.cells[1], r.cells[2])
	if err != nil {
		return err
	}
	a.surnames = append(a.surnames, surname{r.cells[0], id})
	return nil
}

func (a *additions) addOrder(_ *lexicon, r row) error {
	tags, err := parseTags(r.cells[1])
	a.orders = append(a.orders, wanted{r.place, r.cells[0], tags})
	return err
}

// model is the first paradigm of a lexeme whose lemma is word and whose first form has the tags.
func (l *lexicon) model(word, tags string) (int, error) {
	want, err := parseTags(tags)
	if err != nil {
		return 0, err
	}
	best := -1
	for _, x := range l.lexemes {
		if !strings.HasPrefix(word, x.stem) {
			continue
		}
		first := l.paradigms[x.paradigm][0]
		if x.stem+first.ending == word && first.tags.Has(want) && (best < 0 || x.paradigm < best) {
			best = x.paradigm
		}
	}
	if best < 0 {
		return 0, fmt.Errorf("no %q with %s in the dictionary", word, tags)
	}
	return best, nil
}

func parseTags(names string) (morph.Tags, error) {
	var t morph.Tags
	for name := range strings.SplitSeq(names, ",") {
		bit, ok := morph.ParseTag(name)
		if !ok {
			return 0, fmt.Errorf("unknown grammeme %q", name)
		}
		t |= bit
	}
	return t, nil
}
