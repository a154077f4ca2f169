package morph

import (
	"slices"

	"newsfacts/extract/morph/table"
)

// sortByOdds puts the readings of a form that the dictionary's corpus counted most to the front.
func (d *Dictionary) sortByOdds(word string, hits []hit) {
	if len(hits) < 2 {
		return
	}
	sum := table.Sum(word)
	records := table.Find(d.orderBuckets, d.orders, table.OrderBits, table.OrderSize, sum)
	for ; len(records) > 0; records = records[table.OrderSize:] {
		if table.U32(records, 0) == uint32(sum) {
			order := records[4:table.OrderSize]
			slices.SortStableFunc(hits, func(a, b hit) int {
				return rank(order, a.tagSet) - rank(order, b.tagSet)
			})
			return
		}
	}
}

func rank(order string, set uint16) int {
	for i := range table.OrderLength {
		if table.U16(order, 2*i) == set {
			return i
		}
	}
	return table.OrderLength
}
