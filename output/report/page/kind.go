package page

import "newsfacts/output/report"

// kind is how facts look on the page.
type kind struct {
	Class string // of the style
	Label string // behind the words
	Name  string // in the legend
	Of    string // heading of its list
}

// kinds lists the kinds in the order of the legend.
func kinds() []kind {
	return []kind{
		{"per", "PER", "person", "People"},
		{"org", "ORG", "organisation", "Organisations"},
		{"loc", "LOC", "place", "Places"},
		{"event", "EVENT", "event", "Events"},
		{"law", "LAW", "law", "Laws"},
		{"product", "PRODUCT", "product", "Products"},
		{"norp", "NORP", "nation, group", "Nations and groups"},
		{"role", "ROLE", "role", "Roles"},
		{"date", "DATE", "date", "Dates"},
		{"money", "MONEY", "money", "Money"},
		{"quantity", "QTY", "quantity", "Quantities"},
		{"quote", "QUOTE", "quotation", "Quotations"},
	}
}

// classOf is the class of a fact, "" of one that is not drawn.
func classOf(f *report.Fact) string {
	switch f.Table {
	case "dates":
		return "date"
	case "money":
		return "money"
	case "quantities":
		return "quantity"
	case "quotes":
		return "quote"
	case "roles":
		return "role"
	case "mentions":
		return classOfType(f.Text("type"))
	}
	return ""
}

// classOfType is the class of an entity's type.
func classOfType(typ string) string {
	for _, k := range kinds() {
		if k.Label == typ {
			return k.Class
		}
	}
	return ""
}
