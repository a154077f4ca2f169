package rules

import "strings"

// Rule is a compiled rule of a pack.
type Rule struct {
	ID   string // day-month-year
	Kind string // date
	Name string // ru.date.day-month-year
	File string // date.yaml
	Line int
	Skip bool // a negative rule

	match                              *program
	before, after, notBefore, notAfter *program
	span, each                         string
	set                                []constant
	agree                              [][]string
}

// programs are those the rule has.
func (r *Rule) programs() []*program {
	programs := []*program{r.match}
	for _, p := range []*program{r.before, r.after, r.notBefore, r.notAfter} {
		if p != nil {
			programs = append(programs, p)
		}
	}
	return programs
}

// constant is a field that a rule sets.
type constant struct{ name, value string }

// switchedOff reports whether one of the names is the rule's, or that of its kind or a part of it
// that ends with a dot and a star: ru.date.*
func (r *Rule) switchedOff(off []string) bool {
	for _, name := range off {
		if name == r.Name || strings.HasSuffix(name, ".*") && strings.HasPrefix(r.Name, strings.TrimSuffix(name, "*")) {
			return true
		}
	}
	return false
}
