package morph

import (
	"slices"
	"testing"
)

func TestNameForms(t *testing.T) {
	cases := []struct {
		name  string
		forms []string
	}{
		{"Ростех", []string{"ростех", "ростеха", "ростеху", "ростехом", "ростехе"}},
		{"Хезболла", []string{"хезболла", "хезболлы", "хезболле", "хезболлу", "хезболлой"}},
		{"Рога", []string{"рога", "рогов", "рогам", "рогами", "рогах"}},
		{"Роснано", []string{"роснано"}},
		{"Единая", []string{"единая", "единой", "единую"}},
		{"JPMorgan", []string{"jpmorgan"}},
	}
	a := russian(t)
	for _, c := range cases {
		got := a.NameForms(c.name)
		for _, form := range c.forms {
			if !slices.Contains(got, form) {
				t.Errorf("%s: no %s in %v", c.name, form, got)
			}
		}
		if len(c.forms) == 1 && len(got) != 1 {
			t.Errorf("%s declines: %v", c.name, got)
		}
	}
}
