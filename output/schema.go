package output

// SchemaVersion names the columns of this package. A change of a name, a type or a meaning is a new one.
const SchemaVersion = "1"

// Type is the type of a column.
type Type uint8

const (
	String     Type = iota // UTF-8
	Int32                  // offsets and counts within an article
	Int64                  //
	Boolean                //
	Date                   // calendar day; in JSON "2022-12-27"
	Timestamp              // microseconds UTC; in JSON RFC 3339
	Decimal                // DECIMAL(38,9); in JSON a string without exponent or trailing zeros
	StringList             // never null; [] when empty
	SpanList               // list of {start_char, end_char}; never null
)

// String is the name of the type as `newsfacts schema` shows it.
func (t Type) String() string {
	return [...]string{
		String: "string", Int32: "int32", Int64: "int64", Boolean: "boolean", Date: "date",
		Timestamp: "timestamp(µs, UTC)", Decimal: "decimal(38,9)", StringList: "list<string>",
		SpanList: "list<struct<start_char int32, end_char int32>>",
	}[t]
}

// Column describes a column of a table.
type Column struct {
	Name     string
	Type     Type
	Nullable bool
	Meaning  string
}

// Table describes a table. Its first column is doc_id; one line of JSON holds the columns of documents
// and the rows of the other tables, without their doc_id, as lists under the tables' names.
type Table struct {
	Name    string
	Meaning string
	Columns []Column
}

// Schema describes all tables in the order of the output.
func Schema() []Table {
	all := tables()
	described := make([]Table, len(all))
	for i, t := range all {
		described[i] = t.describe()
	}
	return described
}
