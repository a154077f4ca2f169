package rules

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsfacts/extract/morph"
)

// nodeOp is the kind of a node of a parsed pattern.
type nodeOp uint8

const (
	opSeq     nodeOp = iota // kids one after the other
	opAlt                   // one of kids
	opRepeat                // kids[0], least to most times
	opCapture               // kids[0] as the field name
	opTest                  // one token that passes the test
	opTerm                  // a term of the class
	opNumeral               // a numeral
	opGlue                  // no blank before the next token
	opGap                   // a blank before the next token
	opStart                 // start of the sentence
	opEnd                   // end of the sentence
)

// node is a parsed pattern. Nodes of named pieces are shared and never changed.
type node struct {
	op          nodeOp
	kids        []*node
	name        string
	test        *test       // opTest, opTerm (what the first token must pass), opNumeral (the same)
	class       Class       // opTerm
	tags        tagFilter   // opTerm
	numeral     numeralKind // opNumeral
	least, most int         // opRepeat
}

// maxRepeat bounds every repeat; longer ones hide a rule that should be two.
const maxRepeat = 32

// patternParser reads one pattern.
type patternParser struct {
	src    string
	pos    int
	book   *book
	pieces map[string]*node // named pieces already parsed
}

// parsePattern reads a pattern; pieces are those that $name may refer to.
func parsePattern(src string, b *book, pieces map[string]*node) (*node, error) {
	p := &patternParser{src: src, book: b, pieces: pieces}
	n, err := p.alternatives()
	if err != nil {
		return nil, err
	}
	if p.skipBlanks(); p.pos < len(p.src) {
		return nil, p.errorf("unexpected %q", p.src[p.pos:])
	}
	return n, nil
}

func (p *patternParser) errorf(format string, args ...any) error {
	return fmt.Errorf("pattern, character %d: %s", utf8.RuneCountInString(p.src[:p.pos])+1, fmt.Sprintf(format, args...))
}

func (p *patternParser) skipBlanks() {
	for p.pos < len(p.src) && strings.IndexByte(" \t\r\n", p.src[p.pos]) >= 0 {
		p.pos++
	}
}

// take reports whether c comes next, and passes it.
func (p *patternParser) take(c byte) bool {
	if p.pos < len(p.src) && p.src[p.pos] == c {
		p.pos++
		return true
	}
	return false
}

func (p *patternParser) peek() byte {
	if p.pos < len(p.src) {
		return p.src[p.pos]
	}
	return 0
}

func (p *patternParser) alternatives() (*node, error) {
	first, err := p.sequence()
	if err != nil {
		return nil, err
	}
	alt := &node{op: opAlt, kids: []*node{first}}
	for p.skipBlanks(); p.take('|'); p.skipBlanks() {
		next, err := p.sequence()
		if err != nil {
			return nil, err
		}
		alt.kids = append(alt.kids, next)
	}
	if len(alt.kids) == 1 {
		return first, nil
	}
	return alt, nil
}

func (p *patternParser) sequence() (*node, error) {
	seq := &node{op: opSeq}
	for {
		p.skipBlanks()
		if c := p.peek(); c == 0 || c == ')' || c == '|' {
			break
		}
		item, err := p.item()
		if err != nil {
			return nil, err
		}
		seq.kids = append(seq.kids, item)
	}
	if len(seq.kids) == 0 {
		return nil, p.errorf("empty pattern")
	}
	if len(seq.kids) == 1 {
		return seq.kids[0], nil
	}
	return seq, nil
}

func (p *patternParser) item() (*node, error) {
	name := p.fieldName()
	n, err := p.unit()
	if err != nil {
		return nil, err
	}
	if n, err = p.repeat(n); err != nil {
		return nil, err
	}
	if name != "" {
		n = &node{op: opCapture, name: name, kids: []*node{n}}
	}
	return n, nil
}

// fieldName reads "name=", or nothing.
func (p *patternParser) fieldName() string {
	end := p.pos
	for end < len(p.src) && (p.src[end] >= 'a' && p.src[end] <= 'z' || p.src[end] >= '0' && p.src[end] <= '9' || p.src[end] == '-') {
		end++
	}
	if end == p.pos || end >= len(p.src) || p.src[end] != '=' {
		return ""
	}
	name := p.src[p.pos:end]
	p.pos = end + 1
	return name
}

