package pipeline

import (
	"slices"
	"testing"

	"newsfacts/extract"
	"newsfacts/pipeline/input"
)

// TestRolesOfPair: heads of two bodies, named in the same order, are each of one; many without names are nobody.
func TestRolesOfPair(t *testing.T) {
	cases := []struct {
		text string
		want []string // person, organisation, place
	}{
		{"Главы МИД Чили и Перу Иван Орлов и Пётр Белов провели встречу.", []string{"Иван Орлов, МИД Чили, ", "Пётр Белов, , Перу"}},
		{"Главы МИД Чили и Перу провели встречу.", nil},
		{"Главы МИД Чили Ивана Орлова и Петра Белова видели.", []string{"Иван Орлов, МИД Чили, "}},
	}
	street := NewStreet(NewLanguages())
	for _, c := range cases {
		d := &extract.Document{}
		if r := street.Process(&input.Article{Body: c.text}, d); r != nil {
			t.Fatal(r.Reason)
		}
		var got []string
		for _, r := range d.Roles {
			got = append(got, r.PersonName+", "+nameOf(d, r.Organization)+", "+nameOf(d, r.Location))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n%q, want %q", c.text, got, c.want)
		}
	}
}

// nameOf is the name of an entity, "" of none.
func nameOf(d *extract.Document, id extract.EntityID) string {
	if id == 0 {
		return ""
	}
	return d.Entities[id-1].Name
}
