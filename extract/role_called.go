package extract

import (
	"strings"

	"newsfacts/extract/morph"
	"newsfacts/rules"
)

// roleNameAt is the name of a role whose noun stands at token t, and of the word behind that belongs to it: «папа римский».
func (n *names) roleNameAt(d *Document, r *Role, t int) string {
	if epithet := n.epithetOf(d, t); epithet != "" {
		return n.roleName(d.Tokens[t].Of(d.Text), d.Lexemes[t]) + " " + epithet
	}
	if start := d.tokenBehind(r.Span.Start, d.Sentences[r.Sentence].First); start < t {
		if a := n.actingAt(d, start, t); a != nil && a.nominative != "" {
			return a.called(d, start) + d.Text[d.Tokens[start+len(a.words)-1].End:r.Span.End]
		}
	}
	return n.roleName(r.Span.Of(d.Text), d.Lexemes[t])
}

// epithetOf is the word behind a role that belongs to it, "" where none stands.
func (n *names) epithetOf(d *Document, t int) string {
	if t+1 < len(d.Lexemes) {
		if row, ok := d.Lexemes[t+1].Term(n.behindRole); ok && d.Lexemes[t].Word.HasLemma(row.Get("role")) {
			return row.Get("epithet")
		}
	}
	return ""
}

// roleName is the role in the nominative, in lower case as the dictionary writes it. Its noun may look like one for a
// thing, or for many: «премьера», «экс-главы».
func (n *names) roleName(surface string, noun *rules.Lexeme) string {
	if n.inflector == nil {
		return surface
	}
	if !noun.Word.Union().Any(morph.NOUN) {
		return n.adjectiveName(surface, noun)
	}
	name := lowered(n.inflector.Nominative(surface))
	first, _, _ := strings.Cut(name, " ")
	said, behind, _ := strings.Cut(surface, " ")
	somebody, ok := noun.Word.Find(morph.NOUN | morph.Anim | morph.Sing)
	unchanged := morph.Fold(first) == noun.Form && !noun.Word.Has(morph.NOUN|morph.Nomn|morph.Sing) // «школьницы», as many
	if !ok || first == somebody.Lemma || morph.Fold(said) != noun.Form || !unchanged && noun.Word.Best().Tags.Has(morph.Femn|morph.Anim) && !somebody.Tags.Has(morph.Masc|morph.Femn) {
		return name
	}
	return strings.TrimSuffix(somebody.Lemma+" "+behind, " ")
}

// adjectiveName is the role in the nominative where its noun is an adjective: «уполномоченная».
func (n *names) adjectiveName(surface string, noun *rules.Lexeme) string {
	gender := morph.Masc
	if w := noun.Word; w.Has(morph.ADJF|morph.Femn) && !w.Has(morph.ADJF|morph.Masc) || w.Has(morph.PRTF|morph.Femn) && !w.Has(morph.PRTF|morph.Masc) {
		gender = morph.Femn
	}
	form, ok := n.beside(noun, gender)
	if said, behind, _ := strings.Cut(surface, " "); ok && morph.Fold(said) == noun.Form {
		return strings.TrimSuffix(form+" "+behind, " ")
	}
	return lowered(n.inflector.Nominative(surface))
}
