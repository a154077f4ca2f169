package extract

import (
	"strings"

	"newsfacts/extract/text"
)

// againstClub is what it counts for a name to be that of whom a club plays.
const againstClub = 6

// isAgainstClub reports whether a run of one word is told to play: «Quorex v [Leeds]» beside a body or a town, «a home game
// against Quorex».
func (e *english) isAgainstClub(d *Document, r *capitalRun, covered []bool) bool {
	s := &d.Sentences[r.sentence]
	if r.last-r.first != 1 {
		return false
	}
	if t := r.first - 1; t > s.First && d.Lexemes[t].In(e.words.versus) && e.plays(d, t-1, covered) {
		return true
	}
	if t := r.last; t+1 < s.Last && d.Lexemes[t].In(e.words.versus) && e.plays(d, t+1, covered) {
		return true
	}
	t := r.first - 1
	return t-1 > s.First && d.Lexemes[t].Form == "against" && d.Lexemes[t-1].In(e.words.clubGame) &&
		(d.Lexemes[t-1].In(e.words.clubGameAlone) || d.Lexemes[t-2].In(e.words.clubGameOf))
}

// plays reports whether token t belongs to the name of a town, or of a body that the tables know.
func (e *english) plays(d *Document, t int, covered []bool) bool {
	return e.located[t] || covered[t] && (e.companies[d.Lexemes[t].Surface] || e.isPlaceWord(d, t))
}

// fewestClubs is how many names of clubs make an article one about games.
const fewestClubs = 2

// isOfPlayer reports whether a town stands in brackets behind a name: «J Roe (Leeds), J Poe (Bath)».
func isOfPlayer(d *Document, c *candidate) bool {
	return c.first > 1 && c.last < len(d.Tokens) && c.rule.ID == "city" && d.Lexemes[c.first-1].Surface == "(" && d.Tokens[c.first-2].Shape == text.Title &&
		(d.Lexemes[c.last].Surface == ")" || isComma(d, c.last))
}

// spreadClubs takes a town that is a club once for that club elsewhere in an article about games, but where somebody is in
// the town, «Leeds beat Exeter … [Leeds] signed him in Leeds», and one of a list of players.
func (e *english) spreadClubs(d *Document, candidates []*candidate) {
	clubs, found := map[string]bool{}, 0
	for _, c := range candidates {
		if c.Type == Org && strings.HasPrefix(c.rule.ID, "club-") {
			clubs[c.Span.Of(d.Text)] = true
			found++
		}
	}
	if found < fewestClubs {
		return
	}
	for _, c := range candidates {
		if c.Type != Location || c.Nested || c.weight > townWeight || c.first > 0 && d.Lexemes[c.first-1].In(e.words.inTown) || !clubs[c.Span.Of(d.Text)] && !isOfPlayer(d, c) {
			continue
		}
		c.Type, c.Rule, c.subtype, c.link = Org, d.Language+".organization.club-again", "", ""
	}
}
