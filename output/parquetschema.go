package output

import (
	"github.com/parquet-go/parquet-go"
)

// parquetSchema is the schema of a table, and the paths of its columns without bounds.
func parquetSchema(t rowTable) (schema *parquet.Schema, unbounded [][]string) {
	described, hints := t.describe(), t.hints()
	var group orderedGroup
	for i, c := range described.Columns {
		group.add(c.Name, columnNode(c, hints[i]))
		if hints[i].unbounded {
			unbounded = append(unbounded, []string{c.Name})
		}
	}
	return parquet.NewSchema(described.Name, group), unbounded
}

func columnNode(c Column, s storage) parquet.Node {
	var node parquet.Node
	switch c.Type {
	case StringList:
		return parquet.List(leaf(parquet.String(), storage{}))
	case SpanList:
		var span orderedGroup
		span.add(startChar, leaf(parquet.Int(32), storage{}))
		span.add(endChar, leaf(parquet.Int(32), storage{}))
		return parquet.List(span)
	case String:
		node = leaf(parquet.String(), s)
	case Int64:
		node = leaf(parquet.Int(64), s)
	case Boolean:
		node = leaf(parquet.Leaf(parquet.BooleanType), s)
	case Date:
		node = leaf(parquet.Date(), s)
	case Timestamp:
		node = leaf(parquet.Timestamp(parquet.Microsecond), s)
	case Decimal:
		node = leaf(parquet.Decimal(decimalScale, decimalPrecision, parquet.FixedLenByteArrayType(decimalBytes)), s)
	default:
		node = leaf(parquet.Int(32), s)
	}
	if c.Nullable {
		return parquet.Optional(node)
	}
	return node
}

// leaf wraps a leaf into a columnType, and encodes it as the column asks.
func leaf(node parquet.Node, s storage) parquet.Node {
	t := columnType{Type: node.Type()}
	if s.unbounded {
		t.bounds = widestBounds(t.Type)
	}
	if s.dictionary {
		return parquet.Encoded(parquet.Leaf(t), &parquet.RLEDictionary)
	}
	return parquet.Encoded(parquet.Leaf(t), &parquet.Plain)
}

// orderedGroup is a group whose fields stand in the order they were added; those of parquet.Group are
// sorted by name.
type orderedGroup struct {
	parquet.Group
	fields []parquet.Field
}

func (g orderedGroup) Fields() []parquet.Field { return g.fields }

func (g *orderedGroup) add(name string, node parquet.Node) {
	g.fields = append(g.fields, parquet.Group{name: node}.Fields()...)
	if g.Group == nil {
		g.Group = parquet.Group{}
	}
	g.Group[name] = node
}
