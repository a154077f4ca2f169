package page

import (
	"strings"

	"newsfacts/output/report"
)

// list is a list beside the article.
type list struct {
	kind
	Rows []row
}

// row is an entity with its mentions, or a date, sum or quantity.
type row struct {
	Entity bool
	Name   string
	Note   string   // ISO code, or what the value is of
	Roles  []string // of a person
	Facts  []int    // to go to
}

// mention is a naming of an entity, as its row leads to it.
type mention struct{ Fact, Number, Of int }

// Mentions numbers the namings of an entity.
func (r row) Mentions() []mention {
	all := make([]mention, len(r.Facts))
	for i, f := range r.Facts {
		all[i] = mention{f, i + 1, len(r.Facts)}
	}
	return all
}

// entities collects the entities of an article by name and type.
type entities struct {
	rows  []row
	class []string
	at    map[string]int
}

func newEntities(a *report.Article) *entities {
	e := &entities{at: map[string]int{}}
	for i := range a.Facts {
		f := &a.Facts[i]
		if f.Table != "entities" {
			continue
		}
		class := classOfType(f.Text("type"))
		e.at[class+"\x00"+f.Text("name")] = len(e.rows)
		e.class = append(e.class, class)
		e.rows = append(e.rows, row{Entity: true, Name: f.Text("name"), Note: strings.TrimSpace(f.Text("link") + " " + f.Text("subtype"))})
	}
	return e
}

// mention adds a mention to its entity and returns the number of that, from 1.
func (e *entities) mention(f *report.Fact, fact int) int {
	class, name := classOf(f), f.Text("entity")
	i, ok := e.at[class+"\x00"+name]
	if !ok {
		i = len(e.rows)
		e.at[class+"\x00"+name] = i
		e.class = append(e.class, class)
		e.rows = append(e.rows, row{Entity: true, Name: name})
	}
	e.rows[i].Facts = append(e.rows[i].Facts, fact)
	return i + 1
}

// role adds a role to its person.
func (e *entities) role(f *report.Fact) {
	if i, ok := e.at["per\x00"+f.Text("person_name")]; ok {
		r := f.Text("role")
		for _, of := range []string{"organization_entity", "location_entity"} {
			if name := f.Text(of); name != "" {
				r += " · " + name
			}
		}
		e.rows[i].Roles = appendNew(e.rows[i].Roles, r)
	}
}

func appendNew(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}

// lists are the entities by type, in the order of the legend.
func (e *entities) lists() []list {
	var all []list
	for _, k := range kinds() {
		l := list{kind: k}
		for i := range e.rows {
			if e.class[i] == k.Class && len(e.rows[i].Facts) > 0 {
				l.Rows = append(l.Rows, e.rows[i])
			}
		}
		if len(l.Rows) > 0 {
			all = append(all, l)
		}
	}
	return all
}

// addToList adds a date, sum or quantity.
func (d *article) addToList(f *report.Fact, class string, fact int) {
	r := row{Name: f.Surface, Facts: []int{fact}}
	switch class {
	case "date":
		r.Note = strings.TrimSpace(f.Text("value") + " " + f.Text("modifier"))
	case "money":
		r.Note = amount(f, "amount", "amount_max", f.Text("currency"))
	case "quantity":
		r.Note = amount(f, "value", "value_max", f.Text("unit"))
	default:
		return
	}
	for i := range d.Lists {
		if d.Lists[i].Class == class {
			d.Lists[i].Rows = append(d.Lists[i].Rows, r)
			return
		}
	}
	for _, k := range kinds() {
		if k.Class == class {
			d.Lists = append(d.Lists, list{kind: k, Rows: []row{r}})
		}
	}
}

// amount is a number or range with its unit and modifier.
func amount(f *report.Fact, low, high, unit string) string {
	n := grouped(f.Text(low))
	if h := f.Text(high); h != "" {
		n += "–" + grouped(h)
	}
	if m := f.Text("modifier"); m != "" {
		n = strings.ReplaceAll(m, "_", " ") + " " + n
	}
	return strings.TrimSpace(n + " " + unit)
}

// grouped puts thin blanks between the thousands of a number.
func grouped(n string) string {
	whole, fraction, _ := strings.Cut(n, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "−", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "\u202f" + whole[i:]
	}
	if fraction != "" {
		whole += "." + fraction
	}
	return sign + whole
}