func (p *patternParser) unit() (*node, error) {
	if p.take('(') {
		n, err := p.alternatives()
		if err != nil {
			return nil, err
		}
		if !p.take(')') {
			return nil, p.errorf("missing )")
		}
		return n, nil
	}
	n, err := p.atom()
	if err != nil {
		return nil, err
	}
	if n.op == opTest && n.test.kind == testSpelling {
		n.test.eager = true
	}
	for p.take('&') {
		m, err := p.atom()
		if err != nil {
			return nil, err
		}
		if n.op != opTest && n.op != opNumeral && n.op != opTerm || m.op != opTest {
			return nil, p.errorf("& joins tests of one token")
		}
		both := p.book.intern(test{kind: testAll, left: n.test, right: m.test})
		n = &node{op: n.op, numeral: n.numeral, class: n.class, tags: n.tags, test: both}
	}
	return n, nil
}

// repeat reads ?, {2} or {0,3} behind n.
func (p *patternParser) repeat(n *node) (*node, error) {
	switch {
	case p.take('?'):
		return &node{op: opRepeat, most: 1, kids: []*node{n}}, nil
	case p.take('{'):
		end := strings.IndexByte(p.src[p.pos:], '}')
		if end < 0 {
			return nil, p.errorf("missing }")
		}
		body := p.src[p.pos : p.pos+end]
		p.pos += end + 1
		low, high, ranged := strings.Cut(body, ",")
		if !ranged {
			high = low
		}
		least, err1 := strconv.Atoi(strings.TrimSpace(low))
		most, err2 := strconv.Atoi(strings.TrimSpace(high))
		if err1 != nil || err2 != nil || least < 0 || most < least || most < 1 || most > maxRepeat {
			return nil, p.errorf("{%s} is no repeat: {least,most} with most at most %d", body, maxRepeat)
		}
		return &node{op: opRepeat, least: least, most: most, kids: []*node{n}}, nil
	case p.peek() == '*' || p.peek() == '+':
		return nil, p.errorf("repeats are bounded: write {0,3} instead of %c", p.peek())
	}
	return n, nil
}

func (p *patternParser) atom() (*node, error) {
	switch c := p.peek(); {
	case c == '!':
		return p.negation()
	case c == '"' || c == '\'':
		return p.form(c)
	case c == '@':
		return p.term()
	case c == '[':
		tags, err := p.tags()
		if err != nil {
			return nil, err
		}
		return p.testNode(test{kind: testTags, tags: tags}), nil
	case c == '<':
		return p.numberRange()
	case c == '/':
		return p.regexp()
	case c == ':':
		return p.shape()
	case c == '#':
		return p.numeralAtom()
	case c == '$':
		return p.piece()
	case c == '~':
		p.pos++
		return &node{op: opGlue}, nil
	case c == '_':
		p.pos++
		return &node{op: opGap}, nil
	}
	return p.lemma()
}

func (p *patternParser) testNode(t test) *node {
	return &node{op: opTest, test: p.book.intern(t)}
}

func (p *patternParser) negation() (*node, error) {
	p.pos++
	n, err := p.atom()
	if err != nil {
		return nil, err
	}
	if n.op != opTest && n.op != opTerm {
		return nil, p.errorf("! takes a test of one token")
	}
	return p.testNode(test{kind: testNot, left: n.test}), nil
}

// form reads "form" or 'Exact form'; several tokens make a sequence.
func (p *patternParser) form(quote byte) (*node, error) {
	body, err := p.delimited(quote)
	if err != nil {
		return nil, err
	}
	kind := testForm
	if quote == '\'' {
		kind = testExact
	}
	seq := &node{op: opSeq}
	for _, w := range splitWords(body) {
		seq.kids = append(seq.kids, p.testNode(formTest(kind, w)))
	}
	if len(seq.kids) == 0 {
		return nil, p.errorf("empty form")
	}
	if len(seq.kids) == 1 {
		return seq.kids[0], nil
	}
	return seq, nil
}

// delimited reads from one delimiter to the next; \ takes the delimiter into the text.
func (p *patternParser) delimited(d byte) (string, error) {
	var b strings.Builder
	for i := p.pos + 1; i < len(p.src); i++ {
		switch c := p.src[i]; {
		case c == '\\' && i+1 < len(p.src) && p.src[i+1] == d:
			i++
			b.WriteByte(d)
		case c == d:
			p.pos = i + 1
			return b.String(), nil
		default:
			b.WriteByte(c)
		}
	}
	return "", p.errorf("missing %c", d)
}

