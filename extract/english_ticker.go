package extract

// isTicker tells of the letters that an exchange has for a company: «NYSE: QRX».
func (e *english) isTicker(d *Document, t int) bool {
	return t > 1 && d.Lexemes[t-1].Surface == ":" && d.Lexemes[t-2].In(e.words.exchange)
}

// hasTicker reports whether brackets that open with token t hold what an exchange calls whom the name before them names.
func (e *english) hasTicker(d *Document, t int) bool {
	return t+3 < len(d.Tokens) && d.Lexemes[t].Surface == "(" && d.Lexemes[t+1].In(e.words.exchange) && d.Lexemes[t+2].Surface == ":"
}

// listedBody is what it counts for a name to stand before a ticker.
const listedBody = 8
