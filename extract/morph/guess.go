package morph

import (
	"unicode/utf8"

	"newsfacts/extract/morph/table"
)

// shortestGuess is the fewest letters of a word whose forms are guessed from its end.
const shortestGuess = 4

// guess appends readings of an unknown word that known words of the same suffix suggest, the most
// frequent first.
func (d *Dictionary) guess(word string, hits []hit) []hit {
	if utf8.RuneCountInString(word) < shortestGuess {
		return hits
	}
	for p := len(table.Prefixes) - 1; p >= 0; p-- {
		prefix := table.Prefixes[p]
		if len(word) <= len(prefix) || word[:len(prefix)] != prefix {
			continue
		}
		list := d.candidates(word, p)
		for ; len(list) > 0; list = list[table.CandidateSize:] {
			paradigm, length := table.U16(list, 0), int(table.U16(list, 2))
			stem := len(word) - length
			if stem < len(prefix) {
				continue
			}
			if ending := d.endingNumber(word[stem:], table.SumBackward(word[stem:])); ending != table.Nothing {
				hits = d.match(hits, paradigm, p, ending, len(prefix), stem)
			}
		}
	}
	return hits
}

// candidates is the list of the longest known suffix of word.
func (d *Dictionary) candidates(word string, prefix int) string {
	list := ""
	hash := table.NewHash()
	letters := 0
	for at := len(word) - 1; at >= 0 && letters < table.GuessSuffix; at-- {
		hash = hash.Add(word[at])
		if !utf8.RuneStart(word[at]) {
			continue
		}
		letters++
		sum := hash.Add(byte('0' + prefix)).Sum()
		records := table.Find(d.guessBuckets, d.guesses, table.GuessBits, table.GuessSize, sum)
		for ; len(records) > 0; records = records[table.GuessSize:] {
			if table.U32(records, 0) == uint32(sum) {
				where := table.U32(records, 4)
				start, length := int(where>>3), int(where&7)
				list = d.guessLists[table.CandidateSize*start : table.CandidateSize*(start+length)]
			}
		}
	}
	return list
}
