package report

import (
	"slices"
	"strconv"
	"strings"

	"newsfacts/output"
)

// builder makes the facts of an article of the cells of its rows, whatever file they stand in. Tables come
// in the order of the output, so that entities are known when they are referred to.
type builder struct {
	article  *Article
	table    string
	fact     Fact
	entity   int // entity_id of the row
	values   []output.GoldenValue
	first    int         // value of the row
	entities map[int]int // where the entity of a number stands among the facts
}

const entityTable, mentionTable, sentenceTable = "entities", "mentions", "sentences"

// tableNames are the tables that a line nests, in the order of the output.
func tableNames() []string {
	var names []string
	for _, t := range output.Schema()[1:] {
		names = append(names, t.Name)
	}
	return names
}

// Tables are the tables that hold facts, entities among them, in the order of the output.
func Tables() []string {
	return slices.DeleteFunc(tableNames(), func(t string) bool { return t == sentenceTable })
}

// begin begins a row.
func (b *builder) begin(table string) {
	b.table = table
	b.fact = Fact{Raw: Range{-1, -1}}
	b.fact.Table = table
	b.entity = 0
	b.first = len(b.values)
}

// cell takes a cell as JSON. Cells that are null and those that number or place a row are no values.
func (b *builder) cell(name, value string) {
	if value == "null" {
		return
	}
	switch name {
	case "doc_id", "fact_id", "sentence", "paragraph":
	case "start_char", "first_start_char":
		b.fact.Start = number(value)
	case "end_char":
		b.fact.End = number(value)
	case "raw_start":
		b.fact.Raw.Start = number(value)
	case "raw_end":
		b.fact.Raw.End = number(value)
	case "surface":
		b.fact.Surface = PlainText(value)
	case "rule":
		b.fact.Rule = PlainText(value)
	case "entity_id":
		b.entity = number(value)
		if b.table == mentionTable {
			b.refer("entity", b.entity)
		}
	default:
		if reference, ok := strings.CutSuffix(name, "_entity_id"); ok {
			b.refer(reference+"_entity", number(value))
			return
		}
		b.values = append(b.values, output.GoldenValue{Name: name, JSON: canonical(value)})
	}
}

// refer names an entity in place of its number.
func (b *builder) refer(name string, entity int) {
	if i, ok := b.entities[entity]; ok {
		b.values = append(b.values, output.GoldenValue{Name: name, JSON: b.article.Facts[i].Value("name")})
	}
}

// end ends the row.
func (b *builder) end() {
	f := &b.fact
	if b.table == sentenceTable {
		b.article.Sentences = append(b.article.Sentences, Range{f.Start, f.End})
		return
	}
	f.Values = b.values[b.first:len(b.values):len(b.values)]
	if f.Raw.Start < 0 || f.Raw.End < 0 {
		f.Raw = f.Range()
	}
	switch b.table {
	case entityTable:
		if b.entities == nil {
			b.entities = map[int]int{}
		}
		b.entities[b.entity] = len(b.article.Facts)
	case mentionTable:
		b.placeEntity()
	}
	b.article.Facts = append(b.article.Facts, *f)
}

// placeEntity gives an entity the place of its first mention.
func (b *builder) placeEntity() {
	i, ok := b.entities[b.entity]
	if !ok {
		return
	}
	if e := &b.article.Facts[i]; e.End == 0 && e.Start == b.fact.Start {
		e.End, e.Surface, e.Raw = b.fact.End, b.fact.Surface, b.fact.Raw
	}
}

// finish orders the facts as golden facts are.
func (b *builder) finish() {
	facts := b.article.Facts
	for i := range facts {
		if facts[i].End == 0 { // an entity whose mentions were not extracted
			facts[i].End = facts[i].Start
		}
	}
	for i := 0; i < len(facts); {
		k := i
		for k < len(facts) && facts[k].Table == facts[i].Table {
			k++
		}
		slices.SortStableFunc(facts[i:k], func(f, g Fact) int {
			if f.Start != g.Start {
				return f.Start - g.Start
			}
			return f.End - g.End
		})
		i = k
	}
}

func number(value string) int {
	n, _ := strconv.Atoi(value)
	return n
}
