package extract

import "newsfacts/extract/text"

// farthestPortfolio is how many words back a minister is looked for: «Minister for Energy and Natural Resources».
const farthestPortfolio = 8

// behindPortfolio is where a run begins behind the common words that say what a minister is for, which are no name:
// «the [Interior] Minister», «Minister of [Energy] and [Natural Resources] Jane Roe».
func behindPortfolio(d *Document, r *capitalRun) int {
	s := &d.Sentences[r.sentence]
	common := r.first
	for common < r.last && d.Lexemes[common].Word.Known {
		common++
	}
	if common == r.first || !isMinisterBehind(d, s, r, common) && !isMinisterBefore(d, s, r.first) {
		return r.first
	}
	return common
}

// isMinisterBehind reports whether a run is all common words before a minister.
func isMinisterBehind(d *Document, s *text.Sentence, r *capitalRun, common int) bool {
	return common == r.last && r.last < s.Last && isMinister(d.Lexemes[r.last].Form)
}

// isMinisterBefore reports whether a minister «of» or «for» stands before the capitalised words before token t.
func isMinisterBefore(d *Document, s *text.Sentence, t int) bool {
	for back := 1; back <= farthestPortfolio && t-back > s.First; back++ {
		switch form := d.Lexemes[t-back].Form; {
		case form == "of" || form == "for":
			return isMinister(d.Lexemes[t-back-1].Form)
		case form != "and" && form != "&" && form != "," && form != "the" && d.Tokens[t-back].Shape != text.Title:
			return false
		}
	}
	return false
}

func isMinister(form string) bool {
	switch form {
	case "minister", "ministers", "secretary", "undersecretary":
		return true
	}
	return false
}
