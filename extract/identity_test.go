package extract

import "testing"

func TestInitials(t *testing.T) {
	cases := []struct{ name, want string }{
		{"Казахстанский институт стратегических исследований", "КИСИ"},
		{"Комитет защиты журналистов", "КЗЖ"},
		{"Совет по делам молодёжи", "СДМ"},
	}
	for _, c := range cases {
		if got := initials(c.name); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
