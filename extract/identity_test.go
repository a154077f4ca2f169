package extract

import "testing"

func TestAreInitials(t *testing.T) {
	cases := []struct{ name, letters string }{
		{"Казахстанский институт стратегических исследований", "КИСИ"},
		{"Комитет защиты журналистов", "КЗЖ"},
		{"Совет по делам молодёжи", "СДМ"},
	}
	for _, c := range cases {
		if !areInitials(c.letters, c.name) {
			t.Errorf("%s are not the initials of %s", c.letters, c.name)
		}
		if areInitials(c.letters+"К", c.name) || areInitials(c.letters[2:], c.name) {
			t.Errorf("%s with a letter more or less are the initials of %s", c.letters, c.name)
		}
	}
}
