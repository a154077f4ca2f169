package morph

import (
	"unicode/utf8"

	"newsfacts/extract/morph/table"
)

// tails is a filter of the letters that endings end with: what it lacks is the end of no longer
// ending, so that the search for endings may stop there. One bit a tail, by hash.
type tails [1 << 10]uint64

func (t *tails) has(sum uint64) bool { return t[sum>>6%(1<<10)]>>(sum&63)&1 != 0 }

func (t *tails) add(sum uint64) { t[sum>>6%(1<<10)] |= 1 << (sum & 63) }

// tailsOfEndings enters every tail that a longer ending has, the empty one too.
func (d *Dictionary) tailsOfEndings() *tails {
	t := &tails{}
	for number := range len(d.endingEnds) / 4 {
		ending := d.ending(uint16(number))
		hash := table.NewHash()
		for at := len(ending); at > 0; at-- {
			if at == len(ending) || utf8.RuneStart(ending[at]) {
				t.add(hash.Sum())
			}
			hash = hash.Add(ending[at-1])
		}
	}
	return t
}
