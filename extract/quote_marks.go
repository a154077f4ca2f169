package extract

import "newsfacts/extract/text"

// marked is a stretch in quotation marks: the tokens of its marks. An end of -1 was never closed.
type marked struct{ open, close int }

// markedIn finds the outermost stretches in quotation marks among the tokens [first, last). Guillemets
// nest and may close once for two; straight marks open where a word follows and close where none does.
func markedIn(d *Document, first, last int, into []marked) []marked {
	depth, open := 0, -1
	straight := false
	lastClose := -1
	for t := first; t < last; t++ {
		if d.Tokens[t].Kind != text.Mark {
			continue
		}
		switch mark := d.Lexemes[t].Surface; mark {
		case "«", "“", "„":
			if mark == "“" && depth > 0 && d.Tokens[t].Glued { // „…“
				depth, lastClose = depth-1, t
				break
			}
			if depth++; depth == 1 && !straight {
				open, lastClose = t, -1
			}
			continue
		case "»", "”":
			if depth == 0 {
				continue
			}
			depth, lastClose = depth-1, t
		case "\"":
			if depth > 0 {
				continue
			}
			if straight = !straight; straight {
				open = t
				continue
			}
			lastClose = t
		default:
			continue
		}
		if depth == 0 && !straight && open >= 0 {
			into = append(into, marked{open, t})
			open = -1
		}
	}
	if open >= 0 { // closed once for two, or not here
		if straight {
			lastClose = -1
		}
		into = append(into, marked{open, lastClose})
	}
	return into
}
