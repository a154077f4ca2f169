package rules

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"newsfacts/extract/text"
)

// Case is a text and what must be found in it.
type Case struct {
	Line         int
	Rule         string // id of the rule that must make one of the facts; empty: any
	DocumentDate string // ISO date; empty: none
	URL          string // of the article; empty: none
	Text         string
	Want         []Finding
}

// Finding is a fact, as cases see it.
type Finding struct {
	Span  text.Span
	Value string
	Rule  string // full name; empty in what a case wants
}

// caseFile is date.cases and its like.
type caseFile struct {
	name, kind string
	cases      []Case
}

func (p *Pack) readCases(s *source) error {
	for _, name := range s.names {
		if path.Ext(name) != ".cases" {
			continue
		}
		cases, err := parseCases(s.place(name), string(s.files[name]))
		if err != nil {
			return err
		}
		p.cases = append(p.cases, caseFile{s.place(name), strings.TrimSuffix(name, ".cases"), cases})
	}
	return nil
}

// parseCases reads the inline markup that the package comment describes.
func parseCases(file, content string) ([]Case, error) {
	var cases []Case
	rule, date, url := "", "", ""
	for n, line := range strings.Split(content, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "== "):
			if rule = strings.TrimSpace(line[3:]); rule == "none" {
				rule = ""
			}
		case strings.HasPrefix(line, "document-date:"):
			if date = strings.TrimSpace(strings.TrimPrefix(line, "document-date:")); date == "none" {
				date = ""
			}
		case strings.HasPrefix(line, "url:"):
			if url = strings.TrimSpace(strings.TrimPrefix(line, "url:")); url == "none" {
				url = ""
			}
		default:
			c, err := parseCase(line)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, n+1, err)
			}
			c.Line, c.Rule, c.DocumentDate, c.URL = n+1, rule, date, url
			cases = append(cases, c)
		}
	}
	return cases, nil
}

// parseCase takes the brackets out of a line: [surface => value].
func parseCase(line string) (Case, error) {
	var c Case
	var b strings.Builder
	for line != "" {
		i := strings.IndexAny(line, `[\`)
		if i < 0 {
			b.WriteString(line)
			break
		}
		b.WriteString(line[:i])
		if line[i] == '\\' {
			if i+1 < len(line) && (line[i+1] == '[' || line[i+1] == 'n') {
				b.WriteString(map[byte]string{'[': "[", 'n': "\n\n"}[line[i+1]])
				line = line[i+2:]
				continue
			}
			b.WriteByte('\\')
			line = line[i+1:]
			continue
		}
		end := strings.IndexByte(line[i:], ']')
		if end < 0 {
			return c, fmt.Errorf("a [ without its ]")
		}
		surface, value, ok := strings.Cut(line[i+1:i+end], " => ")
		if !ok {
			return c, fmt.Errorf("[%s]: what must be found is written [surface => value]", line[i+1:i+end])
		}
		surface = strings.ReplaceAll(surface, `\n`, "\n\n")
		c.Want = append(c.Want, Finding{Span: text.Span{Start: b.Len(), End: b.Len() + len(surface)}, Value: value})
		b.WriteString(surface)
		line = line[i+end+1:]
	}
	c.Text = b.String()
	return c, nil
}

// Reader reads the text of a case as the pipeline reads an article: its facts of the kind.
type Reader func(kind string, c Case) (Reading, error)

// Reading is a case read: its segmented text and the facts found.
type Reading struct {
	Input
	Sentences []text.Sentence
	Findings  []Finding
}

// Problem is a fault that the cases show.
type Problem struct {
	File   string
	Line   int
	Rule   string
	Reason string
}

func (p Problem) String() string {
	return fmt.Sprintf("%s:%d: %s: %s", p.File, p.Line, p.Rule, p.Reason)
}

// Check runs the cases of the pack: every case must give exactly its facts, and every rule needs a
// case that fires it. vocabulary is that of the reader's lexemes.
func (p *Pack) Check(read Reader, vocabulary *Vocabulary) []Problem {
	var problems []Problem
	fired := map[string]bool{}
	for _, f := range p.cases {
		skips := vocabulary.NewMatcher(f.kind)
		for i := range f.cases {
			c := &f.cases[i]
			if p.isOff(f.kind, c.Rule) {
				continue
			}
			reading, err := read(f.kind, *c)
			if err != nil {
				problems = append(problems, Problem{f.name, c.Line, c.Rule, err.Error()})
				continue
			}
			seen := map[string]bool{}
			for _, found := range reading.Findings {
				seen[found.Rule] = true
			}
			for _, s := range reading.Sentences {
				skips.Sentence(reading.Input, s.First, s.Last, func(m *Match) {
					if m.Rule.Skip {
						seen[m.Rule.Name] = true
					}
				})
			}
			name := p.Language + "." + f.kind + "." + c.Rule
			if len(c.Want) == 0 && !seen[name] && !p.hasRule(f.kind, c.Rule) {
				problems = append(problems, Problem{f.name, c.Line, c.Rule, "there is no rule of this id"})
			}
			if c.Rule == "" || seen[name] {
				for r := range seen {
					fired[r] = fired[r] || c.Rule == "" || r == name
				}
			}
			for _, reason := range c.faults(reading, name, seen) {
				problems = append(problems, Problem{f.name, c.Line, c.Rule, reason})
			}
		}
	}
	for _, r := range p.rules {
		if !fired[r.Name] {
			problems = append(problems, Problem{r.File, r.Line, r.ID, "no case fires the rule"})
		}
	}
	return problems
}

// isOff reports whether a case proves a rule that a pack switched off.
func (p *Pack) isOff(kind, id string) bool {
	r := Rule{Name: p.Language + "." + kind + "." + id}
	return id != "" && r.switchedOff(p.off)
}

// hasRule reports whether the rule that a case names is there, or whether cases prove it that find something: package
// extract has rules of its own.
func (p *Pack) hasRule(kind, id string) bool {
	for _, f := range p.cases {
		proves := func(c Case) bool { return c.Rule == id && len(c.Want) > 0 }
		if f.kind == kind && slices.ContainsFunc(f.cases, proves) {
			return true
		}
	}
	return id == "" || slices.ContainsFunc(p.rules, func(r *Rule) bool { return r.Kind == kind && r.ID == id })
}

// faults compares what was found with what the case wants.
func (c *Case) faults(r Reading, name string, seen map[string]bool) []string {
	var faults []string
	for _, want := range c.Want {
		same := func(f Finding) bool { return f.Span == want.Span && f.Value == want.Value }
		if !slices.ContainsFunc(r.Findings, same) {
			faults = append(faults, fmt.Sprintf("%q => %s not found", want.Span.Of(c.Text), want.Value))
		}
	}
	for _, f := range r.Findings {
		same := func(want Finding) bool { return f.Span == want.Span && f.Value == want.Value }
		if !slices.ContainsFunc(c.Want, same) {
			faults = append(faults, fmt.Sprintf("found %q => %s by %s", f.Span.Of(c.Text), f.Value, f.Rule))
		}
	}
	if len(faults) == 0 && c.Rule != "" && len(c.Want) > 0 && !seen[name] {
		faults = append(faults, "another rule wins: "+winners(r.Findings))
	}
	return faults
}

func winners(findings []Finding) string {
	var names []string
	for _, f := range findings {
		names = append(names, f.Rule)
	}
	return strings.Join(names, ", ")
}
