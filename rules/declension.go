package rules

import (
	"unicode/utf8"

	"newsfacts/extract/morph"
)

// declension finds the words of names by the forms that they take in a text. Thousands of names decline
// only when a text holds a word that starts like them, so that one article does not wait for them all.
type declension struct {
	words   morph.Analyzer
	forms   map[string][]string // by form: the words whose form it is
	waiting map[string][]string // by start: words that have not been declined yet
	starts  wordFilter          // of the starts there ever were
	filter  wordFilter          // of the forms
}

func newDeclension(words morph.Analyzer, names map[string]*word) *declension {
	d := &declension{words, map[string][]string{}, map[string][]string{}, newWordFilter(), newWordFilter()}
	for name := range names {
		start := startOf(fold(name))
		d.waiting[start] = append(d.waiting[start], name)
		d.starts.add(start)
	}
	return d
}

// of is the words of names, as tables write them, whose form this is.
func (d *declension) of(form string) []string {
	d.decline(prefix(form, 1))
	d.decline(prefix(form, keptRunes))
	if !d.filter.mayHave(form) {
		return nil
	}
	return d.forms[form]
}

func (d *declension) decline(start string) {
	if !d.starts.mayHave(start) {
		return
	}
	names, ok := d.waiting[start]
	if !ok {
		return
	}
	delete(d.waiting, start)
	for _, name := range names {
		for _, form := range d.formsOf(name) {
			d.forms[form] = append(d.forms[form], name)
			d.filter.add(form)
		}
	}
}

// formsOf is the forms that a word of a name takes; without word forms it has the one.
func (d *declension) formsOf(name string) []string {
	if declining, ok := d.words.(interface{ NameForms(string) []string }); ok {
		return declining.NameForms(name)
	}
	return []string{name}
}

// keptRunes are the letters at the start that a word of a longer name keeps in all forms. Of short words
// only the first is sure: «Лев», «Льва».
const (
	keptRunes = 3
	longName  = 5
)

func startOf(name string) string {
	if utf8.RuneCountInString(name) < longName {
		return prefix(name, 1)
	}
	return prefix(name, keptRunes)
}

// prefix is the first n letters.
func prefix(s string, n int) string {
	end := 0
	for ; n > 0 && end < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	return s[:end]
}
