package extract

import (
	"strings"

	"newsfacts/rules"
)

// RuleKinds lists the kinds of rules whose facts Findings tells.
func RuleKinds() []string {
	return []string{"date", "money", "quantity", "person", "location", "region", "organization", "norp", "law", "article", "event",
		"product", "role", "quote"}
}

// Findings lists the facts of a kind of rules as cases write them: "2022-12-27", "more_than 5000000 RUB".
func Findings(d *Document, kind string) []rules.Finding {
	var found []rules.Finding
	add := func(f *Fact, value string) {
		found = append(found, rules.Finding{Span: f.Span, Value: value, Rule: f.Rule})
	}
	switch kind {
	case "date":
		for i := range d.Dates {
			add(&d.Dates[i].Fact, d.Dates[i].Value)
		}
	case "money", "dollar": // the second tells of sums whose dollars are meant
		for i := range d.Money {
			add(&d.Money[i].Fact, d.Money[i].String())
		}
	case "quantity":
		for i := range d.Quantities {
			add(&d.Quantities[i].Fact, d.Quantities[i].String())
		}
	case "role":
		for i := range d.Roles {
			add(&d.Roles[i].Fact, d.Roles[i].String())
		}
	case "quote":
		for i := range d.Quotes {
			add(&d.Quotes[i].Fact, d.Quotes[i].String())
		}
	default: // person, location, organization, …: mentions by the kind of their rules
		for i := range d.Mentions {
			if m := &d.Mentions[i]; strings.Contains(m.Rule, "."+kind+".") {
				add(&m.Fact, m.Name)
			}
		}
	}
	return found
}
