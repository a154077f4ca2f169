package extract

import (
	"strings"

	"newsfacts/extract/text"
	"newsfacts/rules"
)

// placeClasses are the tables of places whose names go into words with hyphens.
func placeClasses() []string { return []string{"country", "region", "macroregion", "city"} }

// placeWords lists the places of one word by their spelling; of two tables the first has it.
func placeWords(pack *rules.Pack) map[string]rules.Row {
	places := map[string]rules.Row{}
	for _, class := range placeClasses() {
		pack.Rows(pack.Class(class), func(r rules.Row) {
			word := r.Word()
			if _, ok := places[word]; !ok && word != "" {
				places[word] = r
			}
		})
	}
	return places
}

// placesByName lists the places by their names.
func placesByName(pack *rules.Pack) map[string]rules.Row {
	places := map[string]rules.Row{}
	for _, class := range placeClasses() {
		pack.Rows(pack.Class(class), func(r rules.Row) {
			if _, ok := places[r.Get("name")]; !ok {
				places[r.Get("name")] = r
			}
		})
	}
	return places
}

// monthNames lists the months as they stand behind a hyphen: may in «mid-May».
func monthNames(pack *rules.Pack) map[string]bool {
	months := map[string]bool{}
	pack.Rows(pack.Class("month"), func(r rules.Row) {
		if word := strings.ToLower(r.Word()); word != "" {
			months[word] = true
		}
	})
	return months
}

// findInHyphens adds the places and peoples inside words with hyphens: London-based, the US-India talks, anti-China, Chinese-funded.
func (e *english) findInHyphens(n *names, d *Document) {
	for s := range d.Sentences {
		for t := d.Sentences[s].First; t < d.Sentences[s].Last; t++ {
			if token := &d.Tokens[t]; token.Kind == text.Word && !n.covered[t] && token.Shape != text.Lower {
				e.placesOf(n, d, t, s)
			}
		}
	}
}

// partOf adds a part of the word at token t.
func (e *english) partOf(n *names, t, start int, part string, sentence int) *candidate {
	c := n.newCandidate()
	c.first, c.last, c.weight, c.given, c.rule = t, t+1, 6, true, e.hyphen
	c.Fact = Fact{Span: text.Span{Start: start, End: start + len(part)}, Sentence: sentence, Rule: e.hyphen.Name}
	c.Name = part
	n.candidates = append(n.candidates, c)
	return c
}

// nationWords lists the peoples of one word.
func nationWords(pack *rules.Pack) map[string]bool {
	nations := map[string]bool{}
	pack.Rows(pack.Class("nation"), func(r rules.Row) {
		if word := r.Word(); word != "" {
			nations[word] = true
		}
	})
	return nations
}

// placesOf adds the places and peoples of one word, where all its parts with a capital are such.
func (e *english) placesOf(n *names, d *Document, t, sentence int) {
	surface := d.Lexemes[t].Surface
	if !strings.Contains(surface, "-") || d.Tokens[t].Len() != len(surface) {
		return
	}
	known := len(n.candidates)
	start := d.Tokens[t].Start
	for part := range strings.SplitSeq(surface, "-") {
		if row, ok := e.places[part]; ok {
			c := e.partOf(n, t, start, part, sentence)
			c.subtype, c.link = row.Get("subtype"), row.Get("link")
			c.Type, c.Name = Location, row.Get("name")
		} else if e.nations[part] {
			e.partOf(n, t, start, part, sentence).Type = Norp
		} else if part != strings.ToLower(part) {
			n.candidates = n.candidates[:known]
			return
		}
		start += len(part) + 1
	}
	n.covered[t] = n.covered[t] || len(n.candidates) > known
}
