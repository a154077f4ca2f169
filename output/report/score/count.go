package score

// Count is a measure of one type.
type Count struct {
	HitFound int // of what was found, how much is right
	HitGold  int // of the gold, how much was found
	Found    int
	Gold     int
}

func (c *Count) add(d Count) {
	c.HitFound += d.HitFound
	c.HitGold += d.HitGold
	c.Found += d.Found
	c.Gold += d.Gold
}

// Precision, Recall and F1 are 0 where there is nothing to measure.
func (c Count) Precision() float64 { return ratio(c.HitFound, c.Found) }

// Recall is the share of the gold that was found.
func (c Count) Recall() float64 { return ratio(c.HitGold, c.Gold) }

// F1 is the harmonic mean of both.
func (c Count) F1() float64 {
	p, r := c.Precision(), c.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func ratio(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}
