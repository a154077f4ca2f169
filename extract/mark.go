package extract

// isOpening reports whether a token is a quotation mark that may open a name or words.
func isOpening(d *Document, t int) bool {
	switch d.Lexemes[t].Surface {
	case "«", "\"", "“", "„":
		return true
	}
	return false
}

// isClosing reports whether a token is a quotation mark that may close them.
func isClosing(d *Document, t int) bool {
	switch d.Lexemes[t].Surface {
	case "»", "\"", "“", "”":
		return true
	}
	return false
}
