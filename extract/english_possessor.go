package extract

// isPossessor reports whether the word at token t has 's behind it: «[Monday]'s vote».
func isPossessor(d *Document, t int) bool {
	return t+1 < len(d.Tokens) && isPossessive(d.Lexemes[t+1].Form)
}

// isPossessive tells of the 's of a possessor, which may as well be «is».
func isPossessive(form string) bool { return form == "'s" || form == "’s" }
