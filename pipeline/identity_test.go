package pipeline

import (
	"slices"
	"testing"

	"newsfacts/extract"
	"newsfacts/pipeline/input"
)

// Which names of an article are one person's or one organisation's: each entity with its aliases.
func TestIdentity(t *testing.T) {
	cases := []struct {
		text string
		want [][]string
	}{
		{"Министерство финансов Чили молчит, а Минфин ждёт.", [][]string{{"Министерство финансов Чили", "Минфин"}}},
		{"МВД Чили молчит. В МВД ждут.", [][]string{{"МВД Чили", "МВД"}}},
		{"МВД Чили молчит. В турецком МВД ждут.", [][]string{{"МВД Чили"}, {"МВД"}}},
		{"МВД Чили молчит, МВД Перу тоже. В МВД ждут.", [][]string{{"МВД Чили"}, {"МВД Перу"}, {"МВД"}}},
		{"Минфин Чили молчит, Министерство финансов Чили ждёт.", [][]string{{"Минфин Чили", "Министерство финансов Чили"}}},
		{"Министерство финансов Чили и Министерство финансов Перу молчат, Минфин ждёт.",
			[][]string{{"Министерство финансов Чили"}, {"Министерство финансов Перу"}, {"Минфин"}}},
		{"ЕАКР растёт.\n\nЕвразийский кальпогский банк развития (ЕАКР) рад.", [][]string{{"ЕАКР", "Евразийский кальпогский банк развития"}}},
		{"АО «НАК «Кальпог» растёт. «Кальпог» рад, ООО «Центр «Кальпог» ждёт.", [][]string{{"АО «НАК «Кальпог»", "Кальпог"}, {"ООО «Центр «Кальпог»"}}},
		{"Пришёл Конгратбай Шарипов.\n\n— Конгратбай Авезимбетович, вам слово.", [][]string{{"Конгратбай Шарипов", "Конгратбай Авезимбетович"}}},
		{"The board of Quorex Widgets Ltd met. Shares in Quorex fell, a Quorex spokesman said, and Quorex's chief executive left Blue Heron Group.", [][]string{{"Quorex Widgets Ltd", "Quorex"}, {"Blue Heron Group"}}},
		{"The plant belongs to Blue Quorex AG, a maker of pumps. The shares of Blue Quorex fell.", [][]string{{"Blue Quorex AG", "Blue Quorex"}}},
	}
	street := NewStreet(NewLanguages())
	for _, c := range cases {
		d := &extract.Document{}
		if r := street.Process(&input.Article{Body: c.text}, d); r != nil {
			t.Fatal(r.Reason)
		}
		for i, want := range c.want {
			if got := aliases(d, want[0]); !slices.Equal(got, want) {
				t.Errorf("%s\n%d: %q, want %q", c.text, i, got, want)
			}
		}
	}
}

// aliases is what the entity goes by that has a name among others, in the order of the text.
func aliases(d *extract.Document, name string) []string {
	for i := range d.Entities {
		if a := d.Entities[i].Aliases; d.Entities[i].Type != extract.Location && slices.Contains(a, name) {
			return a
		}
	}
	return nil
}
