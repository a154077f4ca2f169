package rules

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// packFile is pack.yaml.
type packFile struct {
	Language   string            `yaml:"language"`
	Morphology string            `yaml:"morphology"`
	Files      []string          `yaml:"files"`
	Numbers    Numbers           `yaml:"numbers"`
	Off        []string          `yaml:"off"`
	Words      map[string]string `yaml:"words"`
}

// ruleFile is date.yaml and its like. Pieces keep their order: one may use those above it.
type ruleFile struct {
	Patterns pieces              `yaml:"patterns"`
	Words    map[string][]string `yaml:"words"`
	Rules    []ruleSource        `yaml:"rules"`
}

// pieces are the named patterns of a file.
type pieces []piece

type piece struct {
	name, pattern string
	line          int
}

// UnmarshalYAML keeps the lines on which the pieces stand.
func (p *pieces) UnmarshalYAML(n ast.Node) error {
	var named yaml.MapSlice
	if err := yaml.NodeToValue(n, &named, yaml.Strict()); err != nil {
		return err
	}
	for _, item := range named {
		*p = append(*p, piece{name: fmt.Sprint(item.Key), pattern: fmt.Sprint(item.Value), line: n.GetToken().Position.Line})
	}
	if m, ok := n.(*ast.MappingNode); ok && len(m.Values) == len(*p) {
		for i, value := range m.Values {
			(*p)[i].line = value.Key.GetToken().Position.Line
		}
	}
	return nil
}

// ruleSource is a rule as it is written, and where.
type ruleSource struct {
	ruleText
	line int
}

type ruleText struct {
	ID        string        `yaml:"id"`
	Match     string        `yaml:"match"`
	Before    string        `yaml:"before"`
	After     string        `yaml:"after"`
	NotBefore string        `yaml:"not-before"`
	NotAfter  string        `yaml:"not-after"`
	Span      string        `yaml:"span"`
	Each      string        `yaml:"each"`
	Set       yaml.MapSlice `yaml:"set"`
	Agree     [][]string    `yaml:"agree"`
	Skip      bool          `yaml:"skip"`
}

// UnmarshalYAML keeps the line on which the rule starts.
func (r *ruleSource) UnmarshalYAML(n ast.Node) error {
	r.line = n.GetToken().Position.Line
	if m, ok := n.(*ast.MappingNode); ok && len(m.Values) > 0 {
		r.line = m.Values[0].Key.GetToken().Position.Line
	}
	return yaml.NodeToValue(n, &r.ruleText, yaml.Strict())
}

// decoding is a rule file that is being decoded. YAML takes as long as all tables, which are read meanwhile.
type decoding struct {
	done chan struct{}
	file ruleFile
	err  error
}

func startDecoding(name string, content []byte) *decoding {
	d := &decoding{done: make(chan struct{})}
	go func() {
		defer close(d.done)
		d.err = decode(name, content, &d.file)
	}()
	return d
}

func (d *decoding) wait() (*ruleFile, error) {
	<-d.done
	return &d.file, d.err
}

// decode reads a YAML file strictly; its errors show file, line and what is wrong there.
func decode(file string, content []byte, into any) error {
	err := yaml.UnmarshalWithOptions(content, into, yaml.Strict())
	if err == nil {
		return nil
	}
	var at yaml.Error
	if errors.As(err, &at) && at.GetToken() != nil {
		return fmt.Errorf("%s:%d: %s", file, at.GetToken().Position.Line, at.GetMessage())
	}
	return fmt.Errorf("%s: %w", file, err)
}
