package rules

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
)

// compile reads the tables of all sources, then their rules.
func (p *Pack) compile(sources []*source) error {
	var off []string
	for _, s := range sources {
		s.startDecoding()
	}
	for _, s := range sources {
		off = append(off, s.Off...)
		if err := p.readTables(s); err != nil {
			return err
		}
	}
	decoded := make([]map[string]*ruleFile, len(sources))
	for i, s := range sources {
		var err error
		if decoded[i], err = p.readWords(s); err != nil {
			return err
		}
	}
	p.book.padRows()
	p.book.numberMarks = "-" + strings.Join(p.numbers.Decimal, "") + strings.Join(p.numbers.Group, "")
	if err := p.book.readNumberWords(); err != nil {
		return err
	}
	for i, s := range sources {
		for _, name := range s.ruleFiles() {
			if err := p.compileFile(s.place(name), decoded[i][name]); err != nil {
				return err
			}
		}
		if err := p.readCases(s); err != nil {
			return err
		}
	}
	if err := p.switchOff(off); err != nil {
		return err
	}
	p.index = newIndex(p.book, p.rules)
	p.book.close()
	return nil
}

func (p *Pack) readTables(s *source) error {
	for _, name := range s.names {
		if path.Ext(name) == ".tsv" {
			if err := p.book.readTable(s.place(name), strings.TrimSuffix(name, ".tsv"), string(s.files[name])); err != nil {
				return err
			}
		}
	}
	return nil
}

// readWords takes the decoded rule files of a source and enters their small classes.
func (p *Pack) readWords(s *source) (map[string]*ruleFile, error) {
	decoded := map[string]*ruleFile{}
	owners := map[string]string{} // of classes: the words of two files would flow together unseen
	for _, name := range s.ruleFiles() {
		if _, ok := s.files[name]; !ok {
			return nil, fmt.Errorf("%s: there is no file %s", s.place("pack.yaml"), name)
		}
		f, err := s.decoded[name].wait()
		if err != nil {
			return nil, err
		}
		decoded[name] = f
		classes := make([]string, 0, len(f.Words))
		for class := range f.Words {
			classes = append(classes, class)
		}
		slices.Sort(classes)
		for _, class := range classes {
			if _, ok := s.files[class+".tsv"]; ok {
				return nil, fmt.Errorf("%s: words: %s: there is a table %s.tsv", s.place(name), class, class)
			}
			if other, ok := owners[class]; ok {
				return nil, fmt.Errorf("%s: words: %s: %s has a class of this name", s.place(name), class, other)
			}
			owners[class] = name
			for _, term := range f.Words[class] {
				if err := p.book.addTerm(p.book.class(class), term, nil, nil); err != nil {
					return nil, fmt.Errorf("%s: words: %s: %w", s.place(name), class, err)
				}
			}
		}
	}
	return decoded, nil
}

// padRows gives rows that were read before a later file added columns their empty cells.
func (b *book) padRows() {
	for _, index := range b.starts.all() {
		for _, terms := range index {
			for _, t := range terms {
				for len(t.values) < len(t.table.columns) {
					t.values = append(t.values, "")
				}
			}
		}
	}
}

func (p *Pack) compileFile(name string, f *ruleFile) error {
	kind := strings.TrimSuffix(path.Base(name), ".yaml")
	pieces := map[string]*node{}
	for _, piece := range f.Patterns {
		n, err := parsePattern(piece.pattern, p.book, pieces)
		if err == nil {
			err = checkSize(n, p.book)
		}
		if err != nil {
			return fmt.Errorf("%s:%d: patterns: %s: %w", name, piece.line, piece.name, err)
		}
		pieces[piece.name] = n
	}
	for i := range f.Rules {
		src := &f.Rules[i]
		r, err := p.compileRule(kind, name, src, pieces)
		if err != nil {
			return fmt.Errorf("%s:%d: %s: %w", name, src.line, src.ID, err)
		}
		p.rules = append(p.rules, r)
	}
	return nil
}

func (p *Pack) compileRule(kind, file string, src *ruleSource, pieces map[string]*node) (*Rule, error) {
	r := &Rule{ID: src.ID, Kind: kind, Name: p.Language + "." + kind + "." + src.ID, File: file, Line: src.line,
		Skip: src.Skip, span: src.Span, each: src.Each, set: constants(src.Set), agree: src.Agree}
	if src.ID == "" {
		return nil, fmt.Errorf("a rule needs an id")
	}
	for _, other := range p.rules {
		if other.Name == r.Name {
			return nil, fmt.Errorf("a rule of this name stands at %s:%d", other.File, other.Line)
		}
	}
	parts := []struct {
		key, pattern string
		into         **program
	}{
		{"match", src.Match, &r.match}, {"before", src.Before, &r.before}, {"after", src.After, &r.after},
		{"not-before", src.NotBefore, &r.notBefore}, {"not-after", src.NotAfter, &r.notAfter},
	}
	var fields []string
	for _, part := range parts {
		if part.pattern == "" {
			continue
		}
		n, err := parsePattern(part.pattern, p.book, pieces)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", part.key, err)
		}
		if *part.into, err = compileProgram(n, p.book); err != nil {
			return nil, fmt.Errorf("%s: %w", part.key, err)
		}
		if part.key == "match" {
			fields = fieldNames(n, "", nil)
		}
	}
	if r.match == nil {
		return nil, fmt.Errorf("match is missing or empty (in YAML a # behind a blank starts a comment: quote the pattern)")
	}
	return r, r.namesFields(fields)
}

// namesFields reports a field that the rule speaks of and its pattern has not.
func (r *Rule) namesFields(fields []string) error {
	wanted := []string{r.span, r.each}
	for _, names := range r.agree {
		wanted = append(wanted, names...)
	}
	for _, name := range wanted {
		if name != "" && !slices.ContainsFunc(fields, func(f string) bool { return f == name || strings.HasSuffix(f, "."+name) }) {
			return fmt.Errorf("the pattern has no field %q", name)
		}
	}
	return nil
}

// fieldNames appends the names of the fields of a pattern.
func fieldNames(n *node, path string, into []string) []string {
	if n.op == opCapture {
		into = append(into, path+n.name)
		path += n.name + "."
	}
	for _, k := range n.kids {
		into = fieldNames(k, path, into)
	}
	return into
}

func constants(set yaml.MapSlice) []constant {
	var c []constant
	for _, item := range set {
		c = append(c, constant{fmt.Sprint(item.Key), fmt.Sprint(item.Value)})
	}
	return c
}

// switchOff drops the rules that a pack switches off; a name that no rule has is a fault.
func (p *Pack) switchOff(off []string) error {
	p.off = off
	for _, name := range off {
		if !slices.ContainsFunc(p.rules, func(r *Rule) bool { return r.switchedOff([]string{name}) }) {
			return fmt.Errorf("pack.yaml: off: there is no rule %s", name)
		}
	}
	p.rules = slices.DeleteFunc(p.rules, func(r *Rule) bool { return r.switchedOff(off) })
	return nil
}
