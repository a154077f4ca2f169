package main

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsfacts/extract/morph"
	"newsfacts/extract/morph/table"
)

// candidate is how an unknown word with a suffix may decline: the paradigm, and the ending of its
// that the word shows.
type candidate struct {
	paradigm int
	ending   string
}

// suffixGuess is the candidates of a suffix, the most frequent first.
type suffixGuess struct {
	prefix     int
	suffix     string
	candidates []candidate
}

type counted struct {
	candidate
	count int
}

// open are the parts of speech that new words join.
const open = morph.NOUN | morph.ADJF | morph.ADJS | morph.COMP | morph.VERB | morph.INFN | morph.PRTF | morph.PRTS | morph.GRND | morph.ADVB

// readGuesses sorts the candidates of every suffix by count and drops a suffix that says the same
// as the next shorter one.
func readGuesses(w *wheel, l *lexicon) ([]suffixGuess, error) {
	var kept []suffixGuess
	for prefix, d := range w.guesses {
		bySuffix := map[string][]counted{}
		err := d.eachRecord(func(suffix string, record []uint16) {
			count := int(record[0])<<16 | int(record[1])
			id := l.original[record[2]]
			f := l.paradigms[id][record[3]]
			folded := yo.Replace(suffix)
			if f.tags&morph.POS&^open != 0 || f.tags.Any(morph.Apro|morph.Abbr|morph.Init) {
				return
			}
			bySuffix[folded] = tally(bySuffix[folded], counted{candidate{id, f.ending}, count})
		})
		if err != nil {
			return nil, err
		}
		kept = append(kept, prune(prefix, bySuffix)...)
	}
	return kept, nil
}

func tally(list []counted, c counted) []counted {
	for i := range list {
		if list[i].candidate == c.candidate {
			list[i].count = max(list[i].count, c.count)
			return list
		}
	}
	return append(list, c)
}

func prune(prefix int, bySuffix map[string][]counted) []suffixGuess {
	ranked := map[string][]candidate{}
	for suffix, list := range bySuffix {
		ranked[suffix] = rank(list)
	}
	var kept []suffixGuess
	for suffix, list := range ranked {
		_, first := utf8.DecodeRuneInString(suffix)
		if !slices.Equal(list, ranked[suffix[first:]]) {
			kept = append(kept, suffixGuess{prefix, suffix, list})
		}
	}
	slices.SortFunc(kept, func(a, b suffixGuess) int { return strings.Compare(a.suffix, b.suffix) })
	return kept
}

// rank keeps the frequent candidates: those of at least a twentieth of the first one's count.
func rank(list []counted) []candidate {
	slices.SortFunc(list, func(a, b counted) int {
		switch {
		case a.count != b.count:
			return b.count - a.count
		case a.paradigm != b.paradigm:
			return a.paradigm - b.paradigm
		}
		return strings.Compare(a.ending, b.ending)
	})
	var out []candidate
	for _, c := range list {
		if len(out) == table.GuessLength || c.count*20 < list[0].count {
			break
		}
		out = append(out, c.candidate)
	}
	return out
}
