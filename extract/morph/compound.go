package morph

import "strings"

// particles stand after a hyphen and change nothing: «такой-то», «посмотри-ка».
var particles = [...]string{"-то", "-либо", "-нибудь", "-ка", "-таки"}

// compound reads a hyphenated word that the dictionary lacks. Its last part carries the grammemes
// («бизнес-форуму»); where both parts agree, both decline («города-героя»).
func (a *Russian) compound(surface, form string) []Parse {
	for _, particle := range particles {
		if host, ok := strings.CutSuffix(form, particle); ok && host != "" {
			parses, _ := a.known(host)
			return parses
		}
	}
	cut := strings.LastIndexByte(form, '-')
	if cut <= 0 || cut == len(form)-1 {
		return nil
	}
	last := a.Analyze(surface[strings.LastIndexByte(surface, '-')+1:])
	first := a.Analyze(surface[:strings.LastIndexByte(surface, '-')])
	var both, one []Parse
	for _, p := range last.Parses {
		if q := agreeing(first, p); q != nil && !isJoint(first.Form) { // «Эль-Фашир» is no ale
			both = append(both, Parse{Lemma: q.Lemma + "-" + p.Lemma, Tags: p.Tags, lexeme: p.lexeme, first: q})
		}
		one = append(one, Parse{Lemma: form[:cut+1] + p.Lemma, Tags: p.Tags, lexeme: p.lexeme})
	}
	return append(both, one...)
}

// agreeing is the parse of the first part that stands in the same form as p, if it declines.
func agreeing(first *Word, p Parse) *Parse {
	const shown = Case | Number
	for i := range first.Parses {
		q := &first.Parses[i]
		if q.Tags&POS == p.Tags&POS && q.Tags&shown == p.Tags&shown && q.Tags&Case != 0 && !q.Tags.Any(Fixd|Latn) &&
			(q.Tags&Gender == p.Tags&Gender || p.Tags.Has(NOUN)) {
			return q
		}
	}
	return nil
}
