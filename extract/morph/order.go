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
				return d.rank(order, a.place) - d.rank(order, b.place)
			})
			return
		}
	}
}

func (d *Dictionary) rank(order string, p place) int {
	set := d.form(p).tagSet
	for i := range table.OrderLength {
		if table.U16(order, 2*i) == set {
			return i
		}
	}
	return table.OrderLength
}
