package describe

import (
	"encoding/json"
	"fmt"
	"io"

	"newsfacts/output"
)

// schema is a JSON Schema of the draft 2020-12, as far as it is needed.
type schema struct {
	Schema      string     `json:"$schema,omitempty"`
	Title       string     `json:"title,omitempty"`
	Description string     `json:"description,omitempty"`
	Comment     string     `json:"$comment,omitempty"`
	Type        any        `json:"type,omitempty"` // a name, or two of them
	Format      string     `json:"format,omitempty"`
	Pattern     string     `json:"pattern,omitempty"`
	Minimum     *int       `json:"minimum,omitempty"`
	Items       *schema    `json:"items,omitempty"`
	Properties  properties `json:"properties,omitempty"`
	Required    []string   `json:"required,omitempty"`
	Additional  *bool      `json:"additionalProperties,omitempty"`
}

// properties keep their order.
type properties []property

type property struct {
	name string
	schema
}

// MarshalJSON writes the properties as an object.
func (p properties) MarshalJSON() ([]byte, error) {
	b := []byte("{")
	for i, one := range p {
		if i > 0 {
			b = append(b, ',')
		}
		name, err := json.Marshal(one.name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(one.schema)
		if err != nil {
			return nil, err
		}
		b = append(append(append(b, name...), ':'), value...)
	}
	return append(b, '}'), nil
}

// JSONSchema writes the JSON Schema of a line.
func JSONSchema(w io.Writer, tables []output.Table) error {
	line := object(tables[0].Columns)
	for _, t := range tables[1:] {
		rows := object(t.Columns[1:]) // the doc_id is that of the line
		list := schema{Type: "array", Description: t.Meaning, Items: &rows}
		line.Properties = append(line.Properties, property{t.Name, list})
		line.Required = append(line.Required, t.Name)
	}
	line.Schema = "https://json-schema.org/draft/2020-12/schema"
	line.Title = "newsfacts: an article and its facts"
	line.Comment = "schema_version " + output.SchemaVersion
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(line); err != nil {
		return fmt.Errorf("writing the JSON Schema: %w", err)
	}
	return nil
}

// object is the schema of a row: all its columns and no others.
func object(columns []output.Column) schema {
	none := false
	s := schema{Type: "object", Additional: &none}
	for _, c := range columns {
		s.Properties = append(s.Properties, property{c.Name, columnSchema(c)})
		s.Required = append(s.Required, c.Name)
	}
	return s
}

func columnSchema(c output.Column) schema {
	s := typeSchema(c.Type)
	s.Description = c.Meaning
	if c.Nullable {
		s.Type = []any{s.Type, "null"}
	}
	return s
}

func typeSchema(t output.Type) schema {
	none, zero := false, 0
	switch t {
	case output.Int32, output.Int64: // places, numbers and counts
		return schema{Type: "integer", Minimum: &zero}
	case output.Boolean:
		return schema{Type: "boolean"}
	case output.Date:
		return schema{Type: "string", Format: "date", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`}
	case output.Timestamp:
		return schema{Type: "string", Format: "date-time", Pattern: `Z$`}
	case output.Decimal:
		return schema{Type: "string", Pattern: `^-?(0|[1-9][0-9]{0,28})(\.[0-9]{0,8}[1-9])?$`}
	case output.StringList:
		return schema{Type: "array", Items: &schema{Type: "string"}}
	case output.SpanList:
		place := schema{Type: "integer", Minimum: &zero}
		return schema{Type: "array", Items: &schema{
			Type: "object", Additional: &none, Required: []string{"start_char", "end_char"},
			Properties: properties{{"start_char", place}, {"end_char", place}},
		}}
	}
	return schema{Type: "string"}
}
