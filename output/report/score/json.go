package score

import (
	"encoding/json"
	"fmt"
	"io"
)

// The form of the result for programs.
type jsonResult struct {
	Articles int                    `json:"articles"`
	Measures map[string]jsonMeasure `json:"measures"`
	Values   map[string]*Values     `json:"values,omitempty"`
	Rules    []Rule                 `json:"rules,omitempty"`
	Errors   []Errors               `json:"errors,omitempty"`
}

type jsonMeasure struct {
	Types map[string]jsonCount `json:"types"`
	All   jsonCount            `json:"all"`
	Mean  float64              `json:"mean_f1"`
}

type jsonCount struct {
	Precision float64 `json:"p"`
	Recall    float64 `json:"r"`
	F1        float64 `json:"f1"`
	Right     int     `json:"right"`
	Gold      int     `json:"gold"`
	Found     int     `json:"found"`
}

func jsonOf(c Count) jsonCount {
	return jsonCount{c.Precision(), c.Recall(), c.F1(), c.HitGold, c.Gold, c.Found}
}

// WriteJSON writes the result as one JSON object.
func (r *Result) WriteJSON(w io.Writer) error {
	out := jsonResult{r.Articles, map[string]jsonMeasure{}, r.Values, r.Rules, r.Errors}
	for i := range r.Measures {
		m := &r.Measures[i]
		types := map[string]jsonCount{}
		for typ, c := range m.Types {
			types[typ] = jsonOf(c)
		}
		out.Measures[m.Name] = jsonMeasure{types, jsonOf(m.Total()), m.Macro()}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(out); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}
