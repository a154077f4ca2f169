package extract

// isNameless reports whether the noun at token t stands for somebody whom the article tells of and does not name: «A guard
// opened the door. The guard said …». Who is named between the two may be meant.
func (q *quoter) isNameless(d *Document, t int) bool {
	if t == 0 || d.Lexemes[t-1].Form != "the" {
		return false
	}
	for k := t - 2; k >= 0 && d.Tokens[t].Start-d.Tokens[k].End < referReach; k-- {
		if q.personAt(d, k).id != 0 {
			return false
		}
		if d.Lexemes[k].Form == d.Lexemes[t].Form && q.mentions[k] < 0 {
			return q.refersToNobody(d, k) && (k+1 >= len(d.Tokens) || q.mentions[k+1] < 0 && d.Lexemes[k+1].Form != ",")
		}
	}
	return false
}