func (p *patternParser) name() string {
	end := p.pos + nameLen(p.src[p.pos:])
	name := p.src[p.pos:end]
	p.pos = end
	return name
}

// nameLen is the length in bytes of the name at the start of s: letters, digits, hyphens and apostrophes.
func nameLen(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '’' {
			return i
		}
	}
	return len(s)
}

func (p *patternParser) term() (*node, error) {
	p.pos++
	name := p.name()
	class, ok := p.book.classes[name]
	if !ok {
		return nil, p.errorf("there is no class @%s (no table %s.tsv, no words)", name, name)
	}
	n := &node{op: opTerm, class: class}
	if p.peek() == '[' {
		tags, err := p.tags()
		if err != nil {
			return nil, err
		}
		n.tags = tags
	}
	n.test = p.book.intern(test{kind: testClass, class: class, tags: n.tags})
	return n, nil
}

func (p *patternParser) lemma() (*node, error) {
	name := p.name()
	if name == "" {
		r, _ := utf8.DecodeRuneInString(p.src[p.pos:])
		return nil, p.errorf("%q starts no pattern", r)
	}
	t := test{kind: testLemma, text: fold(name)}
	if p.peek() == '[' {
		tags, err := p.tags()
		if err != nil {
			return nil, err
		}
		t.tags = tags
	}
	return p.testNode(t), nil
}

// tags reads [gent,!plur].
func (p *patternParser) tags() (tagFilter, error) {
	var f tagFilter
	body, err := p.bracketed('[', ']')
	if err != nil {
		return f, err
	}
	for _, name := range strings.Split(body, ",") {
		name = strings.TrimSpace(name)
		positive := strings.TrimPrefix(name, "!")
		tag, ok := morph.ParseTag(positive)
		if !ok {
			return f, p.errorf("%q is no grammeme", positive)
		}
		if positive == name {
			f.with |= tag
		} else {
			f.without |= tag
		}
	}
	return f, nil
}

func (p *patternParser) bracketed(from, to byte) (string, error) {
	end := strings.IndexByte(p.src[p.pos:], to)
	if p.peek() != from || end < 0 {
		return "", p.errorf("missing %c", to)
	}
	body := p.src[p.pos+1 : p.pos+end]
	p.pos += end + 1
	return body, nil
}

// numberRange reads <1-31> or <0-59:2>.
func (p *patternParser) numberRange() (*node, error) {
	body, err := p.bracketed('<', '>')
	if err != nil {
		return nil, err
	}
	span, digits, fixed := strings.Cut(body, ":")
	low, high, ranged := strings.Cut(span, "-")
	if !ranged {
		high = low
	}
	var n numberRange
	var errs [3]error
	n.low, errs[0] = strconv.Atoi(low)
	n.high, errs[1] = strconv.Atoi(high)
	if fixed {
		n.digits, errs[2] = strconv.Atoi(digits)
	}
	if errs[0] != nil || errs[1] != nil || errs[2] != nil || n.high < n.low {
		return nil, p.errorf("<%s> is no range of numbers: <low-high> or <low-high:digits>", body)
	}
	return p.testNode(test{kind: testRange, numbers: &n}), nil
}

func (p *patternParser) regexp() (*node, error) {
	body, err := p.delimited('/')
	if err != nil {
		return nil, err
	}
	s, err := newSpelling(body)
	if err != nil {
		return nil, p.errorf("%v", err)
	}
	return p.testNode(test{kind: testSpelling, text: body, spelling: s}), nil
}

func (p *patternParser) shape() (*node, error) {
	p.pos++
	name := p.name()
	switch name {
	case "start":
		return &node{op: opStart}, nil
	case "end":
		return &node{op: opEnd}, nil
	}
	if !isShape(name) {
		return nil, p.errorf("there is no shape :%s", name)
	}
	return p.testNode(test{kind: testShape, text: name}), nil
}

func (p *patternParser) numeralAtom() (*node, error) {
	p.pos++
	name := p.name()
	kind, ok := numeralKinds()[name]
	if !ok {
		return nil, p.errorf("there is no numeral #%s", name)
	}
	return &node{op: opNumeral, numeral: kind, test: p.book.intern(test{kind: testNumeral, numeral: kind})}, nil
}

func (p *patternParser) piece() (*node, error) {
	p.pos++
	name := p.name()
	n, ok := p.pieces[name]
	if !ok {
		return nil, p.errorf("there is no pattern $%s above", name)
	}
	return n, nil
}
