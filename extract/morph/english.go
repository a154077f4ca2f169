package morph

import (
	_ "embed"
	"strings"
)

// English reads English words by their endings and a small table of those that do not follow them. It
// knows no dictionary: an ending that may come from several lemmas gives a parse for each («planned» is
// plan and planne), so that rules find the right one among them. Known tells of common words.
type English struct {
	table *EnglishTable // shared, never changed
	words memory
}

//go:embed english.tsv
var englishTable string

// The common words of English, lower case, from SCOWL (see english.words.LICENSE).
//
//go:embed english.words
var englishWords string

// EnglishTable is what analyzers share: the irregular and small words, and which words are common ones.
type EnglishTable struct {
	parses map[string][]Parse
	common map[string]bool
}

// OpenEnglish reads the tables.
func OpenEnglish() *EnglishTable {
	table := &EnglishTable{map[string][]Parse{}, make(map[string]bool, strings.Count(englishWords, "\n"))}
	for word := range strings.Lines(englishWords) {
		table.common[strings.TrimSuffix(word, "\n")] = true
	}
	for line := range strings.Lines(englishTable) {
		columns := strings.Split(strings.TrimSpace(line), "\t")
		if len(columns) != 3 || columns[0] == "form" {
			continue
		}
		var tags Tags
		for name := range strings.SplitSeq(columns[2], ",") {
			tag, _ := ParseTag(name)
			tags |= tag
		}
		for form := range strings.FieldsSeq(columns[0]) {
			lemma := columns[1]
			if lemma == "=" {
				lemma = form
			}
			table.parses[form] = append(table.parses[form], Parse{Lemma: lemma, Tags: tags, lexeme: nowhere})
		}
	}
	return table
}

// NewAnalyzer makes an analyzer over the table.
func (t *EnglishTable) NewAnalyzer() *English { return &English{t, newMemory()} }

// Analyze reads surface.
func (e *English) Analyze(surface string) *Word {
	return e.words.word(surface, e.Read)
}

// Read is Analyze for callers that remember words themselves.
func (e *English) Read(surface string) *Word {
	form := foldEnglish(surface)
	if parses, ok := e.table.parses[form]; ok {
		return (&Word{Form: form, Parses: parses, Known: true}).withUnion()
	}
	w := &Word{Form: form, Parses: make([]Parse, 0, 2)}
	add := func(tags Tags, lemmas ...string) {
		for _, lemma := range lemmas {
			w.Parses = append(w.Parses, Parse{Lemma: lemma, Tags: tags, lexeme: nowhere})
		}
	}
	switch stem := form; {
	case len(form) > 3 && ending(form, &stem, "'s"):
		add(NOUN|Sing|Gent, stem)
	case ending(form, &stem, "ies") && len(stem) > 1:
		add(NOUN|Plur, stem+"y")
		add(VERB|Pres|Sing, stem+"y")
	case len(form) > 3 && strings.HasSuffix(form, "s") && !HasEnding(form, "ss", "us", "sis", "'s"):
		lemma := singular(form)
		add(NOUN|Plur, lemma)
		add(VERB|Pres|Sing, lemma)
	case ending(form, &stem, "ied") && len(stem) > 1:
		add(VERB|Past, stem+"y")
	case ending(form, &stem, "ed") && len(stem) > 1 && !strings.HasSuffix(stem, "e"):
		add(VERB|Past, bases(stem)...)
	case ending(form, &stem, "ing") && len(stem) > 2:
		add(GRND, bases(stem)...)
	case ending(form, &stem, "ly") && len(stem) > 2:
		add(ADVB, form)
	}
	if len(w.Parses) == 0 || !w.inOneParse(VERB|Past) && !w.inOneParse(GRND) {
		add(NOUN|Sing, form)
		add(INFN, form)
	}
	known := e.table.common[form]
	isKnown := func(p *Parse) bool { return p.Lemma == form && known || p.Lemma != form && e.table.common[p.Lemma] }
	first := isKnown(&w.Parses[0])
	w.Known = known || first
	for i := 1; i < len(w.Parses); i++ {
		if isKnown(&w.Parses[i]) {
			w.Known = true
			if !first { // the likeliest is that of a known word
				w.Parses[0], w.Parses[i] = w.Parses[i], w.Parses[0]
				first = true
			}
		}
	}
	return w.withUnion()
}

// foldEnglish is Fold with straight apostrophes; most words are folded already.
func foldEnglish(s string) string {
	for i := range len(s) {
		if b := s[i]; b >= 0x80 || b >= 'A' && b <= 'Z' {
			return strings.ReplaceAll(Fold(s), "’", "'")
		}
	}
	return s
}

func ending(form string, stem *string, end string) bool {
	s, ok := strings.CutSuffix(form, end)
	if ok {
		*stem = s
	}
	return ok
}

// singular takes the ending of the plural off.
func singular(form string) string {
	if HasEnding(form, "sses", "shes", "ches", "xes", "zzes") {
		return form[:len(form)-2]
	}
	return form[:len(form)-1]
}

// bases are the verbs whose -ed or -ing form has the stem, the likeliest first: announc is announce, plann is
// plan, report is report.
func bases(stem string) []string {
	n := len(stem)
	switch last := stem[n-1]; {
	case n > 2 && last == stem[n-2] && strings.IndexByte("bdgkmnprt", last) >= 0:
		return []string{stem[:n-1], stem}
	case HasEnding(stem, "c", "v", "u", "z", "at", "ag", "dg", "id", "iz", "s", "as", "ur", "ir", "ak", "os", "uc") && !strings.HasSuffix(stem, "ss"):
		return []string{stem + "e", stem}
	}
	return []string{stem, stem + "e"}
}
