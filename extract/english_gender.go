package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/rules"
)

// englishGenders tells «he» from «she»: what stands before the names of a person (Mrs., spokeswoman) and the first
// name say which of them the person is.
type englishGenders struct {
	honorific, first rules.Class
	of               []morph.Tags // by entity; 0: nothing tells
}

// read takes the genders of the persons of an article; mentions are by token.
func (g *englishGenders) read(d *Document, mentions []int) {
	g.of = append(g.of[:0], make([]morph.Tags, len(d.Entities)+1)...)
	for t, m := range mentions {
		if m < 0 || t > 0 && mentions[t-1] == m || d.Mentions[m].Type != Person {
			continue
		}
		id := d.Mentions[m].Entity
		if gender := g.before(d, t); gender != 0 { // weightier than the first name
			g.of[id] = gender
		}
		if row, ok := d.Lexemes[t].Term(g.first); ok && g.of[id] == 0 && t+1 < len(mentions) && mentions[t+1] == m {
			g.of[id], _ = morph.ParseTag(row.Get("gender"))
		}
	}
}

// before is what the word before a name tells.
func (g *englishGenders) before(d *Document, t int) morph.Tags {
	if t--; t > 0 && d.Lexemes[t].Surface == "." {
		t--
	}
	if t < 0 {
		return 0
	}
	if row, ok := d.Lexemes[t].Term(g.honorific); ok {
		gender, _ := morph.ParseTag(row.Get("gender"))
		return gender
	}
	if strings.HasSuffix(d.Lexemes[t].Form, "woman") {
		return morph.Femn
	}
	return 0
}

// genders is what may be meant by a person: both, where nothing tells.
func (g *englishGenders) genders(id EntityID) morph.Tags {
	if int(id) < len(g.of) && g.of[id] != 0 {
		return g.of[id]
	}
	return morph.Masc | morph.Femn
}
