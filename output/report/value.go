package report

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/tidwall/gjson"
)

// PlainText is a JSON value as text: a string without its marks and escapes, anything else as it stands.
func PlainText(value string) string {
	if !strings.HasPrefix(value, `"`) {
		return value
	}
	return gjson.Parse(value).String()
}

// canonical is a JSON value as newsfacts writes it, so that equal values have equal bytes.
func canonical(raw string) string {
	if !strings.Contains(raw, `\`) && !strings.HasPrefix(raw, "[") && !strings.HasPrefix(raw, "{") {
		return raw
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, []byte(raw)); err != nil {
		return raw
	}
	if !bytes.Contains(compact.Bytes(), []byte(`\`)) {
		return compact.String()
	}
	decoder := json.NewDecoder(strings.NewReader(raw))
	decoder.UseNumber()
	if strings.HasPrefix(raw, "[") {
		var list []string
		if decoder.Decode(&list) == nil {
			return asJSON(list)
		}
	}
	if strings.HasPrefix(raw, `"`) {
		return asJSON(gjson.Parse(raw).String())
	}
	return compact.String()
}

// asJSON is a text or a list of texts as JSON, without the escapes that are meant for HTML.
func asJSON[T string | []string](v T) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "null" // texts have always a form
	}
	return strings.TrimSuffix(b.String(), "\n")
}
