package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsfacts/extract/morph"
)

func TestFoldTags(t *testing.T) {
	for tag, want := range map[string]morph.Tags{
		"NOUN,anim,ms-f,Surn sing,gen2": morph.NOUN | morph.Anim | morph.Masc | morph.Femn | morph.Surn | morph.Sing | morph.Gent,
		"PRCL":                          morph.PRCL,
		"ADJF,Subx,Apro plur,nomn":      morph.ADJF | morph.Apro | morph.Plur | morph.Nomn,
	} {
		if got := foldTags(tag); got != want {
			t.Errorf("%s: %v, want %v", tag, got, want)
		}
	}
}

func TestParseParadigms(t *testing.T) {
	got, err := parseParadigms([]byte{1, 0, 3, 0, 7, 0, 8, 0, 9, 0})
	if err != nil || len(got) != 1 || len(got[0]) != 3 || got[0][2] != 9 {
		t.Errorf("%v, %v", got, err)
	}
	if _, err := parseParadigms([]byte{1, 0, 3, 0, 7, 0}); err == nil {
		t.Error("a truncated file was read")
	}
}

func TestRankDropsRareCandidates(t *testing.T) {
	often, rare := candidate{1, "а"}, candidate{2, "а"}
	got := rank([]counted{{rare, 4}, {often, 100}})
	if len(got) != 1 || got[0] != often {
		t.Errorf("%v", got)
	}
}

func TestPruneDropsWhatTheShorterSuffixSays(t *testing.T) {
	same := []counted{{candidate{1, "а"}, 9}}
	other := []counted{{candidate{2, "а"}, 9}}
	got := prune(0, map[string][]counted{"а": same, "ка": same, "на": other})
	if len(got) != 2 || got[0].suffix != "а" || got[1].suffix != "на" {
		t.Errorf("%+v", got)
	}
}

// A tiny dictionary with one lexeme, to show what the lists' mistakes are answered with.
func TestListErrorsNameTheLine(t *testing.T) {
	l := &lexicon{
		paradigms: [][]form{{{0, "а", morph.NOUN | morph.Geox}}},
		lexemes:   []lexeme{{"караганд", 0}},
	}
	for name, c := range map[string]struct{ words, want string }{
		"columns":   {"# head\nкызылорда\tкараганда\n", "words.tsv:2: 2 columns, want 3"},
		"model":     {"кызылорда\tмосква\tNOUN\n", `words.tsv:1: no "москва" with NOUN`},
		"tag":       {"кызылорда\tкараганда\tnoun\n", `words.tsv:1: unknown grammeme "noun"`},
		"ending":    {"ургенч\tкараганда\tNOUN\n", `words.tsv:1: "ургенч" does not end in "а"`},
		"no faults": {"кызылорда\tкараганда\tNOUN,Geox\n", ""},
	} {
		dir := t.TempDir()
		for file, text := range map[string]string{wordsFile: c.words, surnamesFile: "", ordersFile: ""} {
			if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		a, err := readAdditions(dir, l)
		switch {
		case c.want == "" && (err != nil || len(a.lexemes) != 1 || a.lexemes[0].stem != "кызылорд"):
			t.Errorf("%s: %v, %v", name, a, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}
