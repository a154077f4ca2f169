package rules

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Class is a lexicon class: a table of terms. The zero Class has no terms.
type Class int

// table is a class: its columns and its terms.
type table struct {
	name    string
	columns []string // without the column of the terms
	longest int      // tokens of the longest term
}

// term is one entry of a table: one or more words and the values of its row.
type term struct {
	class  Class
	table  *table
	words  []*test // form, exact, lemma or name tests, one a token
	values []string
	order  int         // position in the pack
	number *numberWord // of numerals, else nil
}

// termIndex finds the terms by their first word.
type termIndex struct{ forms, exacts, lemmas, names map[string][]*term }

// all is the four of them.
func (x *termIndex) all() []map[string][]*term {
	return []map[string][]*term{x.forms, x.exacts, x.lemmas, x.names}
}

// Row is the row of a term.
type Row struct{ term *term }

// Get returns the value of a column, empty when the table has no such column.
func (r Row) Get(column string) string {
	for i, c := range r.term.table.columns {
		if c == column {
			return r.term.values[i]
		}
	}
	return ""
}

// Words is the term as it stands, where all its words are exact; else empty.
func (r Row) Words() string {
	var words []string
	for _, w := range r.term.words {
		if w.kind != testExact {
			return ""
		}
		words = append(words, w.text)
	}
	return strings.Join(words, " ")
}

// Word is the term of the row where it is one word in its exact form, else empty.
func (r Row) Word() string {
	if w := r.term.words; len(w) == 1 && w[0].kind == testExact {
		return w[0].text
	}
	return ""
}

// readTable adds the rows of a tab-separated file to the class named after it.
func (b *book) readTable(file, name, content string) error {
	var columns []string
	for n, line := range strings.Split(content, "\n") {
		line = strings.TrimSuffix(line, "\r")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if columns == nil {
			columns = cells[1:]
			b.tables[b.class(name)].addColumns(columns)
			continue
		}
		if len(cells) > len(columns)+1 {
			return fmt.Errorf("%s:%d: %d cells under %d columns", file, n+1, len(cells), len(columns)+1)
		}
		if err := b.addTerm(b.class(name), cells[0], columns, cells[1:]); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n+1, err)
		}
	}
	if columns == nil {
		return fmt.Errorf("%s:1: a table starts with a header line: term, then the names of its columns", file)
	}
	return nil
}

// addColumns makes room for the columns of one more file of the same class.
func (t *table) addColumns(columns []string) {
	for _, c := range columns {
		if !t.has(c) {
			t.columns = append(t.columns, c)
		}
	}
}

func (t *table) has(column string) bool {
	for _, c := range t.columns {
		if c == column {
			return true
		}
	}
	return false
}

// addTerm adds a term with the values of its columns, twice when its last part is optional.
func (b *book) addTerm(c Class, source string, columns, cells []string) error {
	t := b.tables[c]
	values := make([]string, len(t.columns))
	for i, cell := range cells {
		for j, name := range t.columns {
			if name == columns[i] {
				values[j] = cell
			}
		}
	}
	words, optional, err := b.termWords(source)
	if err != nil {
		return err
	}
	b.enter(&term{class: c, table: t, words: words, values: values})
	if optional > 0 && optional < len(words) {
		b.enter(&term{class: c, table: t, words: words[:len(words)-optional], values: values})
	}
	return nil
}

// termWords reads a term; optional counts the words at its end that may be missing.
func (b *book) termWords(source string) (words []*test, optional int, err error) {
	if isName(source) {
		return []*test{b.intern(nameTest(source))}, 0, nil
	}
	p := &patternParser{src: source, book: b}
	for p.skipBlanks(); p.pos < len(p.src); p.skipBlanks() {
		n, err := p.termPart()
		if err != nil {
			return nil, 0, err
		}
		parts := []*node{n}
		if n.op == opSeq {
			parts = n.kids
		}
		for _, part := range parts {
			words = append(words, part.test)
		}
		if optional > 0 {
			return nil, 0, p.errorf("only the last part of a term may be optional")
		}
		if p.take('?') {
			optional = len(parts)
		}
	}
	if len(words) == 0 {
		return nil, 0, fmt.Errorf("empty term")
	}
	return words, optional, nil
}

// termPart reads a lemma, a lemma[tags], a Name, a "form" or an 'Exact form'.
func (p *patternParser) termPart() (*node, error) {
	start := p.pos
	switch c := p.peek(); {
	case c == '"' || c == '\'':
		return p.form(c)
	case isDigit(rune(c)):
		word := p.src[p.pos : p.pos+wordLen(p.src[p.pos:])]
		p.pos += len(word)
		return p.testNode(formTest(testForm, word)), nil
	}
	n, err := p.lemma()
	if r, _ := utf8.DecodeRuneInString(p.src[start:]); err == nil && unicode.IsUpper(r) {
		return p.testNode(test{kind: testName, text: n.test.text}), nil
	}
	return n, err
}

// isName reports whether a term is one word and nothing else, as nearly all terms are.
func isName(term string) bool {
	first, _ := utf8.DecodeRuneInString(term)
	return unicode.IsLetter(first) && nameLen(term) == len(term)
}

// nameTest is the test of a word of a term: with a capital it is a word of a name, else a lemma.
func nameTest(word string) test {
	if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) {
		return test{kind: testName, text: fold(word)}
	}
	return test{kind: testLemma, text: fold(word)}
}

func (b *book) enter(t *term) {
	t.order = b.terms
	b.terms++
	t.table.longest = max(t.table.longest, len(t.words))
	if len(t.words) > 1 {
		if s := (second{t.class, t.words[1]}); !b.isSecond[s] {
			b.isSecond[s] = true
			b.seconds[t.class] = append(b.seconds[t.class], s.word)
		}
	}
	first := t.words[0]
	switch first.kind {
	case testForm:
		b.starts.forms[first.text] = append(b.starts.forms[first.text], t)
	case testExact:
		b.starts.exacts[first.text] = append(b.starts.exacts[first.text], t)
	case testName:
		b.starts.names[first.text] = append(b.starts.names[first.text], t)
	default:
		b.starts.lemmas[first.text] = append(b.starts.lemmas[first.text], t)
	}
}
