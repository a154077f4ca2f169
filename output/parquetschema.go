package output

import (
	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"
)

// parquetTable is the schema of a table in Parquet: its elements, parents before children, and the writers of
// its columns.
type parquetTable struct {
	elements []format.SchemaElement
	columns  []*columnWriter
}

func newParquetTable(t rowTable) *parquetTable {
	described, hints := t.describe(), t.hints()
	p := &parquetTable{}
	p.addGroup(described.Name, len(described.Columns))
	for i, c := range described.Columns {
		p.addColumn(c, hints[i])
	}
	return p
}

// leaves lists the leaves of all columns.
func (p *parquetTable) leaves() []*leaf {
	var all []*leaf
	for _, c := range p.columns {
		all = append(all, c.leaves...)
	}
	return all
}

func (p *parquetTable) addColumn(c Column, s storage) {
	w := &columnWriter{typ: c.Type, nullable: c.Nullable}
	switch c.Type {
	case StringList:
		p.addList(c.Name)
		w.leaves = []*leaf{p.addListed(String, s, c.Name, "list", "element")}
	case SpanList:
		p.addList(c.Name)
		p.addGroup("element", 2)
		p.last().RepetitionType.Set(format.Required)
		w.leaves = []*leaf{
			p.addListed(Int32, s, c.Name, "list", "element", startChar),
			p.addListed(Int32, s, c.Name, "list", "element", endChar),
		}
	default:
		l := p.addLeaf(c.Type, s, c.Name)
		if l.nullable = c.Nullable; l.nullable {
			p.last().RepetitionType.Set(format.Optional)
		}
		w.leaves = []*leaf{l}
	}
	p.columns = append(p.columns, w)
}

func (p *parquetTable) last() *format.SchemaElement { return &p.elements[len(p.elements)-1] }

func (p *parquetTable) addGroup(name string, children int) {
	p.elements = append(p.elements, format.SchemaElement{Name: name})
	p.last().NumChildren.Set(int32(children))
}

// addList adds a list, whose element must follow.
func (p *parquetTable) addList(name string) {
	list := parquet.List(parquet.Leaf(parquet.Int32Type)).Type()
	p.addGroup(name, 1)
	p.last().RepetitionType.Set(format.Required)
	p.last().LogicalType = *list.LogicalType()
	p.last().ConvertedType.Set(*list.ConvertedType())
	p.addGroup("list", 1)
	p.last().RepetitionType.Set(format.Repeated)
}

func (p *parquetTable) addListed(typ Type, s storage, path ...string) *leaf {
	l := p.addLeaf(typ, s, path...)
	l.listed, l.bounded = true, false
	return l
}

// addLeaf adds a required leaf.
func (p *parquetTable) addLeaf(typ Type, s storage, path ...string) *leaf {
	t := parquetType(typ)
	p.elements = append(p.elements, format.SchemaElement{Name: path[len(path)-1]})
	e := p.last()
	e.Type.Set(*t.PhysicalType())
	e.RepetitionType.Set(format.Required)
	if n := t.Length(); typ == Decimal {
		e.TypeLength.Set(int32(n))
		e.Scale.Set(decimalScale)
		e.Precision.Set(decimalPrecision)
	}
	if logical := t.LogicalType(); logical != nil {
		e.LogicalType = *logical
	}
	if converted := t.ConvertedType(); converted != nil {
		e.ConvertedType.Set(*converted)
	}
	l := &leaf{path: path, kind: *t.PhysicalType(), bounded: !s.unbounded}
	if s.dictionary {
		l.dictionary = newDictionary()
	}
	return l
}

// parquetType is the type of a leaf.
func parquetType(typ Type) parquet.Type {
	switch typ {
	case String:
		return parquet.String().Type()
	case Int64:
		return parquet.Int(64).Type()
	case Boolean:
		return parquet.BooleanType
	case Date:
		return parquet.Date().Type()
	case Timestamp:
		return parquet.Timestamp(parquet.Microsecond).Type()
	case Decimal:
		return parquet.Decimal(decimalScale, decimalPrecision, parquet.FixedLenByteArrayType(decimalBytes)).Type()
	default:
		return parquet.Int(32).Type()
	}
}
