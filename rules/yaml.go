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
	Patterns yaml.MapSlice       `yaml:"patterns"`
	Words    map[string][]string `yaml:"words"`
	Rules    []ruleSource        `yaml:"rules"`
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
