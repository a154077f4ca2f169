package extract

import "newsfacts/rules"

// sharedMoney tells whose money an article means by a sign or name that several countries have: that of the country of its
// source, else of the one that its places and peoples name most. The table home-currency has the columns shared, what the
// sign is, and home, whose it then is. Where neither tells, the sum keeps what the table of signs gives.
type sharedMoney struct {
	homes rules.Class
	signs map[string]string // by currency: the sign
	sites sites
}

func newSharedMoney(pack *rules.Pack, sites sites) *sharedMoney {
	x := &sharedMoney{homes: pack.Class("home-currency"), signs: map[string]string{}, sites: sites}
	pack.Rows(x.homes, func(r rules.Row) { x.signs[r.Get("home")] = r.Get("shared") })
	return x
}

// settle gives the sums of an article with such a sign their currency.
func (x *sharedMoney) settle(d *Document) {
	var told map[string]string
	for i := range d.Money {
		sum := &d.Money[i]
		if sum.Shared == "" {
			continue
		}
		if told == nil {
			told = x.tell(d)
		}
		if currency := told[sum.Shared]; currency != "" {
			sum.Currency = currency
		}
	}
}

// tell is whose money each of the signs is.
func (x *sharedMoney) tell(d *Document) map[string]string {
	source := x.sites.tells(d, "home")
	told, named, most := map[string]string{x.signs[source]: source}, map[string]int{}, map[string]int{}
	for t := range d.Lexemes {
		row, ok := d.Lexemes[t].Term(x.homes)
		if !ok {
			continue
		}
		sign, home := row.Get("shared"), row.Get("home")
		if source != "" && sign == x.signs[source] {
			continue
		}
		named[home]++
		switch n := named[home]; {
		case n > most[sign]:
			told[sign], most[sign] = home, n
		case n == most[sign]: // neither
			told[sign] = ""
		}
	}
	return told
}
